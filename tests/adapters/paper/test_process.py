"""The process that sets a page: slow, broken or talking nonsense, it only fails."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from kiosk.adapters.paper import process as module
from kiosk.adapters.paper.process import ChildTypesetter, command, main
from kiosk.adapters.paper.typesetter import TypstTypesetter
from kiosk.domain.errors import ProgramBug

ASSETS = Path(__file__).parents[3] / "assets"
PAGE = {"lang": "de", "paper": "a4"}


def child(script: str, patience_s: float = 20.0) -> ChildTypesetter:
    """A process that does something else."""
    return ChildTypesetter(ASSETS, (sys.executable, "-I", "-c", script), patience_s)


def test_it_sets_the_page_that_we_would_have_set() -> None:
    pdf = ChildTypesetter(ASSETS, command()).typeset("test", PAGE)
    assert pdf == TypstTypesetter(ASSETS).typeset("test", PAGE)


def test_what_cannot_be_set_is_told() -> None:
    with pytest.raises(ProgramBug, match=r"nicht gesetzt \(2\)"):
        ChildTypesetter(ASSETS, command()).typeset("nowhere", PAGE)


@pytest.mark.parametrize(
    "script",
    [
        "raise SystemExit(3)",
        "import os; os.abort()",
        "print('not a PDF')",
        "import sys; sys.stdout.write('%PDF'); raise SystemExit(1)",
    ],
)
def test_a_process_that_breaks(script: str) -> None:
    with pytest.raises(ProgramBug) as failed:
        child(script).typeset("test", PAGE)
    assert failed.value.where == "test"


def test_a_process_that_says_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST_PDF", 4)
    with pytest.raises(ProgramBug):
        child("print('%PDF and more')").typeset("test", PAGE)


def test_a_process_that_hangs() -> None:
    with pytest.raises(ProgramBug, match="TimeoutExpired"):
        child("import time; time.sleep(60)", patience_s=0.2).typeset("test", PAGE)


def test_a_program_that_is_not_there() -> None:
    with pytest.raises(ProgramBug, match="FileNotFoundError"):
        ChildTypesetter(ASSETS, ("/nowhere/python",)).typeset("test", PAGE)


def test_a_packaged_program_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command() == (sys.executable, "typeset")


class _Output(io.StringIO):
    buffer = io.BytesIO()


def test_the_process_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[bool] = []
    monkeypatch.setattr(module, "serve_parent", lambda: served.append(True))
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"lang": "de", "paper": "a4"}'))
    out = _Output()
    monkeypatch.setattr(sys, "stdout", out)
    assert main(("test", str(ASSETS))) == 0
    assert out.buffer.getvalue().startswith(b"%PDF")
    assert served == [True]


@pytest.mark.parametrize("given", ["{", "{}", '{"lang": 3}'])
def test_the_process_with_data_that_is_none(
    given: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module, "serve_parent", lambda: None)
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    assert main(("leaflet", str(ASSETS))) == 2
    assert capsys.readouterr().out == ""
