"""The on-screen keyboard's keys, and the sender that turns a tap into an ordinary key event."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.keyboard import Action, Key, Purpose, columns, has_capitals, layout
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The keyboard comes from the program")
class KeySource(QObject):  # type: ignore[operator]
    """Four rows of keys; what is typed goes to whatever has the focus and is kept nowhere."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with the German layout for the search."""
        super().__init__(parent)
        self._rows = [SnapshotModel(Key, self) for _ in range(4)]
        self._language = "de"
        self._purpose: str = Purpose.SEARCH
        self._symbols = False
        self._keys: tuple[Key, ...] = ()
        self._refresh()

    def show(self, language: str) -> None:
        """Show the layout of a language."""
        if language != self._language:
            self._language = language
            self._refresh()

    @Slot(str)
    def use(self, purpose: str) -> None:
        """Show the layout for a purpose, letters first; an unknown purpose is ordinary text."""
        if (purpose, False) != (self._purpose, self._symbols):
            self._purpose = purpose
            self._symbols = False
            self._refresh()

    @Slot(str, str)
    def press(self, action: str, text: str) -> None:
        """Turn to the other layer, or send the key to the focused item of the focused window."""
        if action in (Action.SYMBOLS, Action.LETTERS):
            self._symbols = action == Action.SYMBOLS
            self._refresh()
            return
        window: QObject | None = QGuiApplication.focusWindow()
        if window is None:
            return
        if action == "backspace":
            _send(window, Qt.Key.Key_Backspace, "")
        elif action == "clear":
            _send(window, Qt.Key.Key_A, "", Qt.KeyboardModifier.ControlModifier)
            _send(window, Qt.Key.Key_Backspace, "")
        else:
            _send(window, Qt.Key.Key_Space if action == "space" else Qt.Key.Key_unknown, text)

    def _refresh(self) -> None:
        keys = layout(self._language, self._purpose, symbols=self._symbols)
        for number, model in enumerate(self._rows):
            model.show([key for key in keys if key.row == number])
        self._keys = keys
        self.changed.emit()

    def _get_first(self) -> SnapshotModel:
        return self._rows[0]

    def _get_second(self) -> SnapshotModel:
        return self._rows[1]

    def _get_third(self) -> SnapshotModel:
        return self._rows[2]

    def _get_fourth(self) -> SnapshotModel:
        return self._rows[3]

    def _get_columns(self) -> float:
        return columns(self._keys)

    def _get_capitals(self) -> bool:
        return has_capitals(self._keys)

    first = Property(SnapshotModel, _get_first, constant=True)
    second = Property(SnapshotModel, _get_second, constant=True)
    third = Property(SnapshotModel, _get_third, constant=True)
    fourth = Property(SnapshotModel, _get_fourth, constant=True)
    columns = Property(float, _get_columns, notify=changed)
    capitals = Property(bool, _get_capitals, notify=changed)


def _send(
    window: QObject, key: Qt.Key, text: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, modifier, text))
