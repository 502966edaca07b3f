"""A workbook in an editor's hands: exported, changed cell by cell, and taken back."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.bundle.reading import read
from kiosk.bundle.sheets.accept import Plan, make_plan
from kiosk.bundle.sheets.columns import MEMORY
from kiosk.bundle.sheets.export import make_book
from kiosk.bundle.sheets.model import Book, Cell, ReadBook, ReadSheet
from tests.support.content_tree import ICONS


class Editor:
    """What somebody does to the sheets of a content folder."""

    def __init__(self, files: Mapping[str, bytes], icons: frozenset[str] = ICONS) -> None:
        catalogue = read(files, icons).catalogue
        assert catalogue is not None
        self.files = files
        self.icons = icons
        self.book: Book = make_book(files, catalogue)
        self.rows: dict[str, list[list[Cell]]] = {
            table.name: [
                [column.title for column in table.columns],
                *([row[column.title] for column in table.columns] for row in table.rows),
            ]
            for table in self.book.tables
        }
        self.merged: dict[str, tuple[str, ...]] = {}
        self.rows[MEMORY] = [list(row) for row in self.book.memory]

    def put(self, sheet: str, key: str, title: str, value: Cell) -> None:
        """Type into the cell of a row that is there ("hund-anmelden/marl")."""
        self.row(sheet, key)[self.rows[sheet][0].index(title)] = value

    def get(self, sheet: str, key: str, title: str) -> Cell:
        return self.row(sheet, key)[self.rows[sheet][0].index(title)]

    def row(self, sheet: str, key: str) -> list[Cell]:
        parts = key.split("/")
        return next(row for row in self.rows[sheet] if row[: len(parts)] == parts)

    def add(self, sheet: str, **cells: Cell) -> None:
        """Write below the last row; names of columns with an underline for a space."""
        given = {name.replace("_", " "): value for name, value in cells.items()}
        assert set(given) <= set(self.rows[sheet][0])
        self.rows[sheet].append([given.get(str(title), "") for title in self.rows[sheet][0]])

    def clear(self, sheet: str, key: str, keep: int) -> None:
        """Empty all cells of a row but the first ones."""
        row = self.row(sheet, key)
        row[keep:] = [""] * (len(row) - keep)

    def read(self) -> ReadBook:
        return {
            name: ReadSheet(tuple(tuple(row) for row in rows), self.merged.get(name, ()))
            for name, rows in self.rows.items()
        }

    def plan(self, files: Mapping[str, bytes] | None = None) -> Plan:
        """What an import would do, to the same content or to what became of it."""
        return make_plan(self.files if files is None else files, self.icons, self.read())
