"""The on-screen keyboard's keys, and the sender that turns a tap into an ordinary key event."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.keyboard import Key, layout
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The keyboard comes from the program")
class KeySource(QObject):  # type: ignore[operator]
    """Four rows of keys; what is typed goes to whatever has the focus and is kept nowhere."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with the German layout."""
        super().__init__(parent)
        self._rows = [SnapshotModel(Key, self) for _ in range(4)]
        self.show("de")

    def show(self, language: str) -> None:
        """Show the layout of a language."""
        keys = layout(language)
        for number, model in enumerate(self._rows):
            model.show([key for key in keys if key.row == number])
        self.changed.emit()

    @Slot(str, str)
    def press(self, action: str, text: str) -> None:
        """Send the key to the focused item of the focused window."""
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

    def _get_first(self) -> SnapshotModel:
        return self._rows[0]

    def _get_second(self) -> SnapshotModel:
        return self._rows[1]

    def _get_third(self) -> SnapshotModel:
        return self._rows[2]

    def _get_fourth(self) -> SnapshotModel:
        return self._rows[3]

    first = Property(SnapshotModel, _get_first, constant=True)
    second = Property(SnapshotModel, _get_second, constant=True)
    third = Property(SnapshotModel, _get_third, constant=True)
    fourth = Property(SnapshotModel, _get_fourth, constant=True)


def _send(
    window: QObject, key: Qt.Key, text: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, modifier, text))
