"""A QR code is read back by other eyes than those that made it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qrcode import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q, QRCode

from kiosk.domain.errors import ContentProblem
from kiosk.services.code_reading import read_code
from kiosk.services.codes import Code
from tests.support.codes import read_rows

LEVELS = (ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q, ERROR_CORRECT_H)


def code_of(text: str, level: int = ERROR_CORRECT_M, version: int | None = None) -> Code:
    maker = QRCode(version=version, error_correction=level, border=0)
    maker.add_data(text)
    maker.make(fit=True)
    return Code(tuple("".join("1" if dark else "0" for dark in row) for row in maker.get_matrix()))


@pytest.mark.parametrize("version", [1, 2, 6, 7, 9, 10, 14, 21, 26, 27, 32, 40])
@pytest.mark.parametrize("level", LEVELS)
def test_every_size_and_level_is_read(version: int, level: int) -> None:
    assert read_code(code_of("a.de/x", level, version)) == "a.de/x"


@settings(max_examples=60, deadline=None)
@given(st.text("abcxyz019ABZ $%*+-./:?=&", min_size=1, max_size=280))
def test_what_was_written_is_read(text: str) -> None:
    assert read_code(code_of(text)) == text


@pytest.mark.parametrize(
    "text", ["https://www.gladbeck.de/ümläut", "HTTPS://GLADBECK.DE", "0123456", "7", "42"]
)
def test_digits_capitals_and_umlauts(text: str) -> None:
    assert read_code(code_of(text)) == text


def test_our_reader_and_a_camera_agree() -> None:
    code = code_of("https://serviceportal.gladbeck.de/hund")
    assert read_rows(code.rows) == [read_code(code)]


@pytest.mark.parametrize(
    "rows",
    [(), ("1",), ("1" * 21,) * 20, ("1" * 20,) * 21, ("1" * 21,) * 21, ("0" * 21,) * 21, ("01x" * 7,) * 21],
)
def test_what_is_no_code_is_refused(rows: tuple[str, ...]) -> None:
    with pytest.raises(ContentProblem):
        read_code(Code(rows))


def test_a_changed_module_of_the_data_is_noticed() -> None:
    code = code_of("https://www.gladbeck.de")
    last = code.rows[-1]
    changed = Code((*code.rows[:-1], last[:-1] + ("0" if last[-1] == "1" else "1")))
    with suppress(ContentProblem):
        assert read_code(changed) != "https://www.gladbeck.de"
