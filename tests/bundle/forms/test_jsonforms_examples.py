"""Which of JSON Forms' own examples load, and what the others are refused for; a change is a decision."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.forms import Json, read

DATA = Path(__file__).parents[2] / "data" / "jsonforms_examples.json"
EXAMPLES: dict[str, Json] = {one["name"]: one for one in json.loads(DATA.read_text(encoding="utf-8"))}

LOADED = {
    "array": 2,
    "array-i18n": 1,
    "array-with-custom-element-label": 1,
    "array-with-detail": 1,
    "array-with-sorting": 2,
    "default": 7,
    "multi-enum": 2,
    "multi-enum-with-label-and-desc": 2,
    "generate-ui": 4,
    "1948_with": 1,
    "layout-group": 1,
    "layout-vertical": 2,
    "rootObject": 5,
    "onChange": 2,
    "radio-group": 2,
}
"""The examples that load, with the number of their pages."""

REFUSED = {
    "additional-errors": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "additional-properties": "„propertyNames“ gibt es bei object nicht",
    "allOf": "„allOf“ gibt es hier nicht",
    "anyOf": "„anyOf“ gibt es hier nicht",
    "anyOf-oneOf-allOf-resolve": "„allOf“ gibt es bei object nicht",
    "anyOf_simple": "„anyOf“ gibt es hier nicht",
    "enumInArray": "Die Antworten sind kein Objekt",
    "stringArray": "Eine Liste von Texten ohne enum gibt es hier nicht",
    "array-with-defaults": "Eine Liste von Texten ohne enum gibt es hier nicht",
    "array-with-detail-and-rule": "„/properties/enableArray“ führt nicht zu einem Feld",
    "array-with-translated-custom-element-label": "Das Element „ListWithDetail“ gibt es hier nicht",
    "categorization": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "categorization_1713": "Das Element „ListWithDetail“ gibt es hier nicht",
    "categorization-stepper-nav-buttons": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "categorizationstepper": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "conditional-schema-compositions": "„anyOf“ gibt es bei object nicht",
    "configCustom": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "configDefault": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "control-options": "Das Format „time“ gibt es hier nicht",
    "dates": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "enum": "Zwei Seiten heißen „plainEnum“",
    "generate": "Hier steht kein Objekt",
    "dynamic": "Hier steht kein Objekt",
    "huge": "Das Element „ListWithDetail“ gibt es hier nicht",
    "ifthenelse": "„if“ gibt es bei object nicht",
    "1884": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "1948_without": "Hier steht kein Objekt",
    "json-editor": "Die Antworten sind kein Objekt",
    "jsonschema": "Die Antworten sind kein Objekt",
    "layout-complex": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "layout-horizontal": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "list-with-detail": "Das Element „ListWithDetail“ gibt es hier nicht",
    "list-with-detail-no-labelref": "Das Element „ListWithDetail“ gibt es hier nicht",
    "list-with-detail-registered": "Das Element „ListWithDetail“ gibt es hier nicht",
    "list-with-detail-primitive-number": "Das Element „ListWithDetail“ gibt es hier nicht",
    "list-with-detail-primitive-string": "Das Element „ListWithDetail“ gibt es hier nicht",
    "login": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "mixed": "Die Antworten sind kein Objekt",
    "mixed-object": "Der Typ string oder boolean oder integer gibt kein Feld",
    "nestedArray": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "nestedCategorization": "Das Element „Categorization“ gibt es hier nicht",
    "numbers": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "object": "„detail“ passt nicht zu einem Objekt",
    "oneOf": "„oneOf“ gibt es hier nicht",
    "oneOfArray": "„oneOf“ gibt es hier nicht",
    "oneOf_1273": "„oneOf“ gibt es hier nicht",
    "oneOf_1273_simple": "„oneOf“ gibt es hier nicht",
    "oneOf_1265_array": "„oneOf“ gibt es hier nicht",
    "oneOf_1265_object": "„oneOf“ gibt es hier nicht",
    "oneOf_1265_simple": "„oneOf“ gibt es hier nicht",
    "oneOf-recursive": "„oneOf“ gibt es hier nicht",
    "person": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "i18n": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "prepend-append-slots": "„clearable“ gibt es unter options nicht",
    "Readonly Fields": "„readOnly“ gibt es bei string nicht",
    "rule": "Group hat keinen Namen",
    "rule-enable": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "scope": "Das Element „HorizontalLayout“ gibt es hier nicht",
    "string": "Die Antworten sind kein Objekt",
    "text": "Das Element „HorizontalLayout“ gibt es hier nicht",
}
"""The others, with the first sentence that is said."""


def test_every_example_is_in_one_of_the_tables() -> None:
    assert sorted([*LOADED, *REFUSED]) == sorted(EXAMPLES)


@pytest.mark.parametrize("name", LOADED)
def test_an_example_that_loads(name: str) -> None:
    form, said = read(EXAMPLES[name]["schema"], EXAMPLES[name]["uischema"])
    assert form is not None, said
    assert sum(len(section.questions) for section in form.sections) == LOADED[name]


@pytest.mark.parametrize("name", REFUSED)
def test_an_example_that_is_refused_by_name(name: str) -> None:
    form, said = read(EXAMPLES[name]["schema"], EXAMPLES[name]["uischema"])
    assert form is None
    assert said[0].partition(": ")[2] == REFUSED[name]
