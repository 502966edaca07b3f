"""Which content a start shows: what is signed and proved, else what was before, else what is shipped.

Nothing here asks whether a signature has expired: that stops new content, never the display.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import KioskError
from kiosk.domain.release.model import FileRef, Generation, SignedRole
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.ports import EventLog
from kiosk.services.update.messages import Proved, from_line
from kiosk.services.update.proving import Prove
from kiosk.services.update.shelf import StoredReleases

_FOR_GOOD = frozenset({Reason.DAMAGED, Reason.SIGNATURE_WRONG, Reason.NOT_SHOWN})
STARTS = 3
"""So many starts in a row without a first frame, and the generation is given up."""


class Store(Protocol):
    """The store as a start needs it."""

    def current(self) -> Generation | None:
        """The generation that the pointer names, or the one before where it is not whole."""
        ...

    def history(self) -> tuple[Generation, ...]:
        """All that are kept."""
        ...

    def read(self, file: FileRef) -> bytes:
        """An object's bytes, hash checked."""
        ...

    def proof(self, number: int) -> Mapping[str, bytes]:
        """The metadata that vouched for a generation."""
        ...

    def is_complete(self, number: int) -> bool:
        """Whether nothing of a generation is missing."""
        ...

    def rejected(self, number: int) -> str | None:
        """Why a generation could not be shown, or None."""
        ...

    def reject(self, number: int, why: str) -> None:
        """Never show a generation again by itself."""
        ...


class Starts(Protocol):
    """Counts starts of a generation that have not come to a first frame."""

    def begun(self, number: int) -> int:
        """One more start of this generation; the count, 1 at first."""
        ...

    def drawn(self) -> None:
        """The first frame is there."""
        ...


@dataclass(frozen=True, slots=True)
class OpenedRelease:
    """What the store gave; no catalogue where it has nothing to show."""

    catalogue: Catalogue | None = None
    generation: Generation | None = None
    roles: tuple[SignedRole, ...] = ()
    problems: tuple[KioskError, ...] = ()


class ReleaseKeeper:
    """Opens the best generation. Never raises for what is broken."""

    def __init__(self, store: Store, prove: Prove, starts: Starts, log: EventLog) -> None:
        """Use `store`; `prove` belongs to this stand's root and areas."""
        self._store = store
        self._prove = prove
        self._starts = starts
        self._log = log

    def open(self) -> OpenedRelease:
        """The current generation, or the newest one before it that holds."""
        problems: list[KioskError] = []
        for generation in self._candidates():
            try:
                if self._starts.begun(generation.number) > STARTS:
                    raise Refused(Reason.NOT_SHOWN, f"{STARTS} Starts ohne Bild")
                # Decoded first, while another process still proves; nothing is shown before both are done.
                catalogue = StoredReleases(self._store).catalogue(generation)
                roles = self._prove(generation)
            except KioskError as error:
                problems.append(error)
                self._give_up(generation, error)
            else:
                return OpenedRelease(catalogue, generation, roles, tuple(problems))
        return OpenedRelease(problems=tuple(problems))

    def _candidates(self) -> Iterator[Generation]:
        current = self._store.current()
        if current is None:
            return
        yield current
        for one in self._store.history():
            usable = one.number < current.number and self._store.rejected(one.number) is None
            if usable and self._store.is_complete(one.number):
                yield one

    def _give_up(self, generation: Generation, error: KioskError) -> None:
        """Only what can never get better is rejected: settings may be mended, a program may be exchanged."""
        self._log.note("release-given-up", generation.number)
        if isinstance(error, Refused) and error.reason in _FOR_GOOD:
            with suppress(KioskError):
                self._store.reject(generation.number, error.where or error.message)


class Verdicts:
    """What another process found out about the generations while this one loaded the window."""

    def __init__(self, wait: Callable[[], Iterable[bytes]], otherwise: Prove) -> None:
        """`wait` gives the lines of that process; `otherwise` proves here what they say nothing of."""
        self._wait: Callable[[], Iterable[bytes]] | None = wait
        self._otherwise = otherwise
        self._said: dict[int, Proved] = {}

    def __call__(self, generation: Generation) -> tuple[SignedRole, ...]:
        """The roles that vouch for a generation.

        Raises:
            KioskError: as `proved` does.
        """
        if self._wait is not None:
            messages = map(from_line, self._wait())
            self._said = {one.number: one for one in messages if isinstance(one, Proved)}
            self._wait = None
        said = self._said.get(generation.number)
        # A "no" is repeated here: its reason decides what becomes of the generation, and it is rare.
        if said is None or not said.holds:
            return self._otherwise(generation)
        return tuple(
            SignedRole(role=one.role, version=0, expires=one.expires, signers=()) for one in said.roles
        )
