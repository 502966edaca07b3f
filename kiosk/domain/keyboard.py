"""Layouts of the on-screen keyboard as data: at most four rows, at most eleven letter keys wide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class Action(StrEnum):
    """What a key does; `text` types its character, `symbols` and `letters` turn to the other layer."""

    TEXT = "text"
    SPACE = "space"
    BACKSPACE = "backspace"
    CLEAR = "clear"
    SHIFT = "shift"
    SYMBOLS = "symbols"
    LETTERS = "letters"


class Purpose(StrEnum):
    """What is written; `search` knows no capitals, all others are for the fields of forms."""

    SEARCH = "search"
    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    EMAIL = "email"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Key:
    """A key: `row` from above, `column` from the left in letter keys, and so are its width and height.

    It shows `label` and types `key`; with capitals on it shows and types `upper`, unless that is empty.
    """

    key: str
    row: int
    label: str
    action: Action = Action.TEXT
    key_width: float = 1.0
    key_height: int = 1
    column: float = 0.0
    upper: str = ""


Board = Mapping[Purpose, tuple[tuple[Key, ...], tuple[Key, ...]]]
"""For each purpose the keys that come first and those of the other layer; both are the same without one."""

_SAME_IN_CAPITALS = "ß"
_DIGITS = "1234567890"
_DIGIT = 1.3
"""Width of a digit of a pad: 20 mm where a letter key has 15 mm."""
_LEFT, _RIGHT = 1.45, 1.55
"""Widths of the keys on both sides of the last row of letters; together three letters."""


def layout(language: str, purpose: str = Purpose.SEARCH, *, symbols: bool = False) -> tuple[Key, ...]:
    """The keys for a language and a purpose, in reading order; `symbols` asks for the other layer."""
    letters, others = LAYOUTS.get(language, LAYOUTS["de"])[purpose_of(purpose)]
    return others if symbols else letters


def purpose_of(name: str) -> Purpose:
    """The purpose of this name; an unknown one is ordinary text."""
    return next((purpose for purpose in Purpose if purpose == name), Purpose.TEXT)


def columns(keys: Iterable[Key]) -> float:
    """How many letter keys wide a layout is."""
    return max(key.column + key.key_width for key in keys)


def has_capitals(keys: Iterable[Key]) -> bool:
    """Whether these keys can type capitals and small letters."""
    return any(key.action is Action.SHIFT for key in keys)


def _place(*rows: Sequence[Key | float]) -> tuple[Key, ...]:
    """Rows of keys, each centred on the widest; a number is a gap."""
    widths = [sum(map(_width, row)) for row in rows]
    placed: list[Key] = []
    for number, (row, width) in enumerate(zip(rows, widths, strict=True)):
        column = (max(widths) - width) / 2
        for part in row:
            if isinstance(part, Key):
                placed.append(replace(part, row=number, column=round(column, 3)))
            column += _width(part)
    return tuple(placed)


def _width(part: Key | float) -> float:
    return part.key_width if isinstance(part, Key) else part


def _sign(character: str, width: float = 1.0) -> Key:
    return Key(character, 0, character, key_width=width)


def _signs(characters: str) -> list[Key]:
    return [_sign(character) for character in characters]


def _search_letters(characters: str) -> list[Key]:
    """Keys that show capitals and type small letters."""
    return [replace(_sign(c), label=c if c in _SAME_IN_CAPITALS else c.upper()) for c in characters]


def _cased_letters(characters: str) -> list[Key]:
    """Keys that show what they type."""
    return [replace(_sign(c), upper=c if c in _SAME_IN_CAPITALS else c.upper()) for c in characters]


def _does(action: Action, width: float, height: int = 1) -> Key:
    return Key(action.value, 0, "", action, width, height)


def _turn(action: Action, label: str) -> Key:
    """The key to the other layer: one key for both ways, so that it keeps its place and the focus."""
    return Key("layer", 0, label, action, _LEFT)


def _pad(*last: Key) -> tuple[Key, ...]:
    """Digits in three columns, two high keys beside them; `last` fills the row below 7, 8 and 9."""
    digits = [_sign(digit, _DIGIT) for digit in _DIGITS]
    side = 2.2
    return _place(
        (*digits[:3], _does(Action.BACKSPACE, side, 2)),
        (*digits[3:6], side),
        (*digits[6:9], _does(Action.CLEAR, side, 2)),
        (*last, side),
    )


def _search(top: str, middle: str, bottom: str) -> tuple[Key, ...]:
    return _place(
        _search_letters(top),
        _search_letters(middle),
        _search_letters(bottom),
        (
            _does(Action.CLEAR, 3.4),
            _sign("-"),
            _does(Action.SPACE, 3.4),
            _does(Action.BACKSPACE, 2.7),
        ),
    )


def _text(
    turn: Key, top: Sequence[Key], middle: Sequence[Key], bottom: Sequence[Key | float]
) -> tuple[Key, ...]:
    """Both layers of `text` have the keys that are no letters at the same places."""
    return _place(
        top,
        middle,
        (*bottom, _does(Action.BACKSPACE, _RIGHT)),
        (turn, _does(Action.CLEAR, 2.95), _does(Action.SPACE, 4.6), *_signs("-.")),
    )


def _email(turn: Key, top: str, middle: str, bottom: str) -> tuple[Key, ...]:
    return _place(
        _signs(top),
        _signs(middle),
        (_LEFT, *_signs(bottom), _does(Action.BACKSPACE, _RIGHT)),
        (turn, _does(Action.CLEAR, 2.95), _sign("@", 2.6), *_signs(".-_")),
    )


def _code(top: str, middle: str, bottom: str) -> tuple[Key, ...]:
    return _place(
        _signs(_DIGITS),
        _signs(top),
        _signs(middle),
        (*_signs(bottom), _sign("-"), _does(Action.SPACE, _LEFT), _does(Action.BACKSPACE, _RIGHT)),
    )


def _german() -> Board:
    to_symbols, to_letters = _turn(Action.SYMBOLS, "123"), _turn(Action.LETTERS, "ABC")
    top, middle, bottom = "qwertzuiopü", "asdfghjklöä", "yxcvbnmß"
    shift = _does(Action.SHIFT, _LEFT)
    search = _search(top, middle, bottom)
    number = _pad(_sign("0", 3 * _DIGIT))
    money = _pad(_sign("0", 2 * _DIGIT), _sign(",", _DIGIT))
    code = _code(top.upper(), middle.upper(), "YXCVBNM")
    return {
        Purpose.SEARCH: (search, search),
        Purpose.TEXT: (
            _text(
                to_symbols,
                _cased_letters(top),
                _cased_letters(middle),
                (shift, *_cased_letters(bottom)),
            ),
            _text(to_letters, _signs(_DIGITS + "/"), _signs(",:;()&@€'+§"), (_LEFT, *_signs('!?"%#_=*'))),
        ),
        Purpose.NUMBER: (number, number),
        Purpose.MONEY: (money, money),
        Purpose.DATE: (number, number),
        Purpose.EMAIL: (
            _email(to_symbols, "qwertzuiop", "asdfghjkl", "yxcvbnm"),
            _email(to_letters, _DIGITS, "asdfghjkl", "yxcvbnm"),  # what is not in the way stays
        ),
        Purpose.CODE: (code, code),
    }


LAYOUTS: Mapping[str, Board] = {"de": _german()}
"""Layouts per language tag; a language without any uses the German ones."""
