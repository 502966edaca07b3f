"""Rehearsing at home: there is no door, and after a demonstration the list of tours is there again."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.domain.visit import Phase, Visit
from kiosk.services.presenter.service import PresenterService
from kiosk.services.visit import VisitService
from kiosk.ui.bridge.staff import Staff


class AtHome(QObject):
    """Opens the tours without a PIN whenever nobody is in a visit."""

    def __init__(
        self, tour: str, presenting: PresenterService, visits: VisitService, staff: Staff, parent: QObject
    ) -> None:
        """Begin with this tour, or with the list ("")."""
        super().__init__(parent)
        self._visits = visits
        self._staff = staff
        visits.listen(self._look)
        if tour:
            presenting.start(tour)
        else:
            self._look(visits.visit)

    def _look(self, visit: Visit) -> None:
        if visit.phase is Phase.ATTRACT:
            # A tour that begins passes through here, too; what follows at once is what counts.
            QTimer.singleShot(0, self, self._welcome)

    @Slot()
    def _welcome(self) -> None:
        if self._visits.visit.phase is Phase.ATTRACT:
            self._staff.welcome()
