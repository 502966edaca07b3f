"""The pages of questions and of lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Problem
from kiosk.domain.form.model import FieldKind, Keyboard
from kiosk.services.practice.snapshots import FieldRow, OptionRow, TextRow
from tests.support.form_factory import make_choice, make_field, make_list, make_question, show_if
from tests.support.practice_pages import asked, on, shown


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
    assert page.help == "Zum Beispiel Name: Erika. So heißt sie.\nZum Beispiel Geburtstag: 12.8.1964."
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
    """Too few items; after two tries the sample is explained."""
    page = shown(on("kinder", problems=(Problem("/kinder", "minItems", "1"),), tries={"kinder": 2}))
    assert page.problems == (TextRow("/kinder", "Mindestens 1."),)
    assert (page.helped, page.help) == (True, "Erika hat eines.")


def test_the_page_of_an_item_stands_where_its_list_stands() -> None:
    """Among the pages of the form it is the same place."""
    page = shown(on("kinder[0].name", answers=CHILDREN))
    assert (page.mode, page.title, page.number, page.field) == ("question", "Name", 4, "/kinder/0/name")
