"""The CSV file: what a German Excel reads, and nothing that it would calculate."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.services.survey.ports import Tally
from kiosk.services.survey.service import tallies
from kiosk.services.survey.table import HEAD, guarded, lines, table
from tests.support.surveys import make_survey

SURVEY = make_survey()
SURVEYS = {SURVEY.id: SURVEY}


def read(data: bytes) -> list[list[str]]:
    """The file as a spreadsheet takes it apart."""
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_line_for_each_count_in_the_order_of_the_page() -> None:
    sent = {"satz": ('Sagt "ja"; mehr',), "leicht": ("1",), "bekannt": ("ja",)}
    answers = (
        *tallies("wuensche", "2", sent),
        Tally("alt", "1", "q", "x", 3),
        Tally("wuensche", "2", "weg", "y"),
    )
    head, *rows = read(table(SURVEYS, answers))
    assert tuple(head) == HEAD
    assert rows == [
        ["alt", "1", "q", "x", "3"],
        ["Ihre Wünsche", "2", "(abgeschickt)", "", "1"],
        ["Ihre Wünsche", "2", "Wie leicht war es?", "(beantwortet)", "1"],
        ["Ihre Wünsche", "2", "Wie leicht war es?", "Gar nicht gut", "1"],
        ["Ihre Wünsche", "2", "Kannten Sie das schon?", "(beantwortet)", "1"],
        ["Ihre Wünsche", "2", "Kannten Sie das schon?", "Ja", "1"],
        ["Ihre Wünsche", "2", "Was noch?", "(beantwortet)", "1"],
        ["Ihre Wünsche", "2", "Was noch?", 'Sagt "ja"; mehr', "1"],
        ["Ihre Wünsche", "2", "weg", "y", "1"],
    ]


def test_faces_come_as_on_the_page() -> None:
    answers = [Tally("wuensche", "1", "leicht", face) for face in "12345"]
    assert [line[3] for line in lines(SURVEYS, answers)] == [
        "Sehr gut",
        "Gut",
        "Geht so",
        "Nicht so gut",
        "Gar nicht gut",
    ]


def test_the_file_is_utf_8_with_a_mark_semicolons_and_crlf() -> None:
    data = table(SURVEYS, (Tally("wuensche", "1", "satz", "Bänke"),))
    assert data == (
        b"\xef\xbb\xbf"
        b'"Umfrage";"Fassung";"Frage";"Antwort";"Anzahl"\r\n'
        + '"Ihre Wünsche";"1";"Was noch?";"Bänke";"1"\r\n'.encode()
    )


@pytest.mark.parametrize(
    "cell", ["=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "'=1", "\uff1d1", '=HYPERLINK("x")']
)
def test_what_a_spreadsheet_would_calculate_is_text(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Mehr Bänke", "1+1=2", "'n Bier", "5", "a=b"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


@given(st.lists(st.text(min_size=1), unique=True))
def test_every_sentence_comes_back(sentences: list[str]) -> None:
    answers = [Tally("wuensche", "1", "satz", one) for one in sentences]
    cells = [row[3] for row in read(table(SURVEYS, answers))[1:]]
    back = [cell[1:] if guarded(cell[1:]) == cell else cell for cell in cells]
    assert sorted(back) == sorted(sentences)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
