"""The answers as a CSV file that a German Excel opens by a double click."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from kiosk.domain.language import FALLBACK, text
from kiosk.domain.survey import Question, Survey
from kiosk.domain.survey_filling import options
from kiosk.services.survey.ports import Tally
from kiosk.services.survey.results import words

HEAD = ("Umfrage", "Fassung", "Frage", "Antwort", "Anzahl")
PEOPLE = "(abgeschickt)"
"""Stands for the question in the line that counts the people."""
ANSWERED = "(beantwortet)"
"""Stands for the answer in the line that counts who answered the question."""
BOM = "\ufeff"

_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), also in full width."""


def table(surveys: Mapping[str, Survey], answers: Iterable[Tally]) -> bytes:
    """UTF-8 with a byte order mark, semicolons and CRLF; what could be a formula is text."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEAD)
    for line in lines(surveys, answers):
        writer.writerow([guarded(cell) for cell in line])
    return (BOM + out.getvalue()).encode()


def lines(surveys: Mapping[str, Survey], answers: Iterable[Tally]) -> Iterator[tuple[str, ...]]:
    """A line for each count, in the order of the questions and their answers."""
    for one in sorted(answers, key=lambda tally: _place(surveys.get(tally.survey), tally)):
        survey = surveys.get(one.survey)
        question = _question(survey, one.question)
        title = text(question.text, FALLBACK) if question else one.question
        answer = words(question, one.answer) if question else one.answer
        yield (
            text(survey.title, FALLBACK) if survey else one.survey,
            one.version,
            title if one.question else PEOPLE,
            answer if one.answer or not one.question else ANSWERED,
            str(one.times),
        )


def guarded(cell: str) -> str:
    """The cell with an apostrophe in front where a spreadsheet would calculate it."""
    return f"'{cell}" if cell.lstrip(" '").startswith(_FORMULA) else cell


def _question(survey: Survey | None, name: str) -> Question | None:
    return next((one for one in survey.questions if one.id == name), None) if survey else None


def _place(survey: Survey | None, tally: Tally) -> tuple[str, str, int, str, int, str]:
    """What sorts a count: survey, version, then as the page shows it; what is gone comes last."""
    asked = [one.id for one in survey.questions] if survey else []
    question = _question(survey, tally.question)
    offered = options(question) if question else ()
    at = asked.index(tally.question) + 1 if question else len(asked) + 1
    option = offered.index(tally.answer) if tally.answer in offered else len(offered)
    return (
        tally.survey,
        tally.version,
        at if tally.question else 0,
        tally.question,
        option if tally.answer else -1,
        tally.answer,
    )
