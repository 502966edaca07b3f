"""What stands on which page, below which sentences, under which rules."""

from __future__ import annotations

import pytest

from kiosk.domain.form.model import Effect, Layout, Question, Rule
from tests.support.forms import Json, an_object, control, group, questions, read, refusals, vertical

TEXT = {"type": "string"}
YES = {"type": "boolean"}
SCHEMA = an_object({**dict.fromkeys("abcdefg", TEXT), "y": YES, "z": {"enum": ["m", "n"]}})


def show(name: str) -> Json:
    return {"effect": "SHOW", "condition": {"scope": f"#/properties/{name}", "schema": {}}}


def paths(rules: tuple[Rule, ...]) -> str:
    return "".join(rule.condition.path for rule in rules)


def keys(found: tuple[Question, ...]) -> list[str]:
    return [f"{page.key}: {' '.join(field.key for field in page.fields)}" for page in found]


def test_outside_of_a_group_every_control_is_a_page() -> None:
    assert keys(questions(SCHEMA, vertical(control("a"), vertical(control("b")), control("y")))) == [
        "a: a",
        "b: b",
        "y: y",
    ]


def test_typed_fields_of_a_group_share_a_page_and_others_stand_alone() -> None:
    looks = group("g", *map(control, "abyczd"), options={"dt": {"layout": "person"}})
    found = questions(SCHEMA, looks)
    assert keys(found) == ["g: a b", "y: y", "g-2: c", "z: z", "g-3: d"]
    assert [page.layout for page in found[:2]] == [Layout.PERSON, Layout.PLAIN]


def test_more_than_five_go_on_a_next_page() -> None:
    assert keys(questions(SCHEMA, group("g", *map(control, "abcdefg")))) == ["g: a b c d e", "g-2: f g"]


def test_a_group_in_a_group_has_its_own_pages() -> None:
    looks = group("g", control("a"), group("h", control("b")), control("c"), rule=show("y"))
    found = questions(SCHEMA, looks)
    assert keys(found) == ["g: a", "h: b", "g-2: c"]
    assert {paths(page.rules) for page in found} == {"/y"}


def test_a_group_is_named_by_its_key_or_by_its_label() -> None:
    looks = {"type": "Group", "label": "Ihr Hund", "elements": [control("a"), control("b")]}
    assert questions(SCHEMA, looks)[0].key == "Ihr Hund"


def test_a_label_is_a_sentence_above_the_next_page() -> None:
    looks = vertical(
        {"type": "Label", "text": "Nur ein Satz."},
        {"type": "Label", "i18n": "hinweis"},
        control("a"),
        group("g", control("b"), {"type": "Label", "i18n": "mitten"}, control("c")),
    )
    found = questions(SCHEMA, looks)
    assert keys(found) == ["a: a", "g: b", "g-2: c"]
    assert [page.notes for page in found] == [("Nur ein Satz.", "hinweis"), (), ("mitten",)]


def test_an_object_is_its_properties_one_after_the_other() -> None:
    inner = an_object({"a": TEXT, "b/c": an_object({"d": TEXT})}, required=["a"])
    schema = an_object({"o": inner})
    found = questions(schema, control("o", rule=show("o")))
    assert keys(found) == ["o.a: o.a", "o.b/c.d: o.b/c.d"]
    assert [page.fields[0].path for page in found] == ["/o/a", "/o/b~1c/d"]
    assert [page.fields[0].required for page in found] == [True, False]
    assert keys(questions(schema, group("g", control("o")))) == ["g: o.a o.b/c.d"]
    assert questions(schema, control("o/b~1c/d"))[0].fields[0].path == "/o/b~1c/d"


def test_rules_carry_down_to_what_they_are_about() -> None:
    looks = vertical(
        control("a", rule=show("b")),
        group(
            "g",
            vertical(control("c", rule=show("e")), control("y", rule=show("f")), rule=show("d")),
            rule=show("z"),
        ),
        rule=show("a"),
    )
    alone, shared, choice = questions(SCHEMA, looks)
    assert (paths(alone.rules), paths(alone.fields[0].rules)) == ("/a", "/b")
    assert (paths(shared.rules), paths(shared.fields[0].rules)) == ("/a/z", "/d/e")
    assert (paths(choice.rules), paths(choice.fields[0].rules)) == ("/a/z/d", "/f")
    assert alone.rules[0].effect is Effect.SHOW


LIST = {
    "type": "array",
    "items": an_object({"name": TEXT, "alter": {"type": "integer"}, "kind": YES}, required=["name"]),
}


def test_a_list_of_objects_is_a_repeat_with_pages_of_its_own() -> None:
    looks = control(
        "k",
        rule=show("k"),
        options={
            "detail": vertical(control("name"), control("alter", rule=show("name"))),
            "elementLabelProp": ["alter", "name"],
        },
    )
    (page,) = questions(an_object({"k": {**LIST, "minItems": 2, "maxItems": 99}}), looks)
    repeat = page.repeat
    assert repeat is not None
    assert (page.key, page.fields, paths(page.rules)) == ("k", (), "/k")
    assert (repeat.path, repeat.least, repeat.most, repeat.names) == ("/k", 2, 20, ("/alter", "/name"))
    assert keys(repeat.questions) == ["k.name: k.name", "k.alter: k.alter"]
    name, age = (question.fields[0] for question in repeat.questions)
    assert (name.path, name.required, paths(age.rules)) == ("/name", True, "/name")


