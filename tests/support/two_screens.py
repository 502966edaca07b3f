"""A stand with two screens, in a process of its own: prints where the windows are, as one JSON line a moment.

`python -m tests.support.two_screens [PULL PLUG]` after the platform of Qt was chosen by the environment; the
two commands take the second screen away and bring it back.
"""

from __future__ import annotations

import json
import subprocess
import sys

from PySide6.QtGui import QGuiApplication

from kiosk.services.presenter.ports import Command
from kiosk.ui.application import Screen
from tests.support.screens import application, close, open_screen, settle, warnings_of

LONG_MS = 400


def say(told: object) -> None:
    """Tell whoever started this process."""
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def look(screen: Screen, moment: str) -> None:
    """Say where the windows are now, and which pixels the second screen shows."""
    assert screen.presenting.notes is not None
    notes = screen.presenting.notes.shown
    windows = [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]
    told = {
        "moment": moment,
        "screens": len(QGuiApplication.screens()),
        "visitors": screen.window.geometry().getRect(),
        "notes": notes.geometry().getRect() if notes else None,
        "shown": len(windows),
        "colours": len({notes.grabWindow().pixel(x, 40) for x in range(0, notes.width(), 3)}) if notes else 0,
    }
    say(told)


def main(pull: str, plug: str) -> None:
    """Walk a tour on two screens."""
    screen = open_screen(application(), stand="gladbeck", locked=True)
    settle(LONG_MS)
    look(screen, "before")
    screen.presenting.service.start("hund-anmelden")
    settle(LONG_MS)
    look(screen, "tour")
    screen.presenting.service.command(Command.NEXT)
    settle()
    for name, command in (("pulled", pull), ("plugged", plug)):
        if command:
            subprocess.run(command.split(), check=True, stdout=subprocess.DEVNULL)
            settle(LONG_MS)
            look(screen, name)
    screen.presenting.service.command(Command.STOP)
    settle(LONG_MS)
    look(screen, "after")
    say({"warnings": warnings_of(screen)})
    warnings_of(screen).clear()
    close(screen)


if __name__ == "__main__":
    main(*(sys.argv[1:3] if len(sys.argv) > 1 else ("", "")))
