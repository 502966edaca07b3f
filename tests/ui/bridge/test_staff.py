from __future__ import annotations

import pytest
from PySide6.QtCore import QMetaMethod

from kiosk.domain.pin import hash_pin
from kiosk.domain.settings import Settings
from kiosk.services.handbook import Chapter
from kiosk.services.staff import Briefing, StaffService
from kiosk.ui.bridge import staff as staff_module
from kiosk.ui.bridge.staff import Staff
from tests.support.screens import FakeClock, settle

PIN = "718293"
HASH = hash_pin(PIN, b"0123456789abcdef")
BRIEFING = Briefing("Ein Bericht.", "Programm 1", (Chapter("pin", "PIN ändern", "So geht es."),))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def staff(clock: FakeClock, qapp: object) -> Staff:
    assert qapp
    return Staff(StaffService(Settings(pin_hash=HASH), clock), BRIEFING)


def enter(staff: Staff, digits: str) -> None:
    for digit in digits:
        staff.digit(digit)
    staff.confirm()


def state(staff: Staff) -> tuple[object, object, object]:
    return staff.property("state"), staff.property("answer"), staff.property("digits")


def test_the_right_pin_opens_the_door_and_only_then_one_can_leave(staff: Staff) -> None:
    left: list[int] = []
    staff.exitRequested.connect(lambda: left.append(1))
    staff.leave()
    staff.ask()
    staff.leave()
    assert left == []
    enter(staff, PIN)
    assert state(staff) == ("open", "", 0)
    staff.leave()
    assert left == [1]
    staff.close()
    staff.leave()
    assert left == [1]


def test_digits_cannot_be_read_from_qml(staff: Staff) -> None:
    staff.ask()
    for digit in PIN:
        staff.digit(digit)
    meta = staff.metaObject()
    names = [str(meta.property(i).name()) for i in range(meta.propertyOffset(), meta.propertyCount())]
    values = {name: getattr(staff, name) for name in names}
    assert values["digits"] == 6
    plain = {name: str(value) for name, value in values.items() if isinstance(value, str | int)}
    assert len(plain) == len(values) - 1  # the chapters are a list
    assert [name for name, value in plain.items() if PIN[:2] in value] == []
    methods = [meta.method(i) for i in range(meta.methodOffset(), meta.methodCount())]
    returns = {str(m.typeName()) for m in methods if m.methodType() == QMetaMethod.MethodType.Slot}
    assert returns == {"void"}
    assert PIN not in staff.objectName() + str(staff.dynamicPropertyNames())


def test_a_wrong_pin_forgets_its_digits_and_says_so(staff: Staff) -> None:
    staff.ask()
    enter(staff, "999999")
    assert state(staff) == ("asking", "wrong", 0)
    assert staff._digits == ""
    staff.digit("7")
    assert state(staff) == ("asking", "", 1)
    staff.erase()
    staff.erase()
    assert state(staff) == ("asking", "", 0)


def test_guessing_is_slowed_down_and_waiting_helps(staff: Staff, clock: FakeClock) -> None:
    staff.ask()
    for _ in range(3):
        enter(staff, "999999")
    assert (state(staff), staff.property("waitSeconds")) == (("asking", "wait", 0), 30)
    enter(staff, PIN)
    assert state(staff) == ("asking", "wait", 0)
    staff.close()
    staff.ask()
    enter(staff, PIN)
    assert staff.property("state") == "asking"
    clock.advance(30.5)
    enter(staff, PIN)
    assert staff.property("state") == "open"


def test_a_stand_without_a_pin_says_so(clock: FakeClock, qapp: object) -> None:
    assert qapp
    staff = Staff(StaffService(Settings(), clock), Briefing())
    staff.ask()
    enter(staff, "")
    assert state(staff) == ("asking", "no-pin", 0)
    assert staff.property("report") == ""


def test_left_alone_it_closes_and_forgets(staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    assert staff_module._LEFT_ALONE_MS == 60_000
    monkeypatch.setattr(staff_module, "_LEFT_ALONE_MS", 40)
    staff.ask()
    staff.digit("7")
    settle(100)
    assert state(staff) == ("closed", "", 0)
    assert staff._digits == ""
    assert not staff._alone.isActive()


def test_each_digit_gives_another_minute(staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staff_module, "_LEFT_ALONE_MS", 120)
    staff.ask()
    for digit in "71":
        settle(80)
        staff.digit(digit)
    assert state(staff) == ("asking", "", 2)


def test_no_more_digits_than_a_pin_can_have(staff: Staff) -> None:
    staff.ask()
    for _ in range(20):
        staff.digit("1")
    assert staff.property("digits") == 12


def test_digits_before_the_door_asks_count_for_nothing(staff: Staff) -> None:
    staff.digit("7")
    staff.ask()
    assert staff.property("digits") == 0
    staff.digit("7")
    staff.ask()
    assert staff.property("digits") == 1


def test_the_handbook_is_read_only_through_an_open_door(staff: Staff) -> None:
    staff.openChapter("pin")
    staff.ask()
    staff.openChapter("pin")
    assert (staff.property("state"), staff.property("chapterText")) == ("asking", "")
    enter(staff, PIN)
    staff.openChapter("gibt-es-nicht")
    assert staff.property("state") == "open"
    staff.openChapter("pin")
    read = [staff.property(name) for name in ("state", "chapterTitle", "chapterText")]
    assert read == ["reading", "PIN ändern", "So geht es."]
    staff.leave()
    assert staff.property("state") == "reading"
    staff.closeChapter()
    assert staff.property("state") == "open"
