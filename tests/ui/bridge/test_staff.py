from __future__ import annotations

import pytest
from PySide6.QtCore import QMetaMethod

from kiosk.domain.pin import hash_pin
from kiosk.domain.settings import Settings
from kiosk.services.handbook import Chapter
from kiosk.services.staff import Briefing, StaffService
from kiosk.ui.bridge import staff as staff_module
from kiosk.ui.bridge.staff import Staff
from tests.support import desk as samples
from tests.support.desk import StandInDesk
from tests.support.screens import FakeClock, settle

PIN = "718293"
LESSER = "530186"
HASH = hash_pin(PIN, b"0123456789abcdef")
BRIEFING = Briefing("Ein Bericht.", "Programm 1", (Chapter("pin", "PIN ändern", "So geht es."),))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk() -> StandInDesk:
    return StandInDesk()


@pytest.fixture
def staff(clock: FakeClock, desk: StandInDesk, qapp: object) -> Staff:
    assert qapp
    return Staff(StaffService(Settings(pin_hash=HASH), clock), BRIEFING, desk)


def enter(staff: Staff, digits: str) -> None:
    for digit in digits:
        staff.digit(digit)
    staff.confirm()


def state(staff: Staff) -> tuple[object, object, object]:
    return staff.property("state"), staff.property("answer"), staff.property("digits")


def open_door(staff: Staff) -> None:
    staff.ask()
    enter(staff, PIN)


def test_a_volunteer_comes_to_the_tours_and_changes_nothing(
    clock: FakeClock, desk: StandInDesk, qapp: object
) -> None:
    assert qapp
    settings = Settings(pin_hash=HASH, volunteer_pin_hash=hash_pin(LESSER, b"fedcba9876543210"))
    staff = Staff(StaffService(settings, clock), BRIEFING, desk)
    left: list[int] = []
    staff.exitRequested.connect(lambda: left.append(1))
    staff.ask()
    enter(staff, LESSER)
    assert (*state(staff), staff.property("room")) == ("open", "", 0, "tours")
    assert staff.property("role") == "volunteer"
    for name in ("content", "history", "dates", "reports", "leaving", "survey"):
        staff.enter(name)
        assert staff.property("room") == "tours", name
    staff.askRestore("2")
    staff.restore()
    staff.leave()
    desk.play(samples.OFFERED)
    staff._desk.install()
    assert (staff.property("room"), left, desk.wishes) == ("tours", [], [])
    visited = []
    for name in ("phone", "handbook", "tours"):
        staff.enter(name)
        visited.append(staff.property("room"))
    staff.back()
    assert [*visited, staff.property("room")] == ["phone", "handbook", "tours", "menu"]
    staff.close()
    open_door(staff)
    assert (staff.property("role"), staff.property("room")) == ("staff", "content")


def test_the_right_pin_opens_the_door_and_only_then_one_can_leave(staff: Staff) -> None:
    left: list[int] = []
    staff.exitRequested.connect(lambda: left.append(1))
    staff.ask()
    staff.enter("leaving")
    staff.leave()
    assert left == []
    enter(staff, PIN)
    assert (*state(staff), staff.property("room")) == ("open", "", 0, "menu")
    staff.leave()
    assert left == [], "the question comes first"
    staff.enter("leaving")
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
    assert set(values) - set(plain) == {"chapters", "desk", "phone", "printer", "answers"}
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
    staff.back()
    assert (staff.property("state"), staff.property("chapterText")) == ("asking", "")
    enter(staff, PIN)
    staff.openChapter("gibt-es-nicht")
    assert staff.property("room") == "menu"
    staff.openChapter("pin")
    read = [staff.property(name) for name in ("room", "chapterTitle", "chapterText")]
    assert read == ["chapter", "PIN ändern", "So geht es."]
    staff.back()
    assert (staff.property("room"), staff.property("chapterTitle")) == ("handbook", "")
    staff.back()
    assert staff.property("room") == "menu"


def test_a_stick_that_waits_is_what_staff_see_first(staff: Staff, desk: StandInDesk) -> None:
    desk.play(samples.OFFERED)
    staff.ask()
    assert staff.property("room") == "menu"
    enter(staff, PIN)
    assert staff.property("room") == "content"


def test_a_stick_that_comes_later_does_not_move_what_is_under_the_finger(
    staff: Staff, desk: StandInDesk
) -> None:
    open_door(staff)
    desk.play(samples.OFFERED)
    assert staff.property("room") == "menu"


def test_an_earlier_version_comes_back_after_a_question(staff: Staff, desk: StandInDesk) -> None:
    staff.askRestore("2")
    open_door(staff)
    staff.restore()
    staff.askRestore("3")  # is shown already
    assert staff.property("room") == "menu"
    staff.askRestore("2")
    chosen = [staff.property(f"chosen{name}") for name in ("Title", "Detail", "Changes")]
    assert chosen == [samples.HISTORY[1].title, samples.HISTORY[1].detail, samples.HISTORY[1].changes]
    assert desk.wishes == []
    staff.restore()
    assert desk.wishes == ["restore 2"]
    assert [staff.property(name) for name in ("room", "chosenTitle")] == ["content", ""]


def test_wishes_about_content_need_the_open_door(staff: Staff, desk: StandInDesk) -> None:
    desk.play(samples.OFFERED)
    staff.ask()
    staff._desk.install()
    assert desk.wishes == []
    enter(staff, PIN)
    staff._desk.install()
    assert desk.wishes == ["install"]


def test_the_door_stays_open_while_something_is_under_way(
    staff: Staff, desk: StandInDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff_module, "_LEFT_ALONE_MS", 40)
    open_door(staff)
    desk.play(samples.INSTALLING)
    settle(100)
    assert staff.property("state") == "open"
    desk.play(samples.WAITING)
    settle(100)
    assert staff.property("state") == "closed"


def test_what_is_under_way_does_not_hold_the_door_open_for_who_has_no_pin(
    staff: Staff, desk: StandInDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staff_module, "_LEFT_ALONE_MS", 40)
    desk.play(samples.INSTALLING)
    staff.ask()
    settle(100)
    assert staff.property("state") == "closed"


def test_touching_anything_keeps_the_door_open(staff: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staff_module, "_LEFT_ALONE_MS", 120)
    staff.stay()
    assert not staff._alone.isActive()
    open_door(staff)
    for _ in range(2):
        settle(80)
        staff.stay()
    assert staff.property("state") == "open"


def test_the_clock_is_asked_while_the_door_is_open_only(
    clock: FakeClock, desk: StandInDesk, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    monkeypatch.setattr(staff_module, "_CLOCK_MS", 20)
    staff = Staff(StaffService(Settings(pin_hash=HASH), clock), BRIEFING, desk)
    desk.tick("später")
    settle(60)
    assert staff._desk.property("clock") == samples.CLOCK
    open_door(staff)
    assert staff._desk.property("clock") == "später"
    desk.tick("noch später")
    settle(60)
    assert staff._desk.property("clock") == "noch später"
