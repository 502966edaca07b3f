"""Sheets that were read to rows by their keys; what an editor broke becomes a problem at its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_uppercase, digits

from kiosk.bundle.findings import advice, suggestion
from kiosk.bundle.sheets.cells import normal
from kiosk.bundle.sheets.model import Cell, Odd, Problem, ReadBook, ReadSheet, Spot, Table, number_of

_ODD: Mapping[Odd, tuple[str, str]] = {
    Odd.NUMBER: (
        "Hier steht eine Zahl statt eines Textes",
        "Die Zelle als Text formatieren und den Wert neu eintippen, mit führenden Nullen.",
    ),
    Odd.DATE: (
        "Hier steht ein Datum statt eines Textes",
        "Die Zelle als Text formatieren und so schreiben: 2026-06-16.",
    ),
    Odd.TRUTH: (
        "Hier steht ein Wahrheitswert statt eines Textes",
        "Die Zelle als Text formatieren, ja oder nein eintippen.",
    ),
    Odd.FORMULA: ("Hier steht eine Formel", "Das Ergebnis als Text eintippen."),
    Odd.ERROR: ("Hier steht ein Fehlerwert", "Den richtigen Text eintippen."),
}


@dataclass(frozen=True, slots=True)
class GivenRow:
    """A row as it was read: its number in the sheet, its key, its good cells by title, and where they are."""

    number: int
    key: tuple[str, ...]
    cells: Mapping[str, str]
    at: Mapping[str, int]

    def spot(self, sheet: str, title: str) -> Spot:
        """Where a cell of the row is."""
        return Spot(sheet, self.number, self.at.get(title, 0))


def given_rows(book: ReadBook, table: Table, problems: list[Problem]) -> tuple[GivenRow, ...]:
    """The rows of one sheet that have a key; nothing where the sheet cannot be understood."""
    sheet = book.get(table.name)
    if sheet is None:
        near = suggestion(table.name, book)
        remedy = f"{near} Das Blatt wieder so nennen, oder die Tabelle neu ausgeben.".strip()
        problems.append(Problem(Spot(table.name), "Dieses Blatt fehlt", remedy))
        return ()
    problems += _merged(sheet, table.name)
    at = _header(sheet, table, problems)
    if any(column.title not in at for column in table.key_columns()):
        return ()
    rows = (_row(number, cells, table, at, problems) for number, cells in enumerate(sheet.rows[1:], start=2))
    return tuple(_once((row for row in rows if row is not None), table.name, problems))


def _merged(sheet: ReadSheet, name: str) -> Iterator[Problem]:
    for cells in sheet.merged:
        first = cells.partition(":")[0]
        row, column = first.lstrip(ascii_uppercase), number_of(first.rstrip(digits))
        yield Problem(
            Spot(name, int(row), column), f"Die Zellen {cells} sind verbunden", "Die Verbindung aufheben."
        )


def _header(sheet: ReadSheet, table: Table, problems: list[Problem]) -> Mapping[str, int]:
    """Where each column is, counted from 1."""
    titles = {column.title for column in table.columns}
    found: dict[str, int] = {}
    header = sheet.rows[0] if sheet.rows else ()
    for at, cell in enumerate(header, start=1):
        title = normal(cell) if not isinstance(cell, Odd) else ""
        spot = Spot(table.name, 1, at)
        if title in found:
            problems.append(
                Problem(spot, f"Die Spalte „{title}“ gibt es zweimal", "Eine der beiden löschen.")
            )
        elif title in titles:
            found[title] = at
        elif title:
            remedy = advice(title, titles - set(found), "Die Spalte löschen.")
            problems.append(Problem(spot, f"Die Spalte „{title}“ ist hier unbekannt", remedy))
        elif any(_cell_at(row, at) for row in sheet.rows):
            problems.append(Problem(spot, "Diese Spalte hat keine Überschrift", "Die Spalte löschen."))
    for column in table.columns:
        if column.title not in found:
            remedy = "Die Überschrift wieder so schreiben, oder die Tabelle neu ausgeben."
            problems.append(Problem(Spot(table.name, 1), f"Die Spalte „{column.title}“ fehlt", remedy))
    return found


def _cell_at(row: tuple[Cell, ...], at: int) -> Cell:
    """A cell of a row, counted from 1; rows end with their last cell."""
    return row[at - 1] if at <= len(row) else ""


def _row(
    number: int, cells: tuple[Cell, ...], table: Table, at: Mapping[str, int], problems: list[Problem]
) -> GivenRow | None:
    good: dict[str, str] = {}
    bad: list[Problem] = []
    for title, where in at.items():
        cell = _cell_at(cells, where)
        if isinstance(cell, Odd):
            bad.append(Problem(Spot(table.name, number, where), *_ODD[cell]))
        else:
            good[title] = normal(cell)
    if not bad and not any(good.values()):
        return None
    problems += bad
    keys = table.key_columns()
    empty = [column.title for column in keys if not good.get(column.title, "…") and not column.may_be_empty]
    for title in empty:
        spot = Spot(table.name, number, at[title])
        problems.append(Problem(spot, f"„{title}“ ist leer", "Ausfüllen, oder die ganze Zeile leeren."))
    if empty or any(column.title not in good for column in keys):
        return None
    return GivenRow(number, tuple(good[column.title] for column in keys), good, at)


def _once(rows: Iterable[GivenRow], name: str, problems: list[Problem]) -> Iterator[GivenRow]:
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        first = seen.setdefault(row.key, row.number)
        if first != row.number and all(row.key):
            message = f"„{' / '.join(row.key)}“ steht schon in Zeile {first}"
            problems.append(Problem(Spot(name, row.number, 1), message, "Eine der beiden Zeilen löschen."))
        else:
            yield row
