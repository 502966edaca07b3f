"""The handbook's files; without them the stand opens all the same."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.handbook import handbook_files


def test_markdown_files_are_read(tmp_path: Path) -> None:
    (tmp_path / "personal.md").write_bytes(b"# Personal")
    (tmp_path / "bild.png").write_bytes(b"x")
    assert handbook_files(tmp_path) == {"personal.md": b"# Personal"}


def test_without_a_folder_there_is_no_handbook(tmp_path: Path) -> None:
    assert handbook_files(tmp_path / "weg") == {}


def test_a_file_that_cannot_be_read_does_not_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / "personal.md").mkdir()
    assert handbook_files(tmp_path) == {}
