"""A value of the schema and the options of its control to a field."""

from __future__ import annotations

import pytest

from kiosk.domain.form.model import FieldKind, Keyboard, Personal
from tests.support.forms import Json, an_object, control, field, field_refusal, questions, refusals

KIND = FieldKind
FEW = ["a", "b"]
MANY = [*"abcdefgh"]
PAPERS = {"kind": "upload", "documents": ["richtig", "falsch"]}


@pytest.mark.parametrize(
    ("schema", "options", "kind"),
    [
        ({"type": "string"}, None, KIND.TEXT),
        ({"type": "string"}, {"multi": False}, KIND.TEXT),
        ({"type": "string", "pattern": "^[0-9]{15}$"}, None, KIND.TEXT),
        ({"type": "string", "pattern": r"^(a|(b|c))[|()\]]\|$"}, None, KIND.TEXT),
        ({"type": "string"}, {"multi": True}, KIND.LONG_TEXT),
        ({"type": "string", "format": "date"}, None, KIND.DATE),
        ({"type": "string", "format": "past-date"}, None, KIND.DATE),
        ({"type": "string", "format": "iban"}, None, KIND.TEXT),
        ({"type": "string", "enum": FEW}, None, KIND.CHOICE),
        ({"enum": FEW}, None, KIND.CHOICE),
        ({"const": "a"}, None, KIND.CHOICE),
        ({"type": "string", "enum": MANY}, None, KIND.SEARCH),
        ({"type": "string", "enum": MANY[:-1]}, None, KIND.CHOICE),
        ({"type": "string", "enum": MANY}, {"format": "radio"}, KIND.CHOICE),
        ({"type": "string", "enum": MANY}, {"autocomplete": False}, KIND.CHOICE),
        ({"type": "string", "enum": FEW}, {"autocomplete": True}, KIND.SEARCH),
        ({"type": "string", "oneOf": [{"const": "a", "title": "A"}, {"const": "b"}]}, None, KIND.CHOICE),
        ({"oneOf": [{"const": "a"}]}, None, KIND.CHOICE),
        ({"type": "string", "enum": ["richtig"]}, {"dt": PAPERS}, KIND.UPLOAD),
        ({"type": "integer"}, None, KIND.NUMBER),
        ({"type": "number", "minimum": 0.5}, {"dt": {"unit": "cm"}}, KIND.NUMBER),
        ({"type": "number"}, {"dt": {"kind": "money"}}, KIND.MONEY),
        ({"type": "boolean"}, None, KIND.YES_NO),
        ({"type": "boolean", "const": True}, None, KIND.DECLARATION),
        ({"const": True}, None, KIND.DECLARATION),
        ({"type": "array", "uniqueItems": True, "items": {"enum": FEW}}, None, KIND.SEVERAL),
        ({"items": {"type": "string", "oneOf": [{"const": "a"}]}, "uniqueItems": True}, None, KIND.SEVERAL),
    ],
)
def test_the_kind_of_a_field(schema: Json, options: Json, kind: FieldKind) -> None:
    assert field(schema, options).kind is kind


def test_what_a_field_knows() -> None:
    found = field({"type": "number"}, {"dt": {"unit": "cm", "summary": False, "personal": "birth-date"}})
    assert (found.path, found.key, found.unit, found.in_summary) == ("/x", "x", "cm", False)
    assert found.personal is Personal.BIRTH_DATE
    assert field({"enum": FEW}).options == ("a", "b")
    assert field({"enum": ["richtig"]}, {"dt": PAPERS}).options == ("richtig", "falsch")
    assert field({"type": "string"}, i18n="y.z").key == "y.z"
    assert field({"type": "string", "i18n": "y"}).key == "y"


def test_what_is_required() -> None:
    schema = an_object(
        {"a": {"type": "string"}, "b": {"type": "string"}, "c": {"const": True}}, required=["a"]
    )
    assert [question.fields[0].required for question in questions(schema)] == [True, False, True]


@pytest.mark.parametrize(
    ("schema", "options", "longest"),
    [
        ({"type": "string"}, None, 60),
        ({"type": "string"}, {"multi": True}, 400),
        ({"type": "string", "maxLength": 12}, None, 12),
        ({"type": "string", "maxLength": 9_999}, {"multi": True}, 2_000),
    ],
)
def test_how_long_a_text_may_be(schema: Json, options: Json, longest: int) -> None:
    assert field(schema, options).longest == longest


