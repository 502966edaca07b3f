"""The checker: answers, problems in the order of the schema, what it keeps, and which schemas it refuses."""

from __future__ import annotations

import gc
import json
import time
from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import ContentProblem
from kiosk.domain.form.checking import Checker, Json, Problem
from kiosk.validation.json_schema import DIALECT, MOST_SCHEMAS, SchemaChecker, schema_problem

TODAY = date(2026, 11, 21)
CHECKER = SchemaChecker(TODAY)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def problems(schema: object, instance: Json) -> list[tuple[str, str, str]]:
    found = CHECKER.problems(json.dumps(schema), instance)
    return [(problem.path, problem.keyword, problem.detail) for problem in found]


def test_it_is_the_checker_of_the_domain() -> None:
    checker: Checker = CHECKER
    assert checker.matches('{"const": "ja"}', "ja")
    assert not checker.matches('{"const": "ja"}', "nein")
    assert checker.problems('{"const": "ja"}', "ja") == ()
    assert checker.problems('{"const": "ja"}', "nein") == (Problem("", "const", "ja"),)


def test_formats_are_asserted_for_the_day_of_today() -> None:
    schema = '{"format": "past-date"}'
    assert CHECKER.matches(schema, "2026-11-21")
    assert not CHECKER.matches(schema, "2026-11-22")
    assert CHECKER.matches(schema, 20261122), "a format is about text only"
    assert SchemaChecker(date(2026, 11, 22)).matches(schema, "2026-11-22")


@pytest.mark.parametrize(
    ("form", "good", "bad"),
    [
        ("iban", "DE02 1203 0000 0000 2020 51", "DE03 1203 0000 0000 2020 51"),
        ("bic", "BYLADEM1001", "BYLA"),
        ("steuer-id", "36 574 261 809", "36574261890"),
        ("plz", "45657", "4565"),
        ("kennzeichen", "RE-AB 123", "RE 123"),
        ("telefon", "01234 567890", "anrufen"),
        ("email", "erika@example.org", "erika"),
        ("email", "erika@[127.0.0.1]", "Erika <erika@example.org>"),
        ("date", "2024-02-29", "2023-02-29"),
    ],
)
def test_a_schema_may_name_our_formats_and_those_of_the_standard(form: str, good: str, bad: str) -> None:
    assert problems({"format": form}, good) == []
    assert problems({"format": form}, bad) == [("", "format", form)]


def test_problems_stand_in_the_order_of_the_schema_and_not_of_the_answers() -> None:
    schema = {
        "required": ["z", "a"],
        "properties": {
            "m": {"$ref": "#/$defs/name"},
            "b": {"type": "string"},
            "list": {"items": {"properties": {"y": {"maximum": 1}, "x": {"maximum": 1}}}},
        },
        "$defs": {"name": {"minLength": 2, "pattern": "^[A-Z]"}},
        "maxProperties": 1,
    }
    answers: dict[str, Json] = {"list": [{"x": 2, "y": 2}, {"x": 2, "y": 2}], "b": 1, "m": "x"}
    assert [path + " " + keyword for path, keyword, _ in problems(schema, answers)] == [
        "/z required",
        "/a required",
        "/m minLength",
        "/m pattern",
        "/b type",
        "/list/0/y maximum",
        "/list/0/x maximum",
        "/list/1/y maximum",
        "/list/1/x maximum",
        " maxProperties",
    ]


@given(st.permutations(["a", "b", "c", "d", "e"]), st.permutations(["a", "b", "c", "d", "e"]))
def test_the_order_of_the_answers_is_of_no_interest(listed: list[str], answered: list[str]) -> None:
    schema = {"properties": {name: {"type": "string"} for name in listed}}
    assert [path for path, _, _ in problems(schema, dict.fromkeys(answered, 1))] == [
        f"/{name}" for name in listed
    ]


def test_each_thing_is_said_once() -> None:
    assert problems({"allOf": [{"minLength": 3}, {"minLength": 3}]}, "ab") == [("", "minLength", "3")]


@given(JSON)
def test_any_value_gets_the_same_answer_both_ways(value: Json) -> None:
    for schema in (
        '{"type": "string", "maxLength": 3}',
        '{"additionalProperties": {"type": "number"}, "propertyNames": {"minLength": 1}}',
        '{"items": {"enum": [1, "a"]}, "unevaluatedProperties": false}',
        '{"anyOf": [{"type": "null"}, {"format": "iban"}, {"uniqueItems": true, "contains": {"const": 1}}]}',
    ):
        assert CHECKER.matches(schema, value) is (CHECKER.problems(schema, value) == ())


@given(st.text(alphabet="qxyz", min_size=4), st.sampled_from(["type", "items", "properties"]))
def test_no_problem_repeats_a_value(secret: str, name: str) -> None:
    schema = {
        "properties": {
            name: {"enum": ["a"], "pattern": "^a", "maxLength": 1, "format": "iban", "not": {"minLength": 1}}
        },
        "patternProperties": {
            "^l": {"uniqueItems": True, "unevaluatedItems": False, "contains": {"type": "null"}}
        },
    }
    found = problems(schema, {name: secret, "l": [secret, secret]})
    assert len(found) == 8
    assert secret not in repr(found)


