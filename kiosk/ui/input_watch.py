"""Sees every touch and key before the page does: it counts as activity, and opens the staff door."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QSinglePointEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.gesture import HOLD_S, Progress, corner_of, is_open, pressed, released
from kiosk.domain.visit import Phase
from kiosk.services.ports import Clock
from kiosk.ui.bridge.metrics import Metrics
from kiosk.ui.bridge.session import Session
from kiosk.ui.bridge.staff import Staff

_DOWN = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)
_UP = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_TRACED = (*_DOWN, QEvent.Type.MouseMove, QEvent.Type.TouchUpdate)
_ACTIVITY = (*_DOWN, QEvent.Type.KeyPress, QEvent.Type.Wheel, QEvent.Type.TouchUpdate)
_FORBIDDEN = (
    Qt.Key.Key_C,
    Qt.Key.Key_X,
    Qt.Key.Key_V,
    Qt.Key.Key_Z,
    Qt.Key.Key_Y,
    Qt.Key.Key_Insert,
    Qt.Key.Key_Copy,
    Qt.Key.Key_Paste,
    Qt.Key.Key_Cut,
    Qt.Key.Key_Undo,
    Qt.Key.Key_Redo,
)
_KEPT_AWAY = (Qt.Key.Key_Copy, Qt.Key.Key_Paste, Qt.Key.Key_Cut, Qt.Key.Key_Undo, Qt.Key.Key_Redo)
_CLIPBOARD = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
)
_FOR_THE_WARNING = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Select,
    Qt.Key.Key_Escape,
)
"""Keys that choose between the two buttons of the warning."""


class Remote(Protocol):
    """A demonstration, as far as touches and keys concern it."""

    def key(self, event: QKeyEvent) -> bool:
        """A key was pressed; whether it is a command, and nothing for the page."""
        ...

    def touched(self, x: float, y: float, px_per_mm: float, *, is_press: bool) -> None:
        """A finger is here, in px of the window."""
        ...


class InputWatch(QObject):
    """An event filter on the window. It eats the keys of the clipboard, of undo, and of a demonstration."""

    def __init__(
        self, window: QQuickWindow, session: Session, staff: Staff, metrics: Metrics, clock: Clock
    ) -> None:
        """Watch `window`."""
        super().__init__(window)
        self._window = window
        self._session = session
        self._staff = staff
        self._metrics = metrics
        self._clock = clock
        self._progress = Progress()
        self._remote: Remote | None = None
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(int(HOLD_S * 1000) + 20)
        self._hold.timeout.connect(self._held)
        window.installEventFilter(self)

    def follow(self, remote: Remote) -> None:
        """Tell a demonstration of keys and touches from now on."""
        self._remote = remote

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at an event; True keeps it from the page."""
        kind = event.type()
        if self._remote is not None and self._is_command(self._remote, event):
            return True
        if kind in _ACTIVITY:
            self._staff.stay()
            self._pointer(event)
            if kind in _DOWN:
                self._down(event)
            if not self._is_warning() or (
                isinstance(event, QKeyEvent) and event.key() not in _FOR_THE_WARNING
            ):
                self._session.touch()
        elif kind in _UP:
            self._progress = released(self._progress, self._clock.now())
            if self._is_warning():
                # Its buttons come first; a touch beside them says only that somebody is there.
                QTimer.singleShot(0, self, self._still_there)
        elif kind == QEvent.Type.MouseMove:
            self._pointer(event)
        return isinstance(event, QKeyEvent) and _is_forbidden(event)

    def _is_command(self, remote: Remote, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            closed = self._staff.property("state") == "closed"
            return closed and event.type() == QEvent.Type.KeyPress and remote.key(event)
        if event.type() in _TRACED and (point := _position(event)) is not None:
            by_button = not isinstance(event, QMouseEvent) or bool(event.buttons())
            if by_button:
                is_press = event.type() in _DOWN
                remote.touched(point.x(), point.y(), self._metrics.property("pxPerMm"), is_press=is_press)
        return False

    def _is_warning(self) -> bool:
        return bool(self._session.property("phase") == Phase.WARNING.value)

    def _still_there(self) -> None:
        if self._is_warning():
            self._session.touch()

    def _down(self, event: QEvent) -> None:
        if not self._window.isActive():
            # Without a window manager nobody gives us the keyboard; our own keys need it too.
            self._window.requestActivate()
        point = _position(event)
        if point is None:
            return
        corner = corner_of(point.x(), point.y(), self._window.width(), self._metrics.property("pxPerMm"))
        self._progress = pressed(self._progress, corner, self._clock.now())
        self._hold.start()

    def _held(self) -> None:
        if is_open(self._progress, self._clock.now()):
            self._progress = Progress()
            self._staff.ask()

    def _pointer(self, event: QEvent) -> None:
        # A finger needs no arrow; a real mouse gets its arrow back when it moves.
        if isinstance(event, QTouchEvent):
            self._window.setCursor(Qt.CursorShape.BlankCursor)
        elif isinstance(event, QMouseEvent):
            by_touch = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
            self._window.setCursor(Qt.CursorShape.BlankCursor if by_touch else Qt.CursorShape.ArrowCursor)


def _position(event: QEvent) -> QPointF | None:
    if isinstance(event, QTouchEvent) and event.pointCount() > 0:
        return event.point(0).position()
    if isinstance(event, QSinglePointEvent):
        return event.position()
    return None


def _is_forbidden(event: QKeyEvent) -> bool:
    if event.key() in _KEPT_AWAY or any(event.matches(sequence) for sequence in _CLIPBOARD):
        return True
    by_control = bool(
        event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    )
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return (control and event.key() in _FORBIDDEN) or (by_control and event.key() == Qt.Key.Key_Insert)
