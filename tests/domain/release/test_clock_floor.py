"""A clock that lies neither lets old content in nor keeps new content out for ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.release import clock_floor
from kiosk.domain.release.clock_floor import BUILT, LIFE, Floor, doubts, is_behind, is_far_ahead, reference

DAY = timedelta(days=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FAR = datetime(2099, 1, 1, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def test_a_right_clock_is_believed() -> None:
    now = BUILT + 30 * DAY
    assert reference(now, Floor()) == now
    assert not doubts(now, Floor())


def test_a_clock_without_battery_counts_as_the_latest_moment_that_has_been() -> None:
    floor = Floor(published=BUILT + 9 * DAY, shutdown=BUILT + 5 * DAY)
    assert reference(EPOCH, floor) == BUILT + 9 * DAY
    assert is_behind(EPOCH, floor)
    assert doubts(EPOCH, floor)


def test_a_few_hours_back_are_no_doubt() -> None:
    floor = Floor(shutdown=BUILT + 5 * DAY)
    assert not is_behind(BUILT + 4.5 * DAY, floor)
    assert reference(BUILT + 4.5 * DAY, floor) == BUILT + 5 * DAY


def test_a_clock_far_ahead_is_doubted_but_not_moved() -> None:
    assert is_far_ahead(FAR, Floor())
    assert reference(FAR, Floor()) == FAR
    assert not is_far_ahead(BUILT + LIFE, Floor())


def test_a_release_moves_the_floor_to_its_publishing() -> None:
    now = BUILT + 30 * DAY
    floor = clock_floor.published(Floor(), BUILT + 20 * DAY, now)
    assert floor.moment == BUILT + 20 * DAY
    assert clock_floor.published(floor, BUILT + 10 * DAY, now) == floor


def test_a_release_that_says_tomorrow_moves_the_floor_no_further_than_the_clock() -> None:
    now = BUILT + 30 * DAY
    assert clock_floor.published(Floor(), FAR, now).moment == now


def test_with_a_clock_that_is_behind_a_release_moves_the_floor_one_life_at_most() -> None:
    assert clock_floor.published(Floor(), BUILT + 90 * DAY, EPOCH).moment == BUILT + 90 * DAY
    assert clock_floor.published(Floor(), FAR, EPOCH).moment == BUILT + LIFE


def test_a_shutdown_is_remembered_unless_the_clock_was_far_ahead() -> None:
    floor = clock_floor.shut_down(Floor(), BUILT + 40 * DAY)
    assert floor.moment == BUILT + 40 * DAY
    assert clock_floor.shut_down(floor, BUILT) == floor
    assert clock_floor.shut_down(floor, FAR) == floor


@given(st.lists(st.tuples(st.booleans(), MOMENTS, MOMENTS), max_size=8), MOMENTS)
def test_the_floor_never_goes_down_and_no_lie_carries_it_beyond_a_life(
    events: list[tuple[bool, datetime, datetime]], said: datetime
) -> None:
    floor = Floor()
    for is_release, now, moment in events:
        before, clock = floor.moment, max(now, floor.moment)
        floor = clock_floor.published(floor, moment, now) if is_release else clock_floor.shut_down(floor, now)
        assert floor.moment >= before
        assert floor.moment <= max(clock, before + LIFE)
    assert reference(said, floor) >= floor.moment
