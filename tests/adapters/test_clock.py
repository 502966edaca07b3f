"""The machine's clock never goes back, and setting the time of day does not move it."""

from __future__ import annotations

import time

import pytest

from kiosk.adapters.clock import SystemClock


def test_it_never_goes_back() -> None:
    clock = SystemClock()
    moments = [clock.now() for _ in range(1000)]
    assert moments == sorted(moments)
    assert moments[0] <= time.monotonic()


def test_setting_the_time_of_day_does_not_move_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = SystemClock().now()
    monkeypatch.setattr(time, "time", lambda: 0.0)
    assert 0 <= SystemClock().now() - before < 60
