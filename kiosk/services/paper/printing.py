"""Printing at the stand: a sheet at a time, in the background, never more than a visitor takes home.

Visitors hear that it is printed, that it lies in the printer, or that they should ask; everything else is for
staff. What was handed to the queue is printed even when the visit ends meanwhile.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.services.paper.ports import Printer, PrinterReport, PrinterState, Typesetter
from kiosk.services.ports import Clock
from kiosk.services.update.mailbox import Mailbox
from kiosk.services.update.running import Worker

PER_VISIT = 3
"""Sheets that one visitor may print."""
PAUSE_S = 12.0
"""Between two sheets, whoever asks: children shall not empty the tray."""
PER_HOUR = 40
"""Sheets in an hour, whoever asks."""
PATIENCE_S = 120.0
"""So long a sheet may lie in the queue before the visitor is told to ask somebody."""
LOOK_S = 30.0
"""How often the printer is asked how it is while nothing is printed."""
WATCH_S = 2.0
"""How often while something is printed."""
TEST = "test"
_HOUR_S = 3600.0
_USABLE = (PrinterState.READY, PrinterState.BUSY)


class Stage(StrEnum):
    """What a visitor sees of a sheet."""

    IDLE = "idle"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"
    ENOUGH = "enough"
    """This visit, or this hour, has had its sheets."""


@dataclass(slots=True)
class _Job:
    """The sheet in hand; `name` is the queue's, once it was handed over."""

    sheet: str
    template: str
    data: Mapping[str, object]
    stage: Stage = Stage.WORKING
    begun: bool = False
    name: str = ""
    handed_at: float = 0.0


class PrintDesk:
    """Sets a sheet, hands it to the queue and watches it; all that may take long in another thread."""

    def __init__(
        self, printer: Printer, typesetter: Typesetter, worker: Worker, clock: Clock, paper: str = "a4"
    ) -> None:
        """Print on this printer; `paper` is `a4` or `receipt`. Nothing is asked before `tick`."""
        self.paper = paper
        self._printer = printer
        self._typesetter = typesetter
        self._worker = worker
        self._clock = clock
        self._report: PrinterReport | None = None
        self._job: _Job | None = None
        self._looking = False
        self._look_at = clock.now()
        self._handed: deque[float] = deque(maxlen=PER_HOUR)
        self._listeners: list[Callable[[], None]] = []

    @property
    def report(self) -> PrinterReport | None:
        """How the printer was when it was last asked; None before that."""
        return self._report

    @property
    def offered(self) -> bool:
        """Whether visitors see the button: there is a printer, and it prints."""
        return self._report is not None and self._report.state in _USABLE

    @property
    def calls_staff(self) -> bool:
        """Whether somebody of the staff should go to the printer."""
        return self._report is not None and self._report.state not in _USABLE

    @property
    def is_busy(self) -> bool:
        """Whether a sheet of this visit, or the test page, is on its way."""
        return self._job is not None and self._job.stage is Stage.WORKING

    @property
    def failed(self) -> str:
        """The sheet that did not come out; empty where all did."""
        job = self._job
        return job.sheet if job is not None and job.stage is Stage.FAILED else ""

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` after every change."""
        self._listeners.append(listener)

    def stage(self, sheet: str, printed: tuple[str, ...]) -> Stage:
        """How it is with a sheet, in a visit in which these were asked for; one on its way comes first."""
        job = self._job
        if job is not None and (job.sheet == sheet or self.is_busy):
            return job.stage
        if sheet in printed:
            return Stage.DONE
        return Stage.ENOUGH if len(printed) >= PER_VISIT or self._is_enough() else Stage.IDLE

    def print(self, sheet: str, template: str, data: Mapping[str, object]) -> bool:
        """Print a sheet, unless one is in hand or it was enough; whether it is on its way."""
        if self.is_busy or not self.offered or self._is_enough():
            return False
        self._take(_Job(sheet, template, data))
        return True

    def print_test(self) -> bool:
        """Print a page for staff, also while visitors are not offered any; whether it is on its way."""
        if self.is_busy:
            return False
        self._take(_Job(TEST, TEST, {"lang": "de", "paper": self.paper}))
        return True

    def forget(self) -> None:
        """The visit is over: nothing is known of its sheet any more, which is printed all the same."""
        job = self._job
        if job is not None and job.sheet != TEST:
            self._job = None
            if not job.begun:
                self._begin(job)

    def tick(self) -> None:
        """Do what is due now."""
        now = self._clock.now()
        job = self._job
        if job is not None and not job.begun and now >= self._free_at():
            self._begin(job)
        if now >= self._look_at and not self._looking:
            self.look()

    def next_s(self) -> float:
        """Seconds until the next `tick` has something to do."""
        due = [self._look_at]
        if self._job is not None and not self._job.begun:
            due.append(self._free_at())
        return max(0.1, min(due) - self._clock.now())

    def look(self) -> None:
        """Ask the printer how it is."""
        self._looking = True
        self._look_at = self._clock.now() + LOOK_S
        self._worker.do(self._printer.report, self._looked)

    def _take(self, job: _Job) -> None:
        self._job = job
        self.tick()
        self._tell()

    def _begin(self, job: _Job) -> None:
        job.begun = True
        self._worker.do(lambda: self._hand_over(job), lambda came: self._handed_over(job, came))

    def _hand_over(self, job: _Job) -> str:
        pdf = self._typesetter.typeset(job.template, job.data)
        return self._printer.print(pdf, "Testseite" if job.template == TEST else "Merkblatt")

    def _handed_over(self, job: _Job, came: str | Exception) -> None:
        now = self._clock.now()
        self._handed.append(now)
        if isinstance(came, Exception):
            job.stage = Stage.FAILED
        else:
            job.name, job.handed_at = came, now
        self.look()
        self._tell()

    def _looked(self, came: PrinterReport | Exception) -> None:
        self._looking = False
        report = came
        if isinstance(report, Exception):
            report = PrinterReport(PrinterState.GONE, type(report).__name__)
        self._report = report
        job = self._job
        if job is not None and job.name:
            self._judge(job, report)
        self._tell()

    def _judge(self, job: _Job, report: PrinterReport) -> None:
        now = self._clock.now()
        if job.name not in report.jobs and report.state in _USABLE:
            # Also one that failed: somebody has put paper in.
            job.stage = Stage.DONE
        elif job.stage is not Stage.WORKING:
            return
        elif report.state not in _USABLE or now >= job.handed_at + PATIENCE_S:
            job.stage = Stage.FAILED
        else:
            self._look_at = now + WATCH_S

    def _free_at(self) -> float:
        return self._handed[-1] + PAUSE_S if self._handed else 0.0

    def _is_enough(self) -> bool:
        full = len(self._handed) == PER_HOUR
        return full and self._clock.now() < self._handed[0] + _HOUR_S

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()


@dataclass(frozen=True, slots=True)
class Printing:
    """What the composition root hands to the screen: the desk, its mail, and the name of the queue."""

    desk: PrintDesk
    mailbox: Mailbox
    queue: str
