"""The log: a time, a code and a number a line, and never what a visitor entered."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.adapters import event_log
from kiosk.adapters.event_log import FileEventLog

LINE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [a-z][a-z0-9-]{0,63} -?\d+")


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    where = tmp_path / "state" / "kiosk.log"
    yield where
    logger = logging.getLogger(f"kiosk.events.{where}")
    for handler in [*logger.handlers]:
        handler.close()
        logger.removeHandler(handler)


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.exists() else []


def test_a_line_is_a_time_a_code_and_a_number(path: Path) -> None:
    log = FileEventLog(path)
    assert not path.exists()
    log.note("content-taken-over", 12)
    log.note("start")
    assert [line.split()[2:] for line in lines(path)] == [["content-taken-over", "12"], ["start", "0"]]
    assert all(LINE.fullmatch(line) for line in lines(path))


def test_two_logs_of_one_file_write_each_line_once(path: Path) -> None:
    FileEventLog(path).note("one")
    FileEventLog(path).note("two")
    assert len(lines(path)) == 2


@pytest.mark.parametrize(
    "code",
    ["", "Erika Mustermann", "Schmidt", "müller", "search hund", "a\nb", "a\n", "9a", "a" * 65, "%s", "{0}"],
)
def test_text_never_gets_in(path: Path, code: str) -> None:
    FileEventLog(path).note(code, 7)
    (line,) = lines(path)
    assert line.split()[2:] == ["unnamed", "7"]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80), st.integers())
def test_whatever_is_noted_a_line_is_code_and_number(path: Path, code: str, number: int) -> None:
    before = len(lines(path))
    FileEventLog(path).note(code, number)
    (line,) = lines(path)[before:]
    assert LINE.fullmatch(line)
    assert line.split()[2] in {code, "unnamed"}


def test_nothing_reaches_other_logs(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    FileEventLog(path).note("start")
    assert caplog.records == []


def test_the_file_does_not_grow_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_log, "_LARGEST", 200)
    log = FileEventLog(path)
    for number in range(200):
        log.note("start", number)
    files = sorted(path.parent.iterdir())
    assert [file.name for file in files] == ["kiosk.log", "kiosk.log.1", "kiosk.log.2", "kiosk.log.3"]
    assert all(file.stat().st_size <= 200 for file in files)


def test_a_log_that_cannot_be_written_does_not_stop_the_kiosk(path: Path) -> None:
    path.parent.write_bytes(b"a file where the folder should be")
    FileEventLog(path).note("start")
    assert path.parent.read_bytes() == b"a file where the folder should be"


def test_a_line_that_cannot_be_written_does_not_stop_the_kiosk(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path.mkdir(parents=True)
    FileEventLog(path).note("start")
    assert "Erika" not in capsys.readouterr().err
    assert list(path.iterdir()) == []
