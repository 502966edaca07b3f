"""What the phone shows: numbers that grow, and a time that goes on by itself."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kiosk.adapters.phone.board import Board
from kiosk.services.presenter.ports import SpeakerNotes
from tests.support.phone import NOTES


def elapsed(notes: SpeakerNotes, seconds: float) -> int:
    board = Board()
    board.show(notes, 100.0)
    return int(json.loads(board.view(100.0 + seconds))["notes"]["elapsed_s"])


def test_every_change_has_another_number() -> None:
    board = Board()
    numbers = [board.number]
    board.show(NOTES, 0.0)
    numbers.append(board.number)
    board.end()
    numbers.append(board.number)
    assert numbers == [1, 2, 3]
    assert json.loads(board.view(0.0))["over"] is True


def test_the_time_goes_on() -> None:
    assert elapsed(NOTES, 3.9) == NOTES.elapsed_s + 3


@pytest.mark.parametrize("notes", [replace(NOTES, held=True), replace(NOTES, tour="")])
def test_the_time_stands(notes: SpeakerNotes) -> None:
    assert elapsed(notes, 30) == NOTES.elapsed_s


def test_everything_of_the_notes_is_there() -> None:
    board = Board()
    board.show(NOTES, 0.0)
    said = json.loads(board.view(0.0))["notes"]
    assert set(said) == set(SpeakerNotes.__dataclass_fields__)
    assert said["asked"] == [{"question": "Was kostet das?", "answer": "Das legt jede Stadt selbst fest."}]
