"""What looks real is gone at once, and after a visit nothing of a practice is left anywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.domain.visit import Phase, fresh
from tests.support.practice_hand import Visitor, every_item, places_of, start
from tests.support.screens import let_pass, open_screen, phase_of, settle, wake

CANARY = "Quastelwrumpf"
"""Nobody's name."""

LONG = "Was ist dort kaputt"
BORN = {"Geburtsdatum, Tag": "3", "Geburtsdatum, Monat": "5", "Geburtsdatum, Jahr": "1971"}
REAL: list[tuple[str, str, dict[str, str], str]] = [
    ("hund-anmelden", "/steuer/iban", {"IBAN": "DE44500105175407324931"}, "eine echte IBAN?"),
    ("maengel-melden", "/antwort/email", {"E-Mail": "max@gmx.de"}, "eine echte E-Mail-Adresse?"),
    ("maengel-melden", "/beschreibung", {LONG: "Rufen Sie an: 0209 1690"}, "eine echte Telefonnummer?"),
    ("meldebescheinigung", "/person/geboren", {"Vorname": "Sabine", **BORN}, "Ihr Name und Ihr Geburtstag?"),
]


@pytest.fixture
def visitor(qapp: object) -> Visitor:
    screen = open_screen(qapp)
    wake(screen)
    return Visitor(screen)


@pytest.mark.parametrize(("practice", "pointer", "typed", "title"), REAL, ids=[case[1] for case in REAL])
def test_what_looks_real_is_gone_at_once(
    visitor: Visitor, practice: str, pointer: str, typed: dict[str, str], title: str
) -> None:
    start(visitor, practice, "Erika Beispiel")
    visitor.skip_to(pointer)
    hand, before = visitor.hand, visitor.entered
    written: dict[str, str] = {}
    for field, text in typed.items():
        hand.touch_field(field)
        written[field] = ""
        for letter in text:
            if not visitor.page.stop_title:
                hand.type(letter)
                written[field] += letter
    assert len("".join(typed.values())) - len("".join(written.values())) <= 3  # not before it can be real
    assert visitor.page.stop_title.endswith(title)
    hand.see(title)
    hand.see("Wir haben")
    visitor.see_band()
    assert {key: value for key, value in visitor.entered.items() if value} == before
    kinds = ("QQuickTextInput", "QQuickTextEdit")
    fields = [item for item in every_item(visitor.screen) if any(item.inherits(kind) for kind in kinds)]
    assert fields
    assert {item.property("text") for item in fields} == {""}
    for text in written.values():
        assert len(text) < 5 or places_of(visitor.screen, text) == []
    visitor.press("Beispiel einsetzen")
    assert visitor.page.stop_title == ""
    sample = {field.key: field.raw for field in visitor.page.fields}
    assert sample[pointer] != ""
    page = visitor.page.key
    visitor.press("Weiter")
    assert visitor.page.key != page


def test_a_long_text_ends_where_the_form_says(visitor: Visitor) -> None:
    start(visitor, "maengel-melden", "Erika Beispiel")
    visitor.skip_to("/beschreibung")
    longest = visitor.page.fields[0].longest
    visitor.screen.practice.write("/beschreibung", "viel " * (longest // 5 - 1))
    settle()
    visitor.hand.touch_field(LONG)
    visitor.hand.key(Qt.Key.Key_End)
    visitor.hand.write("zu viel Text")
    assert len(visitor.hand.value(LONG)) == longest
    assert visitor.entered["/beschreibung"] == visitor.hand.value(LONG)


def test_after_understood_the_page_is_there_again_and_empty(visitor: Visitor) -> None:
    start(visitor, "meldebescheinigung", "Ich schreibe alles selbst")
    visitor.skip_to("/person/vorname")
    visitor.hand.enter("Familienname", "Winter")
    for part, digits in (("Tag", "12"), ("Monat", "11"), ("Jahr", "1950")):
        visitor.hand.enter(f"Geburtsdatum, {part}", digits)
    visitor.hand.see("Zusammen sagen sie genau, wer jemand ist.")
    visitor.press("Verstanden")
    assert [visitor.hand.value(name) for name in ("Familienname", "Geburtsdatum, Jahr")] == ["", ""]
    visitor.hand.enter("Familienname", "Winter")  # alone it says nothing
    assert visitor.page.stop_title == ""


def busy(visitor: Visitor) -> None:
    """Something in a field, in an answer behind, in a list's search, and in the clipboard."""
    start(visitor, "hund-anmelden", "Ich schreibe alles selbst")
    visitor.hand.enter("Vorname", CANARY)
    visitor.hand.enter("Nachname", CANARY)
    visitor.press("Weiter")
    visitor.hand.enter("Straße", CANARY)
    QGuiApplication.clipboard().setText(CANARY)
    assert len(places_of(visitor.screen, CANARY)) > 3


def assert_nothing_is_left(visitor: Visitor) -> None:
    """Nowhere, and the next visitor begins at the beginning with empty fields."""
    screen = visitor.screen
    assert replace(screen.visits.visit, since=0.0, active_at=0.0) == fresh("gladbeck", 0, phase_of(screen))
    assert places_of(screen, CANARY) == []
    assert screen.pages.practice.page is None  # type: ignore[attr-defined]
    if phase_of(screen) is not Phase.ACTIVE:
        let_pass(screen, 7)
        visitor.hand.touch_at(500, 500)
        let_pass(screen, 1)
    assert places_of(screen, CANARY) == []
    visitor.hand.press("Einen Antrag üben")
    visitor.press("Hund anmelden")
    assert visitor.page.mode == "intro"
    visitor.press("Ich schreibe alles selbst")
    assert [visitor.hand.value(name) for name in ("Vorname", "Nachname")] == ["", ""]
    QTest.keyClick(screen.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert visitor.hand.value("Vorname") == ""
    assert places_of(screen, CANARY) == []


def test_fertig_forgets_a_practice(visitor: Visitor) -> None:
    busy(visitor)
    visitor.hand.press("Fertig")
    visitor.hand.see("Ihr Besuch ist gelöscht")
    assert_nothing_is_left(visitor)


def test_who_goes_away_leaves_nothing(visitor: Visitor) -> None:
    busy(visitor)
    let_pass(visitor.screen, 91)
    assert phase_of(visitor.screen) is Phase.WARNING
    let_pass(visitor.screen, 31)
    assert phase_of(visitor.screen) is Phase.ATTRACT
    assert_nothing_is_left(visitor)


def test_the_warning_alone_takes_nothing_away(visitor: Visitor) -> None:
    busy(visitor)
    before = visitor.entered
    let_pass(visitor.screen, 91)
    visitor.hand.press("Ich bin noch da")
    assert visitor.entered == before
    assert visitor.hand.value("Straße") == CANARY
    visitor.see_band()
