"""Joins the content desk to the screen: its moments, its timer, its mail, and the swap of the content."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.settings import Settings
from kiosk.domain.visit import Phase, Visit
from kiosk.services.exhibition import Exhibition
from kiosk.services.update.running import Live, Stage
from kiosk.services.visit import VisitService
from kiosk.ui.bridge.staff import Staff

_MOMENT_MS = 1500
_LONGEST_MS = 6 * 3_600_000
"""A timer of Qt counts milliseconds in 32 bits; far ahead it is set anew on the way."""


class Renew(Protocol):
    """Swaps the content of the screen."""

    def __call__(self, catalogue: Catalogue, floor: date | None = None) -> None:
        """Show this content; `floor` is a day that has surely been."""
        ...


class Renewal(QObject):
    """Lives as long as the screen."""

    _mail = Signal()

    def __init__(self, live: Live, stage: Stage, visits: VisitService, staff: Staff, parent: QObject) -> None:
        """Take the desk's mail in the screen's own thread from now on; begin with the first frame."""
        super().__init__(parent)
        self._desk = live.desk
        self._mailbox = live.mailbox
        self._drawn = live.drawn
        self._stage = stage
        self._visits = visits
        self._staff = staff
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._mail.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._mailbox.wake = self._mail.emit
        self._desk.listen(self._rest)
        visits.listen(self._look)
        staff.changed.connect(self._look)

    @Slot()
    def begin(self) -> None:
        """The first frame is on the screen."""
        if not self._begun:
            self._begun = True
            self._drawn()
            self._desk.open(self._stage)
            self._look()

    def _look(self, _visit: Visit | None = None) -> None:
        """Tell the desk whether nobody is at the stand."""
        if self._begun:
            closed = self._staff.property("state") == "closed"
            self._desk.quiet(closed and self._visits.visit.phase is Phase.ATTRACT)
            self._rest()

    def close(self) -> None:
        """End in good order."""
        self._timer.stop()
        self._mailbox.wake = _nobody
        self._desk.close()

    @Slot()
    def _deliver(self) -> None:
        self._mailbox.deliver()
        self._rest()

    @Slot()
    def _tick(self) -> None:
        self._desk.tick()
        self._rest()

    def _rest(self) -> None:
        """Sleep until the desk has something to do; a desk without plans costs nothing."""
        left = self._desk.seconds_left()
        if left is None:
            self._timer.stop()
        else:
            self._timer.start(min(int(left * 1000) + 1, _LONGEST_MS))


class ShowingStage:
    """Implements `running.Stage` for a screen that shows content."""

    def __init__(self, exhibition: Exhibition, visits: VisitService, renew: Renew) -> None:
        """`renew` swaps the content of exhibition and pages."""
        self._exhibition = exhibition
        self._visits = visits
        self._renew = renew

    def show(self, catalogue: Catalogue, published: date) -> None:
        """Swap the content; on any error the former is there again.

        Raises:
            Exception: whatever went wrong.
        """
        before = self._exhibition.whole
        try:
            self._swap(catalogue, published)
        except Exception:
            self._swap(before, date.min)
            raise

    def _swap(self, catalogue: Catalogue, published: date) -> None:
        self._renew(catalogue, published)
        place = self._exhibition.stand.place
        if self._visits.visit.home_place != place:
            self._visits.replace_home(place)


class TroubleStage:
    """Implements `running.Stage` for a screen that had nothing to show: the program begins anew with it."""

    def __init__(self, settings: Settings, begin_anew: Callable[[], None]) -> None:
        """`begin_anew` is called a moment later, when the pointer has moved."""
        self._settings = settings
        self._begin_anew = begin_anew

    def show(self, catalogue: Catalogue, published: date) -> None:
        """Make sure that there is something to begin with.

        Raises:
            EnvironmentProblem: the content has no stand of this name.
        """
        Exhibition(catalogue, self._settings, published)
        QTimer.singleShot(_MOMENT_MS, self._begin_anew)


def _nobody() -> None:
    """After the end nobody takes mail."""