def test_a_list_without_detail_asks_everything_and_its_first_answer_names_it() -> None:
    schema = an_object({"k": {**LIST, "maxItems": 3}}, required=["k"])
    looks = control("k", i18n="kinder", options={"elementLabelProp": "kind"})
    for page, names in ((questions(schema)[0], ("/name",)), (questions(schema, looks)[0], ("/kind",))):
        assert page.repeat is not None
        assert (page.repeat.least, page.repeat.most, page.repeat.names) == (1, 3, names)
        assert [field.path for one in page.repeat.questions for field in one.fields] == [
            "/name",
            "/alter",
            "/kind",
        ]
    assert questions(schema, group("g", looks))[0].key == "kinder"


@pytest.mark.parametrize(
    ("more", "options", "says"),
    [
        ({}, {"elementLabelProp": "x"}, "options.elementLabelProp: „x“ wird nicht gefragt"),
        ({}, {"elementLabelProp": 3}, "options.elementLabelProp: Hier steht keine Liste"),
        ({}, {"multi": True}, "options.multi: „multi“ passt nicht zu einer Liste von Objekten"),
        (
            {},
            {"detail": {"type": "Categorization"}},
            "options.detail: Das Element „Categorization“ gibt es hier",
        ),
        ({}, {"detail": control("x")}, "options.detail.scope: Das Feld „x“ steht nicht in schema.json"),
        ({"minItems": 3, "maxItems": 2}, {}, "properties.k: So viele Einträge kann die Liste nicht haben"),
        ({"minItems": 21}, {}, "properties.k: So viele Einträge kann die Liste nicht haben"),
        ({"maxItems": 0}, {}, "properties.k: So viele Einträge kann die Liste nicht haben"),
        ({"contains": {}}, {}, "properties.k.contains: „contains“ gibt es bei array nicht"),
        (
            {"items": an_object({"l": LIST})},
            {},
            "options.detail.elements[0]: Eine Liste in einer Liste gibt es",
        ),
        (
            {"items": an_object({}, oneOf=[])},
            {},
            "properties.k.items.oneOf: „oneOf“ gibt es bei object nicht",
        ),
    ],
)
def test_a_list_that_cannot_be_asked_for_is_named(more: Json, options: Json, says: str) -> None:
    said = refusals(an_object({"k": {**LIST, **more}}), control("k", options=options))
    assert says in said[0]


@pytest.mark.parametrize(
    ("element", "says"),
    [
        ({"type": "HorizontalLayout", "elements": []}, ": Das Element „HorizontalLayout“ gibt es hier nicht"),
        ({"type": ["Group"]}, ": Das Element „['Group']“ gibt es hier nicht"),
        ("a", ": Hier steht kein Objekt"),
        ({"type": "VerticalLayout"}, ".elements: Hier steht keine Liste"),
        (vertical(options={"a": 1}), ".options.a: „a“ gibt es unter options nicht"),
        ({"type": "Group", "elements": []}, ": Group hat keinen Namen"),
        (group("g", options={"dt": {"layout": "x"}}), ".options.dt.layout: „x“ ist kein erlaubter Wert"),
        (
            group("g", options={"dt": {"kind": "x"}}),
            ".options.dt.kind: „kind“ gibt es unter options.dt einer Group",
        ),
        (group("g", options={"multi": True}), ".options.multi: „multi“ gibt es unter options nicht"),
        (
            group("g", control("a"), {"type": "Label", "i18n": "x"}),
            ": Nach dem letzten Label kommt keine Frage",
        ),
        ({"type": "Label", "i18n": "x", "rule": {}}, ".rule: „rule“ gibt es in einem Label nicht"),
        ({"type": "Label"}, ".i18n: Hier steht kein Text"),
    ],
)
def test_an_element_that_cannot_be_shown_is_named(element: Json, says: str) -> None:
    said = refusals(SCHEMA, vertical(element, control("b")))
    assert said == [said[0]]
    assert f"uischema.json elements[0]{says}" in said[0]


def test_a_sentence_whose_page_is_refused_is_no_second_mistake() -> None:
    (said,) = refusals(SCHEMA, vertical(control("b"), {"type": "Label", "i18n": "x"}, control("nichts")))
    assert "„nichts“" in said


def test_every_mistake_is_told() -> None:
    form, said = read(SCHEMA, vertical(control("nichts"), {"type": "Tabelle"}, group("g", control("weg"))))
    assert form is None
    assert [one.partition(":")[0] for one in said] == [
        "uischema.json elements[0].scope",
        "uischema.json elements[1]",
        "uischema.json elements[2].elements[0].scope",
    ]
