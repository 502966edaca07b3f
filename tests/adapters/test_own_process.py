"""The program starts a part of itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.adapters.own_process import own_command


def test_a_part_is_found_from_anywhere_and_hears_its_words(tmp_path: Path) -> None:
    command = own_command("kiosk.bootstrap.update", "update", "--help")
    done = subprocess.run(command, cwd=tmp_path, env={}, capture_output=True, text=True, check=False)
    assert (done.returncode, "--stick" in done.stdout) == (0, True), done.stderr


def test_a_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command("kiosk.bootstrap.update") == (sys.executable,)
    assert own_command("kiosk.adapters.phone.helper", "phone") == (sys.executable, "phone")
