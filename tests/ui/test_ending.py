"""Asked to stop, at any moment: also before Qt's loop runs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 30.0

PROGRAM = """
import os, signal
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.ui.ending import ends_when_asked
app = QCoreApplication(["test"])
QTimer.singleShot({deadline}, lambda: QCoreApplication.exit(7))
with ends_when_asked():
    ask = lambda: os.kill(os.getpid(), signal.{name})
    {when}
    code = app.exec()
assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
raise SystemExit(code)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are asked for in the POSIX way")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
@pytest.mark.parametrize(
    "when", ["ask()", "QTimer.singleShot(50, ask)"], ids=["before the loop", "in the loop"]
)
def test_ends(name: str, when: str) -> None:
    """The process ends with code 0 and gives the signals back."""
    program = PROGRAM.format(name=signal.Signals[name].name, when=when, deadline=5000)
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, timeout=PATIENCE_S, check=False)
    assert done.returncode == 0
