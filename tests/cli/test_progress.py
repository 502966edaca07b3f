"""The bar in the terminal."""

from __future__ import annotations

import io

import pytest

from kiosk.cli.progress import Bar


class Terminal(io.StringIO):
    """Where a person reads."""

    def isatty(self) -> bool:
        """A person does."""
        return True


def test_the_bar_fills_and_goes() -> None:
    out = Terminal()
    with Bar(out, "Schreiben") as bar:
        bar.tell(0.5)
        bar.tell(0.5)
        bar.tell(7.0)
    lines = out.getvalue().split("\r")
    assert lines[1] == f"Schreiben [{'.' * 40}]   0 %"
    assert lines[2] == f"Schreiben [{'#' * 20}{'.' * 20}]  50 %"
    assert lines[3] == f"Schreiben [{'#' * 40}] 100 %"
    assert (lines[4].strip(), lines[5]) == ("", "")


def test_the_line_is_cleared_after_a_failure_too() -> None:
    out = Terminal()
    with pytest.raises(ValueError, match="x"), Bar(out, "Schreiben"):
        raise ValueError("x")
    assert out.getvalue().endswith(" \r")


def test_a_file_gets_no_bar() -> None:
    out = io.StringIO()
    with Bar(out, "Schreiben") as bar:
        bar.tell(0.5)
    assert out.getvalue() == ""
