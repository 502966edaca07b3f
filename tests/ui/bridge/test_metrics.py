from __future__ import annotations

import pytest

from kiosk.domain.settings import Settings
from kiosk.ui.bridge.metrics import Metrics


def test_sizes_follow_the_window_and_are_told_once() -> None:
    metrics = Metrics(Settings())
    told: list[int] = []
    metrics.changed.connect(lambda: told.append(1))
    metrics.resize(1080, 1920)
    metrics.resize(1080, 1920)
    assert told == [1]
    assert metrics.property("portrait") is True
    assert metrics.property("qrModulePx") >= 2
    assert metrics.property("reachPx") <= 1920


@pytest.mark.parametrize("size", [(0, 0), (0, 1080), (-1, 5)])
def test_a_window_without_size_changes_nothing(size: tuple[int, int]) -> None:
    metrics = Metrics(Settings())
    before = metrics.property("bodyPx")
    metrics.resize(*size)
    assert metrics.property("bodyPx") == before
    assert metrics.property("portrait") is False


def test_a_denser_screen_has_more_pixels_per_millimetre() -> None:
    metrics = Metrics(Settings(diagonal_in=21.5))
    before = metrics.property("pxPerMm"), metrics.property("captionPx")
    metrics.resize(3840, 2160)
    assert metrics.property("pxPerMm") == pytest.approx(before[0] * 2)
    assert metrics.property("captionPx") > before[1]
