"""Which key of a presenter clicker or keyboard is which command of a running demonstration.

Clickers are keyboards: forth and back send PageDown and PageUp (some Right and Left), the black button sends
`B` or a full stop, and the start button sends F5 and Esc in turn. Space and Return stay what they are on
every page: they press what has the focus. Esc asks before it ends anything, and so does the start button.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.services.presenter.ports import Command

_WRITING = ("QQuickTextInput", "QQuickTextEdit")
_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
_STEPS: Mapping[int, Command] = {
    Qt.Key.Key_PageDown: Command.NEXT,
    Qt.Key.Key_PageUp: Command.BACK,
}
"""No field of ours needs them, so they work while somebody writes, too."""
_COMMANDS: Mapping[int, Command] = {
    **_STEPS,
    Qt.Key.Key_Right: Command.NEXT,
    Qt.Key.Key_Left: Command.BACK,
    Qt.Key.Key_R: Command.REPEAT,
    Qt.Key.Key_H: Command.HOLD,
    Qt.Key.Key_F: Command.FREEZE,
    Qt.Key.Key_B: Command.BLACK,
    Qt.Key.Key_Period: Command.BLACK,
    Qt.Key.Key_G: Command.GROUP,
}


class Asking(StrEnum):
    """What a key means that is no command by itself."""

    STOP = "ask-stop"
    """Ask whether the demonstration shall end, and take the question away again."""


def meaning(event: QKeyEvent, focus: QObject | None) -> Command | Asking | None:
    """What a pressed key means; None where it belongs to the page, as every key does that writes."""
    if event.modifiers() & ~_HARMLESS:
        return None
    if focus is not None and any(focus.inherits(kind) for kind in _WRITING):
        return _STEPS.get(event.key())
    if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
        return Asking.STOP
    return _COMMANDS.get(event.key())
