"""Sheets that somebody broke: every problem at its cell."""

from __future__ import annotations

import pytest

from kiosk.bundle.sheets.columns import DIFFERENCES, LAWS, SERVICES, TEXTS
from kiosk.bundle.sheets.model import Odd
from tests.support.content_tree import content_tree
from tests.support.workbooks import Editor

RENEW = "oder die Tabelle neu ausgeben."


@pytest.fixture
def editor() -> Editor:
    return Editor(content_tree())


def told(editor: Editor) -> list[str]:
    plan = editor.plan()
    assert plan.files == {}
    assert plan.refused()
    return [str(problem) for problem in plan.problems]


@pytest.mark.parametrize(
    ("odd", "message"),
    [
        (Odd.NUMBER, "Hier steht eine Zahl statt eines Textes — Die Zelle als Text formatieren"),
        (Odd.DATE, "Hier steht ein Datum statt eines Textes — Die Zelle als Text formatieren"),
        (Odd.TRUTH, "Hier steht ein Wahrheitswert statt eines Textes — Die Zelle als Text formatieren"),
        (Odd.FORMULA, "Hier steht eine Formel — Das Ergebnis als Text eintippen."),
        (Odd.ERROR, "Hier steht ein Fehlerwert — Den richtigen Text eintippen."),
    ],
)
def test_what_is_no_text_is_refused(editor: Editor, odd: Odd, message: str) -> None:
    editor.put(SERVICES, "hund-anmelden", "LeiKa-Schlüssel", odd)
    (problem,) = told(editor)
    assert problem.startswith(f"Leistungen, C3: {message}")


def test_a_key_that_is_no_text_makes_no_row(editor: Editor) -> None:
    editor.add(LAWS, Kennung="hund-anmelden", **{"Nr.": Odd.NUMBER}, Gesetz="§ 1")
    assert told(editor) == [
        (
            "Gesetze, B5: Hier steht eine Zahl statt eines Textes — "
            "Die Zelle als Text formatieren und den Wert neu eintippen, mit führenden Nullen."
        )
    ]


def test_joined_cells_are_refused(editor: Editor) -> None:
    editor.merged[TEXTS] = ("C2:D3", "AA10:AB10")
    assert told(editor) == [
        "Texte, C2: Die Zellen C2:D3 sind verbunden — Die Verbindung aufheben.",
        "Texte, AA10: Die Zellen AA10:AB10 sind verbunden — Die Verbindung aufheben.",
    ]


def test_a_missing_sheet_is_named_with_what_may_be_meant(editor: Editor) -> None:
    editor.rows["Vor-Ort"] = editor.rows.pop(DIFFERENCES)
    del editor.rows[LAWS]
    assert told(editor) == [
        f"Gesetze: Dieses Blatt fehlt — Das Blatt wieder so nennen, {RENEW}",
        f"Vor Ort: Dieses Blatt fehlt — Meinten Sie „Vor-Ort“? Das Blatt wieder so nennen, {RENEW}",
    ]


def test_columns_that_are_missing_new_double_or_nameless_are_refused(editor: Editor) -> None:
    head = editor.rows[LAWS][0]
    head[head.index("Quelle")] = "Quele"
    head[head.index("Stand")] = "Gesetz"
    head += ["", Odd.NUMBER, ""]
    editor.rows[LAWS][1] += ["", "vergessen"]
    assert told(editor) == [
        f"Gesetze, Zeile 1: Die Spalte „Quelle“ fehlt — Die Überschrift wieder so schreiben, {RENEW}",
        f"Gesetze, Zeile 1: Die Spalte „Stand“ fehlt — Die Überschrift wieder so schreiben, {RENEW}",
        "Gesetze, E1: Die Spalte „Quele“ ist hier unbekannt — Meinten Sie „Quelle“? Die Spalte löschen.",
        "Gesetze, F1: Die Spalte „Gesetz“ gibt es zweimal — Eine der beiden löschen.",
        "Gesetze, I1: Diese Spalte hat keine Überschrift — Die Spalte löschen.",
    ]


def test_a_sheet_without_its_keys_has_no_rows(editor: Editor) -> None:
    editor.rows[LAWS][0][0] = ""
    editor.rows[TEXTS] = []
    found = told(editor)
    assert found[0].startswith("Gesetze, Zeile 1: Die Spalte „Kennung“ fehlt")
    assert found[1].startswith("Gesetze, A1: Diese Spalte hat keine Überschrift")
    assert len(found) == 2 + len(Editor(content_tree()).rows[TEXTS][0])


def test_rows_without_a_key_or_twice_are_refused(editor: Editor) -> None:
    editor.add(DIFFERENCES, Ort="gladbeck", Quelle="Anruf")
    editor.rows[SERVICES].append(list(editor.row(SERVICES, "hund-anmelden")))
    assert told(editor) == [
        "Leistungen, A5: „hund-anmelden“ steht schon in Zeile 3 — Eine der beiden Zeilen löschen.",
        "Vor Ort, A3: „Kennung“ ist leer — Ausfüllen, oder die ganze Zeile leeren.",
    ]


def test_a_row_that_is_gone_is_missed(editor: Editor) -> None:
    del editor.rows[DIFFERENCES][1]
    assert told(editor) == [
        (
            "Vor Ort: Die Zeile „hund-anmelden / marl“ fehlt — "
            "Die Zeile wieder aufnehmen. Zum Löschen bleibt sie stehen, und alle weißen Zellen sind leer."
        )
    ]
