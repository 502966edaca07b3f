"""New rows, and cells that only say which row it is."""

from __future__ import annotations

import pytest

from kiosk.bundle.sheets.columns import DIFFERENCES, LAWS, SERVICES, TEXTS
from kiosk.bundle.sheets.model import Cell
from tests.support.content_tree import changed, content_tree
from tests.support.workbooks import Editor


@pytest.mark.parametrize(
    ("sheet", "cells", "message"),
    [
        (
            SERVICES,
            {"Kennung": "katze-anmelden"},
            (
                "Leistungen, A5: Die Leistung „katze-anmelden“ gibt es nicht — Meinten Sie „hund-anmelden“? "
                "Eine neue Leistung legen Sie als Ordner in content/services an"
            ),
        ),
        (
            DIFFERENCES,
            {"Kennung": "hund", "Ort": "marl"},
            "Vor Ort, A3: Die Leistung „hund“ gibt es nicht — ",
        ),
        (
            DIFFERENCES,
            {"Kennung": "hund-anmelden", "Ort": "gladbek"},
            "Vor Ort, B3: Den Ort „gladbek“ gibt es nicht — Meinten Sie „gladbeck“?",
        ),
        (
            LAWS,
            {"Kennung": "hund-anmelden", "Nr.": "7"},
            "Gesetze, B5: Ein Gesetz Nr. 7 hat diese Leistung nicht — Bei einer neuen Zeile „Nr.“ leer",
        ),
        (
            TEXTS,
            {"Kennung": "hund-anmelden", "Sprache": "tr"},
            (
                "Texte, B5: Die Sprache „tr“ gibt es nicht — Erlaubt: de. "
                "Eine neue Sprache steht zuerst in bundle.yaml."
            ),
        ),
    ],
)
def test_a_new_row_needs_names_that_exist(sheet: str, cells: dict[str, Cell], message: str) -> None:
    editor = Editor(content_tree())
    editor.add(sheet, **cells)
    (problem,) = editor.plan().problems
    assert str(problem).startswith(message)


def test_a_title_is_only_shown_where_it_is_not_edited() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Leistung", "Anders")
    editor.put(DIFFERENCES, "hund-anmelden/marl", "Leistung", "")
    (problem,) = editor.plan().problems
    assert str(problem) == (
        "Leistungen, B3: Diese Spalte dient nur der Orientierung — Wieder so schreiben: Hund anmelden"
    )


def test_a_title_that_changed_meanwhile_is_no_problem() -> None:
    editor = Editor(content_tree())
    plan = editor.plan(changed("services/hund-anmelden/de.md", "# Hund anmelden", "# Den Hund anmelden"))
    assert (plan.changes, plan.refused()) == ((), False)
