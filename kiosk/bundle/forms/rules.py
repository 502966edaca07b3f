"""Rules of the UI schema: when something is shown or can be operated."""

from __future__ import annotations

import json

from kiosk.bundle.findings import advice
from kiosk.bundle.forms.refusal import Place, RefusedError, Tree, a_list, a_truth, an_object, only
from kiosk.bundle.forms.schema_tree import SchemaTree, Value
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Condition, ConditionKind, Effect, Rule

_TOGETHER = {"AND": ConditionKind.AND, "OR": ConditionKind.OR}


def text_of(tree: Json) -> str:
    """JSON as text, always the same for the same tree."""
    return json.dumps(tree, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def rules_of(element: Tree, place: Place, tree: SchemaTree, base: Value) -> tuple[Rule, ...]:
    """The rule of an element, if it has one; its scopes begin at `base`."""
    if "rule" not in element:
        return ()
    place = place.below("rule")
    rule = an_object(element["rule"], place)
    only(rule, ("effect", "condition"), place, "in einer rule")
    effect, known = str(rule.get("effect")), [str(one) for one in Effect]
    if effect not in known:
        remedy = advice(effect, known, f"Erlaubt: {', '.join(known)}.")
        raise RefusedError(place.below("effect"), f"Die Wirkung „{effect}“ gibt es nicht", remedy)
    condition = _condition(rule.get("condition"), place.below("condition"), tree, base)
    return (Rule(effect=Effect(effect), condition=condition),)


def _condition(given: Json, place: Place, tree: SchemaTree, base: Value) -> Condition:
    condition = an_object(given, place)
    kind = condition.get("type")
    if isinstance(kind, str) and kind in _TOGETHER:
        only(condition, ("type", "conditions"), place, f"in einer Bedingung {kind}")
        parts = a_list(condition.get("conditions"), place.below("conditions"))
        if not parts:
            raise RefusedError(place, f"Die Bedingung {kind} ist leer", "conditions ergänzen.")
        below = [_condition(part, place.item("conditions", at), tree, base) for at, part in enumerate(parts)]
        return Condition(kind=_TOGETHER[kind], parts=tuple(below))
    if kind == "LEAF":
        only(condition, ("type", "scope", "expectedValue"), place, "in einer Bedingung LEAF")
        if "expectedValue" not in condition:
            raise RefusedError(place, "In der Bedingung LEAF fehlt expectedValue", "Den Wert nennen.")
        schema: Json = {"const": condition["expectedValue"]}
    elif kind is None:
        only(condition, ("scope", "schema", "failWhenUndefined"), place, "in einer Bedingung")
        schema = an_object(condition.get("schema"), place.below("schema"))
    else:
        raise RefusedError(
            place, f"Die Bedingung „{kind}“ gibt es hier nicht", "AND, OR oder LEAF schreiben."
        )
    return Condition(
        kind=ConditionKind.SCHEMA,
        path=tree.find(condition.get("scope"), base, place.below("scope")).pointer,
        schema=text_of(schema),
        fails_when_undefined=a_truth(
            condition.get("failWhenUndefined", False), place.below("failWhenUndefined")
        ),
    )
