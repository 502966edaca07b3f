"""An operator with all its keys in memory: founds a repository, and signs whatever a test asks for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from securesystemslib.signer import CryptoSigner, Key
from tuf.api.metadata import DelegatedRole, Delegations, Root, Targets

from kiosk.adapters.release_folder import ReleaseFolder
from kiosk.trust.office.change import Change
from kiosk.trust.office.repository import (
    HOLDER,
    ROOT,
    SNAPSHOT,
    TARGETS,
    TIMESTAMP,
    Repository,
    sign,
    target_file,
)

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
HOSTS = ("www.kreis-re.de", "www.gladbeck.de", ".marl.de", "www.smartvest.ruhr")
"""The hosts of `content_tree`."""


@cache
def key(name: str) -> CryptoSigner:
    """A key of a person; the same one every time in one process."""
    signer = CryptoSigner.generate_ed25519()
    signer.public_key.unrecognized_fields[HOLDER] = name
    return signer


ROOT_KEYS = ("Rita Wurzel", "Ralf Wurzel", "Tresor")
TARGETS_KEY = "Ingo Technik"
PUBLISHER = "Petra Presse"
"""Signs snapshot, timestamp, and every area that has no key of its own."""


def policy_bytes(hosts: Iterable[str] = HOSTS, **limits: int) -> bytes:
    """`policy.json`."""
    return json.dumps({"operator": "Stadt Gladbeck", "hosts": list(hosts), **limits}).encode()


def found(
    folder: Path,
    areas: Mapping[str, str] | Iterable[str] = ("region", "gladbeck", "marl", "kreis-recklinghausen"),
    *,
    policy: bytes | None = None,
    now: datetime = NOW,
) -> Repository:
    """A new repository in the folder; `areas` may say who signs for each."""
    repository = Repository(ReleaseFolder(folder))
    change = Change(repository, now)
    root = Root()
    for name in ROOT_KEYS:
        root.add_key(key(name).public_key, ROOT)
    root.roles[ROOT].threshold = 2
    root.add_key(key(TARGETS_KEY).public_key, TARGETS)
    for role in (SNAPSHOT, TIMESTAMP):
        root.add_key(key(PUBLISHER).public_key, role)
    put_root(change, root)
    put_targets(change, areas, policy_bytes() if policy is None else policy)
    change.write(lambda _: None)
    return repository


def put_root(change: Change, root: Root, signers: Iterable[str] = ROOT_KEYS[:2]) -> None:
    """Sign the next root with the keys of some people."""
    change.put_root(sign(change.prepared(ROOT, root), [key(name) for name in signers]))


def put_targets(change: Change, areas: Mapping[str, str] | Iterable[str], policy: bytes) -> None:
    """Sign delegations and policy."""
    holders = areas if isinstance(areas, Mapping) else dict.fromkeys(areas, PUBLISHER)
    signed = Targets(
        targets={"policy.json": target_file("policy.json", policy)},
        delegations=delegations(holders),
    )
    metadata = change.sign(TARGETS, change.prepared(TARGETS, signed), [key(TARGETS_KEY)])
    change.put_targets(metadata, {"policy.json": policy})


def delegations(holders: Mapping[str, str]) -> Delegations:
    """One terminating role for each area, as the ceremony makes them."""
    keys: dict[str, Key] = {key(name).public_key.keyid: key(name).public_key for name in holders.values()}
    roles = {
        area: DelegatedRole(
            area,
            [key(name).public_key.keyid],
            threshold=1,
            terminating=True,
            paths=[f"{area}/*", f"{area}/*/*", f"{area}/*/*/*"],
        )
        for area, name in holders.items()
    }
    return Delegations(keys, roles)
