"""Which pages there are with these answers, and the instance that the shown ones make."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.form.answers import Answers
from kiosk.domain.form.model import Effect, FieldKind, Form, Rule
from kiosk.domain.form.standing import Standing, count, item_pointer, settle
from tests.support.form_factory import (
    CHECKER,
    any_of,
    hide_if,
    make_choice,
    make_field,
    make_form,
    make_list,
    make_question,
    make_section,
    make_yes_no,
    matching,
    show_if,
    when,
)

NAME = make_field("/hund/name")
CHILDREN = make_list("/kinder", make_field("/name"), make_yes_no("/schule"))


def settled(form: Form, answers: Answers) -> Standing:
    return settle(form, answers, CHECKER)


def ids(standing: Standing) -> list[str]:
    return [page.id for page in standing.every_page()]


def test_pages_come_in_the_order_of_the_form() -> None:
    """Every question is a page named after its key; it knows its section and what it asks."""
    group = make_question(make_field("/weg/strasse"), make_field("/weg/nummer"), key="anschrift")
    form = make_form(make_section(NAME, key="hund"), make_section(group, key="sie"))
    standing = settled(form, {"/weg/strasse": "Musterweg"})
    assert [(page.id, page.section, page.pointers) for page in standing.pages] == [
        ("hund.name", "hund", ("/hund/name",)),
        ("anschrift", "sie", ("/weg/strasse", "/weg/nummer")),
    ]
    assert [field.key for _, field in standing.pages[1].fields()] == ["weg.strasse", "weg.nummer"]
    assert standing.instance == {"hund": {}, "weg": {"strasse": "Musterweg"}}


def test_a_page_is_found_by_its_id_or_not() -> None:
    """Pages of items are found like all others."""
    standing = settled(make_form(CHILDREN), {"/kinder": 2})
    found = standing.find("kinder[1].schule")
    assert found is not None
    assert (found.base, found.list_id, found.item) == ("/kinder/1", "kinder", 1)
    assert standing.find("kinder[2].schule") is None


def test_what_is_hidden_is_kept_and_comes_back_but_does_not_count() -> None:
    """The answer behind a hidden question is no part of the instance; shown again, it is there again."""
    form = make_form(make_yes_no("/da"), make_field("/hund/name", rules=(show_if("/da"),)))
    answers: Answers = {"/hund/name": "Bello", "/da": True}
    assert settled(form, answers).instance == {"da": True, "hund": {"name": "Bello"}}
    hidden = settled(form, {**answers, "/da": False})
    assert (ids(hidden), hidden.instance) == (["da"], {"da": False})
    assert settled(form, answers).instance == {"da": True, "hund": {"name": "Bello"}}


def test_rules_hide_sections_questions_and_fields() -> None:
    """A question without any field left is no page; a group keeps the fields that are left."""
    small = show_if("/gross", value=False)
    group = make_question(make_field("/a", rules=(small,)), make_field("/b"), key="gruppe")
    alone = make_question(make_field("/c", rules=(small,)))
    form = make_form(
        make_section(make_yes_no("/gross"), group, alone, key="eins"),
        make_section(make_field("/d"), key="zwei", rules=(small,)),
        make_section(make_question(make_field("/e"), rules=(small,)), key="drei"),
    )
    big, tiny = settled(form, {"/gross": True}), settled(form, {"/gross": False})
    assert [page.pointers for page in big.pages] == [("/gross",), ("/b",)]
    assert [page.pointers for page in tiny.pages] == [("/gross",), ("/a", "/b"), ("/c",), ("/d",), ("/e",)]


def test_a_rule_about_a_hidden_answer_sees_nothing() -> None:
    """Rules depend on each other: c needs b, b needs a; without a the kept answer of b shows no c."""
    form = make_form(
        make_yes_no("/a"), make_yes_no("/b", show_if("/a")), make_yes_no("/c", show_if("/b")), NAME
    )
    answers = {"/a": True, "/b": True, "/c": True}
    assert ids(settled(form, answers)) == ["a", "b", "c", "hund.name"]
    assert ids(settled(form, {**answers, "/a": False})) == ["a", "hund.name"]


def test_a_rule_may_look_ahead() -> None:
    """The question that decides may stand after the one that it shows."""
    form = make_form(make_field("/b", rules=(show_if("/a"),)), make_yes_no("/a"))
    assert [ids(settled(form, {"/a": truth})) for truth in (True, False)] == [["b", "a"], ["a"]]


def test_rules_that_bite_their_own_tail_come_to_an_end() -> None:
    """A question that hides itself has no standing that lasts; settling it is still the same every time."""
    form = make_form(make_yes_no("/a", hide_if("/a")), make_yes_no("/b"))
    answers = {"/a": True, "/b": True}
    assert settled(form, answers) == settled(form, answers)


def test_what_cannot_be_operated_at_all_is_no_page() -> None:
    """DISABLE and ENABLE take a page away when none of its fields can be operated."""
    off = Rule(effect=Effect.DISABLE, condition=when("/zu"))
    on = Rule(effect=Effect.ENABLE, condition=when("/zu"))
    form = make_form(
        make_yes_no("/zu"),
        make_question(make_field("/a", rules=(off,)), make_field("/b", rules=(on,)), key="gruppe"),
        make_field("/c", rules=(off,)),
        make_question(make_field("/d"), rules=(off,)),
        make_section(make_field("/e"), key="teil2", rules=(off,)),
    )
    assert ids(settled(form, {"/zu": True})) == ["zu", "gruppe"]
    assert ids(settled(form, {"/zu": False})) == ["e", "zu", "gruppe", "c", "d"]


def test_what_is_switched_off_beside_others_is_shown_but_not_asked() -> None:
    """It keeps its value; a list that is switched off is no page."""
    off = Rule(effect=Effect.DISABLE, condition=when("/zu"))
    group = make_question(make_field("/a", rules=(off,)), make_field("/b"), key="gruppe")
    form = make_form(make_yes_no("/zu"), group, replace(CHILDREN, rules=(off,)))
    standing = settled(form, {"/zu": True, "/a": "bleibt"})
    page = standing.find("gruppe")
    assert page is not None
    assert (page.pointers, page.disabled) == (("/a", "/b"), frozenset({"/a"}))
    assert (page.field_at("/a"), standing.instance["a"]) == (None, "bleibt")
    assert ids(standing) == ["zu", "gruppe"]
    assert ids(settled(form, {"/zu": False})) == ["zu", "gruppe", "kinder"]


def test_a_list_has_the_pages_of_its_items_behind_it() -> None:
    """An item's page is named after the list and its number, and asks below its own pointer."""
    standing = settled(make_form(CHILDREN, NAME), {"/kinder": 2, "/kinder/1/name": "Mia"})
    assert [page.id for page in standing.pages] == ["kinder", "hund.name"]
    assert ids(standing) == [
        "kinder",
        "kinder[0].name",
        "kinder[0].schule",
        "kinder[1].name",
        "kinder[1].schule",
        "hund.name",
    ]
    assert standing.pages[0].pointers == ("/kinder",)
    assert standing.items["kinder"][1][0].pointers == ("/kinder/1/name",)
    assert standing.instance == {"kinder": [{}, {"name": "Mia"}], "hund": {}}


