"""One person's way through a practice: where they are, and everything that they entered.

A `Run` is a field of the visit and is dropped with it. Nothing else holds an entry.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Problem

INTRO = "intro"
CHECK = "check"
FINISH = "finish"
BEFORE = -1
"""The stage of the introduction, before the first."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a practice: a page of a form, a step of a script, the introduction, the check or the end."""

    stage: int
    key: str


@dataclass(frozen=True, slots=True)
class Run:
    """Everything about one practising person. `done` holds the pages that were left in good order.

    `tries` counts the failed tries by page or step; `excused` are pages that are let through although no
    sample answer could help; `stopped` names the kind of real data that has just been blanked; `returning`
    is true on the way from the check page to a change and back; `query` narrows a long list of options;
    `gone` are places of the trail whose pages the answers have taken away since.
    """

    practice: str
    trail: tuple[Spot, ...] = (Spot(BEFORE, INTRO),)
    person: str = ""
    answers: Mapping[str, Entry] = field(default_factory=dict)
    done: frozenset[str] = frozenset()
    excused: frozenset[str] = frozenset()
    tries: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    returning: bool = False
    stopped: str = ""
    digits: str = ""
    query: str = ""
    gone: frozenset[Spot] = frozenset()

    @property
    def spot(self) -> Spot:
        """Where the person is."""
        return self.trail[-1]


def back(run: Run) -> Run:
    """One place back, past those that are gone; what was entered stays. On the first nothing changes."""
    if len(run.trail) == 1:
        return run
    trail = run.trail[:-1]
    while trail[-1] in run.gone:
        trail = trail[:-1]
    returning = run.returning and any(spot.key == CHECK for spot in trail[:-1])
    return replace(run, trail=trail, problems=(), stopped="", digits="", query="", returning=returning)


def can_go_back(run: Run | None) -> bool:
    """Whether there is a place before this one inside the practice."""
    return run is not None and len(run.trail) > 1
