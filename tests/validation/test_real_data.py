"""What looks like a real person's data is noticed, an invented sample is not, and no text breaks it."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.validation.real_data import RealData, _check_digit, find, warm_up

ROOT = Path(__file__).resolve().parents[2]
NOBODY: frozenset[str] = frozenset()
FOUND = {
    RealData.IBAN: [
        "DE89370400440532013000",
        "de89 3704 0044 0532 0130 00",
        "Meine IBAN ist DE89-3704-0044-0532-0130-00, danke",
        "AB12 DE89 3704 0044 0532 0130 00 usw",
    ],
    RealData.TAX_ID: ["36574261809", "36 574 261 809", "ID: 36-574-261-809."],
    RealData.ID_CARD: ["L01X00T471", "l01x00t47", "Ausweis T22000129, gültig", "LRXYZCF45"],
    RealData.EMAIL: [
        "erika@gmx.de",
        "Erika.Mustermann@post.stadt-re.de",
        "bitte an <erika@gmx.de>!",
        "erika@münchen.de",
        "erika@myexample.org",
        "erika@example.org.de",
    ],
    RealData.PHONE: [
        "02361 501234",
        "0236150",
        "(0 23 61) 50 - 12 34",
        "Tel. 02361/501234, abends",
        "+49 171 1234567",
        "0049 171 1234567",
        "+43 1 5131234",
    ],
}
NOT_FOUND = [
    "",
    "Erika Mustermann",
    "Heidestraße 17, 51147 Köln",
    "04.05.1990",
    "04051990",
    "0405199",
    "04/05/1990",
    "04 05 1990",
    "2026-11-21",
    "08:30-12:00",
    "1234,56 €",
    "RE-AB 1234",
    "HGWRT1234",
    "KRXPTNWZF",
    "Az. 50-32/2026-17",
    "DE89370400440532013001",
    "36574261890",
    "12 345 678 901 234",
    "L01X00T472",
    "XL01X00T47Y",
    "01234 567890",
    "023615",
    "+999 1234567",
    "+49 1",
    "erika@example.org",
    "erika@post.example.com",
    "erika@stadt.example",
    "erika@stadt.test",
    "erika@stadt.invalid",
    "erika@example.o",
    "erika@example.co",
    "erika@stadt.exam",
    "erika@gmx",
    "erika@gmx.d",
    "erika@",
    "@gmx.de",
    "@",
]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in FOUND.items() for text in texts])
def test_it_is_noticed(kind: RealData, text: str) -> None:
    assert find(text, NOBODY) is kind


@pytest.mark.parametrize("text", NOT_FOUND)
def test_it_is_let_through(text: str) -> None:
    assert find(text, NOBODY) is None


def test_the_kinds_have_the_names_that_the_texts_use() -> None:
    assert {str(kind) for kind in RealData} == {"iban", "steuer-id", "ausweisnummer", "telefon", "e-mail"}


@pytest.mark.parametrize(
    ("sample", "typed"),
    [
        ("DE89370400440532013000", "de89 3704 0044 0532 0130 00"),
        ("36 574 261 809", "36574261809"),
        ("L01X00T471", "l01x00t471"),
        ("02361 501234", "(02361) 50-1234"),
        ("Erika@GMX.de", "erika@gmx.de"),
    ],
)
def test_an_exempt_sample_is_let_through_letter_by_letter(sample: str, typed: str) -> None:
    assert find(typed, NOBODY) is not None
    exempt = frozenset({"anderes", sample})
    for end in range(len(typed) + 1):
        assert find(typed[:end], exempt) is None
    assert find(f"Das ist es: {typed}", exempt) is None


def test_a_sample_sentence_is_let_through_as_a_whole() -> None:
    sentence = "Bitte rufen Sie 02361 501234 an."
    assert find(sentence, frozenset({sentence})) is None
    assert find(sentence, NOBODY) is RealData.PHONE


def test_more_than_the_sample_is_noticed_again() -> None:
    exempt = frozenset({"erika@gmx.de", "DE89370400440532013000"})
    assert find("erika@gmx.de oder 02361 501234", exempt) is RealData.PHONE
    assert find("erika@gmx.de.com", exempt) is RealData.EMAIL
    assert find("DE89370400440532013000 36574261809", exempt) is RealData.TAX_ID


def test_the_check_digit_is_that_of_the_specimens() -> None:
    """The specimen in ICAO Doc 9303-5 and the German specimen cards of 2010 and 2021."""
    assert [_check_digit(number) for number in ("D23145890", "T22000129", "L01X00T47")] == [7, 3, 1]


@given(
    st.text() | st.text(alphabet="DE0123456789 -+()/.@LXTexampl\u00a0٣ßİ"),
    st.frozensets(st.text(), max_size=3),
)
@example("\ud800@\ud800.de", frozenset({"\ud800"}))
@example("+" * 300, NOBODY)
@example("DE12" * 100, NOBODY)
def test_no_text_breaks_it(text: str, exempt: frozenset[str]) -> None:
    assert find(text, exempt) in {None, *RealData}
    assert find(text, exempt | {text}) is None


@given(st.integers(min_value=0, max_value=10**18 - 1))
def test_every_german_account_is_noticed(account: int) -> None:
    from stdnum.iban import calc_check_digits  # noqa: PLC0415

    iban = f"DE{calc_check_digits(f'DE00{account:018}')}{account:018}"
    assert find(iban, NOBODY) is RealData.IBAN
    assert find(f"Konto {iban}", frozenset({iban})) is None


def test_one_letter_more_is_looked_at_in_no_time() -> None:
    warm_up()
    exempt = frozenset(f"Mustervorname{number}@example.org" for number in range(60))
    began = time.perf_counter()
    for _ in range(50):
        find("Ich wohne seit 12 Jahren in der Heidestraße 17, 51147 Köln.", exempt)
    assert (time.perf_counter() - began) / 50 < 0.02


def test_the_libraries_are_loaded_by_the_warming_up_and_not_before() -> None:
    code = """
import sys
from kiosk.validation import formats, real_data
assert not {"stdnum", "phonenumbers", "jsonschema_rs"} & set(sys.modules)
real_data.warm_up()
before = set(sys.modules)
for text in ("DE89370400440532013000", "36574261809", "L01X00T471", "erika@gmx.de", "02361 501234"):
    assert real_data.find(text, frozenset())
assert set(sys.modules) == before, set(sys.modules) - before
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
