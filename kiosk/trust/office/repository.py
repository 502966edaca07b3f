"""The repository of an operator, as a folder: what is current, what comes next, in which order it is written.

Everything stays on the disk under a name that holds its version or its hash (TUF: consistent snapshots);
only `timestamp.json` is ever written over, last. Whoever publishes makes a `Change`, puts signed metadata and
target files into it, seals it with snapshot and timestamp, and writes it. A change that broke off leaves
files that nothing names; the next change takes higher versions and passes them by.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from securesystemslib.signer import CryptoSigner, Key
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from kiosk.domain.errors import EnvironmentProblem
from kiosk.services.update.office import RepositoryFolder

T = TypeVar("T", Root, Snapshot, Targets, Timestamp)

ROOT, TARGETS, SNAPSHOT, TIMESTAMP = "root", "targets", "snapshot", "timestamp"
HOLDER = "x-kiosk-name"
"""The field of a key with its holder's name."""
PUBLISHED = "x-kiosk-published"
"""The field of an area's role with the time of publication (ISO, UTC)."""

_YEAR = timedelta(days=365)
LASTS = {ROOT: 3 * _YEAR, TARGETS: 3 * _YEAR, SNAPSHOT: 2 * _YEAR, TIMESTAMP: timedelta(days=400)}
AREA_LASTS = 2 * _YEAR
"""How long signatures hold; areas have no entry of their own in `LASTS`."""

_FILE = re.compile(r"([1-9][0-9]*)\.([a-z0-9]+(?:-[a-z0-9]+)*)\.json")


def expiry(role: str, now: datetime) -> datetime:
    """When metadata of a role that is signed now ends (UTC, whole seconds)."""
    return now.replace(microsecond=0) + LASTS.get(role, AREA_LASTS)


def sign(signed: T, signers: Iterable[CryptoSigner]) -> Metadata[T]:
    """Metadata with the signatures of all the signers; whether they suffice is seen when it is put."""
    metadata = Metadata(signed)
    for signer in signers:
        metadata.sign(signer, append=True)
    return metadata


def holder(key: Key) -> str:
    """Whose key it is; without a name, the first digits of its id."""
    return str(key.unrecognized_fields.get(HOLDER, "")) or f"Schlüssel {key.keyid[:8]}"


def target_file(path: str, data: bytes) -> TargetFile:
    """Length and SHA-256 of a file, as a role signs them."""
    return TargetFile(len(data), {"sha256": hashlib.sha256(data).hexdigest()}, path)


def target_name(target: TargetFile) -> str:
    """Where a target's bytes are in the repository: `targets/<dir>/<sha256>.<name>`."""
    folder, _, name = target.path.rpartition("/")
    return "/".join(filter(None, ("targets", folder, f"{target.hashes['sha256']}.{name}")))


def metadata_name(role: str, version: int) -> str:
    """Where the metadata of a role is in the repository."""
    return "metadata/timestamp.json" if role == TIMESTAMP else f"metadata/{version}.{role}.json"


