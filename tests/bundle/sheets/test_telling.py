"""What will change, in words."""

from __future__ import annotations

from kiosk.bundle.sheets import telling
from kiosk.bundle.sheets.columns import DIFFERENCES, LAWS, SERVICES, TEXTS
from tests.support.content_tree import content_tree
from tests.support.workbooks import Editor


def test_each_change_is_a_line() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Gebühr (de)", "13 €")
    editor.put(SERVICES, "hund-anmelden", "Gebühr: Stand", "2026")
    editor.put(DIFFERENCES, "hund-anmelden/marl", "Frist (de)", "1 Woche")
    editor.add(LAWS, Kennung="hund-anmelden", Gesetz="§ 2", Quelle="Gesetz")
    editor.put(
        TEXTS,
        "hund-abmelden/de",
        "So geht es",
        "1. Öffnen Sie das [Serviceportal](term:serviceportal) Ihres Ortes.",
    )
    plan = editor.plan()
    assert list(telling.lines(plan)) == [
        "Hund anmelden: Gebühr (de): „keine“ → „13 €“",
        "Hund anmelden: Gebühr: Stand: leer → „2026“",
        "Hund anmelden, marl: Frist (de): leer → „1 Woche“",
        "Hund anmelden (neue Zeile): Gesetz: leer → „§ 2“",
        "Hund anmelden (neue Zeile): Quelle: leer → „Gesetz“",
        (
            "Hund abmelden, de: So geht es: „…:serviceportal) Ihrer Stadt. ⏎ 2. Füllen Sie das Formular aus.“"
            " → „…:serviceportal) Ihres Ortes.“"
        ),
    ]
    assert telling.summary(plan) == "2 Leistungen: 5 Angaben, 1 Abschnitt."


def test_one_kind_of_change_is_told_alone() -> None:
    editor = Editor(content_tree())
    editor.put(TEXTS, "hund-abmelden/de", "Das kostet es", "Nichts. " * 9)
    assert telling.summary(editor.plan()) == "1 Leistung: 1 Abschnitt."
    (line,) = telling.lines(editor.plan())
    assert line == f"Hund abmelden, de: Das kostet es: „Keine.“ → „{('Nichts. ' * 9)[:60]}…“"
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Symbol", "home")
    assert telling.summary(editor.plan()) == "1 Leistung: 1 Angabe."
