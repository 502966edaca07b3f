"""The wishes-and-worries survey at the stand: questions are content, answers belong to nobody.

Authors write `content/surveys/<id>.yaml` with the texts in it. No question asks who somebody is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.facts import LocalText

LONGEST_SENTENCE = 200
"""Characters of the free sentence."""


class QuestionKind(StrEnum):
    """How a question is answered."""

    FACES = "faces"
    """One of five faces, the answer is "1" (very bad) to "5" (very good)."""
    CHOICE = "choice"
    """One of the options."""
    CHOICES = "choices"
    """Any of the options."""
    SENTENCE = "sentence"
    """One free sentence, with the advice to give no names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A thing to choose."""

    id: str
    text: LocalText
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, on a page of its own; every question may be passed over."""

    id: str
    kind: QuestionKind
    text: LocalText
    hint: LocalText = field(default_factory=dict)
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A survey of a few questions."""

    id: str
    title: LocalText
    intro: LocalText
    thanks: LocalText
    questions: tuple[Question, ...]


Answers = Mapping[str, tuple[str, ...]]
"""Question id to what was answered: option ids, "1" to "5", or one sentence; without what was passed over."""