class Repository:
    """Reads a repository; what it returns was read anew from the disk."""

    def __init__(self, folder: RepositoryFolder) -> None:
        """Use `folder`, which may be empty."""
        self.folder = folder

    @property
    def where(self) -> str:
        """The folder, for people."""
        return self.folder.where

    def root(self) -> Metadata[Root]:
        """The newest root.

        Raises:
            EnvironmentProblem: the folder is no repository.
        """
        versions = self._versions(ROOT)
        if not versions:
            raise EnvironmentProblem(
                "In diesem Ordner ist noch nichts eingerichtet.",
                where=self.where,
                remedy="Richten Sie ihn ein: „kiosk trust init“.",
            )
        return self._read(Root, ROOT, versions[-1])

    def roots(self) -> tuple[tuple[str, bytes], ...]:
        """All roots with their names, the oldest first."""
        names = (metadata_name(ROOT, version) for version in self._versions(ROOT))
        return tuple((name, self._bytes(name)) for name in names)

    def exists(self) -> bool:
        """Whether there is a root."""
        return bool(self._versions(ROOT))

    def targets(self) -> Metadata[Targets] | None:
        """The newest targets metadata, whether a snapshot names it yet or not; None before the first."""
        versions = self._versions(TARGETS)
        return self._read(Targets, TARGETS, versions[-1]) if versions else None

    def timestamp(self) -> Metadata[Timestamp] | None:
        """What stands ask for first; None while nothing is published."""
        name = metadata_name(TIMESTAMP, 0)
        data = self.folder.read(name)
        return None if data is None else _parsed(Timestamp, data, f"{self.where}/{name}")

    def snapshot(self) -> Metadata[Snapshot] | None:
        """The snapshot that the timestamp names."""
        timestamp = self.timestamp()
        if timestamp is None:
            return None
        return self._read(Snapshot, SNAPSHOT, timestamp.signed.snapshot_meta.version)

    def area(self, name: str) -> Metadata[Targets] | None:
        """The metadata of one delegated role that the snapshot names; None where it names none."""
        snapshot = self.snapshot()
        meta = snapshot.signed.meta.get(f"{name}.json") if snapshot else None
        return self._read(Targets, name, meta.version) if meta else None

    def version_of(self, role: str, version: int) -> Metadata[Targets]:
        """One version of the targets role or of a delegated one."""
        return self._read(Targets, role, version)

    def areas(self) -> tuple[str, ...]:
        """The delegated roles, in their order."""
        targets = self.targets()
        delegations = targets.signed.delegations if targets else None
        return tuple(delegations.roles or ()) if delegations else ()

    def next_version(self, role: str) -> int:
        """A version that no file has yet, even one that a broken change left."""
        if role == TIMESTAMP:
            timestamp = self.timestamp()
            return timestamp.signed.version + 1 if timestamp else 1
        return max(self._versions(role), default=0) + 1

    def raw(self, role: str, version: int) -> bytes:
        """The bytes of one version of a role, as they were signed."""
        return self._bytes(metadata_name(role, version))

    def target(self, target: TargetFile) -> bytes:
        """The bytes of a target, length and hash checked.

        Raises:
            EnvironmentProblem: missing or damaged.
        """
        name = target_name(target)
        data = self._bytes(name)
        if len(data) != target.length or hashlib.sha256(data).hexdigest() != target.hashes["sha256"]:
            raise self._damaged(name)
        return data

    def _versions(self, role: str) -> list[int]:
        found = (_FILE.fullmatch(name) for name in self.folder.names("metadata"))
        return sorted(int(match[1]) for match in found if match and match[2] == role)

    def _read(self, kind: type[T], role: str, version: int) -> Metadata[T]:
        name = metadata_name(role, version)
        return _parsed(kind, self._bytes(name), f"{self.where}/{name}")

    def _bytes(self, name: str) -> bytes:
        data = self.folder.read(name)
        if data is None:
            raise EnvironmentProblem(
                "Die Datei fehlt.",
                where=f"{self.where}/{name}",
                remedy="Holen Sie den Ordner aus der Sicherung zurück.",
            )
        return data

    def _damaged(self, name: str) -> EnvironmentProblem:
        return EnvironmentProblem(
            "Die Datei ist beschädigt.",
            where=f"{self.where}/{name}",
            remedy="Holen Sie den Ordner aus der Sicherung zurück.",
        )


def _parsed(kind: type[T], data: bytes, where: str) -> Metadata[T]:
    try:
        metadata = Metadata[T].from_bytes(data)
    except RepositoryError as error:
        raise EnvironmentProblem("Die Datei ist beschädigt.", where=where) from error
    if not isinstance(metadata.signed, kind):
        raise EnvironmentProblem("Die Datei gehört zu einer anderen Rolle.", where=where)
    return metadata


def meta_file(metadata: Metadata[T], data: bytes) -> MetaFile:
    """What a snapshot or timestamp says about a file of metadata: version, length and SHA-256."""
    return MetaFile(metadata.signed.version, len(data), {"sha256": hashlib.sha256(data).hexdigest()})
