"""Compiled bundles on disk: durable before they count, one step from old to new, nothing left over."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.adapters.bundle_store import POINTER, FolderBundleStore
from kiosk.domain.errors import EnvironmentProblem
from tests.support.disk import FullDisk, Ledger

FILES = {"bundle.json": b"{}", "places/marl.json": b"marl", "media/smartvest/logo.png": b"picture"}
OTHER = {"bundle.json": b"{ }"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "bundles"


@pytest.fixture
def store(folder: Path) -> FolderBundleStore:
    return FolderBundleStore(folder)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_nothing_is_stored_at_first(store: FolderBundleStore) -> None:
    assert store.current() is None
    assert store.previous() is None


def test_what_is_put_is_current(store: FolderBundleStore) -> None:
    store.put("aaaa", FILES)
    assert store.current() == ("aaaa", FILES)
    assert store.previous() is None


def test_the_one_before_stays_and_no_others(store: FolderBundleStore, folder: Path) -> None:
    for label in ("aaaa", "bbbb", "cccc"):
        store.put(label, {"bundle.json": label.encode()})
    assert store.current() == ("cccc", {"bundle.json": b"cccc"})
    assert store.previous() == ("bbbb", {"bundle.json": b"bbbb"})
    assert names(folder) == {POINTER, "bbbb", "cccc"}


def test_the_same_label_again_replaces_and_keeps_the_one_before(store: FolderBundleStore) -> None:
    store.put("aaaa", FILES)
    store.put("bbbb", FILES)
    store.put("bbbb", OTHER)
    assert store.current() == ("bbbb", OTHER)
    assert store.previous() == ("aaaa", FILES)
    store.put("aaaa", FILES)
    assert store.current() == ("aaaa", FILES)
    assert store.previous() == ("bbbb", OTHER)


def test_everything_is_synced_before_it_counts_and_the_pointer_moves_last(
    store: FolderBundleStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put("aaaa", OTHER)
    ledger = Ledger(folder, monkeypatch)
    store.put("bbbb", FILES)
    renamed = ledger.lines.index("rename bbbb")
    assert set(ledger.lines[:renamed]) == {
        *(f"sync .bbbb.tmp/{name}" for name in FILES),
        *(f"sync .bbbb.tmp{name}" for name in ("", "/places", "/media", "/media/smartvest")),
    }
    assert ledger.lines[renamed:] == [
        "rename bbbb",
        "sync .",
        "sync .current.tmp",
        "rename current",
        "sync .",
    ]


@pytest.mark.parametrize("room_for", range(10))
def test_without_room_the_current_one_stays(
    store: FolderBundleStore, folder: Path, monkeypatch: pytest.MonkeyPatch, room_for: int
) -> None:
    store.put("aaaa", FILES)
    store.put("bbbb", FILES)
    with monkeypatch.context() as patch:
        FullDisk(room_for, patch)
        with pytest.raises(EnvironmentProblem) as caught:
            store.put("cccc", FILES)
    assert "No space left on device" in caught.value.message
    assert caught.value.where == str(folder)
    current = store.current()
    assert current is not None
    assert current == (("cccc" if room_for == 9 else "bbbb"), FILES)  # at 9 only the last sync failed
    store.put("dddd", FILES)
    assert store.current() == ("dddd", FILES)
    assert len(names(folder)) == 3


def test_an_error_without_words_is_told_too(
    store: FolderBundleStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(EnvironmentProblem, match="unbekannter Fehler"):
        store.put("aaaa", FILES)


def test_what_a_put_that_broke_off_left_goes_before_it_takes_the_room(
    store: FolderBundleStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put("aaaa", FILES)
    half = folder / ".bbbb.tmp" / "media"
    half.mkdir(parents=True)
    (half / "half.png").write_bytes(b"half")
    (folder / ".cccc.tmp").mkdir()
    (folder / "dddd").mkdir()
    FullDisk(0, monkeypatch)
    with pytest.raises(EnvironmentProblem):
        store.put("bbbb", FILES)
    assert not half.exists()
    monkeypatch.undo()
    store.put("bbbb", FILES)
    assert names(folder) == {POINTER, "aaaa", "bbbb"}
    assert store.current() == ("bbbb", FILES)


@pytest.mark.parametrize(
    "pointer",
    [b"", b"\n\n", b"\xff\xfe", b"..\n", b"../../etc", b"/etc", b".", b"a-b", b"-", b"\x00", b"C:\\x"],
)
def test_nonsense_in_the_pointer_is_no_bundle(store: FolderBundleStore, folder: Path, pointer: bytes) -> None:
    store.put("aaaa", FILES)
    (folder / POINTER).write_bytes(pointer)
    assert store.current() is None
    assert store.previous() is None
    store.put("bbbb", FILES)
    assert store.current() == ("bbbb", FILES)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=40), st.text(max_size=40).map(str.encode)))
def test_a_pointer_never_leads_out_of_the_folder(
    store: FolderBundleStore, folder: Path, pointer: bytes
) -> None:
    store.put("aaaa", FILES)
    (folder.parent / "secret").mkdir(exist_ok=True)
    (folder.parent / "secret" / "bundle.json").write_bytes(b"secret")
    (folder / POINTER).write_bytes(pointer)
    for stored in (store.current(), store.previous()):
        assert stored is None or stored[1] in ({}, FILES)


def test_a_bundle_that_vanished_has_no_files(store: FolderBundleStore, folder: Path) -> None:
    store.put("aaaa", FILES)
    shutil.rmtree(folder / "aaaa")
    assert store.current() == ("aaaa", {})


def test_a_bundle_that_cannot_be_read_is_none(
    store: FolderBundleStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put("aaaa", FILES)

    def fail(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", fail)
    assert store.current() is None
