"""Whole forms: sections, references, and what there may be only one of."""

from __future__ import annotations

import json

import pytest

from kiosk.bundle.forms.reading import read_written
from tests.support.forms import Json, an_object, control, group, questions, read, refusals, vertical

TEXT = {"type": "string"}
SCHEMA = an_object({"a": TEXT, "b": TEXT, "c": TEXT})


def category(name: str, *elements: Json, **more: Json) -> Json:
    return {"type": "Category", "i18n": name, "elements": list(elements), **more}


def categories(*elements: Json, **more: Json) -> Json:
    return {"type": "Categorization", "elements": list(elements), **more}


def rule(effect: str) -> Json:
    return {"effect": effect, "condition": {"scope": "#/properties/a", "schema": {}}}


def test_categories_are_sections() -> None:
    form, _ = read(
        SCHEMA,
        categories(
            category("eins", control("a"), rule=rule("SHOW")),
            {"type": "Category", "label": "Zwei", "elements": [control("b")]},
            rule=rule("HIDE"),
            options={"variant": "stepper", "showNavButtons": True},
        ),
    )
    assert form is not None
    assert [section.key for section in form.sections] == ["eins", "Zwei"]
    assert [[str(one.effect) for one in section.rules] for section in form.sections] == [
        ["HIDE", "SHOW"],
        ["HIDE"],
    ]
    assert json.loads(form.schema) == SCHEMA


def test_without_categories_there_is_one_section() -> None:
    for looks, key in ((None, "form"), (vertical(control("a"), i18n="hund"), "hund"), (control("a"), "form")):
        form, _ = read(SCHEMA, looks)
        assert form is not None
        assert [section.key for section in form.sections] == [key]
    assert read(SCHEMA, group("g", control("a")))[0].sections[0].key == "form"  # type: ignore[union-attr]


def test_without_a_ui_schema_everything_is_asked_in_its_order() -> None:
    schema = an_object({"a": TEXT, "b/c": TEXT, "o": an_object({"d": TEXT, "e": TEXT})})
    assert [page.key for page in questions(schema)] == ["a", "b/c", "o.d", "o.e"]


def test_local_references_are_followed() -> None:
    schema = an_object(
        {
            "a": {"$ref": "#/$defs/name", "maxLength": 5},
            "o": {"$ref": "#/definitions/o~1p"},
            "l": {"type": "array", "items": {"$ref": "#/definitions/o~1p"}},
            "m": {"type": "array", "uniqueItems": True, "items": {"$ref": "#/$defs/choice"}},
        },
        **{
            "$defs": {
                "name": {"$ref": "#/$defs/text"},
                "text": {**TEXT, "maxLength": 9},
                "choice": {"enum": ["x"]},
            },
            "definitions": {"o/p": an_object({"b": TEXT})},
        },
    )
    name, inner, things, several = questions(schema)
    assert (name.fields[0].longest, inner.key, several.fields[0].options) == (5, "o.b", ("x",))
    assert things.repeat is not None
    assert things.repeat.questions[0].fields[0].path == "/b"
    root = {"$ref": "#/$defs/r", "$defs": {"r": an_object({"z": TEXT})}}
    assert questions(root)[0].key == "z"


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ("#/properties/b", "Der Verweis „#/properties/b“ geht hier nicht"),
        ("https://example.org/x", "Der Verweis „https://example.org/x“ geht hier nicht"),
        (3, "Der Verweis „3“ geht hier nicht"),
        ("#/$defs/circle", "Der Verweis „#/$defs/circle“ geht hier nicht"),
        ("#/$defs/gone", "Der Verweis „#/$defs/gone“ führt ins Leere"),
        ("#/$defs/text/deeper", "Der Verweis „#/$defs/text/deeper“ führt ins Leere"),
        ("#/$defs/text", "Hier steht kein Objekt"),
    ],
)
def test_other_references_are_refused(reference: Json, says: str) -> None:
    definitions = {"circle": {"$ref": "#/$defs/circle"}, "text": "x"}
    (said,) = refusals(an_object({"a": {"$ref": reference}}, **{"$defs": definitions}))
    assert f"schema.json properties.a.$ref: {says}" in said


def test_what_contains_itself_is_refused() -> None:
    person = an_object({"name": TEXT, "mutter": {"$ref": "#/$defs/person"}})
    (said,) = refusals(an_object({"ich": {"$ref": "#/$defs/person"}}, **{"$defs": {"person": person}}))
    assert "Die Objekte sind zu tief verschachtelt" in said


