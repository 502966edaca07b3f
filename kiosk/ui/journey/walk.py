"""Carries out steps with a hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QImage

from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from kiosk.ui.journey.steps import Do, Step

Keep = Callable[[str, QImage], None]


def walk(screen: Screen, steps: Iterable[Step], keep: Keep) -> None:
    """Walk the steps on a screen that is shown; pictures go to `keep` with their titles.

    Raises:
        NotThere: a step found something else than it says.
    """
    hand = Hand(screen)
    hand.wait(100)
    for step in steps:
        match step.do:
            case Do.TOUCH:
                window = screen.window
                hand.touch_at(window.width() / 2, window.height() / 2)
                hand.wait_for(
                    lambda: screen.visits.visit.phase.value == "active", "Der Bildschirm wacht nicht auf"
                )
            case Do.PRESS:
                hand.press(step.words)
            case Do.TYPE:
                hand.type(step.words)
            case Do.SEE:
                hand.see(step.words)
            case Do.PICTURE:
                keep(step.words, hand.picture())