def test_items_have_rules_of_their_own() -> None:
    """A rule in a list is about the item: one child goes to school, the other does not."""
    school = make_field("/klasse", rules=(show_if("/schule"),))
    form = make_form(make_list("/kinder", make_yes_no("/schule"), school))
    answers: Answers = {
        "/kinder": 2,
        "/kinder/0/schule": False,
        "/kinder/1/schule": True,
        "/kinder/0/klasse": "1a",
    }
    standing = settled(form, answers)
    assert ids(standing) == ["kinder", "kinder[0].schule", "kinder[1].schule", "kinder[1].klasse"]
    assert standing.instance == {"kinder": [{"schule": False}, {"schule": True}]}


def test_an_empty_or_a_hidden_list_is_no_part_of_the_instance() -> None:
    """Its objects on the way are: a question that is shown has a place in the instance."""
    form = make_form(make_yes_no("/mit"), make_list("/familie/kinder", rules=(show_if("/mit"),)))
    assert settled(form, {"/mit": True}).instance == {"mit": True, "familie": {}}
    assert settled(form, {"/mit": False, "/familie/kinder": 2}).instance == {"mit": False}


def test_a_rule_may_be_about_a_whole_list_or_several_answers() -> None:
    """A schema can say `contains`, for items and for ticks alike."""
    has_rent = matching("/arten", {"type": "array", "contains": {"const": "rente"}})
    has_mia = matching("/kinder", {"type": "array", "contains": {"properties": {"name": {"const": "Mia"}}}})
    form = make_form(
        make_choice("/arten", "lohn", "rente", kind=FieldKind.SEVERAL),
        make_list("/kinder"),
        make_field("/mehr", rules=(Rule(effect=Effect.SHOW, condition=any_of(has_rent, has_mia)),)),
    )
    assert "mehr" not in ids(settled(form, {"/arten": ("lohn",)}))
    assert "mehr" in ids(settled(form, {"/arten": ("rente", "lohn")}))
    assert "mehr" in ids(settled(form, {"/kinder": 1, "/kinder/0/name": "Mia"}))


def test_how_many_items_there_are_is_an_entry_of_its_own() -> None:
    """Under the pointer of the list; whatever else stands there counts as none."""
    repeat = CHILDREN.repeat
    assert repeat is not None
    assert [count(entries, repeat) for entries in ({}, {"/kinder": 3}, {"/kinder": "drei"})] == [0, 3, 0]
    assert item_pointer(repeat, 2) == "/kinder/2"
