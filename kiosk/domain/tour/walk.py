"""Walks a tour without a screen: each step as a visitor's touches would do it, and whether it can be done.

Invariants: the acts are those of `kiosk.services.practice`; what does not fit the place changes nothing and
is told. A tour begins on the start page of a fresh visit and takes as many steps as it has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.domain.catalogue import Catalogue, Stand
from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Checker
from kiosk.domain.form.model import FieldKind
from kiosk.domain.practice import filling, walking
from kiosk.domain.practice.course import Course, course_of
from kiosk.domain.practice.run import FINISH, INTRO, Run
from kiosk.domain.tour.goals import opens
from kiosk.domain.tour.model import Act, Goal, PracticeAct, Tour, TourStep
from kiosk.domain.tour.targets import targets
from kiosk.domain.visit import Phase, Rules, Visit, fresh, transition
from kiosk.domain.visit_events import Event, Opened, Page, Practised, View

_TRUTHS = {FieldKind.YES_NO: {"yes": True, "no": False}, FieldKind.DECLARATION: {"yes": True}}


@dataclass(frozen=True, slots=True)
class Stuck:
    """An act of a step (counted from 0) that did nothing, and the targets of its page."""

    act: int
    shown: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stop:
    """What a step comes to: the visit after it, and what of the step was not possible.

    `shown` are the targets of the page; after `waits_s` seconds it goes on by itself (0: it does not).
    """

    step: TourStep
    visit: Visit
    shown: frozenset[str]
    opened: bool = True
    stuck: tuple[Stuck, ...] = ()
    waits_s: float = 0.0

    @property
    def pointed(self) -> bool:
        """Whether the thing that the step points at is there."""
        return self.step.point is None or self.step.point.at in self.shown


@dataclass(frozen=True)
class Walker:
    """Walks at one stand; `checker` says what is wrong with the answers of a form."""

    catalogue: Catalogue
    stand: Stand
    checker: Checker

    def walk(self, tour: Tour) -> Iterator[Stop]:
        """Every step of a tour, one after the other."""
        visit = fresh(self.stand.place, phase=Phase.ACTIVE)
        for step in tour.steps:
            stop = self.take(visit, step)
            visit = stop.visit
            yield stop

    def take(self, visit: Visit, step: TourStep) -> Stop:
        """One step."""
        opened = step.open is None or opens(self.catalogue, self.stand, step.open)
        if step.open is not None and opened:
            visit = self._open(visit, step.open)
        stuck = []
        for at, act in enumerate(step.practise):
            course = self._course(visit)
            run = perform(course, visit.practice, act) if course and visit.practice else None
            if run is None:
                stuck.append(Stuck(at, self.shown(visit)))
            else:
                visit = _sent(visit, Practised(run))
        course = self._course(visit)
        scene = course.step(visit.practice) if course and visit.practice else None
        waits_s = scene.wait_s if scene else 0.0
        return Stop(step, visit, self.shown(visit), opened, tuple(stuck), waits_s)

    def shown(self, visit: Visit) -> frozenset[str]:
        """The targets of the page that the visit is on."""
        return targets(self.catalogue, self.stand, visit, self._course(visit))

    def _open(self, visit: Visit, goal: Goal) -> Visit:
        """The page; a practice begins afresh each time."""
        page = Page(View(goal.view), goal.subject, goal.part)
        if page.view is View.PRACTICE:
            course = course_of(self.catalogue.practices, page.subject, self.checker)
            visit = _sent(replace(visit, practice=None), Practised(walking.begin(course)))
        return _sent(visit, Opened(page))

    def _course(self, visit: Visit) -> Course | None:
        """The practice of the page that is shown."""
        if visit.page.view is not View.PRACTICE or visit.practice is None:
            return None
        return course_of(self.catalogue.practices, visit.practice.practice, self.checker)


def perform(course: Course, run: Run, act: PracticeAct) -> Run | None:
    """The run after an act; None where the place has nothing to do it with."""
    match act.act:
        case Act.BEGIN:
            person = next(iter(course.people()), "")
            return walking.choose_person(course, run, person) if run.spot.key == INTRO else None
        case Act.FILL:
            return _fill(course, run, act.field)
        case Act.NEXT:
            return walking.advance(course, run) if _goes_on(course, run) else None
        case Act.CHOOSE if act.field:
            return _answer(course, run, act.field, act.choice)
        case Act.CHOOSE:
            step = course.step(run)
            known = step is not None and any(choice.key == act.choice for choice in step.choices)
            return walking.choose(course, run, act.choice) if known else None
        case Act.TYPE:  # pragma: no branch -- there is no other act
            return _type(course, run, act.choice)


def _goes_on(course: Course, run: Run) -> bool:
    """Whether there is a button "Weiter"."""
    step = course.step(run)
    return run.spot.key not in (INTRO, FINISH) and not (step and step.choices)


def _fill(course: Course, run: Run, pointer: str) -> Run | None:
    page = filling.present_page(course, run)
    if page is None:
        return None
    if not pointer:
        return filling.fill_page(course, run, page) if filling.has_sample(course, run, page) else None
    known = page.field_at(pointer) is not None and course.sample_for(run, pointer) is not None
    return filling.fill(course, run, pointer) if known else None


def _answer(course: Course, run: Run, pointer: str, choice: str) -> Run | None:
    """One of the answers that a field offers; a tick is taken away again, as at the screen."""
    page = filling.present_page(course, run)
    field = page.field_at(pointer) if page else None
    if field is None:
        return None
    truths = _TRUTHS.get(field.kind, {})
    if choice not in truths and choice not in field.options:
        return None
    if field.kind is FieldKind.SEVERAL:
        return filling.toggle(course, run, pointer, choice)
    entry: Entry = truths.get(choice, choice)
    if field.kind is FieldKind.DECLARATION:
        entry = run.answers.get(pointer) is not True
    return filling.write(course, run, pointer, entry, _nothing_real)


def _type(course: Course, run: Run, digits: str) -> Run | None:
    """Digit after digit; None where one of them finds no room."""
    for digit in digits:
        typed = filling.press_digit(course, run, digit)
        if len(typed.digits) == len(run.digits):
            return None
        run = typed
    return run


def _sent(visit: Visit, event: Event) -> Visit:
    return transition(visit, event, visit.active_at, Rules())[0]


def _nothing_real(_text: str, _exempt: frozenset[str]) -> str:  # pragma: no cover -- asked of texts only
    """What a field offers is nobody's own data."""
    return ""
