"""When the mirror is asked: a fleet never asks at once, and a failing mirror is left in peace."""

from __future__ import annotations

from kiosk.domain.release.timetable import FIRST_S, HOUR_S, LONGEST_S, Timetable, number_of

SIX = 6 * HOUR_S


def test_the_first_question_comes_minutes_after_the_start() -> None:
    waits = [Timetable(number, SIX).wait_s() for number in range(200)]
    assert FIRST_S / 2 <= min(waits) < max(waits) <= FIRST_S * 1.5


def test_two_hundred_stands_spread_over_the_whole_interval() -> None:
    waits = [Timetable(number, SIX).answered().wait_s() for number in range(200)]
    assert SIX / 2 <= min(waits) < max(waits) <= SIX * 1.5
    tenth = SIX / 10
    busy = [sum(1 for wait in waits if part <= (wait - SIX / 2) / tenth < part + 1) for part in range(10)]
    assert max(busy) < 45
    assert min(busy) > 5


def test_a_stand_waits_another_time_each_time() -> None:
    table = Timetable(7, SIX)
    waits = set()
    for _ in range(20):
        table = table.answered()
        waits.add(table.wait_s())
    assert len(waits) == 20
    assert Timetable(7, SIX).answered().wait_s() == Timetable(7, SIX).answered().wait_s()


def test_failures_double_the_wait_up_to_a_day() -> None:
    table = Timetable(7, HOUR_S)
    for failures in range(1, 40):
        table = table.failed()
        expected = min(HOUR_S * 2**failures, LONGEST_S)
        assert expected / 2 <= table.wait_s() <= expected * 1.5
    assert HOUR_S / 2 <= table.answered().wait_s() <= HOUR_S * 1.5


def test_a_stand_that_asks_weekly_is_not_made_to_ask_daily() -> None:
    week = 168 * HOUR_S
    assert week / 2 <= Timetable(7, week).failed().wait_s() <= week * 1.5


def test_retry_after_is_honoured_and_does_not_bring_all_back_at_once() -> None:
    waits = [Timetable(number, HOUR_S).failed(5 * HOUR_S).wait_s() for number in range(100)]
    assert 5 * HOUR_S <= min(waits) < max(waits) <= 10 * HOUR_S


def test_retry_after_cannot_silence_a_stand() -> None:
    assert Timetable(7, HOUR_S).failed(1e9).wait_s() <= 2 * LONGEST_S
    assert Timetable(7, HOUR_S).failed(-5.0).retry_after_s == 0.0
    assert Timetable(7, SIX).failed(60.0).wait_s() >= SIX


def test_a_number_belongs_to_a_stand() -> None:
    assert number_of("gladbeck", "a") == number_of("gladbeck", "a") != number_of("gladbecka", "")
