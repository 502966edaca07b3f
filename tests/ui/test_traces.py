"""Where the finger went is seen for a moment and then forgotten."""

from __future__ import annotations

import pytest

from kiosk.services.presenter.ports import Command, SpeakerNotes
from kiosk.ui.bridge.presenter import TRACE_MS, Presenter
from kiosk.ui.traces import Traces
from tests.support.stand_ins import HandClock


class NoDesk:
    """Implements `PresenterDesk` without a tour."""

    notes = SpeakerNotes()

    def command(self, command: Command) -> None:
        raise AssertionError(command)

    def listen(self, listener: object) -> None:
        raise AssertionError(listener)


class Finger:
    def __init__(self) -> None:
        self.clock = HandClock()
        self.presenter = Presenter(NoDesk(), lambda _: None)
        self.traces = Traces(self.presenter, self.clock)

    def at(self, x: float, y: float = 0.0, *, is_press: bool = False) -> None:
        self.traces.touched(x, y, 4.0, is_press=is_press)

    @property
    def seen(self) -> list[float]:
        return [row.x for row in self.presenter._traces._rows]


@pytest.fixture
def finger(qapp: object) -> Finger:
    assert qapp
    return Finger()


def test_points_follow_the_finger_and_near_ones_are_left_out(finger: Finger) -> None:
    finger.at(100, is_press=True)
    finger.at(105)
    finger.at(120)
    finger.at(121, is_press=True)
    assert finger.seen == [100, 120, 121]


def test_they_are_gone_after_a_moment(finger: Finger) -> None:
    finger.at(100)
    finger.clock.go_on(TRACE_MS / 2000)
    finger.at(200)
    finger.traces._sweep()
    assert finger.seen == [100, 200]
    finger.clock.go_on(TRACE_MS / 1800)
    finger.traces._sweep()
    assert finger.seen == [200]
    assert finger.traces._sweeping.isActive()
    finger.clock.go_on(TRACE_MS / 1800)
    finger.traces._sweep()
    assert finger.seen == []
    assert not finger.traces._sweeping.isActive()


def test_they_never_grow_without_end(finger: Finger) -> None:
    for number in range(200):
        finger.at(number * 50)
    assert len(finger.seen) == 60
    assert finger.seen[-1] == 199 * 50


def test_they_are_forgotten_at_once_when_the_view_ends(finger: Finger) -> None:
    finger.at(100)
    finger.traces.clear()
    finger.traces.clear()
    assert finger.seen == []
    assert not finger.traces._sweeping.isActive()
