"""A repository in memory, in the layout of the real one, that can also be made wrong in every way."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import (
    DelegatedRole,
    Delegations,
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)

from kiosk.bundle.policy import encode
from kiosk.domain.release.model import POLICY, Policy

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
YEAR = timedelta(days=365)
LIVES = {"root": 3 * YEAR, "targets": 3 * YEAR, "timestamp": timedelta(days=400)}
HOST = "www.gladbeck.de"

Signed = Root | Timestamp | Snapshot | Targets


def new_key(holder: str) -> CryptoSigner:
    """A key that says whose it is."""
    signer = CryptoSigner.generate_ed25519()
    signer.public_key.unrecognized_fields["x-kiosk-name"] = holder
    return signer


def object_name(path: str, data: bytes) -> str:
    """Where a file lies in the repository."""
    folder, slash, name = path.rpartition("/")
    return f"targets/{folder}{slash}{hashlib.sha256(data).hexdigest()}.{name}"


class Simulator:
    """Signs what it is told to; `files` are the repository's files by name.

    Change `root`, `targets`, `areas`, `snapshot`, `timestamp` or `signers` and `put` the role again: every
    lie that the signers can tell is possible. `release` tells the truth.
    """

    def __init__(self, areas: Iterable[str] = ("region", "gladbeck"), now: datetime = NOW) -> None:
        """Found a repository of these areas and release it."""
        self.now = now
        self.files: dict[str, bytes] = {}
        self.signers = {
            "root": [new_key("Rita Root"), new_key("Ralf Root"), new_key("Tresor")],
            "targets": [new_key("Ingo IT")],
            "snapshot": [new_key("Petra Presse")],
        }
        self.signers["timestamp"] = self.signers["snapshot"]
        self.root = Root(consistent_snapshot=True)
        self.targets = Targets(delegations=Delegations({}, roles={}))
        self.snapshot = Snapshot(meta={})
        self.timestamp = Timestamp(snapshot_meta=MetaFile(1))
        self.areas: dict[str, Targets] = {}
        for role in ("root", "targets", "snapshot", "timestamp"):
            self.root.roles[role].threshold = 2 if role == "root" else 1
            for signer in self.signers[role]:
                self.root.add_key(signer.public_key, role)
        self.put("root")
        self.first_root = self.files["metadata/1.root.json"]
        self.policy(Policy(operator="Stadt Gladbeck", hosts=(HOST,)))
        for area in areas:
            self.delegate(area)
        self.put("targets")
        self.release({f"{area}/bundle.json": f'{{"area": "{area}"}}'.encode() for area in areas})

    def signed(self, role: str) -> Signed:
        """The content of a role."""
        top: Mapping[str, Signed] = {
            "root": self.root,
            "targets": self.targets,
            "snapshot": self.snapshot,
            "timestamp": self.timestamp,
        }
        return top.get(role) or self.areas[role]

    def policy(self, policy: Policy) -> None:
        """Write the policy; `put` the targets after it."""
        self.add(self.targets, {POLICY: encode(policy)})

    def delegate(self, area: str, paths: Iterable[str] = ()) -> None:
        """Give an area to a new key; `put` the targets after it."""
        for signer in self.signers.get(area, ()):
            self.targets.revoke_key(signer.public_key.keyid, area)
        self.signers[area] = [new_key(f"Redaktion {area}")]
        self.areas[area] = Targets()
        patterns = list(paths) or [f"{area}/*", f"{area}/*/*", f"{area}/*/*/*"]
        delegations = self.targets.delegations
        assert delegations is not None
        assert delegations.roles is not None
        delegations.roles[area] = DelegatedRole(area, [], 1, terminating=True, paths=patterns)
        self.targets.add_key(self.signers[area][0].public_key, area)

    def add(self, role: Targets, files: Mapping[str, bytes]) -> None:
        """List files in a role and lay them down."""
        for path, data in files.items():
            role.targets[path] = TargetFile.from_data(path, data, ["sha256"])
            self.files[object_name(path, data)] = data

    def release(self, files: Mapping[str, bytes] | None = None) -> None:
        """Publish files, each in the area that its path begins with, with a new snapshot and timestamp."""
        for path, data in (files or {}).items():
            self.add(self.areas[path.partition("/")[0]], {path: data})
        for area in dict.fromkeys(path.partition("/")[0] for path in files or {}):
            self.put(area)
        self.put("snapshot")
        self.put("timestamp")

    def put(self, role: str, *, signers: Iterable[CryptoSigner] | None = None, bump: bool = True) -> bytes:
        """Sign a role anew, one version higher, and lay it down; the role above hears of it."""
        signed = self.signed(role)
        name = f"{signed.version}.{role}.json"
        if bump and (f"metadata/{name}" in self.files or (role == "timestamp" and self.stands(role))):
            signed.version += 1
        if bump:
            signed.expires = self.now.replace(microsecond=0) + LIVES.get(role, 2 * YEAR)
        data = sign(signed, self.signers[role] if signers is None else signers)
        self.lay(role, data)
        meta = MetaFile(signed.version, len(data), {"sha256": hashlib.sha256(data).hexdigest()})
        if role == "snapshot":
            self.timestamp.snapshot_meta = meta
        elif role not in {"root", "timestamp"}:
            self.snapshot.meta[f"{role}.json"] = meta
        return data

    def lay(self, role: str, data: bytes) -> None:
        """Lay bytes down where the current version of a role is looked for."""
        self.files[self.name(role)] = data

    def name(self, role: str) -> str:
        """Where the current version of a role lies."""
        version = "" if role == "timestamp" else f"{self.signed(role).version}."
        return f"metadata/{version}{role}.json"

    def stands(self, role: str) -> bool:
        """Whether a role was put already."""
        return self.name(role) in self.files

    def exchange_keys(self, role: str, holder: str) -> None:
        """Give a top-level role to a new key; `put` the root and the role after it."""
        for keyid in tuple(self.root.roles[role].keyids):
            self.root.revoke_key(keyid, role)
        self.signers[role] = [new_key(holder)]
        self.root.add_key(self.signers[role][0].public_key, role)


def sign(signed: Signed, signers: Iterable[CryptoSigner]) -> bytes:
    """Metadata as it lies in the repository."""
    metadata: Metadata[Any] = Metadata(signed)
    for signer in signers:
        metadata.sign(signer, append=True)
    return metadata.to_bytes()
