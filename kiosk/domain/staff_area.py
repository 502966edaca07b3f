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


FROM_MENU = frozenset({Room.CONTENT, Room.HISTORY, Room.DATES, Room.HANDBOOK, Room.REPORTS, Room.LEAVING})
"""Rooms that need nothing but a wish; the others need to know which chapter, which version."""

_BEFORE: Mapping[Room, Room] = {Room.RESTORE: Room.HISTORY, Room.CHAPTER: Room.HANDBOOK}


def first(*, has_news: bool) -> Room:
    """The room behind the door: whoever brings new content came for that."""
    return Room.CONTENT if has_news else Room.MENU


def before(room: Room) -> Room:
    """Where "Back" leads."""
    return _BEFORE.get(room, Room.MENU)


def wished(name: str) -> Room | None:
    """The room of that name, where a wish alone opens it."""
    return next((room for room in FROM_MENU if room.value == name), None)
