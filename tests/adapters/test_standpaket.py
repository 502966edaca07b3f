"""Writing a pack to a stick."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.adapters.standpaket import StickFolder
from kiosk.domain.errors import EnvironmentProblem

FILES = (("metadata/1.root.json", b"{}"), ("targets/region/x.json", b"12345678"))


def silent(_: float) -> None:
    pass


def test_a_pack_is_a_stored_zip_and_always_the_same(tmp_path: Path) -> None:
    told: list[float] = []
    stick = StickFolder(tmp_path)
    stick.write_pack("a.standpaket", FILES, told.append)
    stick.write_pack("b.standpaket", FILES, silent)
    assert told == [0.2, 1.0]
    with zipfile.ZipFile(tmp_path / "a.standpaket") as pack:
        assert [(one.filename, one.compress_type) for one in pack.infolist()] == [
            ("metadata/1.root.json", zipfile.ZIP_STORED),
            ("targets/region/x.json", zipfile.ZIP_STORED),
        ]
        assert pack.read("targets/region/x.json") == b"12345678"
    assert (tmp_path / "a.standpaket").read_bytes() == (tmp_path / "b.standpaket").read_bytes()
    assert stick.packs() == ("a.standpaket", "b.standpaket")


def test_a_pack_is_synced_before_it_gets_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger: list[str] = []
    real_sync, real_replace = os.fsync, Path.replace

    def sync(descriptor: int) -> None:
        ledger.append("sync")
        real_sync(descriptor)

    def replace(self: Path, target: Path) -> Path:
        ledger.append(target.name)
        return real_replace(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", replace)
    StickFolder(tmp_path).write_pack("a.standpaket", FILES, silent)
    assert ledger == (["sync", "a.standpaket", "sync"] if os.name == "posix" else ["sync", "a.standpaket"])


def test_a_pack_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = StickFolder(tmp_path)
    stick.write_pack("a.standpaket", FILES, silent)
    before = (tmp_path / "a.standpaket").read_bytes()

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(EnvironmentProblem, match="No space left"):
        stick.write_pack("a.standpaket", FILES[:1], silent)
    assert [path.name for path in tmp_path.iterdir()] == ["a.standpaket"]
    assert (tmp_path / "a.standpaket").read_bytes() == before


def test_small_files_are_written_and_removed(tmp_path: Path) -> None:
    stick = StickFolder(tmp_path)
    stick.write("LIES MICH.html", b"x")
    assert (tmp_path / "LIES MICH.html").read_bytes() == b"x"
    stick.remove("LIES MICH.html")
    stick.remove("LIES MICH.html")
    assert list(tmp_path.iterdir()) == []


def test_hidden_files_are_no_packs(tmp_path: Path) -> None:
    (tmp_path / ".a.standpaket").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"")
    assert StickFolder(tmp_path).packs() == ()


def test_a_stick_has_room(tmp_path: Path) -> None:
    assert StickFolder(tmp_path).room() > 0


def test_a_stick_that_is_not_there_says_so(tmp_path: Path) -> None:
    stick = StickFolder(tmp_path / "away")
    assert stick.where == str(tmp_path / "away")
    with pytest.raises(EnvironmentProblem, match="Diesen Ordner gibt es nicht"):
        stick.room()
    attempts: tuple[Callable[[], None], ...] = (
        lambda: stick.write_pack("a.standpaket", FILES, silent),
        lambda: stick.write("a", b""),
        lambda: stick.remove("a"),
    )
    for attempt in attempts:
        with pytest.raises(EnvironmentProblem, match="lässt sich nicht beschreiben"):
            attempt()
