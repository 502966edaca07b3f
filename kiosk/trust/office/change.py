"""What becomes public together: new metadata, checked as a stand would, and the files that it names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from securesystemslib.signer import CryptoSigner
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, MetaFile, Role, Root, Snapshot, Targets, Timestamp

from kiosk.domain.errors import EnvironmentProblem, ProgramBug
from kiosk.services.update.office import Tell
from kiosk.trust.office.repository import (
    ROOT,
    SNAPSHOT,
    TARGETS,
    TIMESTAMP,
    Repository,
    T,
    expiry,
    holder,
    meta_file,
    metadata_name,
    sign,
    target_name,
)

_METADATA_SHARE = 0.02
"""Of the progress, what is left when all target files are written."""


class Change:
    """Collects, seals, writes. Nothing touches the disk before `write`."""

    def __init__(self, repository: Repository, now: datetime) -> None:
        """Change `repository`; `now` is aware, in UTC."""
        self._repository = repository
        self._now = now
        self._targets: dict[str, bytes] = {}
        self._roots: list[Metadata[Root]] = []
        self._pending: dict[str, bytes] = {}
        self._top: Metadata[Targets] | None = None
        self._meta: dict[str, MetaFile] = {}
        self._timestamp: bytes = b""

    def root(self) -> Root:
        """The newest root, one that was just put included."""
        return self._roots[-1].signed if self._roots else self._repository.root().signed

    def targets(self) -> Targets | None:
        """The newest targets, just put or on the disk."""
        metadata = self._top or self._repository.targets()
        return metadata.signed if metadata else None

    def prepared(self, role: str, signed: T) -> T:
        """The same with the role's next version and its full time to live."""
        signed.version = self._repository.next_version(role)
        signed.expires = expiry(role, self._now)
        return signed

    def sign(self, role: str, signed: T, signers: Iterable[CryptoSigner]) -> Metadata[T]:
        """Sign with those of the signers who may sign for the role.

        Raises:
            EnvironmentProblem: they are too few; the sentence says who is missing.
        """
        may = self.role(role).keyids
        metadata = sign(signed, [signer for signer in signers if signer.public_key.keyid in may])
        self._verify(role, metadata)
        return metadata

    def role(self, role: str) -> Role:
        """Who may sign for a role.

        Raises:
            EnvironmentProblem: nobody may.
        """
        try:
            return self._delegator(role).get_delegated_role(role)
        except ValueError as error:
            raise EnvironmentProblem(
                f"Für „{role}“ ist niemand bestimmt.",
                where=self._repository.where,
                remedy="Bestimmen Sie zuerst, wer dafür unterschreibt: „kiosk trust“.",
            ) from error

    def holders(self, role: str) -> tuple[str, ...]:
        """The names of those who may sign for a role."""
        delegator = self._delegator(role)
        return tuple(holder(delegator.get_key(keyid)) for keyid in self.role(role).keyids)

    def put_root(self, metadata: Metadata[Root]) -> None:
        """Take in the next root; the one before it must vouch for it, and it for itself.

        Raises:
            EnvironmentProblem: signatures are missing.
        """
        if self._roots or self._repository.exists():
            before = self.root()
            self._demand(metadata.signed.version == before.version + 1, "root must follow the one before")
            self._verify(ROOT, metadata)
        self._roots.append(metadata)
        self._verify(ROOT, metadata)
        self._pending[metadata_name(ROOT, metadata.signed.version)] = metadata.to_bytes()

    def put_targets(self, metadata: Metadata[Targets], files: Mapping[str, bytes]) -> None:
        """Take in new targets metadata, and the bytes of those of its targets that may not be there yet.

        Raises:
            EnvironmentProblem: signatures are missing.
        """
        self._put_targets(TARGETS, metadata, files)
        self._top = metadata

    def put_area(self, name: str, metadata: Metadata[Targets], files: Mapping[str, bytes]) -> None:
        """Take in new metadata of a delegated role; see `put_targets`.

        Raises:
            EnvironmentProblem: signatures are missing.
        """
        targets = self.targets()
        delegations = targets.delegations if targets else None
        role = (delegations.roles or {}).get(name) if delegations else None
        for path in metadata.signed.targets:
            self._demand(role is not None and role.is_delegated_path(path), f"{name} must not sign {path}")
        self._put_targets(name, metadata, files)

    def seal(self, signers: Iterable[CryptoSigner]) -> None:
        """Make and sign snapshot and timestamp: they name everything that is put, and all else as it was.

        Raises:
            EnvironmentProblem: signatures are missing.
        """
        signers = tuple(signers)
        repository = self._repository
        before = repository.snapshot()
        meta = dict(before.signed.meta) if before else {}
        top = repository.targets()
        if top is not None and not self._top:
            meta["targets.json"] = meta_file(top, repository.raw(TARGETS, top.signed.version))
        meta.update(self._meta)
        snapshot = self.sign(SNAPSHOT, self.prepared(SNAPSHOT, Snapshot(meta=meta)), signers)
        data = snapshot.to_bytes()
        timestamp = self.sign(
            TIMESTAMP,
            self.prepared(TIMESTAMP, Timestamp(snapshot_meta=meta_file(snapshot, data))),
            signers,
        )
        self._pending[metadata_name(SNAPSHOT, snapshot.signed.version)] = data
        self._timestamp = timestamp.to_bytes()

    def write(self, tell: Tell) -> None:
        """Write target files, then metadata (roots last, they replace keys), then `timestamp.json`.

        Raises:
            EnvironmentProblem: the disk does not take it; what stands see is still the old release.
        """
        folder = self._repository.folder
        folder.add(self._targets.items(), lambda done: tell(done * (1 - _METADATA_SHARE)), mend=True)
        roots = {metadata_name(ROOT, one.signed.version) for one in self._roots}
        ordered = sorted(self._pending.items(), key=lambda one: one[0] in roots)
        folder.add(ordered, lambda _: None)
        if self._timestamp:
            folder.replace(metadata_name(TIMESTAMP, 0), self._timestamp)
        tell(1.0)

    def _put_targets(self, role: str, metadata: Metadata[Targets], files: Mapping[str, bytes]) -> None:
        self._verify(role, metadata)
        version = metadata.signed.version
        self._demand(version >= self._repository.next_version(role), f"{role} needs a new version")
        for path, data in files.items():
            target = metadata.signed.targets[path]
            self._demand(target.length == len(data), f"{path} is not what is signed")
            self._targets[target_name(target)] = data
        data = metadata.to_bytes()
        self._pending[metadata_name(role, version)] = data
        self._meta[f"{role}.json"] = meta_file(metadata, data)

    def _delegator(self, role: str) -> Root | Targets:
        if role in {ROOT, TARGETS, SNAPSHOT, TIMESTAMP}:
            return self.root()
        return self.targets() or Targets()

    def _verify(self, role: str, metadata: Metadata[T]) -> None:
        delegator = self._delegator(role)
        needed = self.role(role)
        try:
            delegator.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
        except UnsignedMetadataError as error:
            names = ", ".join(self.holders(role))
            rule = "der Schlüssel" if needed.threshold == 1 else f"{needed.threshold} Schlüssel"
            raise EnvironmentProblem(
                f"Für „{role}“ fehlt die Unterschrift. Nötig: {rule} von {names}.",
                where=self._repository.where,
            ) from error

    def _demand(self, holds: bool, message: str) -> None:  # noqa: FBT001 -- reads like an assertion
        if not holds:
            raise ProgramBug(message, where=self._repository.where)
