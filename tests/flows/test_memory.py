"""Visit after visit, the process does not grow. `KIOSK_SOAK_VISITS` sets how many (normally 200)."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from kiosk.domain.visit import Phase
from kiosk.ui.application import Screen
from tests.support.screens import FakeClock, open_screen, phase_of, settle

VISITS = int(os.environ.get("KIOSK_SOAK_VISITS", "200"))
WARM_UP = 40
LIMIT_MB = 15.0
STATM = Path("/proc/self/statm")
SERVICES = ("hund-anmelden", "wohngeld-mietzuschuss", "elterngeld", "bauantrag", "urkunden")


def resident_mb() -> float:
    """Memory of this process that is in RAM."""
    gc.collect()
    return int(STATM.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def visit(screen: Screen, clock: FakeClock, number: int) -> None:
    """One visitor, who looks at a page, searches or practises, and leaves or just goes away."""
    session = screen.session
    session.touch()
    clock.advance(1)
    session._tick()
    service = SERVICES[number % len(SERVICES)]
    if number % 5 == 0:
        session.open("search", "", "")
        session.search(service[:4])
    elif number % 5 == 1:
        session.open("service", service, "")
        session.note("service", service)
    elif number % 5 == 2:
        session.open("module", service, "steps")
        session.openTerm("bundid")
    elif number % 5 == 3:
        screen.practice.start("hund-anmelden")
        screen.practice.choosePerson("erika")
        for _ in range(3):
            screen.practice.fillPage()
            screen.practice.advance()
            settle(1)
    else:
        session.cycleScheme()
        session.open("take", service, "service")
    settle(1)
    if number % 3:
        session.finish()
        clock.advance(7)
    else:
        clock.advance(91)
        session._tick()
        clock.advance(31)
    session._tick()
    settle(1)
    assert phase_of(screen) is Phase.ATTRACT


@pytest.mark.skipif(not STATM.exists(), reason="memory is read in the Linux way")
def test_two_hundred_visits_need_no_more_memory_than_forty(qapp: object) -> None:
    clock = FakeClock()
    screen = open_screen(qapp, (800, 480), clock=clock)
    for number in range(WARM_UP):
        visit(screen, clock, number)
    before = resident_mb()
    for number in range(VISITS - WARM_UP):
        visit(screen, clock, number)
    assert resident_mb() - before < LIMIT_MB
