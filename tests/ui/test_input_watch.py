from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest

from kiosk.domain.gesture import HOLD_S
from kiosk.domain.visit import Phase
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from tests.support.screens import FakeClock, let_pass, open_screen, phase_of, settle, view_of, wake

HOLD_TIMER_MS = 30


class Finger:
    """One finger on a screen whose clock the test moves."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.device: QPointingDevice = QTest.createTouchDevice()
        self.point = QPoint()
        screen.watch._hold.setInterval(HOLD_TIMER_MS)  # the clock decides, not real seconds

    def clock(self) -> FakeClock:
        clock = self.screen.setup.clock
        assert isinstance(clock, FakeClock)
        return clock

    def down(self, where: str) -> None:
        width, height = self.screen.window.width(), self.screen.window.height()
        self.point = {
            "left": QPoint(20, 20),
            "right": QPoint(width - 20, 20),
            "middle": QPoint(width // 2, height // 2),
            "bottom": QPoint(20, height - 20),
        }[where]
        QTest.touchEvent(self.screen.window, self.device).press(0, self.point, self.screen.window).commit()

    def up(self) -> None:
        QTest.touchEvent(self.screen.window, self.device).release(0, self.point, self.screen.window).commit()

    def tap(self, where: str, seconds: float = 0.1) -> None:
        self.down(where)
        self.clock().advance(seconds)
        self.up()
        self.clock().advance(0.2)

    def gesture(self) -> None:
        self.tap("left")
        self.tap("right")
        self.down("left")
        self.clock().advance(HOLD_S + 0.1)
        settle(HOLD_TIMER_MS + 40)


def door(screen: Screen) -> str:
    return str(screen.staff.property("state"))


@pytest.fixture
def screen(qapp: object) -> Screen:
    return open_screen(qapp, clock=FakeClock())


def test_the_gesture_opens_the_pin_pad_in_attract(screen: Screen) -> None:
    Finger(screen).gesture()
    assert door(screen) == "asking"
    Hand(screen).see("Nur für Personal")


def test_the_gesture_opens_the_pin_pad_in_a_visit(screen: Screen) -> None:
    wake(screen)
    screen.session.open("search", "", "")
    settle()
    finger = Finger(screen)
    finger.gesture()
    assert door(screen) == "asking"
    finger.up()
    assert door(screen) == "asking"
    Hand(screen).press("Zurück zum Bildschirm")
    assert door(screen) == "closed"


def test_the_gesture_opens_the_pin_pad_in_the_trouble_window(qapp: object) -> None:
    screen = open_screen(qapp, clock=FakeClock(), trouble=True)
    Finger(screen).gesture()
    assert door(screen) == "asking"
    Hand(screen).see("Nur für Personal")


def test_fast_taps_never_open_it(screen: Screen) -> None:
    finger = Finger(screen)
    for _ in range(6):
        for where in ("left", "right", "left"):
            finger.tap(where)
        finger.clock().advance(HOLD_S + 0.1)
        settle(HOLD_TIMER_MS + 20)
        assert door(screen) == "closed"


@pytest.mark.parametrize(
    "order", [("left", "right", "right"), ("right", "left", "left"), ("left", "middle", "left")]
)
def test_another_order_does_not_open_it(screen: Screen, order: tuple[str, str, str]) -> None:
    finger = Finger(screen)
    finger.tap(order[0])
    finger.tap(order[1])
    finger.down(order[2])
    finger.clock().advance(HOLD_S + 0.1)
    settle(HOLD_TIMER_MS + 20)
    assert door(screen) == "closed"


def test_a_held_finger_alone_does_not_open_it(screen: Screen) -> None:
    finger = Finger(screen)
    finger.down("left")
    finger.clock().advance(60)
    settle(HOLD_TIMER_MS + 20)
    assert door(screen) == "closed"


def wheel(screen: Screen) -> None:
    middle = QPointF(600, 500)
    event = QWheelEvent(
        middle,
        middle,
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(screen.window, event)


ACTIVITIES: dict[str, Callable[[Screen], object]] = {
    "touch": lambda screen: Finger(screen).tap("middle", 0),
    "key": lambda screen: QTest.keyClick(screen.window, Qt.Key.Key_Shift),
    "wheel": wheel,
    "mouse": lambda screen: QTest.mouseClick(
        screen.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 400)
    ),
}


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_activity_keeps_the_visit(screen: Screen, activity: str) -> None:
    wake(screen)
    for _ in range(4):
        let_pass(screen, 80)
        ACTIVITIES[activity](screen)
        assert phase_of(screen) is Phase.ACTIVE
    let_pass(screen, 91)
    assert phase_of(screen) is Phase.WARNING


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_activity_wakes_the_screen(screen: Screen, activity: str) -> None:
    ACTIVITIES[activity](screen)
    assert phase_of(screen) is Phase.WAKING


def test_a_pointer_that_only_moves_is_no_visitor(screen: Screen) -> None:
    move(screen, Qt.MouseEventSource.MouseEventNotSynthesized)
    assert phase_of(screen) is Phase.ATTRACT


def move(screen: Screen, source: Qt.MouseEventSource) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(300, 300),
        QPointF(300, 300),
        QPointF(300, 300),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        source,
    )
    QCoreApplication.sendEvent(screen.window, event)


def test_the_arrow_hides_from_a_finger_and_comes_back_for_a_mouse(screen: Screen) -> None:
    shape = Qt.CursorShape
    move(screen, Qt.MouseEventSource.MouseEventNotSynthesized)
    assert screen.window.cursor().shape() == shape.ArrowCursor
    Finger(screen).tap("middle")
    assert screen.window.cursor().shape() == shape.BlankCursor
    move(screen, Qt.MouseEventSource.MouseEventSynthesizedBySystem)
    assert screen.window.cursor().shape() == shape.BlankCursor
    move(screen, Qt.MouseEventSource.MouseEventNotSynthesized)
    assert screen.window.cursor().shape() == shape.ArrowCursor


def warned(screen: Screen) -> Hand:
    wake(screen)
    let_pass(screen, 91)
    assert phase_of(screen) is Phase.WARNING
    return Hand(screen)


def test_both_buttons_of_the_warning_do_what_they_say(screen: Screen) -> None:
    warned(screen).press("Ich bin noch da")
    assert phase_of(screen) is Phase.ACTIVE
    let_pass(screen, 91)
    Hand(screen).press("Ich bin fertig")
    assert phase_of(screen) is Phase.FAREWELL


@pytest.mark.parametrize("under", ["Fertig", "Hilfe", "Wohnen & Umzug"])
def test_a_touch_beside_the_warning_keeps_the_visit_and_presses_nothing_under_it(
    screen: Screen, under: str
) -> None:
    wake(screen)
    item = Hand(screen).find(under)
    centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    let_pass(screen, 91)
    Hand(screen).touch_at(centre.x(), centre.y())
    assert (phase_of(screen), view_of(screen)) == (Phase.ACTIVE, "start")


def test_the_warning_is_answered_with_keys(screen: Screen) -> None:
    hand = warned(screen)
    hand.key(Qt.Key.Key_Return)
    assert (phase_of(screen), view_of(screen)) == (Phase.ACTIVE, "start")
    let_pass(screen, 91)
    hand.key(Qt.Key.Key_Tab)
    assert phase_of(screen) is Phase.WARNING
    hand.key(Qt.Key.Key_Return)
    assert phase_of(screen) is Phase.FAREWELL


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_H])
def test_other_keys_say_that_somebody_is_there(screen: Screen, key: Qt.Key) -> None:
    warned(screen).key(key)
    assert phase_of(screen) is Phase.ACTIVE
