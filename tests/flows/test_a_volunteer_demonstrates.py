"""A volunteer comes through the door, demonstrates by touch, and leaves a stand on which nothing is left."""

from __future__ import annotations

import pytest

from kiosk.domain.pin import hash_pin
from kiosk.domain.visit import Phase, TextSize
from kiosk.domain.visit_events import Note, Noted, View
from kiosk.services.presenter.ports import SpeakerNotes
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from tests.screens import items
from tests.support.screens import FakeClock, let_pass, open_screen, phase_of, settle, view_of, wake
from tests.support.small_content import small_catalogue

STAFF_PIN, PIN = "718293", "530186"
SIZES = [(1920, 1080), (1080, 1920)]


class Volunteer:
    """Somebody who knows the smaller PIN."""

    def __init__(self, qapp: object, size: tuple[int, int]) -> None:
        self.screen: Screen = open_screen(
            qapp,
            size,
            clock=FakeClock(),
            catalogue=small_catalogue(),
            pin_hash=hash_pin(STAFF_PIN, b"0123456789abcdef"),
            volunteer_pin_hash=hash_pin(PIN, b"fedcba9876543210"),
        )
        self.hand = Hand(self.screen)

    def come_in(self, pin: str = PIN) -> None:
        self.screen.staff.ask()
        settle()
        for digit in pin:
            self.hand.press(digit)
        self.hand.press("OK")

    def words(self) -> str:
        settle()
        return " ".join(piece.text() for piece in items.texts(self.screen.window))

    @property
    def notes(self) -> SpeakerNotes:
        return self.screen.presenting.service.notes


@pytest.fixture(params=SIZES, ids=["wide", "tall"])
def volunteer(qapp: object, request: pytest.FixtureRequest) -> Volunteer:
    return Volunteer(qapp, request.param)


def test_through_the_door_to_the_end_by_touch_alone(volunteer: Volunteer) -> None:
    screen, hand = volunteer.screen, volunteer.hand
    wake(screen)
    screen.visits.send(Noted(Note("service", "hund-anmelden", "gladbeck")))
    volunteer.come_in()
    assert "Einen Hund anmelden" in volunteer.words()
    hand.press("Vorführung starten: Einen Hund anmelden")
    settle()
    assert (volunteer.notes.number, volunteer.notes.count) == (1, 3)
    assert screen.visits.visit.notepad == (), "whoever was there before has left nothing"
    hand.press("Weiter")
    let_pass(screen, 1)
    assert (view_of(screen), "Wer von Ihnen hat einen Hund?" in volunteer.words()) == (View.SERVICE, True)
    screen.presenting.presenter.command("group")
    settle()
    sizes = [screen.visits.visit.text_size]
    screen.presenting.presenter.askStop()
    settle()
    screen.presenting.presenter.command("stop")
    settle()
    assert (phase_of(screen), volunteer.notes) == (Phase.FAREWELL, SpeakerNotes())
    let_pass(screen, 10)
    sizes.append(screen.visits.visit.text_size)
    assert phase_of(screen) is Phase.ATTRACT
    assert sizes == [TextSize.LARGE, TextSize.NORMAL]


def test_a_volunteer_finds_no_way_to_what_staff_decide(volunteer: Volunteer) -> None:
    volunteer.come_in()
    volunteer.screen.staff.back()
    seen = volunteer.words()
    assert "Handbuch" in seen
    for hidden in ("Frühere Fassungen", "Programm beenden", "Meldungen", "Termine im Inhalt"):
        assert hidden not in seen


def test_staff_can_demonstrate_too(volunteer: Volunteer) -> None:
    volunteer.come_in(STAFF_PIN)
    volunteer.screen.staff.enter("tours")
    settle()
    volunteer.hand.press("Vorführung starten: Einen Hund anmelden")
    settle()
    assert volunteer.notes.tour == "hund"