def test_every_mapping_and_even_broken_text_can_be_asked() -> None:
    schema = '{"properties": {"a": {"items": {"maxLength": 1}}}, "minProperties": 1}'
    assert CHECKER.matches(schema, MappingProxyType({"a": ["\ud800"]}))
    assert not CHECKER.matches(schema, MappingProxyType({"\ud800": 1, "a": ["x\ud800"]}))
    assert not CHECKER.matches(schema, MappingProxyType({}))


def test_a_pattern_cannot_hold_the_kiosk_up() -> None:
    began = time.perf_counter()
    assert problems({"pattern": r"^(a+)+\1$"}, "a" * 200 + "!")[0][1] == "pattern"
    assert time.perf_counter() - began < 0.5


def test_a_schema_is_compiled_once_and_no_value_is_kept() -> None:
    checker = SchemaChecker(TODAY)
    schema = '{"type": "integer"}'
    for number in range(50):
        checker.matches(schema, f"geheim{number}")
        checker.problems(schema, {"geheim": number})
    counted = checker._compiled.cache_info()
    assert (counted.currsize, counted.misses, counted.maxsize) == (1, 1, MOST_SCHEMAS)
    assert not [text for text in gc.get_objects() if isinstance(text, dict) and text.get("geheim") == 49]


def test_the_number_of_kept_schemas_is_bounded() -> None:
    checker = SchemaChecker(TODAY)
    for number in range(MOST_SCHEMAS + 20):
        checker.matches(json.dumps({"const": number}), None)
    assert checker._compiled.cache_info().currsize == MOST_SCHEMAS


@pytest.mark.parametrize(
    ("schema", "says"),
    [
        ("", "Das Schema ist kein gültiges JSON oder zu tief verschachtelt (Zeile 1)."),
        ('{\n"type": ', "Das Schema ist kein gültiges JSON oder zu tief verschachtelt (Zeile 2)."),
        ("[" * 100_000, "Das Schema ist kein gültiges JSON oder zu tief verschachtelt."),
        (
            '{"allOf":[' * 200 + "true" + "]}" * 200,
            "Das Schema ist kein gültiges JSON oder zu tief verschachtelt.",
        ),
        ('{"const": "\\ud800"}', "Das Schema ist kein gültiges JSON oder zu tief verschachtelt."),
        ('{"maximum": NaN}', "Das Schema ist kein gültiges JSON oder zu tief verschachtelt."),
        ("7", "An der Stelle „/“ steht etwas, das JSON Schema 2020-12 nicht erlaubt."),
        (
            '{"properties": {"a/b": {"type": "text"}}}',
            "An der Stelle „/properties/a~1b/type“ steht etwas, das JSON Schema 2020-12 nicht erlaubt.",
        ),
        ('{"pattern": "("}', "An der Stelle „/pattern“ steht etwas, das JSON Schema 2020-12 nicht erlaubt."),
        ('{"items": {"$ref": "#/$defs/name"}}', "Ein Verweis im Schema führt ins Leere: „/$defs/name“."),
        (
            '{"$ref": "https://example.org/s"}',
            "Ein Verweis im Schema führt ins Leere: „https://example.org/s“.",
        ),
        ('{"format": "plzz"}', "An der Stelle „/format“ steht ein unbekanntes Format: „plzz“."),
        (
            '{"$schema": "http://json-schema.org/draft-07/schema#"}',
            "Das Schema nennt bei „$schema“ etwas anderes als JSON Schema 2020-12.",
        ),
    ],
)
def test_a_bad_schema_is_a_problem_of_the_content(schema: str, says: str) -> None:
    assert schema_problem(schema) == says
    with pytest.raises(ContentProblem) as caught:
        CHECKER.matches(schema, None)
    assert caught.value.message == says
    with pytest.raises(ContentProblem):
        CHECKER.problems(schema, None)


@pytest.mark.parametrize(
    "schema",
    [
        "true",
        "{}",
        json.dumps({"$schema": DIALECT, "$id": "https://example.org/form", "format": "kennzeichen"}),
        json.dumps({"$ref": DIALECT}),
        '{"pattern": "^(?!00)[0-9]+$", "maximum": 1e400, "x-own": {"format": "what?"}}',
    ],
)
def test_a_good_schema_is_none(schema: str) -> None:
    assert schema_problem(schema) is None


@given(
    st.text()
    | JSON.map(json.dumps)
    | st.dictionaries(
        st.sampled_from(
            ["type", "$ref", "format", "pattern", "items", "$schema", "$id", "enum", "properties"]
        ),
        JSON,
    ).map(json.dumps)
)
def test_any_text_is_a_schema_or_a_sentence(schema: str) -> None:
    said = schema_problem(schema)
    assert said is None or said.endswith(".")


def test_a_whole_form_is_checked_in_a_few_milliseconds() -> None:
    """Far below what a finger notices; the bound is for a slow machine under load."""
    names = [f"field{number}" for number in range(150)]
    formats = ["iban", "past-date", "plz", "email", "telefon", "steuer-id"]
    schema = json.dumps(
        {
            "type": "object",
            "properties": {
                name: {"type": "string", "maxLength": 60, "pattern": "^[^<>]*$", "format": formats[at % 6]}
                for at, name in enumerate(names)
            },
            "required": names,
        }
    )
    answers: dict[str, Json] = dict.fromkeys(names, "DE02 1203 0000 0000 2020 51")
    assert len(CHECKER.problems(schema, answers)) == 125
    assert len(CHECKER.problems(schema, {})) == 150
    began = time.perf_counter()
    for _ in range(10):
        CHECKER.problems(schema, answers)
    assert (time.perf_counter() - began) / 10 < 0.05
