"""Inclusive days, and a clock that is wrong."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import dates
from kiosk.domain.dates import ClockState, KnownDay, known_day
from kiosk.domain.facts import Timed

FLOOR = date(2027, 5, 3)
DAYS = Timed(show_from="2027-06-01", show_until="2027-06-03", review_by="2027-06-02")


@pytest.mark.parametrize(
    ("day", "coming", "shown", "over", "review"),
    [
        (31, True, False, False, False),
        (1, False, True, False, False),
        (2, False, True, False, False),
        (3, False, True, False, True),
        (4, False, False, True, True),
    ],
)
def test_first_and_last_day_are_among_the_days(
    day: int, coming: bool, shown: bool, over: bool, review: bool
) -> None:
    when = date(2027, 5 if day == 31 else 6, day)
    assert dates.is_coming(DAYS, when) is coming
    assert dates.is_shown(DAYS, when) is shown
    assert dates.is_over(DAYS, when) is over
    assert dates.needs_review(DAYS, when) is review


def test_without_days_it_is_always_shown() -> None:
    for day in (date.min, FLOOR, date.max):
        assert dates.is_shown(Timed(), day)
        assert not dates.needs_review(Timed(), day)
    assert not dates.is_dated(Timed())
    assert all(
        dates.is_dated(Timed(**{name: "2027-06-01"})) for name in ("show_from", "show_until", "review_by")
    )


@pytest.mark.parametrize(
    ("machine", "day", "clock"),
    [
        (date(1970, 1, 1), FLOOR, ClockState.BEHIND),
        (FLOOR - timedelta(days=2), FLOOR, ClockState.BEHIND),
        (FLOOR - timedelta(days=1), FLOOR, ClockState.PLAUSIBLE),
        (FLOOR, FLOOR, ClockState.PLAUSIBLE),
        (date(2027, 6, 1), date(2027, 6, 1), ClockState.PLAUSIBLE),
        (FLOOR + dates.FAR_AHEAD, FLOOR + dates.FAR_AHEAD, ClockState.PLAUSIBLE),
        (FLOOR + dates.FAR_AHEAD + timedelta(days=1), FLOOR, ClockState.FAR_AHEAD),
        (date(2099, 1, 1), FLOOR, ClockState.FAR_AHEAD),
    ],
)
def test_a_clock_that_cannot_be_right_gives_way_to_the_floor(
    machine: date, day: date, clock: ClockState
) -> None:
    assert known_day(machine, FLOOR) == KnownDay(day, machine, clock)


def test_without_a_publication_no_day_is_before_the_program() -> None:
    assert known_day(date(2000, 1, 1)).day == dates.EARLIEST


@given(machine=st.dates(), until=st.dates(min_value=FLOOR))
def test_no_clock_that_is_wrong_ends_what_was_good_when_it_was_published(machine: date, until: date) -> None:
    entry = Timed(show_until=until.isoformat())
    known = known_day(machine, FLOOR)
    assert known.day >= FLOOR
    if known.clock is not ClockState.PLAUSIBLE:
        assert not dates.is_over(entry, known.day)


@pytest.mark.parametrize("text", ["2027-06-18", "0001-01-01", "2028-02-29"])
def test_a_day_that_exists(text: str) -> None:
    assert dates.is_day(text)


@pytest.mark.parametrize(
    "text", ["", "2027", "2027-06", "2027-6-1", "20270618", "2027-02-29", "18.6.2027", "2027-W01-1", "heute"]
)
def test_what_is_no_day(text: str) -> None:
    assert not dates.is_day(text)
