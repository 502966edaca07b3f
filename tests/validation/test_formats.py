"""The German formats: what they take, what they refuse, and that no text breaks them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.validation import formats

TODAY = date(2026, 11, 21)
CHECKS = formats.checks(TODAY)
GOOD = {
    "past-date": ["1880-01-01", "2024-02-29", "2026-11-21"],
    "iban": ["DE89370400440532013000", "de89 3704 0044 0532 0130 00", "AT61 1904 3002 3457 3201"],
    "bic": ["BYLADEM1001", "DEUTDEFF", "deutdeff500"],
    "steuer-id": ["36574261809", "36 574 261 809"],
    "plz": ["01001", "45657", "99998"],
    "kennzeichen": [
        "RE-AB 123",
        "RE AB 123",
        "re ab123",
        "REAB123",
        "B-A 1",
        "BA1",
        "LDK-XX 1234",
        "KÜN-A 12E",
        "küna12h",
        " M-X 999 H ",
    ],
    "telefon": [
        "02361 501234",
        "(0 23 61) 50-1234",
        "02361/501234",
        "+49 2361 501234",
        "0049 2361 501234",
        "0171 1234567",
        "01234 567890",
        "01234 5678901234",
    ],
}
BAD = {
    "past-date": [
        "1879-12-31",
        "2026-11-22",
        "2023-02-29",
        "20240229",
        "2024-W01-1",
        "24-02-29",
        "٢٠٢٤-٠٢-٢٩",
        "0000-01-01",
    ],
    "iban": [
        "DE89370400440532013001",
        "DE8937040044053201300",
        "ZZ89370400440532013000",
        "DE",
        "DE89\u00a03704\u00a00044 0532 0130 00",
    ],
    "bic": ["BYLADEM100", "BYLAZZM1001", "1YLADEM1001", "BYLADEM\u00a01001"],
    "steuer-id": ["36574261890", "3657426180", "06574261809", "12345678903", "٣٦٥٧٤٢٦١٨٠٩"],
    "plz": ["01000", "99999", "00999", "4565", "456577", " 45657", "D-45657", "٤٥٦٥٧"],
    "kennzeichen": [
        "RE 123",
        "RE-AB",
        "RE-ABC 1",
        "RE-AB 0123",
        "RE-AB 12345",
        "REXX-A 1",
        "RE-Ä 1",
        "RE-AB 123 X",
        "1-AB 123",
    ],
    "telefon": [
        "110",
        "023615",
        "anrufen",
        "0800 FLOWERS",
        "+999 1234567",
        "0" * 40,
        "01234 56789012345",
        "02361 501234 abends",
        "+",
    ],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in GOOD.items() for text in texts])
def test_a_right_value_has_its_format(name: str, text: str) -> None:
    assert CHECKS[name](text)


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in BAD.items() for text in [*texts, ""]]
)
def test_a_wrong_value_has_not(name: str, text: str) -> None:
    assert not CHECKS[name](text)


def test_every_format_is_tried_here() -> None:
    assert set(GOOD) == set(BAD) == set(CHECKS)


@given(
    st.sampled_from(sorted(CHECKS)),
    st.text() | st.text(alphabet="DE0123456789 -+()/.٣\u00a0ABXH"),
)
@example("iban", "\ud800")
@example("telefon", "+" * 300)
def test_no_text_breaks_a_format(name: str, text: str) -> None:
    assert CHECKS[name](text) in {True, False}


@given(st.dates(min_value=date(1880, 1, 1), max_value=TODAY))
def test_every_day_up_to_today_is_past(day: date) -> None:
    assert formats.is_past_date(day.isoformat(), TODAY)


@given(st.integers(min_value=1001, max_value=99998))
def test_every_postcode_of_the_range_is_one(number: int) -> None:
    assert formats.is_postcode(f"{number:05}")
