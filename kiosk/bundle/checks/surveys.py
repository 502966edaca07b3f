"""Surveys: a few questions that can be told apart, with options to choose from where one chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report
from kiosk.bundle.layout import ID_REMEDY, Kind, is_id
from kiosk.domain.survey import Question, QuestionKind, Survey

MOST_QUESTIONS = 8
FEWEST_OPTIONS, MOST_OPTIONS = 2, 8

_CHOOSING = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES})
_Wrong = tuple[str, str, str]
"""Path, message and remedy."""


def check(draft: Draft, report: Report) -> None:
    """Look at every question of every survey; that a stand's survey exists is looked up elsewhere."""
    for entry in draft.of(Kind.SURVEY):
        for path, message, remedy in _survey(entry.value):
            report.error(entry.spot(path), message, remedy)


def _survey(survey: Survey) -> Iterator[_Wrong]:
    if not 0 < len(survey.questions) <= MOST_QUESTIONS:
        message = f"Die Umfrage hat {len(survey.questions)} Fragen"
        yield "questions", message, f"1 bis {MOST_QUESTIONS} Fragen stellen."
    counted = Counter(question.id for question in survey.questions)
    for at, question in enumerate(survey.questions):
        path = f"questions[{at}]"
        yield from _named(f"{path}.id", question.id, counted)
        yield from _options(path, question)


def _options(path: str, question: Question) -> Iterator[_Wrong]:
    number = len(question.options)
    if question.kind not in _CHOOSING:
        if number:
            message = f"Eine Frage mit kind: {question.kind} hat keine Antworten zur Auswahl"
            yield f"{path}.options", message, "options löschen, oder kind: choice schreiben."
        return
    if not FEWEST_OPTIONS <= number <= MOST_OPTIONS:
        message = f"Die Frage hat {number} Antworten zur Auswahl"
        yield f"{path}.options", message, f"{FEWEST_OPTIONS} bis {MOST_OPTIONS} Antworten angeben."
    counted = Counter(option.id for option in question.options)
    for at, option in enumerate(question.options):
        yield from _named(f"{path}.options[{at}].id", option.id, counted)


def _named(path: str, name: str, counted: Counter[str]) -> Iterator[_Wrong]:
    if not is_id(name):
        yield path, f"„{name}“ ist keine gültige Kennung", ID_REMEDY
    elif counted[name] > 1:
        yield path, f"„{name}“ gibt es zweimal", "Einen anderen Namen geben."
