"""Opens a release, wherever it is: fetch, verify, prove, hold it against what this stand knows already."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.bundle.policy import read_policy
from kiosk.domain.errors import ContentProblem
from kiosk.domain.release.clock_floor import Floor, doubts, reference
from kiosk.domain.release.model import POLICY, FileRef, Policy, Vouched
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update.ports import Calendar, VerifiedSource
from kiosk.trust.client.floors import check_floors
from kiosk.trust.client.memory import Memory
from kiosk.trust.client.proof import Proven, check_root, prove
from kiosk.trust.client.refusals import own_disk, refusals
from kiosk.trust.client.transport import METADATA, Transport
from kiosk.trust.client.verifier import Verifier

_LARGEST_POLICY = 64 * 1024
"""Bytes; a policy is a few lines."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The moment (aware, UTC) at which signatures are judged; in doubt, "expired" is the clock's fault."""

    moment: datetime
    doubtful: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """What this stand knows before it looks."""

    root: bytes
    """The root metadata that it was set up with."""
    areas: tuple[str, ...]
    memory: Memory
    calendar: Calendar
    floor: Floor = field(default_factory=Floor)
    """What it remembers of time."""
    floors: Mapping[str, int] = field(default_factory=dict)
    """What it remembers of versions."""


class ReleaseOpener:
    """Implements `ports.SourceOpener` over one way to a repository."""

    def __init__(self, way: Callable[[], Transport], trust: Trust) -> None:
        """`way` makes the transport when it is needed: `partial(PackTransport, path)`."""
        self._way = way
        self._trust = trust

    def open(self) -> VerifiedSource:
        """Fetch and verify.

        Raises:
            Refused: with the first reason that was met.
            EnvironmentProblem: this stand's own root is broken.
        """
        transport = self._way()
        try:
            return _open(transport, self._trust)
        except BaseException:
            transport.close()
            raise


class SignedSource:
    """Implements `ports.VerifiedSource`."""

    def __init__(self, transport: Transport, vouched: Vouched, policy: Policy) -> None:
        """Offer what is verified already."""
        self._transport = transport
        self._vouched = vouched
        self._policy = policy

    @property
    def vouched(self) -> Vouched:
        """What the metadata says of the areas of this stand."""
        return self._vouched

    @property
    def policy(self) -> Policy:
        """The operator's policy, verified too."""
        return self._policy

    def read(self, file: FileRef) -> Iterator[bytes]:
        """The bytes of one file in pieces, exactly as many as signed.

        Raises:
            Refused: not there, longer or shorter than signed, too slow, or the source is gone.
        """
        return self._transport.read(file)

    def close(self) -> None:
        """Let the source go."""
        self._transport.close()


def verified_bytes(pieces: Iterator[bytes], sha256: str, shown: str) -> bytes:
    """A small file as a whole, if it is what was signed.

    Raises:
        Refused: DAMAGED.
    """
    data = b"".join(pieces)
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Refused(Reason.DAMAGED, shown)
    return data


def _open(transport: Transport, trust: Trust) -> SignedSource:
    proven = _proven(transport, trust)
    check_floors(proven.vouched, trust.floors, proven.roots)
    policy = _policy(transport, proven.policy, trust.memory)
    transport.settle()
    return SignedSource(transport, proven.vouched, policy)


@contextmanager
def verifying(
    transport: Transport, root: bytes, memory: Memory, clock: Clock, metadata: str = METADATA
) -> Iterator[Verifier]:
    """A verifier whose failures are `Refused`, and whose memory is safe on the disk afterwards.

    Raises:
        Refused: see `refusals`.
        EnvironmentProblem: this stand's own root is broken; nothing was asked for.
    """
    check_root(root)
    with own_disk():
        memory.prepare()
        verifier = Verifier(transport, root, memory, clock.moment, metadata)
    with refusals(transport, verifier, clock_doubtful=clock.doubtful):
        try:
            yield verifier
        finally:
            # Also what was verified before a refusal is remembered: a newer root, a newer timestamp.
            memory.sync()


def _proven(transport: Transport, trust: Trust) -> Proven:
    now, memory = trust.calendar.utc(), trust.memory
    clock = Clock(reference(now, trust.floor), doubtful=doubts(now, trust.floor))
    with verifying(transport, trust.root, memory, clock) as verifier:
        verifier.refresh()
        for area in trust.areas:
            if not verifier.publishes(area):
                raise Refused(Reason.OTHER_TOWN, area)
            verifier.load(area)
    own = check_root(trust.root)
    names = [f"{version}.root.json" for version in range(own + 1, verifier.root.version + 1)]
    roles = ["timestamp", "snapshot", "targets", *trust.areas]
    proof = {name: memory.root(name) for name in names} | {
        f"{role}.json": memory.metadata(role) for role in roles
    }
    # The same bytes once more, by the lines that will have to prove them at every start.
    return prove(trust.root, {name: data for name, data in proof.items() if data is not None}, trust.areas)


def _policy(transport: Transport, file: FileRef, memory: Memory) -> Policy:
    if file.size > _LARGEST_POLICY:
        raise Refused(Reason.TOO_LARGE, POLICY)
    data = memory.policy(file.sha256)
    if data is None:
        data = verified_bytes(transport.read(file), file.sha256, POLICY)
        memory.keep_policy(data)
    try:
        return read_policy(data)
    except ContentProblem as error:
        raise Refused(Reason.DAMAGED, error.where) from error
