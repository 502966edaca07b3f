"""Tables as data: what goes into a workbook, and what comes out of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TypeAlias


class Odd(StrEnum):
    """What a cell may hold that is no text."""

    NUMBER = "number"
    DATE = "date"
    TRUTH = "truth"
    FORMULA = "formula"
    ERROR = "error"


Cell: TypeAlias = str | Odd
"""A cell that was read; an empty one is an empty text."""


class Use(Enum):
    """What a column is for, and how its cells are written."""

    KEY = "key"
    SHOWN = "shown"
    LINE = "line"
    PROSE = "prose"
    LIST = "list"
    CHOICE = "choice"
    CHOICES = "choices"


LOCKED = frozenset({Use.KEY, Use.SHOWN})
"""Columns that say which row it is; they are not edited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column; `path` is where its value stands, `words` are its values as editors read them.

    `offers` names the list that its cells offer, `hint` is shown beside a selected cell, `width` is in
    characters, and `may_be_empty` is for the part of a key that a new row does not have yet.
    """

    title: str
    path: str
    use: Use = Use.LINE
    width: int = 16
    words: Mapping[str, str] = field(default_factory=dict)
    offers: str = ""
    hint: str = ""
    may_be_empty: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet to write: its columns, and its rows as texts by the columns' titles."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, str], ...]

    def key_columns(self) -> tuple[Column, ...]:
        """The columns that together name a row."""
        return tuple(column for column in self.columns if column.use is Use.KEY)

    def key(self, row: Mapping[str, str]) -> tuple[str, ...]:
        """What names the row."""
        return tuple(row[column.title] for column in self.key_columns())


@dataclass(frozen=True, slots=True)
class Book:
    """A whole workbook to write; `lists` are what cells offer, `memory` is what the import compares with."""

    guide: Sequence[tuple[str, str]]
    tables: tuple[Table, ...]
    lists: Mapping[str, tuple[str, ...]]
    memory: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A sheet that was read: rows from the first on, and the ranges of joined cells ("B2:C3")."""

    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[str, ...] = ()


ReadBook: TypeAlias = Mapping[str, ReadSheet]
"""Sheets by their names."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A cell: row and column count from 1; 0 means the whole sheet or row."""

    sheet: str
    row: int = 0
    column: int = 0

    def __str__(self) -> str:
        """As editors read it: „Leistungen, C12“."""
        if not self.row:
            return self.sheet
        return (
            f"{self.sheet}, {letters(self.column)}{self.row}"
            if self.column
            else f"{self.sheet}, Zeile {self.row}"
        )


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong with a cell, and what to do."""

    spot: Spot
    message: str
    remedy: str

    def __str__(self) -> str:
        """One line."""
        return f"{self.spot}: {self.message} — {self.remedy}"


def letters(column: int) -> str:
    """The name of a column, counted from 1: A, …, Z, AA."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def number_of(name: str) -> int:
    """The column of a name, counted from 1: 27 for AA."""
    found = 0
    for letter in name:
        found = found * 26 + ord(letter) - ord("A") + 1
    return found
