"""Does what a step of a tour does, at the services and as a visitor would by touching."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.form.model import FieldKind
from kiosk.domain.practice import filling
from kiosk.domain.tour.model import Act, Goal, PracticeAct, TourStep
from kiosk.domain.visit_events import Opened, Page, View
from kiosk.services.practice.service import PracticeService
from kiosk.services.visit import VisitService

_TRUTH = {"yes": True, "no": False}


class Actor:
    """The hand that plays a step. What does not fit the place changes nothing, as at the screen."""

    def __init__(self, visits: VisitService, practising: PracticeService) -> None:
        """Use the services that a visitor's touches reach, too."""
        self._visits = visits
        self._practising = practising

    def perform(self, step: TourStep) -> None:
        """Go where the step leads, then do what it does there."""
        if step.open is not None:
            self._open(step.open)
        for act in step.practise:
            self._act(act)

    def _open(self, goal: Goal) -> None:
        view = View(goal.view)
        if view is not View.PRACTICE:
            self._visits.send(Opened(Page(view, goal.subject, goal.part)))
            return
        # Every time from its beginning, so that the step is the same when it is shown again.
        self._visits.put(replace(self._visits.visit, practice=None))
        self._practising.start(goal.subject)

    def _act(self, act: PracticeAct) -> None:
        practising = self._practising
        match act.act:
            case Act.BEGIN:
                practising.choose_person(self._first_person())
            case Act.FILL if act.field:
                practising.fill(act.field)
            case Act.FILL:
                practising.fill_page()
            case Act.NEXT:
                practising.advance()
            case Act.CHOOSE if act.field:
                self._answer(act.field, act.choice)
            case Act.CHOOSE:
                practising.choose(act.choice)
            case Act.TYPE:  # pragma: no branch -- there is no other act
                for digit in act.choice:
                    practising.digit(digit)

    def _first_person(self) -> str:
        run = self._visits.visit.practice
        course = self._practising.course(run.practice) if run else None
        return next(course.people(), "") if course else ""

    def _answer(self, pointer: str, option: str) -> None:
        match self._kind(pointer):
            case FieldKind.SEVERAL:
                self._practising.toggle(pointer, option)
            case FieldKind.DECLARATION:
                self._practising.declare(pointer)
            case FieldKind.YES_NO if option in _TRUTH:
                self._practising.write(pointer, _TRUTH[option])
            case _:
                self._practising.write(pointer, option)

    def _kind(self, pointer: str) -> FieldKind | None:
        run = self._visits.visit.practice
        course = self._practising.course(run.practice) if run else None
        page = filling.present_page(course, run) if course and run else None
        field = page.field_at(pointer) if page else None
        return field.kind if field else None
