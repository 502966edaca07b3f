"""Connections: few in all, and always some for the phone that is in."""

from __future__ import annotations

from kiosk.adapters.phone.seats import MOST, MOST_OF_ONE, Seats

PHONE = "192.168.4.20"


def test_one_address_gets_half() -> None:
    seats = Seats()
    assert sum(seats.take("a") for _ in range(20)) == MOST_OF_ONE
    assert sum(seats.take("b") for _ in range(20)) == MOST - MOST_OF_ONE
    assert not seats.take("c")
    seats.free("a")
    assert seats.take("c")


def test_once_a_phone_is_in_strangers_cannot_take_its_seats() -> None:
    seats = Seats()
    seats.keep_for(PHONE)
    assert sum(seats.take(f"10.0.0.{number}") for number in range(100)) == MOST_OF_ONE
    assert sum(seats.take(PHONE) for _ in range(20)) == MOST_OF_ONE


def test_strangers_who_came_before_the_phone_do_not_get_more() -> None:
    seats = Seats()
    for number in range(6):
        assert seats.take(f"10.0.0.{number}")
    seats.keep_for(PHONE)
    assert not seats.take("10.0.0.9")
    assert seats.take(PHONE)
    assert seats.take(PHONE)
    assert not seats.take(PHONE)


def test_who_holds_none_is_not_remembered() -> None:
    seats = Seats()
    for number in range(1000):
        assert seats.take(str(number))
        seats.free(str(number))
    assert len(seats._held) == 0
