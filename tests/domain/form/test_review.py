"""What is wrong on a page, which pages are not complete, and what the summary says."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.form.answers import Answers
from kiosk.domain.form.checking import Problem
from kiosk.domain.form.model import Effect, FieldKind, Rule
from kiosk.domain.form.review import first_open, open_pages, problems_on, summary
from kiosk.domain.form.standing import settle
from tests.support.form_factory import (
    CHECKER,
    make_choice,
    make_field,
    make_form,
    make_list,
    make_question,
    make_section,
    make_yes_no,
    show_if,
)

ADDRESS = make_question(
    make_field("/weg/strasse"), make_field("/weg/plz"), make_field("/weg/ort"), key="anschrift"
)
FORM = make_form(
    make_section(make_yes_no("/da"), ADDRESS, key="sie"),
    make_section(
        make_field("/hund/name", rules=(show_if("/da"),)),
        make_choice("/hund/farben", "rot", "grün", kind=FieldKind.SEVERAL),
        make_list("/kinder", least=1, most=2),
        make_field("/ja", FieldKind.DECLARATION),
        key="hund",
    ),
    limits={"/weg/plz": {"format": "plz", "pattern": "^[0-9]*$"}},
)
GOOD: Answers = {
    "/da": True,
    "/weg/strasse": "Musterweg",
    "/weg/plz": "45657",
    "/weg/ort": "Musterstadt",
    "/hund/name": "Bello",
    "/hund/farben": ("grün",),
    "/kinder": 1,
    "/kinder/0/name": "Mia",
    "/ja": True,
}


def problems(page_id: str, answers: Answers) -> list[tuple[str, str, str]]:
    standing = settle(FORM, answers, CHECKER)
    page = standing.find(page_id)
    assert page is not None
    return [(one.path, one.keyword, one.detail) for one in problems_on(page, FORM, standing, CHECKER)]


def first(answers: Answers, *excused: str) -> str:
    page = first_open(FORM, settle(FORM, answers, CHECKER), CHECKER, frozenset(excused))
    return page.id if page else ""


def test_a_page_names_the_first_problem_of_each_field_in_their_order() -> None:
    """Missing fields come in the order of the page, though the schema tells what is missing first."""
    assert problems("anschrift", {"/weg/plz": "abc"}) == [
        ("/weg/strasse", "required", ""),
        ("/weg/plz", "format", "plz"),
        ("/weg/ort", "required", ""),
    ]
    assert problems("anschrift", GOOD) == []


def test_a_problem_inside_an_answer_belongs_to_its_field() -> None:
    """With several answers the schema complains about one of them."""
    limited = make_form(
        make_choice("/farben", "rot", "grün", kind=FieldKind.SEVERAL),
        limits={"/farben": {"items": {"enum": ["grün"]}}},
    )
    standing = settle(limited, {"/farben": ("rot",)}, CHECKER)
    assert problems_on(standing.pages[0], limited, standing, CHECKER) == (Problem("/farben", "enum"),)


def test_a_list_and_its_items_have_problems_of_their_own() -> None:
    """Too few items is the list's; what is missing in an item is that item's page."""
    assert problems("kinder", {}) == [("/kinder", "required", "")]
    assert problems("kinder", {"/kinder": 1}) == []
    assert problems("kinder", {"/kinder": 3}) == [("/kinder", "maxItems", "2")]
    assert problems("kinder[0].name", {"/kinder": 1}) == [("/kinder/0/name", "required", "")]


def test_what_is_hidden_is_never_demanded() -> None:
    """The schema wants the dog's name always; nobody who has no dog is asked for it."""
    assert "hund.name" in open_pages(FORM, settle(FORM, {"/da": True}, CHECKER), CHECKER)
    nobody = {**GOOD, "/da": False, "/hund/name": ""}
    assert open_pages(FORM, settle(FORM, nobody, CHECKER), CHECKER) == frozenset()
    hidden_in_item = make_form(
        make_list("/kinder", make_yes_no("/schule"), make_field("/klasse", rules=(show_if("/schule"),)))
    )
    standing = settle(hidden_in_item, {"/kinder": 1, "/kinder/0/schule": False}, CHECKER)
    assert open_pages(hidden_in_item, standing, CHECKER) == frozenset()


