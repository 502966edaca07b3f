"""The screen needs no network: the whole main journey walks in an empty network namespace."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNSHARE = shutil.which("unshare")


def _can_unshare() -> bool:
    if UNSHARE is None:
        return False
    tried = subprocess.run([UNSHARE, "-rn", "true"], check=False, capture_output=True)
    return tried.returncode == 0


@pytest.mark.skipif(not _can_unshare(), reason="this system does not allow a network namespace of one's own")
def test_the_main_journey_walks_without_a_network(tmp_path: Path) -> None:
    """Every step is found and every picture taken although there is not even a loopback interface."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [str(UNSHARE), "-rn", sys.executable, "-m", "kiosk", "journey", "--stand", "palais-vest"]
    command += ["--out", str(tmp_path / "out"), "--state", str(tmp_path / "state")]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*.png"))) == 2 * 16
    assert "hoch-16.png" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
