"""The rules of a script: where a step leads, and what typed digits mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.form.checking import Problem
from kiosk.domain.practice.model import END, Entry, Step

__all__ = ["END", "Judgement", "is_birthday", "judge", "next_step"]

_PIN_DIGITS = 6
_CENTURIES = (1900, 2000)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Where typed digits lead ("" stays), whether they were wrong, and what to say."""

    to: str
    wrong: bool = False
    problems: tuple[Problem, ...] = ()


def next_step(step: Step | None) -> str:
    """Where the button of a step leads; "" where the step wants a choice or digits instead."""
    return "" if step is None or step.choices or step.entry else step.to


def judge(entry: Entry, digits: str, failed: int) -> Judgement:
    """What the digits mean after `failed` wrong tries."""
    if len(digits) != entry.digits:
        return Judgement("", problems=(Problem("", "digits", str(entry.digits)),))
    if entry.birthday and is_birthday(digits):
        return Judgement(entry.birthday)
    if not entry.accept or digits in entry.accept:
        return Judgement(entry.to)
    where = entry.wrong[min(failed, len(entry.wrong) - 1)] if entry.wrong else ""
    return Judgement(where, wrong=True, problems=(Problem("", "wrong"),))


def is_birthday(digits: str) -> bool:
    """Whether six digits are a day as people write it: day, month, year, or the other way round."""
    if len(digits) != _PIN_DIGITS or not digits.isdigit():
        return False
    first, middle, last = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    return any(
        _is_day(century + year, middle, day)
        for century in _CENTURIES
        for day, year in ((first, last), (last, first))
    )


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
