"""A tour under way: what each command makes of it, and how long it may stand."""

from __future__ import annotations

import pytest

from kiosk.domain.tour.run import (
    HOLD_LIMIT_S,
    IDLE_S,
    Command,
    TourRun,
    asked_for,
    begin,
    elapsed_s,
    idle_s,
    let_go,
    transition,
)


def after(*commands: Command, count: int = 3) -> TourRun:
    """The run after commands that come ten seconds apart."""
    run = begin("hund", count, 1000.0)
    for number, command in enumerate(commands, 1):
        following = transition(run, command, 1000.0 + 10.0 * number)
        assert following is not None
        run = following
    return run


def test_it_begins_at_the_first_step_and_nothing_is_special() -> None:
    run = begin("hund", 3, 1000.0)
    assert run == TourRun(tour="hund", count=3, began=1000.0)
    assert (run.step, run.held, run.frozen, run.black, run.group) == (0, False, False, False, False)


def test_steps_go_forth_and_back_and_stay_inside() -> None:
    assert after(Command.NEXT).step == 1
    assert after(Command.NEXT, Command.BACK).step == 0
    assert after(Command.BACK).step == 0
    assert after(*[Command.NEXT] * 7).step == 2
    assert after(Command.NEXT, Command.REPEAT).step == 1


@pytest.mark.parametrize("command", [Command.NEXT, Command.BACK, Command.REPEAT])
def test_a_step_must_be_seen_but_a_frozen_picture_stays(command: Command) -> None:
    run = after(Command.BLACK, Command.FREEZE, command)
    assert not run.black
    assert run.frozen


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (Command.HOLD, "held"),
        (Command.FREEZE, "frozen"),
        (Command.BLACK, "black"),
        (Command.GROUP, "group"),
    ],
)
def test_the_same_command_takes_it_back(command: Command, name: str) -> None:
    assert getattr(after(command), name) is True
    assert getattr(after(command, command), name) is False


def test_stop_ends_it_and_without_a_tour_nothing_happens() -> None:
    assert transition(after(Command.NEXT), Command.STOP, 2000.0) is None
    assert all(transition(None, command, 2000.0) is None for command in Command)


def test_held_time_does_not_count() -> None:
    held = after(Command.NEXT, Command.HOLD)
    assert elapsed_s(held, 1020.0) == 20
    assert elapsed_s(held, 1500.0) == 20
    on = transition(held, Command.HOLD, 1100.0)
    assert on is not None
    assert elapsed_s(on, 1105.9) == 25
    twice = let_go(transition(on, Command.HOLD, 1200.0) or on, 1300.0)
    assert elapsed_s(twice, 1300.0) == 120
    assert let_go(twice, 1400.0) is twice


def test_a_held_tour_may_stand_longer_but_not_for_ever() -> None:
    run = after(Command.NEXT)
    assert idle_s(run) == IDLE_S == 300
    assert idle_s(after(Command.HOLD)) == HOLD_LIMIT_S == 1200


def test_when_the_stand_asks_everybody_must_see_it() -> None:
    asked = asked_for(after(Command.HOLD, Command.FREEZE, Command.BLACK, Command.GROUP), 1100.0)
    assert (asked.held, asked.frozen, asked.black, asked.group) == (False, False, False, True)
    assert elapsed_s(asked, 1100.0) == 10
