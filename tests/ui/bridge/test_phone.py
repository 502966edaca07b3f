"""The phone's room: what QML sees of a pairing, and that only an open door may wish."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMetaMethod

from kiosk.services.presenter.pairing import PairingParts, PairingService
from kiosk.services.presenter.phone_messages import LIFETIME_S, Here, Listening, Paired, PhoneTrouble, Trouble
from kiosk.services.update.mailbox import Mailbox
from kiosk.ui.bridge import phone as phone_module
from kiosk.ui.bridge.phone import Phone
from tests.support.phone import ADDRESS, CODE, PORT, StandInDemonstration, StandInLine, stand_in_parts
from tests.support.screens import FakeClock, settle

SEEN = ("possible", "state", "address", "word", "end", "trouble")


class Shelf:
    """A phone's object with everything around it."""

    def __init__(self) -> None:
        """Switched off, behind an open door."""
        self.line = StandInLine()
        self.clock = FakeClock()
        self.door = True
        self.parts: PairingParts = stand_in_parts(self.line)
        self.phone = Phone(lambda: self.door)
        pairing = PairingService(self.parts, StandInDemonstration(), self.clock, lambda: None)
        self.phone.follow(pairing, self.parts.mailbox)

    def seen(self) -> tuple[object, ...]:
        """What the room shows."""
        return tuple(self.phone.property(name) for name in SEEN)


@pytest.fixture
def shelf(qapp: object) -> Shelf:
    assert qapp
    return Shelf()


def test_without_a_pairing_there_is_nothing(qapp: object) -> None:
    assert qapp
    phone = Phone(lambda: True)
    phone.switchOn()
    phone.switchOff()
    phone._tick()
    phone.close()
    assert phone.property("possible") is False
    assert phone.property("state") == "off"


def test_the_code_and_its_address(shelf: Shelf) -> None:
    assert shelf.seen() == (True, "off", "", "", "", "")
    shelf.phone.switchOn()
    shelf.line.hear(Listening(ADDRESS, PORT))
    assert shelf.seen() == (True, "waiting", f"{ADDRESS}:{PORT}", CODE, "", "")
    assert shelf.phone.property("minutesLeft") == 10
    rows = str(shelf.phone.property("rows")).split()
    assert len(rows) == len(rows[0]) >= 21


def test_a_paired_phone(shelf: Shelf) -> None:
    shelf.phone.switchOn()
    shelf.line.hear(Listening(ADDRESS, PORT))
    shelf.line.hear(Paired())
    assert shelf.seen() == (True, "paired", "", "", "", "")
    assert shelf.phone.property("here") is True
    assert shelf.phone.property("rows") == ""
    shelf.line.hear(Here(here=False))
    assert shelf.phone.property("here") is False
    shelf.phone.switchOff()
    assert shelf.phone.property("state") == "off"


def test_behind_a_closed_door_nobody_wishes(shelf: Shelf) -> None:
    shelf.door = False
    shelf.phone.switchOn()
    assert shelf.line.opened == []
    shelf.door = True
    shelf.phone.switchOn()
    shelf.door = False
    shelf.phone.switchOff()
    assert shelf.line.running


def test_the_door_hears_when_the_state_is_another_one(shelf: Shelf) -> None:
    moved: list[int] = []
    shelf.phone.moved.connect(lambda: moved.append(1))
    shelf.phone.switchOn()
    shelf.line.hear(Listening(ADDRESS, PORT))
    shelf.phone._tick()
    assert len(moved) == 2


def test_the_clock_is_looked_at_only_while_it_is_on(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp
    monkeypatch.setattr(phone_module, "_LOOK_MS", 1)
    shelf = Shelf()
    assert not shelf.phone._clock.isActive()
    shelf.phone.switchOn()
    shelf.line.hear(Listening(ADDRESS, PORT))
    assert shelf.phone._clock.isActive()
    shelf.clock.advance(LIFETIME_S + 1)
    while shelf.phone.property("state") == "waiting":
        settle(1)
    assert shelf.seen() == (True, "ended", "", "", "time", "")
    assert not shelf.phone._clock.isActive()


def test_why_it_cannot_be(shelf: Shelf) -> None:
    shelf.phone.switchOn()
    shelf.line.hear(Trouble(PhoneTrouble.PORT))
    assert shelf.seen() == (True, "failed", "", "", "", "port")


def test_mail_is_taken_in_the_screens_own_thread(shelf: Shelf) -> None:
    heard: list[int] = []
    mailbox: Mailbox = shelf.parts.mailbox
    mailbox.post(lambda: heard.append(1))
    assert heard == []
    while not heard:
        settle(1)


def test_the_end_of_the_screen_ends_it(shelf: Shelf) -> None:
    shelf.phone.switchOn()
    shelf.phone.close()
    assert not shelf.line.running
    assert not shelf.phone._clock.isActive()


def test_slots_take_nothing(qapp: object) -> None:
    assert qapp
    meta = Phone(lambda: True).metaObject()
    slots = [meta.method(index) for index in range(meta.methodOffset(), meta.methodCount())]
    own = [slot for slot in slots if slot.methodType() == QMetaMethod.MethodType.Slot]
    assert {bytes(slot.name().data()).decode() for slot in own} == {"switchOn", "switchOff", "_tick"}
    assert all(slot.parameterCount() == 0 for slot in own)
