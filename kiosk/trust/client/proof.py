"""What metadata vouches for, from the root that this stand was set up with: no network, no clock.

python-tuf cannot do this: its `refresh` always asks for newer metadata, and it refuses what has expired. At
every start the stand proves with these few lines that what it shows was signed. That a signature has expired
is told (`SignedRole.expires`) and hinders nothing: an expired certificate must never blank a stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from securesystemslib.exceptions import Error
from securesystemslib.signer import Key
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import DelegatedRole, Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.model import POLICY, FileRef, SignedRole, Vouched
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.transport import is_safe

HOLDER = "x-kiosk-name"
"""The field of a key with its holder's name."""
BROKEN = (RepositoryError, Error, ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""Everything that metadata of any shape makes tuf.api raise."""

_Signed = TypeVar("_Signed", Root, Timestamp, Snapshot, Targets)
_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """What the chain says: the areas' files, the policy's, and all roots, the oldest first."""

    vouched: Vouched
    policy: FileRef
    roots: tuple[Root, ...]


def prove(root: bytes, proof: Mapping[str, bytes], areas: Iterable[str]) -> Proven:
    """Check every signature, version and hash from `root` to the files of the areas.

    `proof` is as in `Vouched.metadata`; the same is handed back, without what was not needed.

    Raises:
        Refused: DAMAGED (a part is missing or is no metadata), OTHER_TOWN (an area is not delegated) or
            SIGNATURE_WRONG (anything that the chain does not vouch for).
        EnvironmentProblem: this stand's own root is broken.
    """
    chain = _Chain(root, proof)
    top = chain.role("timestamp", Timestamp, chain.root, None)
    snapshot = chain.role("snapshot", Snapshot, chain.root, top.snapshot_meta)
    targets = chain.role("targets", Targets, chain.root, snapshot.meta.get("targets.json"))
    if set(targets.targets) != {POLICY}:
        raise Refused(Reason.SIGNATURE_WRONG, "targets.json")
    delegated = (targets.delegations.roles or {}) if targets.delegations else {}
    files: list[FileRef] = []
    for area in areas:
        rule, meta = delegated.get(area), snapshot.meta.get(f"{area}.json")
        if rule is None or meta is None:
            raise Refused(Reason.OTHER_TOWN, area)
        content = chain.role(area, Targets, targets, meta)
        files += [_file(path, target, rule) for path, target in sorted(content.targets.items())]
    return Proven(
        vouched=Vouched(roles=tuple(chain.roles), files=tuple(files), metadata=chain.used),
        policy=_file(POLICY, targets.targets[POLICY], None),
        roots=tuple(chain.roots),
    )


def check_root(root: bytes) -> int:
    """The version of a root that this stand is set up with.

    Raises:
        EnvironmentProblem: it is broken.
    """
    return _Chain(root, {}).root.version


class _Chain:
    """Verifies one piece after the other, and keeps what was needed."""

    def __init__(self, root: bytes, proof: Mapping[str, bytes]) -> None:
        self._proof = proof
        self.used: dict[str, bytes] = {}
        try:
            own = Metadata[Root].from_bytes(root)
            _expect(own.signed, Root, "root.json")
            own.signed.verify_delegate(Root.type, own.signed_bytes, own.signatures)
        except (*BROKEN, Refused) as error:
            raise EnvironmentProblem(
                "Die Datei, mit der dieser Stand Unterschriften prüft, ist beschädigt.",
                where="root.json",
                remedy="Kopieren Sie sie noch einmal aus dem Büro.",
            ) from error
        self.roots = [own.signed]
        newest = own
        while (name := f"{self.root.version + 1}.root.json") in proof:
            newest = self._read(name, Root)
            for voucher in (self.root, newest.signed):
                _verify(voucher, Root.type, newest, name)
            if newest.signed.version != self.root.version + 1:
                raise Refused(Reason.SIGNATURE_WRONG, name)
            self.roots.append(newest.signed)
        self.roles = [_signed_role(Root.type, newest, self.root)]

    @property
    def root(self) -> Root:
        return self.roots[-1]

    def role(self, role: str, kind: type[_Signed], voucher: Root | Targets, meta: MetaFile | None) -> _Signed:
        """A role's verified content; `meta` is what the role above says of its version and hash."""
        name = f"{role}.json"
        metadata = self._read(name, kind)
        _verify(voucher, role, metadata, name)
        if kind is not Timestamp:
            try:
                if meta is None or meta.version != metadata.signed.version:
                    raise Refused(Reason.SIGNATURE_WRONG, name)
                meta.verify_length_and_hashes(self._proof[name])
            except RepositoryError as error:
                raise Refused(Reason.SIGNATURE_WRONG, name) from error
        self.roles.append(_signed_role(role, metadata, voucher))
        return metadata.signed

    def _read(self, name: str, kind: type[_Signed]) -> Metadata[_Signed]:
        try:
            data = self._proof[name]
            metadata = Metadata[_Signed].from_bytes(data)
        except BROKEN as error:
            raise Refused(Reason.DAMAGED, name) from error
        _expect(metadata.signed, kind, name)
        self.used[name] = data
        return metadata


def _expect(signed: object, kind: type, name: str) -> None:
    if not isinstance(signed, kind):
        raise Refused(Reason.SIGNATURE_WRONG, name)


def _verify(voucher: Root | Targets, role: str, metadata: Metadata[_Signed], name: str) -> None:
    try:
        voucher.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
    except BROKEN as error:
        raise Refused(Reason.SIGNATURE_WRONG, name) from error


def _signed_role(role: str, metadata: Metadata[_Signed], voucher: Root | Targets) -> SignedRole:
    signed = voucher.get_verification_result(role, metadata.signed_bytes, metadata.signatures).signed
    return SignedRole(
        role=role,
        version=metadata.signed.version,
        expires=metadata.signed.expires,
        signers=tuple(_holder(key) for key in signed.values()),
    )


def _holder(key: Key) -> str:
    name = key.unrecognized_fields.get(HOLDER)
    return name if isinstance(name, str) and name else key.keyid[:8]


def _file(path: str, target: TargetFile, rule: DelegatedRole | None) -> FileRef:
    """Take a target over if its role may sign it: what lies in its own folder, whatever its rule says."""
    inside = rule is None or (path.startswith(f"{rule.name}/") and rule.is_delegated_path(path))
    sha256 = target.hashes.get("sha256", "")
    if not inside or not is_safe(path) or not _SHA256.fullmatch(sha256):
        raise Refused(Reason.SIGNATURE_WRONG, path)
    return FileRef(path=path, sha256=sha256, size=target.length)
