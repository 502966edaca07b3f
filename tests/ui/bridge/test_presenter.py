"""The demonstration as QML sees it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from kiosk.services.presenter.ports import AskedNote, Command, SpeakerNotes
from kiosk.services.presenter.service import OfferedTour
from kiosk.ui.bridge.presenter import Presenter, Scene, TraceRow

NOTES = SpeakerNotes(
    tour="hund",
    title="Hund",
    number=2,
    count=5,
    say="Sagen",
    notes="Langsam",
    question="Wer?",
    asked=(AskedNote(question="Kosten?", answer="Keine."),),
    next_say="Dann",
    minutes=8,
    elapsed_s=65,
    held=True,
    frozen=True,
    black=True,
    group=True,
    missing=True,
    help_wanted=True,
)


class Desk:
    """Implements `PresenterDesk`, and remembers what was wished."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.notes = SpeakerNotes()
        self.presenter = Presenter(self, self.done.append)

    def command(self, command: Command) -> None:
        self.done.append(command)

    def listen(self, listener: object) -> None:
        raise AssertionError(listener)

    def get(self, *names: str) -> list[object]:
        return [self.presenter.property(name) for name in names]


@pytest.fixture
def desk(qapp: object) -> Desk:
    assert qapp
    return Desk()


def test_the_notes_and_the_scene_are_shown(desk: Desk) -> None:
    assert desk.get("active", "tour", "elapsed") == [False, "", "0:00"]
    desk.presenter.show(NOTES, Scene(how="arrow", ask=True, pause=True), "image://frozen/1")
    words = desk.get("tour", "title", "say", "notes", "question", "nextSay", "elapsed", "how", "picture")
    assert words == ["hund", "Hund", "Sagen", "Langsam", "Wer?", "Dann", "1:05", "arrow", "image://frozen/1"]
    assert desk.get("number", "count", "minutes") == [2, 5, 8]
    flags = ("active", "held", "frozen", "black", "group", "missing", "helpWanted", "ask", "pause")
    assert all(desk.get(*flags))
    assert desk.presenter.frozen_picture == "image://frozen/1"
    assert [(row.question, row.answer) for row in desk.presenter._asked._rows] == [("Kosten?", "Keine.")]


def test_where_it_points_in_px(desk: Desk) -> None:
    desk.presenter.point_at(QRectF(1.5, 2, 30, 40))
    sizes = desk.get("targetX", "targetY", "targetWidth", "targetHeight")
    assert (desk.get("pointing"), sizes) == ([True], [1.5, 2, 30, 40])
    desk.presenter.point_at(QRectF())
    assert desk.get("pointing") == [False]


def test_commands_and_tours_reach_the_desk_by_their_names(desk: Desk) -> None:
    for name in ("next", "stop", "fly", ""):
        desk.presenter.command(name)
    desk.presenter.start("hund")
    assert desk.done == [Command.NEXT, Command.STOP, "hund"]


def test_the_question_whether_to_stop(desk: Desk) -> None:
    told: list[object] = []
    desk.presenter.stoppingChanged.connect(lambda: told.extend(desk.get("stopping")))
    desk.presenter.askStop()
    desk.presenter.toggleStop()
    assert told == [], "there is nothing to stop"
    desk.presenter.show(NOTES, Scene(), "")
    desk.presenter.askStop()
    desk.presenter.askStop()
    desk.presenter.stay()
    desk.presenter.toggleStop()
    desk.presenter.command("back")
    desk.presenter.toggleStop()
    desk.presenter.toggleStop()
    desk.presenter.askStop()
    desk.presenter.show(SpeakerNotes(), Scene(), "")
    assert told == [True, False] * 4


def test_time_is_told_when_it_differs(desk: Desk) -> None:
    told: list[object] = []
    desk.presenter.elapsedChanged.connect(lambda: told.extend(desk.get("elapsed")))
    for seconds in (0, 5, 5, 600):
        desk.presenter.show_elapsed(seconds)
    desk.presenter.show(SpeakerNotes(elapsed_s=601), Scene(), "")
    desk.presenter.show(SpeakerNotes(elapsed_s=601), Scene(), "")
    assert told == ["0:05", "10:00", "10:01"]


def test_lists_and_the_place_of_the_notes(desk: Desk) -> None:
    desk.presenter.list_tours([OfferedTour("hund", "Hund", "Kurz", 8, "pets")])
    desk.presenter.show_traces([TraceRow("1", 5, 6, is_press=True)])
    desk.presenter.show_elsewhere(elsewhere=True)
    assert desk.get("notesElsewhere", "traceMs") == [True, 1600]
    assert desk.presenter._tours.rowCount() == desk.presenter._traces.rowCount() == 1
