"""What a workbook remembers of the moment it was written: a mark for each cell.

So an import can tell what the editor changed from what somebody changed in the content meanwhile,
and never takes a newer value back in silence.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kiosk.bundle.sheets.cells import normal
from kiosk.bundle.sheets.columns import MEMORY
from kiosk.bundle.sheets.model import ReadBook, Table

FORMAT = "kiosk-tabelle 1"
"""The first cell of the sheet; another number is another kind of workbook."""

_LENGTH = 12
_HEADER = ("Blatt", "Zeile", "Marken")

RowName = tuple[str, tuple[str, ...]]
"""A sheet, and the key of a row there."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Marks by rows and titles of columns; without `known` the workbook has forgotten everything."""

    known: bool = False
    marks: Mapping[RowName, Mapping[str, str]] = field(default_factory=dict)

    def has(self, sheet: str, key: tuple[str, ...]) -> bool:
        """Whether the row was there when the workbook was written."""
        return (sheet, key) in self.marks

    def was(self, sheet: str, key: tuple[str, ...], title: str, text: str) -> bool:
        """Whether this text was in the cell when the workbook was written."""
        return self.marks.get((sheet, key), {}).get(title) == mark(text)


def mark(text: str) -> str:
    """A short fingerprint of a cell's text."""
    return hashlib.sha256(normal(text).encode()).hexdigest()[:_LENGTH]


def written(tables: Iterable[Table]) -> tuple[tuple[str, ...], ...]:
    """The rows of the sheet."""
    return ((FORMAT,), _HEADER, *_rows(tables))


def remembered(book: ReadBook) -> Memory:
    """What the workbook remembers; nothing where its sheet is gone or is of another kind."""
    sheet = book.get(MEMORY)
    if sheet is None or not sheet.rows or sheet.rows[0][:1] != (FORMAT,):
        return Memory()
    marks: dict[RowName, Mapping[str, str]] = {}
    for row in sheet.rows[2:]:
        if len(row) >= len(_HEADER):
            name, key, cells = (str(cell) for cell in row[:3])
            pairs = (line.partition(" ") for line in cells.splitlines())
            marks[name, tuple(key.split("/"))] = {title: value for value, _, title in pairs}
    return Memory(known=True, marks=marks)


def _rows(tables: Iterable[Table]) -> Iterator[tuple[str, ...]]:
    for table in tables:
        for row in table.rows:
            marks = "\n".join(f"{mark(text)} {title}" for title, text in row.items())
            yield (table.name, "/".join(table.key(row)), marks)
