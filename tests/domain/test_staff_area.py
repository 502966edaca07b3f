from __future__ import annotations

import pytest

from kiosk.domain.staff_area import (
    FOR_VOLUNTEERS,
    FROM_MENU,
    Role,
    Room,
    before,
    first,
    may_enter,
    wished,
)


def test_whoever_brings_something_new_stands_before_it_at_once() -> None:
    assert first(has_news=True) is Room.CONTENT
    assert first(has_news=False) is Room.MENU


def test_a_volunteer_comes_for_the_tours() -> None:
    assert first(has_news=True, role=Role.VOLUNTEER) is Room.TOURS
    assert first(has_news=False, role=Role.VOLUNTEER) is Room.TOURS


@pytest.mark.parametrize("room", Room)
def test_staff_may_go_everywhere_and_volunteers_where_nothing_can_be_changed(room: Room) -> None:
    assert may_enter(Role.STAFF, room)
    harmless = {"menu", "tours", "phone", "printer", "handbook", "chapter"}
    assert may_enter(Role.VOLUNTEER, room) is (room.value in harmless)


@pytest.mark.parametrize("room", sorted(FOR_VOLUNTEERS))
def test_back_never_leads_a_volunteer_elsewhere(room: Room) -> None:
    assert may_enter(Role.VOLUNTEER, before(room))


@pytest.mark.parametrize("room", sorted(FROM_MENU))
def test_a_wish_of_a_volunteer_opens_what_is_for_volunteers(room: Room) -> None:
    assert wished(room.value, Role.VOLUNTEER) is (room if room in FOR_VOLUNTEERS else None)


@pytest.mark.parametrize("room", Room)
def test_back_leads_to_the_menu_in_the_end(room: Room) -> None:
    steps = 0
    while room is not Room.MENU:
        room = before(room)
        steps += 1
    assert steps <= 2
    assert before(Room.MENU) is Room.MENU


def test_questions_come_from_the_list_they_belong_to() -> None:
    assert before(Room.RESTORE) is Room.HISTORY
    assert before(Room.CHAPTER) is Room.HANDBOOK


@pytest.mark.parametrize("room", sorted(FROM_MENU))
def test_a_wish_opens_a_room(room: Room) -> None:
    assert wished(room.value) is room


@pytest.mark.parametrize("name", ["menu", "restore", "chapter", "", "elsewhere"])
def test_a_room_that_needs_to_know_more_is_not_opened_by_its_name(name: str) -> None:
    assert wished(name) is None
