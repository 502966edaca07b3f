from __future__ import annotations

import pytest

from kiosk.domain.visit_events import View
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from tests.support.codes import read_picture
from tests.support.screens import open_screen, settle, view_of, wake


@pytest.fixture
def screen(qapp: object) -> Screen:
    screen = open_screen(qapp)
    wake(screen)
    return screen


def go(screen: Screen, view: str, subject: str = "", part: str = "") -> Hand:
    screen.session.open(view, subject, part)
    settle()
    return Hand(screen)


def labels(hand: Hand) -> list[str]:
    return [str(item.property("label")) for item in hand.pressables()]


def test_the_kreis_asks_for_the_town_and_the_town_then_has_a_code(screen: Screen) -> None:
    hand = go(screen, "service", "hund-anmelden")
    hand.see("Das geht")
    hand.find("Mitnehmen")
    hand.press("Gladbeck, Ort wechseln")
    hand.press("Kreis Recklinghausen")
    assert view_of(screen) is View.SERVICE
    hand.see("Das macht Ihre Stadt")
    assert "Mitnehmen" not in labels(hand)
    assert "Merken" not in labels(hand)
    hand.press("Stadt wählen")
    hand.press("Herten")
    assert (screen.visits.visit.place, view_of(screen)) == ("herten", View.SERVICE)
    hand.press("Mitnehmen")
    assert len(read_picture(hand.picture())) == 1


def test_a_portal_that_nobody_has_seen_is_not_handed_out_and_the_page_says_so(screen: Screen) -> None:
    hand = go(screen, "service", "meldebescheinigung")
    hand.press("Gladbeck, Ort wechseln")
    hand.press("Recklinghausen")
    hand.see("Stadt Recklinghausen")
    hand.press("Mitnehmen")
    hand.see("Das ist die Startseite der Stadt. Suchen Sie dort nach dem Dienst.")
    assert read_picture(hand.picture()) == ["https://www.recklinghausen.de"]


def test_places_can_be_left_without_choosing(screen: Screen) -> None:
    hand = go(screen, "service", "hund-anmelden")
    hand.press("Gladbeck, Ort wechseln")
    hand.press("Zurück")
    assert (screen.visits.visit.place, screen.visits.visit.page.subject) == ("gladbeck", "hund-anmelden")


def test_the_merkzettel_collects_from_two_towns_and_shows_one_code_after_the_other(screen: Screen) -> None:
    hand = go(screen, "service", "hund-anmelden")
    hand.press("Merken")
    hand.find("Ist gemerkt")
    hand.press("Gladbeck, Ort wechseln")
    hand.press("Herten")
    hand.press("Merken")
    go(screen, "offer", "digitaltag")
    hand.press("Merken")
    hand.press("Merkzettel (3)")
    hand.see("Ihr Merkzettel")
    rows = [label for label in labels(hand) if label.startswith(("Hund", "Digitaltag", "Bundesweiter"))]
    assert len(rows) >= 2
    assert {"Gladbeck", "Herten"} <= set(hand.texts())
    hand.press("Hund anmelden")
    seen = []
    for number in (1, 2, 3):
        hand.see(f"Merkzettel, {number} von 3")
        seen += read_picture(hand.picture())
        if number < 3:
            hand.press("Nächster Code")
    assert len(set(seen)) == 3
    assert "gladbeck.de" in seen[0]
    assert "herten.de" in seen[1]
    assert "Nächster Code" not in labels(hand)
    hand.press("Voriger Code")
    hand.see("Merkzettel, 2 von 3")
    hand.press("Zurück")
    hand.see("Ihr Merkzettel")


def test_a_line_can_be_taken_off_again(screen: Screen) -> None:
    hand = go(screen, "service", "hund-anmelden")
    hand.press("Merken")
    hand.press("Merkzettel (1)")
    hand.press("Entfernen: Hund anmelden")
    hand.see("Noch ist er leer.")
    hand.press("Einen Dienst suchen")
    assert view_of(screen) is View.START


def test_merken_a_second_time_takes_it_off(screen: Screen) -> None:
    hand = go(screen, "service", "hund-anmelden")
    hand.press("Merken")
    hand.press("Ist gemerkt")  # a tremor, too soon after the first touch
    hand.find("Ist gemerkt")
    settle(520)
    hand.press("Ist gemerkt")
    hand.find("Merken")
    hand.find("Merkzettel")
    assert screen.visits.visit.notepad == ()


def test_codes_are_read_in_all_colours_and_sizes(screen: Screen) -> None:
    hand = go(screen, "take", "hund-anmelden", "service")
    expected = read_picture(hand.picture())
    assert len(expected) == 1
    for _ in range(3):
        screen.session.cycleScheme()
        for _ in range(3):
            screen.session.cycleTextSize()
            assert read_picture(hand.picture()) == expected
    screen.session.toggleReach()
    assert read_picture(hand.picture()) == expected
