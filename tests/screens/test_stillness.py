"""B15, B16, B17: nothing flashes, moves long or moves on its own while somebody reads."""

from __future__ import annotations

import time

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem

from kiosk.ui.application import Screen
from tests.screens import colours, items
from tests.screens.table import VISITED, arrive
from tests.screens.variants import Variant, open_variant
from tests.support.screens import open_screen, settle

IDLE_MS = 3000
SETTLED_MS = 400
LONGEST_MOTION_S = 0.2
ONE_FRAME_S = 0.06
FLASHES = 1
"""Within a second; WCAG 2.3.1 allows 3. The one is an edge of a letter that moves."""
SLOWEST_MS = 5000
"""WCAG 2.2.2 speaks of motion that lasts longer than 5 s; slides change less often than that."""


class Frames(QObject):
    """Counts the frames that a window shows, and remembers when."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self.times: list[float] = []
        screen.window.frameSwapped.connect(self._count)

    def _count(self) -> None:
        self.times.append(time.monotonic())


@pytest.mark.parametrize(
    "name",
    [
        *("start", "search-found", "take-portal", "term", "practice-text", "practice-check"),
        *("practice-step-wait", "tour-spotlight", "tour-pause", "tour-arrow"),
    ],
)
def test_no_frame_is_drawn_while_nobody_does_anything(qapp: object, name: str) -> None:
    screen = open_variant(qapp, Variant())
    arrive(screen, next(place for place in VISITED if place.name == name))
    settle(SETTLED_MS)
    frames = Frames(screen)
    settle(IDLE_MS)
    assert frames.times == []


def test_the_loop_draws_only_when_its_picture_changes(qapp: object) -> None:
    screen = open_screen(qapp)
    view = _attract(screen)
    settle(SETTLED_MS)
    frames = Frames(screen)
    settle(IDLE_MS)
    assert frames.times == []
    began = time.monotonic()
    view.setProperty("turn", int(view.property("turn")) + 1)
    settle(1500)
    assert frames.times
    assert frames.times[-1] - began <= LONGEST_MOTION_S + ONE_FRAME_S


def test_the_loop_changes_slowly_and_not_at_all_during_a_visit(qapp: object) -> None:
    screen = open_screen(qapp)
    timers = [child for child in _attract(screen).children() if child.inherits("QQmlTimer")]
    assert [timer.property("interval") >= SLOWEST_MS for timer in timers] == [True]
    screen.session.touch()
    settle(50)
    assert [piece for piece in items.pieces(screen.window) if piece.name == "AttractView"] == []


def test_nothing_flashes_when_the_picture_changes(qapp: object) -> None:
    screen = open_screen(qapp, (1280, 800))
    view = _attract(screen)
    settle(SETTLED_MS)
    series = [colours.luminance(colours.pixels(screen.window.grabWindow()))]
    view.setProperty("turn", int(view.property("turn")) + 1)
    began = time.monotonic()
    while time.monotonic() - began < 1.0:
        settle(20)
        series.append(colours.luminance(colours.pixels(screen.window.grabWindow())))
    steps = np.sign(np.diff(np.array(series), axis=0) * (np.abs(np.diff(np.array(series), axis=0)) > 0.1))
    up, down = (steps > 0).sum(axis=0), (steps < 0).sum(axis=0)
    assert int(np.minimum(up, down).max()) <= FLASHES, "a place gets lighter and darker again and again"


def _attract(screen: Screen) -> QQuickItem:
    return next(piece.item for piece in items.pieces(screen.window) if piece.name == "AttractView")
