"""A tour under way as one immutable value, and what a command makes of it.

Invariants: nothing of a visitor is in it; time comes in as an argument (s, monotonic); `transition`,
`let_go` and `asked_for` are the only ways to another state; without a tour a command does nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

IDLE_S = 300.0
"""How long a running tour needs no command and no touch before the stand asks who is still there.

A visitor has 90 s. A speaker who answers a question talks longer than that and touches nothing.
"""

HOLD_LIMIT_S = 1200.0
"""The longest "Zeit anhalten" without any command or touch. Who was called away does not block the stand."""


class Command(StrEnum):
    """What a volunteer can do during a demonstration; by touch, clicker, keyboard or phone."""

    NEXT = "next"
    BACK = "back"
    REPEAT = "repeat"
    HOLD = "hold"
    """"Zeit anhalten", and on again."""
    FREEZE = "freeze"
    """The picture stands still, and moves again."""
    BLACK = "black"
    """A black screen, and back."""
    GROUP = "group"
    """The view for a group, and back."""
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class TourRun:
    """Where a demonstration is; `step` counts from 0, `began` and `held_since` are moments in s."""

    tour: str
    count: int
    began: float
    step: int = 0
    held_since: float | None = None
    held_s: float = 0.0
    """Time that was held before, without the hold of the moment."""
    frozen: bool = False
    black: bool = False
    group: bool = False

    @property
    def held(self) -> bool:
        """Whether time is held now."""
        return self.held_since is not None


def begin(tour: str, count: int, now: float) -> TourRun:
    """The first of `count` steps."""
    return TourRun(tour=tour, count=count, began=now)


def transition(run: TourRun | None, command: Command, now: float) -> TourRun | None:  # noqa: PLR0911 -- one each
    """The state after a command; None when there is no tour any more.

    A step ends the black screen, because people are to see it. The frozen picture stays: behind it the
    next step can be prepared. After the last step there is no other: a clicker pressed too often ends
    nothing.
    """
    if run is None:
        return None
    match command:
        case Command.NEXT:
            return replace(run, step=min(run.step + 1, run.count - 1), black=False)
        case Command.BACK:
            return replace(run, step=max(run.step - 1, 0), black=False)
        case Command.REPEAT:
            return replace(run, black=False)
        case Command.HOLD:
            return let_go(run, now) if run.held else replace(run, held_since=now)
        case Command.FREEZE:
            return replace(run, frozen=not run.frozen)
        case Command.BLACK:
            return replace(run, black=not run.black)
        case Command.GROUP:
            return replace(run, group=not run.group)
        case Command.STOP:  # pragma: no branch -- there is no other command
            return None


def let_go(run: TourRun, now: float) -> TourRun:
    """Time goes on."""
    if run.held_since is None:
        return run
    return replace(run, held_since=None, held_s=run.held_s + now - run.held_since)


def asked_for(run: TourRun, now: float) -> TourRun:
    """The stand asks whether somebody is there: the question must be seen, and a hold has ended."""
    return replace(let_go(run, now), frozen=False, black=False)


def idle_s(run: TourRun) -> float:
    """How long nobody needs to do anything, in s."""
    return HOLD_LIMIT_S if run.held else IDLE_S


def elapsed_s(run: TourRun, now: float) -> int:
    """Whole seconds that the demonstration runs, without the time that was held."""
    until = now if run.held_since is None else run.held_since
    return int(until - run.began - run.held_s)
