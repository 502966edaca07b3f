"""What every fact has: words per language, an origin, and perhaps the days on which it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

LocalText: TypeAlias = Mapping[str, str]
"""A short plain text per language tag (BCP 47)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A fact with its origin; `as_of` is "2026", "2026-06", "2026-06-16" or empty where undated."""

    source: str
    as_of: str = ""
    checked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """The first and the last day on which it is shown, and when somebody looks again; "2027-06-18" or empty.

    What these days do is decided in `kiosk.domain.dates`.
    """

    show_from: str = ""
    show_until: str = ""
    review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedFact(Sourced):
    """A fact that is shown on some days only; the fields are those of `Timed`."""

    show_from: str = ""
    show_until: str = ""
    review_by: str = ""


Dated: TypeAlias = Timed | TimedFact
"""Whatever may have days."""


MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)


def german_date(as_of: str) -> str:
    """A day, month or year in ISO 8601 as Germans write it: 16.6.2026, Juni 2026, 2026; else as it is."""
    match as_of.split("-"):
        case [year, month, day] if month.isdecimal() and day.isdecimal():
            return f"{int(day)}.{int(month)}.{year}"
        case [year, month] if month.isdecimal() and 1 <= int(month) <= len(MONTHS):
            return f"{MONTHS[int(month) - 1]} {year}"
        case _:
            return as_of
