"""Hostile workbooks: each is refused with a sentence, and nothing of it is unfolded first."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.adapters import office_package
from kiosk.adapters.workbook import from_bytes, to_bytes
from kiosk.bundle.sheets.model import Book, Column, Table
from kiosk.domain.errors import ContentProblem

Parts = dict[str, bytes]

SHEET = "xl/worksheets/sheet2.xml"
DAMAGED = "Das ist keine Tabelle, oder die Datei ist beschädigt."
LARGE = "Die Tabelle ist größer, als der Inhalt eines Kiosks sein kann."
MACROS = "Die Tabelle enthält Makros."
NAMESPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def good() -> bytes:
    table = Table("Blatt", (Column(title="Text", path="text"),), ({"Text": "a"}, {"Text": "b"}))
    return to_bytes(Book((("Titel", ""),), (table,), {}, (("m",),)), "x.xlsx")


GOOD = good()


def parts() -> Parts:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(files: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return stream.getvalue()


def with_sheet(inside: bytes) -> bytes:
    return packed({**parts(), SHEET: b"<worksheet " + NAMESPACE + b">" + inside + b"</worksheet>"})


def read(data: bytes) -> tuple[tuple[object, ...], ...]:
    return from_bytes(data, "x.xlsx")["Blatt"].rows


def with_strings(text: bytes) -> Parts:
    """The workbook with a table of one shared text."""
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    entry = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + kind + b'"/></Types>'
    return {
        **parts(),
        "[Content_Types].xml": parts()["[Content_Types].xml"].replace(b"</Types>", entry),
        "xl/sharedStrings.xml": b"<sst " + NAMESPACE + b"><si><t>" + text + b"</t></si></sst>",
    }


def twice() -> bytes:
    stream = io.BytesIO(GOOD)
    with zipfile.ZipFile(stream, "a") as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        package.writestr(SHEET, b"<worksheet/>")
    return stream.getvalue()


def encrypted() -> bytes:
    """The flag of an encrypted entry, set in the directory at the end of the file."""
    data = bytearray(packed(parts()))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def lying() -> bytes:
    """A part that says it is small; what it unfolds to is not looked at."""
    data = bytearray(packed({**parts(), SHEET: b"<a/>" + b" " * 50_000_000}))
    name = data.rindex(SHEET.encode())
    data[name - 22 : name - 18] = (1000).to_bytes(4, "little")
    return bytes(data)


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", DAMAGED),
    "text": (lambda: b"Kennung;Titel\n", DAMAGED),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 100, DAMAGED),
    "cut off": (lambda: GOOD[: len(GOOD) // 2], DAMAGED),
    "end only": (lambda: GOOD[-200:], DAMAGED),
    "empty zip": (lambda: packed({}), DAMAGED),
    "old format or password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "Die Tabelle ist im alten Format oder mit einem Kennwort geschützt.",
    ),
    "open document": (
        lambda: packed(
            {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}
        ),
        "Das ist eine Tabelle im Format von LibreOffice.",
    ),
    "too many bytes": (lambda: GOOD + b"\0" * office_package.LARGEST_FILE, LARGE),
    "bomb": (lambda: packed({**parts(), "xl/media/bomb.bin": b"\0" * 30_000_000}), LARGE),
    "bomb in parts": (
        lambda: packed({f"xl/worksheets/sheet{at}.xml": b"<a/>" + b" " * 10_000_000 for at in range(3)}),
        LARGE,
    ),
    "bomb that lies": (lying, DAMAGED),
    "many entries": (lambda: packed({**parts(), **{f"xl/{at}": b"" for at in range(20_000)}}), LARGE),
    "a million rows": (
        lambda: with_sheet(b"<sheetData>" + b"<row/>" * 1_000_000 + b"</sheetData>"),
        LARGE,
    ),
    "a million cells": (
        lambda: with_sheet(b"<sheetData><row>" + b"<c/>" * 1_000_000 + b"</row></sheetData>"),
        LARGE,
    ),
    "a row far below": (
        lambda: with_sheet(
            b'<sheetData><row r="1000000"><c t="inlineStr"><is><t>a</t></is></c></row></sheetData>'
        ),
        "Das Blatt „Blatt“ hat mehr als 10000 Zeilen.",
    ),
    "a row that no sheet has": (
        lambda: with_sheet(b'<sheetData><row r="1e300"><c><v>1</v></c></row></sheetData>'),
        "Das Blatt „Blatt“ hat mehr als 10000 Zeilen.",
    ),
    "the same sheet a thousand times": (
        lambda: packed(
            {
                **parts(),
                "xl/workbook.xml": re.sub(rb"(<sheet [^>]*/>)", rb"\1" * 1000, parts()["xl/workbook.xml"]),
            }
        ),
        LARGE,
    ),
    "one long text in many cells": (
        lambda: packed(
            {
                **with_strings(b"_x005F_" * 10_000),
                SHEET: b"<worksheet "
                + NAMESPACE
                + b"><sheetData>"
                + b'<row><c t="s"><v>0</v></c></row>' * 5_000
                + b"</sheetData></worksheet>",
            }
        ),
        LARGE,
    ),
    "macros": (lambda: packed({**parts(), "xl/vbaProject.bin": b"x"}), MACROS),
    "old macros": (lambda: packed({**parts(), "xl/macrosheets/sheet1.xml": b"<a/>"}), MACROS),
    "the type of macros": (
        lambda: packed(
            {
                **parts(),
                "[Content_Types].xml": parts()["[Content_Types].xml"].replace(
                    b"openxmlformats-officedocument.spreadsheetml.sheet.main",
                    b"ms-excel.sheet.macroEnabled.main",
                ),
            }
        ),
        MACROS,
    ),
    "links to files": (
        lambda: packed({**parts(), "xl/externalLinks/externalLink1.xml": b"<a/>"}),
        "Die Tabelle holt Werte aus anderen Dateien.",
    ),
    "links to databases": (
        lambda: packed({**parts(), "xl/connections.xml": b"<a/>"}),
        "Die Tabelle holt Werte aus anderen Dateien.",
    ),
    "an embedded object": (
        lambda: packed({**parts(), "xl/embeddings/oleObject1.bin": b"x"}),
        "In der Tabelle steckt eine andere Datei.",
    ),
    "encrypted": (encrypted, DAMAGED),
    "unusual compression": (lambda: packed(parts(), zipfile.ZIP_LZMA), DAMAGED),
    "the same name twice": (twice, DAMAGED),
    "definitions": (
        lambda: packed({**parts(), SHEET: b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>'}),
        DAMAGED,
    ),
    "another encoding": (lambda: packed({**parts(), SHEET: "<a/>".encode("utf-16")}), DAMAGED),
    "another declared encoding": (
        lambda: packed({**parts(), SHEET: b'<?xml version="1.0" encoding="utf-7"?><a/>'}),
        DAMAGED,
    ),
    "no XML": (lambda: packed({**parts(), SHEET: b"a"}), DAMAGED),
    "broken XML": (lambda: packed({**parts(), SHEET: b"<a><b></a>"}), DAMAGED),
    "no workbook": (lambda: packed({"[Content_Types].xml": b"<Types/>"}), DAMAGED),
    "a string that is not there": (
        lambda: with_sheet(b'<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'),
        DAMAGED,
    ),
    "a cell without a place": (
        lambda: with_sheet(b'<sheetData><row r="1"><c r="?"><v>1</v></c></row></sheetData>'),
        DAMAGED,
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_workbook_is_refused_with_a_sentence(name: str) -> None:
    make, message = REFUSED[name]
    with pytest.raises(ContentProblem) as caught:
        read(make())
    assert caught.value.message == message
    assert caught.value.where == "x.xlsx"
    assert caught.value.remedy


def test_the_same_workbook_without_harm_is_read() -> None:
    assert read(GOOD) == read(packed(parts())) == (("Text",), ("a",), ("b",))
    marked = {name: b"\xef\xbb\xbf" + data if name == SHEET else data for name, data in parts().items()}
    assert read(packed(marked)) == (("Text",), ("a",), ("b",))


@pytest.mark.parametrize(
    "extra",
    [
        b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>',
        b'<extLst><ext uri="{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}"/></extLst>',
    ],
)
def test_what_spans_a_whole_sheet_costs_nothing(extra: bytes) -> None:
    cell = b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData>'
    assert read(with_sheet(b'<dimension ref="A1:XFD1048576"/>' + cell + extra)) == (("a",),)


def test_a_wrong_size_hides_nothing() -> None:
    rows = b"".join(
        b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>a</t></is></c></row>' % (at, at) for at in (1, 2)
    )
    assert read(with_sheet(b'<dimension ref="A1"/><sheetData>' + rows + b"</sheetData>")) == (("a",), ("a",))


def test_drawings_properties_and_themes_are_not_looked_at() -> None:
    files = {
        **parts(),
        "xl/drawings/drawing1.xml": b"\0",
        "docProps/core.xml": b"\0",
        "xl/theme/theme1.xml": b"\0",
    }
    assert read(packed(files)) == read(GOOD)


def survives(data: bytes) -> bool:
    """Whether reading ends with sheets or a sentence; anything else is raised."""
    try:
        return isinstance(from_bytes(data, "x.xlsx"), dict)
    except ContentProblem as problem:
        return bool(problem.message)


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
@settings(deadline=None, max_examples=100)
def test_any_broken_byte_is_refused_or_harmless(at: int, flip: int) -> None:
    data = bytearray(GOOD)
    data[at] ^= flip
    assert survives(bytes(data))


@given(
    st.sampled_from(sorted(name for name in parts() if name.startswith("xl/"))),
    st.binary(max_size=8),
    st.data(),
)
@settings(deadline=None, max_examples=100)
def test_any_broken_part_is_refused_or_harmless(name: str, new: bytes, data: st.DataObject) -> None:
    files = parts()
    start = data.draw(st.integers(0, len(files[name])))
    end = data.draw(st.integers(start, min(len(files[name]), start + 40)))
    files[name] = files[name][:start] + new + files[name][end:]
    assert survives(packed(files))
