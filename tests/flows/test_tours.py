"""Every tour that ships, and that of the small content, walked on the real screen at every stand.

A step that points at something finds it on the screen, with a rectangle inside the part that people see.
Going back and repeating show what was shown before, and stopping leaves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.visit import Effect, Phase, Visit, fresh
from kiosk.domain.visit_events import Opened, Page, Searched, View
from kiosk.services.presenter.ports import Command, SpeakerNotes
from kiosk.ui.application import Screen
from tests.support.screens import ROOT, FakeClock, open_screen, real_catalogue, settle
from tests.support.small_content import small_catalogue

PATIENCE = 40
"""Looks at a page until what the step points at is there."""
PLACING_MS = 300
"""What a page needs until it has its shape; the screen itself is more patient."""
STANDS = {"palais-vest": (1080, 1920), "gladbeck": (1920, 1080)}
SHIPPED = sorted(path.stem for path in (ROOT / "content" / "tours").glob("*.yaml"))
SMALL = {"gladbeck": (1280, 800)}


@dataclass
class Tour:
    """A tour under way, and what was forgotten meanwhile."""

    screen: Screen
    forgotten: list[Effect] = field(default_factory=list)

    def command(self, command: Command) -> None:
        self.screen.presenting.service.command(command)
        settle()

    @property
    def notes(self) -> SpeakerNotes:
        return self.screen.presenting.service.notes

    def state(self) -> Visit:
        """What the tour itself has made, without the moment and without where the page stands."""
        visit = self.screen.visits.visit
        return replace(
            visit, since=0.0, active_at=0.0, trail=tuple(replace(p, scroll=0) for p in visit.trail)
        )

    def check_what_is_pointed_at(self) -> None:
        step = self.screen.presenting.service.step
        assert step is not None
        pointing = self.screen.presenting._pointing
        assert pointing is not None
        if step.point is None or step.ask or step.pause:
            assert pointing.area.isEmpty()
            return
        for _ in range(PATIENCE):
            if not pointing.area.isEmpty() and not pointing._placing.isActive():
                break
            settle()
        area = pointing.area
        where = f"{self.notes.tour}, {step.id}: {step.point.at}"
        assert not area.isEmpty(), where
        window = self.screen.window
        assert area.left() >= -1, where
        assert area.top() >= -1, where
        assert area.right() <= window.width() + 1, where
        assert area.bottom() <= window.height() + 1, where
        assert min(area.width(), area.height()) >= self.least_px(), where
        assert not self.notes.missing, where

    def least_px(self) -> float:
        """Less than this cannot be seen from behind."""
        return 5 * float(self.screen.metrics.property("pxPerMm"))


def begin(qapp: object, stand: str, tour: str, size: tuple[int, int], catalogue: Catalogue) -> Tour:
    screen = open_screen(qapp, size=size, stand=stand, clock=FakeClock(), catalogue=catalogue)
    walk = Tour(screen)
    assert screen.presenting._pointing is not None
    screen.presenting._pointing._placing.setInterval(PLACING_MS)
    screen.visits.on_effect(walk.forgotten.append)
    screen.presenting.service.start(tour)
    settle()
    return walk


def walk_to_the_end(walk: Tour) -> list[Visit]:
    """The state after each step."""
    states = []
    for number in range(1, walk.notes.count + 1):
        assert walk.notes.number == number
        assert walk.notes.say
        walk.check_what_is_pointed_at()
        states.append(walk.state())
        walk.command(Command.NEXT)
    return states


@pytest.mark.parametrize("tour", SHIPPED)
@pytest.mark.parametrize("stand", STANDS)
def test_a_tour_that_ships_finds_everything_it_points_at(qapp: object, stand: str, tour: str) -> None:
    walk = begin(qapp, stand, tour, STANDS[stand], real_catalogue())
    walk_to_the_end(walk)
    walk.command(Command.STOP)
    assert_nothing_is_left(walk)


@pytest.mark.parametrize("stand", SMALL)
def test_the_small_tour_forth_and_back_and_again(qapp: object, stand: str) -> None:
    walk = begin(qapp, stand, "hund", SMALL[stand], small_catalogue())
    states = walk_to_the_end(walk)
    assert walk.notes.number == len(states) > 1
    for number in range(len(states) - 1, 0, -1):
        walk.command(Command.BACK)
        assert walk.state() == states[number - 1]
        walk.check_what_is_pointed_at()
        walk.command(Command.REPEAT)
        assert walk.state() == states[number - 1]
        walk.check_what_is_pointed_at()
    walk.command(Command.STOP)
    assert_nothing_is_left(walk)


@pytest.mark.parametrize("tour", SHIPPED)
def test_people_may_touch_the_screen_and_the_tour_goes_on(qapp: object, tour: str) -> None:
    """Somebody wanders off after every step; back and forth show what they showed before."""
    walk = begin(qapp, "gladbeck", tour, STANDS["gladbeck"], real_catalogue())
    states = [walk.state()]
    for _ in range(walk.notes.count - 1):
        walk.screen.visits.send(Opened(Page(View.SEARCH)))
        walk.screen.visits.send(Searched("Frau Muster"))
        walk.command(Command.NEXT)
        states.append(walk.state())
        assert walk.state().search_text == ""
    for number in range(walk.notes.count - 1, 0, -1):
        walk.screen.session.home()
        walk.command(Command.BACK)
        assert walk.state() == states[number - 1]
    walk.screen.session.finish()
    settle()
    assert_nothing_is_left(walk)


def assert_nothing_is_left(walk: Tour) -> None:
    assert walk.forgotten == [Effect.FORGET, Effect.FORGET], "before it begins, and when it ends"
    visit, now = walk.screen.visits.visit, walk.screen.setup.clock.now()
    assert visit == fresh(visit.home_place, now, Phase.FAREWELL)
    assert walk.notes == SpeakerNotes()
    assert walk.screen.visits.rules == walk.screen.setup.settings.rules()
