"""Staff bring new content with a stick: what they see and touch, from the stick to the new page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.pin import hash_pin
from kiosk.domain.visit import Phase
from kiosk.services.update import words
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from tests.screens import items
from tests.support import desk as samples
from tests.support.desk import StandInDesk
from tests.support.screens import open_screen, phase_of, settle, wake

PIN = "718293"
PIN_HASH = hash_pin(PIN, b"0123456789abcdef")
LONGEST_WAY = 20
HINT = "Stick erkannt: Personal-Bereich öffnen"


class Staff:
    """Somebody from the town hall, with a stick."""

    def __init__(self, qapp: object, *, trouble: bool = False) -> None:
        self.desk = StandInDesk()
        self.screen: Screen = open_screen(qapp, desk=self.desk, trouble=trouble, pin_hash=PIN_HASH)
        self.hand = Hand(self.screen)

    def come_in(self) -> None:
        self.screen.staff.ask()
        settle()
        for digit in PIN:
            self.hand.press(digit)
        self.hand.press("OK")

    def words(self) -> str:
        settle()
        return " ".join(piece.text() for piece in items.texts(self.screen.window))

    def door(self) -> object:
        return self.screen.staff.property("state")


@pytest.fixture
def staff(qapp: object) -> Staff:
    return Staff(qapp)


def test_from_the_stick_to_the_new_content(staff: Staff) -> None:
    wake(staff.screen)
    staff.desk.play(samples.OFFERED)
    staff.come_in()
    seen = staff.words()
    for told in ("Stadt Gladbeck", "Henrike Kowalski", "12 Texte geändert", "96 Euro im Jahr.", "108 Euro"):
        assert told in seen
    staff.hand.press("Übernehmen")
    assert staff.desk.wishes == ["install"]
    staff.desk.play(samples.INSTALLING)
    assert "43 Prozent" in staff.words()
    staff.desk.play(samples.WAITING)
    seen = staff.words()
    assert "Der Stick kann abgezogen werden." in seen
    assert words.WAITS in seen
    staff.hand.press("Jetzt zeigen")
    assert (staff.door(), phase_of(staff.screen)) == ("closed", Phase.FAREWELL)


def test_a_stick_during_a_visit_changes_no_pixel(staff: Staff) -> None:
    wake(staff.screen)
    settle(250)
    before = staff.screen.window.grabWindow()
    for view in (samples.LOOKING, samples.OFFERED, samples.INSTALLING, samples.WAITING):
        staff.desk.play(view)
        settle()
        assert staff.screen.window.grabWindow() == before


def test_while_nobody_is_there_a_stick_is_answered_with_a_quiet_line(staff: Staff) -> None:
    assert HINT not in staff.words()
    staff.desk.play(samples.OFFERED)
    assert HINT in staff.words()
    staff.desk.play(samples.IDLE)
    assert HINT not in staff.words()


def test_from_the_menu_a_stick_that_comes_later_is_one_touch_away(staff: Staff) -> None:
    wake(staff.screen)
    staff.come_in()
    assert "Neuer Inhalt ist da" not in staff.words()
    staff.desk.play(samples.OFFERED)
    assert "Neuer Inhalt ist da" in staff.words()
    staff.hand.press("Ansehen")
    staff.hand.press("Nicht übernehmen")
    assert staff.desk.wishes == ["dismiss"]


def test_an_earlier_version_is_chosen_and_asked_for(staff: Staff) -> None:
    wake(staff.screen)
    staff.come_in()
    staff.hand.press("Frühere Fassungen")
    staff.hand.press(f"Wiederherstellen: {samples.HISTORY[1].title}")
    assert samples.HISTORY[2].title not in staff.words()
    staff.hand.press("Wiederherstellen")
    assert staff.desk.wishes == ["restore 2"]


def test_a_stick_also_mends_a_stand_without_content(qapp: object) -> None:
    staff = Staff(qapp, trouble=True)
    staff.desk.play(samples.OFFERED)
    staff.come_in()
    staff.hand.press("Übernehmen")
    staff.desk.play(samples.WAITING)
    settle()
    staff.hand.press("Jetzt zeigen")
    assert (staff.desk.wishes, staff.door()) == (["install"], "closed")


@pytest.mark.parametrize(
    ("enter", "left"),
    [
        (lambda staff: staff.hand.press("Handbuch"), "menu"),
        (lambda staff: staff.hand.press("Termine im Inhalt"), "menu"),
        (lambda _: None, "closed"),
    ],
    ids=["handbook", "dates", "menu"],
)
def test_escape_goes_back_and_then_out(staff: Staff, enter: Callable[[Staff], None], left: str) -> None:
    wake(staff.screen)
    staff.come_in()
    enter(staff)
    staff.hand.key(Qt.Key.Key_Escape)
    assert left in (staff.screen.staff.property("room"), staff.door())


def test_everything_is_reached_by_keys_alone(staff: Staff) -> None:
    wake(staff.screen)
    staff.desk.play(samples.OFFERED)
    staff.come_in()
    ways = 0
    while str(staff.screen.window.activeFocusItem().property("text")) != "Übernehmen":
        staff.hand.key(Qt.Key.Key_Tab)
        ways += 1
        assert ways < LONGEST_WAY
    staff.hand.key(Qt.Key.Key_Return)
    assert staff.desk.wishes == ["install"]
