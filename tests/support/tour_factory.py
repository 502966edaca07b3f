"""Tours by hand: say what matters to the test, the rest is sensible."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.domain.tour.model import Act, Goal, Pointing, PracticeAct, StepText, Tour, TourStep, TourText
from kiosk.domain.visit_events import View


def tour_step(  # noqa: PLR0913 -- each one is what some test is about
    step_id: str = "anfang",
    view: str = "",
    subject: str = "",
    part: str = "",
    *,
    acts: Iterable[PracticeAct] = (),
    at: str = "",
) -> TourStep:
    """A step that opens a page (where a view is given), does something there, and points at something."""
    return TourStep(
        id=step_id,
        open=Goal(view=view, subject=subject, part=part) if view else None,
        practise=tuple(acts),
        point=Pointing(at=at) if at else None,
    )


def practice_step(
    *acts: PracticeAct, subject: str = "hund", at: str = "", step_id: str = "ueben"
) -> TourStep:
    """A step that opens a practice and does something in it."""
    return tour_step(step_id, View.PRACTICE.value, subject, acts=acts, at=at)


def begin() -> PracticeAct:
    """Take the first sample person and leave the introduction."""
    return PracticeAct(act=Act.BEGIN)


def onward() -> PracticeAct:
    """The button that goes on."""
    return PracticeAct(act=Act.NEXT)


def fill(field: str = "") -> PracticeAct:
    """Sample answers for the page, or for one field."""
    return PracticeAct(act=Act.FILL, field=field)


def choose(choice: str, field: str = "") -> PracticeAct:
    """A way on from a step, or an answer of a question."""
    return PracticeAct(act=Act.CHOOSE, field=field, choice=choice)


def typing(digits: str) -> PracticeAct:
    """A number."""
    return PracticeAct(act=Act.TYPE, choice=digits)


def make_tour(*steps: TourStep, tour_id: str = "rundgang") -> Tour:
    """A tour with German words for each of its steps; without any it has two that do nothing."""
    steps = steps or (tour_step("a"), tour_step("b"))
    words = TourText(
        title="Eine Vorführung",
        summary="Wir sehen uns etwas an.",
        steps={step.id: StepText(say="Sehen Sie hierher.", question="Warum?") for step in steps},
    )
    return Tour(id=tour_id, order=1, icon="pets", minutes=5, steps=steps, texts={"de": words})


def asking(tour: Tour) -> Tour:
    """The same tour, whose steps ask the group."""
    return replace(tour, steps=tuple(replace(step, ask=True) for step in tour.steps))
