"""Whatever is broken, full or unreadable: a whole generation is shown, and the reason is told in words."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.refusal import Reason, Refused
from tests.adapters.release_store.stored import install, object_path, own, shown


def test_damage_found_in_the_background_makes_the_next_start_fall_back(
    store: FolderReleaseStore, folder: Path
) -> None:
    install(store, 1)
    install(store, 2)
    assert store.verify_all() == ()
    object_path(folder, own(2)).write_bytes(b"gladbeck X")
    assert shown(store) == (2, 1, 0)
    assert store.verify_all() == (own(2),)
    assert shown(store) == (1, 0, 0)
    assert store.is_complete(1)
    assert not store.is_complete(2)


def test_a_proof_that_was_changed_is_not_given_out(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    proof = folder / "generations" / "1.proof" / "timestamp.json"
    proof.write_bytes(b"timestamq")
    with pytest.raises(Refused):
        store.proof(1)
    proof.unlink()
    with pytest.raises(Refused):
        store.proof(1)
    assert shown(store) == (0, 0, 0)
    with pytest.raises(Refused):
        store.proof(99)


BREAKS = [
    ("current", None),
    ("current", b""),
    ("current", b"2 1"),
    ("current", b"\0" * 4),
    ("current", b"9 9\n"),
    ("current", b"99999999999999999999 1\n"),
    ("current", b"2 1\n" * 1000),
    ("generations/2.json", None),
    ("generations/2.json", b""),
    ("generations/2.json", b"{}"),
    ("generations/2.json", b"[" * 100_000),
    ("generations/2.proof/timestamp.json", None),
    ("generations/2.proof/timestamp.json", b""),
    ("object", None),
    ("object", b""),
]


@pytest.mark.parametrize(("name", "data"), BREAKS)
def test_whatever_is_broken_a_whole_generation_is_shown(
    store: FolderReleaseStore, folder: Path, name: str, data: bytes | None
) -> None:
    install(store, 1)
    install(store, 2)
    path = object_path(folder, own(2)) if name == "object" else folder / name
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    now, before, waits = shown(store)
    if name == "current" and data is None:
        assert (now, before, waits) == (0, 0, 2)
    elif name == "current":
        assert now in (1, 2)
    else:
        assert (now, before, waits) == (1, 0, 0)
    install(store, store.next_number())
    current = store.current()
    assert current is not None
    assert current.number >= 3
    for file in current.files:
        store.read(file)


@pytest.mark.parametrize(
    "name", ["current", "generations", "objects", "generations/2.json", "generations/2.proof"]
)
def test_a_folder_or_a_file_in_the_wrong_place_stops_no_start(
    store: FolderReleaseStore, folder: Path, name: str
) -> None:
    install(store, 1)
    install(store, 2)
    path = folder / name
    path.rename(folder / "away")
    if (folder / "away").is_dir():
        path.write_bytes(b"")
    else:
        path.mkdir()
    assert shown(store)[0] in (0, 1, 2)
    store.history()
    store.sweep(datetime.now(UTC) + timedelta(days=2))
    store.verify_all()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_flipped_byte_shows_a_generation_that_is_not_what_it_was(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("releases")
    store = FolderReleaseStore(folder)
    originals = {number: install(store, number) for number in (1, 2)}
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)
    path = data.draw(st.sampled_from(paths))
    content = bytearray(path.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    current = store.current()
    assert current is not None
    assert current == originals[current.number]


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (errno.ENOSPC, Refused, "kein Platz"),
        (errno.EDQUOT, Refused, "kein Platz"),
        (errno.EROFS, EnvironmentProblem, "schreibgeschützt"),
        (errno.EACCES, EnvironmentProblem, "Recht"),
        (errno.EIO, EnvironmentProblem, "Fehler"),
        (errno.ENAMETOOLONG, EnvironmentProblem, "File name too long"),
    ],
)
def test_trouble_with_the_disk_is_told_in_words(
    store: FolderReleaseStore, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception], words: str
) -> None:
    install(store, 1)

    def fails(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fails)
        with pytest.raises(kind, match=words):
            install(store, 2)
        with pytest.raises(kind, match=words):
            store.reject(1, "")
    assert shown(store) == (1, 0, 0)
    install(store, 2)
    assert shown(store) == (2, 1, 0)


def test_a_full_disk_gets_back_what_was_put(
    store: FolderReleaseStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.adapters.release_store.objects.SETTLE_BYTES", 1)
    install(store, 1)

    def fill() -> None:
        with store.writing():
            store.put(own(2), iter([b"gladbeck 2"]))
            assert object_path(folder, own(2)).exists()
            raise Refused(Reason.NO_ROOM)

    with pytest.raises(Refused):
        fill()
    assert not object_path(folder, own(2)).exists()
    assert store.is_complete(1)


def test_a_sync_that_fails_at_the_end_of_a_writing_loses_only_what_was_put(
    store: FolderReleaseStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(store, 1)

    def fails(_descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch, store.writing():
        store.put(own(2), iter([b"gladbeck 2"]))
        patch.setattr(os, "fsync", fails)
    assert not store.has(own(2))
    assert not list(folder.rglob(".*.tmp"))


def test_the_room_of_a_folder_that_cannot_be_told_is_none(
    store: FolderReleaseStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("shutil.disk_usage", fails)
    assert store.room() == 0
