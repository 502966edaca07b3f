"""Going on through a form: pages, mistakes, the check page, and what lies after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Json, Problem
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.filling import write
from kiosk.domain.practice.run import CHECK, FINISH, INTRO, Run, Spot, back
from kiosk.domain.practice.walking import advance, begin, change, choose_person
from tests.support.form_factory import (
    form_course,
    hide_if,
    make_course,
    make_field,
    make_form,
    make_practice,
    make_script,
    make_step,
    make_yes_no,
    show_if,
)

DOG = make_yes_no("/hund")
NAME = make_field("/name", rules=(show_if("/hund"),))
TOWN = make_field("/ort")
ERIKA: dict[str, Json] = {"hund": True, "name": "Bello", "ort": "Marl"}
COURSE = form_course(DOG, NAME, TOWN, samples={"erika": ERIKA})
YES: Mapping[str, Entry] = {"/hund": True, "/name": "Bello", "/ort": "Marl"}
MISSING_NAME = (Problem("/name", "required"),)


def keys(run: Run) -> list[str]:
    return [spot.key for spot in run.trail]


def answered(run: Run, pointer: str, entry: Entry, course: Course = COURSE) -> Run:
    """Write on the present page and go on."""
    return advance(course, write(course, run, pointer, entry, lambda _text, _exempt: ""))


def at_check(answers: Mapping[str, Entry] = YES, course: Course = COURSE) -> Run:
    """At the check page, after every page that these answers lead to."""
    run = advance(course, replace(begin(course), answers=answers))
    while run.spot.key != CHECK:
        run = advance(course, run)
    return run


def test_the_introduction_leads_to_the_first_page() -> None:
    """With a sample person or with none; one that does not exist is none."""
    assert begin(COURSE) == Run("hund")
    run = choose_person(COURSE, begin(COURSE), "erika")
    assert (run.person, keys(run)) == ("erika", [INTRO, "hund"])
    assert choose_person(COURSE, begin(COURSE), "niemand").person == ""
    assert keys(advance(COURSE, begin(COURSE))) == [INTRO, "hund"]


def test_a_person_is_chosen_at_the_introduction_only() -> None:
    """A second touch of the same key must not answer the first question."""
    run = choose_person(COURSE, begin(COURSE), "erika")
    assert choose_person(COURSE, run, "erika") is run
    again = choose_person(COURSE, back(run), "")
    assert (again.person, keys(again)) == ("", [INTRO, "hund"])


def test_pages_come_as_the_answers_make_them() -> None:
    """A question that does not arise is passed over."""
    run = advance(COURSE, begin(COURSE))
    assert keys(answered(run, "/hund", entry=True)) == [INTRO, "hund", "name"]
    assert keys(answered(run, "/hund", entry=False)) == [INTRO, "hund", "ort"]


def test_the_last_page_leads_to_the_check_page_and_that_to_the_end() -> None:
    """The end stays the end."""
    run = at_check()
    assert keys(run) == [INTRO, "hund", "name", "ort", CHECK]
    assert run.done == {"hund", "name", "ort"}
    finished = advance(COURSE, run)
    assert finished.spot == Spot(1, FINISH)
    assert advance(COURSE, finished) == finished


def test_mistakes_are_told_at_weiter_and_not_before() -> None:
    """Writing tells nothing; going on does, and stays."""
    run = answered(advance(COURSE, begin(COURSE)), "/hund", entry=True)
    empty = write(COURSE, run, "/name", "", lambda _text, _exempt: "")
    assert empty.problems == ()
    told = advance(COURSE, empty)
    assert (told.spot, told.problems, told.tries) == (run.spot, MISSING_NAME, {"name": 1})


def test_weiter_ends_the_word_about_real_data() -> None:
    """Whatever it does."""
    run = advance(COURSE, replace(advance(COURSE, begin(COURSE)), stopped="iban"))
    assert (run.stopped, run.spot.key) == ("", "hund")


def test_after_two_wrong_tries_the_sample_is_put_in() -> None:
    """The third "Weiter" fills the page and goes on: practising stops nobody."""
    run = answered(advance(COURSE, begin(COURSE)), "/hund", entry=True)
    run = advance(COURSE, advance(COURSE, run))
    assert (run.spot.key, run.tries, run.problems) == ("name", {"name": 2}, MISSING_NAME)
    run = advance(COURSE, run)
    assert (run.spot.key, run.answers["/name"], run.problems) == ("ort", "Bello", ())
    assert run.excused == frozenset()
    assert "name" in run.done


def test_who_comes_back_has_all_tries_again() -> None:
    """Otherwise an answer would be overwritten before its mistake was told."""
    run = answered(advance(COURSE, begin(COURSE)), "/hund", entry=True)
    run = answered(advance(COURSE, run), "/name", "Arko")
    assert (run.spot.key, run.tries) == ("ort", {})
    assert advance(COURSE, replace(back(run), answers={"/hund": True, "/name": ""})).problems == MISSING_NAME


def test_where_no_sample_helps_the_page_is_excused() -> None:
    """Then, and at the check page, and whenever one comes back."""
    helpless = form_course(TOWN, make_field("/rest"))
    run = advance(helpless, begin(helpless))
    for _ in range(3):
        run = advance(helpless, run)
    assert run.spot.key == "rest"
    assert run.excused == {"ort"}
    run = answered(run, "/rest", "x", helpless)
    assert run.spot.key == CHECK
    assert advance(helpless, run).spot.key == FINISH
    assert advance(helpless, change(helpless, run, "ort")).spot.key == CHECK


def test_an_excused_page_does_not_excuse_the_others() -> None:
    """The check page asks for what is open behind it."""
    run = replace(at_check(), answers={"/hund": False}, excused=frozenset({"hund", "ort"}))
    assert advance(COURSE, run).spot.key == FINISH
    run = replace(run, answers={"/hund": True}, excused=frozenset({"hund"}))
    assert advance(COURSE, run).spot.key == "name"
    first_is_excused = replace(run, answers={}, excused=frozenset({"hund"}))
    assert advance(COURSE, first_is_excused).spot.key == "ort"


def test_going_back_and_on_keeps_every_answer() -> None:
    """Each step back leads to the page before, and on again to where one was."""
    run = at_check()
    there = run
    for key in ("ort", "name", "hund", INTRO):
        run = back(run)
        assert (run.spot.key, run.answers) == (key, YES)
    for _ in range(4):
        run = advance(COURSE, run)
    assert (keys(run), run.answers) == (keys(there), YES)


def test_a_change_asks_what_is_newly_open_and_returns() -> None:
    """It leads to one answer, then to the questions that it raised, then back; not to the others."""
    run = at_check({"/hund": False, "/ort": "Marl"})
    assert keys(run) == [INTRO, "hund", "ort", CHECK]
    run = change(COURSE, run, "hund")
    assert (run.returning, run.spot.key) == (True, "hund")
    run = answered(run, "/hund", entry=True)
    assert (run.returning, run.spot.key) == (True, "name")
    run = answered(run, "/name", "Bello")
    assert (run.returning, keys(run)) == (False, [INTRO, "hund", "ort", CHECK])


def test_a_change_that_raises_nothing_returns_at_once() -> None:
    """Also where it takes a question away, whose answer waits."""
    run = answered(change(COURSE, at_check(), "hund"), "/hund", entry=False)
    assert (run.spot.key, run.answers["/name"]) == (CHECK, "Bello")
    run = answered(change(COURSE, run, "hund"), "/hund", entry=True)
    assert (run.spot.key, run.answers["/name"]) == (CHECK, "Bello")


def test_back_on_the_way_of_a_change_does_not_lose_it() -> None:
    """From the new question back to the changed one, and on: still only what is new, then the check page."""
    run = answered(change(COURSE, at_check({"/hund": False, "/ort": "Marl"}), "hund"), "/hund", entry=True)
    run = advance(COURSE, back(run))
    assert keys(run)[-3:] == [CHECK, "hund", "name"]
    assert answered(run, "/name", "Bello").spot.key == CHECK


def test_back_from_the_check_page_passes_over_what_a_change_took_away() -> None:
    """The page of a hidden question does not exist; nobody is led to it."""
    run = answered(change(COURSE, at_check(), "hund"), "/hund", entry=False)
    assert keys(run) == [INTRO, "hund", "name", "ort", CHECK]
    run = back(back(run))
    assert keys(run) == [INTRO, "hund"]
    assert keys(answered(run, "/hund", entry=True)) == [INTRO, "hund", "name"]


@pytest.mark.parametrize(("start", "page"), [("check", "nie"), ("hund", "name"), ("step", "hund")])
def test_only_the_check_page_changes_and_only_what_is_there(start: str, page: str) -> None:
    """A page that there is not, a wish from elsewhere, a practice without a form."""
    course = make_course(make_practice(script=make_script(make_step("hund")))) if start == "step" else COURSE
    run = at_check() if start == "check" else advance(course, begin(course))
    assert change(course, run, page) is run


def test_the_check_page_leads_to_what_is_still_open() -> None:
    """With the mistakes told at once, and back to the check page after it."""
    run = replace(at_check(), answers={**YES, "/name": ""})
    told = advance(COURSE, run)
    assert (told.spot.key, told.problems, told.returning, told.tries) == ("name", MISSING_NAME, True, {})
    assert answered(told, "/name", "Arko").spot.key == CHECK


def test_a_form_that_asks_nothing_begins_at_its_check_page() -> None:
    """Every question may be hidden."""
    course = form_course(make_field("/name", rules=(show_if("/nie"),)))
    assert advance(course, begin(course)).spot == Spot(0, CHECK)


CIRCLE = form_course(
    make_yes_no("/a", show_if("/c")),
    make_yes_no("/b", show_if("/a")),
    make_yes_no("/c", hide_if("/b")),
    samples={"erika": {"a": True}},
)
"""Rules that go round: a "yes" to the first question takes that question away."""


def on_circle() -> Run:
    """On the first question, which is still there."""
    return advance(CIRCLE, replace(begin(CIRCLE), answers={"/b": True, "/c": True}))


def test_a_page_that_took_itself_away_is_left_for_the_next_open_one() -> None:
    """There is nothing to check on it, and no way back to it."""
    run = answered(on_circle(), "/a", entry=True, course=CIRCLE)
    assert (run.spot.key, run.problems) == ("b", ())
    assert back(run).spot.key == INTRO
    assert (
        answered(replace(on_circle(), done=frozenset("b")), "/a", entry=True, course=CIRCLE).spot.key == CHECK
    )


def test_a_sample_may_take_its_own_page_away() -> None:
    """Then too the next open page follows."""
    run = on_circle()
    for _ in range(3):
        assert run.spot.key == "a"
        run = advance(CIRCLE, run)
    assert (run.spot.key, run.answers["/a"]) == ("b", True)


def test_after_the_form_comes_the_next_stage() -> None:
    """And back from there is the check page; the form then knows all its tries anew."""
    course = make_course(make_practice(make_form(TOWN), make_script(make_step("a"))))
    run = at_check({"/ort": "Marl"}, course)
    run = advance(course, replace(run, tries={"a": 2}))
    assert (run.spot, run.tries) == (Spot(1, "a"), {})
    assert back(run).spot == Spot(0, CHECK)
    assert advance(course, run).spot == Spot(2, FINISH)