def test_a_declaration_must_be_agreed_to() -> None:
    """Not touched and taken back are the same."""
    assert problems("ja", {}) == problems("ja", {"/ja": False}) == [("/ja", "const", "true")]


def test_the_first_open_page_is_the_first_in_reading_order() -> None:
    """Pages that were let through are passed over; without any other there is none."""
    assert first({}) == "da"
    assert first({**GOOD, "/kinder/0/name": "", "/ja": False}) == "kinder[0].name"
    assert first({**GOOD, "/kinder/0/name": "", "/ja": False}, "kinder[0].name") == "ja"
    assert first({**GOOD, "/ja": False}, "ja") == first(GOOD) == ""


def test_the_summary_says_what_was_answered_and_is_shown() -> None:
    """In the order of the form, a list with the number of its items, a declaration in any case."""
    lines = summary(settle(FORM, GOOD, CHECKER), GOOD)
    assert [(line.section, line.page, line.pointer, line.entry) for line in lines] == [
        ("sie", "da", "/da", True),
        ("sie", "anschrift", "/weg/strasse", "Musterweg"),
        ("sie", "anschrift", "/weg/plz", "45657"),
        ("sie", "anschrift", "/weg/ort", "Musterstadt"),
        ("hund", "hund.name", "/hund/name", "Bello"),
        ("hund", "hund.farben", "/hund/farben", ("grün",)),
        ("hund", "kinder", "/kinder", 1),
        ("hund", "kinder[0].name", "/kinder/0/name", "Mia"),
        ("hund", "ja", "/ja", True),
    ]
    assert [line.pointer for line in lines if line.field is None] == ["/kinder"]


def test_the_summary_leaves_out_what_does_not_count() -> None:
    """Hidden answers, empty ones, and what stands for no value."""
    answers = {**GOOD, "/da": False, "/weg/ort": "  ", "/hund/farben": ("lila",), "/ja": False, "/kinder": 0}
    assert [line.pointer for line in summary(settle(FORM, answers, CHECKER), answers)] == [
        "/da",
        "/weg/strasse",
        "/weg/plz",
        "/kinder",
        "/ja",
    ]


def test_the_summary_and_the_instance_never_disagree() -> None:
    """A bare line, which in a date means "nothing yet", is an answer in a text, and both say so."""
    form = make_form(make_field("/zeichen"))
    standing = settle(form, {"/zeichen": "|"}, CHECKER)
    assert standing.instance == {"zeichen": "|"}
    assert [line.entry for line in summary(standing, {"/zeichen": "|"})] == ["|"]


def test_what_belongs_to_no_field_keeps_nobody() -> None:
    """A schema may say something about the whole form; there is no page to say it on."""
    form = make_form(make_field("/a"))
    strict = replace(form, schema=form.schema[:-1] + ', "maxProperties": 0}')
    assert open_pages(strict, settle(strict, {"/a": "x"}, CHECKER), CHECKER) == frozenset()


def test_what_is_switched_off_is_not_demanded() -> None:
    """A required field that a rule switches off is nobody's problem until it is switched on."""
    off = Rule(effect=Effect.DISABLE, condition=show_if("/zu").condition)
    group = make_question(make_field("/a", rules=(off,)), make_field("/b"), key="gruppe")
    form = make_form(make_yes_no("/zu"), group)
    for closed, missing in ((True, ["/b"]), (False, ["/a", "/b"])):
        standing = settle(form, {"/zu": closed}, CHECKER)
        page = standing.find("gruppe")
        assert page is not None
        assert [one.path for one in problems_on(page, form, standing, CHECKER)] == missing
