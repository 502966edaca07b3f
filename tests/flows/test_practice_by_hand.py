"""Practising with a finger on the real screen, as a visitor of 78 would: with mistakes, to the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.visit_events import View
from kiosk.services.practice.snapshots import PracticePage
from kiosk.ui.journey.hand import name_of
from tests.flows.test_only_keys import Keys
from tests.support.practice_hand import Visitor, start
from tests.support.screens import open_screen, view_of, wake

SAID = ("246813", "864209")
"""PIN and CAN of the practice, which its pages tell; any other digits stand nowhere."""


@pytest.fixture
def visitor(qapp: object) -> Visitor:
    screen = open_screen(qapp)
    wake(screen)
    return Visitor(screen)


def titles(visitor: Visitor) -> list[str]:
    """What the rows of the page are called."""
    return [row.title for row in visitor.page.rows]


def values(visitor: Visitor) -> list[str]:
    """What the rows of the page say."""
    return [row.value for row in visitor.page.rows]


def test_a_dog_is_registered_from_the_start_page_to_the_code(visitor: Visitor) -> None:
    visitor.hand.press("Hund anmelden")
    visitor.hand.press("Ausprobieren")
    visitor.hand.see("Mit wem möchten Sie üben?")
    visitor.see_band()
    visitor.press("Erika Beispiel")
    write_two_names(visitor)
    make_a_mistake(visitor)
    go_back_and_forward(visitor)
    visitor.go_to(lambda page: page.mode == "check")
    change_an_answer(visitor)
    inbox: list[str] = []
    while visitor.page.mode != "finish":
        visitor.go_on()
        inbox += visitor.hand.texts() if visitor.page.picture in ("inbox", "message", "letter") else []
    assert any("Steueramt" in text for text in inbox)
    visitor.hand.see("Geschafft")
    visitor.hand.see("Zu Hause brauchen Sie")
    codes = visitor.picture_says()
    assert len(codes) == 1
    assert codes[0].startswith("https://serviceportal.gladbeck.de")
    visitor.press("Mitnehmen")
    assert view_of(visitor.screen) is View.TAKE
    assert visitor.picture_says() == codes
    assert visitor.bands > 40


def write_two_names(visitor: Visitor) -> None:
    """With the keyboard on the screen, which begins names with a capital by itself; and ask why."""
    visitor.hand.see("Wie heißen Sie?")
    visitor.hand.enter("Vorname", "Gerda")
    visitor.hand.enter("Nachname", "Grün")
    assert visitor.entered == {"/person/vorname": "Gerda", "/person/nachname": "Grün"}
    visitor.press("Warum wird das gefragt?")
    visitor.hand.see("Auf diesen Namen schreibt das Amt den Bescheid.")
    visitor.press("Verstanden")
    visitor.press("Weiter")


def make_a_mistake(visitor: Visitor) -> None:
    """The message comes above the page and at the field, the second time with the sample; that helps."""
    hand = visitor.hand
    hand.see("Wo wohnen Sie?")
    visitor.press("Beispiel einsetzen")
    hand.touch_field("Postleitzahl")
    hand.press("Alles löschen")
    hand.type("1234")
    visitor.press("Weiter")
    assert sum("Eine Postleitzahl hat fünf Ziffern" in text for text in hand.texts()) == 2
    hand.see("Eine Angabe fehlt noch oder passt nicht")
    assert not any("So kann die Antwort aussehen" in text for text in hand.texts())
    visitor.press("Weiter")
    hand.see("So kann die Antwort aussehen: Postleitzahl: 12345")
    visitor.press("Beispiel einsetzen")
    assert hand.value("Postleitzahl") == "12345"
    visitor.press("Weiter")


def go_back_and_forward(visitor: Visitor) -> None:
    """Nothing is lost."""
    hand, before = visitor.hand, visitor.entered
    hand.see("Woran erkennt die Stadt Ihren Hund?")
    visitor.press("Zurück")
    hand.see("Wo wohnen Sie?")
    assert hand.value("Straße") == "Musterstraße"
    visitor.press("Zurück")
    assert (hand.value("Vorname"), hand.value("Nachname")) == ("Gerda", "Grün")
    visitor.press("Weiter")
    visitor.press("Weiter")
    hand.see("Woran erkennt die Stadt Ihren Hund?")
    assert visitor.entered == before


def change_an_answer(visitor: Visitor) -> None:
    """From the check page to one answer and back."""
    hand = visitor.hand
    hand.see("Stimmt alles?")
    hand.see("Vorname: Gerda\nNachname: Grün")
    visitor.press("Woran erkennt die Stadt Ihren Hund?, ändern")
    hand.touch_field("Name des Hundes")
    hand.press("Alles löschen")
    hand.type("Waldi")
    visitor.press("Weiter")
    hand.see("Stimmt alles?")
    hand.see("Name des Hundes: Waldi")


@pytest.mark.parametrize("size", [(1024, 600), (1080, 1920)])
def test_a_short_practice_on_a_small_and_a_high_screen(qapp: object, size: tuple[int, int]) -> None:
    """Every button comes in sight, and so does the band."""
    visitor = Visitor(open_screen(qapp, size))
    wake(visitor.screen)
    start(visitor, "hund-abmelden", "Karl Probe")
    visitor.go_to(lambda page: page.mode == "finish")
    visitor.press("Noch einmal von vorn")
    assert visitor.page.mode == "intro"


def test_the_check_page_is_found_again_as_it_was_left_and_other_pages_begin_at_their_top(
    qapp: object,
) -> None:
    visitor = Visitor(open_screen(qapp, (1024, 600)))
    wake(visitor.screen)
    start(visitor, "hund-anmelden", "Erika Beispiel")
    visitor.skip_to("/steuer/mandat")
    visitor.go_to(lambda page: page.mode == "check")
    for _ in range(2):
        visitor.press("Mehr")
    position = visitor.screen.visits.visit.page.scroll
    assert position > 0
    row = next(name for name in map(name_of, visitor.hand.pressables()) if name.startswith("Woher"))
    visitor.press(row)
    visitor.press("Weiter")
    assert visitor.page.mode == "check"
    assert visitor.screen.visits.visit.page.scroll == position
    visitor.press("Alles stimmt, weiter")
    assert visitor.screen.visits.visit.page.scroll == 0


def test_the_people_of_a_household_are_added_changed_and_removed(visitor: Visitor) -> None:
    hand = visitor.hand
    start(visitor, "wohngeld", "Aylin Muster")
    while visitor.page.mode != "list":
        visitor.skip()
    assert visitor.page.rows == ()
    add = visitor.page.add
    for number, child in enumerate(("Mia", "Emil")):
        visitor.press(add)
        visitor.press("Beispiel einsetzen")
        visitor.press("Weiter")
        visitor.press("Mein Kind")
        visitor.press("Weiter")
        visitor.press("Nein")
        visitor.press("Weiter")
        assert visitor.page.mode == "list"
        hand.see(child)
        assert len(visitor.page.rows) == number + 1
    visitor.press("Mia ändern")
    hand.enter("Vorname", "")
    hand.press("Alles löschen")
    hand.enter("Vorname", "Maja")
    for _ in range(3):
        visitor.press("Weiter")
    assert titles(visitor) == ["Maja", "Emil"]
    visitor.press("Maja entfernen")
    assert titles(visitor) == ["Emil"]
    assert not any("Maja" in text for text in hand.texts())
    assert "Maja" not in visitor.entered.values()
    visitor.press("Weiter")
    assert visitor.page.mode == "question"
    visitor.go_to(lambda page: page.mode == "check")
    assert "Emil" in values(visitor)


def test_the_online_id_with_two_wrong_pins_and_the_can(visitor: Visitor) -> None:
    hand = visitor.hand
    start(visitor, "online-ausweis", "Übung beginnen")
    visitor.press("Ich habe schon eine eigene PIN")
    visitor.go_to(lambda page: page.digits_wanted > 0)

    def enter(digits: str, confirm: str) -> None:
        for digit in digits:
            hand.press(digit)
        if digits not in SAID:
            assert digits not in " ".join(hand.texts())
        assert (visitor.page.digits, visitor.run.digits) == (len(digits), digits)
        visitor.press(confirm)
        assert visitor.run.digits == ""

    hand.press("1")
    visitor.press("PIN bestätigen")
    assert visitor.page.digits == 1  # too few; they stay
    hand.press("Weg: letzte Ziffer löschen")
    enter("135790", "PIN bestätigen")
    hand.see("Die PIN passt nicht")
    visitor.press("Noch einmal versuchen")
    enter("097531", "PIN bestätigen")
    hand.see("Zweimal falsch, nun hilft die CAN")
    visitor.go_to(lambda page: page.digits_wanted > 0)
    enter("864209", "CAN bestätigen")
    assert visitor.page.digits_wanted == 6
    enter("246813", visitor.page.next or "Weiter")
    assert visitor.page.picture == "done"
    visitor.go_on()
    assert visitor.page.mode == "finish"
    hand.see("Geschafft")


# Without a finger

WRITTEN = {
    "/ort/strasse": "Marktplatz",
    "/ort/naehe": "am Brunnen",
    "/beschreibung": "Die Laterne brennt nicht mehr.",
    "/antwort/email": "erika@example.org",
}
CHOSEN = {"/kategorie": "Laterne oder Ampel", "/foto": "Foto vom Schaden, gut zu sehen"}


@pytest.mark.parametrize("by", [Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_a_practice_with_nothing_but_keys(visitor: Visitor, by: Qt.Key) -> None:
    """Letters, Tab or the arrow, and Enter; never more steps than there are things on the page."""
    keys = Keys(visitor.screen)
    keys.choose("Einen Antrag üben", by)
    keys.choose("Schaden in der Stadt melden", by)
    keys.choose("Ich schreibe alles selbst", by)
    while visitor.page.mode != "finish":
        before = visitor.page
        visitor.see_band()
        if before.typing:
            write_by_keys(visitor, keys)
        elif before.mode == "question":
            keys.choose(CHOSEN.get(before.field, "Ja"), by)
        # In a field of several lines the arrows move between the lines.
        keys.choose(way_on(before), Qt.Key.Key_Tab if before.kind == "long-text" else by)
        assert visitor.page.key != before.key, before.title
        assert visitor.page.problems == ()
    assert {key: value for key, value in visitor.entered.items() if key in WRITTEN} == WRITTEN
    visitor.hand.see("Geschafft")
    keys.choose("Noch etwas üben", by)
    assert view_of(visitor.screen) is View.PRACTICES


def way_on(page: PracticePage) -> str:
    """The button that leads on."""
    if page.mode == "check":
        return "Alles stimmt, weiter"
    return page.options[0].title if page.mode == "step" and page.options else page.next or "Weiter"


def write_by_keys(visitor: Visitor, keys: Keys) -> None:
    """The first field has the focus; the others come one after the other with Tab."""
    for number, field in enumerate(visitor.page.fields):
        assert keys.focused() == field.label
        visitor.hand.write(WRITTEN.get(field.key, ""))
        if number + 1 < len(visitor.page.fields):
            visitor.hand.key(Qt.Key.Key_Tab)
            if keys.focused().startswith("Beispiel für"):
                visitor.hand.key(Qt.Key.Key_Tab)


def test_enter_in_a_field_goes_on_and_escape_goes_back(visitor: Visitor) -> None:
    start(visitor, "hund-anmelden", "Erika Beispiel")
    visitor.hand.write("Erika")
    visitor.hand.key(Qt.Key.Key_Return)
    visitor.hand.see("Eine Angabe fehlt noch oder passt nicht")
    assert Keys(visitor.screen).focused().startswith("Eine Angabe fehlt noch")
    visitor.hand.key(Qt.Key.Key_Escape)
    assert visitor.page.mode == "intro"
    visitor.press("Erika Beispiel")
    assert visitor.hand.value("Vorname") == "Erika"
