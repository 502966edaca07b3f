"""Names of cells."""

from __future__ import annotations

import pytest

from kiosk.bundle.sheets.model import Problem, Spot, letters, number_of


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_columns_have_letters(column: int, name: str) -> None:
    assert letters(column) == name
    assert number_of(name) == column


def test_a_problem_says_where_what_and_what_to_do() -> None:
    assert str(Problem(Spot("Vor Ort", 12, 3), "Zahl", "Text.")) == "Vor Ort, C12: Zahl — Text."
    assert str(Spot("Vor Ort", 12)) == "Vor Ort, Zeile 12"
    assert str(Spot("Vor Ort")) == "Vor Ort"
