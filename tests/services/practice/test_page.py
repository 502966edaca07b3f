"""What a practising person sees at each place of a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Json, Problem
from kiosk.domain.form.model import Field, FieldKind, Keyboard, Layout, Question
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.model import Person, Texts
from kiosk.domain.practice.run import BEFORE, CHECK, FINISH, INTRO, Run, Spot
from kiosk.services.practice.page import practice_page
from kiosk.services.practice.snapshots import FieldRow, OptionRow, PracticePage, TextRow
from tests.support.contexts import make_context, small_catalogue
from tests.support.form_factory import (
    form_course,
    make_choice,
    make_course,
    make_field,
    make_form,
    make_list,
    make_practice,
    make_question,
    make_section,
    make_yes_no,
    show_if,
)

TEXTS: Texts = {
    "de": {
        "title": "Hund anmelden",
        "summary": "Sie melden einen Hund an.",
        "sie.label": "Über Sie",
        "person.label": "Wer sind Sie?",
        "person.why": "Damit der Brief ankommt.",
        "hinweis.eins": "Ein Satz.",
        "hinweis.zwei": "Noch einer.",
        "name.label": "Name",
        "name.description": "Wie im Ausweis.",
        "name.sample": "So heißt sie.",
        "geboren.label": "Geburtstag",
        "da.label": "Haben Sie einen Hund?",
        "da.why": "Sonst sind Sie fertig.",
        "farben.label": "Welche Farben?",
        "farben.rot": "Rostrot",
        "kinder.label": "Ihre Kinder",
        "kinder.add": "Ein Kind hinzufügen",
        "kinder.item": "Kind",
        "learned.1": "Gelernt",
        "home.1": "Ausweis",
        "next.1": "Es geht weiter.",
        "next.2": "Und weiter.",
    }
}
MESSAGES: Texts = {
    "de": {
        "error.required": "{field} fehlt noch.",
        "error.minItems": "Mindestens {limit}.",
        "help.sample": "Zum Beispiel {sample}.",
        "stop.title": "Lieber nicht",
        "stop.text": "Schreiben Sie hier nichts Echtes.",
        "stop.iban.text": "Das sieht nach einem Konto aus.",
    }
}
ERIKA: dict[str, Json] = {
    "name": "Erika",
    "geboren": "1964-08-12",
    "da": True,
    "farben": ["rot", "grün"],
    "kinder": [{"name": "Mia"}],
}
NAME, BORN = make_field("/name"), make_field("/geboren", FieldKind.DATE)
GROUP = replace(
    make_question(NAME, BORN, key="person"), layout=Layout.PERSON, notes=("hinweis.eins", "hinweis.zwei")
)
FARBEN = make_choice("/farben", "rot", "grün", kind=FieldKind.SEVERAL)
NOT_SAID = make_field("/geheim", in_summary=False, required=False)
FORM = make_form(
    make_section(GROUP, make_yes_no("/da"), key="sie"),
    make_section(
        FARBEN,
        make_list(
            "/kinder", make_field("/name"), make_field("/alter", FieldKind.NUMBER, required=False), most=2
        ),
        NOT_SAID,
        key="ohne-namen",
    ),
)
PRACTICE = replace(
    make_practice(FORM, samples={"erika": ERIKA, "otto": {}}), texts=TEXTS, services=("weg", "hund-anmelden")
)
COURSE = make_course(PRACTICE)
PERSONS = {
    "erika": Person(id="erika", name="Erika Beispiel", icon="badge", text={"de": "Sie hat einen Hund."}),
    "vera": Person(id="vera", name="Vera Muster", icon="badge", text={"de": "Sie ist nicht dabei."}),
}


def on(key: str, stage: int = 0, **more: object) -> Run:
    return replace(Run("hund", (Spot(BEFORE, INTRO), Spot(stage, key))), **more)  # type: ignore[arg-type]


def shown(run: Run, course: Course = COURSE, language: str = "de") -> PracticePage:
    catalogue = replace(small_catalogue(), persons=PERSONS, messages=MESSAGES)
    return practice_page(make_context(catalogue, language=language), course, run)


def asked(*fields: Field | Question) -> Course:
    """A course of one form with the words above."""
    course = form_course(*fields)
    return replace(course, practice=replace(course.practice, texts=TEXTS))


def test_every_page_knows_its_practice() -> None:
    """Its name and icon, who helps, which service it belongs to, and a key that tells places apart."""
    page = shown(on("da", person="erika"))
    assert (page.practice, page.name, page.icon, page.minutes) == ("hund", "Hund anmelden", "pets", 5)
    assert (page.person, page.service, page.fallback) == ("Erika Beispiel", "hund-anmelden", False)
    assert page.key == "2/0/da"
    assert shown(on("da", person="otto")).person == ""
    assert shown(on("da"), asked(NAME)).service == ""
    assert shown(on("da"), language="tr").fallback


def test_the_introduction_offers_the_sample_people_that_there_are() -> None:
    """With what the content says about them."""
    page = shown(on(INTRO, BEFORE))
    assert (page.mode, page.title, page.text) == ("intro", "Hund anmelden", "Sie melden einen Hund an.")
    assert page.rows == (TextRow("erika", "Erika Beispiel", value="Sie hat einen Hund.", icon="badge"),)


def test_the_end_says_what_was_practised_and_what_comes_now() -> None:
    """In three groups of lines."""
    page = shown(on(FINISH, 1))
    assert (page.mode, page.title) == ("finish", "Hund anmelden")
    assert [(row.key, row.title, row.kind) for row in page.rows] == [
        ("learned.1", "Gelernt", "learned"),
        ("next.1", "Es geht weiter.", "next"),
        ("next.2", "Und weiter.", "next"),
        ("home.1", "Ausweis", "home"),
    ]


def test_a_group_is_a_page_with_its_fields() -> None:
    """Its own question, the sentences above, where it stands among all pages; and no options."""
    page = shown(on("person", answers={"/name": "Sabine", "/geboren": "3|5|"}))
    assert (page.mode, page.title, page.section, page.layout) == (
        "question",
        "Wer sind Sie?",
        "Über Sie",
        "person",
    )
    assert (page.why, page.notes) == ("Damit der Brief ankommt.", "Ein Satz.\nNoch einer.")
    assert (page.number, page.count) == (1, 5)
    assert (page.field, page.kind, page.options) == ("", "", ())
    assert page.typing
    name, born = page.fields
    assert name == FieldRow(
        key="/name",
        kind="text",
        label="Name",
        hint="Wie im Ausweis.",
        raw="Sabine",
        error="",
        keyboard="text",
        unit="",
        optional=False,
        sample="Erika",
        longest=60,
    )
    assert (born.label, born.raw, born.sample) == ("Geburtstag", "3|5|", "12.8.1964")
    assert (born.day, born.month, born.year) == ("3", "5", "")


def test_a_field_alone_is_the_question_itself() -> None:
    """Yes and no are its options, and nothing is typed."""
    page = shown(on("da", answers={"/da": False}))
    assert (page.title, page.why, page.field, page.kind) == (
        "Haben Sie einen Hund?",
        "Sonst sind Sie fertig.",
        "/da",
        "yes-no",
    )
    assert page.options == (OptionRow("yes", ""), OptionRow("no", "", chosen=True))
    assert [row.raw for row in page.fields] == ["no"]
    assert not page.typing
    assert [one.chosen for one in shown(on("da")).options] == [False, False]
    assert [row.raw for row in shown(on("da", answers={"/da": True})).fields] == ["yes"]


def test_a_declaration_can_only_be_agreed_to() -> None:
    """One key; taken back it is not chosen."""
    course = asked(make_field("/ja", FieldKind.DECLARATION))
    for entry in (True, False):
        assert shown(on("ja", answers={"/ja": entry}), course).options == (
            OptionRow("yes", "", chosen=entry),
        )


def test_options_have_their_names_and_what_is_ticked() -> None:
    """Several may be; a query leaves those that fit, however they are written."""
    page = shown(on("farben", answers={"/farben": ("rot",)}))
    assert [(one.key, one.title, one.chosen, one.picture) for one in page.options] == [
        ("rot", "Rostrot", True, ""),
        ("grün", "grün", False, ""),
    ]
    assert [row.raw for row in page.fields] == [""]
    narrowed = shown(on("farben", query="ROST"))
    assert ([one.key for one in narrowed.options], narrowed.query) == (["rot"], "ROST")


def test_one_of_many_is_searched_for() -> None:
    """There something is typed, with the keys for searching."""
    page = shown(
        on("ort", answers={"/ort": "b"}), asked(make_choice("/ort", "a", "b", kind=FieldKind.SEARCH))
    )
    assert (page.typing, page.keyboard) == (True, "search")
    assert [one.chosen for one in page.options] == [False, True]


def test_the_keys_are_those_of_the_first_field() -> None:
    """A list has none to write in."""
    number = replace(make_field("/zahl", FieldKind.NUMBER), keyboard=Keyboard.NUMBER)
    assert shown(on("zahl"), asked(make_question(number, make_field("/b")))).keyboard == "number"
    assert shown(on("kinder")).keyboard == "text"


def test_documents_are_drawn() -> None:
    """Each as what is wrong with it; one of another name as a sheet."""
    upload = make_choice("/foto", "richtig", "falsch", "unscharf", "zu-gross", "brief", kind=FieldKind.UPLOAD)
    assert [one.picture for one in shown(on("foto"), asked(upload)).options] == [
        "document",
        "document-falsch",
        "document-unscharf",
        "document-zu-gross",
        "document",
    ]


def test_problems_are_said_at_the_field_and_above_all() -> None:
    """In the words of the field that they are about."""
    page = shown(on("person", problems=(Problem("/geboren", "required"),), tries={"person": 1}))
    assert [row.error for row in page.fields] == ["", "Geburtstag fehlt noch."]
    assert page.problems == (TextRow("/geboren", "Geburtstag fehlt noch."),)
    assert (page.tries, page.helped, page.help) == (1, False, "")


def test_after_two_tries_the_sample_is_explained() -> None:
    """With the name of the field where there are several, and only while something is wrong."""
    problems = (Problem("/name", "required"),)
    page = shown(on("person", problems=problems, tries={"person": 2}))
    assert (page.helped, page.has_sample) == (True, True)
    assert page.help == "Zum Beispiel Name: Erika. So heißt sie. Zum Beispiel Geburtstag: 12.8.1964."
    assert not shown(on("person", tries={"person": 2})).helped
    alone = shown(on("farben", problems=(Problem("/farben", "required"),), tries={"farben": 2}))
    assert alone.help == "Zum Beispiel Rostrot, grün."


def test_a_truth_value_needs_no_example() -> None:
    """Its explanation is enough, where there is one."""
    page = shown(on("da", problems=(Problem("/da", "required"),), tries={"da": 2}))
    assert (page.helped, page.help) == (True, "")


def test_without_a_sample_there_is_no_help() -> None:
    """Nobody says what is not demanded."""
    page = shown(on("geheim", problems=(Problem("/geheim", "type"),), tries={"geheim": 2}))
    assert (page.has_sample, page.helped) == (False, False)


CHILDREN: Mapping[str, Entry] = {"/kinder": 2, "/kinder/0/name": "Mia", "/kinder/0/alter": "4"}


def test_a_list_names_its_items() -> None:
    """By their names, or by their numbers while they have none; it says whether another fits."""
    page = shown(on("kinder", answers=CHILDREN))
    assert (page.mode, page.title, page.number) == ("list", "Ihre Kinder", 4)
    assert page.rows == (TextRow("0", "Mia"), TextRow("1", "Kind 2"))
    assert (page.add, page.can_add) == ("Ein Kind hinzufügen", False)
    assert shown(on("kinder", answers={"/kinder": 1})).can_add


def test_an_item_without_any_words_has_a_number() -> None:
    """A dash stands for what it is, also where nothing names it."""
    nameless = asked(make_list("/dinge", make_field("/was", rules=(show_if("/nie"),)), names=("/was",)))
    assert shown(on("dinge", answers={"/dinge": 1}), nameless).rows == (TextRow("0", "– 1"),)


def test_a_problem_of_a_list_is_said_with_its_name() -> None:
    """Too few items."""
    page = shown(on("kinder", problems=(Problem("/kinder", "minItems", "1"),)))
    assert page.problems == (TextRow("/kinder", "Mindestens 1."),)


def test_the_page_of_an_item_stands_where_its_list_stands() -> None:
    """Among the pages of the form it is the same place."""
    page = shown(on("kinder[0].name", answers=CHILDREN))
    assert (page.mode, page.title, page.number, page.field) == ("question", "Name", 4, "/kinder/0/name")


def test_the_check_page_has_a_line_for_each_page() -> None:
    """Under the names of the sections; a group's answers with their names, a list with its items."""
    answers = {
        **CHILDREN,
        "/kinder": 1,
        "/name": "Sabine",
        "/geboren": "3|5|1971",
        "/da": True,
        "/farben": ("rot",),
    }
    page = shown(on(CHECK, answers={**answers, "/geheim": "x"}))
    assert page.mode == "check"
    assert page.rows == (
        TextRow("section/sie", "Über Sie", "heading"),
        TextRow("person", "Wer sind Sie?", "line", "Name: Sabine\nGeburtstag: 3.5.1971", "person"),
        TextRow("da", "Haben Sie einen Hund?", "truth", "yes", "da"),
        TextRow("farben", "Welche Farben?", "line", "Rostrot", "farben"),
        TextRow("kinder", "Ihre Kinder", "list", "Mia", "kinder"),
        TextRow("kinder[0].name", "Name", "line", "Mia", "kinder[0].name"),
        TextRow("kinder[0].alter", "alter", "line", "4", "kinder[0].alter"),
    )


def test_the_check_page_shows_what_is_open() -> None:
    """Where it belongs; what was excused is not shown as open."""
    rows = shown(on(CHECK, answers={"/da": True}, excused=frozenset({"farben"}))).rows
    assert [(row.key, row.kind) for row in rows] == [
        ("section/sie", "heading"),
        ("person", "open"),
        ("da", "truth"),
        ("kinder", "list"),
    ]
    assert [row.target for row in rows] == ["", "person", "da", "kinder"]


def test_a_place_that_is_not_there_is_an_empty_check_page() -> None:
    """A practice without a form, whose step is no longer in the content."""
    page = shown(on("weg"), make_course(make_practice()))
    assert (page.mode, page.rows) == ("check", ())


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("", ("", "")),
        ("iban", ("Lieber nicht", "Das sieht nach einem Konto aus.")),
        ("telefon", ("Lieber nicht", "Schreiben Sie hier nichts Echtes.")),
    ],
)
def test_the_stop_for_real_data_has_words_for_its_kind(kind: str, said: tuple[str, str]) -> None:
    """Or general ones."""
    page = shown(on("da", stopped=kind))
    assert (page.stop_title, page.stop_text) == said
