"""Rules: whether something is shown, and whether it can be operated."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.form.answers import at
from kiosk.domain.form.checking import Checker, Json
from kiosk.domain.form.model import Condition, ConditionKind, Effect, Rule


def shown(rules: Iterable[Rule], instance: Json, base: str, checker: Checker) -> bool:
    """Whether no rule hides it; `base` is the pointer of the item that the rules are about."""
    return all(
        holds(rule.condition, instance, base, checker) == (rule.effect is Effect.SHOW)
        for rule in rules
        if rule.effect in (Effect.SHOW, Effect.HIDE)
    )


def enabled(rules: Iterable[Rule], instance: Json, base: str, checker: Checker) -> bool:
    """Whether no rule switches it off."""
    return all(
        holds(rule.condition, instance, base, checker) == (rule.effect is Effect.ENABLE)
        for rule in rules
        if rule.effect in (Effect.ENABLE, Effect.DISABLE)
    )


def holds(condition: Condition, instance: Json, base: str, checker: Checker) -> bool:
    """Whether a condition holds; a missing value counts as null."""
    if condition.kind is ConditionKind.SCHEMA:
        value = at(instance, base + condition.path)
        if value is None and condition.fails_when_undefined:
            return False
        return checker.matches(condition.schema, value)
    parts = (holds(part, instance, base, checker) for part in condition.parts)
    return all(parts) if condition.kind is ConditionKind.AND else any(parts)
