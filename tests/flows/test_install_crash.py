"""An install that is killed, or whose disk fails, leaves the old release or the new one, whole.

A part of `build/crashsweep.py`, which goes through every system call and prints the figures.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.architecture.tree import ROOT

KILLS, FAILURES = 8, 3


def _without_strace() -> str:
    if shutil.which("strace") is None:
        return "strace is not installed"
    done = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return "" if done.returncode == 0 else "strace may not follow processes here"


WITHOUT_STRACE = _without_strace()


@pytest.fixture(scope="module")
def crashsweep() -> ModuleType:
    spec = importlib.util.spec_from_file_location("crashsweep", ROOT / "build" / "crashsweep.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["crashsweep"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def stand(crashsweep: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 -- of a script
    return crashsweep.prepare(tmp_path_factory.mktemp("stand"))


@pytest.fixture(scope="module")
def points(stand: Any) -> list[Any]:  # noqa: ANN401
    found: list[Any] = stand.points()
    return found


@pytest.mark.skipif(bool(WITHOUT_STRACE), reason=WITHOUT_STRACE or "it is there")
@pytest.mark.parametrize(("fault", "count"), [("KILL", KILLS), ("EIO", FAILURES), ("ENOSPC", FAILURES)])
def test_a_fault_leaves_the_old_or_the_new(
    crashsweep: ModuleType,
    stand: Any,  # noqa: ANN401
    points: list[Any],
    fault: str,
    count: int,
) -> None:
    assert len(points) > 90
    assert {"write", "fsync", "rename", "mkdir", "unlink", "openat"} <= {point.call for point in points}
    chosen = [one for one in points if fault == "KILL" or one.call not in crashsweep.HARMLESS]
    pointer = next(one for one in points if one.call == "rename" and "/current" in one.line)
    chosen = [*chosen[:: len(chosen) // count], pointer]
    outcomes = [stand.run(point, fault) for point in chosen]
    assert [one.wrong for one in outcomes if one.wrong] == []
    assert {one.shown for one in outcomes} == {crashsweep.OLD, crashsweep.NEW}


@pytest.mark.skipif(bool(WITHOUT_STRACE), reason=WITHOUT_STRACE or "it is there")
def test_a_store_that_forgets_an_object_would_be_noticed(stand: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """The control: the look at what is left sees a byte that is missing."""
    work = stand.fresh()
    assert stand._look(work, (2,)) == ""
    assert stand._look(work, (3,)) == "generation 2 is shown"
    largest = max((work / "releases" / "objects").glob("??/*"), key=lambda path: path.stat().st_size)
    content = largest.read_bytes()
    largest.write_bytes(b"x" + content[1:])
    assert "beschädigt" in stand._look(work, (2,))
    shutil.rmtree(work / "releases")
    (tmp_path / "nothing").mkdir()
    assert stand._look(work, (2,)) == "nothing is shown"
