"""The survey's room: what it shows, to whom, and what it deletes."""

from __future__ import annotations

import pytest

from kiosk.domain.settings import Settings
from kiosk.services.exhibition import Exhibition
from kiosk.services.survey.desk import SurveyDesk
from kiosk.services.survey.service import tallies
from kiosk.ui.bridge import answers as module
from kiosk.ui.bridge.answers import Answers
from tests.services.survey.test_service import Stand
from tests.support.answers import MemoryAnswers, MemoryFiles
from tests.support.surveys import asking


class Room:
    """The room of a stand at which one person answered; `staff` are there or not."""

    def __init__(self) -> None:
        self.staff = True
        self.store = MemoryAnswers()
        self.store.keep(tallies("wuensche", "1", {"leicht": ("4",), "satz": ("Mehr Bänke",)}))
        self.files = MemoryFiles()
        self.stand = Stand()
        self.answers = Answers(lambda: self.staff)
        desk = SurveyDesk(Exhibition(asking(), Settings(stand="markt")), self.store, self.files)
        self.answers.follow(desk, self.stand.service)

    def get(self, name: str) -> object:
        return self.answers.property(name)

    def lines(self) -> list[tuple[str, str, int]]:
        return [(row.kind, row.title, row.times) for row in self.answers._rows._rows]


@pytest.fixture
def room() -> Room:
    return Room()


def test_the_menu_knows_how_many_and_the_room_what(room: Room) -> None:
    room.answers.refresh(inside=False)
    assert (room.get("people"), room.get("present"), room.lines()) == (1, True, [])
    room.answers.refresh(inside=True)
    assert room.lines() == [
        ("survey", "Ihre Wünsche", 1),
        ("question", "Wie leicht war es?", 1),
        ("bar", "Sehr gut", 0),
        ("bar", "Gut", 1),
        ("bar", "Geht so", 0),
        ("bar", "Nicht so gut", 0),
        ("bar", "Gar nicht gut", 0),
        ("question", "Kannten Sie das schon?", 0),
        ("bar", "Ja", 0),
        ("bar", "Nein", 0),
        ("question", "Was macht Ihnen Sorgen?", 0),
        ("bar", "Betrug", 0),
        ("bar", "Daten", 0),
        ("bar", "=Formel", 0),
        ("question", "Was noch?", 1),
        ("sentence", "Mehr Bänke", 1),
    ]
    keys = [row.key for row in room.answers._rows._rows]
    assert len(set(keys)) == len(keys)
    assert [row.face for row in room.answers._rows._rows[2:7]] == ["5", "4", "3", "2", "1"]


def test_nobody_else_sees_anything(room: Room) -> None:
    room.staff = False
    room.answers.refresh(inside=True)
    room.answers.export()
    assert (room.get("people"), room.lines(), room.files.files) == (0, [], {})


def test_exporting_and_then_deleting_with_a_question(room: Room) -> None:
    room.answers.refresh(inside=True)
    room.answers.delete()
    room.answers.askDelete()
    assert not room.get("asking")
    room.answers.export()
    assert (room.get("where"), room.get("canDelete")) == ("Auf dem Stick: umfrage.csv", True)
    room.answers.delete()
    assert room.store.count() == 1
    room.answers.askDelete()
    room.answers.keep()
    room.answers.delete()
    assert room.store.count() == 1
    room.answers.askDelete()
    assert room.get("asking")
    room.answers.delete()
    assert (room.store.count(), room.get("people"), room.get("canDelete")) == (0, 0, False)


def test_leaving_the_room_takes_the_question_back(room: Room) -> None:
    room.answers.refresh(inside=True)
    room.answers.export()
    room.answers.askDelete()
    room.answers.refresh(inside=False)
    assert (room.get("asking"), room.get("canDelete"), room.get("where")) == (False, False, "")


def test_what_went_wrong_is_there_to_read(room: Room) -> None:
    assert room.get("problem") == ""
    room.store.broken = "Beschädigt."
    room.answers.refresh(inside=True)
    assert "Beschädigt" in str(room.get("problem"))
    room.stand.store.broken = "Kein Platz."
    room.stand.answer_all()
    room.stand.service.send()
    assert "Kein Platz" in str(room.get("problem"))


def test_of_many_sentences_the_file_has_all(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_SENTENCES", 2)
    for number in range(4):
        room.store.keep(tallies("wuensche", "1", {"satz": (f"Satz {number}",)}))
    room.answers.refresh(inside=True)
    assert room.lines()[-3:] == [("sentence", "Mehr Bänke", 1), ("sentence", "Satz 0", 1), ("more", "", 3)]


def test_a_stand_without_a_store_has_no_such_room() -> None:
    answers = Answers(lambda: True)
    answers.refresh(inside=True)
    for wish in (answers.export, answers.askDelete, answers.keep, answers.delete):
        wish()
    assert [answers.property(name) for name in ("present", "people", "where", "problem", "canDelete")] == [
        False,
        0,
        "",
        "",
        False,
    ]
