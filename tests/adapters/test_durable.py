"""Writing so that a power cut leaves the old file or the new one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.adapters.durable import FolderWriter, sync_folder, write_file
from kiosk.domain.errors import EnvironmentProblem
from tests.support.disk import FullDisk, Ledger


def test_a_file_is_synced_before_it_takes_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = Ledger(tmp_path, monkeypatch)
    write_file(tmp_path / "settings.toml", b"new")
    assert ledger.lines == ["sync .settings.toml.tmp", "rename settings.toml", "sync ."]
    assert (tmp_path / "settings.toml").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["settings.toml"]


def test_without_room_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    write_file(path, b"old")
    FullDisk(0, monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        write_file(path, b"new and longer")
    assert path.read_bytes() == b"old"


def test_what_a_power_cut_left_is_written_over(tmp_path: Path) -> None:
    (tmp_path / ".settings.toml.tmp").write_bytes(b"half of something longer")
    write_file(tmp_path / "settings.toml", b"new")
    assert (tmp_path / "settings.toml").read_bytes() == b"new"


def test_a_folder_that_cannot_be_synced_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        sync_folder(tmp_path / "weg")


def test_a_system_without_folder_syncs_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", "nt")
        sync_folder(tmp_path / "weg")


def test_a_writer_makes_the_folders_it_needs(tmp_path: Path) -> None:
    write = FolderWriter(tmp_path / "out")
    write("places/marl.json", b"{}")
    write("places/marl.json", b"[]")
    assert (tmp_path / "out" / "places" / "marl.json").read_bytes() == b"[]"


def test_a_writer_says_which_file_it_could_not_write(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file where the folder should be")
    with pytest.raises(EnvironmentProblem) as caught:
        FolderWriter(tmp_path / "out")("bundle.json", b"{}")
    assert caught.value.where == str(tmp_path / "out" / "bundle.json")
