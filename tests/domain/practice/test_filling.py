"""Filling in: what is written, what a sample person says, and the stop for real data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Json, Problem
from kiosk.domain.form.model import FieldKind, Personal
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.filling import (
    NAME_AND_BIRTHDAY,
    fill,
    fill_page,
    present_page,
    press_digit,
    toggle,
    write,
)
from kiosk.domain.practice.model import Entry as DigitEntry
from kiosk.domain.practice.model import Step
from kiosk.domain.practice.run import BEFORE, CHECK, INTRO, Run, Spot
from tests.support.form_factory import (
    form_course,
    make_choice,
    make_course,
    make_field,
    make_list,
    make_practice,
    make_question,
    make_script,
    make_yes_no,
    show_if,
)

ERIKA: dict[str, Json] = {
    "name": "Erika",
    "rufname": "Eri",
    "geboren": "1964-08-02",
    "farben": ["rot"],
    "notiz": "-",
}
KARL: dict[str, Json] = {"name": "Karl", "strasse": "Probeweg 3", "zusatz": "Hof"}
GROUP = make_question(
    make_field("/name", personal=Personal.NAME),
    make_field("/rufname", personal=Personal.NAME),
    make_field("/geboren", FieldKind.DATE, personal=Personal.BIRTH_DATE),
    key="person",
)
COURSE = form_course(
    GROUP,
    make_field("/notiz", FieldKind.LONG_TEXT, longest=10),
    make_field("/zahl", FieldKind.NUMBER),
    make_choice("/farben", "rot", "grün", kind=FieldKind.SEVERAL),
    make_choice("/groesse", "klein", "groß"),
    make_yes_no("/da"),
    make_question(make_field("/strasse"), make_field("/zusatz", required=False), key="anschrift"),
    make_list("/kinder"),
    samples={"erika": ERIKA, "karl": KARL},
)


def on(page: str, answers: Mapping[str, Entry] | None = None, *before: str) -> Run:
    """A run on a page of the form, after others."""
    trail = (Spot(BEFORE, INTRO), *(Spot(0, key) for key in (*before, page)))
    return Run("hund", trail, answers=answers or {})


def find(text: str, exempt: frozenset[str]) -> str:
    """Takes "DE12" for somebody's account, unless a sample person says it."""
    return "iban" if "DE12" in text and text not in exempt else ""


def written(run: Run, pointer: str, entry: Entry, course: Course = COURSE) -> Run:
    return write(course, run, pointer, entry, find)


def test_the_present_page_is_the_forms() -> None:
    """Elsewhere, and without a form, there is none."""
    page = present_page(COURSE, on("person"))
    assert page is not None
    assert page.pointers == ("/name", "/rufname", "/geboren")
    assert present_page(COURSE, on(CHECK)) is None
    assert present_page(make_course(make_practice()), on("person")) is None


def test_an_entry_is_kept_as_it_was_written() -> None:
    """Also when it is wrong; whatever was stopped before is over."""
    run = written(replace(on("zahl", {"/name": "x"}), stopped="iban"), "/zahl", " zwölf ")
    assert run.answers == {"/name": "x", "/zahl": " zwölf "}
    assert run.stopped == ""
    assert written(on("da"), "/da", False).answers == {"/da": False}


def test_only_the_present_page_is_written_on() -> None:
    """A field that is not asked here, and a place without fields, keep what they have."""
    run = on("zahl")
    assert written(run, "/name", "x") is run
    assert written(on(CHECK), "/name", "x") == on(CHECK)


def test_a_text_ends_where_the_form_says_and_a_choice_is_one_of_its_options() -> None:
    """Nobody writes on beyond the longest text, and no option is invented."""
    assert written(on("notiz"), "/notiz", "x" * 99).answers == {"/notiz": "x" * 10}
    assert written(on("groesse"), "/groesse", "klein").answers == {"/groesse": "klein"}
    assert written(on("groesse"), "/groesse", "winzig").answers == {"/groesse": ""}


def test_writing_leaves_the_told_problems_until_weiter() -> None:
    """An error is taken back by "Weiter", as it came."""
    problem = Problem("/zahl", "required")
    assert written(replace(on("zahl"), problems=(problem,)), "/zahl", "1").problems == (problem,)


