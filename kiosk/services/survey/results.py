"""Counts of answers as staff see them: how many people, a bar for each answer, the free sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.language import FALLBACK, text
from kiosk.domain.survey import Question, QuestionKind, Survey
from kiosk.domain.survey_filling import options
from kiosk.services.survey.ports import Tally

FACE_WORDS: Mapping[str, str] = {
    "5": "Sehr gut",
    "4": "Gut",
    "3": "Geht so",
    "2": "Nicht so gut",
    "1": "Gar nicht gut",
}
"""What a face says where the question has no words of its own; on the screen the words are QML's."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One answer: in words, how often, and how much of those who answered the question (0 to 1)."""

    answer: str
    title: str
    times: int
    share: float


@dataclass(frozen=True, slots=True)
class Result:
    """What came in for one question; a question that the content no longer has is named by its id."""

    survey: str
    question: str
    title: str
    kind: str
    answered: int
    bars: tuple[Bar, ...] = ()
    sentences: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """One survey: its title, how many people sent answers, and its questions in order."""

    survey: str
    title: str
    people: int
    questions: tuple[Result, ...]


Counts = Mapping[tuple[str, str, str], int]


def results(surveys: Mapping[str, Survey], answers: Iterable[Tally], first: str = "") -> tuple[Results, ...]:
    """Every survey that has answers, and `first` in any case; versions of the content are added up."""
    counts: dict[tuple[str, str, str], int] = {}
    for one in answers:
        at = (one.survey, one.question, one.answer)
        counts[at] = counts.get(at, 0) + one.times
    names = sorted(
        {survey for survey, _, _ in counts} | {first} - {""}, key=lambda name: (name != first, name)
    )
    return tuple(_results(surveys.get(name), name, counts) for name in names)


def words(question: Question, answer: str) -> str:
    """An answer in German: the option's words, a face's, else what is stored."""
    option = next((one for one in question.options if one.id == answer), None)
    if option is not None:
        return text(option.text, FALLBACK)
    return FACE_WORDS.get(answer, answer) if question.kind is QuestionKind.FACES else answer


def _results(survey: Survey | None, name: str, counts: Counts) -> Results:
    known = survey.questions if survey else ()
    found = [_result(name, one, counts) for one in known]
    ids = {one.id for one in known} | {""}
    gone = sorted({question for at, question, _ in counts if at == name and question not in ids})
    title = text(survey.title, FALLBACK) if survey else name
    return Results(
        survey=name,
        title=title,
        people=counts.get((name, "", ""), 0),
        questions=(*found, *(_unknown(name, one, counts) for one in gone)),
    )


def _result(survey: str, question: Question, counts: Counts) -> Result:
    answered = counts.get((survey, question.id, ""), 0)
    title = text(question.text, FALLBACK)
    given = dict(_given(survey, question.id, counts))
    if question.kind is QuestionKind.SENTENCE:
        said = tuple(Bar(one, one, times, 0.0) for one, times in sorted(given.items(), key=_by_words))
        return Result(survey, question.id, title, question.kind.value, answered, sentences=said)
    order = (*options(question), *sorted(given.keys() - set(options(question))))
    bars = tuple(
        Bar(one, words(question, one), given.get(one, 0), given.get(one, 0) / max(1, answered))
        for one in order
    )
    return Result(survey, question.id, title, question.kind.value, answered, bars)


def _unknown(survey: str, question: str, counts: Counts) -> Result:
    """What was asked by earlier content: there is nothing but its ids."""
    answered = counts.get((survey, question, ""), 0)
    given = sorted(_given(survey, question, counts))
    bars = tuple(Bar(one, one, times, times / max(1, answered)) for one, times in given)
    return Result(survey, question, question, "", answered, bars)


def _given(survey: str, question: str, counts: Counts) -> Iterator[tuple[str, int]]:
    for (at, asked, answer), times in counts.items():
        if (at, asked) == (survey, question) and answer:
            yield answer, times


def _by_words(said: tuple[str, int]) -> tuple[str, str]:
    return said[0].casefold(), said[0]
