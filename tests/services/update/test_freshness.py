"""The same content with newer signatures, over a real store."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.release.model import Origin
from kiosk.services.update.examine import Examiner
from kiosk.services.update.freshness import renews, stored_roles
from kiosk.services.update.install import Installer
from tests.adapters.release_store import made
from tests.adapters.release_store.sources import AREAS, NOW, FixedCalendar, Source

FILES = made.release(1)


def metadata(version: int, expires: datetime) -> bytes:
    return json.dumps({"signed": {"version": version, "expires": expires.isoformat()}}).encode()


def signed_until(expires: datetime, version: int) -> Source:
    """The same content, every role signed until then."""
    source = Source(FILES, version)
    roles = tuple(replace(role, expires=expires) for role in source.vouched.roles)
    proof = {f"{role.role}.json": metadata(role.version, expires) for role in roles if role.role != "root"}
    source.vouched = replace(source.vouched, roles=roles, metadata=proof)
    return source


def installer(store: FolderReleaseStore, now: datetime) -> Installer:
    return Installer(store, FixedCalendar(now), AREAS, Examiner(AREAS, "gladbeck"))


def test_a_stick_with_nothing_but_new_signatures_ends_the_warnings(tmp_path: Path) -> None:
    store = FolderReleaseStore(tmp_path)
    installer(store, NOW).install(signed_until(NOW + timedelta(days=365), 1), Origin.STICK)
    store.activate(1)
    late = NOW + timedelta(days=350)
    newer = signed_until(NOW + timedelta(days=700), 2)
    assert installer(store, NOW).install(newer, Origin.STICK) is None
    taken = installer(store, late).install(newer, Origin.STICK)
    assert taken is not None
    assert (taken.number, newer.taken) == (2, [])
    assert installer(store, late).install(newer, Origin.STICK) is None


def test_damaged_metadata_is_brought_again(tmp_path: Path) -> None:
    store = FolderReleaseStore(tmp_path)
    installer(store, NOW).install(signed_until(NOW + timedelta(days=365), 1), Origin.STICK)
    store.activate(1)
    for path in tmp_path.rglob("snapshot.json"):
        path.write_bytes(b"{}")
    taken = installer(store, NOW).install(signed_until(NOW + timedelta(days=365), 1), Origin.STICK)
    assert taken is not None
    assert dict(store.proof(taken.number))["snapshot.json"] != b"{}"


def test_the_newest_metadata_of_a_role_counts_and_what_cannot_be_read_does_not() -> None:
    first, second = datetime(2027, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
    stored = {
        "2.root.json": metadata(2, second),
        "1.root.json": metadata(1, first),
        "gladbeck.json": metadata(7, first),
        "region.json": b"{",
        "targets.json": b'{"signed":{}}',
    }
    found = {role.role: (role.version, role.expires) for role in stored_roles(stored)}
    assert found == {"root": (2, second), "gladbeck": (7, first)}


def test_only_roles_that_are_stored_are_compared() -> None:
    def roles(days: Mapping[str, int]) -> dict[str, bytes]:
        return {f"{name}.json": metadata(1, NOW + timedelta(days=left)) for name, left in days.items()}

    offered = stored_roles(roles({"root": 3, "gladbeck": 300}))
    assert renews(roles({"gladbeck": 3}), offered, NOW, NOW)
    assert not renews(roles({"gladbeck": 300}), offered, NOW, NOW)
    assert not renews(roles({"root": 2}), offered, NOW, NOW)
