"""What the screen shows of paper: the sheet of a page as it is printed, and the printer's room."""

from __future__ import annotations

from kiosk.services.paper.ports import PrinterState
from kiosk.services.paper.printing import PAUSE_S
from kiosk.ui.application import Screen
from tests.screens.place import Go, Place
from tests.support.paper import HandPrinter, StandInPrinting
from tests.support.screens import FakeClock, settle


def printer(screen: Screen) -> HandPrinter:
    """The stand-in that plays the printer."""
    found = screen.setup.printing
    assert isinstance(found, StandInPrinting)
    return found.paper.printer


def ready_again(screen: Screen) -> None:
    """A printer that is ready, and knows of no sheet."""
    found = screen.setup.printing
    if found is not None:
        printer(screen).state, printer(screen).detail = PrinterState.READY, ""
        printer(screen).finish()
        clock = screen.setup.clock
        assert isinstance(clock, FakeClock)
        clock.advance(PAUSE_S)
        found.desk.look()
        found.desk.forget()


def _sheet(state: PrinterState, view: str, subject: str, part: str, *, out: bool = False) -> Go:
    """A page whose sheet was asked for; then the printer is like this."""

    def go(screen: Screen) -> None:
        screen.session.open(view, subject, part)
        screen.printing.print()
        printer(screen).state = state
        if out:
            printer(screen).finish()
        _look(screen)

    return go


def _room(state: PrinterState, detail: str = "") -> Go:
    def go(screen: Screen) -> None:
        printer(screen).state, printer(screen).detail = state, detail
        _look(screen)
        screen.staff._become("open")
        screen.staff.enter("printer")
        settle(1)

    return go


def _tested(screen: Screen) -> None:
    _room(PrinterState.READY)(screen)
    screen.staff.paper.printTest()
    printer(screen).finish()
    _look(screen)


def _look(screen: Screen) -> None:
    assert screen.setup.printing is not None
    screen.setup.printing.desk.look()


_TAKE = ("take", "hund-anmelden", "service")

PRINTED: tuple[Place, ...] = (
    Place("print-working", _sheet(PrinterState.BUSY, *_TAKE)),
    Place("print-done", _sheet(PrinterState.READY, *_TAKE, out=True)),
    Place("print-failed", _sheet(PrinterState.PAPER_OUT, *_TAKE)),
    Place("staff-printer", _room(PrinterState.READY), sheet=True),
    Place("staff-printer-paper", _room(PrinterState.PAPER_OUT, "media-empty-error"), sheet=True),
    Place("staff-printer-trouble", _room(PrinterState.TROUBLE, "cover-open-error"), sheet=True),
    Place("staff-printer-stopped", _room(PrinterState.STOPPED), sheet=True),
    Place("staff-printer-gone", _room(PrinterState.GONE, "queue"), sheet=True),
    Place("staff-printer-tested", _tested, sheet=True),
)
"""With a printer; every other screen has one too, and nothing is the matter with it."""

PRINTED_REPEATED = frozenset(
    {
        "print-done",
        "print-working",
        "staff-printer",
        "staff-printer-trouble",
        "staff-printer-gone",
        "staff-printer-paper",
    }
)
"""Those that are built like others; the short run looks at them less often."""
