"""Pages that are lists: what is on them, in which order, and what differs per place and stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.catalogue import Situation
from kiosk.domain.visit_events import Page, View
from kiosk.services.pages.common import Context
from kiosk.services.pages.lists import (
    Letter,
    LettersPage,
    ListPage,
    first_page,
    initial,
    languages_page,
    letters_page,
    offers_page,
    places_page,
    situation_page,
    sort_key,
    start_page,
    words_page,
)
from tests.support.catalogue_factory import (
    make_catalogue,
    make_offer,
    make_service,
    make_situation,
    make_stand,
    make_term,
)
from tests.support.contexts import HOSTS, PLACES, make_context, small_catalogue, with_visit

TITLES = {
    "ausweis": "Ausweis",
    "aerzte": "Ärzte finden",
    "ofen": "Ofen",
    "oel": "Öltank",
    "strasse": "Straße sperren",
    "strassen": "Strassen",
    "uebung": "Übung",
    "umzug": "Umzug",
    "zwei": "2 Hunde",
}
SERVICES = tuple(make_service(id_, title) for id_, title in TITLES.items())
FIRST = ("umzug", "gibt-es-nicht", "ofen", "aerzte", "oel")


def context_of(page: Page | None = None, *situations: Situation, language: str = "de") -> Context:
    """A stand that shows some of the services first."""
    catalogue = make_catalogue(
        SERVICES,
        places=PLACES,
        situations=situations or (make_situation(),),
        stands=(make_stand(first_services=FIRST),),
        languages=("de", "de-simple", "tr"),
    )
    return make_context(replace(catalogue, hosts=HOSTS), page, language=language)


def keys(page: ListPage | None) -> list[str]:
    assert page is not None
    return [row.key for row in page.rows]


def test_the_start_page_has_the_situations_in_their_order_and_what_comes_first() -> None:
    situations = (
        make_situation("b", "Bauen", 2),
        make_situation("a", "Alter", 3),
        make_situation("c", "Kind", 1),
    )
    page = start_page(context_of(None, *situations))
    assert (page.place, page.event) == ("Gladbeck", "Digitaltag")
    assert [row.key for row in page.situations] == ["c", "b", "a"]
    first = page.situations[0]
    assert (first.kind, first.title, first.hint, first.tint) == (
        "situation",
        "Kind",
        "Hund, Bücherei",
        "green",
    )
    assert [row.key for row in page.featured] == ["umzug", "ofen", "aerzte"]


def test_a_situation_has_the_stands_own_services_first_then_the_alphabet() -> None:
    page = situation_page(context_of(Page(View.SITUATION, "alltag")))
    assert page is not None
    assert page.title == "Tiere & Alltag"
    assert keys(page) == [
        "umzug",
        "ofen",
        "aerzte",
        "oel",
        "zwei",
        "ausweis",
        "strasse",
        "strassen",
        "uebung",
    ]


def test_a_situation_has_only_its_own_services() -> None:
    other = make_service("kind", "Kindergeld", situations=("familie",))
    catalogue = small_catalogue((make_service(), other))
    assert keys(situation_page(make_context(catalogue, Page(View.SITUATION, "alltag")))) == ["hund-anmelden"]


def test_a_situation_that_is_gone_has_no_page() -> None:
    assert situation_page(context_of(Page(View.SITUATION, "gibt-es-nicht"))) is None


def test_what_the_stand_shows_first() -> None:
    page = first_page(context_of())
    assert page.title == "Stand am Markt"
    assert keys(page) == ["umzug", "ofen", "aerzte", "oel"]


def lettered(context: Context, letter: str) -> LettersPage:
    return letters_page(with_visit(context, replace(context.visit, letter=letter)))


def test_the_alphabet_takes_umlauts_as_their_base_letters() -> None:
    page = letters_page(context_of())
    assert [letter.key for letter in page.letters] == ["#", "A", "O", "S", "U"]
    rows = [row.title for letter in page.letters for row in lettered(context_of(), letter.key).rows]
    assert rows == [
        "2 Hunde",
        "Ärzte finden",
        "Ausweis",
        "Ofen",
        "Öltank",
        "Straße sperren",
        "Strassen",
        "Übung",
        "Umzug",
    ]


@pytest.mark.parametrize(
    ("letter", "expected"), [("O", ["ofen", "oel"]), ("A", ["aerzte", "ausweis"]), ("#", ["zwei"])]
)
def test_a_letter_leaves_what_is_filed_under_it(letter: str, expected: list[str]) -> None:
    page = lettered(context_of(), letter)
    assert [row.key for row in page.rows] == expected
    assert [one.key for one in page.letters if one.chosen] == [letter]
    assert len(page.letters) == 5


@pytest.mark.parametrize("letter", ["", "Q", "Ä", "AB"])
def test_without_a_letter_that_fits_it_is_the_first(letter: str) -> None:
    page = lettered(context_of(), letter)
    assert page.letters[0] == Letter("#", chosen=True)
    assert [row.key for row in page.rows] == ["zwei"]


def test_without_entries_there_are_no_letters() -> None:
    assert letters_page(make_context(small_catalogue(()))) == LettersPage((), ())
    assert words_page(make_context()) == LettersPage((), ())


def test_places_come_in_the_alphabet_with_the_kreis_last() -> None:
    page = places_page(make_context(place="marl"))
    assert keys(page) == ["gladbeck", "marl", "kreis"]
    assert [row.chosen for row in page.rows] == [False, True, False]
    assert [row.icon for row in page.rows] == ["location_city", "location_city", "account_balance"]


def test_offers_are_those_of_the_place_and_the_local_ones_come_first() -> None:
    offers = (
        replace(make_offer("land", "Land"), order=1),
        replace(make_offer("marler", "Marler", places=("marl",)), order=1),
        replace(make_offer("spaet", "Spät", places=("gladbeck", "marl")), order=30),
        replace(make_offer("frueh", "Früh", places=("gladbeck",)), order=20),
    )
    catalogue = small_catalogue(offers=offers)
    assert keys(offers_page(make_context(catalogue))) == ["frueh", "spaet", "land"]
    assert keys(offers_page(make_context(catalogue, place="marl"))) == ["marler", "spaet", "land"]
    assert keys(offers_page(make_context(catalogue, place="kreis"))) == ["land"]


def test_languages_are_named_in_themselves() -> None:
    page = languages_page(context_of(language="tr"))
    assert [(row.key, row.title, row.chosen) for row in page.rows] == [
        ("de", "Deutsch", False),
        ("de-simple", "Einfache Sprache", False),
        ("tr", "Türkçe", True),
    ]


def test_the_glossary_is_in_the_alphabet() -> None:
    terms = (make_term("z", "Zuständig"), make_term("u", "Urkunde"), make_term("ue", "Überweisung"))
    page = words_page(make_context(small_catalogue(terms=terms), language="en"))
    assert page.letters == (Letter("U", chosen=True), Letter("Z", chosen=False))
    assert [(row.kind, row.title) for row in page.rows] == [("term", "Überweisung"), ("term", "Urkunde")]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ärzte", "A"),
        ("ausweis", "A"),
        ("Öl", "O"),
        ("2 Hunde", "#"),
        ("", "#"),
        ("„So“", "#"),
        ("Élan", "E"),
    ],
)
def test_the_letter_of_a_title(title: str, expected: str) -> None:
    assert initial(title) == expected


def test_dictionary_order() -> None:
    words = ["Zahn", "Öl", "Ofen", "Straße", "Strasse", "strassen", "Ärzte", "Apfel"]
    assert sorted(words, key=sort_key) == [
        "Apfel",
        "Ärzte",
        "Ofen",
        "Öl",
        "Straße",
        "Strasse",
        "strassen",
        "Zahn",
    ]
