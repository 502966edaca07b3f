"""The staff PIN: what may be one, real scrypt, and the waiting time after wrong tries."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.pin import Tries, after_wrong, hash_pin, is_acceptable, matches, waiting_s

SALT = bytes(range(16))
STORED = hash_pin("274916", SALT)


@pytest.mark.parametrize("pin", ["274916", "000001", "121212", "135791", "901234", "123456789013"])
def test_ordinary_digits_are_fine(pin: str) -> None:
    assert is_acceptable(pin)


@pytest.mark.parametrize(
    "pin",
    [
        "",
        "27491",
        "2749162749163",
        "000000",
        "777777",
        "123456",
        "456789",
        "987654",
        "27491a",
        "27 916",
        "٢٧٤٩١٦",
        "²74916",
    ],
)
def test_short_long_plain_or_other_characters_are_not(pin: str) -> None:
    assert not is_acceptable(pin)


def test_the_hash_belongs_to_its_pin_and_salt_alone() -> None:
    assert matches("274916", STORED)
    assert not matches("274917", STORED)
    assert hash_pin("274916", SALT[::-1]) != STORED
    assert STORED.startswith("scrypt$")
    assert "274916" not in STORED


@pytest.mark.parametrize(
    "stored",
    [
        "",
        "scrypt",
        "scrypt$$$",
        "scrypt$AAAA",
        "scrypt$!$!",
        "scrypt$ä$ä",
        STORED.replace("scrypt", "plain"),
        STORED[:-4],
        STORED + "$",
    ],
)
def test_a_damaged_hash_matches_nothing(stored: str) -> None:
    assert not matches("274916", stored)


def test_a_pin_that_is_no_text_matches_nothing() -> None:
    assert not matches("\ud800", STORED)


def test_three_tries_are_free_then_it_takes_longer_each_time() -> None:
    tries, waits = Tries(), []
    for _ in range(10):
        tries = after_wrong(tries, 1000.0)
        waits.append(waiting_s(tries, 1000.0))
    assert waits == [0, 0, 30, 60, 120, 240, 480, 900, 900, 900]
    assert waiting_s(tries, 1899.0) == 1
    assert waiting_s(tries, 1900.0) == waiting_s(tries, 5000.0) == 0


@settings(deadline=None)
@given(st.integers(0, 10**6), st.floats(0, 1e9))
def test_patient_guessing_never_breaks_the_throttle(wrong: int, now: float) -> None:
    tries = after_wrong(Tries(wrong), now)
    assert tries.wrong == wrong + 1
    assert 0 <= waiting_s(tries, now) <= 900.0 + 1e-6
