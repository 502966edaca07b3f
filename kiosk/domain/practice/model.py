"""What can be practised: an application with its stages, or a building block that applications use.

A practice is a sequence of stages. A stage is the practice's own form, its own script, or the script of
another
practice (a unit: the login, paying, sending). Words are looked up by key in `texts`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.facts import LocalText, Sourced
from kiosk.domain.form.model import Form

END = "end"
"""The step after a script's last."""

Texts = Mapping[str, Mapping[str, str]]
"""Language tag to key to text."""


class PracticeKind(StrEnum):
    """An application with questions, or a building block that all of them have."""

    APPLICATION = "application"
    UNIT = "unit"


class StageKind(StrEnum):
    """What a stage consists of."""

    FORM = "form"
    SCRIPT = "script"
    UNIT = "unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A stretch of a practice; `unit` is the practice whose script is used."""

    kind: StageKind
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A way on from a step: `step.<id>.choice.<key>` is its label, `picture` what is drawn on it."""

    key: str
    to: str
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Digits to type. What is in `accept` (everything, where that is empty) leads to `to`.

    The n-th wrong try leads to the n-th step of `wrong`, the last of them from then on; six digits that are
    somebody's
    day of birth lead to `birthday` where that is set.
    """

    digits: int
    to: str
    accept: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    birthday: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A picture with words, and choices, digits to type, or a way on (after `wait_s` s by itself)."""

    id: str
    picture: str = ""
    to: str = ""
    choices: tuple[Choice, ...] = ()
    entry: Entry | None = None
    wait_s: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """Steps that lead to each other, from `start` to `end`."""

    start: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An invented person whose data anybody may use for practising."""

    id: str
    name: str
    icon: str
    text: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Sourced):
    """One thing to practise; `samples` is each sample person's answers as JSON text."""

    id: str
    kind: PracticeKind
    order: int
    icon: str
    minutes: int
    stages: tuple[Stage, ...]
    texts: Texts
    services: tuple[str, ...] = ()
    form: Form | None = None
    script: Script | None = None
    samples: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, LocalText] = field(default_factory=dict)
