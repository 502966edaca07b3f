"""Each kind of error of the library as problems of the form."""

from __future__ import annotations

import json
from datetime import date

import pytest

from kiosk.domain.form.checking import Json
from kiosk.validation.json_schema import SchemaChecker
from kiosk.validation.schema_errors import pointer

CHECKER = SchemaChecker(date(2026, 11, 21))


def test_a_pointer_is_written_as_the_standard_says() -> None:
    assert pointer([]) == ""
    assert pointer(["a/b", 0, "m~n", "", "~1"]) == "/a~1b/0/m~0n//~01"


@pytest.mark.parametrize(
    ("schema", "instance", "expected"),
    [
        ({"required": ["a", "b/c"]}, {"a": 1}, ["/b~1c required"]),
        (
            {"dependentRequired": {"a": ["b", "c"]}},
            {"a": 1},
            ["/b dependentRequired", "/c dependentRequired"],
        ),
        ({"dependentSchemas": {"a": {"required": ["b"]}}}, {"a": 1}, ["/b required"]),
        ({"if": {"required": ["a"]}, "then": {"required": ["b"]}}, {"a": 1}, ["/b required"]),
        ({"items": {"required": ["b"]}}, [{"b": 1}, {}], ["/1/b required"]),
        ({"items": {"additionalProperties": False}}, [{"a": 1, "b": 2}], ["/0 false"]),
        (
            {"properties": {"a": True}, "additionalProperties": False},
            {"a": 1, "b'": 2},
            ["/b' additionalProperties"],
        ),
        (
            {"properties": {"additionalProperties": False}},
            {"additionalProperties": 1},
            ["/additionalProperties false"],
        ),
        ({"unevaluatedProperties": False}, {"b'": 2}, ["/b' unevaluatedProperties"]),
        ({"unevaluatedItems": False}, ["b"], [" unevaluatedItems"]),
        ({"items": False, "prefixItems": [True]}, ["a", "b"], ["/1 false"]),
        ({"propertyNames": {"maxLength": 1}}, {"ab": 1, "c": 1}, ["/ab propertyNames"]),
        (False, 1, [" false"]),
        ({"type": ["string", "null"]}, 1, [" type null, string"]),
        ({"enum": ["a", "b"]}, "c", [" enum"]),
        ({"const": True}, False, [" const true"]),
        ({"const": "ä"}, "a", [" const ä"]),
        ({"pattern": "^a"}, "b", [" pattern ^a"]),
        ({"minLength": 2}, "a", [" minLength 2"]),
        ({"maxLength": 2}, "abc", [" maxLength 2"]),
        ({"minimum": 1.5}, 1, [" minimum 1.5"]),
        ({"maximum": 1}, 2, [" maximum 1"]),
        ({"exclusiveMinimum": 1}, 1, [" exclusiveMinimum 1"]),
        ({"exclusiveMaximum": 1}, 1, [" exclusiveMaximum 1"]),
        ({"multipleOf": 0.01}, 0.005, [" multipleOf 0.01"]),
        ({"minItems": 1}, [], [" minItems 1"]),
        ({"maxItems": 1}, [1, 2], [" maxItems 1"]),
        ({"minProperties": 1}, {}, [" minProperties 1"]),
        ({"maxProperties": 1}, {"a": 1, "b": 1}, [" maxProperties 1"]),
        ({"uniqueItems": True}, [1, 1], [" uniqueItems"]),
        ({"contains": {"const": 1}}, [2], [" contains"]),
        ({"contains": {"const": 1}, "minContains": 2}, [1], [" minContains"]),
        ({"contains": {"const": 1}, "maxContains": 1}, [1, 1], [" maxContains"]),
        ({"not": {"const": 1}}, 1, [" not"]),
        ({"anyOf": [{"const": 1}, {"const": 2}]}, 3, [" anyOf"]),
        ({"oneOf": [{"const": 1}, {"const": 2}]}, 3, [" oneOf"]),
        ({"oneOf": [{"const": 1}, {"type": "integer"}]}, 1, [" oneOf"]),
    ],
)
def test_an_error_becomes_problems(schema: object, instance: Json, expected: list[str]) -> None:
    found = CHECKER.problems(json.dumps(schema), instance)
    assert [f"{one.path} {one.keyword} {one.detail}".rstrip() for one in found] == expected


def test_a_limit_beyond_every_float_is_still_a_limit() -> None:
    assert CHECKER.problems('{"minimum": 1e400}', 1)[0].detail == '"1E+400"'


@pytest.mark.parametrize("reference", ["#/$defs/a~1b", "#", "#Name", "https://example.org/name"])
def test_a_reference_into_the_schema_keeps_its_order(reference: str) -> None:
    """Behind the last two, which are not followed, the answers' own order stays."""
    fields = {"y": False, "x": False}
    schema = {
        "$id": "https://example.org/form",
        "properties": {"one": {"$ref": reference}, "two": False, **fields},
        "$defs": {
            "a/b": {"properties": fields},
            "name": {"$anchor": "Name", "properties": fields},
            "other": {"$id": "https://example.org/name", "properties": fields},
        },
    }
    found = CHECKER.problems(json.dumps(schema), {"two": 1, "one": {"y": 1, "x": 1}})
    assert [one.path for one in found] == ["/one/y", "/one/x", "/two"]


def test_a_pointer_in_a_reference_may_lead_through_a_list() -> None:
    schema = {"items": {"$ref": "#/allOf/0"}, "allOf": [{"maxLength": 1, "pattern": "^a"}]}
    found = CHECKER.problems(json.dumps(schema), ["bc"])
    assert [one.keyword for one in found] == ["maxLength", "pattern"]
