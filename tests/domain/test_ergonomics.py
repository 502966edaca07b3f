"""Millimetres to pixels, checked against screens that can be measured with a ruler."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.ergonomics import (
    BODY_DEGREES,
    CAP_HEIGHT_EM,
    CAPTION_DEGREES,
    SMALLEST_BODY_PX,
    Screen,
    cap_height_mm,
    font_px,
    qr_module_px,
    reach_height_px,
)

FULL_HD = Screen(1920, 1080)
SCREENS = st.builds(
    Screen,
    st.integers(320, 8000),
    st.integers(320, 8000),
    st.floats(7.0, 120.0),
    st.floats(0.0, 1800.0),
    st.floats(300.0, 2000.0),
)


def test_pixels_per_millimetre_follow_the_diagonal() -> None:
    assert FULL_HD.px_per_mm == pytest.approx(math.hypot(1920, 1080) / (21.5 * 25.4))
    assert FULL_HD.px_per_mm == pytest.approx(4.03, abs=0.01)
    assert Screen(3840, 2160).px_per_mm == pytest.approx(2 * FULL_HD.px_per_mm)


def test_portrait_is_taller_than_wide() -> None:
    assert Screen(1080, 1920).is_portrait
    assert not FULL_HD.is_portrait
    assert not Screen(1000, 1000).is_portrait


def test_a_capital_subtends_its_angle() -> None:
    height = cap_height_mm(BODY_DEGREES, 600.0)
    assert height == pytest.approx(7.33, abs=0.01)
    assert math.degrees(2 * math.atan(height / 2 / 600.0)) == pytest.approx(BODY_DEGREES)


def test_a_font_grows_with_angle_and_distance_and_is_never_tiny() -> None:
    body = font_px(BODY_DEGREES, FULL_HD)
    assert body * CAP_HEIGHT_EM / FULL_HD.px_per_mm == pytest.approx(cap_height_mm(BODY_DEGREES, 600.0))
    assert font_px(CAPTION_DEGREES, FULL_HD) < body
    assert font_px(BODY_DEGREES, Screen(1920, 1080, distance_mm=1200.0)) == pytest.approx(2 * body)
    assert font_px(BODY_DEGREES, Screen(640, 360, 100.0, distance_mm=300.0)) == SMALLEST_BODY_PX


@pytest.mark.parametrize(
    ("bottom_mm", "expected"),
    [
        (900.0, int(200.0 * Screen(1080, 1920).px_per_mm)),
        (1090.0, int(1920 * 0.42)),
        (1800.0, int(1920 * 0.42)),
        (100.0, 1920),
    ],
)
def test_reach_ends_at_1100_mm_but_leaves_a_readable_page(bottom_mm: float, expected: int) -> None:
    screen = Screen(1080, 1920, bottom_mm=bottom_mm)
    assert reach_height_px(screen) == max(expected, int(1920 * 0.42))


@settings(deadline=None)
@given(SCREENS)
def test_reach_is_always_a_part_of_the_screen(screen: Screen) -> None:
    assert int(screen.height_px * 0.42) <= reach_height_px(screen) <= screen.height_px


@settings(deadline=None)
@given(SCREENS)
def test_a_module_is_wide_enough_for_the_distance(screen: Screen) -> None:
    module = qr_module_px(screen)
    assert module >= 2
    assert module / screen.px_per_mm >= screen.distance_mm / 250.0 - 1e-9
