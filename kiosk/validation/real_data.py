"""Notices, while somebody types, what looks like the number or address of a real person.

The kiosk asks for invented answers. What is found here is plausible, not certain: check digits that fit, a
number that could ring. Nothing is looked up anywhere, nothing is kept, and no text makes a function raise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import cycle

from kiosk.validation.formats import is_iban, is_tax_id


class RealData(StrEnum):
    """What a text seems to contain."""

    IBAN = "iban"
    TAX_ID = "steuer-id"
    ID_CARD = "ausweisnummer"
    EMAIL = "e-mail"
    PHONE = "telefon"


_EVERY_LIBRARY = "DE00370400440532013000, 0301234567"
_GROUPING = re.compile(r"[\s()/-]")
_IBAN_START = re.compile(r"(?<![A-Z0-9])[A-Z]{2}[0-9]{2}")
_IBAN = re.compile(r"(?:[ -]?[A-Z0-9]){15,34}")
_SHORTEST_IBAN = 15
_DIGITS = re.compile(r"(?<![A-Z0-9+])[0-9](?:[ -]?[0-9])*(?![A-Z0-9])")
_PHONE = re.compile(r"(?<![A-Z0-9])(?:\+|\(?0)(?:[ ()/-]{0,3}[0-9])+(?![A-Z0-9])")
_FEWEST_PHONE_DIGITS = 7
# Written without dots, the beginning of a birth date is a possible number in Hamburg: 040 51990.
_BIRTH_DATE = re.compile(r"(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:1[89]|20)[0-9]{0,2}")
# Nine characters as on the front of the card (the serial number since 2010: no vowels, so no word is one), or
# ten with the check digit as in the machine-readable zone. Five letters and four digits are a number plate.
_ID_CARD = re.compile(
    r"(?<![A-Z0-9])(?![A-Z]{9}|[A-Z]{5}[0-9]{4}(?![0-9]))"
    r"[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}[0-9]?(?![A-Z0-9])"
)
_SERIAL_LENGTH = 9
_INVENTED_ENDS = ("example", "test", "invalid", "localhost")
_INVENTED_DOMAINS = ("example.org", "example.com", "example.net")
_EMAIL = re.compile(r"[^\s@]+@((?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,})")
_AROUND = ".,;:!?()<>[]\"'„“"


def find(text: str, exempt: frozenset[str]) -> RealData | None:
    """What the text seems to contain.

    The invented values in `exempt` are let through, and so is each beginning of one: it is still being typed.
    Case, spaces and what else only groups the signs of a number make no difference there.
    """
    allowed = [_normal(value) for value in exempt]
    if any(value.startswith(_normal(text)) for value in allowed):
        return None
    upper = text.upper()
    for kind, search in _SEARCHES:
        for candidate in search(upper):
            if not any(value.startswith(_normal(candidate)) for value in allowed):
                return kind
    return None


def warm_up() -> None:
    """Load the libraries and their data, so that no visitor waits for them at the first letter."""
    find(_EVERY_LIBRARY, frozenset())


def _normal(text: str) -> str:
    return _GROUPING.sub("", text).upper()


def _ibans(text: str) -> Iterator[str]:
    for start in _IBAN_START.finditer(text):
        signs = _IBAN.match(text, start.start())
        if signs:
            compact = _normal(signs.group())
            lengths = range(_SHORTEST_IBAN, len(compact) + 1)
            yield from (compact[:length] for length in lengths if is_iban(compact[:length]))


def _tax_ids(text: str) -> Iterator[str]:
    return (found.group() for found in _DIGITS.finditer(text) if is_tax_id(found.group()))


def _id_cards(text: str) -> Iterator[str]:
    for found in _ID_CARD.finditer(text):
        number = found.group()
        if len(number) == _SERIAL_LENGTH or int(number[-1]) == _check_digit(number[:-1]):
            yield number


def _check_digit(text: str) -> int:
    """The check digit of machine-readable travel documents, weights 7, 3, 1 (ICAO Doc 9303-3, 4.9)."""
    return sum(int(sign, 36) * weight for sign, weight in zip(text, cycle((7, 3, 1)), strict=False)) % 10


def _emails(text: str) -> Iterator[str]:
    for word in text.split():
        address = word.strip(_AROUND).lower()
        found = _EMAIL.fullmatch(address)
        if found and not _is_invented(found.group(1)):
            yield address


def _is_invented(domain: str) -> bool:
    # RFC 2606, and on the way there: "example.o". The country .in is lost to ".invalid".
    end = domain.rpartition(".")[2]
    parts = domain.split(".")
    return any(name.startswith(end) for name in _INVENTED_ENDS) or any(
        name.startswith(".".join(parts[-2:])) for name in _INVENTED_DOMAINS
    )


def _phones(text: str) -> Iterator[str]:
    import phonenumbers  # noqa: PLC0415 -- 25 ms that only a visitor at a form has to wait for

    for found in _PHONE.finditer(text):
        digits = re.sub(r"[^0-9]", "", found.group())
        if len(digits) < _FEWEST_PHONE_DIGITS or _BIRTH_DATE.fullmatch(digits):
            continue
        try:
            number = phonenumbers.parse(found.group(), "DE")
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            yield found.group()


_SEARCHES: tuple[tuple[RealData, Callable[[str], Iterator[str]]], ...] = (
    (RealData.IBAN, _ibans),
    (RealData.TAX_ID, _tax_ids),
    (RealData.ID_CARD, _id_cards),
    (RealData.EMAIL, _emails),
    (RealData.PHONE, _phones),
)
