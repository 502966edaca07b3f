"""The sheet of the page and the printer, as QML is told of them."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject

from kiosk.domain.settings import Settings
from kiosk.domain.visit import Rules
from kiosk.domain.visit_events import Opened, Page, Tick, Touched, View
from kiosk.services.exhibition import Exhibition
from kiosk.services.paper.ports import PrinterState
from kiosk.services.paper.printing import LOOK_S, WATCH_S
from kiosk.services.paper.taking import Taking
from kiosk.services.visit import VisitService
from kiosk.ui.bridge.printing import PrinterDesk, Printing
from tests.support.contexts import small_catalogue
from tests.support.paper import Paper, make_paper
from tests.support.screens import settle
from tests.support.stand_ins import HandClock


class Stand:
    """A page with a sheet, and what QML sees of it."""

    def __init__(self, state: PrinterState = PrinterState.READY) -> None:
        """Somebody is on the page of a service."""
        self.clock = HandClock()
        self.paper: Paper = make_paper(self.clock, state)
        self.visits = VisitService("gladbeck", Rules(), self.clock)
        exhibition = Exhibition(small_catalogue(), Settings(stand="markt"))
        self.printing = Printing()
        self.told: list[str] = []
        self.printing.changed.connect(lambda: self.told.append(self.stage))
        parts = self.paper.parts
        self.mailbox = parts.mailbox
        self.printing.follow(parts, Taking(parts.desk, exhibition, self.visits), self.visits)
        self.visits.send(Touched())
        self.clock.go_on(2)
        self.visits.send(Tick())
        self.visits.send(Opened(Page(View.SERVICE, "hund-anmelden")))

    @property
    def stage(self) -> str:
        """What the page shows."""
        return str(self.printing.property("stage"))


def test_without_a_printer_nothing_is_said(qapp: object) -> None:
    assert qapp is not None
    printing = Printing()
    printing.print()
    printing._tick()
    printing._refresh()
    assert (printing.property("stage"), printing.property("callsStaff")) == ("", False)
    printing.close()


def test_a_sheet_is_asked_for_and_comes(qapp: object) -> None:
    assert qapp is not None
    stand = Stand()
    assert stand.stage == "idle"
    stand.printing.print()
    assert stand.stage == "working"
    stand.paper.printer.finish()
    stand.clock.go_on(WATCH_S)
    stand.printing._tick()
    assert stand.stage == "done"
    assert stand.told[-1] == "done"
    stand.printing.close()


def test_staff_are_called(qapp: object) -> None:
    assert qapp is not None
    stand = Stand(PrinterState.PAPER_OUT)
    assert stand.printing.property("callsStaff")
    assert stand.stage == ""
    stand.printing.close()


def test_what_another_thread_says_is_heard_in_the_screens_own(qapp: object) -> None:
    assert qapp is not None
    stand = Stand()
    heard: list[threading.Thread] = []
    other = threading.Thread(
        target=lambda: stand.mailbox.post(lambda: heard.append(threading.current_thread()))
    )
    other.start()
    other.join()
    assert heard == []
    settle(20)
    assert heard == [threading.main_thread()]
    stand.printing.close()


def test_the_printer_of_a_stand_without_one(qapp: object) -> None:
    assert qapp is not None
    desk = PrinterDesk(lambda: True)
    desk.look()
    desk.printTest()
    names = ("queue", "paper", "state", "detail", "waiting", "test")
    assert [desk.property(name) for name in names] == ["", "", "", "", 0, "idle"]


def test_the_printer_as_staff_see_it(qapp: object) -> None:
    assert qapp is not None
    stand = Stand(PrinterState.TROUBLE)
    owner = QObject()
    allowed = [False]
    desk = PrinterDesk(lambda: allowed[0], owner)
    desk.follow(stand.paper.parts)
    stand.paper.printer.detail = "cover-open-error"
    desk.look()
    desk.printTest()
    assert desk.property("detail") == "", "nobody has opened the door"

    allowed[0] = True
    desk.look()
    assert (desk.property("queue"), desk.property("paper")) == ("Stand", "a4")
    assert (desk.property("state"), desk.property("detail")) == ("trouble", "cover-open-error")
    stand.paper.printer.state = PrinterState.BUSY
    desk.look()
    desk.printTest()
    assert (desk.property("test"), desk.property("waiting")) == ("working", 1)
    stand.paper.printer.finish()
    stand.clock.go_on(LOOK_S)
    stand.printing._tick()
    assert desk.property("test") == "done"
    stand.printing.close()
