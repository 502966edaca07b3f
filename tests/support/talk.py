"""A volunteer who demonstrates at the services, with the small content and without a screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.practice.model import Practice
from kiosk.domain.practice.run import Run
from kiosk.domain.settings import Settings
from kiosk.domain.tour.model import (
    Act,
    Asked,
    Goal,
    Pointing,
    PracticeAct,
    StepText,
    Tour,
    TourStep,
    TourText,
)
from kiosk.domain.visit import Effect, Phase, Visit
from kiosk.domain.visit_events import (
    Tick,
)
from kiosk.services.exhibition import Exhibition
from kiosk.services.practice.service import PracticeService
from kiosk.services.presenter.ports import Command, SpeakerNotes
from kiosk.services.presenter.service import PresenterService
from kiosk.services.visit import VisitService
from tests.support.small_content import small_catalogue
from tests.support.stand_ins import HandClock

NAME, RACE, MIXED, ALL_TRUE = "/name", "/rasse", "/mischling", "/erklaerung"


def act(kind: Act, field: str = "", choice: str = "") -> PracticeAct:
    """What a step does in a practice."""
    return PracticeAct(act=kind, field=field, choice=choice)


WALK = Tour(
    id="weg",
    order=5,
    icon="pets",
    minutes=4,
    steps=(
        TourStep(id="start", open=Goal(view="start"), ask=True),
        TourStep(
            id="hund", open=Goal(view="service", subject="hund-anmelden"), point=Pointing(at="practice")
        ),
        TourStep(id="reden"),
        TourStep(
            id="name",
            open=Goal(view="practice", subject="hund"),
            practise=(act(Act.BEGIN), act(Act.FILL, NAME)),
        ),
        TourStep(id="rasse", practise=(act(Act.NEXT), act(Act.CHOOSE, MIXED, "no"), act(Act.NEXT))),
        TourStep(id="mops", practise=(act(Act.CHOOSE, RACE, "mops"), act(Act.NEXT))),
        TourStep(id="ja", practise=(act(Act.CHOOSE, ALL_TRUE, "yes"), act(Act.NEXT), act(Act.NEXT))),
        TourStep(id="code", practise=(act(Act.NEXT), act(Act.TYPE, choice="123"))),
        TourStep(id="absenden", practise=(act(Act.NEXT), act(Act.CHOOSE, choice="senden"))),
    ),
    texts={
        "de": TourText(
            title="Der Weg",
            summary="Alles einmal.",
            steps={
                "start": StepText(
                    say="Willkommen.",
                    question="Wer war schon da?",
                    asked=(Asked(question="Wo?", answer="Da."),),
                ),
                "hund": StepText(say="Ein Hund.", notes="Langsam."),
            },
        ),
        "en": TourText(title="The way", summary="Everything once.", steps={}),
    },
)


class Talk:
    """A volunteer at a stand."""

    def __init__(self, *tours: Tour, practices: Mapping[str, Practice] | None = None) -> None:
        self.clock = HandClock()
        shipped = small_catalogue()
        found = {tour.id: tour for tour in tours or (WALK,)}
        catalogue = replace(
            shipped, tours={**shipped.tours, **found}, practices={**shipped.practices, **(practices or {})}
        )
        exhibition = Exhibition(catalogue, Settings(stand="gladbeck"))
        self.visits = VisitService(exhibition.stand.place, Settings().rules(), self.clock)
        self.practising = PracticeService(exhibition, self.visits, self.clock)
        self.desk = PresenterService(exhibition, self.visits, self.practising, self.clock)
        self.told: list[SpeakerNotes] = []
        self.effects: list[Effect] = []
        self.desk.listen(lambda: self.told.append(self.desk.notes))
        self.visits.on_effect(self.effects.append)

    def walk(self, *commands: Command, tour: str = "weg") -> Talk:
        """Begin a tour, and give these commands."""
        self.desk.start(tour)
        for command in commands:
            self.desk.command(command)
        return self

    def on(self, steps: int) -> Talk:
        """Begin, and go so many steps on."""
        return self.walk(*[Command.NEXT] * steps)

    @property
    def visit(self) -> Visit:
        """What the screen would show."""
        return self.visits.visit

    @property
    def run(self) -> Run:
        """Where the practice is."""
        assert self.visit.practice is not None
        return self.visit.practice

    def let_pass(self, seconds: float) -> Phase:
        """Let time go by; what came of it."""
        self.clock.go_on(seconds)
        self.visits.send(Tick())
        return self.visit.phase
