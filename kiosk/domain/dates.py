"""Which day it surely is, and what that day shows.

Days are inclusive: what has `show_from` 1 June and `show_until` 3 June is shown on three days. A clock that
is wrong hides nothing: where the machine's day cannot be true, the floor takes its place, the latest day
that has surely been (the program was written, the content was published, the stand was last shut down). So a
stand whose clock lost its battery shows what was to be seen on the day of the publication, and a stand whose
clock is decades ahead does the same instead of ending everything at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kiosk.domain.facts import Dated
from kiosk.domain.release.clock_floor import BUILT

EARLIEST = BUILT.date()
"""No stand has a day before this one."""

TIME_ZONES = timedelta(days=1)
"""The office publishes in UTC, the stand lives by its local day."""

FAR_AHEAD = timedelta(days=5 * 365)
"""A clock so far beyond the floor is not believed. Long, because a stand may really not have been looked
after for years and its dates must go on working; the root of trust ends after three years."""


class ClockState(StrEnum):
    """What there is to say about the machine's day."""

    PLAUSIBLE = "plausible"
    BEHIND = "behind"
    FAR_AHEAD = "far-ahead"


@dataclass(frozen=True, slots=True)
class KnownDay:
    """The day that counts, the machine's own, and how far that can be believed."""

    day: date
    machine: date
    clock: ClockState


def known_day(machine: date, floor: date = EARLIEST) -> KnownDay:
    """The day that counts: the machine's, or the floor where that is later or the clock is wrong."""
    if machine < floor - TIME_ZONES:
        return KnownDay(floor, machine, ClockState.BEHIND)
    if machine > floor + FAR_AHEAD:
        return KnownDay(floor, machine, ClockState.FAR_AHEAD)
    return KnownDay(max(machine, floor), machine, ClockState.PLAUSIBLE)


def is_day(text: str) -> bool:
    """Whether the text is a day that exists, written "2027-06-18"."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_coming(entry: Dated, day: date) -> bool:
    """Whether its first day has not come."""
    return bool(entry.show_from) and day.isoformat() < entry.show_from


def is_over(entry: Dated, day: date) -> bool:
    """Whether its last day has gone by."""
    return bool(entry.show_until) and entry.show_until < day.isoformat()


def is_shown(entry: Dated, day: date) -> bool:
    """Whether it is one of its days."""
    return not is_coming(entry, day) and not is_over(entry, day)


def needs_review(entry: Dated, day: date) -> bool:
    """Whether the day on which somebody wanted to look again has gone by."""
    return bool(entry.review_by) and entry.review_by < day.isoformat()


def is_dated(entry: Dated) -> bool:
    """Whether any day is given."""
    return bool(entry.show_from or entry.show_until or entry.review_by)
