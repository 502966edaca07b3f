"""Printing as QML sees it: the sheet of the page for visitors, the printer for staff."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.visit import Visit
from kiosk.services.paper.ports import PrinterReport
from kiosk.services.paper.printing import TEST, PrintDesk, Stage
from kiosk.services.paper.printing import Printing as Parts
from kiosk.services.paper.taking import Taking
from kiosk.services.visit import VisitService

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_SECOND_MS = 1000


@QmlElement
@QmlUncreatable("Printing comes from the program")
class Printing(QObject):  # type: ignore[operator]
    """The sheet of the page that is shown; without a printer it says nothing of paper."""

    changed = Signal()
    _mail = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a printer."""
        super().__init__(parent)
        self._taking: Taking | None = None
        self._desk: PrintDesk | None = None
        self._stage = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    def follow(self, parts: Parts, taking: Taking, visits: VisitService) -> None:
        """Print with these parts; what other threads say is heard in the screen's own from now on."""
        self._desk, self._taking = parts.desk, taking
        self._mail.connect(parts.mailbox.deliver, Qt.ConnectionType.QueuedConnection)
        parts.mailbox.wake = self._mail.emit
        parts.desk.listen(self._refresh)
        visits.listen(self._refresh)
        self._tick()

    def close(self) -> None:
        """The screen ends: nothing is looked after any more."""
        self._timer.stop()

    @Slot()
    def print(self) -> None:
        """Print the sheet of this page."""
        if self._taking is not None:
            self._taking.print()

    @Slot()
    def _tick(self) -> None:
        if self._desk is not None:
            self._desk.tick()
            self._refresh()

    def _refresh(self, _visit: Visit | None = None) -> None:
        if self._desk is None or self._taking is None:
            return
        self._stage = self._taking.stage()
        self._timer.start(int(self._desk.next_s() * _SECOND_MS) + 1)
        self.changed.emit()

    def _get_stage(self) -> str:
        return self._stage

    def _get_calls_staff(self) -> bool:
        return self._desk is not None and self._desk.calls_staff

    stage = Property(str, _get_stage, notify=changed)
    callsStaff = Property(bool, _get_calls_staff, notify=changed)


@QmlElement
@QmlUncreatable("The printer comes from the program")
class PrinterDesk(QObject):  # type: ignore[operator]
    """The printer as staff see it: its name, how it is, and a test page."""

    changed = Signal()

    def __init__(self, may: Callable[[], bool], parent: QObject | None = None) -> None:
        """Begin without a printer; wishes count only while `may` says so."""
        super().__init__(parent)
        self._may = may
        self._desk: PrintDesk | None = None
        self._queue = ""

    def follow(self, parts: Parts) -> None:
        """Show this printer."""
        self._desk, self._queue = parts.desk, parts.queue
        parts.desk.listen(self.changed.emit)
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Ask the printer now."""
        if self._desk is not None and self._may():
            self._desk.look()

    @Slot()
    def printTest(self) -> None:
        """Print the test page."""
        if self._desk is not None and self._may():
            self._desk.print_test()

    def _report(self) -> PrinterReport | None:
        return self._desk.report if self._desk is not None else None

    def _get_queue(self) -> str:
        return self._queue

    def _get_paper(self) -> str:
        return self._desk.paper if self._desk is not None else ""

    def _get_state(self) -> str:
        report = self._report()
        return report.state.value if report is not None else ""

    def _get_detail(self) -> str:
        report = self._report()
        return report.detail if report is not None else ""

    def _get_waiting(self) -> int:
        report = self._report()
        return report.waiting if report is not None else 0

    def _get_test(self) -> str:
        return self._desk.stage(TEST, ()).value if self._desk is not None else Stage.IDLE.value

    queue = Property(str, _get_queue, notify=changed)
    paper = Property(str, _get_paper, notify=changed)
    state = Property(str, _get_state, notify=changed)
    detail = Property(str, _get_detail, notify=changed)
    waiting = Property(int, _get_waiting, notify=changed)
    test = Property(str, _get_test, notify=changed)
