"""What a visitor takes home on paper: whether the page has a sheet, how it is with it, the wish for it."""

from __future__ import annotations

from kiosk.domain.visit_events import Printed
from kiosk.services.exhibition import Exhibition
from kiosk.services.paper.leaflet import as_data, page_leaflet, sheet_of
from kiosk.services.paper.printing import PrintDesk, Stage
from kiosk.services.visit import VisitService

_TEMPLATES = {"a4": "leaflet", "receipt": "receipt"}


class Taking:
    """Joins the visit to the printer; a stand without a printer has no desk, and nothing to take."""

    def __init__(self, desk: PrintDesk | None, exhibition: Exhibition, visits: VisitService) -> None:
        """Follow the visit to its end."""
        self._desk = desk
        self._exhibition = exhibition
        self._visits = visits
        if desk is not None:
            visits.on_effect(lambda _forget: desk.forget())

    def stage(self) -> str:
        """How it is with the sheet of this page, a word of `Stage`; empty where nothing is said of paper."""
        context = self._exhibition.context(self._visits.visit)
        sheet = sheet_of(context) if self._desk is not None else ""
        if self._desk is None or sheet == "":
            return ""
        stage = self._desk.stage(sheet, context.visit.printed)
        shown = self._desk.offered or stage not in (Stage.IDLE, Stage.ENOUGH)
        return stage.value if shown else ""

    def print(self) -> None:
        """Print the sheet of this page, if it may be."""
        if self._desk is None or self.stage() != Stage.IDLE.value:
            return
        context = self._exhibition.context(self._visits.visit)
        leaflet = page_leaflet(context, self._exhibition.phone)
        if leaflet is None:
            return
        sheet, lost = sheet_of(context), self._desk.failed
        if self._desk.print(sheet, _TEMPLATES[self._desk.paper], as_data(leaflet)):
            self._visits.send(Printed(sheet, lost))
