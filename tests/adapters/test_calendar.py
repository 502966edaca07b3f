"""What a stand remembers of time survives a power cut, rubbish and a full disk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.adapters.calendar import FileClockMemory, FlooredCalendar, SystemCalendar
from kiosk.domain.release.clock_floor import BUILT, Floor
from tests.support.disk import FullDisk, Ledger

LATER = BUILT + timedelta(days=900)


def test_what_was_remembered_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "state" / "clock.json"
    floor = Floor(published=LATER, shutdown=LATER + timedelta(days=1))
    FileClockMemory(path).save(floor)
    assert FileClockMemory(path).load() == floor


def test_writing_is_durable_and_only_done_for_news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = Ledger(tmp_path, monkeypatch)
    memory = FileClockMemory(tmp_path / "clock.json")
    memory.save(Floor(shutdown=LATER))
    assert ledger.lines == ["sync .clock.json.tmp", "rename clock.json", "sync ."]
    memory.save(Floor(shutdown=LATER))
    assert len(ledger.lines) == 3


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b'{"published": 1, "shutdown": 2}',
        b'{"published": "2027-01-01T00:00:00", "shutdown": "2027-01-01T00:00:00"}',
        b"\xff",
        b"[" * 4000,
    ],
)
def test_rubbish_counts_as_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "clock.json"
    path.write_bytes(data)
    assert FileClockMemory(path).load() == Floor()


def test_a_memory_of_an_older_program_does_not_go_below_the_newer_one(tmp_path: Path) -> None:
    path = tmp_path / "clock.json"
    early = (BUILT - timedelta(days=900)).isoformat()
    path.write_text(f'{{"published": "{early}", "shutdown": "{early}"}}')
    assert FileClockMemory(path).load() == Floor()


def test_a_full_disk_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FullDisk(0, monkeypatch)
    memory = FileClockMemory(tmp_path / "clock.json")
    memory.save(Floor(shutdown=LATER))
    assert memory.load() == Floor()


def test_staff_can_have_it_forgotten(tmp_path: Path) -> None:
    memory = FileClockMemory(tmp_path / "clock.json")
    memory.forget()
    memory.save(Floor(shutdown=LATER))
    memory.forget()
    assert memory.load() == Floor()


def test_the_moment_is_never_before_what_has_been(tmp_path: Path) -> None:
    memory = FileClockMemory(tmp_path / "clock.json")
    far = datetime.now(UTC) + timedelta(days=300)
    memory.save(Floor(published=far))
    assert FlooredCalendar(SystemCalendar(), memory).utc() == far
    memory.forget()
    assert FlooredCalendar(SystemCalendar(), memory).utc() - datetime.now(UTC) < timedelta(minutes=1)
