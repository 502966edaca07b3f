"""The staff door as QML sees it: closed, asking for the PIN, or open."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.pin import LONGEST
from kiosk.services.handbook import Chapter
from kiosk.services.staff import Answer, Briefing, StaffService
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_LEFT_ALONE_MS = 60_000
_READING_MS = 600_000


@QmlElement
@QmlUncreatable("The staff door comes from the program")
class Staff(QObject):  # type: ignore[operator]
    """Keeps the digits typed so far, and drops them at every answer and when left alone for a minute."""

    changed = Signal()
    exitRequested = Signal()

    def __init__(self, service: StaffService, briefing: Briefing, parent: QObject | None = None) -> None:
        """Begin closed."""
        super().__init__(parent)
        self._service = service
        self._briefing = briefing
        self._chapter: Chapter | None = None
        self._chapters = SnapshotModel(Chapter, self)
        self._chapters.show(briefing.handbook)
        self._state = "closed"
        self._answer = ""
        self._digits = ""
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
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

    @Slot(str)
    def openChapter(self, key: str) -> None:
        """Read a chapter of the handbook."""
        found = [chapter for chapter in self._briefing.handbook if chapter.key == key]
        if self._state == "open" and found:
            self._chapter = found[0]
            self._become("reading")

    @Slot()
    def closeChapter(self) -> None:
        """Back from the handbook."""
        if self._state == "reading":
            self._become("open")

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
            self._alone.start(_READING_MS if self._state == "reading" else _LEFT_ALONE_MS)
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
        return self._briefing.report

    def _get_about(self) -> str:
        return self._briefing.about

    def _get_chapters(self) -> SnapshotModel:
        return self._chapters

    def _get_chapter_title(self) -> str:
        return self._chapter.title if self._chapter else ""

    def _get_chapter_text(self) -> str:
        return self._chapter.text if self._chapter else ""

    state = Property(str, _get_state, notify=changed)
    answer = Property(str, _get_answer, notify=changed)
    digits = Property(int, _get_digits, notify=changed)
    waitSeconds = Property(int, _get_wait, notify=changed)
    report = Property(str, _get_report, constant=True)
    about = Property(str, _get_about, constant=True)
    chapters = Property(SnapshotModel, _get_chapters, constant=True)
    chapterTitle = Property(str, _get_chapter_title, notify=changed)
    chapterText = Property(str, _get_chapter_text, notify=changed)
