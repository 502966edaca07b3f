"""The way out for staff, as touches: who knows it gets out, who taps about does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.gesture import BETWEEN_S, HOLD_S, Corner, Progress, corner_of, is_open, pressed, released

LEFT, RIGHT, ELSEWHERE = Corner.TOP_LEFT, Corner.TOP_RIGHT, Corner.ELSEWHERE


def tapped(*corners: Corner, pause_s: float = 1.0) -> tuple[Progress, float]:
    """Taps of a tenth of a second; the finger stays down on the last one."""
    progress, now = Progress(), 0.0
    for corner in corners:
        progress = released(progress, now)
        now += pause_s
        progress = pressed(progress, corner, now)
        now += 0.1
    return progress, now


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        (0, 0, LEFT),
        (100, 100, LEFT),
        (101, 0, ELSEWHERE),
        (0, 101, ELSEWHERE),
        (1920, 0, RIGHT),
        (1820, 100, RIGHT),
        (1819, 0, ELSEWHERE),
        (1920, 101, ELSEWHERE),
        (960, 540, ELSEWHERE),
    ],
)
def test_a_corner_is_25_mm_wide(x: float, y: float, expected: Corner) -> None:
    assert corner_of(x, y, 1920, 4.0) is expected


def test_the_sequence_opens_after_the_hold_and_not_before() -> None:
    progress, now = tapped(LEFT, RIGHT, LEFT)
    assert not is_open(progress, now)
    assert not is_open(progress, progress.at + HOLD_S - 0.01)
    assert is_open(progress, progress.at + HOLD_S)


def test_letting_go_too_early_begins_anew() -> None:
    progress, now = tapped(LEFT, RIGHT, LEFT)
    gone = released(progress, now)
    assert gone == Progress()
    assert not is_open(gone, now + 60)


@pytest.mark.parametrize(
    "corners",
    [
        (LEFT, LEFT, LEFT),
        (RIGHT, LEFT, RIGHT),
        (LEFT, RIGHT, RIGHT),
        (LEFT, ELSEWHERE, RIGHT, LEFT),
        (LEFT, RIGHT, ELSEWHERE, LEFT),
        (LEFT, RIGHT),
    ],
)
def test_another_order_opens_nothing(corners: tuple[Corner, ...]) -> None:
    progress, now = tapped(*corners)
    assert not is_open(progress, now + 60)


def test_a_wrong_touch_at_the_first_corner_is_a_new_first() -> None:
    progress, now = tapped(LEFT, LEFT, RIGHT, LEFT)
    assert is_open(progress, now + HOLD_S)


def test_a_long_pause_begins_anew() -> None:
    assert is_open(tapped(LEFT, RIGHT, LEFT, pause_s=BETWEEN_S)[0], 100)
    progress, _ = tapped(LEFT, RIGHT, LEFT, pause_s=BETWEEN_S + 0.2)
    assert progress.done == 1


def test_a_second_finger_during_the_hold_begins_anew() -> None:
    progress, now = tapped(LEFT, RIGHT, LEFT)
    assert pressed(progress, ELSEWHERE, now) == Progress()
    assert pressed(progress, LEFT, now).done == 1


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(Corner), st.booleans(), st.floats(0, 5)), max_size=40))
def test_it_opens_only_while_a_finger_is_held_top_left(steps: list[tuple[Corner, bool, float]]) -> None:
    progress, now, last = Progress(), 0.0, (ELSEWHERE, False)
    for corner, down, later in steps:
        now += later
        progress = pressed(progress, corner, now) if down else released(progress, now)
        last = (corner, down)
        assert not is_open(progress, now)
    if is_open(progress, now + 60):
        assert last == (LEFT, True)
