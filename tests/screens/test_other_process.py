"""F01 from outside: another process finds a button by its name through AT-SPI and presses it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 90


def _missing() -> str:
    """What a test from outside needs and this machine does not have; build/test installs it on Debian."""
    for program in ("xvfb-run", "dbus-run-session", SYSTEM_PYTHON):
        if shutil.which(program) is None:
            return program
    probe = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "python3-pyatspi" if probe.returncode else ""


def test_a_button_is_pressed_through_the_accessibility_bus(tmp_path: Path) -> None:
    missing = _missing()
    if missing:
        pytest.skip(f"{missing} is not installed; build/test installs it where it may")
    kiosk = [sys.executable, "-m", "kiosk", "run", "--windowed", "--size", "1280x800", "--stand", "gladbeck"]
    kiosk += ["--state", str(tmp_path / "state"), "--settings", str(tmp_path / "settings.toml")]
    outside = [SYSTEM_PYTHON, str(Path(__file__).with_name("outside.py")), *kiosk]
    screen = ["xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1280x800x24"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
    done = subprocess.run(
        [*screen, "dbus-run-session", "--", *outside],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    names = json.loads(done.stdout.splitlines()[-1])
    assert {"Hund anmelden", "Das brauchen Sie", "Mitnehmen", "Merken", "Zurück"} <= set(names)
    assert "Was möchten Sie online erledigen?" not in names
