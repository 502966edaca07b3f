"""Filling a survey in: what a visitor chose and wrote, until it is sent or dropped with the visit.

A `Filling` is a field of the visit and nothing else holds it. What is sent names no person and no time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.domain.survey import LONGEST_SENTENCE, Answers, Question, QuestionKind, Survey

FACES = ("5", "4", "3", "2", "1")
"""The five faces, from very good to very bad."""
Find = Callable[[str], str]
"""Names the kind of real data in a text, or ""."""

_TELLING = re.compile(r"[0-9@]")


class Ending(StrEnum):
    """What became of the answers."""

    OPEN = "open"
    KEPT = "kept"
    LOST = "lost"
    """They were sent and could not be stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """One visitor's answers to a survey; `stopped` names the kind of real data that was just taken out."""

    survey: str
    answers: Answers = field(default_factory=dict)
    stopped: str = ""
    ending: Ending = Ending.OPEN


def options(question: Question) -> tuple[str, ...]:
    """What there is to choose, in the order in which it is shown."""
    match question.kind:
        case QuestionKind.FACES:
            return FACES
        case QuestionKind.SENTENCE:
            return ()
        case _:
            return tuple(option.id for option in question.options)


def choose(filling: Filling, question: Question, option: str) -> Filling:
    """Choose an option; the same one once more takes it back."""
    known = options(question)
    if option not in known:
        return filling
    before = filling.answers.get(question.id, ())
    if question.kind is QuestionKind.CHOICES:
        now = tuple(one for one in known if (one in before) != (one == option))
    else:
        now = () if option in before else (option,)
    return _answered(filling, question, now)


def write(filling: Filling, question: Question, text: str, find: Find) -> Filling:
    """Set the sentence; what looks like real data is taken out of it at once and named in `stopped`."""
    if question.kind is not QuestionKind.SENTENCE:
        return filling
    kept, found = harmless(text[:LONGEST_SENTENCE], find)
    return replace(_answered(filling, question, (kept,) if kept else ()), stopped=found or filling.stopped)


def leave_out(filling: Filling, question: Question) -> Filling:
    """Pass a question over; what was answered goes."""
    return replace(_answered(filling, question, ()), stopped="")


def harmless(text: str, find: Find) -> tuple[str, str]:
    """The text without the words that made it real data, and the kind that was found or ""."""
    found = find(text)
    if not found:
        return text, ""
    # A number or address is made of words with digits or an @; the rest of the sentence may stay.
    kept = " ".join(word for word in text.split() if not _TELLING.search(word))
    return ("" if find(kept) else kept), found


def tidy(text: str) -> str:
    """A sentence as it is stored: one line, nothing invisible, no longer than a sentence may be."""
    seen = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(seen.split())[:LONGEST_SENTENCE]


def sendable(survey: Survey, filling: Filling, find: Find) -> Answers:
    """What is sent: answers to questions that this survey has, with options that it has."""
    sent: dict[str, tuple[str, ...]] = {}
    for question in survey.questions:
        given = filling.answers.get(question.id, ())
        if question.kind is QuestionKind.SENTENCE:
            clean = (tidy(harmless(tidy(text), find)[0]) for text in given)
            said = tuple(text for text in clean if text)
        else:
            said = tuple(one for one in options(question) if one in given)
        if said:
            sent[question.id] = said
    return sent


def _answered(filling: Filling, question: Question, answer: tuple[str, ...]) -> Filling:
    answers: Mapping[str, tuple[str, ...]] = {
        key: value for key, value in filling.answers.items() if key != question.id
    }
    return replace(filling, answers={**answers, question.id: answer} if answer else answers)
