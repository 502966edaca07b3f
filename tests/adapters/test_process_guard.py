"""No dump of the process is written; elsewhere than on Linux nothing is tried."""

from __future__ import annotations

import ctypes
import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.adapters import process_guard
from tests.architecture.tree import ROOT

PROBE = """
import ctypes, resource
from kiosk.adapters.process_guard import forbid_dumps
forbid_dumps()
PR_GET_DUMPABLE = 3
print(ctypes.CDLL(None).prctl(PR_GET_DUMPABLE), *resource.getrlimit(resource.RLIMIT_CORE))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the guard is Linux's")
def test_there_is_no_limit_left_and_nothing_to_dump() -> None:
    """Not for itself, and not for what it starts."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split() == ["0", "0", "0"]


@pytest.mark.parametrize("platform", ["win32", "darwin", "freebsd"])
def test_elsewhere_nothing_happens(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: pytest.fail("there is no such library"))
    process_guard.forbid_dumps()


def test_only_the_guard_speaks_to_the_kernel() -> None:
    """A foreign call past the adapters would be no one's business to test."""
    users = [
        path.relative_to(ROOT).as_posix()
        for path in sorted(Path(ROOT / "kiosk").rglob("*.py"))
        if "ctypes" in path.read_text(encoding="utf-8")
    ]
    assert users == ["kiosk/adapters/process_guard.py"]


SERVE = """
import os, sys, time
sys.path.insert(0, sys.argv[1])
from kiosk.adapters.process_guard import serve_parent
serve_parent()
print(os.getpid(), os.nice(0), flush=True)
time.sleep(600)
"""
PARENT = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", sys.argv[1], sys.argv[2]], stdout=subprocess.PIPE, text=True)
print(child.stdout.readline(), end="", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the signal at a parent's death is Linux")
def test_an_updater_gives_way_and_dies_with_its_screen() -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, SERVE, str(ROOT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with parent:
        assert parent.stdout is not None
        child, niceness = map(int, parent.stdout.readline().split())
        assert niceness - os.nice(0) == 10
        waiting = os.pidfd_open(child)
        try:
            parent.kill()
            assert select.select([waiting], [], [], 20.0)[0] == [waiting]
        finally:
            os.close(waiting)
