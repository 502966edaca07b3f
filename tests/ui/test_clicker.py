"""Which keys steer a demonstration, and which stay with the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.services.presenter.ports import Command
from kiosk.ui.clicker import Asking, meaning

NOTHING = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NOTHING) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers)


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        (Qt.Key.Key_PageDown, Command.NEXT),
        (Qt.Key.Key_Right, Command.NEXT),
        (Qt.Key.Key_PageUp, Command.BACK),
        (Qt.Key.Key_Left, Command.BACK),
        (Qt.Key.Key_B, Command.BLACK),
        (Qt.Key.Key_Period, Command.BLACK),
        (Qt.Key.Key_F, Command.FREEZE),
        (Qt.Key.Key_H, Command.HOLD),
        (Qt.Key.Key_G, Command.GROUP),
        (Qt.Key.Key_R, Command.REPEAT),
        (Qt.Key.Key_Escape, Asking.STOP),
        (Qt.Key.Key_F5, Asking.STOP),
        (Qt.Key.Key_Space, None),
        (Qt.Key.Key_Return, None),
        (Qt.Key.Key_Tab, None),
        (Qt.Key.Key_Up, None),
        (Qt.Key.Key_Down, None),
        (Qt.Key.Key_A, None),
    ],
)
def test_a_key_of_a_clicker_or_keyboard(key: Qt.Key, meant: Command | Asking | None) -> None:
    assert meaning(press(key), None) is meant
    assert meaning(press(key), QObject()) is meant


def test_a_large_letter_is_the_same_and_a_combination_is_none() -> None:
    assert meaning(press(Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier), None) is Command.BLACK
    assert meaning(press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.KeypadModifier), None) is Command.NEXT
    assert meaning(press(Qt.Key.Key_B, CONTROL), None) is None


@pytest.mark.parametrize("kind", ["TextInput", "TextEdit"])
def test_whoever_writes_keeps_every_key_but_those_of_the_steps(qapp: object, kind: str) -> None:
    assert qapp
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(f"import QtQuick\n{kind} {{}}".encode(), "")
    field = component.create()
    assert field is not None
    kept = [Qt.Key.Key_B, Qt.Key.Key_Period, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_F]
    assert [meaning(press(key), field) for key in kept] == [None] * len(kept)
    assert meaning(press(Qt.Key.Key_PageDown), field) is Command.NEXT
    assert meaning(press(Qt.Key.Key_PageUp), field) is Command.BACK
