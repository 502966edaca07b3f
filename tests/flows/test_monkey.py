"""Random touches and keys: nothing crashes, nothing complains, the visit can always go on.

`KIOSK_MONKEY_S` sets how long (s, real time); `KIOSK_MONKEY_SEED` repeats a run.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from kiosk.domain.visit import Phase
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from tests.support.screens import FakeClock, close, let_pass, log_of, open_screen, phase_of, settle, wake

SECONDS = float(os.environ.get("KIOSK_MONKEY_S", "3"))
SEED = int(os.environ.get("KIOSK_MONKEY_SEED", "20261121"))
SIZES = [(1920, 1080), (1080, 1920), (1024, 600), (3840, 2160)]
KEYS = [
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Delete, Qt.Key.Key_F5),
    *(Qt.Key.Key_A, Qt.Key.Key_E, Qt.Key.Key_H, Qt.Key.Key_N, Qt.Key.Key_S, Qt.Key.Key_V, Qt.Key.Key_Z),
]
MODIFIERS = [Qt.KeyboardModifier.NoModifier] * 6 + [
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
]


class Monkey:
    """Does anything, anywhere."""

    def __init__(self, screen: Screen, chance: random.Random, device: QPointingDevice) -> None:
        self.screen = screen
        self.chance = chance
        self.device = device

    def point(self) -> QPoint:
        window = self.screen.window
        return QPoint(self.chance.randrange(window.width()), self.chance.randrange(window.height()))

    def tap(self) -> None:
        spot = self.point()
        things = list(Hand(self.screen).pressables())
        if things and self.chance.random() < 0.7:
            item = self.chance.choice(things)
            spot = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.touchEvent(self.screen.window, self.device).press(0, spot, self.screen.window).commit()
        QTest.touchEvent(self.screen.window, self.device).release(0, spot, self.screen.window).commit()

    def drag(self) -> None:
        window = self.screen.window
        start, end = self.point(), self.point()
        QTest.touchEvent(window, self.device).press(0, start, window).commit()
        for step in (1, 2, 3):
            between = start + (end - start) * (step / 3)
            QTest.touchEvent(window, self.device).move(0, between, window).commit()
        QTest.touchEvent(window, self.device).release(0, end, window).commit()

    def two_fingers(self) -> None:
        window = self.screen.window
        spots = self.point(), self.point()
        QTest.touchEvent(window, self.device).press(0, spots[0], window).press(1, spots[1], window).commit()
        settle(1)
        QTest.touchEvent(window, self.device).release(0, spots[0], window).release(
            1, spots[1], window
        ).commit()

    def click(self) -> None:
        button = self.chance.choice(
            [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]
        )
        QTest.mouseClick(self.screen.window, button, Qt.KeyboardModifier.NoModifier, self.point())

    def key(self) -> None:
        QTest.keyClick(self.screen.window, self.chance.choice(KEYS), self.chance.choice(MODIFIERS))

    def wait(self) -> None:
        let_pass(self.screen, self.chance.choice([0.1, 1.0, 7.0, 31.0, 91.0]))

    def turn_the_window(self) -> None:
        self.screen.window.resize(*self.chance.choice(SIZES))

    def staff(self) -> None:
        self.screen.staff.ask()

    def act(self) -> None:
        usual: list[Callable[[], None]] = (
            [self.tap] * 12 + [self.key] * 6 + [self.drag, self.click, self.wait]
        )
        rare: list[Callable[[], None]] = [self.two_fingers, self.turn_the_window, self.staff]
        self.chance.choice(rare if self.chance.random() < 0.03 else usual)()


def test_a_monkey_breaks_nothing(qapp: object) -> None:
    chance = random.Random(SEED)  # noqa: S311 -- a game, not a secret
    screen = open_screen(qapp, clock=FakeClock())
    wake(screen)
    monkey = Monkey(screen, chance, QTest.createTouchDevice())
    end = time.monotonic() + SECONDS
    acts = 0
    while time.monotonic() < end:
        monkey.act()
        acts += 1
        if acts % 4 == 0:
            settle(1)
    assert acts > 20
    assert [entry for entry in log_of(screen) if entry[0] != "visit-ended"] == []
    screen.staff.close()
    for _ in range(4):  # from any phase: awake, warned, forgotten
        let_pass(screen, 91)
    assert phase_of(screen) is Phase.ATTRACT
    wake(screen)
    settle()
    Hand(screen).see("Was möchten Sie online erledigen?")
    close(screen)
