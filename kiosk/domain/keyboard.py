"""Layouts of the on-screen keyboard as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What a key does; `text` types its character."""

    TEXT = "text"
    SPACE = "space"
    BACKSPACE = "backspace"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Key:
    """A key: `key_width` counts in letter keys; `row` from above."""

    key: str
    row: int
    label: str
    action: Action = Action.TEXT
    key_width: float = 1.0


def _layout(*rows: str) -> tuple[Key, ...]:
    letters = [Key(c, y, c.upper() if c != "ß" else "ß") for y, row in enumerate(rows) for c in row.split()]
    last = len(rows)
    return (
        *letters,
        Key("clear", last, "", Action.CLEAR, 3.4),
        Key("-", last, "-"),
        Key("space", last, "", Action.SPACE, 3.4),
        Key("backspace", last, "", Action.BACKSPACE, 2.7),
    )


LAYOUTS: Mapping[str, tuple[Key, ...]] = {
    "de": _layout("q w e r t z u i o p ü", "a s d f g h j k l ö ä", "y x c v b n m ß"),
}
"""Layout per language tag; a language without one uses the German layout."""


def layout(language: str) -> tuple[Key, ...]:
    """The keys for a language, in reading order."""
    return LAYOUTS.get(language, LAYOUTS["de"])
