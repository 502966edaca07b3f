"""The notes on a second screen: where the windows are, and what happens when a screen comes or goes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.services.presenter.ports import Command
from kiosk.ui import notes_screen
from kiosk.ui.notes_screen import other_screens, side_by_side
from tests.support.screens import open_screen, settle, warnings_of

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 120
LEFT, RIGHT = [0, 0, 1280, 800], [1280, 0, 1024, 768]
_SECOND = "xrandr --setmonitor right 1024/271x768/203+1280+0 none"
_SETUP = f"xrandr --setmonitor left 1280/339x800/212+0+0 screen && {_SECOND}"


def walked(command: list[str], environment: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """What the process said of each moment."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "QT_QUICK_BACKEND": "software", **environment},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert lines.pop() == {"warnings": []}
    return {line["moment"]: line for line in lines}


def check_the_talk(told: Mapping[str, Mapping[str, Any]], notes: list[int]) -> None:
    assert told["before"]["screens"] == 2
    assert (told["before"]["notes"], told["before"]["shown"]) == (None, 1)
    assert (told["tour"]["notes"], told["tour"]["shown"]) == (notes, 2)
    assert told["tour"]["colours"] > 2, "words are drawn on it"
    assert (told["after"]["notes"], told["after"]["shown"]) == (None, 1)
    assert all(moment["visitors"] == LEFT for moment in told.values()), "the visitors' window stays"


def test_the_notes_are_on_the_other_of_two_screens(tmp_path: Path) -> None:
    screens = [
        {"name": "left", "x": 0, "y": 0, "width": 1280, "height": 800},
        {"name": "right", "x": 1280, "y": 0, "width": 1024, "height": 768},
    ]
    more = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": [{**screen, **more} for screen in screens]}), "utf-8")
    command = [sys.executable, "-m", "tests.support.two_screens"]
    check_the_talk(walked(command, {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"}), RIGHT)


def _needs(*programs: str) -> None:
    for program in programs:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed; build/test installs it where it may")


def _under_x(server: str, command: str) -> list[str]:
    return ["xvfb-run", "--auto-servernum", "--server-args", server, "sh", "-c", command]


def test_on_two_monitors_one_of_which_is_pulled_out_and_plugged_in_again() -> None:
    """A window that lost its screen would be moved onto the visitors' one; ours is gone before that."""
    _needs("xvfb-run", "xrandr")
    walk = f"{_SETUP} && exec {sys.executable} -m tests.support.two_screens"
    walk += f" 'xrandr --delmonitor right' '{_SECOND}'"
    told = walked(_under_x("-screen 0 2304x800x24 -noreset", walk), {"QT_QPA_PLATFORM": "xcb"})
    check_the_talk(told, RIGHT)
    assert (told["pulled"]["screens"], told["pulled"]["notes"], told["pulled"]["shown"]) == (1, None, 1)
    assert (told["plugged"]["screens"], told["plugged"]["notes"], told["plugged"]["shown"]) == (2, RIGHT, 2)


def test_on_two_screens_that_are_no_one_desktop() -> None:
    """X can have screens side by side that know nothing of each other; both begin at 0, 0."""
    _needs("xvfb-run")
    walk = f"exec {sys.executable} -m tests.support.two_screens"
    server = "-screen 0 1280x800x24 -screen 1 1024x768x24"
    told = walked(_under_x(server, walk), {"QT_QPA_PLATFORM": "xcb"})
    check_the_talk(told, [0, 0, 1024, 768])


def test_with_one_screen_there_is_no_window_of_notes(qapp: object) -> None:
    screen = open_screen(qapp)
    assert screen.presenting.notes is not None
    assert len(QGuiApplication.screens()) == 1
    assert other_screens(screen.window) == []
    screen.presenting.service.start("hund-anmelden")
    settle()
    assert screen.presenting.notes.shown is None
    assert screen.presenting.presenter.property("notesElsewhere") is False


def test_the_window_is_as_large_as_its_screen_and_a_screen_of_another_size_gets_a_new_one(
    qapp: object,
) -> None:
    """Played with the only screen there is; the processes above have two."""
    screen = open_screen(qapp, locked=True)
    notes, display = screen.presenting.notes, QGuiApplication.primaryScreen()
    assert notes is not None
    shown = []
    for wanted in (False, True):
        notes._wanted = wanted
        notes._place([display])
        shown.append(notes.shown)
    nobody, first = shown
    assert nobody is None
    assert first is not None
    assert first.geometry() == display.geometry()
    notes._place([display])
    assert notes.shown is first
    notes._area = notes._area.adjusted(0, 0, 1, 0)
    notes._place([display])
    assert notes.shown is not first
    notes._without(display)
    assert notes.shown is None


def test_without_the_qml_of_the_window_it_says_so(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = open_screen(qapp)
    notes = screen.presenting.notes
    assert notes is not None
    monkeypatch.setattr(notes_screen, "WINDOW", "NoSuchWindow")
    notes._wanted = True
    with pytest.raises(RuntimeError, match="NoSuchWindow"):
        notes._place([QGuiApplication.primaryScreen()])
    assert warnings_of(screen) == ["QQmlComponent: Component is not ready"]
    warnings_of(screen).clear()


def test_who_rehearses_has_the_notes_beside_the_window(qapp: object) -> None:
    screen = open_screen(qapp, size=(1000, 700), rehearse="hund-anmelden")
    settle()
    assert screen.presenting.notes is not None
    notes = screen.presenting.notes.shown
    assert notes is not None
    page, beside = side_by_side()
    assert (notes.x(), notes.size()) == (beside.x(), beside.size())
    assert (page.right() + 1, page.height()) == (beside.left(), beside.height())
    assert screen.presenting.presenter.property("notesElsewhere") is True
    screen.presenting.service.command(Command.STOP)
    settle()
    assert screen.presenting.notes.shown is None


def test_the_notes_go_with_the_page(qapp: object) -> None:
    screen = open_screen(qapp, size=(1000, 700), rehearse="hund-anmelden")
    settle()
    assert screen.presenting.notes is not None
    screen.window.close()
    settle()
    assert screen.presenting.notes.shown is None
