"""A value of the content as the text of a cell, and the text of a cell as a value."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kiosk.bundle.characters import unwanted
from kiosk.bundle.findings import advice
from kiosk.bundle.sheets.columns import SEPARATOR
from kiosk.bundle.sheets.markdown_edit import has_heading
from kiosk.bundle.sheets.model import Column, Use
from kiosk.bundle.yaml_source import Tree

_BETWEEN = re.compile(rf"[{SEPARATOR}\n]")
_BETWEEN_CHOICES = re.compile(rf"[{SEPARATOR},\n]")


class UnfitError(Exception):
    """The text of a cell is no value of its column: what is wrong, what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def normal(text: str) -> str:
    """The text without spaces and empty lines around it, with plain line ends."""
    return text.replace("\r\n", "\n").strip()


def shown(value: Tree | None, column: Column) -> str:
    """The value as editors read it; nothing becomes an empty cell."""
    if value is None or isinstance(value, dict):
        return ""
    if isinstance(value, list):
        return f"{SEPARATOR} ".join(shown(one, column) for one in value)
    return column.words.get(value, value)


def understood(text: str, column: Column, before: str) -> Tree | None:
    """The value that a changed cell stands for; None where it is empty.

    Raises:
        UnfitError: none of the allowed words, several lines, or a character that nobody can see.
    """
    _readable(text)
    match column.use:
        case Use.LIST:
            return _list(text, column, before)
        case Use.CHOICES:
            return [_choice(one, column) for one in _split(text, _BETWEEN_CHOICES)] or None
        case Use.CHOICE:
            return _choice(text, column) if text else None
        case _:
            if "\n" in text:
                raise UnfitError("Hier steht ein Zeilenumbruch", "Alles in eine Zeile schreiben.")
            return text or None


def understood_text(text: str, column: Column) -> str:
    """A changed section as Markdown.

    Raises:
        UnfitError: a line would begin a new section, a title has several lines, or a character is unseen.
    """
    _readable(text)
    if has_heading(text):
        raise UnfitError(
            "Eine Zeile beginnt mit #", "Das # löschen. Jeder Abschnitt hat seine eigene Spalte."
        )
    if column.use is Use.LINE and "\n" in text:
        raise UnfitError("Der Titel hat mehrere Zeilen", "Alles in eine Zeile schreiben.")
    return text


def _readable(text: str) -> None:
    for line in text.split("\n"):
        if bad := unwanted(line):
            raise UnfitError(*bad)


def _list(text: str, column: Column, before: str) -> list[Tree] | None:
    items: list[Tree] = list(_split(text, _BETWEEN))
    old = _split(before, _BETWEEN)
    if any("," in str(item) and item not in old for item in items):
        raise UnfitError("Hier steht ein Komma", "Mehrere Einträge mit Strichpunkt trennen.")
    return items if items or "." not in column.path else None


def _choice(text: str, column: Column) -> str:
    for key, word in column.words.items():
        if text.casefold() in (word.casefold(), key):
            return str(key)
    allowed = ", ".join(column.words.values())
    raise UnfitError(
        f"„{text}“ ist kein erlaubter Wert", advice(text, column.words.values(), f"Erlaubt: {allowed}.")
    )


def _split(text: str, between: re.Pattern[str]) -> list[str]:
    return list(_filled(between.split(text)))


def _filled(parts: Iterable[str]) -> Iterable[str]:
    return (part.strip() for part in parts if part.strip())
