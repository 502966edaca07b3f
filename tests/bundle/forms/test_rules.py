"""Conditions: a schema about one value, and several together."""

from __future__ import annotations

import pytest

from kiosk.domain.form.model import Condition, ConditionKind, Effect, Rule
from tests.support.forms import Json, an_object, control, questions, refusals

SCHEMA = an_object({"x": {"type": "string"}, "o": an_object({"y": {"type": "boolean"}})})
X = {"scope": "#/properties/x", "schema": {"const": "ä"}}


def rule(condition: Json, effect: str = "HIDE") -> Rule:
    looks = control("x", rule={"effect": effect, "condition": condition})
    return questions(SCHEMA, looks)[0].fields[0].rules[0]


def test_a_schema_about_a_value() -> None:
    assert rule({**X, "failWhenUndefined": True}, "ENABLE") == Rule(
        effect=Effect.ENABLE,
        condition=Condition(
            kind=ConditionKind.SCHEMA, path="/x", schema='{"const":"ä"}', fails_when_undefined=True
        ),
    )
    assert rule(X).condition.fails_when_undefined is False


def test_a_scope_becomes_a_pointer() -> None:
    assert rule({"scope": "#/properties/o/properties/y", "schema": {}}).condition.path == "/o/y"
    assert rule({"scope": "#", "schema": {"required": ["x"]}}).condition.path == ""


def test_a_leaf_becomes_a_schema() -> None:
    leaf = rule({"type": "LEAF", "scope": "#/properties/x", "expectedValue": False}).condition
    assert (leaf.kind, leaf.schema) == (ConditionKind.SCHEMA, '{"const":false}')


def test_conditions_together() -> None:
    both = rule({"type": "AND", "conditions": [X, {"type": "OR", "conditions": [X, X]}]}).condition
    assert (both.kind, both.path, both.schema) == (ConditionKind.AND, "", "")
    assert both.parts[0].path == "/x"
    assert both.parts[1].kind is ConditionKind.OR
    assert len(both.parts[1].parts) == 2


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ([], "rule: Hier steht kein Objekt"),
        ({"effect": "SHOW", "condition": X, "a": 1}, "rule.a: „a“ gibt es in einer rule nicht"),
        ({"effect": "ZEIGE", "condition": X}, "rule.effect: Die Wirkung „ZEIGE“ gibt es nicht"),
        ({"condition": X}, "rule.effect: Die Wirkung „None“ gibt es nicht"),
        ({"effect": "SHOW"}, "rule.condition: Hier steht kein Objekt"),
    ],
)
def test_a_rule_that_does_not_work_is_named(rule: Json, says: str) -> None:
    assert refusals(SCHEMA, control("x", rule=rule)) == [f"uischema.json {says}"]


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        ({**X, "scope": "#/properties/z"}, ".scope: Das Feld „z“ steht nicht in schema.json"),
        ({**X, "schema": "x"}, ".schema: Hier steht kein Objekt"),
        ({"scope": "#/properties/x"}, ".schema: Hier steht kein Objekt"),
        ({**X, "failWhenUndefined": 1}, ".failWhenUndefined: Hier steht weder true noch false"),
        ({**X, "validate": 1}, ".validate: „validate“ gibt es in einer Bedingung nicht"),
        ({"type": "LEAF", "scope": "#"}, ": In der Bedingung LEAF fehlt expectedValue"),
        ({"type": "LEAF", "scope": "#", "wert": 1}, ".wert: „wert“ gibt es in einer Bedingung LEAF nicht"),
        ({"type": "NOT", "conditions": [X]}, ": Die Bedingung „NOT“ gibt es hier nicht"),
        ({"type": ["AND"]}, ": Die Bedingung „['AND']“ gibt es hier nicht"),
        ({"type": "AND", "conditions": []}, ": Die Bedingung AND ist leer"),
        ({"type": "OR"}, ".conditions: Hier steht keine Liste"),
        ({"type": "OR", "scope": "#"}, ".scope: „scope“ gibt es in einer Bedingung OR nicht"),
        ({"type": "OR", "conditions": [X, 3]}, ".conditions[1]: Hier steht kein Objekt"),
    ],
)
def test_a_condition_that_does_not_work_is_named(condition: Json, says: str) -> None:
    said = refusals(SCHEMA, control("x", rule={"effect": "SHOW", "condition": condition}))
    assert said == [f"uischema.json rule.condition{says}"]
