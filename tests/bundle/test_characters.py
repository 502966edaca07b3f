"""Bytes to text."""

from __future__ import annotations

import pytest

from kiosk.bundle.characters import LARGEST_FILE, read_text, unwanted
from kiosk.bundle.findings import Report


def lines(data: bytes) -> tuple[str | None, list[tuple[int, str]]]:
    report = Report()
    text = read_text(data, "a.md", report)
    return text, [(finding.line, finding.message) for finding in report]


def test_ordinary_text_of_every_language_passes() -> None:
    text = "Straße, Öl, 100 €, „so“, Українська, Türkçe, العربية, می‌خواهم 👍"
    assert lines(text.encode()) == (text, [])


def test_a_byte_order_mark_and_windows_line_ends_are_taken_away() -> None:
    assert lines(b"\xef\xbb\xbfa\r\nb\r\n") == ("a\nb\n", [])


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("a\tb", "ein Tabulator (U+0009)"),
        ("a\x00b", "ein Steuerzeichen (U+0000)"),
        ("a\rb", "ein Steuerzeichen (U+000D)"),
        ("a\ue000", "ein Steuerzeichen (U+E000)"),
        ("a\U000e0041", "ein Steuerzeichen (U+E0041)"),
        ("a\u202eb", "Schreibrichtung umdreht (U+202E)"),
        ("a\u2066b", "Schreibrichtung umdreht (U+2066)"),
        ("a\u200bb", "ein unsichtbares Zeichen (U+200B)"),
        ("a\u200cb", "ein unsichtbares Zeichen (U+200C)"),
        ("a\u00adb", "ein unsichtbares Zeichen (U+00AD)"),
        ("a\ufeffb", "ein unsichtbares Zeichen (U+FEFF)"),
        ("u\u0308ber", "aus zwei Zeichen zusammengesetzt"),
    ],
)
def test_what_nobody_can_see_is_found_at_its_line(bad: str, says: str) -> None:
    text, found = lines(f"gut\n{bad}\n".encode())
    assert text is None
    assert [(line, says in message) for line, message in found] == [(2, True)]


def test_every_bad_line_is_reported() -> None:
    assert [line for line, _ in lines(b"\t\nx\n\t")[1]] == [1, 3]


def test_other_encodings_are_found_at_their_line() -> None:
    assert lines("gut\nStraße".encode("latin-1")) == (None, [(2, "Die Datei ist nicht in UTF-8 gespeichert")])


def test_a_huge_file_is_not_read() -> None:
    text, found = lines(b"a" * (LARGEST_FILE + 1))
    assert text is None
    assert "größer als" in found[0][1]


def test_a_line_break_inside_a_value_is_unwanted() -> None:
    assert unwanted("a\nb") == ("Hier steht ein Steuerzeichen (U+000A)", "Das Zeichen löschen.")
