"""The rules of a script: where a step leads, and what typed digits mean."""

from __future__ import annotations

import pytest

from kiosk.domain.form.checking import Problem
from kiosk.domain.practice.model import END, Choice, Entry, Step
from kiosk.domain.practice.scenes import Judgement, is_birthday, judge, next_step

WRONG = (Problem("", "wrong"),)
PIN = Entry(digits=6, to="gut", accept=("246813",), wrong=("eins", "zwei"), birthday="geburtstag")


def test_a_step_leads_on_unless_it_wants_something() -> None:
    """A choice or digits lead on themselves; then the button does not."""
    assert next_step(Step(id="a", to="b")) == "b"
    assert next_step(Step(id="a", to="b", wait_s=3.0)) == "b"
    assert next_step(Step(id="a", to=END)) == END
    assert next_step(Step(id="a", to="b", choices=(Choice(key="x", to="c"),))) == ""
    assert next_step(Step(id="a", to="b", entry=PIN)) == ""
    assert next_step(None) == ""


@pytest.mark.parametrize(
    ("digits", "failed", "expected"),
    [
        ("246813", 0, Judgement("gut")),
        ("246813", 5, Judgement("gut")),
        ("987654", 0, Judgement("eins", wrong=True, problems=WRONG)),
        ("987654", 1, Judgement("zwei", wrong=True, problems=WRONG)),
        ("987654", 7, Judgement("zwei", wrong=True, problems=WRONG)),
        ("24681", 0, Judgement("", problems=(Problem("", "digits", "6"),))),
        ("", 0, Judgement("", problems=(Problem("", "digits", "6"),))),
        ("120364", 0, Judgement("geburtstag")),
    ],
)
def test_digits_are_judged(digits: str, failed: int, expected: Judgement) -> None:
    """Too few stay; right ones lead on; the n-th wrong try has its own step, the last from then on."""
    assert judge(PIN, digits, failed) == expected


def test_a_birthday_is_no_mistake_but_told() -> None:
    """Before anything else, also where all is accepted; without such a step it is a number like others."""
    assert judge(Entry(digits=6, to="gut", birthday="tag"), "120364", 0) == Judgement("tag")
    assert judge(Entry(digits=6, to="gut"), "120364", 0) == Judgement("gut")


def test_without_steps_for_mistakes_one_stays() -> None:
    """The mistake is said where it was made; a step that accepts everything knows none."""
    assert judge(Entry(digits=2, to="gut", accept=("12",)), "21", 3) == Judgement("", True, WRONG)
    assert judge(Entry(digits=2, to="gut"), "21", 3) == Judgement("gut")


@pytest.mark.parametrize("digits", ["120364", "640312", "311299", "290200", "010100", "991231"])
def test_a_birthday_is_day_month_year_or_the_other_way_round(digits: str) -> None:
    """Of either century; 29 February where there was one."""
    assert is_birthday(digits)


@pytest.mark.parametrize("digits", ["246813", "320164", "120064", "12036", "1203641", "12036x", "310299", ""])
def test_other_digits_are_no_birthday(digits: str) -> None:
    """No such month, no such day, or not six digits."""
    assert not is_birthday(digits)
