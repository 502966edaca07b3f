from __future__ import annotations

import pytest

from kiosk.domain.settings import Settings
from kiosk.domain.visit import fresh
from kiosk.domain.visit_events import View
from kiosk.services.exhibition import Exhibition
from kiosk.services.pages.common import Context
from kiosk.services.pages.finding import Finder
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from tests.domain.search_queries import NOTHING, QUERIES
from tests.support.screens import open_screen, real_catalogue, view_of, wake

FINDER = Finder()
FIRST = 3


def found(text: str, place: str = "gladbeck") -> list[str]:
    exhibition = Exhibition(real_catalogue(), Settings(stand="gladbeck"))
    visit = fresh(place)
    context: Context = exhibition.context(visit)
    typed = type(visit)(home_place=place, place=place, search_text=text)
    return [row.key for row in FINDER.page(Context(context.catalogue, context.stand, typed)).rows]


def test_every_way_of_asking_finds_its_service_in_the_content_that_ships() -> None:
    missing = {text: found(text)[:5] for text, service in QUERIES if service not in found(text)[:FIRST]}
    assert missing == {}


def test_nonsense_finds_nothing_in_the_content_that_ships() -> None:
    assert {text: rows for text in NOTHING if (rows := found(text))} == {}


def test_every_service_is_found_by_its_own_title_first_or_among_its_like() -> None:
    titles = {service.id: service.texts["de"].title for service in real_catalogue().services.values()}
    assert {
        id_: found(title)[:FIRST] for id_, title in titles.items() if id_ not in found(title)[:FIRST]
    } == {}


@pytest.fixture
def screen(qapp: object) -> Screen:
    screen = open_screen(qapp)
    wake(screen)
    Hand(screen).press("Suchen")
    return screen


@pytest.mark.parametrize(
    ("typed", "title"), [("hunt", "Hund anmelden"), ("perso", "Personalausweis"), ("geb", "Geburts-")]
)
def test_it_finds_while_one_types(screen: Screen, typed: str, title: str) -> None:
    hand = Hand(screen)
    hand.type(typed)
    hand.press(title)
    assert view_of(screen) is View.SERVICE


def test_one_letter_is_not_nothing(screen: Screen) -> None:
    hand = Hand(screen)
    hand.type("x")
    assert not any("nichts gefunden" in text for text in hand.texts())


def test_nothing_found_says_what_to_do(screen: Screen) -> None:
    hand = Hand(screen)
    hand.type("xyzq")
    hand.see("Dazu haben wir nichts gefunden.")
    hand.see("fragen Sie am Stand oder rufen Sie an: 115")
    hand.press("Alle Dienste von A bis Z")
    hand.see("Alle Dienste von A bis Z")
    hand.press("Zurück")
    assert view_of(screen) is View.START


def test_a_near_word_is_offered_and_can_be_touched(screen: Screen) -> None:
    hand = Hand(screen)
    hand.type("fnedsachsn")
    hand.press("Meinten Sie „Fundsachen“?")
    assert screen.visits.visit.search_text == "Fundsachen"
    hand.press("Fundsachen")
    assert view_of(screen) is View.SERVICE


def test_the_words_stay_when_one_comes_back_and_the_keyboard_goes_on(screen: Screen) -> None:
    hand = Hand(screen)
    hand.type("hund")
    hand.press("Hund anmelden")
    hand.press("Zurück")
    hand.type("e")
    assert screen.visits.visit.search_text == "hunde"


def test_a_long_text_is_cut(screen: Screen) -> None:
    for _ in range(100):
        screen.keys.press("text", "a")
    assert len(screen.visits.visit.search_text) == 60
    screen.session.search("b" * 5000)
    assert len(screen.visits.visit.search_text) == 60
