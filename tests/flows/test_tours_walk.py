"""The tours that ship, walked without a screen at every stand: by the check, and by the presenter."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.settings import Settings
from kiosk.domain.tour.run import Command
from kiosk.domain.tour.walk import Stop, Walker
from kiosk.services.exhibition import Exhibition
from kiosk.services.practice.service import PracticeService
from kiosk.services.presenter.service import PresenterService
from kiosk.services.visit import VisitService
from tests.support.form_factory import CHECKER
from tests.support.stand_ins import HandClock

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
STANDS = sorted(path.stem for path in (CONTENT / "stands").glob("*.yaml"))
TOURS = sorted(path.stem for path in (CONTENT / "tours").glob("*.yaml"))
ALWAYS = {"echte-seite", "hund-anmelden", "meldebescheinigung", "online-ausweis", "serviceportal", "wohngeld"}


@cache
def catalogue() -> Catalogue:
    icons = frozenset((ROOT / "assets" / "icons.txt").read_text(encoding="utf-8").split())
    files = {
        path.relative_to(CONTENT).as_posix(): path.read_bytes()
        for path in CONTENT.rglob("*")
        if path.is_file()
    }
    reading = read(files, icons)
    assert reading.catalogue is not None, [str(one) for one in reading.findings]
    return reading.catalogue


def walked(tour: str, stand: str) -> list[Stop]:
    content = catalogue()
    return list(Walker(content, content.stands[stand], CHECKER).walk(content.tours[tour]))


def test_there_are_tours_to_walk() -> None:
    assert set(TOURS) >= ALWAYS


@pytest.mark.parametrize("stand", STANDS)
@pytest.mark.parametrize("tour", TOURS)
def test_every_step_can_be_shown(tour: str, stand: str) -> None:
    wrong = [
        stop.step.id for stop in walked(tour, stand) if not stop.opened or stop.stuck or not stop.pointed
    ]
    assert wrong == []


@pytest.mark.parametrize("stand", STANDS)
@pytest.mark.parametrize("tour", TOURS)
def test_the_presenter_goes_the_same_way_as_the_check(tour: str, stand: str) -> None:
    """What the check finds in order is what a group sees."""
    clock = HandClock()
    exhibition = Exhibition(catalogue(), Settings(stand=stand))
    visits = VisitService(exhibition.stand.place, Settings().rules(), clock)
    desk = PresenterService(exhibition, visits, PracticeService(exhibition, visits, clock), clock)
    desk.start(tour)
    for stop in walked(tour, stand):
        assert desk.step == stop.step
        seen = visits.visit
        assert (seen.trail, seen.place) == (stop.visit.trail, stop.visit.place), stop.step.id
        assert seen.practice == stop.visit.practice, stop.step.id
        desk.command(Command.NEXT)
