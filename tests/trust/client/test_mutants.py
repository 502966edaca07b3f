"""An attack suite that no fault can fail proves nothing: each planted fault must be noticed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.tuf_mutants import MUTANT, MUTANTS

SUITE = ("tests/trust/client/test_attacks.py", "tests/trust/client/test_signed_lies.py")
ROOT = Path(__file__).parent.parent.parent.parent
WHOLE = "KIOSK_ALL_MUTANTS"
"""In the environment: run the whole attack suite over all ways for each fault (minutes), and demand more."""


def failures(mutant: str, selection: str) -> int:
    """How many tests of the attack suite fail with a fault planted."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-n", "0", "--no-cov", "--tb=no"),
            *("-o", "cache_dir=build/out/pytest-mutants", *SUITE),
            *("-k", selection),
        ],
        cwd=ROOT,
        env={**os.environ, MUTANT: mutant},
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"(\d+) failed", done.stdout)
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    return int(found[1]) if found else 0


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_planted_fault_is_noticed(mutant: str) -> None:
    if WHOLE in os.environ:
        assert failures(mutant, "mirror or folder or pack") >= 3
    else:
        assert failures(mutant, f"folder and ({MUTANTS[mutant][1]})") >= (1 if mutant == "no floors" else 2)
