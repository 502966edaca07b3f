"""Takes what a visitor wants with the survey to the domain, and what was sent to the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.survey import Answers, Question, Survey
from kiosk.domain.survey_filling import Ending, Filling, choose, leave_out, sendable, write
from kiosk.domain.visit import Phase
from kiosk.domain.visit_events import Opened, Page, Surveyed, View, WentBack
from kiosk.services.exhibition import Exhibition
from kiosk.services.survey.ports import AnswerStore, Tally
from kiosk.services.visit import VisitService

INTRO = ""
CHECK = "check"
"""The parts of the survey's page that are not the number of a question."""


class SurveyService:
    """One method for each wish; a wish that does not fit the page changes nothing."""

    def __init__(self, exhibition: Exhibition, visits: VisitService, store: AnswerStore | None) -> None:
        """Ask the stand's survey; without a store nothing that is sent can be kept, and that is said."""
        self._exhibition = exhibition
        self._visits = visits
        self._store = store
        self.problem = ""
        """Why the last answers were not stored, for staff; empty after answers that were."""

    def advance(self) -> None:
        """The button that leads on; from a question that was changed back to the check."""
        survey, visit = self._survey(), self._visits.visit
        if survey is None or visit.page.view is not View.SURVEY or visit.page.part == CHECK:
            return
        if visit.survey is not None and visit.survey.stopped:
            self._visits.send(Surveyed(replace(visit.survey, stopped="")))
        before = visit.trail[-2] if len(visit.trail) > 1 else None
        if before is not None and before.view is View.SURVEY and before.part == CHECK:
            self._visits.send(WentBack())
            return
        number = number_of(visit.page.part)
        part = str(number + 1) if number < len(survey.questions) else CHECK
        self._visits.send(Opened(Page(View.SURVEY, "", part)))

    def skip(self) -> None:
        """Pass the question over and go on."""
        if self._change(leave_out):
            self.advance()

    def choose(self, option: str) -> None:
        """An option of the question, or not any more."""
        self._change(lambda filling, question: choose(filling, question, option))

    def write(self, part: str, text: str) -> None:
        """What stands in the field of a page now; the field of a page that is gone is not heard."""
        if part != self._visits.visit.page.part:
            return
        self._change(lambda filling, question: write(filling, question, text, find))

    def change(self, number: int) -> None:
        """From the check to one question; the first is 1."""
        survey, visit = self._survey(), self._visits.visit
        checking = visit.page.view is View.SURVEY and visit.page.part == CHECK
        if survey is not None and checking and 1 <= number <= len(survey.questions):
            self._visits.send(Opened(Page(View.SURVEY, "", str(number))))

    def send(self) -> None:
        """Store the answers; from here on the visit holds none of them."""
        survey, visit = self._survey(), self._visits.visit
        filling = visit.survey
        if survey is None or filling is None or visit.page.part != CHECK or visit.phase is not Phase.ACTIVE:
            return
        answers = sendable(survey, filling, find)
        if not answers or filling.ending is not Ending.OPEN:
            return
        kept = self._keep(tallies(survey.id, self._exhibition.catalogue.version, answers))
        self._visits.send(Surveyed(Filling(survey=survey.id, ending=Ending.KEPT if kept else Ending.LOST)))

    def warm_up(self) -> None:
        """Load what the first letter of a sentence would otherwise wait for."""
        if self._survey() is not None:
            from kiosk.validation import real_data  # noqa: PLC0415 -- the window must not wait for it

            real_data.warm_up()

    def _keep(self, answers: tuple[Tally, ...]) -> bool:
        if self._store is None:
            self.problem = "Dieser Stand speichert keine Antworten der Umfrage."
            return False
        try:
            self._store.keep(answers)
        except EnvironmentProblem as error:
            self.problem = str(error)
            return False
        self.problem = ""
        return True

    def _change(self, wish: Callable[[Filling, Question], Filling]) -> bool:
        survey, visit = self._survey(), self._visits.visit
        question = question_at(survey, visit.page.part) if visit.page.view is View.SURVEY else None
        if survey is None or question is None:
            return False
        filling = visit.survey
        if filling is None or filling.survey != survey.id:
            filling = Filling(survey=survey.id)
        if filling.ending is not Ending.OPEN:
            return False
        self._visits.send(Surveyed(wish(filling, question)))
        return True

    def _survey(self) -> Survey | None:
        return self._exhibition.catalogue.surveys.get(self._exhibition.stand.survey)


def number_of(part: str) -> int:
    """The number of the question that a page's part names; 0 for the introduction and everything else."""
    return int(part) if part.isascii() and part.isdecimal() else 0


def question_at(survey: Survey | None, part: str) -> Question | None:
    """The question of a page."""
    number = number_of(part)
    known = survey is not None and 1 <= number <= len(survey.questions)
    return survey.questions[number - 1] if survey is not None and known else None


def tallies(survey: str, version: str, answers: Answers) -> tuple[Tally, ...]:
    """One visitor's answers as counts that have nothing to do with each other."""
    counts = [Tally(survey, version)]
    for question, given in answers.items():
        counts.append(Tally(survey, version, question))
        counts += [Tally(survey, version, question, answer) for answer in given]
    return tuple(counts)


def find(text: str) -> str:
    """The kind of real data in a text, or ""."""
    from kiosk.validation.real_data import find as find_real  # noqa: PLC0415 -- as in `warm_up`

    found = find_real(text, frozenset())
    return "" if found is None else found.value
