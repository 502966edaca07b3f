"""The real program as a process: it starts full-screen, stays, and ends only when it is asked properly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 30.0


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The kiosk, full-screen on Qt's offscreen platform, with a state of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, "-m", "kiosk", "--state", str(tmp_path / "state")]
    command += ["--settings", str(tmp_path / "settings.toml"), "--stand", "gladbeck"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def wait_for_log(tmp_path: Path, code: str) -> None:
    """Wait until the log holds a code."""
    log = tmp_path / "state" / "kiosk.log"
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if log.exists() and f" {code} " in log.read_text(encoding="utf-8"):
            return
        time.sleep(0.05)
    pytest.fail(f"{code} never came")


@pytest.mark.skipif(os.name != "posix", reason="signals are asked for in the POSIX way")
def test_ends_when_the_system_asks(kiosk: subprocess.Popen[str], tmp_path: Path) -> None:
    """SIGTERM ends the locked full screen cleanly, and the first start has said its PIN once."""
    wait_for_log(tmp_path, "started")
    kiosk.send_signal(signal.SIGTERM)
    _, errors = kiosk.communicate(timeout=PATIENCE_S)
    assert kiosk.returncode == 0
    assert "PIN für das Personal: " in errors
    wait_for_log(tmp_path, "ended")


def test_second_start_says_no_pin(tmp_path: Path) -> None:
    """The PIN is made once; the settings keep its hash, never the PIN."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, "-m", "kiosk", "--state", str(tmp_path / "state")]
    command += ["--settings", str(tmp_path / "settings.toml")]
    said: list[str] = []
    for _ in range(2):
        (tmp_path / "state" / "kiosk.log").unlink(missing_ok=True)
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            wait_for_log(tmp_path, "started")
            process.terminate()
            said.append(process.communicate(timeout=PATIENCE_S)[1])
    pin = said[0].split("PIN für das Personal: ")[1][:6]
    assert pin.isdigit()
    assert "PIN" not in said[1]
    assert pin not in (tmp_path / "settings.toml").read_text(encoding="utf-8")
