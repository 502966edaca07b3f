"""What an editor changed: every cell against the content of today, and against what it was once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.bundle.findings import advice
from kiosk.bundle.sheets import columns
from kiosk.bundle.sheets.grid import GivenRow, given_rows
from kiosk.bundle.sheets.memory import Memory, RowName
from kiosk.bundle.sheets.model import LOCKED, Column, Problem, ReadBook, Spot, Table, Use
from kiosk.domain.catalogue import Catalogue

_NEW_SERVICE = (
    "Eine neue Leistung legen Sie als Ordner in content/services an, siehe content/README.md. "
    "Danach geben Sie die Tabelle neu aus."
)

_ROW_GONE = "Die Zeile wieder aufnehmen. Zum Löschen bleibt sie stehen, und alle weißen Zellen sind leer."


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that says something new; `fresh` is whether its row is new."""

    spot: Spot
    key: tuple[str, ...]
    column: Column
    old: str
    new: str
    fresh: bool = False


class Comparer:
    """Compares whole workbooks; problems are added to a list, and bad cells count as unchanged."""

    def __init__(self, catalogue: Catalogue, memory: Memory, problems: list[Problem]) -> None:
        """Use the content of today, and what the workbook remembers."""
        self._catalogue = catalogue
        self._memory = memory
        self._problems = problems
        self.rows: dict[RowName, GivenRow] = {}
        """Every row that was read, by its sheet and key; a new law has a key of its own."""

    def changes(self, book: ReadBook, tables: Iterable[Table]) -> tuple[Change, ...]:
        """All changed cells, in the order of the sheets."""
        return tuple(change for table in tables for change in self._table(book, table))

    def _table(self, book: ReadBook, table: Table) -> Iterable[Change]:
        before = len(self._problems)
        rows = given_rows(book, table, self._problems)
        now = {table.key(row): row for row in table.rows}
        for row in rows:
            if row.key in now:
                self.rows[table.name, row.key] = row
                yield from self._known_row(table, row, now[row.key])
            elif not self._is_there(table, row) and self._may_be_new(table, row):
                yield from self._new_row(table, row)
        if rows or len(self._problems) == before:
            self._missing(table, set(now) - {row.key for row in rows})

    def _known_row(self, table: Table, row: GivenRow, now: Mapping[str, str]) -> Iterable[Change]:
        came = self._memory.known and not self._memory.has(table.name, row.key)
        for column in table.columns:
            if column.use is Use.KEY or column.title not in row.cells:
                continue
            old, new = now[column.title].strip(), row.cells[column.title]
            if new == old or (came and not new) or self._memory.was(table.name, row.key, column.title, new):
                continue
            spot = row.spot(table.name, column.title)
            if column.use in LOCKED and not new:
                continue
            if column.use in LOCKED:
                self._say(spot, "Diese Spalte dient nur der Orientierung", f"Wieder so schreiben: {old}")
            elif self._memory.known and not self._memory.was(table.name, row.key, column.title, old):
                message = f"Diese Angabe wurde inzwischen auch im Inhalt geändert. Dort steht: „{old}“"
                self._say(spot, message, "Die Tabelle neu ausgeben und die Änderung dort eintragen.")
            else:
                yield Change(spot, row.key, column, old, new)

    def _new_row(self, table: Table, row: GivenRow) -> Iterable[Change]:
        key = (*row.key[:-1], row.key[-1] or f"+{row.number}")
        self.rows[table.name, key] = row
        for column in table.columns:
            text = row.cells.get(column.title, "")
            if column.use not in LOCKED and text:
                yield Change(row.spot(table.name, column.title), key, column, "", text, fresh=True)

    def _is_there(self, table: Table, row: GivenRow) -> bool:
        """Whether a row without a number was taken in before, and has got its number since."""
        if all(row.key):
            return False
        cells = [
            column for column in table.columns if column.use not in LOCKED and row.cells.get(column.title)
        ]
        return any(
            table.key(now)[0] == row.key[0]
            and not self._memory.has(table.name, table.key(now))
            and all(now[column.title] == row.cells[column.title] for column in cells)
            for now in table.rows
        )

    def _may_be_new(self, table: Table, row: GivenRow) -> bool:
        service, *others = row.key
        if self._memory.has(table.name, row.key):
            message = f"„{' / '.join(row.key)}“ gibt es im Inhalt nicht mehr"
            self._say(Spot(table.name, row.number), message, "Die Zeile löschen.")
        elif service not in self._catalogue.services:
            remedy = advice(service, self._catalogue.services, _NEW_SERVICE)
            self._say(row.spot(table.name, columns.ID), f"Die Leistung „{service}“ gibt es nicht", remedy)
        elif table.name == columns.DIFFERENCES and others[0] not in self._catalogue.places:
            remedy = advice(others[0], self._catalogue.places, "Einen Ort aus der Auswahl nehmen.")
            self._say(row.spot(table.name, columns.PLACE), f"Den Ort „{others[0]}“ gibt es nicht", remedy)
        elif table.name == columns.LAWS and others[0]:
            message = f"Ein Gesetz Nr. {others[0]} hat diese Leistung nicht"
            self._say(
                row.spot(table.name, columns.NUMBER), message, "Bei einer neuen Zeile „Nr.“ leer lassen."
            )
        elif table.name == columns.TEXTS and others[0] not in self._catalogue.languages:
            known = ", ".join(self._catalogue.languages)
            remedy = f"Erlaubt: {known}. Eine neue Sprache steht zuerst in bundle.yaml."
            self._say(
                row.spot(table.name, columns.LANGUAGE), f"Die Sprache „{others[0]}“ gibt es nicht", remedy
            )
        else:
            return True
        return False

    def _missing(self, table: Table, keys: Iterable[tuple[str, ...]]) -> None:
        for key in sorted(keys):
            if not self._memory.known or self._memory.has(table.name, key):
                self._say(Spot(table.name), f"Die Zeile „{' / '.join(key)}“ fehlt", _ROW_GONE)

    def _say(self, spot: Spot, message: str, remedy: str) -> None:
        self._problems.append(Problem(spot, message, remedy))
