"""Where an exported file goes: a stick, else the stand's folder, and never over another file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters import sticks
from kiosk.adapters.export_place import StickOrFolder
from kiosk.adapters.sticks import Mount
from kiosk.domain.errors import EnvironmentProblem


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> list[Mount]:
    """What is plugged in; a test puts sticks there."""
    found: list[Mount] = []

    def mounted() -> Iterator[Mount]:
        yield from found

    monkeypatch.setattr(sticks, "mounted", mounted)
    return found


def test_the_first_stick_that_takes_it(tmp_path: Path, plugged: list[Mount]) -> None:
    gone, strange, stick = tmp_path / "GONE", tmp_path / "EXT4", tmp_path / "KIOSK"
    for folder in (strange, stick):
        folder.mkdir()
    plugged += [Mount(gone, readable=True), Mount(strange, readable=False), Mount(stick, readable=True)]
    where = StickOrFolder(tmp_path / "state").put("umfrage.csv", b"eins")
    assert where == "Auf dem Stick „KIOSK“: umfrage.csv"
    assert (stick / "umfrage.csv").read_bytes() == b"eins"
    assert sorted(path.name for path in tmp_path.rglob("*.csv")) == ["umfrage.csv"]


def test_a_stick_that_takes_nothing_is_passed_by(tmp_path: Path, plugged: list[Mount]) -> None:
    full = tmp_path / "VOLL"
    full.mkdir()
    (full / ".umfrage.csv.tmp").mkdir()  # stands where the file would be written
    plugged.append(Mount(full, readable=True))
    where = StickOrFolder(tmp_path / "state").put("umfrage.csv", b"eins")
    assert where == f"Auf diesem Gerät: {tmp_path / 'state' / 'umfrage.csv'}"


def test_a_drive_that_may_be_no_stick_is_left_alone(tmp_path: Path, plugged: list[Mount]) -> None:
    drive = tmp_path / "D"
    drive.mkdir()
    plugged.append(Mount(drive, readable=True, certain=False))
    StickOrFolder(tmp_path / "state").put("umfrage.csv", b"eins")
    assert list(drive.iterdir()) == []


@pytest.mark.usefixtures("plugged")
def test_the_stick_folder_of_the_settings(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    place = StickOrFolder(tmp_path / "state", folder)
    assert place.put("umfrage.csv", b"eins").startswith("Auf diesem Gerät")
    folder.mkdir()
    assert place.put("umfrage.csv", b"zwei") == "Auf dem Stick „stick“: umfrage.csv"


@pytest.mark.usefixtures("plugged")
def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    place = StickOrFolder(tmp_path)
    for number in range(3):
        place.put("umfrage.csv", bytes([number]))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "umfrage.csv": b"\0",
        "umfrage-2.csv": b"\1",
        "umfrage-3.csv": b"\2",
    }


@pytest.mark.usefixtures("plugged")
def test_no_place_at_all_is_said(tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"a file")
    with pytest.raises(EnvironmentProblem, match="Stecken Sie einen Stick ein"):
        StickOrFolder(tmp_path / "state").put("umfrage.csv", b"eins")