@pytest.mark.parametrize(
    ("schema", "options", "keyboard"),
    [
        ({"type": "string"}, None, Keyboard.TEXT),
        ({"type": "string", "format": "email"}, None, Keyboard.EMAIL),
        ({"type": "string", "format": "kennzeichen"}, None, Keyboard.CODE),
        ({"type": "string", "format": "plz"}, None, Keyboard.NUMBER),
        ({"type": "string", "format": "iban"}, {"dt": {"keyboard": "number"}}, Keyboard.NUMBER),
        ({"type": "string"}, {"dt": {"keyboard": "code"}}, Keyboard.CODE),
        ({"type": "string", "format": "date"}, None, Keyboard.DATE),
        ({"type": "integer"}, None, Keyboard.NUMBER),
        ({"type": "number"}, {"dt": {"kind": "money"}}, Keyboard.MONEY),
    ],
)
def test_which_keys_a_field_needs(schema: Json, options: Json, keyboard: Keyboard) -> None:
    assert field(schema, options).keyboard is keyboard


def test_looks_that_every_form_has_are_no_options() -> None:
    looks = {"trim": True, "showUnfocusedDescription": False, "orientation": "vertical", "format": "radio"}
    assert field({"enum": FEW}, looks).kind is KIND.CHOICE


@pytest.mark.parametrize(
    ("schema", "says"),
    [
        ({"type": ["string", "null"]}, "schema.json properties.x: Der Typ string oder null gibt kein Feld"),
        ({"type": "null"}, "schema.json properties.x: Der Typ null gibt kein Feld"),
        ({}, "schema.json properties.x: Der Typ nichts gibt kein Feld"),
        ({"anyOf": []}, "schema.json properties.x: „anyOf“ gibt es hier nicht"),
        ({"oneOf": [{"type": "string"}]}, "schema.json properties.x: „oneOf“ gibt es hier nicht"),
        ({"type": "string", "oneOf": [{"const": 1}]}, "schema.json properties.x.oneOf: Hier steht kein Text"),
        ({"type": "string", "oneOf": ["a"]}, "properties.x.oneOf: „oneOf“ geht hier nur mit const"),
        ({"oneOf": [{"const": "a", "type": "string"}]}, "properties.x.oneOf.type: „type“ gibt es in oneOf"),
        ({"type": "string", "allOf": []}, "schema.json properties.x.allOf: „allOf“ gibt es bei string nicht"),
        ({"type": "integer", "enum": [1]}, "properties.x.enum: „enum“ gibt es bei integer nicht"),
        ({"type": "string", "enum": []}, "properties.x.enum: Die Liste ist leer oder nennt etwas zweimal"),
        ({"type": "string", "enum": ["a", "a"]}, "nennt etwas zweimal"),
        ({"type": "string", "enum": "a"}, "properties.x.enum: Hier steht keine Liste"),
        ({"type": "string", "format": "time"}, "properties.x.format: Das Format „time“ gibt es hier nicht"),
        ({"type": "string", "pattern": "^a"}, "x.pattern: Das Muster gilt nicht für den ganzen Text"),
        ({"type": "string", "pattern": "a$"}, "x.pattern: Das Muster gilt nicht für den ganzen Text"),
        ({"type": "string", "pattern": "^a|b$"}, "x.pattern: Das Muster gilt nicht für den ganzen Text"),
        ({"type": "string", "pattern": r"^5\$"}, "x.pattern: Das Muster gilt nicht für den ganzen Text"),
        ({"type": "string", "maxLength": -1}, "x.maxLength: Hier steht keine Anzahl"),
        ({"type": "string", "maxLength": True}, "x.maxLength: Hier steht keine Anzahl"),
        ({"type": "string", "i18n": 3}, "x.i18n: Hier steht kein Text"),
        ({"type": "boolean", "const": False}, "x.const: Eine Erklärung braucht const: true"),
        (
            {"type": "array", "items": {"type": "string"}},
            "x: Eine Liste von Texten ohne enum gibt es hier nicht",
        ),
        ({"type": "array", "items": {"enum": FEW}}, "x: Diese Liste ist keine Auswahl von mehreren"),
        ({"items": {"const": True}, "uniqueItems": True}, "x: Diese Liste ist keine Auswahl von mehreren"),
        ({"type": "array"}, "x.items: Hier steht kein Objekt"),
        ("a", "schema.json properties.x: Hier steht kein Objekt"),
    ],
)
def test_a_value_that_no_field_asks_for_is_named(schema: Json, says: str) -> None:
    assert says in field_refusal(schema)