def test_options_are_ticked_and_taken_back() -> None:
    """In the order of the ticks; what is no option, or no field with several, changes nothing."""
    run = toggle(COURSE, toggle(COURSE, on("farben"), "/farben", "grün"), "/farben", "rot")
    assert run.answers == {"/farben": ("grün", "rot")}
    assert toggle(COURSE, run, "/farben", "grün").answers == {"/farben": ("rot",)}
    assert toggle(COURSE, run, "/farben", "blau") is run
    assert toggle(COURSE, run, "/name", "rot") is run
    other = on("groesse")
    assert toggle(COURSE, other, "/groesse", "klein") is other
    assert toggle(COURSE, on(CHECK), "/farben", "rot") == on(CHECK)
    assert toggle(COURSE, on("farben", {"/farben": "rot"}), "/farben", "rot").answers == {"/farben": ("rot",)}


@pytest.mark.parametrize(("page", "pointer"), [("person", "/name"), ("notiz", "/notiz")])
def test_real_data_is_blanked_at_once_and_named(page: str, pointer: str) -> None:
    """What was found is told as its kind; the rest of the page stays."""
    run = written(on(page, {pointer: "DE1", "/zahl": "3"}), pointer, "DE12")
    assert (run.answers, run.stopped) == ({pointer: "", "/zahl": "3"}, "iban")


def test_only_texts_are_searched_for_real_data() -> None:
    """A number, a date or an option tells nobody."""
    run = written(on("zahl"), "/zahl", "DE12")
    assert (run.answers, run.stopped) == ({"/zahl": "DE12"}, "")


def test_what_a_sample_person_says_is_let_through() -> None:
    """Practising with somebody's invented account must be possible."""
    course = form_course(make_field("/iban"), samples={"erika": {"iban": "DE12 34"}})
    assert written(on("iban"), "/iban", "DE12 34", course).stopped == ""
    assert written(on("iban"), "/iban", "DE12 35", course).stopped == "iban"


def test_a_name_and_a_birth_date_are_never_kept_together() -> None:
    """Each alone is nothing; the second one empties every field of that kind and is told."""
    named = written(on("person"), "/name", "Sabine")
    assert named.stopped == ""
    half = written(named, "/geboren", "3|5|19")
    assert (half.answers["/geboren"], half.stopped) == ("3|5|19", "")
    run = written(half, "/geboren", "3|5|1971")
    assert run.answers == {"/name": "", "/rufname": "", "/geboren": ""}
    assert run.stopped == NAME_AND_BIRTHDAY


def test_it_does_not_matter_which_of_them_comes_first_or_which_name_it_is() -> None:
    """One letter is no name; two are."""
    born = on("person", {"/geboren": "3|5|1971"})
    assert written(born, "/rufname", "S").stopped == ""
    assert written(born, "/rufname", "Sa").stopped == NAME_AND_BIRTHDAY
    assert written(on("person", {"/name": "Sabine"}), "/rufname", "Sa").stopped == ""


@pytest.mark.parametrize(
    ("answers", "pointer", "entry"),
    [
        ({"/name": "Erika"}, "/geboren", "3|5|1971"),
        ({"/name": " erika "}, "/geboren", "3|5|1971"),
        ({"/name": "Sabine"}, "/geboren", "2|8|1964"),
        ({"/name": "Sabine"}, "/geboren", "02|08|1964"),
        ({"/geboren": "3|5|1971"}, "/name", "Er"),
        ({"/geboren": "3|5|1971"}, "/name", "Erika"),
    ],
)
def test_who_writes_a_sample_person_is_not_stopped(
    answers: Mapping[str, Entry], pointer: str, entry: str
) -> None:
    """However it is written, and while it is still being written."""
    run = written(on("person", answers), pointer, entry)
    assert (run.answers, run.stopped) == ({**answers, pointer: entry}, "")


def test_a_name_counts_only_where_it_is_a_text() -> None:
    """An answer of another kind says nobody's name."""
    course = form_course(
        make_yes_no("/name"),
        make_question(replace(make_yes_no("/ich"), personal=Personal.NAME)),
        make_field("/geboren", FieldKind.DATE, personal=Personal.BIRTH_DATE),
    )
    run = written(on("geboren", {"/ich": True}), "/geboren", "3|5|1971", course)
    assert (run.answers, run.stopped) == ({"/ich": True, "/geboren": "3|5|1971"}, "")


