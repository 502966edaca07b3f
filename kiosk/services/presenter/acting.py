"""Does what a step of a tour does, at the services and as a visitor would by touching."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.tour.model import Goal, TourStep
from kiosk.domain.visit_events import Opened, Page, View
from kiosk.services.practice.service import PracticeService
from kiosk.services.visit import VisitService


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
            self._practising.perform(act)

    def _open(self, goal: Goal) -> None:
        view = View(goal.view)
        if view is not View.PRACTICE:
            self._visits.send(Opened(Page(view, goal.subject, goal.part)))
            return
        # Every time from its beginning, so that the step is the same when it is shown again.
        self._visits.put(replace(self._visits.visit, practice=None))
        self._practising.start(goal.subject)
