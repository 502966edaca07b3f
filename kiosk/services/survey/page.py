"""The page of the survey as the screen shows it: one snapshot for each place in it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from kiosk.domain import pages
from kiosk.domain.qr import link_refusal, owner, shown
from kiosk.domain.survey import LONGEST_SENTENCE, Question, QuestionKind, Survey
from kiosk.domain.survey_filling import Ending, Filling, options
from kiosk.services.codes import make_code
from kiosk.services.pages.common import Context
from kiosk.services.pages.take import TakePage
from kiosk.services.survey.service import CHECK, INTRO, question_at

QUESTIONS_A_MINUTE = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose; a face without words of its own has no title."""

    key: str
    title: str
    icon: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A question with its answer. `kind` is faces, words, sentence, or passed where it was passed over."""

    key: str
    title: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class SurveyPage:
    """What a visitor sees. `mode` is intro, question, check or thanks; `kind` that of the question."""

    mode: str
    part: str
    title: str
    text: str = ""
    kind: str = ""
    number: int = 0
    count: int = 0
    minutes: int = 1
    options: tuple[Choice, ...] = ()
    sentence: str = ""
    longest: int = LONGEST_SENTENCE
    stopped: str = ""
    answered: bool = False
    changing: bool = False
    rows: tuple[CheckRow, ...] = ()
    can_send: bool = False
    lost: bool = False


def stand_survey(context: Context) -> Survey | None:
    """The survey that is asked at this stand."""
    return context.catalogue.surveys.get(context.stand.survey)


def invites(context: Context) -> bool:
    """Whether there is a survey that this visitor has not sent yet."""
    return pages.invites(context.catalogue, context.stand, context.visit.survey)


def survey_page(context: Context) -> SurveyPage | None:
    """The page of the place in the survey that the visit is on; None where there is no such place."""
    survey = stand_survey(context)
    if survey is None:
        return None
    filling = context.visit.survey
    if filling is None or filling.survey != survey.id:
        filling = Filling(survey=survey.id)
    page = _page(context, survey, filling)
    if page is None:
        return None
    count = len(survey.questions)
    return replace(page, count=count, minutes=math.ceil(count / QUESTIONS_A_MINUTE))


def survey_code(context: Context) -> TakePage | None:
    """The code of the town's own survey, where it may be handed out."""
    link = context.stand.survey_link
    hosts = context.catalogue.hosts
    if link is None or link_refusal(link, hosts) is not None:
        return None
    return TakePage(
        key="",
        kind="survey",
        title="",
        code=make_code(link, hosts),
        url=link.url,
        address=shown(link.url),
        owner=owner(link.url, hosts),
        checked=link.checked,
        as_of=link.as_of,
        is_website=False,
        noted=False,
        position=0,
        count=0,
    )


def _page(context: Context, survey: Survey, filling: Filling) -> SurveyPage | None:
    part = context.visit.page.part
    if filling.ending is not Ending.OPEN:
        lost = filling.ending is Ending.LOST
        text = "" if lost else context.say(survey.thanks)
        return SurveyPage("thanks", part, context.say(survey.title), text, lost=lost)
    if part == INTRO:
        return SurveyPage("intro", part, context.say(survey.title), context.say(survey.intro))
    if part == CHECK:
        rows = tuple(_row(context, filling, at, one) for at, one in enumerate(survey.questions, start=1))
        sendable = any(row.kind != "passed" for row in rows)
        return SurveyPage("check", part, context.say(survey.title), rows=rows, can_send=sendable)
    question = question_at(survey, part)
    return None if question is None else _question_page(context, filling, question)


def _question_page(context: Context, filling: Filling, question: Question) -> SurveyPage:
    part, trail = context.visit.page.part, context.visit.trail
    given = filling.answers.get(question.id, ())
    return SurveyPage(
        "question",
        part,
        context.say(question.text),
        context.say(question.hint),
        kind=question.kind.value,
        number=int(part),
        options=tuple(_choice(context, question, key, chosen=key in given) for key in options(question)),
        sentence=given[0] if given and question.kind is QuestionKind.SENTENCE else "",
        stopped=filling.stopped if question.kind is QuestionKind.SENTENCE else "",
        answered=bool(given),
        changing=any(page.view is context.visit.page.view and page.part == CHECK for page in trail[-2:-1]),
    )


def _choice(context: Context, question: Question, key: str, *, chosen: bool) -> Choice:
    found = next((one for one in question.options if one.id == key), None)
    return Choice(key, context.say(found.text) if found else "", found.icon if found else "", chosen)


def _row(context: Context, filling: Filling, number: int, question: Question) -> CheckRow:
    given = filling.answers.get(question.id, ())
    title = context.say(question.text)
    if not given:
        return CheckRow(str(number), title, "passed", "")
    if question.kind is QuestionKind.SENTENCE:
        return CheckRow(str(number), title, "sentence", given[0])
    words = [_choice(context, question, one, chosen=True).title for one in options(question) if one in given]
    if question.kind is QuestionKind.FACES and not words[0]:
        return CheckRow(str(number), title, "faces", given[0])
    return CheckRow(str(number), title, "words", "\n".join(words))
