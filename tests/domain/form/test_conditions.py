"""Rules: when something is shown, and when it can be operated."""

from __future__ import annotations

import pytest

from kiosk.domain.form.checking import Json
from kiosk.domain.form.conditions import enabled, holds, shown
from kiosk.domain.form.model import Condition, Effect, Rule
from tests.support.form_factory import CHECKER, all_of, any_of, matching, when

DOG: Json = {"hund": {"gross": True, "hoehe": 45}, "kinder": [{"alter": 3}, {"alter": 12}]}
BIG = when("/hund/gross")
OLD = when("/hund/alt")
TALL = matching("/hund/hoehe", {"type": "integer", "minimum": 40})
NOT_BIG = matching("/hund/gross", {"const": False})
ADULT = matching("/alter", {"minimum": 18}, fails_when_undefined=True)


def holds_for_the_dog(condition: Condition, base: str = "") -> bool:
    return holds(condition, DOG, base, CHECKER)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (BIG, True),
        (NOT_BIG, False),
        (TALL, True),
        (OLD, False),
        (all_of(BIG, TALL), True),
        (all_of(BIG, OLD), False),
        (any_of(OLD, BIG), True),
        (any_of(OLD, NOT_BIG), False),
        (any_of(all_of(OLD, BIG), all_of(TALL, any_of(OLD, BIG))), True),
        (all_of(any_of(OLD, NOT_BIG), BIG), False),
    ],
)
def test_conditions_hold_alone_and_together(condition: Condition, expected: bool) -> None:
    """A schema about one value; AND wants all of its parts, OR one, as deep as they are nested."""
    assert holds_for_the_dog(condition) is expected


@pytest.mark.parametrize(("schema", "expected"), [({}, True), ({"const": None}, True), ({"const": 1}, False)])
def test_what_is_missing_counts_as_null_unless_the_condition_fails_then(
    schema: dict[str, Json], expected: bool
) -> None:
    """`failWhenUndefined` is false by itself, and then null is looked at; with it nothing missing matches."""
    assert holds_for_the_dog(matching("/hund/name", schema)) is expected
    assert not holds_for_the_dog(matching("/hund/name", schema, fails_when_undefined=True))


def test_a_condition_in_a_list_looks_at_its_own_item() -> None:
    """`base` is the item; the same condition may hold for one and not for another."""
    assert [holds_for_the_dog(matching("/alter", {"minimum": 6}), f"/kinder/{item}") for item in (0, 1)] == [
        False,
        True,
    ]
    assert not holds_for_the_dog(ADULT, "/kinder/2")


@pytest.mark.parametrize(
    ("effect", "condition", "expected"),
    [
        (Effect.SHOW, BIG, (True, True)),
        (Effect.SHOW, OLD, (False, True)),
        (Effect.HIDE, BIG, (False, True)),
        (Effect.HIDE, OLD, (True, True)),
        (Effect.ENABLE, BIG, (True, True)),
        (Effect.ENABLE, OLD, (True, False)),
        (Effect.DISABLE, BIG, (True, False)),
        (Effect.DISABLE, OLD, (True, True)),
    ],
)
def test_an_effect_lasts_while_its_condition_holds(
    effect: Effect, condition: Condition, expected: tuple[bool, bool]
) -> None:
    """SHOW and HIDE decide whether it is there, ENABLE and DISABLE only whether it can be operated."""
    rules = (Rule(effect=effect, condition=condition),)
    assert (shown(rules, DOG, "", CHECKER), enabled(rules, DOG, "", CHECKER)) == expected


def test_every_rule_has_a_say() -> None:
    """Without rules everything is shown; of several one is enough to hide."""
    rules = (Rule(effect=Effect.SHOW, condition=BIG), Rule(effect=Effect.HIDE, condition=TALL))
    assert shown((), DOG, "", CHECKER)
    assert enabled((), DOG, "", CHECKER)
    assert not shown(rules, DOG, "", CHECKER)
    assert shown(rules[:1], DOG, "", CHECKER)
