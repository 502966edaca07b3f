"""The rooms of the staff area, and which door leads where."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Room(StrEnum):
    """Where staff are."""

    MENU = "menu"
    CONTENT = "content"
    HISTORY = "history"
    RESTORE = "restore"
    """Asks whether the chosen earlier version shall be shown again."""
    DATES = "dates"
    HANDBOOK = "handbook"
    CHAPTER = "chapter"
    REPORTS = "reports"
    TOURS = "tours"
    """The tours; the first room of volunteers."""
    PHONE = "phone"
    """Pairs the volunteer's phone."""
    PRINTER = "printer"
    SURVEY = "survey"
    LEAVING = "leaving"
    """Asks whether the program shall end."""


class Role(StrEnum):
    """Who came through the door."""

    STAFF = "staff"
    VOLUNTEER = "volunteer"
    """Demonstrates, and changes nothing at the stand."""


FROM_MENU = frozenset(
    {
        Room.CONTENT,
        Room.HISTORY,
        Room.DATES,
        Room.HANDBOOK,
        Room.REPORTS,
        Room.LEAVING,
        Room.PHONE,
        Room.PRINTER,
        Room.SURVEY,
        Room.TOURS,
    }
)
"""Rooms that need nothing but a wish; the others need to know which chapter, which version."""

_BEFORE: Mapping[Room, Room] = {
    Room.RESTORE: Room.HISTORY,
    Room.CHAPTER: Room.HANDBOOK,
    Room.PHONE: Room.TOURS,
}


FOR_VOLUNTEERS = frozenset({Room.MENU, Room.TOURS, Room.PHONE, Room.PRINTER, Room.HANDBOOK, Room.CHAPTER})
"""Whoever demonstrates needs no more; staff may go everywhere."""


def first(*, has_news: bool, role: Role = Role.STAFF) -> Room:
    """The room behind the door: whoever brings new content came for that, a volunteer for the tours."""
    if role is Role.VOLUNTEER:
        return Room.TOURS
    return Room.CONTENT if has_news else Room.MENU


def may_enter(role: Role, room: Room) -> bool:
    """Whether the door of a room opens for somebody."""
    return role is Role.STAFF or room in FOR_VOLUNTEERS


def before(room: Room) -> Room:
    """Where "Back" leads."""
    return _BEFORE.get(room, Room.MENU)


def wished(name: str, role: Role = Role.STAFF) -> Room | None:
    """The room of that name, where a wish alone opens it to somebody."""
    return next((room for room in FROM_MENU if room.value == name and may_enter(role, room)), None)
