"""What a page has to point at is what it shows: the small content, compared with the real page builders."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue, Stand
from kiosk.domain.practice import walking
from kiosk.domain.practice.course import course_of
from kiosk.domain.practice.run import FINISH, Run, Spot
from kiosk.domain.survey_filling import Ending, Filling
from kiosk.domain.tour.targets import BAR, PLACE, TOP, targets
from kiosk.domain.visit import Visit, fresh
from kiosk.domain.visit_events import Note, Page, View
from kiosk.services.pages import lists, practices, service, take
from kiosk.services.pages.common import Context, Row
from kiosk.services.practice.page import practice_page
from tests.support.content_tree import ICONS, content_tree
from tests.support.form_factory import CHECKER

EVERYWHERE = {*BAR, *TOP, PLACE}


@cache
def catalogue() -> Catalogue:
    found = read(content_tree(), ICONS).catalogue
    assert found is not None
    return found


def stand() -> Stand:
    return catalogue().stands["gladbeck"]


def on(view: View, subject: str = "", part: str = "", place: str = "gladbeck") -> Visit:
    return replace(fresh(place), trail=(Page(view, subject, part),))


def shown(visit: Visit, content: Catalogue | None = None) -> set[str]:
    """Without what is on every page."""
    found = targets(content or catalogue(), stand(), visit)
    assert found >= EVERYWHERE
    return set(found) - EVERYWHERE


def context(visit: Visit) -> Context:
    return Context(catalogue(), stand(), visit)


def names(rows: tuple[Row, ...]) -> set[str]:
    return {f"{row.kind}/{row.key}" for row in rows}


def test_the_start_page_has_what_it_shows() -> None:
    page = lists.start_page(context(on(View.START)))
    rows = names(page.situations) | names(page.featured)
    assert shown(on(View.START)) == {"search", "letters", "practices", "offers", "first", "survey"} | rows
    assert {"situation/alltag", "service/hund-anmelden"} <= rows


def test_without_first_services_the_start_page_has_none() -> None:
    bare = replace(stand(), first_services=())
    found = targets(catalogue(), bare, on(View.START))
    assert "first" not in found
    assert not any(name.startswith("service/") for name in found)


def test_lists_have_their_rows() -> None:
    situation = on(View.SITUATION, "alltag")
    page = lists.situation_page(context(situation))
    assert page is not None
    assert shown(situation) == names(page.rows) != set()
    assert shown(on(View.FIRST)) == names(lists.first_page(context(on(View.FIRST))).rows) != set()
    assert shown(on(View.OFFERS)) == names(lists.offers_page(context(on(View.OFFERS))).rows) != set()
    assert shown(on(View.OFFERS, place="marl")) == set()
    assert shown(on(View.PLACES)) == names(lists.places_page(context(on(View.PLACES))).rows) != set()
    assert shown(on(View.LANGUAGES)) == names(lists.languages_page(context(on(View.LANGUAGES))).rows) != set()
    rows = practices.practices_page(context(on(View.PRACTICES))).rows
    assert shown(on(View.PRACTICES)) == names(rows) != set()
    assert shown(on(View.DEVICES)) == {"device/handy", "device/ohne"}


def test_the_merkzettel_has_what_is_on_it() -> None:
    visit = replace(on(View.NOTEPAD), notepad=(Note("service", "hund-anmelden", "gladbeck"),))
    assert shown(visit) == {"service/hund-anmelden", "home"}
    assert shown(on(View.NOTEPAD)) == set()


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View.SEARCH, {"field"}),
        (View.HELP, {"phone", "words"}),
        (View.LETTERS, set()),
        (View.WORDS, set()),
        (View.SURVEY, set()),
    ],
)
def test_other_pages(view: View, expected: set[str]) -> None:
    assert shown(on(view)) == expected


def test_a_part_of_a_service_has_its_text() -> None:
    assert shown(on(View.MODULE, "hund-anmelden", "needs")) == {"text"}


@pytest.mark.parametrize("place", ["gladbeck", "marl", "kreis-recklinghausen"])
@pytest.mark.parametrize("subject", ["hund-anmelden", "hund-abmelden", "meldebescheinigung"])
def test_a_service_has_what_its_page_shows(subject: str, place: str) -> None:
    visit = on(View.SERVICE, subject, place=place)
    page = service.service_page(context(visit))
    assert page is not None
    expected = {"online", "facts", *(f"module/{tile.key}" for tile in page.tiles)}
    expected |= {"take", "note"} if page.can_take else set()
    expected |= {"place"} if page.ask_town else set()
    expected |= {"practice"} if page.practice else set()
    assert shown(visit) == expected
    assert ("place" in expected) == (place == "kreis-recklinghausen")


def test_a_service_that_there_is_not_has_nothing() -> None:
    assert shown(on(View.SERVICE, "zebra")) == set()


def test_a_service_without_words_has_no_tiles() -> None:
    """The compiler lets none through; the page stands all the same."""
    mute = replace(catalogue().services["hund-anmelden"], texts={})
    content = replace(catalogue(), services={"hund-anmelden": mute})
    assert not any(name.startswith("module/") for name in shown(on(View.SERVICE, "hund-anmelden"), content))


@pytest.mark.parametrize(
    ("kind", "subject", "place"),
    [
        ("service", "hund-anmelden", "gladbeck"),
        ("service", "hund-anmelden", "kreis-recklinghausen"),
        ("offer", "smartvest", "gladbeck"),
        ("offer", "zebra", "gladbeck"),
    ],
)
def test_a_code_is_there_where_there_is_an_address(kind: str, subject: str, place: str) -> None:
    visit = on(View.TAKE, subject, kind, place)
    there = take.take_page(context(visit)) is not None
    assert shown(visit) == ({"code", "address", "note", "home"} if there else set())


def test_an_offer_is_taken_home_where_it_has_an_address() -> None:
    assert shown(on(View.OFFER, "smartvest")) == {"take"}
    bare = replace(catalogue().offers["smartvest"], link=None)
    content = replace(catalogue(), offers={"smartvest": bare})
    assert shown(on(View.OFFER, "smartvest"), content) == set()


def test_a_practice_hides_the_place() -> None:
    found = targets(catalogue(), stand(), on(View.PRACTICE, "hund"))
    assert found == {*BAR, *TOP}


def practised(run: Run, practice: str = "hund") -> set[str]:
    course = course_of(catalogue().practices, practice, CHECKER)
    visit = replace(on(View.PRACTICE, practice), practice=run)
    return set(targets(catalogue(), stand(), visit, course)) - {*BAR, *TOP}


def every_place() -> list[tuple[str, Run]]:
    """Every place of the small practice, on the way that its sample person takes."""
    course = course_of(catalogue().practices, "hund", CHECKER)
    run = walking.begin(course)
    found = [("hund", run)]
    run = walking.choose_person(course, run, "erika")
    while run.spot.key != "finish":
        found.append(("hund", run))
        step = course.step(run)
        if step is not None and step.choices:
            run = walking.choose(course, run, "senden")
            continue
        run = walking.advance(course, replace(run, digits="123" if step and step.entry else ""))
        run = replace(run, answers={**run.answers, **course.samples["erika"]})
    return [*found, ("hund", run)]


def test_a_practice_has_what_its_page_shows_wherever_one_is() -> None:
    places = every_place()
    modes = set()
    for practice, run in places:
        course = course_of(catalogue().practices, practice, CHECKER)
        page = practice_page(context(replace(on(View.PRACTICE, practice), practice=run)), course, run)
        modes.add(page.mode)
        expected = {"words"}
        if page.mode == "intro":
            expected |= {"begin"}
        elif page.mode == "step":
            expected |= {"picture"} if page.picture else set()
            expected |= {f"choice/{one.key}" for one in page.options} or {"next"}
        elif page.mode == "finish":
            expected |= {"home", "survey"}
        else:
            expected |= {"next", *(f"field/{field.key}" for field in page.fields)}
            expected |= {"fill"} if page.has_sample else set()
        assert practised(run, practice) == expected, run.spot
    assert modes == {"intro", "question", "check", "step", "finish"}


def test_without_a_survey_and_ways_home_nothing_leads_there() -> None:
    """And none leads to a survey that this visitor has sent."""
    bare = replace(catalogue(), surveys={}, devices={})
    sent = Filling(survey="wuensche", ending=Ending.KEPT)
    assert "survey" not in shown(on(View.START), bare)
    assert "survey" not in shown(replace(on(View.START), survey=sent))
    assert "home" not in shown(on(View.TAKE, "hund-anmelden", "service"), bare)
    visit = replace(on(View.NOTEPAD), notepad=(Note("service", "hund-anmelden", "gladbeck"),))
    assert "home" not in shown(visit, bare)
    course = course_of(catalogue().practices, "hund", CHECKER)
    ended = replace(on(View.PRACTICE, "hund"), practice=Run(practice="hund", trail=(Spot(9, FINISH),)))
    assert targets(bare, stand(), ended, course) == {*BAR, *TOP, "words"}


def test_a_place_that_is_gone_can_still_be_left() -> None:
    """As of the check page, there is nothing to fill in."""
    assert practised(Run(practice="hund", trail=(Spot(0, "weg"),))) == {"words", "next"}
