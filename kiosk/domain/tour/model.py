"""What a tour consists of.

Authors write `content/tours/<id>.yaml` (steps) and `content/tours/<id>/<language>.yaml` (words). A step first
leads somewhere (`open`), then does something in a practice (`practise`, in order), then points at one thing
(`point`), or asks the group something, or pauses. The words of a step are found by its id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.facts import Timed


class Pointer(StrEnum):
    """How a step points at a thing: everything else is dimmed, an arrow, or the thing grows."""

    SPOTLIGHT = "spotlight"
    ARROW = "arrow"
    ZOOM = "zoom"


class Act(StrEnum):
    """What a step does in a practice, as a visitor would by touching."""

    BEGIN = "begin"
    """Take the first sample person, if the practice has people, and leave the introduction."""
    FILL = "fill"
    """Sample answers for the page, or for one field with `field`."""
    NEXT = "next"
    """"Weiter"."""
    CHOOSE = "choose"
    """A choice of a step, by its key in `choice`; an option of a question, by `field` and `choice`."""
    TYPE = "type"
    """Digits in `choice`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A page, as `visit_events.Page` without its scroll; `view` is the value of a `View`."""

    view: str
    subject: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeAct:
    """One thing to do in a practice."""

    act: Act
    field: str = ""
    choice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointing:
    """The thing that a step points at; `at` is one of `targets.targets` of the page."""

    at: str
    how: Pointer = Pointer.SPOTLIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class TourStep:
    """One step. With `ask` its question is shown to the group; with `pause` a calm picture is shown."""

    id: str
    open: Goal | None = None
    practise: tuple[PracticeAct, ...] = ()
    point: Pointing | None = None
    ask: bool = False
    pause: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What people usually ask, and a good answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepText:
    """A step in one language: a sentence to say, notes for the speaker, the question to the group."""

    say: str
    notes: str = ""
    question: str = ""
    asked: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TourText:
    """A tour in one language; `steps` by the ids of the steps, every step has its words."""

    title: str
    summary: str
    steps: Mapping[str, StepText]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour(Timed):
    """A prepared demonstration; `minutes` is how long it takes, `service` whose Merkblatt fits it."""

    id: str
    order: int
    icon: str
    minutes: int
    steps: tuple[TourStep, ...]
    texts: Mapping[str, TourText] = field(default_factory=dict)
    service: str = ""
