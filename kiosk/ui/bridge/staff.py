"""The staff area as QML sees it: the door (closed, asking for the PIN, open) and the room behind it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.pin import LONGEST
from kiosk.domain.staff_area import Role, Room, before, first, wished
from kiosk.domain.visit import Phase, Visit
from kiosk.services.handbook import Chapter
from kiosk.services.staff import Answer, Briefing, StaffService
from kiosk.services.update.desk import ContentDesk, ShownGeneration
from kiosk.ui.bridge.answers import Answers
from kiosk.ui.bridge.content_desk import Desk
from kiosk.ui.bridge.phone import Phone
from kiosk.ui.bridge.printing import PrinterDesk
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_LEFT_ALONE_MS = 60_000
_OPEN = {Answer.OPEN: Role.STAFF, Answer.VOLUNTEER: Role.VOLUNTEER}
_PATIENCE_MS = {Room.CHAPTER: 600_000, Room.PHONE: 180_000}
"""Where people read, or fetch their phone."""
_CLOCK_MS = 10_000


@QmlElement
@QmlUncreatable("The staff area comes from the program")
class Staff(QObject):  # type: ignore[operator]
    """Keeps the digits typed so far, and drops them at every answer and when left alone for a minute."""

    changed = Signal()
    exitRequested = Signal()
    accompanyRequested = Signal()

    def __init__(
        self,
        service: StaffService,
        briefing: Briefing,
        desk: ContentDesk | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Begin closed."""
        super().__init__(parent)
        self._service = service
        self._briefing = briefing
        self._chapters = SnapshotModel(Chapter, self)
        self._chapters.show(briefing.handbook)
        self._state = "closed"
        self._room = Room.MENU
        self._role = Role.STAFF
        self._visiting = False
        self._subject = ""
        self._answer = ""
        self._digits = ""
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
        self._alone.timeout.connect(self.close)
        self._desk = Desk(desk, self._is_staff, self)
        self._desk.moved.connect(self.stay)
        self.survey = Answers(self._is_staff, self)
        self.paper = PrinterDesk(self._is_open, self)
        self.pairing = Phone(self._is_open, self)
        self.pairing.moved.connect(self.stay)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.timeout.connect(self._desk.refresh)

    @Slot()
    def ask(self) -> None:
        """Ask for the PIN."""
        if self._state == "closed":
            self._become("asking")

    def welcome(self) -> None:
        """Open the tours without a PIN, in a window at home where nothing can be changed."""
        self._role = Role.VOLUNTEER
        self._become("open")

    @Slot()
    def close(self) -> None:
        """Close the door."""
        self._become("closed")

    @Slot()
    def stay(self) -> None:
        """Somebody is there: the door stays open for another while."""
        if self._state != "closed":
            self._watch()

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
        if answer in _OPEN:
            self._role = _OPEN[answer]
            self._become("open")
        else:
            self._answer = answer.value
            self._tell()

    @Slot(str)
    def enter(self, name: str) -> None:
        """Go to a room of the menu."""
        room = wished(name, self._role)
        if self._state == "open" and room is not None:
            self._go(room)

    @Slot()
    def back(self) -> None:
        """To the room before."""
        if self._state == "open":
            self._go(before(self._room))

    @Slot(str)
    def openChapter(self, key: str) -> None:
        """Read a chapter of the handbook."""
        if self._state == "open" and any(chapter.key == key for chapter in self._briefing.handbook):
            self._go(Room.CHAPTER, key)

    @Slot(str)
    def askRestore(self, key: str) -> None:
        """Choose an earlier version."""
        if self._is_staff() and any(row.key == key and row.restorable for row in self._desk.page.history):
            self._go(Room.RESTORE, key)

    @Slot()
    def restore(self) -> None:
        """Show the chosen earlier version again."""
        if self._state == "open" and self._room is Room.RESTORE:
            self._desk.restore(self._subject)
            self._go(Room.CONTENT)

    @Slot()
    def accompany(self) -> None:
        """Give hints ("Ich helfe Ihnen") for the visit that goes on, and out of the door."""
        if self._state == "open" and self._visiting:
            self.accompanyRequested.emit()
            self.close()

    def follow(self, visit: Visit) -> None:
        """Know whether somebody is there to be helped."""
        visiting = visit.phase in (Phase.ACTIVE, Phase.WARNING)
        if visiting is not self._visiting:
            self._visiting = visiting
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """End the program; only from the room that asks."""
        if self._state == "open" and self._room is Room.LEAVING:
            self.exitRequested.emit()

    def _is_open(self) -> bool:
        return self._state == "open"

    def _is_staff(self) -> bool:
        return self._state == "open" and self._role is Role.STAFF

    def _become(self, state: str) -> None:
        self._state, self._digits, self._answer = state, "", ""
        self._go(first(has_news=self._desk.page.has_news, role=self._role) if state == "open" else Room.MENU)

    def _go(self, room: Room, subject: str = "") -> None:
        self._room, self._subject = room, subject
        self.survey.refresh(inside=room is Room.SURVEY)
        self._desk.refresh()
        self._tell()

    def _tell(self) -> None:
        self._watch()
        self.changed.emit()

    def _watch(self) -> None:
        """Count down to closing, unless something is under way that staff wait for."""
        if self._state != "open":
            self._clock.stop()
        elif not self._clock.isActive():
            self._clock.start()
        if self._state == "closed" or (self._state == "open" and self._desk.page.busy):
            self._alone.stop()
        else:
            self._alone.start(_PATIENCE_MS.get(self._room, _LEFT_ALONE_MS))

    def _get_state(self) -> str:
        return self._state

    def _get_visiting(self) -> bool:
        return self._visiting

    def _get_role(self) -> str:
        return self._role.value

    def _get_room(self) -> str:
        return self._room.value

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

    def _get_desk(self) -> Desk:
        return self._desk

    def _get_phone(self) -> Phone:
        return self.pairing

    def _get_printer(self) -> PrinterDesk:
        return self.paper

    def _get_answers(self) -> Answers:
        return self.survey

    def _get_chapter_title(self) -> str:
        return self._chapter().title

    def _get_chapter_text(self) -> str:
        return self._chapter().text

    def _get_chosen_title(self) -> str:
        return "" if (row := self._chosen()) is None else row.title

    def _get_chosen_detail(self) -> str:
        return "" if (row := self._chosen()) is None else row.detail

    def _get_chosen_changes(self) -> str:
        return "" if (row := self._chosen()) is None else row.changes

    def _chosen(self) -> ShownGeneration | None:
        rows = self._desk.page.history if self._room is Room.RESTORE else ()
        return next((row for row in rows if row.key == self._subject), None)

    def _chapter(self) -> Chapter:
        read = (chapter for chapter in self._briefing.handbook if chapter.key == self._subject)
        return next(read, Chapter("", "", "")) if self._room is Room.CHAPTER else Chapter("", "", "")

    state = Property(str, _get_state, notify=changed)
    visiting = Property(bool, _get_visiting, notify=changed)
    role = Property(str, _get_role, notify=changed)
    """`staff`, or `volunteer` who has fewer rooms; only of meaning while it is open."""
    room = Property(str, _get_room, notify=changed)
    answer = Property(str, _get_answer, notify=changed)
    digits = Property(int, _get_digits, notify=changed)
    waitSeconds = Property(int, _get_wait, notify=changed)
    report = Property(str, _get_report, constant=True)
    about = Property(str, _get_about, constant=True)
    chapters = Property(SnapshotModel, _get_chapters, constant=True)
    desk = Property(Desk, _get_desk, constant=True)
    phone = Property(Phone, _get_phone, constant=True)
    printer = Property(PrinterDesk, _get_printer, constant=True)
    answers = Property(Answers, _get_answers, constant=True)
    chapterTitle = Property(str, _get_chapter_title, notify=changed)
    chapterText = Property(str, _get_chapter_text, notify=changed)
    chosenTitle = Property(str, _get_chosen_title, notify=changed)
    chosenDetail = Property(str, _get_chosen_detail, notify=changed)
    chosenChanges = Property(str, _get_chosen_changes, notify=changed)
