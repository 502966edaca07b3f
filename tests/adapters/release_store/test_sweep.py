"""What is removed, when, and what never is."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.adapters.release_store.pointer import Pointer
from kiosk.adapters.release_store.store import HISTORY, FolderReleaseStore, _changed
from tests.adapters.release_store.sources import ref
from tests.adapters.release_store.stored import install, object_path, own, shown


def test_leftovers_are_swept_and_nothing_else(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    before = sorted(folder.rglob("*"))
    for name in (".current.tmp", "generations/.1.rejected.tmp"):
        (folder / name).write_bytes(b"2 1")
        os.utime(folder / name, (1e9, 1e9))
    (folder / "objects" / own(1).sha256[:2] / f".{own(1).sha256}.tmp").write_bytes(b"half")
    (folder / "generations" / ".2.json.tmp").write_bytes(b"{")
    (folder / "generations" / ".2.proof.tmp").mkdir()
    (folder / "generations" / "2.proof").mkdir()
    (folder / "generations" / "2.proof" / "timestamp.json").write_bytes(b"")
    store.sweep()
    assert sorted(path for path in folder.rglob("*") if path.name != ".lock") == before
    assert shown(store) == (1, 0, 0)


def test_what_the_screen_may_be_writing_now_is_left_alone(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    fresh = [folder / ".current.tmp", folder / "generations" / ".1.rejected.tmp"]
    for path in fresh:
        path.write_bytes(b"2 1")
    store.sweep()
    assert all(path.exists() for path in fresh)


def test_objects_of_older_generations_go_after_a_day(store: FolderReleaseStore, folder: Path) -> None:
    for number in (1, 2, 3):
        install(store, number)
    install(store, 4, shown=False)
    now = datetime.now(UTC)
    store.sweep(now)
    store.sweep(now + timedelta(hours=23))
    assert store.is_complete(1)
    store.sweep(now + timedelta(hours=25))
    assert not object_path(folder, own(1)).exists()
    assert [store.is_complete(number) for number in (1, 2, 3, 4)] == [False, True, True, True]
    assert shown(store) == (3, 2, 4)
    assert len(store.history()) == 4


def test_what_an_interrupted_install_left_goes_after_a_day(store: FolderReleaseStore) -> None:
    install(store, 1)
    orphan = ref("region/situations.json", b"orphan")
    with store.writing():
        store.put(orphan, iter([b"orphan"]))
    now = datetime.now(UTC)
    store.sweep(now + timedelta(hours=23))
    assert store.has(orphan)
    store.sweep(now + timedelta(hours=25))
    assert not store.has(orphan)
    assert shown(store) == (1, 0, 0)


def test_nothing_is_removed_while_the_pointer_names_what_cannot_be_shown(
    store: FolderReleaseStore, folder: Path
) -> None:
    for number in (1, 2, 3):
        install(store, number)
    (folder / "generations" / "3.json").write_bytes(b"{}")
    store.sweep(datetime.now(UTC) + timedelta(days=9))
    assert [store.is_complete(number) for number in (1, 2)] == [True, True]


def test_old_records_are_forgotten_in_the_end(store: FolderReleaseStore) -> None:
    numbers = range(1, HISTORY + 4)
    for number in numbers:
        install(store, number)
    store.sweep(datetime.now(UTC) + timedelta(days=2))
    assert [one.number for one in store.history()] == sorted(numbers, reverse=True)[:HISTORY]
    assert shown(store) == (numbers[-1], numbers[-2], 0)


def test_times_that_cannot_be_told_remove_nothing(
    store: FolderReleaseStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2, 3):
        install(store, number)
    now = datetime.now(UTC) + timedelta(days=2)
    monkeypatch.setattr(
        "kiosk.adapters.release_store.store._changed", lambda _path: datetime.max.replace(tzinfo=UTC)
    )
    store.sweep(now)
    assert store.is_complete(1)
    monkeypatch.undo()
    os.utime(folder / "current", (1e11, 1e11))
    store.sweep(now)
    assert store.is_complete(1)
    assert Pointer(folder / "missing").since() is None
    assert _changed(folder / "missing") > now
