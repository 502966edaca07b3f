"""The formats that forms add to JSON Schema: what a German authority would accept in such a field.

Each function takes any text, answers whether it has the format, and never raises.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial

EARLIEST_YEAR = 1880
"""Nobody alive was born before it; an earlier year is a slip."""

SAMPLE_PHONE = "01234"
"""With these digits the invented numbers of the samples begin: no German area code does."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_POSTCODE = re.compile(r"[0-9]{5}")
_FIRST_POSTCODE, _LAST_POSTCODE = 1001, 99998
_PLATE = re.compile(r"[A-ZÄÖÜ]{1,3}(?:[ -]+[A-Z]{1,2}[ -]*|[A-Z]{1,2})[1-9][0-9]{0,3} ?[EH]?")
_PHONE = re.compile(r"[+(]?[0-9][0-9 ()/.-]*")
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15


def checks(today: date) -> dict[str, Callable[[str], bool]]:
    """Every added format by its name in a schema, for the day on which the form is filled in."""
    return {
        "past-date": partial(is_past_date, today=today),
        "iban": is_iban,
        "bic": is_bic,
        "steuer-id": is_tax_id,
        "plz": is_postcode,
        "kennzeichen": is_plate,
        "telefon": is_phone,
    }


def is_past_date(text: str, today: date) -> bool:
    """A day as YYYY-MM-DD, from 1880 to today."""
    if not _DATE.fullmatch(text):
        return False
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.year >= EARLIEST_YEAR and day <= today


def is_iban(text: str) -> bool:
    """A bank account of any country with right length and check digits (ISO 13616), spaces allowed."""
    from stdnum import iban  # noqa: PLC0415 -- 60 ms that only a visitor at a form has to wait for

    return text.isascii() and iban.is_valid(text)


def is_bic(text: str) -> bool:
    """A bank's code of 8 or 11 characters with an existing country (ISO 9362)."""
    from stdnum import bic  # noqa: PLC0415

    return text.isascii() and bic.is_valid(text)


def is_tax_id(text: str) -> bool:
    """A personal tax number (§ 139b AO): 11 digits with a check digit, not beginning with 0."""
    from stdnum.de import idnr  # noqa: PLC0415

    return text.isascii() and idnr.is_valid(text)


def is_postcode(text: str) -> bool:
    """A German postcode: five digits, 01001 to 99998."""
    return bool(_POSTCODE.fullmatch(text)) and _FIRST_POSTCODE <= int(text) <= _LAST_POSTCODE


def is_plate(text: str) -> bool:
    """A German number plate: 1 to 3 letters, 1 or 2 letters, 1 to 4 digits, perhaps E or H.

    python-stdnum has no German plates, and a list of the districts would soon be out of date: neither the
    letters of a district nor the length of the whole is checked. Spaces and hyphens may be missing.
    """
    return bool(_PLATE.fullmatch(text.strip().upper()))


def is_phone(text: str) -> bool:
    """A number that could be dialled from Germany: possible by its length, or an invented one of a sample."""
    import phonenumbers  # noqa: PLC0415

    text = text.strip()
    digits = re.sub(r"[^0-9]", "", text)
    if not _PHONE.fullmatch(text) or len(digits) < _FEWEST_DIGITS:
        return False
    if digits.startswith(SAMPLE_PHONE):
        return len(digits) <= _MOST_DIGITS
    try:
        number = phonenumbers.parse(text, "DE")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number)
