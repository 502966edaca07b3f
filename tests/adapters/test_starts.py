"""Starts that never came to a first frame are counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.adapters.starts import FileStarts
from tests.support.disk import FullDisk


def test_starts_are_counted_until_a_frame_is_drawn(tmp_path: Path) -> None:
    path = tmp_path / "state" / "starts.json"
    assert [FileStarts(path).begun(4) for _ in range(3)] == [1, 2, 3]
    FileStarts(path).drawn()
    FileStarts(path).drawn()
    assert FileStarts(path).begun(4) == 1


def test_another_generation_begins_anew(tmp_path: Path) -> None:
    starts = FileStarts(tmp_path / "starts.json")
    assert [starts.begun(number) for number in (4, 4, 5, 4)] == [1, 2, 1, 1]


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"null", b'["a", "b"]', b"[1, -9]"])
def test_rubbish_counts_as_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "starts.json"
    path.write_bytes(data)
    assert FileStarts(path).begun(1) == 1


def test_a_full_disk_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FullDisk(0, monkeypatch)
    starts = FileStarts(tmp_path / "starts.json")
    assert [starts.begun(1), starts.begun(1)] == [1, 1]
