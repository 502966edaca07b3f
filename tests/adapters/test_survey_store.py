"""The store of the survey: what it keeps, what its file gives away, and what a crash does to it."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.adapters.survey_store import SqliteAnswers
from kiosk.domain.errors import EnvironmentProblem
from kiosk.services.survey.ports import Tally
from kiosk.services.survey.service import tallies

ROOT = Path(__file__).resolve().parents[2]
VISITS = [
    tallies(
        "wuensche",
        "2026.1.1",
        {"gesicht": (str(number % 5 + 1),), "satz": (f"Satz Nummer {number}{'.' * 180}",)},
    )
    for number in range(60)
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "survey" / "answers.sqlite"


def kept(path: Path, visits: list[tuple[Tally, ...]]) -> SqliteAnswers:
    """A store into which these were sent one after the other."""
    store = SqliteAnswers(path)
    for visit in visits:
        store.keep(visit)
    return store


def test_nothing_is_made_before_the_first_answer(path: Path) -> None:
    store = SqliteAnswers(path)
    assert (store.read(), store.count()) == ((), 0)
    store.remove(())
    assert not path.exists()
    assert list(path.parent.parent.iterdir()) == []


def test_equal_answers_are_added_up(path: Path) -> None:
    store = kept(path, [tallies("w", "1", {"f": ("5",), "c": ("a", "b")}), tallies("w", "1", {"f": ("5",)})])
    assert store.read() == (
        Tally("w", "1", "", "", 2),
        Tally("w", "1", "c", "", 1),
        Tally("w", "1", "c", "a", 1),
        Tally("w", "1", "c", "b", 1),
        Tally("w", "1", "f", "", 2),
        Tally("w", "1", "f", "5", 2),
    )
    assert SqliteAnswers(path).count() == 2


def test_what_was_exported_is_taken_away_and_what_came_since_stays(path: Path) -> None:
    store = kept(path, VISITS[:3])
    exported = store.read()
    store.keep(VISITS[3])
    store.remove(exported)
    assert store.read() == tuple(sorted(VISITS[3]))
    store.remove(store.read())
    assert (store.read(), store.count()) == ((), 0)
    assert b"Satz Nummer" not in path.read_bytes()


# What the file gives away

_CHANGE_COUNTER, _COOKIE, _VALID_FOR = slice(24, 28), slice(40, 44), slice(92, 96)
"""Fields of the header that count changes of the file (https://sqlite.org/fileformat.html#the_database_header)."""


def contents(path: Path) -> bytes:
    """The file without what counts how often it was changed."""
    data = bytearray(path.read_bytes())
    for field in (_CHANGE_COUNTER, _COOKIE, _VALID_FOR):
        data[field] = bytes(4)
    return bytes(data)


def test_the_file_depends_on_what_was_answered_and_not_on_the_order(tmp_path: Path) -> None:
    shuffled = VISITS.copy()
    random.Random(7).shuffle(shuffled)  # noqa: S311 -- the same in every run
    orders = (VISITS, list(reversed(VISITS)), shuffled)
    files = []
    for number, visits in enumerate(orders):
        kept(tmp_path / f"{number}.sqlite", visits)
        files.append(contents(tmp_path / f"{number}.sqlite"))
    assert len(files[0]) > 4 * 4096  # several pages
    assert files[0] == files[1] == files[2]


def test_without_the_rewriting_the_file_would_tell_the_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.adapters.survey_store._forget_the_order", lambda _: None)
    for name, visits in (("a", VISITS), ("b", list(reversed(VISITS)))):
        kept(tmp_path / name, visits)
    assert contents(tmp_path / "a") != contents(tmp_path / "b")


def test_there_is_one_file_and_nothing_in_it_but_counts(path: Path) -> None:
    kept(path, VISITS[:5])
    assert list(path.parent.iterdir()) == [path]
    assert path.stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(path) as database:
        columns = [row[1] for row in database.execute("PRAGMA table_info(tally)")]
        assert columns == ["survey", "version", "question", "answer", "times"]
        with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
            database.execute("SELECT rowid FROM tally")
        assert database.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (1,)
        assert database.execute("PRAGMA freelist_count").fetchone() == (0,)
    database.close()


def test_every_commit_waits_for_the_disk(path: Path) -> None:
    with SqliteAnswers(path)._opened() as database:
        assert database.execute("PRAGMA synchronous").fetchone() == (3,)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert database.execute("PRAGMA secure_delete").fetchone() == (1,)


# What goes wrong

_SENDER = """
import sys
from pathlib import Path
from kiosk.adapters.survey_store import SqliteAnswers
from kiosk.services.survey.service import tallies
store, number = SqliteAnswers(Path(sys.argv[1])), int(sys.argv[2])
while True:
    store.keep(tallies("w", "1", {"f": ("5",), "s": (f"Satz {number}",)}))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
    number += 1
"""


def test_no_confirmed_answer_is_lost_when_the_process_is_killed(path: Path) -> None:
    """Fifteen times a process of its own is killed while it sends; what it said to be safe is there."""
    confirmed: list[int] = []
    chance = random.Random(5)  # noqa: S311 -- the same in every run
    for _ in range(15):
        first = confirmed[-1] + 2 if confirmed else 0
        with subprocess.Popen(
            [sys.executable, "-c", _SENDER, str(path), str(first)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        ) as sender:
            assert sender.stdout is not None
            heard = chance.randint(1, 8)
            confirmed += [int(sender.stdout.readline()) for _ in range(heard)]
            # Killed at a random place between two answers, and not just after one of them.
            _spin(chance.random() * 0.02)
            sender.kill()
            confirmed += [int(line) for line in sender.stdout.read().split()]
        answers = {one.answer for one in SqliteAnswers(path).read() if one.question == "s" and one.answer}
        assert {f"Satz {number}" for number in confirmed} <= answers
        assert len(answers) <= len(confirmed) + 15  # at most one that was not confirmed any more, each time
    store = SqliteAnswers(path)
    faces = next(one.times for one in store.read() if one.answer == "5")
    sentences = sum(one.times for one in store.read() if one.question == "s" and one.answer)
    assert store.count() == faces == sentences  # all of one visit or nothing of it
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()


def _spin(seconds: float) -> None:
    """Wait without giving the processor away."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def test_a_full_disk_is_said_and_loses_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite says "database or disk is full" where a page more than allowed would be written."""
    store = kept(path, VISITS[:2])
    before = store.read()
    pages = path.stat().st_size // 4096
    limited = (*_pragmas(), f"PRAGMA max_page_count = {pages}")
    monkeypatch.setattr("kiosk.adapters.survey_store._PRAGMAS", limited)
    large = tallies("w", "1", {f"satz-{number}": ("x" * 200,) for number in range(60)})
    with pytest.raises(EnvironmentProblem, match="full"):
        store.keep(large)
    assert store.read() == before
    store.keep(VISITS[2])
    assert store.count() == 3


def _pragmas() -> tuple[str, ...]:
    from kiosk.adapters import survey_store  # noqa: PLC0415 -- the value before it is changed

    return survey_store._PRAGMAS


def test_a_rewriting_that_fails_loses_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.adapters.survey_store._VACUUM", "VACUUM no_such_schema")
    store = kept(path, VISITS[:2])
    assert store.count() == 2


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "survey").write_bytes(b"a file where the folder should be")
    store = SqliteAnswers(tmp_path / "survey" / "answers.sqlite")
    with pytest.raises(EnvironmentProblem, match="nicht speichern"):
        store.keep(VISITS[0])


def test_a_damaged_file_is_said_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database" * 1000)
    store = SqliteAnswers(path)
    for wish in (lambda: store.keep(VISITS[0]), store.count, lambda: store.remove(VISITS[0])):
        with pytest.raises(EnvironmentProblem, match="benennen Sie sie um"):
            wish()
    assert path.read_bytes().startswith(b"no database")


def test_an_empty_file_is_an_empty_store(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert SqliteAnswers(path).read() == ()


def test_a_copy_of_the_file_can_be_read(path: Path, tmp_path: Path) -> None:
    before = kept(path, VISITS[:3]).read()
    shutil.copy(path, tmp_path / "copy.sqlite")
    assert SqliteAnswers(tmp_path / "copy.sqlite").read() == before
