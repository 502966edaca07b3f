"""A print desk whose printer, paper and worker a test has in its hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.domain.errors import EnvironmentProblem
from kiosk.services.paper.ports import PrinterReport, PrinterState
from kiosk.services.paper.printing import PrintDesk, Printing
from kiosk.services.ports import Clock
from kiosk.services.update.mailbox import Mailbox

T = TypeVar("T")


@dataclass
class HandPrinter:
    """A printer that prints when the test says so."""

    state: PrinterState = PrinterState.READY
    detail: str = ""
    refuses: bool = False
    waiting: list[str] = field(default_factory=list)
    taken: list[tuple[bytes, str]] = field(default_factory=list)
    asked: int = 0

    def report(self) -> PrinterReport:
        """How the test set it."""
        self.asked += 1
        return PrinterReport(self.state, self.detail, len(self.waiting), tuple(self.waiting))

    def print(self, pdf: bytes, title: str) -> str:
        """Keep it waiting."""
        if self.refuses:
            raise EnvironmentProblem("Der Drucker nimmt nichts an.")
        self.taken.append((pdf, title))
        self.waiting.append(f"job-{len(self.taken)}")
        return self.waiting[-1]

    def finish(self) -> None:
        """What waits is printed."""
        self.waiting.clear()


@dataclass
class PlainTypesetter:
    """Sets nothing, and remembers what it was to set."""

    asked: list[tuple[str, Mapping[str, object]]] = field(default_factory=list)

    def typeset(self, template: str, data: Mapping[str, object]) -> bytes:
        """No PDF at all."""
        self.asked.append((template, data))
        return b"%PDF-"


@dataclass
class HandWorker:
    """Does what it was given when the test says so, or at once."""

    at_once: bool = True
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def do(self, work: Callable[[], T], then: Callable[[T | Exception], None]) -> None:
        """Do it, or keep it."""

        def done() -> None:
            came: T | Exception
            try:
                came = work()
            except EnvironmentProblem as error:
                came = error
            then(came)

        self.waiting.append(done)
        if self.at_once:
            self.go_on()

    def go_on(self) -> None:
        """Do what waits."""
        while self.waiting:
            self.waiting.pop(0)()


@dataclass
class Paper:
    """A desk with everything that it works with."""

    desk: PrintDesk
    printer: HandPrinter
    typesetter: PlainTypesetter
    worker: HandWorker

    @property
    def parts(self) -> StandInPrinting:
        """What a screen is given."""
        return StandInPrinting(self.desk, Mailbox(lambda: None), "Stand", self)


@dataclass(frozen=True, slots=True)
class StandInPrinting(Printing):
    """What a screen is given, with everything that is behind it."""

    paper: Paper


def make_paper(
    clock: Clock, state: PrinterState = PrinterState.READY, paper: str = "a4", *, at_once: bool = True
) -> Paper:
    """A desk at a printer in this state."""
    printer, typesetter, worker = HandPrinter(state), PlainTypesetter(), HandWorker(at_once)
    return Paper(PrintDesk(printer, typesetter, worker, clock, paper), printer, typesetter, worker)


def stand_in_printing(clock: Clock) -> Printing:
    """For a screen: a printer that is ready."""
    return make_paper(clock).parts
