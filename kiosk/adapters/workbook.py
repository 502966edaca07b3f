"""Workbooks (.xlsx): writing tables that are pleasant to edit, and reading them without trusting them."""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from zipfile import ZipFile

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.reader.workbook import WorkbookParser
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.adapters.durable import write_file
from kiosk.adapters.office_package import (
    LARGEST_FILE,
    LARGEST_PARTS,
    damaged,
    plain_parts,
    repacked,
    too_large,
)
from kiosk.adapters.workbook_look import make_workbook
from kiosk.bundle.sheets.model import Book, Cell, Odd, ReadBook, ReadSheet, Spot
from kiosk.domain.errors import ContentProblem, EnvironmentProblem

MOST_SHEETS = 30
"""Sheets of a workbook; it needs seven."""
MOST_ROWS = 10_000
"""Rows of a sheet, empty ones too."""
MOST_COLUMNS = 120
"""Columns of a sheet that are looked at; five languages need 54."""
LONGEST_CELL = 32_767
"""Characters of a cell: the format's limit."""

_WORKBOOK = "xl/workbook.xml"
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell\s[^<>]{0,200}?ref=[\"']([A-Z]{1,3}[1-9][0-9]{0,6}:[A-Z]{1,3}[1-9][0-9]{0,6})[\"']"
)
_MOST_MERGED = 50


class Workbook:
    """A workbook on disk."""

    def __init__(self, path: Path) -> None:
        """Use the file at `path`, which need not exist yet."""
        self._path = path

    def exists(self) -> bool:
        """Whether there is something that writing would replace."""
        return self._path.exists()

    def save(self, book: Book) -> None:
        """Write the workbook, read it back and compare; only then it takes the place of an older one.

        Raises:
            ContentProblem: a text that no cell can hold.
            EnvironmentProblem: no room, no right.
        """
        data = to_bytes(book, str(self._path))
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_file(self._path, data)
        except OSError as error:
            raise EnvironmentProblem(
                f"Die Tabelle lässt sich nicht schreiben: {error.strerror}.",
                where=str(self._path),
                remedy="Schließen Sie sie in Excel, und prüfen Sie Platz und Rechte.",
            ) from error

    def load(self) -> ReadBook:
        """All sheets of the workbook.

        Raises:
            ContentProblem: no workbook, or one that this program does not open.
            EnvironmentProblem: the file is not there or cannot be read.
        """
        try:
            with self._path.open("rb") as stream:
                data = stream.read(LARGEST_FILE + 1)
        except OSError as error:
            raise EnvironmentProblem(
                f"Die Tabelle lässt sich nicht lesen: {error.strerror}.", where=str(self._path)
            ) from error
        return from_bytes(data, str(self._path))


def to_bytes(book: Book, where: str) -> bytes:
    """The file of a workbook.

    Raises:
        ContentProblem: a text that no cell can hold.
    """
    for spot, text in _texts(book):
        if len(text) > LONGEST_CELL or ILLEGAL_CHARACTERS_RE.search(text):
            raise _unfit(spot, where)
    stream = io.BytesIO()
    make_workbook(book).save(stream)
    read = from_bytes(stream.getvalue(), where)
    for spot, text in _texts(book):
        if _cell_at(read[spot.sheet], spot) != text:
            raise _unfit(spot, where)
    return stream.getvalue()


def from_bytes(data: bytes, where: str) -> ReadBook:
    """The sheets of a workbook's file; `where` is its name for messages.

    Raises:
        ContentProblem: no workbook, or one that this program does not open.
    """
    parts = plain_parts(data, where)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it does not know, it leaves out: only texts matter here
            return dict(_sheets(parts, where))
    except ContentProblem:
        raise
    except Exception as error:
        # The file comes from anywhere, and the library raises whatever the broken part leads to.
        raise damaged(where) from error


def _sheets(parts: Mapping[str, bytes], where: str) -> Iterator[tuple[str, ReadSheet]]:
    with repacked(parts) as stream, ZipFile(stream) as package:
        parser = WorkbookParser(package, _WORKBOOK, keep_links=False)
        parser.parse()
        targets = [(sheet.name, target.target) for sheet, target in parser.find_sheets()]
        if len(targets) > MOST_SHEETS:
            raise too_large(where)
        merged = {name: _merged(parts.get(target, b"")) for name, target in targets}
        workbook = openpyxl.load_workbook(stream, read_only=True, keep_links=False)
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()  # what the file says about its size may be wrong
            yield sheet.title, ReadSheet(tuple(_rows(sheet, where)), merged.get(sheet.title, ()))
        workbook.close()


def _rows(sheet: Worksheet, where: str) -> Iterator[tuple[Cell, ...]]:
    empty, room = 0, LARGEST_PARTS
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        if number > MOST_ROWS:
            raise ContentProblem(
                f"Das Blatt „{sheet.title}“ hat mehr als {MOST_ROWS} Zeilen.",
                where=where,
                remedy="Löschen Sie die Zeilen unter der Tabelle, auch die leeren.",
            )
        filled = [at for at, cell in enumerate(row, start=1) if cell.value is not None]
        # Cells may share one long text: small in the file, large in here.
        room -= sum(len(cell.value) for cell in row if isinstance(cell.value, str))
        if room < 0:
            raise too_large(where)
        if filled:
            yield from ((),) * empty
            yield tuple(_cell(cell.value, cell.data_type) for cell in row[: filled[-1]])
        empty = 0 if filled else empty + 1


def _cell(value: object, kind: str) -> Cell:
    match value:
        case None:
            return ""
        case str() if kind == "s":
            return value.replace("_x000D_\n", "\n").replace("_x005F_", "_")
        case bool():
            return Odd.TRUTH
        case dt.date() | dt.time() | dt.timedelta():
            return Odd.DATE
        case int() | float():
            return Odd.NUMBER
        case _:
            return Odd.ERROR if kind == "e" else Odd.FORMULA


def _merged(data: bytes) -> tuple[str, ...]:
    return tuple(found[1].decode() for found in islice(_MERGED.finditer(data), _MOST_MERGED))


def _texts(book: Book) -> Iterator[tuple[Spot, str]]:
    for table in book.tables:
        titles = tuple(column.title for column in table.columns)
        for number, row in enumerate(
            (titles, *(tuple(one[title] for title in titles) for one in table.rows)), start=1
        ):
            for at, text in enumerate(row, start=1):
                yield Spot(table.name, number, at), text


def _cell_at(sheet: ReadSheet, spot: Spot) -> Cell:
    row = sheet.rows[spot.row - 1] if spot.row <= len(sheet.rows) else ()
    return row[spot.column - 1] if spot.column <= len(row) else ""


def _unfit(spot: Spot, where: str) -> ContentProblem:
    return ContentProblem(
        f"Der Text für {spot} passt in keine Tabelle.",
        where=where,
        remedy="Kürzen Sie ihn, und löschen Sie ungewöhnliche Zeichen.",
    )
