"""From a tap to the sheet: the real screen, the process that sets, and a real CUPS that writes PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.adapters.paper.printer import CupsPrinter
from kiosk.adapters.paper.process import ChildTypesetter, command
from kiosk.adapters.worker import ThreadWorker
from kiosk.domain.visit_events import Finished, Opened, Page, Tick, View
from kiosk.services.paper.printing import LOOK_S, WATCH_S, PrintDesk, Printing
from kiosk.services.update.mailbox import Mailbox
from kiosk.ui.application import Screen
from tests.support.cups import Cups, missing, running_cups
from tests.support.printed import Printed
from tests.support.screens import ASSETS, FakeClock, log_of, open_screen, settle, wake

LACKING = missing()
pytestmark = pytest.mark.skipif(LACKING != "", reason=f"no print system: {LACKING}")
DOG = Page(View.SERVICE, "hund-anmelden")


def at(cups: Cups) -> Callable[[FakeClock], Printing]:
    """The parts that a stand has, with this print system."""

    def parts(clock: FakeClock) -> Printing:
        mailbox = Mailbox(lambda: None)
        desk = PrintDesk(
            CupsPrinter("Stand", cups.server),
            ChildTypesetter(ASSETS, command()),
            ThreadWorker(mailbox.post),
            clock,
        )
        return Printing(desk, mailbox, "Stand")

    return parts


def becomes(screen: Screen, clock: FakeClock, stage: str) -> None:
    """The page says this of its sheet, in the end."""
    for _ in range(400):
        if screen.printing.property("stage") == stage:
            return
        clock.advance(WATCH_S / 20)
        screen.printing._tick()
        settle(25)
    raise AssertionError((screen.printing.property("stage"), stage))


def test_a_visitor_prints_and_staff_refill(qapp: object, tmp_path: Path) -> None:
    with running_cups(tmp_path / "cups") as cups:
        cups.add_telling_queue("Stand")
        clock = FakeClock()
        screen = open_screen(qapp, clock=clock, printing=at(cups))
        wake(screen)
        screen.visits.send(Opened(DOG))
        becomes(screen, clock, "idle")

        screen.printing.print()
        assert screen.printing.property("stage") == "working"
        becomes(screen, clock, "done")
        (sheet,) = (Printed(path) for path in cups.printed())
        assert sheet.title == "Merkblatt: Hund anmelden"
        assert [code.text for code in sheet.codes(150)] == ["https://serviceportal.gladbeck.de"]

        cups.say("+media-empty-error")
        screen.visits.send(Opened(Page(View.TAKE, "urkunden", "service")))
        clock.advance(LOOK_S)
        screen.printing.print()
        becomes(screen, clock, "failed")
        assert screen.printing.property("callsStaff")
        assert screen.staff.paper.property("state") == "paper-out"
        screen.visits.send(Finished())
        clock.advance(60)
        screen.visits.send(Tick())

        cups.say("-media-empty-error")
        cups.wait(lambda: "media-empty" not in cups.run("lpstat", "-l", "-p", "Stand"))
        cups.say()
        cups.printed()
        wake(screen)
        screen.visits.send(Opened(DOG))
        clock.advance(LOOK_S)
        screen.printing._tick()
        becomes(screen, clock, "idle")
        assert not screen.printing.property("callsStaff")
        assert not [code for code, _ in log_of(screen) if "error" in code]


def test_a_printer_that_is_taken_away_takes_its_button_along(qapp: object, tmp_path: Path) -> None:
    with running_cups(tmp_path / "cups") as cups:
        cups.add_pdf_queue("Stand")
        clock = FakeClock()
        screen = open_screen(qapp, clock=clock, printing=at(cups))
        wake(screen)
        screen.visits.send(Opened(DOG))
        becomes(screen, clock, "idle")
        cups.run("lpadmin", "-x", "Stand")
        clock.advance(LOOK_S)
        becomes(screen, clock, "")
        assert screen.staff.paper.property("state") == "gone"
