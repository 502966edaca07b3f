"""The search page and the words that explain themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.search import Index, build_index
from kiosk.domain.visit_events import Page, View
from kiosk.services.pages.common import Context, TermChip
from kiosk.services.pages.finding import RESULTS, Finder, SearchPage, term_sheet
from tests.support.catalogue_factory import make_offer, make_service, make_term
from tests.support.contexts import make_context, small_catalogue, with_visit

DOGS = (
    make_service(keywords=("Hundesteuer",)),
    make_service("personalausweis", "Personalausweis beantragen"),
)


def typed(text: str, catalogue: Catalogue | None = None) -> Context:
    """A visit in which something stands in the search field."""
    context = make_context(catalogue or small_catalogue(DOGS, (make_offer(),)), Page(View.SEARCH))
    return with_visit(context, replace(context.visit, search_text=text))


def found(text: str) -> SearchPage:
    return Finder().page(typed(text))


def test_services_and_offers_are_found() -> None:
    page = found("hund")
    assert page.text == "hund"
    assert [(row.kind, row.key) for row in page.rows] == [("service", "hund-anmelden")]
    assert not page.nothing
    assert [(row.kind, row.key) for row in found("stadt app").rows] == [("offer", "stadt-app")]


@pytest.mark.parametrize("text", ["", " ", "h", "?!", "a."])
def test_too_little_is_not_nothing(text: str) -> None:
    assert found(text) == SearchPage(text, (), (), nothing=False)


def test_what_is_not_there_is_nothing_and_near_words_are_named() -> None:
    page = found("quark")
    assert (page.rows, page.nothing) == ((), True)
    assert found("hund").suggestions == ()
    near = found("hundestoier xyz")
    assert all(chip.key == chip.title for chip in near.suggestions)
    slipped = found("Parsonulausweus")
    assert slipped.rows or "Personalausweis" in {chip.title for chip in slipped.suggestions}


def test_a_page_never_has_more_than_fits() -> None:
    many = tuple(make_service(f"hund-{number}", f"Hund {number}") for number in range(RESULTS + 5))
    assert len(Finder().page(typed("hund", small_catalogue(many))).rows) == RESULTS


def test_the_index_is_made_once_for_a_language_and_a_place() -> None:
    made = list[tuple[str, str]]()

    def build(catalogue: Catalogue, language: str, place: str) -> Index:
        made.append((language, place))
        return build_index(catalogue, language, place)

    finder, catalogue = Finder(build), small_catalogue(DOGS)
    for place, language in (("marl", "de"), ("marl", "de"), ("marl", "en"), ("gladbeck", "en")):
        finder.index(make_context(catalogue, place=place, language=language))
    assert made == [("de", "marl"), ("en", "marl"), ("en", "gladbeck")]


def test_new_content_is_searched_anew_even_where_it_lies_in_the_old_ones_memory() -> None:
    finder = Finder()
    for number in range(20):
        service = make_service(f"nummer-{number}", f"Hund {number}")
        rows = finder.page(typed("hund", small_catalogue((service,)))).rows
        assert [row.key for row in rows] == [f"nummer-{number}"]


def sheet_context(term: str, language: str = "de") -> Context:
    terms = (make_term(see=("eid", "weg")), make_term("eid", "eID"), replace(make_term("leer"), texts={}))
    context = make_context(small_catalogue(terms=terms), language=language)
    return with_visit(context, replace(context.visit, term=term))


def test_a_word_explains_itself() -> None:
    sheet = term_sheet(sheet_context("bundid"))
    assert sheet is not None
    assert (sheet.key, sheet.title, sheet.fallback) == ("bundid", "BundID", False)
    assert [line.plain for line in sheet.lines] == ["BundID ist ein Wort, das wir erklären."]
    assert sheet.see == (TermChip("eid", "eID"),)


def test_a_word_without_a_translation_is_german_and_says_so() -> None:
    sheet = term_sheet(sheet_context("bundid", "en"))
    assert sheet is not None
    assert sheet.fallback


@pytest.mark.parametrize("term", ["", "weg", "leer"])
def test_without_an_explanation_there_is_no_sheet(term: str) -> None:
    assert term_sheet(sheet_context(term)) is None