@pytest.mark.parametrize(
    ("schema", "looks", "says"),
    [
        ([], None, "schema.json : Hier steht kein Objekt"),
        ({"type": "array"}, None, "schema.json : Die Antworten sind kein Objekt"),
        (an_object({"a": TEXT}, allOf=[]), None, "schema.json allOf: „allOf“ gibt es bei object nicht"),
        (an_object({"a": TEXT}, required="a"), None, "schema.json required: Hier steht keine Liste"),
        ({"type": "object", "properties": []}, None, "schema.json properties: Hier steht kein Objekt"),
        ({"type": "object"}, None, "uischema.json : Hier wird nichts gefragt"),
        (SCHEMA, [], "uischema.json : Hier steht kein Objekt"),
        (SCHEMA, categories(), "uischema.json : Hier wird nichts gefragt"),
        (SCHEMA, categories(category("x")), "uischema.json elements[0]: Hier wird nichts gefragt"),
        (SCHEMA, categories(3), "uischema.json elements[0]: Hier steht kein Objekt"),
        (
            SCHEMA,
            categories(categories()),
            "elements[0]: „Categorization“ gibt es in einer Categorization nicht",
        ),
        (SCHEMA, categories({"type": "Category"}), "uischema.json elements[0]: Category hat keinen Namen"),
        (
            SCHEMA,
            categories(category("x", control("a"), a=1)),
            "elements[0].a: „a“ gibt es in einer Category",
        ),
        (
            SCHEMA,
            categories(category("x", control("a")), scope="#"),
            "„scope“ gibt es in einer Categorization",
        ),
        (SCHEMA, {"type": "Categorization"}, "uischema.json elements: Hier steht keine Liste"),
        (
            SCHEMA,
            {"type": "ListWithDetail"},
            "uischema.json : Das Element „ListWithDetail“ gibt es hier nicht",
        ),
    ],
)
def test_what_is_no_form_is_refused(schema: Json, looks: Json, says: str) -> None:
    (said,) = refusals(schema, looks)
    assert says in said


def test_what_there_may_be_only_one_of() -> None:
    items = {"type": "array", "items": an_object({"d": TEXT, "e": TEXT})}
    schema = an_object({"a": TEXT, "b": TEXT, "l": items, "m": items})
    detail = {"detail": vertical(control("d"), control("d", i18n="anders"))}
    looks = categories(
        category("x", control("a"), control("b", i18n="a")),
        category("x", control("a", i18n="b"), control("l", options=detail), control("l", i18n="noch")),
    )
    assert [said.removeprefix("uischema.json elements") for said in refusals(schema, looks)] == [
        "[0].elements[1]: Zwei Seiten heißen „a“",
        "[1]: Zwei Abschnitte heißen „x“",
        "[1].elements[0]: Nach „/a“ wird zweimal gefragt",
        "[1].elements[1].options.detail.elements[1]: Nach „/d“ wird zweimal gefragt",
        "[1].elements[2].options.detail.elements[0]: Zwei Seiten heißen „l.d“",
        "[1].elements[2].options.detail.elements[0]: Nach „/d“ wird zweimal gefragt",
        "[1].elements[2]: Nach „/l“ wird zweimal gefragt",
    ]


def test_where_everything_is_written_and_what_explains_itself() -> None:
    evident = {"dt": {"selfEvident": True}}
    schema = an_object(
        {"a": TEXT, "b": TEXT, "c": TEXT, "l": {"type": "array", "items": an_object({"d": TEXT})}}
    )
    looks = categories(
        category(
            "x",
            group("g", control("a", options=evident), control("b")),
            control("c", options=evident),
            control("l", options={**evident, "detail": control("d", options=evident)}),
        )
    )
    written = read_written(schema, looks, lambda *_: None)
    assert written is not None
    assert written.self_evident == {"a", "c", "l", "l.d"}
    assert {path: place.path for path, place in written.places.items()} == {
        "sections[0]": "elements[0]",
        "sections[0].questions[0]": "elements[0].elements[0]",
        "sections[0].questions[0].fields[0]": "elements[0].elements[0].elements[0]",
        "sections[0].questions[0].fields[1]": "elements[0].elements[0].elements[1]",
        "sections[0].questions[1]": "elements[0].elements[1]",
        "sections[0].questions[1].fields[0]": "elements[0].elements[1]",
        "sections[0].questions[2]": "elements[0].elements[2]",
        "sections[0].questions[2].repeat.questions[0]": "elements[0].elements[2].options.detail",
        "sections[0].questions[2].repeat.questions[0].fields[0]": "elements[0].elements[2].options.detail",
    }
