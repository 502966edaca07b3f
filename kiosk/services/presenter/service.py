"""Walks a tour on the visit itself: what people see is what a visitor would see.

Invariants: a tour begins with a fresh visit and ends as a finished one, so that nothing of it is left and
nothing of a visitor gets into it. The states that BACK and REPEAT need live only while the tour runs.
Whatever people touch in between is answered by the page as always; the next step goes on from the tour's own
state.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kiosk.domain.language import pick
from kiosk.domain.tour.model import StepText, Tour, TourStep, TourText
from kiosk.domain.tour.run import (
    Command,
    TourRun,
    asked_for,
    begin,
    elapsed_s,
    idle_s,
    transition,
)
from kiosk.domain.visit import Phase, TextSize, Visit, fresh
from kiosk.domain.visit_events import Finished, Resumed, Touched
from kiosk.services.exhibition import Exhibition
from kiosk.services.ports import Clock
from kiosk.services.practice.service import PracticeService
from kiosk.services.presenter.acting import Actor
from kiosk.services.presenter.ports import AskedNote, SpeakerNotes
from kiosk.services.visit import VisitService

GROUP_SIZE = TextSize.LARGE
"""The text of the view for a group."""
_UNDER_WAY = (Phase.ACTIVE, Phase.WARNING, Phase.HELD)
_NO_WORDS = StepText(say="")


@dataclass(frozen=True, slots=True)
class OfferedTour:
    """A tour in the list of tours."""

    key: str
    title: str
    summary: str
    minutes: int
    icon: str


class PresenterService:
    """Implements `ports.PresenterDesk`; one tour at a time."""

    def __init__(
        self, exhibition: Exhibition, visits: VisitService, practising: PracticeService, clock: Clock
    ) -> None:
        """Without a tour."""
        self._exhibition = exhibition
        self._visits = visits
        self._clock = clock
        self._actor = Actor(visits, practising)
        self._rules = visits.rules
        self._tour: Tour | None = None
        self._run: TourRun | None = None
        self._before: list[Visit] = []
        self._plain_size = TextSize.NORMAL
        self._missing = False
        self._told = SpeakerNotes()
        self._plays = 0
        self._listeners: list[Callable[[], None]] = []
        visits.listen(self._follow)

    @property
    def tours(self) -> Sequence[OfferedTour]:
        """What can be shown, in the order of the content."""
        found = self._exhibition.catalogue.tours.values()
        return [
            OfferedTour(tour.id, words.title, words.summary, tour.minutes, tour.icon)
            for tour in sorted(found, key=lambda tour: (tour.order, tour.id))
            for words in [self._words(tour)]
        ]

    @property
    def step(self) -> TourStep | None:
        """The step of the moment."""
        return self._tour.steps[self._run.step] if self._tour and self._run else None

    @property
    def plays(self) -> int:
        """Another number whenever a step was played, or the tour ended: point anew."""
        return self._plays

    @property
    def notes(self) -> SpeakerNotes:
        """As of now."""
        tour, run = self._tour, self._run
        help_wanted = self._visits.visit.help_called
        if tour is None or run is None:
            return SpeakerNotes(help_wanted=help_wanted)
        words = self._words(tour)
        steps = [words.steps.get(step.id, _NO_WORDS) for step in tour.steps]
        here, step = steps[run.step], tour.steps[run.step]
        return SpeakerNotes(
            tour=tour.id,
            title=words.title,
            number=run.step + 1,
            count=run.count,
            say=here.say,
            notes=here.notes,
            question=here.question,
            asked=tuple(AskedNote(question=one.question, answer=one.answer) for one in here.asked),
            next_say="".join(text.say for text in steps[run.step + 1 : run.step + 2]),
            minutes=tour.minutes,
            elapsed_s=elapsed_s(run, self._clock.now()),
            held=run.held,
            frozen=run.frozen,
            black=run.black,
            group=run.group,
            missing=self._missing and not (run.black or step.ask or step.pause),
            help_wanted=help_wanted,
        )

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever `notes` differ in more than the time, and at every step."""
        self._listeners.append(listener)

    def start(self, name: str) -> None:
        """Begin a tour, after everything that a visitor had is forgotten; an unknown one does nothing."""
        tour = self._exhibition.catalogue.tours.get(name)
        if tour is None:
            return
        home = self._visits.visit.home_place
        self._visits.replace_home(home)
        now = self._clock.now()
        self._visits.put(fresh(home, now, Phase.ACTIVE))
        self._tour, self._run = tour, begin(tour.id, len(tour.steps), now)
        self._before = [self._visits.visit]
        self._keep_awake(self._run)
        self._play(tour, 0)
        self._tell(anew=True)

    def command(self, command: Command) -> None:
        """Do it; without a tour nothing happens."""
        tour = self._tour
        if tour is None or self._run is None:
            return
        if command is Command.STOP:
            self._visits.send(Finished())
            return
        held = self._visits.visit.phase is Phase.HELD
        self._visits.send(Resumed() if held else Touched())  # somebody is there, and a warning goes
        before = self._run
        run = self._run = transition(before, command, self._clock.now()) or before
        match command:
            case Command.NEXT if run.step > before.step:
                self._return_to(run.step)
                self._play(tour, run.step)
            case Command.BACK if run.step < before.step:
                self._missing = False
                self._return_to(run.step + 1)
            case Command.REPEAT:
                self._return_to(run.step)
                self._play(tour, run.step)
            case Command.GROUP:
                self._enlarge(group=run.group)
            case Command.HOLD:
                self._keep_awake(run)
            case _:
                pass
        self._tell(anew=command in (Command.NEXT, Command.BACK, Command.REPEAT))

    def report_missing(self, *, missing: bool) -> None:
        """Whether the screen cannot find what the step points at."""
        if self._run is not None and missing != self._missing:
            self._missing = missing
            self._tell()

    def _follow(self, visit: Visit) -> None:
        """A visit that ends takes the tour with it; a question of the stand must be seen."""
        if self._run is not None and visit.phase not in _UNDER_WAY:
            self._end()
        elif self._run is not None and visit.phase is Phase.WARNING:
            was_held = self._run.held
            self._run = asked_for(self._run, self._clock.now())
            if was_held:
                self._keep_awake(self._run)
        self._tell()

    def _end(self) -> None:
        self._tour, self._run, self._missing = None, None, False
        self._before = []
        self._plays += 1
        self._visits.use(self._rules)

    def _play(self, tour: Tour, step: int) -> None:
        """Perform a step, and remember what it left for the one after it."""
        self._missing = False
        self._actor.perform(tour.steps[step])
        self._before[step + 1 :] = [self._visits.visit]

    def _return_to(self, step: int) -> None:
        """The tour's own state before a step. What people set or called for stays theirs."""
        now = self._visits.visit
        self._visits.put(
            replace(
                self._before[step],
                language=now.language,
                text_size=now.text_size,
                scheme=now.scheme,
                reach=now.reach,
                help_called=now.help_called,
                coached=now.coached,
            )
        )

    def _enlarge(self, *, group: bool) -> None:
        visit = self._visits.visit
        if group:
            self._plain_size = visit.text_size
        larger = group and self._plain_size is TextSize.NORMAL
        self._visits.put(replace(visit, text_size=GROUP_SIZE if larger else self._plain_size))

    def _keep_awake(self, run: TourRun) -> None:
        self._visits.use(replace(self._rules, idle_s=max(idle_s(run), self._rules.idle_s)))

    def _words(self, tour: Tour) -> TourText:
        picked = pick(tour.texts, self._visits.visit.language)
        return picked.value if picked else TourText(title=tour.id, summary="", steps={})

    def _tell(self, *, anew: bool = False) -> None:
        notes = replace(self.notes, elapsed_s=0)
        self._plays += int(anew)
        if anew or notes != self._told:
            self._told = notes
            for listener in self._listeners:
                listener()
