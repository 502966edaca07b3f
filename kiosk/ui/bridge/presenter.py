"""A demonstration as QML sees it: what is said and asked, what the step points at, what the volunteer can do.

`kiosk/ui/presenting.py` fills it. All positions are px of the visitors' window. A touch on the black or the
frozen picture takes it away (`command`); a warning of the stand and the staff area lie above everything here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services.presenter.ports import Command, PresenterDesk, SpeakerNotes
from kiosk.services.presenter.service import OfferedTour
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
TRACE_MS = 1600
"""How long a trace is seen."""
_COMMANDS = frozenset(command.value for command in Command)


@dataclass(frozen=True, slots=True)
class AskedRow:
    """What people usually ask, and a good answer."""

    key: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class TraceRow:
    """A place that was touched, in px of the window; it is gone after `traceMs`."""

    key: str
    x: float
    y: float
    is_press: bool
    """Where a finger came down; false on the way."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a step does to the picture."""

    how: str = ""
    """How it points: `spotlight`, `arrow`, `zoom`, or "" where it points at nothing."""
    ask: bool = False
    pause: bool = False


@QmlElement
@QmlUncreatable("The presenter comes from the program")
class Presenter(QObject):  # type: ignore[operator]
    """Holds the notes of the moment and where the step points; passes commands on."""

    changed = Signal()
    elapsedChanged = Signal()
    targetChanged = Signal()
    pictureChanged = Signal()
    stoppingChanged = Signal()

    def __init__(
        self, desk: PresenterDesk, begin: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        """Follow the desk; `begin` starts a tour."""
        super().__init__(parent)
        self._desk = desk
        self._begin = begin
        self._notes = SpeakerNotes()
        self._scene = Scene()
        self._target = QRectF()
        self._picture = ""
        self._stopping = False
        self._elsewhere = False
        self._asked = SnapshotModel(AskedRow, self)
        self._tours = SnapshotModel(OfferedTour, self)
        self._traces = SnapshotModel(TraceRow, self)

    @Slot(str)
    def start(self, tour: str) -> None:
        """Begin a tour; whatever a visitor had is forgotten first."""
        self._begin(tour)

    @Slot(str)
    def command(self, name: str) -> None:
        """Do a command by its name, as `next`; a name that is none does nothing."""
        self.stay()
        if name in _COMMANDS:
            self._desk.command(Command(name))

    @Slot()
    def askStop(self) -> None:
        """Ask whether the demonstration shall end."""
        self._set_stopping(stopping=bool(self._notes.tour))

    @Slot()
    def stay(self) -> None:
        """It shall not end."""
        self._set_stopping(stopping=False)

    @Slot()
    def toggleStop(self) -> None:
        """Ask, or take the question away: the button of a clicker knows no other."""
        self._set_stopping(stopping=bool(self._notes.tour) and not self._stopping)

    def _set_stopping(self, *, stopping: bool) -> None:
        if stopping != self._stopping:
            self._stopping = stopping
            self.stoppingChanged.emit()

    def show(self, notes: SpeakerNotes, scene: Scene, picture: str) -> None:
        """What is said and seen now; `picture` is the address of the frozen one, or ""."""
        before, self._notes = self._notes, notes
        self._scene = scene
        self._asked.show([AskedRow(str(i), one.question, one.answer) for i, one in enumerate(notes.asked)])
        if not notes.tour:
            self.stay()
        if picture != self._picture:
            self._picture = picture
            self.pictureChanged.emit()
        self.changed.emit()
        if notes.elapsed_s != before.elapsed_s:
            self.elapsedChanged.emit()

    def show_elapsed(self, elapsed_s: int) -> None:
        """Time went by."""
        if elapsed_s != self._notes.elapsed_s:
            self._notes = replace(self._notes, elapsed_s=elapsed_s)
            self.elapsedChanged.emit()

    def point_at(self, area: QRectF) -> None:
        """Where the thing can be seen; empty where it cannot."""
        self._target = area
        self.targetChanged.emit()

    def show_elsewhere(self, *, elsewhere: bool) -> None:
        """Whether the notes have a window of their own."""
        self._elsewhere = elsewhere
        self.changed.emit()

    def show_traces(self, rows: Sequence[TraceRow]) -> None:
        """Where the finger went in the last moment."""
        self._traces.show(rows)

    @property
    def frozen_picture(self) -> str:
        """The address of the picture that stands still, or ""."""
        return self._picture

    def list_tours(self, tours: Sequence[OfferedTour]) -> None:
        """These are the tours."""
        self._tours.show(tours)

    def _get_active(self) -> bool:
        return bool(self._notes.tour)

    def _get_tour(self) -> str:
        return self._notes.tour

    def _get_title(self) -> str:
        return self._notes.title

    def _get_number(self) -> int:
        return self._notes.number

    def _get_count(self) -> int:
        return self._notes.count

    def _get_minutes(self) -> int:
        return self._notes.minutes

    def _get_say(self) -> str:
        return self._notes.say

    def _get_notes(self) -> str:
        return self._notes.notes

    def _get_question(self) -> str:
        return self._notes.question

    def _get_next_say(self) -> str:
        return self._notes.next_say

    def _get_asked(self) -> SnapshotModel:
        return self._asked

    def _get_held(self) -> bool:
        return self._notes.held

    def _get_frozen(self) -> bool:
        return self._notes.frozen

    def _get_black(self) -> bool:
        return self._notes.black

    def _get_group(self) -> bool:
        return self._notes.group

    def _get_missing(self) -> bool:
        return self._notes.missing

    def _get_help_wanted(self) -> bool:
        return self._notes.help_wanted

    def _get_ask(self) -> bool:
        return self._scene.ask

    def _get_pause(self) -> bool:
        return self._scene.pause

    def _get_how(self) -> str:
        return self._scene.how

    def _get_elapsed(self) -> str:
        minutes, seconds = divmod(self._notes.elapsed_s, 60)
        return f"{minutes}:{seconds:02d}"

    def _get_elsewhere(self) -> bool:
        return self._elsewhere

    def _get_pointing(self) -> bool:
        return not self._target.isEmpty()

    def _get_target_x(self) -> float:
        return self._target.x()

    def _get_target_y(self) -> float:
        return self._target.y()

    def _get_target_width(self) -> float:
        return self._target.width()

    def _get_target_height(self) -> float:
        return self._target.height()

    def _get_picture(self) -> str:
        return self._picture

    def _get_stopping(self) -> bool:
        return self._stopping

    def _get_tours(self) -> SnapshotModel:
        return self._tours

    def _get_traces(self) -> SnapshotModel:
        return self._traces

    def _get_trace_ms(self) -> int:
        return TRACE_MS

    active = Property(bool, _get_active, notify=changed)
    tour = Property(str, _get_tour, notify=changed)
    title = Property(str, _get_title, notify=changed)
    number = Property(int, _get_number, notify=changed)
    count = Property(int, _get_count, notify=changed)
    minutes = Property(int, _get_minutes, notify=changed)
    say = Property(str, _get_say, notify=changed)
    notes = Property(str, _get_notes, notify=changed)
    question = Property(str, _get_question, notify=changed)
    nextSay = Property(str, _get_next_say, notify=changed)
    asked = Property(SnapshotModel, _get_asked, constant=True)
    """Roles `key`, `question`, `answer`."""
    held = Property(bool, _get_held, notify=changed)
    frozen = Property(bool, _get_frozen, notify=changed)
    black = Property(bool, _get_black, notify=changed)
    group = Property(bool, _get_group, notify=changed)
    missing = Property(bool, _get_missing, notify=changed)
    helpWanted = Property(bool, _get_help_wanted, notify=changed)
    ask = Property(bool, _get_ask, notify=changed)
    """The question shall be shown to the group, large."""
    pause = Property(bool, _get_pause, notify=changed)
    """A calm picture shall be shown."""
    how = Property(str, _get_how, notify=changed)
    notesElsewhere = Property(bool, _get_elsewhere, notify=changed)
    """The notes are on a second screen or in a window of their own; the bar need not show them."""
    elapsed = Property(str, _get_elapsed, notify=elapsedChanged)
    """Minutes and seconds that it runs, "3:05", without the time that was held."""
    pointing = Property(bool, _get_pointing, notify=targetChanged)
    targetX = Property(float, _get_target_x, notify=targetChanged)
    targetY = Property(float, _get_target_y, notify=targetChanged)
    targetWidth = Property(float, _get_target_width, notify=targetChanged)
    targetHeight = Property(float, _get_target_height, notify=targetChanged)
    picture = Property(str, _get_picture, notify=pictureChanged)
    """The address of the frozen picture, as large as the window and for no cache; "" otherwise."""
    stopping = Property(bool, _get_stopping, notify=stoppingChanged)
    tours = Property(SnapshotModel, _get_tours, constant=True)
    """Roles `key`, `title`, `summary`, `minutes`, `icon`."""
    traces = Property(SnapshotModel, _get_traces, constant=True)
    """Roles `key`, `x`, `y`, `isPress`; only in the view for a group."""
    traceMs = Property(int, _get_trace_ms, constant=True)
