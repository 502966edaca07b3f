"""A tour without a screen: what each step comes to, and what of it is not possible."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.form.answers import Entry
from kiosk.domain.form.model import FieldKind
from kiosk.domain.practice import walking
from kiosk.domain.practice.run import Run
from kiosk.domain.tour.model import PracticeAct, TourStep
from kiosk.domain.tour.walk import Stop, Walker, perform
from kiosk.domain.visit import Phase
from kiosk.domain.visit_events import Page, View
from tests.support.content_tree import ICONS, content_tree
from tests.support.form_factory import CHECKER, form_course, make_choice, make_field, make_yes_no
from tests.support.tour_factory import (
    begin,
    choose,
    fill,
    make_tour,
    onward,
    practice_step,
    tour_step,
    typing,
)


@cache
def catalogue() -> Catalogue:
    found = read(content_tree(), ICONS).catalogue
    assert found is not None
    return found


def walk(*steps: TourStep) -> list[Stop]:
    return list(Walker(catalogue(), catalogue().stands["gladbeck"], CHECKER).walk(make_tour(*steps)))


def run_of(stop: Stop) -> Run:
    assert stop.visit.practice is not None
    return stop.visit.practice


def test_the_small_tour_is_walked_to_its_end() -> None:
    tour = catalogue().tours["hund"]
    stops = list(Walker(catalogue(), catalogue().stands["gladbeck"], CHECKER).walk(tour))
    assert [stop.visit.page.view for stop in stops] == [View.START, View.SERVICE, View.PRACTICE]
    assert all(stop.opened and stop.pointed and not stop.stuck for stop in stops)
    assert run_of(stops[-1]).person == "erika"
    assert run_of(stops[-1]).answers == {"/name": "Bello"}


def test_a_tour_begins_on_the_start_page() -> None:
    first, second = walk(tour_step("a"), tour_step("b", at="search"))
    assert (first.visit.page, first.visit.phase) == (Page(View.START), Phase.ACTIVE)
    assert first.pointed
    assert second.pointed


def test_a_step_without_a_page_stays_where_it_is() -> None:
    _, second = walk(tour_step("a", "service", "hund-anmelden"), tour_step("b", at="facts"))
    assert second.visit.page == Page(View.SERVICE, "hund-anmelden")
    assert second.pointed


def test_a_page_that_is_not_there_is_told_and_not_opened() -> None:
    first, second = walk(tour_step("a", "service", "zebra", at="facts"), tour_step("b", "help"))
    assert not first.opened
    assert not first.pointed
    assert first.visit.page == Page(View.START)
    assert second.opened


def test_a_practice_begins_afresh_each_time_it_is_opened() -> None:
    _, second, third = walk(
        replace(practice_step(begin(), fill()), id="a"),
        tour_step("b", "help"),
        replace(practice_step(), id="c"),
    )
    assert run_of(second).answers
    assert run_of(third) == Run(practice="hund")


def test_acts_need_a_practice() -> None:
    (stop,) = walk(tour_step("a", "help", acts=(begin(), fill())))
    assert [stuck.act for stuck in stop.stuck] == [0, 1]
    assert "phone" in stop.stuck[0].shown


def test_what_does_not_fit_is_passed_over_and_told_with_what_is_there() -> None:
    (stop,) = walk(practice_step(begin(), fill("/zebra"), fill("/name")))
    (stuck,) = stop.stuck
    assert stuck.act == 1
    assert "field//name" in stuck.shown
    assert run_of(stop).answers == {"/name": "Bello"}


TO_CHECK = (begin(), fill(), onward(), fill(), onward(), fill(), onward(), fill(), onward())
TO_SCRIPT = (*TO_CHECK, onward())


def test_the_whole_practice_can_be_shown() -> None:
    code = (onward(), typing("123"), onward())
    stops = walk(
        practice_step(*TO_CHECK, at="next", step_id="a"),
        tour_step("b", acts=(onward(), *code), at="choice/senden"),
        tour_step("c", acts=(choose("senden"),), at="picture"),
        tour_step("d", acts=(onward(),), at="words"),
    )
    assert [run_of(stop).spot.key for stop in stops] == ["check", "wahl", "fertig", "finish"]
    assert all(stop.pointed and not stop.stuck for stop in stops)
    assert [stop.waits_s for stop in stops] == [0.0, 0.0, 2.5, 0.0]


def test_going_on_without_answers_stays_and_shows_what_is_missing() -> None:
    """A tour may want to show just that."""
    (stop,) = walk(practice_step(begin(), onward(), at="field//name"))
    assert not stop.stuck
    assert run_of(stop).problems
    assert stop.pointed


@pytest.mark.parametrize(
    "acts",
    [
        (onward(),),  # the introduction has no "Weiter"
        (begin(), begin()),
        (choose("senden"),),
        (choose("x", "/name"),),
        (typing("1"),),
        (begin(), typing("1")),
        (begin(), fill("/chip")),  # nobody has an answer
        (*TO_CHECK, fill()),
        (*TO_CHECK, fill("/name")),
        (*TO_SCRIPT, choose("senden")),
        (*TO_SCRIPT, onward(), typing("1234")),
        (*TO_SCRIPT, onward(), typing("123"), onward(), onward()),  # one has to choose
        (*TO_SCRIPT, onward(), typing("123"), onward(), choose("zebra")),
        (*TO_SCRIPT, onward(), typing("123"), onward(), choose("senden"), onward(), onward()),  # the end
    ],
)
def test_an_act_that_the_place_does_not_have(acts: tuple[PracticeAct, ...]) -> None:
    (stop,) = walk(practice_step(*acts))
    assert [stuck.act for stuck in stop.stuck] == [len(acts) - 1]


@pytest.mark.parametrize(
    ("kind", "choice", "expected"),
    [
        (FieldKind.CHOICE, "mops", "mops"),
        (FieldKind.CHOICE, "katze", None),
        (FieldKind.SEARCH, "mops", "mops"),
        (FieldKind.SEVERAL, "mops", ("mops",)),
        (FieldKind.SEVERAL, "katze", None),
    ],
)
def test_an_answer_is_chosen_as_on_the_screen(kind: FieldKind, choice: str, expected: Entry | None) -> None:
    course = form_course(make_choice("/rasse", "mops", "dackel", kind=kind))
    run = perform(course, walking.begin(course), begin())
    assert run is not None
    chosen = perform(course, run, choose(choice, "/rasse"))
    assert (chosen.answers.get("/rasse") if chosen else None) == expected
    assert perform(course, run, choose(choice, "/zebra")) is None


def test_several_answers_are_ticked_one_after_the_other_and_the_tick_goes_again() -> None:
    field = make_choice("/farben", "rot", "blau", kind=FieldKind.SEVERAL)
    course = form_course(field)
    run = perform(course, walking.begin(course), begin())
    for choice, expected in (("rot", ("rot",)), ("blau", ("rot", "blau")), ("rot", ("blau",))):
        assert run is not None
        run = perform(course, run, choose(choice, "/farben"))
        assert run is not None
        assert run.answers["/farben"] == expected


def test_yes_and_no_are_answers() -> None:
    course = form_course(make_yes_no("/mischling"))
    run = perform(course, walking.begin(course), begin())
    for choice, expected in (("yes", True), ("no", False)):
        assert run is not None
        run = perform(course, run, choose(choice, "/mischling"))
        assert run is not None
        assert run.answers["/mischling"] is expected
    assert run is not None
    assert perform(course, run, choose("ja", "/mischling")) is None


def test_a_declaration_is_agreed_to_and_taken_back() -> None:
    field = make_field("/erklaerung", FieldKind.DECLARATION)
    course = form_course(field)
    run = perform(course, walking.begin(course), begin())
    for expected in (True, False):
        assert run is not None
        run = perform(course, run, choose("yes", "/erklaerung"))
        assert run is not None
        assert run.answers["/erklaerung"] is expected
    assert run is not None
    assert perform(course, run, choose("no", "/erklaerung")) is None


def test_a_page_that_nobody_can_answer_is_not_filled_in() -> None:
    course = form_course(make_field("/name", required=False))
    run = perform(course, walking.begin(course), begin())
    assert run is not None
    assert perform(course, run, fill()) is None
