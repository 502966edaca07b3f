"""The folder of a repository: added durably, in order, never written over."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.adapters.release_folder import ReleaseFolder
from kiosk.domain.errors import EnvironmentProblem


def silent(_: float) -> None:
    pass


def test_what_is_added_is_there(tmp_path: Path) -> None:
    folder = ReleaseFolder(tmp_path / "new")
    told: list[float] = []
    folder.add([("targets/a/b.txt", b"12"), ("metadata/1.root.json", b"123456")], told.append)
    assert told == [0.25, 1.0]
    assert folder.read("targets/a/b.txt") == b"12"
    assert folder.size("metadata/1.root.json") == 6
    assert folder.names("metadata") == ("1.root.json",)
    assert sorted(path.name for path in (tmp_path / "new").rglob("*") if path.is_file()) == [
        "1.root.json",
        "b.txt",
    ]


def test_what_is_not_there_is_none(tmp_path: Path) -> None:
    folder = ReleaseFolder(tmp_path / "missing")
    assert (folder.read("a"), folder.size("a"), folder.names("metadata")) == (None, None, ())
    (tmp_path / "file").write_bytes(b"")
    assert ReleaseFolder(tmp_path).names("file") == ()
    assert folder.where == str(tmp_path / "missing")


def test_the_same_again_is_no_writing(tmp_path: Path) -> None:
    folder = ReleaseFolder(tmp_path)
    folder.add([("a", b"1")], silent)
    inode = (tmp_path / "a").stat().st_ino
    folder.add([("a", b"1")], silent)
    assert (tmp_path / "a").stat().st_ino == inode


def test_other_bytes_under_a_name_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    folder = ReleaseFolder(tmp_path)
    folder.add([("a", b"1")], silent)
    with pytest.raises(EnvironmentProblem, match="Diese Datei gibt es schon"):
        folder.add([("new", b"2"), ("a", b"2")], silent)
    assert folder.read("a") == b"1"
    assert folder.names("") == ("a",)


def test_a_damaged_file_is_mended(tmp_path: Path) -> None:
    folder = ReleaseFolder(tmp_path)
    folder.add([("a", b"1")], silent)
    (tmp_path / "a").write_bytes(b"?")
    folder.add([("a", b"1")], silent, mend=True)
    assert folder.read("a") == b"1"


def test_one_file_is_replaced(tmp_path: Path) -> None:
    folder = ReleaseFolder(tmp_path)
    folder.replace("metadata/timestamp.json", b"1")
    folder.replace("metadata/timestamp.json", b"2")
    assert folder.read("metadata/timestamp.json") == b"2"


def test_leftovers_of_a_broken_writing_are_no_files(tmp_path: Path) -> None:
    (tmp_path / ".a.tmp").write_bytes(b"half")
    folder = ReleaseFolder(tmp_path)
    assert folder.names("") == ()
    folder.add([("a", b"whole")], silent)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a"]


def test_every_file_is_synced_before_it_gets_its_name_and_every_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.name != "posix":
        pytest.skip("other systems sync no folders")
    ledger: list[tuple[str, str]] = []
    opened: dict[int, str] = {}
    real_open, real_sync, real_replace = os.open, os.fsync, Path.replace

    def open_(path: os.PathLike[str] | str, flags: int) -> int:
        descriptor = real_open(path, flags)
        opened[descriptor] = os.fspath(path)
        return descriptor

    def sync(descriptor: int) -> None:
        ledger.append(("sync", opened[descriptor]))
        real_sync(descriptor)

    def replace(self: Path, target: Path) -> Path:
        ledger.append(("name", str(target)))
        return real_replace(self, target)

    monkeypatch.setattr(os, "open", open_)
    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", replace)
    root = tmp_path / "repository"
    ReleaseFolder(root).add([("targets/a/1.x", b"1"), ("targets/2.y", b"2")], silent)
    names = [path for what, path in ledger if what == "name"]
    assert names == [str(root / "targets/a/1.x"), str(root / "targets/2.y")]
    for path in names:
        temporary = Path(path).with_name(f".{Path(path).name}.tmp")
        assert ledger.index(("sync", str(temporary))) < ledger.index(("name", path))
        assert ledger.index(("sync", str(Path(path).parent))) > ledger.index(("name", path))
    for folder in (tmp_path, root):  # their names are new in their parents, too
        assert ("sync", str(folder)) in ledger


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user whom rights bind")
def test_a_folder_without_the_right_to_write_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    folder = ReleaseFolder(tmp_path)
    try:
        with pytest.raises(EnvironmentProblem, match="lässt sich nicht schreiben"):
            folder.add([("a", b"1")], silent)
        with pytest.raises(EnvironmentProblem, match="lässt sich nicht schreiben"):
            folder.replace("a", b"1")
    finally:
        tmp_path.chmod(0o700)


def test_what_cannot_be_read_or_written_is_said_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    folder = ReleaseFolder(tmp_path)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: folder.read("folder"),
        lambda: folder.size("n" * 300),
        lambda: folder.names("n" * 300),
        lambda: folder.replace("folder", b""),
        lambda: folder.add([("folder", b"")], silent, mend=True),
        lambda: folder.add([("n" * 300, b"")], silent),
        lambda: folder.add([("n" * 252, b"")], silent),
    )
    for attempt in attempts:
        with pytest.raises(EnvironmentProblem) as caught:
            attempt()
        assert caught.value.where.startswith(str(tmp_path))


def test_a_disk_that_fails_while_syncing_leaves_no_new_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(EnvironmentProblem, match="Input/output error"):
        ReleaseFolder(tmp_path).add([("a", b"1")], silent)
    assert ReleaseFolder(tmp_path).names("") == ()