def test_the_sample_answer_for_one_field() -> None:
    """The chosen person's, or anybody's; its problem is over, another field's is not."""
    problems = (Problem("/name", "required"), Problem("/rufname", "required"))
    run = replace(on("person"), problems=problems, stopped="iban")
    filled = fill(COURSE, run, "/name")
    assert (filled.answers, filled.problems, filled.stopped) == ({"/name": "Erika"}, problems[1:], "")
    assert fill(COURSE, replace(run, person="karl"), "/name").answers == {"/name": "Karl"}
    assert fill(COURSE, replace(run, person="karl"), "/rufname").answers == {"/rufname": "Eri"}


def test_without_a_sample_or_elsewhere_nothing_is_filled() -> None:
    """No sample person says a number; what is asked on other pages is not filled from here."""
    for page, pointer in (("zahl", "/zahl"), ("zahl", "/name"), ("kinder", "/kinder"), (CHECK, "/name")):
        run = on(page)
        assert fill(COURSE, run, pointer) is run


def filled(run: Run) -> Mapping[str, Entry]:
    """The answers after the sample was put into the whole page."""
    page = present_page(COURSE, run)
    assert page is not None
    return fill_page(COURSE, run, page).answers


def test_the_sample_answers_for_a_whole_page() -> None:
    """All that is demanded, from the chosen person or from whoever knows it; if nobody does it stays."""
    assert filled(on("person", {"/name": "Sabine"})) == {
        "/name": "Erika",
        "/rufname": "Eri",
        "/geboren": "2|8|1964",
    }
    assert filled(replace(on("person"), person="karl"))["/name"] == "Karl"
    assert filled(on("zahl", {"/zahl": "drei"})) == {"/zahl": "drei"}


def test_a_page_is_left_as_one_sample_person_would_leave_it() -> None:
    """What is not demanded and not theirs is emptied: it might be the mistake."""
    assert filled(on("anschrift", {"/zusatz": "??"})) == {"/strasse": "Probeweg 3", "/zusatz": "Hof"}
    lonely = form_course(
        make_question(make_field("/strasse"), make_field("/zusatz", required=False), key="anschrift"),
        samples={"erika": {"strasse": "Musterweg 1"}, "karl": KARL},
    )
    run = on("anschrift", {"/zusatz": "??"})
    page = present_page(lonely, run)
    assert page is not None
    assert fill_page(lonely, run, page).answers == {"/strasse": "Musterweg 1", "/zusatz": ""}
    assert fill_page(lonely, on("anschrift"), page).answers == {"/strasse": "Musterweg 1"}


def test_an_answer_that_takes_pages_away_takes_them_off_the_way_back() -> None:
    """Coming from the check page, one may close questions that lie behind; opened again they are back."""
    course = form_course(
        make_yes_no("/da"), make_field("/name", rules=(show_if("/da"),)), samples={"erika": {"da": True}}
    )
    run = on("da", {"/da": True}, "da", "name", CHECK)
    closed = written(run, "/da", False, course)
    assert closed.gone == {Spot(0, "name")}
    assert written(closed, "/da", True, course).gone == frozenset()
    assert fill(course, closed, "/da").gone == frozenset()


SCRIPT = make_script(Step(id="pin", entry=DigitEntry(digits=4, to="end")), Step(id="ende", to="end"))
TYPING = make_course(make_practice(script=SCRIPT))


def test_digits_are_typed_one_by_one_and_taken_back() -> None:
    """No more than are asked for; every key takes the told problem away."""
    run = on("pin")
    for digit in "12345":
        run = press_digit(TYPING, replace(run, problems=(Problem("", "wrong"),)), digit)
    assert run.digits == "1234"
    run = press_digit(TYPING, replace(run, digits="12", problems=(Problem("", "wrong"),)), "")
    assert (run.digits, run.problems) == ("1", ())
    assert press_digit(TYPING, press_digit(TYPING, run, ""), "").digits == ""


@pytest.mark.parametrize("digit", ["x", "12", "²"])
def test_what_is_no_digit_is_not_typed(digit: str) -> None:
    """A key is one digit."""
    run = on("pin")
    assert press_digit(TYPING, run, digit) is run


@pytest.mark.parametrize("digit", ["1", ""])
def test_where_no_digits_are_asked_for_none_are_typed(digit: str) -> None:
    """On another step, and in a form."""
    assert press_digit(TYPING, on("ende"), digit) == on("ende")
    assert press_digit(COURSE, on("zahl"), digit) == on("zahl")
