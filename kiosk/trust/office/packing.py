"""What goes into a `.standpaket`, and the proof that a stand would take it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, Targets

from kiosk.bundle.areas import join
from kiosk.bundle.decode import decode
from kiosk.bundle.policy import read_policy
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.language import FALLBACK, text
from kiosk.domain.release.model import POLICY
from kiosk.services.update.office import Pack, Tell
from kiosk.trust.client.memory import Memory
from kiosk.trust.client.pack import PackTransport
from kiosk.trust.client.source import ReleaseOpener, Trust, verified_bytes
from kiosk.trust.office.repository import (
    PUBLISHED,
    SNAPSHOT,
    TARGETS,
    TIMESTAMP,
    Repository,
    holder,
    metadata_name,
    target_name,
)


@dataclass(frozen=True, slots=True)
class _Now:
    """Implements `ports.Calendar` with a moment that stands still."""

    moment: datetime

    def utc(self) -> datetime:
        return self.moment


class Packer:
    """Packs the release that a repository publishes now."""

    def __init__(self, repository: Repository, now: Callable[[], datetime]) -> None:
        """Pack `repository`; `now` is aware, in UTC."""
        self._repository = repository
        self._now = now

    def pack(self) -> Pack:
        """Everything of the current release, each file's length and hash checked.

        Raises:
            EnvironmentProblem: nothing is published, or a file is missing or damaged.
            ContentProblem: the areas do not fit together.
        """
        repository = self._repository
        root = repository.root()
        timestamp, snapshot = repository.timestamp(), repository.snapshot()
        if timestamp is None or snapshot is None:
            raise EnvironmentProblem(
                "Hier ist noch nichts veröffentlicht.",
                where=repository.where,
                remedy="Veröffentlichen Sie zuerst: „kiosk publish“.",
            )
        try:
            for role, metadata in ((TIMESTAMP, timestamp), (SNAPSHOT, snapshot)):
                root.signed.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
        except UnsignedMetadataError as error:
            raise EnvironmentProblem(
                "Ein Schlüssel wurde getauscht, und seitdem ist nichts veröffentlicht.",
                where=repository.where,
                remedy="Veröffentlichen Sie zuerst: „kiosk publish“.",
            ) from error
        meta = snapshot.signed.meta
        targets = repository.version_of(TARGETS, meta["targets.json"].version)
        areas = {
            name: repository.version_of(name, meta[f"{name}.json"].version)
            for name in _delegated(targets)
            if f"{name}.json" in meta
        }
        roles = (
            (SNAPSHOT, snapshot.signed.version),
            (TARGETS, targets.signed.version),
            *((name, area.signed.version) for name, area in areas.items()),
        )
        policy = repository.target(targets.signed.targets[POLICY])
        current = {
            path: repository.target(one)
            for area in areas.values()
            for path, one in area.signed.targets.items()
        }
        catalogue = decode(join(current))
        ends = [
            root.signed.expires,
            timestamp.signed.expires,
            snapshot.signed.expires,
            targets.signed.expires,
        ]
        return Pack(
            operator=read_policy(policy).operator,
            version=catalogue.version,
            published=max(_published(area) for area in areas.values()),
            until=min(*ends, *(area.signed.expires for area in areas.values())),
            signers=_signers(targets, areas),
            places=tuple(text(place.name, FALLBACK) for place in catalogue.places.values()),
            files=(
                *repository.roots(),
                (metadata_name(TIMESTAMP, 0), repository.raw(TIMESTAMP, 0)),
                *((metadata_name(role, number), repository.raw(role, number)) for role, number in roles),
                (target_name(targets.signed.targets[POLICY]), policy),
                *_named(areas.values(), current),
            ),
        )

    def verify(self, path: Path, tell: Tell) -> None:
        """Read a pack as a stand does that knows the first root and has never seen anything else.

        Raises:
            Refused: a stand would refuse it, for this reason.
        """
        _, first = self._repository.roots()[0]
        with tempfile.TemporaryDirectory() as folder:
            trust = Trust(
                root=first,
                areas=self._repository.areas(),
                memory=Memory(Path(folder)),
                calendar=_Now(self._now()),
            )
            source = ReleaseOpener(partial(PackTransport, path), trust).open()
            try:
                total = sum(file.size for file in source.vouched.files) or 1
                done = 0
                for file in source.vouched.files:
                    verified_bytes(source.read(file), file.sha256, file.path)
                    done += file.size
                    tell(done / total)
            finally:
                source.close()


def _delegated(targets: Metadata[Targets]) -> tuple[str, ...]:
    delegations = targets.signed.delegations
    return tuple(delegations.roles or ()) if delegations else ()


def _published(area: Metadata[Targets]) -> datetime:
    return datetime.fromisoformat(str(area.signed.unrecognized_fields[PUBLISHED]))


def _signers(targets: Metadata[Targets], areas: Mapping[str, Metadata[Targets]]) -> tuple[str, ...]:
    """The names of those whose signatures hold, each once."""
    names = [
        holder(key)
        for name, area in areas.items()
        for key in targets.signed.get_verification_result(
            name, area.signed_bytes, area.signatures
        ).signed.values()
    ]
    return tuple(dict.fromkeys(names))


def _named(areas: Iterable[Metadata[Targets]], files: Mapping[str, bytes]) -> list[tuple[str, bytes]]:
    """The files by the names under which they lie; two targets never share one."""
    return [(target_name(one), files[path]) for area in areas for path, one in area.signed.targets.items()]
