"""Says in a PDF where colour ends that runs over the cut: the BleedBox (ISO 32000-1, 14.11.2).

The typesetter writes MediaBox and TrimBox but no BleedBox. Without one a printer takes the whole page, crop
marks included, for bleed. Only the page objects and the table of positions change, every other byte stays.
"""

from __future__ import annotations

import re

from kiosk.domain.errors import ProgramBug

_POINTS_PER_MM = 72 / 25.4
_TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_HEAD = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY = 20
"""Bytes of a line of the table of positions."""
_TRIM = re.compile(rb"/TrimBox\[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]")


def with_bleed_box(pdf: bytes, bleed_mm: float) -> bytes:
    """The same pages, each with a BleedBox of `bleed_mm` around its TrimBox.

    Raises:
        ProgramBug: the file has no classic table of positions, or a page has no TrimBox.
    """
    tail = _TABLE.search(pdf)
    table_at = int(tail[1]) if tail else 0
    head = _HEAD.match(pdf, table_at)
    if tail is None or head is None:
        raise ProgramBug("Die Tabelle der Positionen fehlt.", where="PDF")
    lines = head.end()
    count = int(head[1])
    at = [int(pdf[lines + _ENTRY * one : lines + _ENTRY * one + 10]) for one in range(count)]
    insertions = _insertions(pdf, sorted(at[1:]), table_at, bleed_mm * _POINTS_PER_MM)
    if not insertions:
        raise ProgramBug("Eine Seite sagt nicht, wo geschnitten wird.", where="PDF")
    moved = _with(pdf[:table_at], insertions)
    for one in range(1, count):
        shift = sum(len(words) for place, words in insertions if place <= at[one])
        line = lines + _ENTRY * one
        pdf = pdf[:line] + b"%010d" % (at[one] + shift) + pdf[line + 10 :]
    rest = pdf[table_at : tail.start()]
    return moved + rest + b"startxref\n%d\n%%%%EOF\n" % len(moved)


def _insertions(pdf: bytes, starts: list[int], end: int, bleed_pt: float) -> list[tuple[int, bytes]]:
    """Where which bytes come in: after the TrimBox of each page object."""
    found = []
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        if b"/Type/Page/" not in pdf[start : start + 40]:
            continue
        trim = _TRIM.search(pdf, start, stop)
        if trim is None:
            return []
        left, bottom, right, top = (float(number) for number in trim.groups())
        box = (left - bleed_pt, bottom - bleed_pt, right + bleed_pt, top + bleed_pt)
        words = " ".join(f"{number:.3f}" for number in box)
        found.append((trim.end(), f"/BleedBox[{words}]".encode()))
    return found


def _with(data: bytes, insertions: list[tuple[int, bytes]]) -> bytes:
    pieces, last = [], 0
    for place, words in insertions:
        pieces += [data[last:place], words]
        last = place
    return b"".join((*pieces, data[last:]))
