"""Takes what a practising person wants to the engine, and gives the new run to the visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.domain.form.answers import Entry
from kiosk.domain.practice import filling, walking
from kiosk.domain.practice.course import Course, course_of
from kiosk.domain.practice.run import FINISH, Run
from kiosk.domain.tour.model import PracticeAct
from kiosk.domain.tour.walk import perform
from kiosk.domain.visit_events import Opened, Page, Practised, View
from kiosk.services.exhibition import Exhibition
from kiosk.services.ports import Clock
from kiosk.services.visit import VisitService

if TYPE_CHECKING:
    from kiosk.domain.form.checking import Checker

LONGEST_QUERY = 40


class PracticeService:
    """One method for each wish; a wish that does not fit the place where the person is changes nothing."""

    def __init__(self, exhibition: Exhibition, visits: VisitService, clock: Clock) -> None:
        """Use the practices of the content in use."""
        self._exhibition = exhibition
        self._visits = visits
        self._clock = clock
        self._courses: dict[str, Course] = {}
        self._practices = exhibition.catalogue.practices

    def course(self, practice: str) -> Course | None:
        """The practice with all that it needs, made once; None where the content has none of that name."""
        practices = self._exhibition.catalogue.practices
        if practices is not self._practices:  # other content
            self._practices, self._courses = practices, {}
        if practice not in practices:
            return None
        if practice not in self._courses:
            self._courses[practice] = course_of(practices, practice, self._checker)
        return self._courses[practice]

    def renew(self) -> None:
        """After other content came: a run begins anew where its practice is not the same any more."""
        run = self._visits.visit.practice
        before = self._courses.get(run.practice) if run else None
        course = self.course(run.practice) if run else None
        if before is None or course is None:
            return
        if (before.practice, before.units) != (course.practice, course.units):
            self._visits.send(Practised(walking.begin(course)))

    def warm_up(self) -> None:
        """Load what the first practising person would otherwise wait for."""
        from kiosk.validation import real_data  # noqa: PLC0415 -- see `_checker`

        real_data.warm_up()
        for practice in self._exhibition.catalogue.practices.values():
            if practice.form is not None:
                self._checker.problems(practice.form.schema, {})

    def start(self, practice: str) -> None:
        """Open a practice: where this visitor left it, or from its beginning."""
        course = self.course(practice)
        if course is None:
            return
        run = self._visits.visit.practice
        if run is None or run.practice != practice or run.spot.key == FINISH:
            self._visits.send(Practised(walking.begin(course)))
        self._visits.send(Opened(Page(View.PRACTICE, practice)))

    def again(self) -> None:
        """From the beginning; everything entered is dropped."""
        self._change(lambda course, _: walking.begin(course))

    def choose_person(self, person: str) -> None:
        """Practise with this sample person's help, or with nobody's ("")."""
        self._change(lambda course, run: walking.choose_person(course, run, person))

    def advance(self) -> None:
        """The button "Weiter"."""
        self._change(walking.advance)

    def choose(self, key: str) -> None:
        """One of a step's choices."""
        self._change(lambda course, run: walking.choose(course, run, key))

    def write(self, pointer: str, entry: Entry) -> None:
        """An entry of the present page."""
        self._change(lambda course, run: filling.write(course, run, pointer, entry, _find))

    def declare(self, pointer: str) -> None:
        """Agree to a declaration, or take that back."""

        def declared(course: Course, run: Run) -> Run:
            return filling.write(course, run, pointer, run.answers.get(pointer) is not True, _find)

        self._change(declared)

    def toggle(self, pointer: str, option: str) -> None:
        """An option of several."""
        self._change(lambda course, run: filling.toggle(course, run, pointer, option))

    def fill(self, pointer: str) -> None:
        """The sample answer for one field."""
        self._change(lambda course, run: filling.fill(course, run, pointer))

    def fill_page(self) -> None:
        """The sample answers for the whole page."""

        def filled(course: Course, run: Run) -> Run:
            page = filling.present_page(course, run)
            return filling.fill_page(course, run, page) if page else run

        self._change(filled)

    def add_item(self) -> None:
        """One more item of a list, and straight to its first question."""

        def added(course: Course, run: Run) -> Run:
            more = filling.add_item(course, run)
            page = filling.present_page(course, more)
            standing = course.standing(more.answers)
            if more is run or page is None or standing is None:
                return run
            return walking.open_item(course, more, len(standing.items[page.id]) - 1)

        self._change(added)

    def open_item(self, item: int) -> None:
        """Change an item of a list."""
        self._change(lambda course, run: walking.open_item(course, run, item))

    def remove_item(self, item: int) -> None:
        """Take an item off a list."""
        self._change(lambda course, run: filling.remove_item(course, run, item))

    def change(self, page: str) -> None:
        """From the check page to one answer."""
        self._change(lambda course, run: walking.change(course, run, page))

    def digit(self, digit: str) -> None:
        """A digit of a number; "" takes the last one away."""
        self._change(lambda course, run: filling.press_digit(course, run, digit))

    def perform(self, act: PracticeAct) -> None:
        """What a step of a tour does, by the rules by which the authors' check walks it."""
        self._change(lambda course, run: perform(course, run, act) or run)

    def dismiss_stop(self) -> None:
        """The explanation of the stop for real data was read."""
        self._change(lambda _, run: replace(run, stopped=""))

    def narrow(self, query: str) -> None:
        """What is written above a long list of options."""
        self._change(lambda _, run: replace(run, query=query[:LONGEST_QUERY]))

    def _change(self, wish: Callable[[Course, Run], Run]) -> None:
        visit = self._visits.visit
        course = self.course(visit.practice.practice) if visit.practice else None
        if visit.practice is None or course is None or visit.page.view is not View.PRACTICE:
            return
        self._visits.send(Practised(wish(course, visit.practice)))

    @cached_property
    def _checker(self) -> Checker:
        # Imported late: the window must not wait for the validator.
        from kiosk.validation.json_schema import SchemaChecker  # noqa: PLC0415

        return SchemaChecker(self._clock.today())


def _find(text: str, exempt: frozenset[str]) -> str:
    from kiosk.validation.real_data import find  # noqa: PLC0415 -- as above

    found = find(text, exempt)
    return "" if found is None else found.value
