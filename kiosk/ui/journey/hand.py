"""A hand: finds what a person would see by its words, and touches it with real touch events."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QPoint,
    QPointF,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QKeyEvent, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.ui.application import Screen

_SETTLE_MS = 30
_PATIENCE = 30
_BETWEEN_MS = 520
"""A little more than the time in which the same target is ignored."""


class NotThere(AssertionError):  # noqa: N818 -- an assertion about the screen, not an error of the program
    """What a step needs is not on the screen."""


class Hand:
    """Operates one screen."""

    def __init__(self, screen: Screen) -> None:
        """Use a screen that is shown."""
        self._screen = screen
        self._window = screen.window
        self._device: QPointingDevice = QTest.createTouchDevice()
        self._pressed: dict[str, QElapsedTimer] = {}

    def wait(self, milliseconds: int = _SETTLE_MS) -> None:
        """Let the screen live for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait_for(self, condition: Callable[[], bool], what: str, milliseconds: int = 5000) -> None:
        """Let the screen live until something is so.

        Raises:
            NotThere: it did not become so in time.
        """
        for _ in range(milliseconds // 20):
            if condition():
                return
            self.wait(20)
        raise NotThere(what)

    def touch_at(self, x: float, y: float) -> None:
        """Put a finger down and lift it at a point of the window, in px."""
        point = QPoint(round(x), round(y))
        QTest.touchEvent(self._window, self._device).press(0, point, self._window).commit()
        self.wait(5)
        QTest.touchEvent(self._window, self._device).release(0, point, self._window).commit()
        self.wait()

    def press(self, words: str) -> None:
        """Touch the button with this name, turning the page until it is in sight.

        Raises:
            NotThere: there is no such button.
        """
        self._be_slow(words)
        self._touch(self.find(words), words)

    def find(self, words: str) -> QQuickItem:
        """The visible, enabled thing to press whose name is or begins with these words."""
        exact: list[QQuickItem] = []
        begins: list[QQuickItem] = []
        for item in self.pressables():
            label = name_of(item)
            if label == words:
                exact.append(item)
            elif label.startswith(words):
                begins.append(item)
        for found in (*exact, *begins):
            return found
        names = sorted({name_of(item) for item in self.pressables()})
        raise NotThere(f"„{words}“ ist nicht da. Da sind: {', '.join(names)}")

    def pressables(self) -> Iterator[QQuickItem]:
        """Everything that can be pressed now, in drawing order."""
        for item in self.items():
            if item.metaObject().indexOfSignal("activated()") >= 0 and item.isEnabled():
                yield item

    def texts(self) -> list[str]:
        """Every text that can be seen now."""
        return [
            str(item.property("text"))
            for item in self.items()
            if item.inherits("QQuickText") and item.property("text") and not _is_symbol(item)
        ]

    def see(self, words: str) -> None:
        """Make sure that a text is on the screen.

        Raises:
            NotThere: it is not.
        """
        if not any(words in text for text in self.texts()):
            raise NotThere(f"„{words}“ steht nicht da")

    def type(self, words: str) -> None:
        """Write with the on-screen keyboard, whatever its layout shows now.

        Raises:
            NotThere: it has no key for one of the characters.
        """
        for character in words:
            cap = self._cap_for(character)
            if cap is None:
                self._strike(self._cap_that("symbols") or self._cap_that("letters"), character)
                cap = self._cap_for(character)
            self._strike(cap, character)

    def field(self, words: str) -> QQuickItem:
        """The visible field to write in whose name is or begins with these words.

        Raises:
            NotThere: there is no such field.
        """
        found = [item for item in self.items() if _is_field(item)]
        for fits in (str.__eq__, str.startswith):
            for item in found:
                if fits(name_of(item), words):
                    return item
        raise NotThere(f"Das Feld „{words}“ ist nicht da. Da sind: {', '.join(map(name_of, found))}")

    def value(self, words: str) -> str:
        """What stands in the field with this name."""
        return str(self.field(words).property("text"))

    def enter(self, words: str, text: str) -> None:
        """Touch the field with this name and write where the finger was.

        Raises:
            NotThere: there is no such field, or no key for one of the characters.
        """
        self.touch_field(words)
        self.type(text)

    def touch_field(self, words: str) -> None:
        """Touch the field with this name, so that it has the focus.

        Raises:
            NotThere: there is no such field.
        """
        self._touch(self.field(words), words)

    def write(self, words: str) -> None:
        """Write with a real keyboard."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self._window, event)
        self.wait()

    def key(self, key: Qt.Key) -> None:
        """Press a key of a real keyboard."""
        QTest.keyClick(self._window, key)
        self.wait()

    def picture(self) -> QImage:
        """What the screen shows."""
        self.wait()
        return self._window.grabWindow()

    def items(self) -> Iterator[QQuickItem]:
        """Every visible item, parents before children."""
        yield from _walk(self._window.contentItem())

    def _caps(self) -> dict[str, QQuickItem]:
        """The keys of the on-screen keyboard by what they show."""
        return {str(item.property("text")): item for item in self.pressables() if _is_cap(item)}

    def _cap_that(self, action: str) -> QQuickItem | None:
        return next((cap for cap in self._caps().values() if cap.property("action") == action), None)

    def _cap_for(self, character: str) -> QQuickItem | None:
        """The key that types a character, after [Groß] where that is needed and there."""
        if character == " ":
            return self._cap_that("space")
        if character not in self._caps() and character.swapcase() in self._caps():
            shift = self._cap_that("shift")
            if shift is None:
                return self._caps()[character.swapcase()]
            self._strike(shift, character)
        return self._caps().get(character)

    def _strike(self, cap: QQuickItem | None, character: str) -> None:
        if cap is None:
            raise NotThere(f"„{character}“ ist nicht auf der Tastatur. Da sind: {', '.join(self._caps())}")
        mark = f"key {cap.property('key')}"
        self._be_slow(mark)
        self._touch(cap, mark)

    def _touch(self, item: QQuickItem, mark: str) -> None:
        for _ in range(_PATIENCE):
            centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
            if self._in_sight(item):
                self.touch_at(centre.x(), centre.y())
                self._pressed[mark] = QElapsedTimer()
                self._pressed[mark].start()
                return
            self._turn_towards(item)
        raise NotThere(f"„{mark}“ kommt nicht in Sicht")

    def _be_slow(self, words: str) -> None:
        """Nobody presses the same button again as quickly as a program can."""
        before = self._pressed.get(words)
        if before is not None and before.elapsed() < _BETWEEN_MS:
            self.wait(_BETWEEN_MS - before.elapsed())

    def _in_sight(self, item: QQuickItem) -> bool:
        area = _scene_rect(item)
        above: QQuickItem | None = item.parentItem()
        while above is not None:
            if above.clip() and not _scene_rect(above).adjusted(-1, -1, 1, 1).contains(area.center()):
                return False
            above = above.parentItem()
        return QRectF(0, 0, self._window.width(), self._window.height()).contains(area.center())

    def _turn_towards(self, item: QQuickItem) -> None:
        below = _scene_rect(item).center().y() > self._window.height() / 2
        self.press_turn("Mehr" if below else "Hoch")
        self.wait(_BETWEEN_MS)

    def press_turn(self, words: str) -> None:
        """Touch a button that turns the page."""
        centre = _scene_rect(self.find(words)).center()
        self.touch_at(centre.x(), centre.y())


def name_of(item: QQuickItem) -> str:
    """What a thing to press is called: its spoken name, or where it is not told to anybody, its label."""
    spoken: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(item)
    name = "" if spoken is None else spoken.text(QAccessible.Text.Name)
    return name or str(item.property("label") or "")


def _is_symbol(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("KIcon")


def _is_field(item: QQuickItem) -> bool:
    return item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")


def _is_cap(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("KeyCap")


def _walk(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from _walk(child)


def _scene_rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
