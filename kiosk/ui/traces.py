"""Where the finger went, so that people behind the speaker can follow; every point is gone after a moment."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.services.ports import Clock
from kiosk.ui.bridge.presenter import TRACE_MS, Presenter, TraceRow

_NEAR_MM = 3.0
"""A point nearer to the last one says nothing new."""
_MOST = 60
_SWEEP_MS = 200


@dataclass(frozen=True, slots=True)
class _Point:
    row: TraceRow
    until: float


class Traces(QObject):
    """Keeps the points of the last moment; nothing is kept longer."""

    def __init__(self, presenter: Presenter, clock: Clock, parent: QObject | None = None) -> None:
        """Begin without points."""
        super().__init__(parent)
        self._presenter = presenter
        self._clock = clock
        self._points: tuple[_Point, ...] = ()
        self._count = 0
        self._sweeping = QTimer(self)
        self._sweeping.setInterval(_SWEEP_MS)
        self._sweeping.timeout.connect(self._sweep)

    def touched(self, x: float, y: float, px_per_mm: float, *, is_press: bool) -> None:
        """A finger is here, in px of the window."""
        last = self._points[-1].row if self._points else None
        if not is_press and last is not None and hypot(last.x - x, last.y - y) < _NEAR_MM * px_per_mm:
            return
        self._count += 1
        row = TraceRow(str(self._count), x, y, is_press)
        self._points = (*self._points, _Point(row, self._clock.now() + TRACE_MS / 1000))[-_MOST:]
        self._show()
        self._sweeping.start()

    def clear(self) -> None:
        """Forget them."""
        if self._points:
            self._points = ()
            self._show()
        self._sweeping.stop()

    @Slot()
    def _sweep(self) -> None:
        now = self._clock.now()
        left = tuple(point for point in self._points if point.until > now)
        if left != self._points:
            self._points = left
            self._show()
        if not left:
            self._sweeping.stop()

    def _show(self) -> None:
        self._presenter.show_traces(tuple(point.row for point in self._points))
