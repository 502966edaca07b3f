"""The way out for staff: tap top left, tap top right, then hold top left.

The held last touch keeps fast normal taps from opening it by chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

HOLD_S = 2.0
BETWEEN_S = 4.0
CORNER_MM = 25.0


class Corner(StrEnum):
    """Where a touch landed, as far as the gesture cares."""

    TOP_LEFT = "top-left"
    TOP_RIGHT = "top-right"
    ELSEWHERE = "elsewhere"


SEQUENCE = (Corner.TOP_LEFT, Corner.TOP_RIGHT, Corner.TOP_LEFT)


@dataclass(frozen=True, slots=True)
class Progress:
    """Touches done right so far, when the last began (s, monotonic), and whether a finger is down."""

    done: int = 0
    at: float = 0.0
    down: bool = False


def corner_of(x: float, y: float, width: float, px_per_mm: float) -> Corner:
    """Which corner a point in px lies in."""
    reach = CORNER_MM * px_per_mm
    if y <= reach and x <= reach:
        return Corner.TOP_LEFT
    if y <= reach and x >= width - reach:
        return Corner.TOP_RIGHT
    return Corner.ELSEWHERE


def pressed(progress: Progress, corner: Corner, now: float) -> Progress:
    """A finger came down."""
    in_time = progress.done == 0 or now - progress.at <= BETWEEN_S
    if in_time and progress.done < len(SEQUENCE) and corner is SEQUENCE[progress.done]:
        return Progress(progress.done + 1, now, down=True)
    if corner is SEQUENCE[0]:
        return Progress(1, now, down=True)
    return Progress()


def released(progress: Progress, now: float) -> Progress:
    """The finger left; before the hold was long enough the last touch counts for nothing."""
    if progress.done == len(SEQUENCE):
        return Progress()
    return Progress(progress.done, now, down=False)


def is_open(progress: Progress, now: float) -> bool:
    """Whether the last touch has been held long enough."""
    return progress.done == len(SEQUENCE) and progress.down and now - progress.at >= HOLD_S
