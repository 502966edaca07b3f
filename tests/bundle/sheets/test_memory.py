"""What a workbook remembers."""

from __future__ import annotations

import pytest

from kiosk.bundle.sheets.columns import MEMORY, SERVICES
from kiosk.bundle.sheets.memory import FORMAT, remembered
from kiosk.bundle.sheets.model import Cell, Odd, ReadSheet
from tests.support.content_tree import content_tree
from tests.support.workbooks import Editor


def test_each_cell_is_known_by_its_row_and_column() -> None:
    memory = remembered(Editor(content_tree()).read())
    assert memory.known
    assert memory.has(SERVICES, ("hund-anmelden",))
    assert not memory.has(SERVICES, ("katze-anmelden",))
    assert memory.was(SERVICES, ("hund-anmelden",), "Symbol", " pets\r\n")
    assert not memory.was(SERVICES, ("hund-anmelden",), "Symbol", "home")
    assert not memory.was(SERVICES, ("katze-anmelden",), "Symbol", "pets")


@pytest.mark.parametrize("rows", [(), ((),), (("kiosk-tabelle 2",),), ((Odd.NUMBER,),)])
def test_another_kind_of_memory_is_none(rows: tuple[tuple[Cell, ...], ...]) -> None:
    assert not remembered({MEMORY: ReadSheet(rows)}).known
    assert not remembered({}).known


def test_half_a_row_is_no_memory_of_it() -> None:
    memory = remembered({MEMORY: ReadSheet(((FORMAT,), ("Blatt",), ("Leistungen", "a"), ()))})
    assert memory.known
    assert not memory.has(SERVICES, ("a",))
