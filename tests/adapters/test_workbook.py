"""Workbooks on disk: what is written comes back, and what is no text is known."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula

from kiosk.adapters import workbook
from kiosk.adapters.workbook import Workbook, from_bytes, to_bytes
from kiosk.bundle.sheets.columns import DIFFERENCES, GUIDE, LISTS, MEMORY, SERVICES, TEXTS
from kiosk.bundle.sheets.model import Book, Column, Odd, ReadSheet, Table, letters
from kiosk.domain.errors import ContentProblem, EnvironmentProblem
from tests.support.content_tree import content_tree
from tests.support.workbooks import Editor

CellValue = float | str | dt.datetime | dt.time | dt.timedelta

ODD_TEXTS = [
    "=1+1",
    '=HYPERLINK("https://example.org")',
    "+49",
    "-1",
    "@SUM(A1)",
    "007",
    "99102013104000",
    "2026-06-16",
    "1/2",
    "1e5",
    "TRUE",
    "wahr",
    "#N/A",
    "#REF!",
    "'quoted'",
    " space ",
    "line\nline\n\n- Punkt",
    "_x0041_ und _x000D_",
    "ä€𝄞\u00a0ﬁ",
    "<b>&amp;",
]


def book(*texts: str) -> Book:
    column = Column(title="Text", path="text")
    return Book(
        (("Titel", ""),), (Table("Blatt", (column,), tuple({"Text": text} for text in texts)),), {}, (("m",),)
    )


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(made: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def real() -> bytes:
    return to_bytes(Editor(content_tree()).book, "inhalt.xlsx")


def test_everything_that_is_written_is_read_again(real: bytes) -> None:
    editor = Editor(content_tree())
    read = from_bytes(real, "inhalt.xlsx")
    assert list(read) == [GUIDE, SERVICES, DIFFERENCES, "Gesetze", TEXTS, LISTS, MEMORY]
    editor.rows = {name: [list(row) for row in sheet.rows] for name, sheet in read.items()}
    plan = editor.plan()
    assert (plan.changes, plan.files, plan.refused(), plan.forgetful) == ((), {}, False, False)


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_a_text_stays_a_text(text: str) -> None:
    data = to_bytes(book(text), "x.xlsx")
    assert from_bytes(data, "x.xlsx")["Blatt"].rows[1] == (text,)
    cell = opened(data)["Blatt"]["A2"]
    assert (cell.data_type, cell.number_format) == ("s", "@")
    again = saved(opened(data)) if not text.startswith(("=", "#")) else data
    assert from_bytes(again, "x.xlsx")["Blatt"].rows[1] == (text,)


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")), max_size=40), max_size=5
    )
)
@settings(deadline=None, max_examples=50)
def test_any_text_stays_itself_or_is_refused(texts: list[str]) -> None:
    try:
        data = to_bytes(book(*texts), "x.xlsx")
    except ContentProblem:
        assert any("x005F_" in text or "_x000D_" in text for text in texts)
    else:
        rows = from_bytes(data, "x.xlsx")["Blatt"].rows
        assert [*(row[0] if row else "" for row in rows[1:])] == texts[: len(rows) - 1]
        assert not any(texts[len(rows) - 1 :])


@pytest.mark.parametrize(
    ("value", "odd"),
    [
        (1, Odd.NUMBER),
        (0.5, Odd.NUMBER),
        (True, Odd.TRUTH),
        (dt.datetime(2026, 6, 16), Odd.DATE),  # noqa: DTZ001 -- a workbook knows no zones
        (dt.time(12), Odd.DATE),
        (dt.timedelta(hours=30), Odd.DATE),
        ("=1+1", Odd.FORMULA),
        ("#DIV/0!", Odd.ERROR),
    ],
)
def test_what_is_no_text_is_known(value: CellValue, odd: Odd) -> None:
    made = openpyxl.Workbook()
    made.worksheets[0]["B2"] = value
    assert from_bytes(saved(made), "x.xlsx")["Sheet"] == ReadSheet(((), ("", odd)))


def test_array_formulas_are_formulas() -> None:
    made = openpyxl.Workbook()
    made.worksheets[0]["A1"] = ArrayFormula("A1:A2", "=SUM(B1:B2)")
    assert from_bytes(saved(made), "x.xlsx")["Sheet"].rows == ((Odd.FORMULA,),)


def test_joined_cells_are_named(real: bytes) -> None:
    made = opened(real)
    made[SERVICES].merge_cells("C2:D3")
    made[TEXTS].merge_cells("A1:A2")
    read = from_bytes(saved(made), "x.xlsx")
    assert (read[SERVICES].merged, read[TEXTS].merged, read[DIFFERENCES].merged) == (
        ("C2:D3",),
        ("A1:A2",),
        (),
    )


def test_the_workbook_helps_its_editor(real: bytes) -> None:
    made = opened(real)
    sheet = made[SERVICES]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == f"A1:{letters(sheet.max_column)}4"
    assert made[DIFFERENCES].freeze_panes == "D2"
    key, free, head = sheet["A2"], sheet["C2"], sheet["A1"]
    assert key.fill.fgColor.rgb == "00E4E4E0"
    assert free.fill.fill_type is None
    assert (head.font.bold, free.number_format, free.alignment.wrap_text) == (True, "@", True)
    assert sheet.column_dimensions["C"].width == 18
    assert [made[name].sheet_state for name in (LISTS, MEMORY, GUIDE)] == ["hidden", "hidden", "visible"]
    assert made[GUIDE]["A1"].value == "So arbeiten Sie mit dieser Tabelle"


def test_enumerations_are_chosen_from_lists(real: bytes) -> None:
    made = opened(real)
    titles = [cell.value for cell in made[SERVICES][1]]
    offered = {}
    for validation in made[SERVICES].data_validations.dataValidation:
        column = next(iter(validation.sqref.ranges)).min_col
        if validation.type == "list":
            sheet, _, cells = validation.formula1.replace("'", "").replace("$", "").partition("!")
            values = [row[0].value for row in made[sheet][cells]]
            offered[titles[column - 1]] = (values, bool(validation.showErrorMessage))
    assert offered["Online möglich"] == (["ganz", "teilweise", "gar nicht", "unbekannt"], True)
    assert offered["Gebühr: geprüft"] == (["ja", "nein"], True)
    assert offered["Lebenslagen"] == (["alltag", "ausweis"], False)
    assert offered["Anmeldung"][0][0] == "nicht nötig"
    assert not offered["Anmeldung"][1]


def test_a_workbook_is_saved_and_loaded(tmp_path: Path) -> None:
    one = Workbook(tmp_path / "neu" / "inhalt.xlsx")
    assert not one.exists()
    one.save(book("a"))
    assert one.exists()
    assert one.load()["Blatt"].rows == (("Text",), ("a",))


def test_what_cannot_be_written_or_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EnvironmentProblem, match="lässt sich nicht schreiben"):
        Workbook(tmp_path / "file" / "x.xlsx").save(book("a"))
    with pytest.raises(EnvironmentProblem, match="lässt sich nicht lesen"):
        Workbook(tmp_path / "none.xlsx").load()


@pytest.mark.parametrize("text", ["a" * 32_768, "a\x07b", "_x000D_\n"])
def test_a_text_that_no_cell_can_hold_is_refused_by_its_cell(text: str) -> None:
    with pytest.raises(ContentProblem, match="Der Text für Blatt, A3 passt in keine Tabelle"):
        to_bytes(book("a", text), "x.xlsx")


def test_more_rows_than_content_can_have_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    assert len(from_bytes(to_bytes(book("a", "b"), "x.xlsx"), "x.xlsx")["Blatt"].rows) == 3
    with pytest.raises(ContentProblem, match="mehr als 3 Zeilen"):
        from_bytes(to_bytes(book("a", "b", "c"), "x.xlsx"), "x.xlsx")


def test_empty_rows_below_are_nothing() -> None:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet["A1"] = "a"
    sheet["A3"] = "b"
    sheet["ZZ500"].number_format = "@"
    assert from_bytes(saved(made), "x.xlsx")["Sheet"].rows == (("a",), (), ("b",))
