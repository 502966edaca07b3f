"""How a workbook looks and helps: fixed headings, filters, widths, shaded keys, and lists to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.bundle.sheets.columns import GUIDE, LISTS, MEMORY
from kiosk.bundle.sheets.model import LOCKED, Book, Column, Table, Use, letters

TEXT = "@"
"""The number format of text: what is typed stays as it is typed."""
_LAST_ROW = 2_000
"""Down to here new rows are offered their lists."""
_LONGEST_HINT = 250

_HEAD = PatternFill("solid", fgColor="1F4E5F")
_SHADE = PatternFill("solid", fgColor="E4E4E0")
_LINE = Side(style="thin", color="C8C8C4")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TOP = Alignment(vertical="top", wrap_text=True)
_FONT = "Calibri"
_LINE_HEIGHT = 15
"""Points of a line of text."""
_HIGHEST = 405
"""Points; Excel has no higher rows."""
_GUIDE_WIDTHS = (30, 100)
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Excel reads _x0041_ as A; its underline has to be written as a number, too."""


def make_workbook(book: Book) -> Workbook:
    """The workbook with all sheets; every cell is text, whatever it begins with."""
    workbook = Workbook()
    guide = workbook.worksheets[0]
    guide.title = GUIDE
    _guide(guide, book)
    lists = _Lists(book)
    for table in book.tables:
        _table(workbook.create_sheet(table.name), table, lists)
    lists.write(workbook.create_sheet(LISTS))
    memory = workbook.create_sheet(MEMORY)
    _plain(memory, book.memory)
    for hidden in (LISTS, MEMORY):
        workbook[hidden].sheet_state = "hidden"
    workbook.properties.creator = "Kiosk"
    return workbook


class _Lists:
    """The lists that cells offer, each in a column of a hidden sheet."""

    def __init__(self, book: Book) -> None:
        self._columns: dict[str, tuple[str, ...]] = dict(book.lists)
        for table in book.tables:
            for column in table.columns:
                if column.words:
                    self._columns[self._name(column)] = tuple(column.words.values())

    def range(self, column: Column) -> str | None:
        """Where the column's list stands, as a formula; None where it offers nothing."""
        values = self._columns.get(self._name(column))
        if not values:
            return None
        letter = letters(list(self._columns).index(self._name(column)) + 1)
        return f"'{LISTS}'!${letter}$2:${letter}${len(values) + 1}"

    def write(self, sheet: Worksheet) -> None:
        """Fill the hidden sheet."""
        for at, (name, values) in enumerate(self._columns.items(), start=1):
            for row, text in enumerate((name, *values), start=1):
                _put(sheet.cell(row, at), text)

    @staticmethod
    def _name(column: Column) -> str:
        return column.offers or "/".join(column.words.values())


def _guide(sheet: Worksheet, book: Book) -> None:
    for row, (about, said) in enumerate(book.guide, start=1):
        for at, text in enumerate((about, said), start=1):
            cell = sheet.cell(row, at)
            _put(cell, text)
            cell.alignment = _TOP if row > 1 else Alignment(vertical="top")
            cell.font = Font(name=_FONT, bold=at == 1, size=12 if row > 1 else 18)
        sheet.row_dimensions[row].height = _LINE_HEIGHT * (1.3 if row > 1 else 2)
    for at, width in enumerate(_GUIDE_WIDTHS, start=1):
        sheet.column_dimensions[letters(at)].width = width
    sheet.sheet_view.showGridLines = False


def _table(sheet: Worksheet, table: Table, lists: _Lists) -> None:
    for at, column in enumerate(table.columns, start=1):
        _column(sheet, at, column, lists)
    for number, row in enumerate(table.rows, start=2):
        for at, column in enumerate(table.columns, start=1):
            cell = sheet.cell(number, at)
            _put(cell, row[column.title])
            cell.alignment, cell.border = _TOP, _BORDER
            if column.use in LOCKED:
                cell.fill = _SHADE
        sheet.row_dimensions[number].height = _height(row, table.columns)
    fixed = sum(column.use in LOCKED for column in table.columns)
    sheet.freeze_panes = f"{letters(fixed + 1)}2"
    sheet.auto_filter.ref = f"A1:{letters(len(table.columns))}{len(table.rows) + 1}"


def _column(sheet: Worksheet, at: int, column: Column, lists: _Lists) -> None:
    head = sheet.cell(1, at)
    _put(head, column.title)
    head.font, head.fill = Font(name=_FONT, bold=True, color="FFFFFF"), _HEAD
    head.alignment, head.border = _TOP, _BORDER
    whole = sheet.column_dimensions[letters(at)]
    whole.width, whole.number_format, whole.alignment = column.width, TEXT, _TOP
    choices = lists.range(column)
    if choices or column.hint:
        sheet.add_data_validation(_validation(column, choices, letters(at)))


def _validation(column: Column, choices: str | None, letter: str) -> DataValidation:
    """A list to choose from, and a hint; only where one word is allowed, other words are refused at once."""
    one = column.use is Use.CHOICE
    validation = DataValidation(
        type="list" if choices else None,
        formula1=choices,
        allow_blank=True,
        showErrorMessage=one,
        showInputMessage=True,
    )
    if column.hint:
        validation.promptTitle, validation.prompt = column.title[:32], column.hint[:_LONGEST_HINT]
    if one:
        validation.errorTitle = column.title[:32]
        validation.error = "Nehmen Sie ein Wort aus der Liste."
    validation.add(f"{letter}2:{letter}{_LAST_ROW}")
    return validation


def _height(row: Mapping[str, str], columns: Iterable[Column]) -> float:
    """How high the row must be to show its longest cell; not every program finds that out by itself."""
    lines = max(
        sum(len(line) // (column.width - 2) + 1 for line in row[column.title].split("\n"))
        for column in columns
    )
    return min(lines * _LINE_HEIGHT + 3, _HIGHEST)


def _plain(sheet: Worksheet, rows: Iterable[Iterable[str]]) -> None:
    for number, row in enumerate(rows, start=1):
        for at, text in enumerate(row, start=1):
            _put(sheet.cell(number, at), text)


def _put(cell: Cell | MergedCell, text: str) -> None:
    """Write a text as a text: „=1+1“ and „#N/A“ are words here."""
    cell.number_format = TEXT
    if text:
        cell.value = _ESCAPED.sub("_x005F_", text)
        cell.data_type = "s"
        cell.quotePrefix = text.startswith("=")
