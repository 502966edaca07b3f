"""What a person entered, and the JSON values that it stands for.

An entry is kept as it was written, also when it is wrong: nothing is lost by going on or back. The keys are
absolute
JSON pointers; a repeat's own pointer holds how many items it has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Field, FieldKind

Entry: TypeAlias = str | bool | int | tuple[str, ...]
Answers: TypeAlias = Mapping[str, Entry]

DATE_PARTS = 3
SEPARATOR = "|"
"""Between day, month and year of a date as it was written."""

_NUMBER = re.compile(r"-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?\Z")
_DAY = re.compile(r"(\d{1,2})\|(\d{1,2})\|(\d{4})\Z")


def value_of(field: Field, entry: Entry | None) -> Json:
    """The JSON value of an entry; None where nothing was answered. What cannot be read stays text."""
    match field.kind:
        case FieldKind.DECLARATION:
            return entry is True
        case FieldKind.YES_NO:
            return entry if isinstance(entry, bool) else None
        case FieldKind.SEVERAL:
            chosen = entry if isinstance(entry, tuple) else ()
            return [option for option in field.options if option in chosen] or None
        case FieldKind.DATE:
            return _date(str(entry or ""))
        case FieldKind.NUMBER | FieldKind.MONEY:
            return _number(str(entry or "").strip())
        case _:
            return str(entry or "").strip() or None


def entry_of(field: Field, value: Json) -> Entry:
    """How the value would have been entered: the way back from `value_of`."""
    if isinstance(value, bool):
        return value
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    if field.kind is FieldKind.DATE:
        year, month, day = str(value).split("-")
        return f"{int(day)}{SEPARATOR}{int(month)}{SEPARATOR}{year}"
    if isinstance(value, int | float):
        return german_number(value)
    return str(value)


def german_number(value: float) -> str:
    """`410.5` as "410,50" and `52` as "52"."""
    return f"{value:.2f}".replace(".", ",") if value != int(value) else str(int(value))


def is_empty(entry: Entry | None) -> bool:
    """Whether nothing was entered."""
    if isinstance(entry, str | tuple):
        return not "".join(entry).replace(SEPARATOR, "").strip()
    return entry is None


def at(instance: Json, pointer: str) -> Json:
    """The value at a JSON pointer, or None where there is none."""
    found = instance
    for token in pointer.split("/")[1:]:
        if isinstance(found, Mapping):
            found = found.get(_unescaped(token))
        elif isinstance(found, list) and token.isdigit() and int(token) < len(found):
            found = found[int(token)]
        else:
            return None
    return found


def put(instance: dict[str, Json], pointer: str, value: Json) -> None:
    """Set the value at a pointer; objects on the way are made. None makes only these."""
    *above, last = (_unescaped(token) for token in pointer.split("/")[1:])
    target = instance
    for token in above:
        below = target.setdefault(token, {})
        if not isinstance(below, dict):
            raise TypeError(pointer)
        target = below
    if value is not None:
        target[last] = value


def _unescaped(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")


def _number(text: str) -> Json:
    if not _NUMBER.match(text):
        return text or None
    plain = text.replace(".", "")
    return float(plain.replace(",", ".")) if "," in plain else int(plain)


def _date(text: str) -> Json:
    if not text.replace(SEPARATOR, "").strip():
        return None
    found = _DAY.match(text)
    if found is None:
        return text.replace(SEPARATOR, ".")
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
