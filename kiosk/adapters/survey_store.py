"""The counts of the survey in an SQLite file of the stand.

Each answer is a line of its own with a number that grows: what one visitor sent is not held together, and
nothing says when it came. The file itself does not tell either: the table has no row ids (its key is the
answer itself), deleted bytes are overwritten, and after every change the file is written anew in the order
of the keys (VACUUM), so that it depends on what was answered and not on when. A commit is in the file and
its journal out of the folder before `keep` returns (synchronous=EXTRA,
https://sqlite.org/pragma.html#pragma_synchronous). No WAL: it would hold the last visits one after the
other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.durable import sync_folder
from kiosk.domain.errors import EnvironmentProblem
from kiosk.services.survey.ports import Tally

if TYPE_CHECKING:
    from sqlite3 import Connection

_BUSY_S = 3.0
_PRAGMAS = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
)
_TABLE = """
CREATE TABLE IF NOT EXISTS tally (
    survey TEXT NOT NULL, version TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL,
    times INTEGER NOT NULL CHECK (times > 0),
    PRIMARY KEY (survey, version, question, answer)
) WITHOUT ROWID
"""
_ADD = """
INSERT INTO tally VALUES (?, ?, ?, ?, ?)
ON CONFLICT (survey, version, question, answer) DO UPDATE SET times = times + excluded.times
"""
_SAME = "survey = ? AND version = ? AND question = ? AND answer = ?"
_DELETE = f"DELETE FROM tally WHERE {_SAME} AND times <= ?"  # noqa: S608 -- constants only
_VACUUM = "VACUUM"
_LESS = f"UPDATE tally SET times = times - ? WHERE {_SAME}"  # noqa: S608 -- constants only


class SqliteAnswers:
    """Implements `ports.AnswerStore`; the file is opened for each wish and closed again."""

    def __init__(self, path: Path) -> None:
        """Use the file at `path`, which is made with the first answer."""
        self._path = path

    def keep(self, answers: Sequence[Tally]) -> None:
        """Add all of these, or none.

        Raises:
            EnvironmentProblem: no room, no right, or the file is damaged.
        """
        rows = [(one.survey, one.version, one.question, one.answer, one.times) for one in answers]
        with self._opened() as store:
            with store:
                store.execute("BEGIN IMMEDIATE")
                store.execute(_TABLE)
                store.executemany(_ADD, rows)
            _forget_the_order(store)

    def count(self) -> int:
        """How many people sent answers.

        Raises:
            EnvironmentProblem: the file cannot be read.
        """
        return sum(one.times for one in self.read() if not one.question)

    def read(self) -> tuple[Tally, ...]:
        """Everything, sorted.

        Raises:
            EnvironmentProblem: the file cannot be read.
        """
        if not self._path.exists():
            return ()
        with self._opened() as store:
            if not store.execute("SELECT name FROM sqlite_schema WHERE name = 'tally'").fetchall():
                return ()
            rows = store.execute("SELECT survey, version, question, answer, times FROM tally").fetchall()
        return tuple(sorted(Tally(*row) for row in rows))

    def remove(self, answers: Sequence[Tally]) -> None:
        """Take these counts away; what came meanwhile stays.

        Raises:
            EnvironmentProblem: the file cannot be changed.
        """
        if not answers:
            return
        with self._opened() as store:
            with store:
                store.execute("BEGIN IMMEDIATE")
                for one in answers:
                    key = (one.survey, one.version, one.question, one.answer)
                    store.execute(_DELETE, (*key, one.times))
                    store.execute(_LESS, (one.times, *key))
            _forget_the_order(store)

    def _make(self) -> None:
        """An empty file that is there after a power cut, and so is its folder."""
        folder = self._path.parent
        folder.mkdir(parents=True, exist_ok=True)
        self._path.touch(mode=0o600)
        sync_folder(folder)
        sync_folder(folder.parent)

    @contextmanager
    def _opened(self) -> Iterator[Connection]:
        # Loaded with the first answer: the window must not wait for it.
        import sqlite3  # noqa: PLC0415

        try:
            if not self._path.exists():
                self._make()
            store = sqlite3.connect(self._path, timeout=_BUSY_S, isolation_level=None)
            try:
                for pragma in _PRAGMAS:
                    store.execute(pragma)
                yield store
            finally:
                store.close()
        except (OSError, sqlite3.Error) as error:
            raise EnvironmentProblem(
                f"Die Antworten der Umfrage lassen sich nicht speichern oder lesen: {error}.",
                where=str(self._path),
                remedy="Schaffen Sie Platz auf dem Gerät. Ist die Datei beschädigt, benennen Sie sie um.",
            ) from error


def _forget_the_order(store: Connection) -> None:
    """Write the file anew, sorted by key; what was committed is safe already, whatever happens here."""
    import sqlite3  # noqa: PLC0415 -- it is loaded by now

    with suppress(sqlite3.Error):
        store.execute(_VACUUM)
