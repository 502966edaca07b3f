"""Goes once through everything that a release can show, before any visitor sees a page of it.

Every page of every entry is built in every language for the stand's place, every code is made and read back.
What fails is named; the release is then not shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from kiosk.domain.catalogue import Catalogue, Module
from kiosk.domain.errors import ContentProblem
from kiosk.domain.form.answers import Entry
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.run import CHECK, FINISH, Run, Spot
from kiosk.domain.visit import Rules, fresh
from kiosk.domain.visit_events import Page, View
from kiosk.services.code_reading import read_code
from kiosk.services.exhibition import Exhibition
from kiosk.services.pages import devices, finding, lists, service, take
from kiosk.services.pages.common import OFFER, SERVICE, Context
from kiosk.services.pages.practices import practices_page
from kiosk.services.ports import Clock
from kiosk.services.practice.page import practice_page
from kiosk.services.practice.service import PracticeService
from kiosk.services.survey import service as asking
from kiosk.services.survey.page import survey_code, survey_page
from kiosk.services.visit import VisitService

REMEDY = "Geben Sie diese Meldung dem Büro."


def go_through(exhibition: Exhibition, clock: Clock, told: Callable[[], None] = lambda: None) -> int:
    """Build everything; the number of pages. `told` is called from time to time.

    Raises:
        ContentProblem: a page cannot be built, or a code says something else than its address.
    """
    count = 0
    finder = finding.Finder()
    catalogue = exhibition.catalogue
    exhibition.slides("de")
    for language in catalogue.languages:
        visit = replace(fresh(exhibition.stand.place, clock.now()), language=language)
        for page in pages(catalogue):
            where = f"{language}, {page.view.value}, {page.subject} {page.part}".rstrip()
            context = exhibition.context(replace(visit, trail=(page,)))
            _built(where, partial(build, context, finder))
            count += 1
        for term in catalogue.terms:
            context = exhibition.context(replace(visit, term=term))
            _built(f"{language}, Begriff {term}", partial(finding.term_sheet, context))
            count += 1
        told()
    return count + _practices(exhibition, clock)


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Every page that a visitor can come to, without the practices."""
    for view in (View.START, View.FIRST, View.PLACES, View.OFFERS, View.LANGUAGES, View.NOTEPAD):
        yield Page(view)
    for view in (View.LETTERS, View.WORDS, View.SEARCH, View.PRACTICES):
        yield Page(view)
    for situation in catalogue.situations:
        yield Page(View.SITUATION, situation)
    for id_ in catalogue.services:
        yield Page(View.SERVICE, id_)
        yield Page(View.TAKE, id_, SERVICE)
        for module in Module:
            yield Page(View.MODULE, id_, module.value)
    for id_ in catalogue.offers:
        yield Page(View.OFFER, id_)
        yield Page(View.TAKE, id_, OFFER)
    if catalogue.surveys:
        longest = max(len(survey.questions) for survey in catalogue.surveys.values())
        for part in (asking.INTRO, asking.CHECK, *map(str, range(1, longest + 1))):
            yield Page(View.SURVEY, "", part)
    if catalogue.devices:
        yield Page(View.DEVICES)
        yield from (Page(View.DEVICE, id_) for id_ in catalogue.devices)


def build(context: Context, finder: finding.Finder) -> object:
    """The page of a context as the screen would get it; a code on it is read back.

    Raises:
        ContentProblem: the code says something else.
    """
    view = context.visit.page.view
    if view is View.TAKE:
        return _read_back(take.take_page(context))
    if view is View.SURVEY:
        _read_back(survey_code(context))
    if view is View.SEARCH:
        return finder.page(context)
    return _BUILDERS[view](context)


def _read_back(page: take.TakePage | None) -> take.TakePage | None:
    if page is not None and read_code(page.code) != page.url:
        raise ContentProblem("Der QR-Code sagt etwas anderes als die Adresse.", where=page.url)
    return page


_BUILDERS: dict[View, Callable[[Context], object]] = {
    View.START: lists.start_page,
    View.FIRST: lists.first_page,
    View.PLACES: lists.places_page,
    View.OFFERS: lists.offers_page,
    View.LANGUAGES: lists.languages_page,
    View.NOTEPAD: take.notepad_page,
    View.LETTERS: lists.letters_page,
    View.WORDS: lists.words_page,
    View.PRACTICES: practices_page,
    View.SITUATION: lists.situation_page,
    View.SERVICE: service.service_page,
    View.MODULE: service.module_page,
    View.OFFER: take.offer_page,
    View.SURVEY: survey_page,
    View.DEVICES: devices.devices_page,
    View.DEVICE: devices.device_page,
}


def _practices(exhibition: Exhibition, clock: Clock) -> int:
    """Every place of every practice: without an answer, and with those of each sample person."""
    visits = VisitService(exhibition.stand.place, Rules(), clock)
    practising = PracticeService(exhibition, visits, clock)
    context = exhibition.context(visits.visit)
    count = 0
    for id_ in exhibition.catalogue.practices:
        course = practising.course(id_)
        if course is None:
            continue
        for run in _runs(course):
            where = f"Übung {id_}, {run.spot.key}"
            _built(where, partial(practice_page, context, course, run))
            count += 1
    return count


def _runs(course: Course) -> Iterator[Run]:
    """One run on each place of a practice."""
    id_ = course.practice.id
    stages = len(course.practice.stages)
    everybody: dict[str, Mapping[str, Entry]] = {"": {}, **course.samples}
    for person, answers in everybody.items():
        yield Run(practice=id_, person=person, answers=answers)
        for stage in range(stages):
            script = course.script_at(stage)
            standing = course.standing(answers) if course.form_at(stage) else None
            keys = [step.id for step in script.steps] if script else []
            keys += [page.id for page in standing.every_page()] + [CHECK] if standing else []
            for key in keys:
                yield Run(practice=id_, trail=(Spot(stage, key),), person=person, answers=answers)
        yield Run(practice=id_, trail=(Spot(stages, FINISH),), person=person, answers=answers)


def _built(where: str, make: Callable[[], object]) -> None:
    try:
        make()
    except ContentProblem as problem:
        raise ContentProblem(problem.message, where=f"{where}: {problem.where}", remedy=REMEDY) from problem
    except Exception as error:
        raise ContentProblem(
            f"Die Seite lässt sich nicht aufbauen ({type(error).__name__}).", where=where, remedy=REMEDY
        ) from error
