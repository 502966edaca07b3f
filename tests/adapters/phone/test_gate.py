"""Who gets in: one phone, once, in time; and how guessing is slowed down."""

from __future__ import annotations

import pytest

from kiosk.adapters.phone.gate import MINUTE_S, MOST_WRONG, Admission, Gate

CODE, OTHER, SESSION = "k7q3-m2x9-4hpt", "0000-0000-0000", "session"
LIFETIME_S = 600.0


def gate() -> Gate:
    return Gate(CODE, SESSION, 0.0, LIFETIME_S)


def test_the_code_lets_one_phone_in() -> None:
    door = gate()
    assert not door.knows(SESSION, 1.0)
    assert door.enter(CODE, 1.0) is Admission.IN
    assert door.paired
    assert door.knows(SESSION, 2.0)
    assert not door.knows("other", 2.0)
    assert not door.knows("", 2.0)


def test_the_code_is_dead_from_then_on() -> None:
    door = gate()
    door.enter(CODE, 1.0)
    assert door.enter(CODE, 2.0) is Admission.TAKEN


def test_a_wrong_code_lets_nobody_in() -> None:
    door = gate()
    assert door.enter(OTHER, 1.0) is Admission.WRONG
    assert door.enter("ä" * 14, 1.0) is Admission.WRONG
    assert not door.paired
    assert door.enter(CODE, 1.0) is Admission.IN


def test_a_code_that_is_too_old() -> None:
    assert gate().enter(CODE, LIFETIME_S) is Admission.IN
    assert gate().enter(CODE, LIFETIME_S + 0.1) is Admission.WRONG


def test_guessing_closes_the_door_for_a_minute_even_to_the_right_code() -> None:
    door = gate()
    assert {door.enter(OTHER, float(second)) for second in range(MOST_WRONG)} == {Admission.WRONG}
    assert door.enter(OTHER, 5.0) is Admission.LOCKED
    assert door.enter(CODE, 5.0 + MINUTE_S - 0.1) is Admission.LOCKED
    assert door.enter(CODE, 5.0 + MINUTE_S) is Admission.IN


def test_five_wrong_codes_in_a_minute_are_forgiven() -> None:
    door = gate()
    for start in (0.0, 60.0, 120.0):
        assert {door.enter(OTHER, start + second) for second in range(MOST_WRONG)} == {Admission.WRONG}
    assert door.enter(CODE, 125.0) is Admission.IN


def test_the_phone_that_is_in_is_never_locked_out() -> None:
    door = gate()
    door.enter(CODE, 0.0)
    for _ in range(1000):
        door.enter(OTHER, 1.0)
    assert door.knows(SESSION, 2.0)


def test_guesses_per_day_are_few() -> None:
    door = gate()
    tried = sum(door.enter(OTHER, second / 10) is not Admission.LOCKED for second in range(864_000))
    assert tried <= 24 * 60 * MOST_WRONG


def test_a_phone_that_stays_away_is_out() -> None:
    door = gate()
    door.enter(CODE, 0.0)
    assert door.knows(SESSION, LIFETIME_S)
    assert door.knows(SESSION, 2 * LIFETIME_S)
    assert not door.knows(SESSION, 3 * LIFETIME_S + 1)
    assert not door.knows(SESSION, 3 * LIFETIME_S + 1)


@pytest.mark.parametrize("paired", [True, False])
def test_a_closed_gate_knows_nobody(paired: bool) -> None:
    door = gate()
    if paired:
        door.enter(CODE, 0.0)
    door.close()
    assert not door.knows(SESSION, 1.0)
    assert door.enter(CODE, 1.0) is not Admission.IN
