"""Visit and printer together: when the page says something of paper, and what a tap does."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kiosk.domain.practice.run import Run
from kiosk.domain.settings import Settings
from kiosk.domain.visit import Rules
from kiosk.domain.visit_events import (
    Finished,
    Opened,
    Page,
    Practised,
    Searched,
    Tick,
    Touched,
    View,
)
from kiosk.services.exhibition import Exhibition
from kiosk.services.paper.ports import PrinterState
from kiosk.services.paper.taking import Taking
from kiosk.services.visit import VisitService
from tests.support.contexts import small_catalogue
from tests.support.paper import Paper, make_paper
from tests.support.stand_ins import HandClock

DOG = Page(View.SERVICE, "hund-anmelden")


class Stand:
    """A stand at which somebody is."""

    def __init__(self, paper: str | None = "a4") -> None:
        """Somebody looks at the start page."""
        self.clock = HandClock()
        self.paper: Paper | None = make_paper(self.clock, paper=paper) if paper else None
        if self.paper is not None:
            self.paper.desk.tick()
        exhibition = Exhibition(small_catalogue(), Settings(stand="markt", phone="02043 99"))
        self.visits = VisitService("gladbeck", Rules(), self.clock)
        self.taking = Taking(self.paper.desk if self.paper else None, exhibition, self.visits)
        self.come()

    def come(self) -> None:
        """A visitor touches the screen."""
        self.visits.send(Touched())
        self.clock.go_on(2)
        self.visits.send(Tick())

    @property
    def at(self) -> Paper:
        """The printer, where there is one."""
        assert self.paper is not None
        return self.paper


def test_a_stand_without_a_printer_says_nothing_of_paper() -> None:
    stand = Stand(None)
    stand.visits.send(Opened(DOG))
    assert stand.taking.stage() == ""
    stand.taking.print()
    stand.visits.send(Finished())
    assert stand.visits.visit.printed == ()


def test_a_page_without_a_sheet_says_nothing_of_paper() -> None:
    stand = Stand()
    assert stand.taking.stage() == ""
    stand.taking.print()
    assert stand.at.typesetter.asked == []


@pytest.mark.parametrize(("paper", "template"), [("a4", "leaflet"), ("receipt", "receipt")])
def test_a_tap_prints_the_sheet_of_the_page(paper: str, template: str) -> None:
    stand = Stand(paper)
    stand.visits.send(Opened(DOG))
    assert stand.taking.stage() == "idle"
    stand.taking.print()
    assert stand.taking.stage() == "working"
    ((set_as, data),) = stand.at.typesetter.asked
    assert (set_as, data["title"], data["phone"]) == (template, "Hund anmelden", "02043 99")
    assert stand.visits.visit.printed == ("service:hund-anmelden@gladbeck",)

    stand.taking.print()
    assert len(stand.at.typesetter.asked) == 1


def test_nothing_that_was_typed_comes_on_paper() -> None:
    stand = Stand()
    stand.visits.send(Searched("Schmidt"))
    run = Run("hund", Run("hund").trail, "", {"/name": "Schmidt"}, digits="4711")
    stand.visits.send(Practised(run))
    stand.visits.send(Opened(DOG))
    stand.taking.print()
    ((_, data),) = stand.at.typesetter.asked
    said = json.dumps(data)
    assert "Hund anmelden" in said
    assert "Schmidt" not in said
    assert "4711" not in said


def test_a_printer_that_is_not_there_has_no_button() -> None:
    stand = Stand()
    stand.at.printer.state = PrinterState.GONE
    stand.at.desk.look()
    stand.visits.send(Opened(DOG))
    assert stand.taking.stage() == ""
    stand.taking.print()
    assert stand.at.typesetter.asked == []


def test_who_waits_for_a_sheet_that_does_not_come_is_told() -> None:
    stand = Stand()
    stand.visits.send(Opened(DOG))
    stand.taking.print()
    stand.at.printer.state = PrinterState.PAPER_OUT
    stand.at.desk.look()
    assert stand.taking.stage() == "failed"


def test_a_sheet_that_did_not_come_out_does_not_count() -> None:
    stand = Stand()
    stand.visits.send(Opened(DOG))
    stand.taking.print()
    stand.at.printer.state = PrinterState.PAPER_OUT
    stand.at.desk.look()
    stand.at.printer.state = PrinterState.BUSY
    stand.at.desk.look()
    stand.visits.send(Opened(Page(View.TAKE, "hund-anmelden", "service@marl")))
    stand.taking.print()
    assert stand.visits.visit.printed == ("service:hund-anmelden@marl",)


def test_the_end_of_a_visit_is_the_end_of_what_is_known_of_its_sheets() -> None:
    stand = Stand()
    stand.visits.send(Opened(DOG))
    stand.taking.print()
    stand.visits.send(Finished())
    assert stand.visits.visit.printed == ()
    stand.clock.go_on(60)
    stand.visits.send(Tick())
    stand.come()
    stand.visits.send(Opened(DOG))
    assert stand.taking.stage() == "idle"


def test_a_sheet_of_something_that_is_gone_is_not_printed() -> None:
    stand = Stand()
    stand.visits.send(Opened(replace(DOG, subject="fort")))
    stand.taking.print()
    assert (stand.at.typesetter.asked, stand.visits.visit.printed) == ([], ())


def test_a_tap_that_comes_too_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    stand = Stand()
    stand.visits.send(Opened(DOG))
    monkeypatch.setattr(type(stand.at.desk), "print", lambda *_: False)
    stand.taking.print()
    assert stand.visits.visit.printed == ()
