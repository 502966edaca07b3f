"""The page of a practice as the screen shows it: one snapshot for every place that a run can be on."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.practice.course import Course
from kiosk.domain.practice.run import FINISH, INTRO, Run
from kiosk.services.pages.common import Context
from kiosk.services.practice.check_page import check_page
from kiosk.services.practice.question_page import question_page
from kiosk.services.practice.snapshots import Place, PracticePage, TextRow, make_page
from kiosk.services.practice.step_page import step_page
from kiosk.services.practice.words import Words


def practice_page(context: Context, course: Course, run: Run) -> PracticePage:
    """The page of the place that the run is on."""
    words = Words(context, course)
    made = _place_page(Place(context, course, run, words))
    person = context.catalogue.persons.get(run.person)
    return replace(
        made,
        key=f"{len(run.trail)}/{run.spot.stage}/{run.spot.key}",
        practice=course.practice.id,
        name=words.get("title"),
        icon=course.practice.icon,
        minutes=course.practice.minutes,
        stop_title=_stopped(words, run.stopped, "title"),
        stop_text=_stopped(words, run.stopped, "text"),
        person=person.name if person else "",
        service=next((one for one in course.practice.services if one in context.catalogue.services), ""),
        fallback=context.visit.language not in course.practice.texts,
    )


def _place_page(place: Place) -> PracticePage:
    course, run = place.course, place.run
    if run.spot.key == INTRO:
        return _intro(place)
    if run.spot.key == FINISH:
        return _finish(place)
    step = course.step(run)
    if step is not None:
        return step_page(place, step, course.owner(run.spot.stage))
    standing = course.standing(run.answers)
    page = standing.find(run.spot.key) if standing else None
    if standing is not None and page is not None:
        return question_page(place, standing, page)
    return check_page(place, standing)


def _intro(place: Place) -> PracticePage:
    people = place.context.catalogue.persons
    rows = tuple(
        TextRow(id_, people[id_].name, value=place.context.say(people[id_].text), icon=people[id_].icon)
        for id_ in place.course.people()
        if id_ in people
    )
    return make_page("intro", place.words.get("title"), text=place.words.get("summary"), rows=rows)


def _finish(place: Place) -> PracticePage:
    rows = [
        TextRow(f"{kind}.{number}", text, kind)
        for kind in ("learned", "next", "home")
        for number, text in enumerate(place.words.numbered(kind), start=1)
    ]
    return make_page("finish", place.words.get("title"), rows=tuple(rows))


def _stopped(words: Words, kind: str, part: str) -> str:
    if not kind:
        return ""
    return words.message(f"stop.{kind}.{part}") or words.message(f"stop.{part}")
