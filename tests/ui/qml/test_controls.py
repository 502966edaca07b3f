"""How the one pressable thing behaves under fingers and keys (EN 301 549, 5.7 to 5.9)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QKeyEvent, QPointingDevice
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.support.screens import kept_open, open_screen, settle

PAGE = b"""
import QtQuick
import Kiosk.Bridge
import Kiosk.Controls
import Kiosk.Theme

FocusScope {
    id: page

    required property Symbols symbols
    readonly property Theme theme: Theme {
        bodyBase: 30
        captionBase: 22
        pxPerMm: 4
        scheme: "light"
        symbols: page.symbols
        textScale: 1
    }

    focus: true
    height: 700
    width: 900

    KButton { objectName: "first"; text: "Eins"; theme: page.theme; width: 400; height: 120; x: 20; y: 20 }
    KTile { objectName: "second"; title: "Zwei"; theme: page.theme; width: 400; height: 120; x: 20; y: 200 }
    KRow { objectName: "third"; title: "Drei"; theme: page.theme; width: 400; height: 120; x: 20; y: 380 }
    KButton {
        objectName: "off"; text: "Aus"; theme: page.theme; width: 400; height: 120; x: 20; y: 560
        enabled: false
    }
    KButton {
        objectName: "quick"; text: "Schnell"; theme: page.theme; width: 300; height: 120; x: 500; y: 20
        repeatGuardMs: 50
    }
}
"""
GUARD_MS = 500


class Bench:
    """A page with a few things to press, and how often each was pressed."""

    def __init__(self, page: QQuickItem, window: QQuickWindow) -> None:
        self.page = page
        self.window = window
        self.device: QPointingDevice = QTest.createTouchDevice()
        self.pressed: list[str] = []
        for name in ("first", "second", "third", "off", "quick"):
            self.item(name).activated.connect(lambda name=name: self.pressed.append(name))  # type: ignore[attr-defined]

    def item(self, name: str) -> QQuickItem:
        found = self.page.findChild(QQuickItem, name)
        assert isinstance(found, QQuickItem)
        return found

    def spot(self, name: str) -> QPoint:
        item = self.item(name)
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def down(self, where: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.device).press(finger, where, self.window).commit()

    def move(self, where: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.device).move(finger, where, self.window).commit()

    def up(self, where: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.device).release(finger, where, self.window).commit()

    def tap(self, name: str) -> None:
        self.down(self.spot(name))
        self.up(self.spot(name))

    def key(self, key: Qt.Key, *, repeated: bool = False, release: bool = True) -> None:
        kinds = [QEvent.Type.KeyPress] + ([QEvent.Type.KeyRelease] if release else [])
        for kind in kinds:
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeated)
            QCoreApplication.sendEvent(self.window, event)


@pytest.fixture
def bench(qapp: object) -> Iterator[Bench]:
    with kept_open(open_screen(qapp)) as screen:
        component = QQmlComponent(screen.engine)
        component.setData(PAGE, "file:///bench.qml")
        page = component.createWithInitialProperties({"symbols": screen.symbols})
        assert isinstance(page, QQuickItem), component.errorString()
        window = QQuickWindow()
        window.resize(900, 700)
        page.setParentItem(window.contentItem())
        window.show()
        window.requestActivate()
        settle()
        yield Bench(page, window)
        window.close()
        page.deleteLater()
        settle(5)
        shiboken6.delete(component)


KINDS = ["first", "second", "third"]


@pytest.mark.parametrize("name", KINDS)
def test_it_acts_on_release_and_not_before(bench: Bench, name: str) -> None:
    bench.down(bench.spot(name))
    settle()
    assert bench.pressed == []
    assert bench.item(name).property("pressed") is True
    bench.up(bench.spot(name))
    assert bench.pressed == [name]
    assert bench.item(name).property("pressed") is False


def test_a_long_hold_still_acts(bench: Bench) -> None:
    bench.down(bench.spot("first"))
    settle(1200)
    bench.up(bench.spot("first"))
    assert bench.pressed == ["first"]


@pytest.mark.parametrize("name", KINDS)
def test_sliding_off_cancels(bench: Bench, name: str) -> None:
    outside = bench.spot(name) + QPoint(430, 0)
    bench.down(bench.spot(name))
    for part in (0.3, 0.6, 1.0):
        bench.move(bench.spot(name) + (outside - bench.spot(name)) * part)
    bench.up(outside)
    assert bench.pressed == []


def test_a_trembling_finger_still_means_the_same(bench: Bench) -> None:
    start = bench.spot("first")
    bench.down(start)
    for offset in (QPoint(9, -7), QPoint(-8, 10), QPoint(12, 6)):
        bench.move(start + offset)
    bench.up(start + QPoint(12, 6))
    assert bench.pressed == ["first"]


def test_a_second_tap_within_half_a_second_is_ignored_and_a_later_one_counts(bench: Bench) -> None:
    bench.tap("first")
    settle(200)
    bench.tap("first")
    assert bench.pressed == ["first"]
    settle(GUARD_MS)
    bench.tap("first")
    assert bench.pressed == ["first", "first"]


def test_another_target_need_not_wait(bench: Bench) -> None:
    bench.tap("first")
    bench.tap("second")
    assert bench.pressed == ["first", "second"]


def test_keys_of_a_keypad_may_repeat_sooner(bench: Bench) -> None:
    bench.tap("quick")
    settle(80)
    bench.tap("quick")
    assert bench.pressed == ["quick", "quick"]


def test_what_is_switched_off_cannot_be_pressed(bench: Bench) -> None:
    bench.tap("off")
    action(bench.item("off")).doAction(QAccessibleActionInterface.pressAction())
    assert bench.pressed == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select])
@pytest.mark.parametrize("name", KINDS)
def test_keys_activate(bench: Bench, name: str, key: Qt.Key) -> None:
    bench.item(name).forceActiveFocus()
    bench.key(key)
    assert bench.pressed == [name]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_held_key_acts_once(bench: Bench, key: Qt.Key) -> None:
    bench.item("quick").forceActiveFocus()
    bench.key(key, release=False)
    for _ in range(10):
        settle(20)
        bench.key(key, repeated=True, release=False)
    assert bench.pressed == ["quick"]


def test_other_keys_do_nothing(bench: Bench) -> None:
    bench.item("first").forceActiveFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_F1):
        bench.key(key)
    assert bench.pressed == []


def test_arrows_move_the_focus_through_what_can_be_pressed(bench: Bench) -> None:
    bench.item("first").forceActiveFocus()
    seen = []
    for _ in range(4):
        seen.append(bench.window.activeFocusItem().objectName())
        bench.key(Qt.Key.Key_Down)
    assert seen == ["first", "second", "third", "quick"]
    for expected in ("quick", "third", "second", "first"):
        bench.key(Qt.Key.Key_Up)
        assert bench.window.activeFocusItem().objectName() == expected


def test_the_focused_one_is_marked(bench: Bench) -> None:
    def rings() -> list[str]:
        return [
            name
            for name in ("first", "second", "third")
            for child in bench.item(name).childItems()
            if child.metaObject().className().startswith("KFocusRing") and child.isVisible()
        ]

    assert rings() == []
    bench.item("second").forceActiveFocus()
    assert rings() == ["second"]


def action(item: QQuickItem) -> QAccessibleActionInterface:
    interface = QAccessible.queryAccessibleInterface(item)
    assert interface is not None
    return interface.actionInterface()


@pytest.mark.parametrize(("name", "words"), [("first", "Eins"), ("second", "Zwei"), ("third", "Drei")])
def test_a_screen_reader_finds_and_presses_it(bench: Bench, name: str, words: str) -> None:
    interface = QAccessible.queryAccessibleInterface(bench.item(name))
    assert interface.role() == QAccessible.Role.Button
    assert interface.text(QAccessible.Text.Name) == words
    press = QAccessibleActionInterface.pressAction()
    assert press in action(bench.item(name)).actionNames()
    action(bench.item(name)).doAction(press)
    assert bench.pressed == [name]


def test_two_fingers_press_two_things_once_each(bench: Bench) -> None:
    first, second = bench.spot("first"), bench.spot("second")
    QTest.touchEvent(bench.window, bench.device).press(0, first, bench.window).press(
        1, second, bench.window
    ).commit()
    QTest.touchEvent(bench.window, bench.device).release(0, first, bench.window).release(
        1, second, bench.window
    ).commit()
    assert sorted(bench.pressed) == ["first", "second"]
