"""Going on through scripts: steps, choices, digits, and units of other practices."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.form.checking import Problem
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.filling import press_digit
from kiosk.domain.practice.model import END, Choice, Entry, Step
from kiosk.domain.practice.run import FINISH, INTRO, Run, Spot, back
from kiosk.domain.practice.walking import advance, begin, choose, go_to
from tests.support.form_factory import (
    make_course,
    make_form,
    make_practice,
    make_script,
    make_step,
    make_unit,
    make_yes_no,
)

PIN = Entry(digits=6, to="gut", accept=("246813",), wrong=("eins", "zwei"), birthday="geburtstag")
LOGIN = make_unit(
    "anmelden",
    Step(id="wahl", choices=(Choice(key="karte", to="pin"), Choice(key="nichts", to=END))),
    Step(id="pin", entry=PIN),
    make_step("eins", "pin"),
    make_step("zwei", "pin"),
    make_step("geburtstag", "pin"),
    Step(id="gut", to=END, wait_s=3.0),
)
PAY = make_unit("bezahlen", Step(id="pin", entry=Entry(digits=2, to=END, accept=("12",))))
COURSE = make_course(make_practice(units=("anmelden", "bezahlen")), LOGIN, PAY)


def keys(run: Run) -> list[str]:
    return [spot.key for spot in run.trail]


def at_pin() -> Run:
    return choose(COURSE, advance(COURSE, begin(COURSE)), "karte")


def typed(run: Run, digits: str, course: Course = COURSE) -> Run:
    """Type the digits and go on."""
    for digit in digits:
        run = press_digit(course, run, digit)
    return advance(course, run)


def test_a_script_starts_with_its_first_step_and_a_choice_leads_on() -> None:
    """The button does nothing where one has to choose, and a choice that is not there neither."""
    run = advance(COURSE, begin(COURSE))
    assert keys(run) == [INTRO, "wahl"]
    assert advance(COURSE, run) == run
    assert choose(COURSE, run, "fehlt") is run
    assert keys(choose(COURSE, run, "karte")) == [INTRO, "wahl", "pin"]


def test_a_choice_may_end_the_script() -> None:
    """Then the next unit begins."""
    assert choose(COURSE, advance(COURSE, begin(COURSE)), "nichts").spot == Spot(1, "pin")


def test_where_no_step_is_nothing_is_chosen() -> None:
    """In a form, and at the introduction."""
    course = make_course(make_practice(make_form(make_yes_no("/ja"))))
    assert choose(course, begin(course), "karte") == begin(course)


def test_right_digits_lead_on_and_are_forgotten() -> None:
    """No digit is kept longer than its step."""
    run = typed(at_pin(), "246813")
    assert (run.spot.key, run.digits, run.problems) == ("gut", "", ())


def test_too_few_digits_are_told_and_kept() -> None:
    """They are no wrong try."""
    run = typed(at_pin(), "2468")
    assert (run.spot.key, run.digits, run.tries) == ("pin", "2468", {})
    assert run.problems == (Problem("", "digits", "6"),)
    assert typed(run, "13").spot.key == "gut"


def test_each_wrong_try_has_its_own_step_and_the_last_one_stays() -> None:
    """The way leads from there back to the digits, which are empty again."""
    run = at_pin()
    for number, step in enumerate(("eins", "zwei", "zwei"), start=1):
        run = typed(run, "987654")
        assert (run.spot.key, run.tries, run.digits, run.problems) == (step, {"pin": number}, "", ())
        run = advance(COURSE, run)
        assert run.spot.key == "pin"
    assert typed(run, "246813").spot.key == "gut"


def test_a_birthday_is_told_and_is_no_wrong_try() -> None:
    """Who takes their own birthday for a number learns why not to."""
    run = typed(at_pin(), "120364")
    assert (run.spot.key, run.tries) == ("geburtstag", {})


def test_without_a_step_for_mistakes_the_mistake_is_told_where_it_was_made() -> None:
    """And the digits are typed anew."""
    run = typed(choose(COURSE, advance(COURSE, begin(COURSE)), "nichts"), "21")
    assert (run.spot, run.digits, run.tries) == (Spot(1, "pin"), "", {"pin": 1})
    assert run.problems == (Problem("", "wrong"),)
    assert typed(run, "12").spot == Spot(2, FINISH)


def test_tries_belong_to_one_unit() -> None:
    """Another unit may have a step of the same name; there nobody has failed yet."""
    run = typed(at_pin(), "987654")
    run = advance(COURSE, typed(advance(COURSE, run), "246813"))
    assert (run.spot, run.tries) == (Spot(1, "pin"), {})


def test_a_waiting_step_goes_on_like_any_other() -> None:
    """When its time is over the screen says "Weiter" itself."""
    assert advance(COURSE, typed(at_pin(), "246813")).spot == Spot(1, "pin")


def test_back_leads_through_the_steps_that_were_taken() -> None:
    """Into the unit before too."""
    run = advance(COURSE, typed(at_pin(), "246813"))
    assert [back(run).spot, back(back(run)).spot] == [Spot(0, "gut"), Spot(0, "pin")]


def test_a_practice_of_its_own_script_is_walked_the_same_way() -> None:
    """A building block that is practised alone."""
    course = make_course(make_practice(script=make_script(make_step("a", "b"), make_step("b"))))
    run = advance(course, begin(course))
    assert keys(advance(course, run)) == [INTRO, "a", "b"]
    assert advance(course, advance(course, run)).spot == Spot(1, FINISH)


def test_a_stage_without_a_script_is_passed_over() -> None:
    """A unit that consists of questions has none to lend."""
    questions = replace(make_practice(make_form(make_yes_no("/ja"))), id="fragen")
    course = make_course(make_practice(units=("fragen", "bezahlen")), questions, PAY)
    assert advance(course, begin(course)).spot == Spot(1, "pin")


def test_nowhere_is_where_one_is() -> None:
    """A step that is no longer in the content leads nowhere."""
    lost = Run("hund", (Spot(0, "weg"),))
    assert advance(COURSE, lost) == lost
    assert go_to(COURSE, lost, "") is lost
