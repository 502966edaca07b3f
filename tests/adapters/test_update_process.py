"""The updater's process: its lines, its end, its death, and that nothing is heard of one that was stopped."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from queue import Queue

import pytest

from kiosk.adapters import update_process
from kiosk.adapters.update_process import LONGEST_LINE, ChildRunner, EarlyAnswer, command, lines

PATIENCE_S = 30.0
ECHO = "import sys; print('\\n'.join(sys.argv[1:]))"
FLOOD = f"import sys; sys.stdout.write('x' * {3 * LONGEST_LINE} + '\\nshort\\n')"
SLEEP = "import sys, time; print('begun', flush=True); time.sleep(600)"


class Heard:
    """What a runner tells, in order."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.news: Queue[bytes | None] = Queue()

    def line(self, line: bytes) -> None:
        """One line."""
        self.news.put(line)

    def end(self) -> None:
        """The end."""
        self.news.put(None)

    def until_end(self) -> list[bytes]:
        """Every line up to the end."""
        found = []
        while (one := self.news.get(timeout=PATIENCE_S)) is not None:
            found.append(one)
        return found


def runner(code: str) -> ChildRunner:
    return ChildRunner(lambda work: work(), ("--stand", "marl"), (sys.executable, "-I", "-c", code))


def test_its_lines_and_its_end_are_told() -> None:
    heard = Heard()
    runner(ECHO).start(("look", "--stick", "/media/x"), heard.line, heard.end)
    assert heard.until_end() == [
        b"update\n",
        b"look\n",
        b"--stick\n",
        b"/media/x\n",
        b"--stand\n",
        b"marl\n",
        b"--serving\n",
    ]


def test_a_line_without_end_is_dropped() -> None:
    heard = Heard()
    runner(FLOOD).start((), heard.line, heard.end)
    assert heard.until_end() == [b"short\n"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"a\nb", [b"a\n", b"b"]),
        (b"x" * (LONGEST_LINE - 1) + b"\ny\n", [b"x" * (LONGEST_LINE - 1) + b"\n", b"y\n"]),
        (b"x" * LONGEST_LINE + b"\ny\n", [b"y\n"]),
        (b"x" * (5 * LONGEST_LINE) + b"tail\ny\n", [b"y\n"]),
    ],
)
def test_lines_are_cut_by_their_ends_and_never_held_whole(data: bytes, expected: list[bytes]) -> None:
    assert list(lines(io.BytesIO(data))) == expected


def test_what_was_stopped_tells_nothing_more() -> None:
    heard, started = Heard(), runner(SLEEP)
    started.start((), heard.line, heard.end)
    assert heard.news.get(timeout=PATIENCE_S) == b"begun\n"
    child = started._child
    assert child is not None
    started.stop()
    started.stop()
    assert child.returncode is not None
    assert heard.news.empty()


def test_a_second_start_replaces_the_first() -> None:
    first, second, started = Heard(), Heard(), runner(SLEEP)
    started.start((), first.line, first.end)
    assert first.news.get(timeout=PATIENCE_S) == b"begun\n"
    started.start((), second.line, second.end)
    assert second.news.get(timeout=PATIENCE_S) == b"begun\n"
    started.stop()
    assert first.news.empty()


def test_a_program_that_cannot_be_started_is_an_end() -> None:
    heard = Heard()
    ChildRunner(lambda work: work(), (), ("/nowhere/python",)).start((), heard.line, heard.end)
    assert heard.until_end() == []


def test_the_real_updater_starts_in_isolation_from_any_folder(tmp_path: Path) -> None:
    (tmp_path / "kiosk.py").write_text("raise SystemExit('the wrong one')")
    heard = Heard()
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        ChildRunner(lambda work: work(), ("--state", str(tmp_path / "state")), command()).start(
            ("prove",), heard.line, heard.end
        )
        assert heard.until_end() == []
    finally:
        os.chdir(before)


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == (sys.executable,)


def test_an_early_answer_is_there_when_it_is_needed() -> None:
    early = EarlyAnswer((sys.executable, "-I", "-c", ECHO), ("prove",))
    assert early.lines(PATIENCE_S) == [b"update", b"prove", b"--serving"]
    assert early.lines(PATIENCE_S) == ()


@pytest.mark.parametrize("code", ["import sys; print('half'); sys.exit(3)", SLEEP])
def test_an_answer_that_is_late_or_broken_is_none(code: str) -> None:
    early = EarlyAnswer((sys.executable, "-I", "-c", code), ())
    patience = PATIENCE_S if "exit" in code else 0.2
    assert early.lines(patience) == ()


def test_an_answer_that_cannot_be_asked_for_is_none() -> None:
    assert EarlyAnswer(("/nowhere/python",), ()).lines(PATIENCE_S) == ()


def test_the_limits_of_both_sides_are_the_same() -> None:
    from kiosk.services.update import messages  # noqa: PLC0415

    assert update_process.LONGEST_LINE == messages.LONGEST_LINE
