"""The survey's pages, as snapshots."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.catalogue import Basis, Catalogue
from kiosk.domain.survey import Option
from kiosk.domain.survey_filling import Ending, Filling
from kiosk.domain.visit_events import Page, View
from kiosk.services.pages.common import Context
from kiosk.services.survey.page import (
    CheckRow,
    Choice,
    SurveyPage,
    invites,
    survey_code,
    survey_page,
)
from kiosk.services.survey.service import CHECK
from tests.support.catalogue_factory import make_link
from tests.support.contexts import make_context, small_catalogue, with_visit
from tests.support.surveys import asking, make_survey

ANSWERED = Filling(
    survey="wuensche",
    answers={"leicht": ("2",), "sorgen": ("c", "a"), "satz": ("Mehr Bänke",)},
    stopped="telefon",
)


def context_at(
    part: str, filling: Filling | None = None, catalogue: Catalogue | None = None, language: str = "de"
) -> Context:
    context = make_context(catalogue or asking(), Page(View.SURVEY, "", part), language=language)
    return with_visit(context, replace(context.visit, survey=filling))


def shown(part: str, filling: Filling | None = None) -> SurveyPage:
    page = survey_page(context_at(part, filling))
    assert page is not None
    return page


def test_the_introduction() -> None:
    page = shown("")
    assert (page.mode, page.title, page.text) == ("intro", "Ihre Wünsche", "Vier kurze Fragen.")
    assert (page.count, page.minutes) == (4, 1)


def test_a_long_survey_takes_more_than_a_minute() -> None:
    survey = make_survey()
    many = tuple(replace(survey.questions[0], id=f"f{number}") for number in range(7))
    page = survey_page(context_at("", catalogue=asking(replace(survey, questions=many))))
    assert page is not None
    assert (page.count, page.minutes) == (7, 2)


def test_faces_without_words_of_their_own() -> None:
    page = shown("1", ANSWERED)
    assert (page.mode, page.kind, page.number, page.title) == ("question", "faces", 1, "Wie leicht war es?")
    assert page.options == tuple(Choice(key, "", "", key == "2") for key in "54321")
    assert page.answered
    assert not page.changing
    assert page.stopped == ""


def test_faces_with_words_of_their_own() -> None:
    survey = make_survey()
    worded = replace(survey.questions[0], options=(Option(id="5", text={"de": "Sehr leicht"}),))
    catalogue = asking(replace(survey, questions=(worded,)))
    page = survey_page(context_at("1", catalogue=catalogue))
    assert page is not None
    assert [option.title for option in page.options] == ["Sehr leicht", "", "", "", ""]
    check = survey_page(
        context_at(CHECK, Filling(survey="wuensche", answers={"leicht": ("5",)}), catalogue=catalogue)
    )
    assert check is not None
    assert check.rows == (CheckRow("1", "Wie leicht war es?", "words", "Sehr leicht"),)


def test_choices_with_their_symbols() -> None:
    page = shown("3", ANSWERED)
    assert page.options == (
        Choice("a", "Betrug", "phishing", chosen=True),
        Choice("b", "Daten", "", chosen=False),
        Choice("c", "=Formel", "", chosen=True),
    )


def test_the_sentence_and_the_stop() -> None:
    page = shown("4", ANSWERED)
    assert (page.kind, page.sentence, page.stopped, page.longest) == (
        "sentence",
        "Mehr Bänke",
        "telefon",
        200,
    )
    assert shown("4").sentence == ""


def test_the_check_shows_what_would_be_sent() -> None:
    page = shown(CHECK, ANSWERED)
    assert page.can_send
    assert page.rows == (
        CheckRow("1", "Wie leicht war es?", "faces", "2"),
        CheckRow("2", "Kannten Sie das schon?", "passed", ""),
        CheckRow("3", "Was macht Ihnen Sorgen?", "words", "Betrug\n=Formel"),
        CheckRow("4", "Was noch?", "sentence", "Mehr Bänke"),
    )
    assert not shown(CHECK).can_send


def test_a_question_that_is_changed_says_so() -> None:
    context = context_at("2", ANSWERED)
    visit = context.visit
    trail = (*visit.trail[:-1], Page(View.SURVEY, "", CHECK), visit.page)
    page = survey_page(with_visit(context, replace(visit, trail=trail)))
    assert page is not None
    assert page.changing


@pytest.mark.parametrize(
    ("ending", "text", "lost"), [(Ending.KEPT, "Danke.", False), (Ending.LOST, "", True)]
)
def test_the_thanks_whatever_the_part(ending: Ending, text: str, lost: bool) -> None:
    for part in ("thanks", "", "1", CHECK):
        page = shown(part, Filling(survey="wuensche", ending=ending))
        assert (page.mode, page.text, page.lost) == ("thanks", text, lost)


@pytest.mark.parametrize("part", ["thanks", "5", "x"])
def test_there_is_no_such_page(part: str) -> None:
    assert survey_page(context_at(part, ANSWERED)) is None


def test_without_a_survey_there_is_no_page_and_no_invitation() -> None:
    context = context_at("", catalogue=small_catalogue())
    assert survey_page(context) is None
    assert not invites(context)


def test_answers_to_another_survey_are_not_shown() -> None:
    assert not shown("1", replace(ANSWERED, survey="anders")).answered


def test_texts_come_in_the_visitors_language() -> None:
    page = survey_page(context_at("1", language="en"))
    assert page is not None
    assert page.title == "How easy?"


def test_who_has_sent_is_not_invited_again() -> None:
    assert invites(context_at(""))
    assert invites(context_at("", ANSWERED))
    assert not invites(context_at("", Filling(survey="wuensche", ending=Ending.LOST)))


def test_the_code_of_the_towns_own_survey() -> None:
    link = make_link("https://www.gladbeck.de/umfrage")
    code = survey_code(context_at("", catalogue=asking(link=link)))
    assert code is not None
    assert (code.kind, code.url, code.owner) == ("survey", link.url, "Stadt Gladbeck")
    assert len(code.code.rows) >= 21


@pytest.mark.parametrize(
    "link",
    [None, make_link("https://www.elsewhere.de/x"), make_link("https://www.gladbeck.de/x", Basis.PATTERN)],
)
def test_an_address_that_is_not_allowed_becomes_no_code(link: object) -> None:
    assert survey_code(context_at("", catalogue=asking(link=link))) is None  # type: ignore[arg-type]