@pytest.mark.parametrize(
    ("schema", "options", "says"),
    [
        ({"type": "boolean"}, {"multi": True}, "options.multi: „multi“ passt nicht zu ja oder nein"),
        ({"type": "integer"}, {"dt": {"kind": "upload"}}, "dt.kind: „upload“ passt nicht zu einer Zahl"),
        ({"type": "integer"}, {"format": "radio"}, "options.format: „format“ passt nicht zu einer Zahl"),
        ({"type": "string"}, {"dt": {"kind": "money"}}, "dt.kind: „dt.kind“ passt nicht zu einem Text"),
        ({"type": "string"}, {"dt": {"unit": "cm"}}, "„dt.unit“ passt nicht zu einem Text"),
        ({"type": "string", "format": "date"}, {"multi": True}, "„multi“ passt nicht zu einem Datum"),
        ({"enum": FEW}, {"multi": True}, "„multi“ passt nicht zu einer Auswahl"),
        (
            {"enum": FEW},
            {"dt": {"kind": "upload"}},
            "documents: Das richtige Dokument „a“ kann niemand wählen",
        ),
        ({"enum": FEW}, {"dt": {"kind": "upload", "documents": []}}, "dt.documents: Die Liste ist leer"),
        ({"enum": FEW}, {"dt": {**PAPERS, "unit": "cm"}}, "„dt.unit“ passt nicht zu einem Dokument"),
        ({"items": {"enum": FEW}, "uniqueItems": True}, {"multi": True}, "passt nicht zu einer Auswahl von"),
        (an_object({}), {"detail": {}}, "options.detail: „detail“ passt nicht zu einem Objekt"),
        ({"type": "string"}, {"slider": True}, "options.slider: „slider“ gibt es unter options nicht"),
        ({"type": "string"}, {"orientation": "horizontal"}, "„orientation“ gibt es unter options nicht"),
        ({"type": "string"}, {"format": "date"}, "options.format: „date“ gibt es hier nicht"),
        ({"type": "string"}, {"multi": "ja"}, "options.multi: Hier steht weder true noch false"),
        ({"type": "string"}, {"dt": {"art": "x"}}, "options.dt.art: „art“ gibt es unter options.dt nicht"),
        ({"type": "string"}, {"dt": {"kind": "x"}}, "options.dt.kind: „x“ ist kein erlaubter Wert"),
        (
            {"type": "string"},
            {"dt": {"keyboard": "email"}},
            "options.dt.keyboard: „email“ ist keine Tastatur",
        ),
        ({"type": "string"}, {"dt": []}, "options.dt: Hier steht kein Objekt"),
        ({"type": "integer"}, {"dt": {"unit": " "}}, "options.dt.unit: Hier steht kein Text"),
    ],
)
def test_an_option_that_cannot_be_honoured_is_named(schema: Json, options: Json, says: str) -> None:
    assert says in field_refusal(schema, options)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"suggestion": []}, "uischema.json suggestion: „suggestion“ gibt es in einem Control nicht"),
        ({"i18n": ""}, "uischema.json i18n: Hier steht kein Text"),
        ({"scope": "#/properties/y"}, "scope: Das Feld „y“ steht nicht in schema.json"),
        ({"scope": "#/definitions/y"}, "scope: „#/definitions/y“ führt nicht zu einem Feld"),
        ({"scope": "/properties/x"}, "scope: „/properties/x“ führt nicht zu einem Feld"),
        ({"scope": 3}, "scope: „3“ führt nicht zu einem Feld"),
    ],
)
def test_a_control_that_leads_nowhere_is_named(more: Json, says: str) -> None:
    (said,) = refusals(an_object({"x": {"type": "string"}}), {**control("x"), **more})
    assert says in said
