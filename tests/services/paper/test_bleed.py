"""The BleedBox, in files of the typesetter and in files that are none."""

from __future__ import annotations

import io
import re

import pytest
import typst
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from kiosk.domain.errors import ProgramBug
from kiosk.services.paper.bleed import with_bleed_box

TWO_PAGES = """
#set document(title: "Zwei Seiten")
#set page(width: 100mm, height: 50mm, bleed: 10mm)
= Erste
#pagebreak()
= Zweite
"""
PLAIN = '#set document(title: "Glatt")\n= Seite'


def pdf(source: str) -> bytes:
    return typst.compile(source.encode(), pdf_standards=["ua-1"])


def test_every_page_says_where_its_colour_ends() -> None:
    before = pdf(TWO_PAGES)
    reader = PdfReader(io.BytesIO(with_bleed_box(before, 3)), strict=True)
    assert [page.extract_text().strip() for page in reader.pages] == ["Erste", "Zweite"]
    for page in reader.pages:
        trim, bleed = page.trimbox, page.bleedbox
        wider = [round(float(outer) - float(inner), 2) for outer, inner in zip(bleed, trim, strict=True)]
        assert wider == [-8.5, -8.5, 8.5, 8.5]


def test_nothing_else_changes() -> None:
    before = pdf(TWO_PAGES)
    after = with_bleed_box(before, 3)
    old, new = PdfReader(io.BytesIO(before)), PdfReader(io.BytesIO(after), strict=True)
    assert len(new.xref[0]) == len(old.xref[0])
    for number in old.xref[0]:
        ours, theirs = new.get_object(number), old.get_object(number)
        if isinstance(ours, DictionaryObject):
            ours.pop("/BleedBox", None)
        assert _said(ours) == _said(theirs)


def _said(thing: object) -> str:
    """The object without the identity of the reader that it came from."""
    return re.sub(r", \d+\)", ")", str(thing))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"%PDF-1.7\nstartxref\n5\n%%EOF\n"])
def test_a_file_without_a_table_is_a_bug(data: bytes) -> None:
    with pytest.raises(ProgramBug, match="Tabelle der Positionen"):
        with_bleed_box(data, 3)


def test_a_page_that_is_not_cut_is_a_bug() -> None:
    with pytest.raises(ProgramBug, match="wo geschnitten wird"):
        with_bleed_box(pdf(PLAIN), 3)
