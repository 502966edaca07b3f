from __future__ import annotations

import pytest

from kiosk.domain.staff_area import FROM_MENU, Room, before, first, wished


def test_whoever_brings_something_new_stands_before_it_at_once() -> None:
    assert first(has_news=True) is Room.CONTENT
    assert first(has_news=False) is Room.MENU


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
