"""The staff door as QML sees it: closed, asking for the PIN, or open."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.pin import LONGEST
from kiosk.services.staff import Answer, StaffService

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_LEFT_ALONE_MS = 60_000


@QmlElement
@QmlUncreatable("The staff door comes from the program")
class Staff(QObject):  # type: ignore[operator]
    """Keeps the digits typed so far, and drops them at every answer and when left alone for a minute."""

    changed = Signal()
    exitRequested = Signal()

    def __init__(self, service: StaffService, report: str, parent: QObject | None = None) -> None:
        """Begin closed; `report` tells staff what is wrong with the stand, or is empty."""
        super().__init__(parent)
        self._service = service
        self._report = report
        self._state = "closed"
        self._answer = ""
        self._digits = ""
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
        self._alone.setInterval(_LEFT_ALONE_MS)
        self._alone.timeout.connect(self.close)

    @Slot()
    def ask(self) -> None:
        """Ask for the PIN."""
        if self._state == "closed":
            self._become("asking")

    @Slot()
    def close(self) -> None:
        """Close the door."""
        self._become("closed")

    @Slot(str)
    def digit(self, digit: str) -> None:
        """One more digit."""
        if len(self._digits) < LONGEST:
            self._digits += digit
            self._answer = ""
            self._tell()

    @Slot()
    def erase(self) -> None:
        """One digit less."""
        self._digits = self._digits[:-1]
        self._tell()

    @Slot()
    def confirm(self) -> None:
        """Look at the digits."""
        digits, self._digits = self._digits, ""
        answer = self._service.try_pin(digits)
        if answer is Answer.OPEN:
            self._become("open")
        else:
            self._answer = answer.value
            self._tell()

    @Slot()
    def leave(self) -> None:
        """End the program; only through an open door."""
        if self._state == "open":
            self.exitRequested.emit()

    def _become(self, state: str) -> None:
        self._state, self._digits, self._answer = state, "", ""
        self._tell()

    def _tell(self) -> None:
        if self._state == "closed":
            self._alone.stop()
        else:
            self._alone.start()
        self.changed.emit()

    def _get_state(self) -> str:
        return self._state

    def _get_answer(self) -> str:
        return self._answer

    def _get_digits(self) -> int:
        return len(self._digits)

    def _get_wait(self) -> int:
        return self._service.waiting_s()

    def _get_report(self) -> str:
        return self._report

    state = Property(str, _get_state, notify=changed)
    answer = Property(str, _get_answer, notify=changed)
    digits = Property(int, _get_digits, notify=changed)
    waitSeconds = Property(int, _get_wait, notify=changed)
    report = Property(str, _get_report, constant=True)
