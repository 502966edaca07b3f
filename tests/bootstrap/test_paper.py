"""How a stand comes to its printer, or to none."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from kiosk.adapters.clock import SystemClock
from kiosk.adapters.places import Places
from kiosk.bootstrap import main
from kiosk.bootstrap.paper import printing
from kiosk.domain.settings import Settings
from kiosk.services.paper.printing import Stage

ROOT = Path(__file__).parents[2]


def places(tmp_path: Path) -> Places:
    """A machine of its own."""
    return Places(ROOT / "assets", ROOT / "content", tmp_path / "settings.toml", tmp_path / "state")


def test_a_stand_without_a_printer_has_nothing_to_print_with(tmp_path: Path) -> None:
    assert printing(Settings(), places(tmp_path), SystemClock()) is None


@pytest.mark.parametrize(("paper", "used"), [("receipt", "receipt"), ("a4", "a4"), ("", "a4")])
def test_a_stand_with_a_printer(tmp_path: Path, paper: str, used: str) -> None:
    made = printing(Settings(printer="Stand", paper=paper), places(tmp_path), SystemClock())
    assert made is not None
    assert (made.queue, made.desk.paper) == ("Stand", used)
    assert made.desk.stage("a", ()) is Stage.IDLE
    made.mailbox.post(made.mailbox.deliver)


class _Output(io.StringIO):
    buffer = io.BytesIO()


def test_the_program_sets_a_page_when_it_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.adapters.paper.process.serve_parent", lambda: None)
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"lang": "de", "paper": "a4"}'))
    out = _Output()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(("typeset", "test", str(ROOT / "assets"))) == 0
    assert out.buffer.getvalue().startswith(b"%PDF")
