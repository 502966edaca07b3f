"""Draws one page of every kind where nobody sees it, before a release is shown to anybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QLibraryInfo
from PySide6.QtGui import QImage

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import ContentProblem
from kiosk.domain.settings import Settings
from kiosk.domain.visit_events import Finished, Opened, Page, Tick, Touched, View
from kiosk.services.exhibition import Exhibition
from kiosk.services.pages.common import OFFER, SERVICE
from kiosk.services.ports import EventLog
from kiosk.services.staff import Briefing, StaffService
from kiosk.services.survey.service import CHECK, INTRO
from kiosk.ui.application import Screen, Setup, make_application

SIZE = (960, 600)
"""px: every element is there, and little is drawn."""
_FRAME_MS = 40
_HARMLESS = "This plugin does not support propagateSizeHints"


class _Clock:
    """Time that only this rehearsal moves; the day is today."""

    def __init__(self) -> None:
        self.time = 1000.0

    def now(self) -> float:
        return self.time

    def today(self) -> date:
        return date.today()  # noqa: DTZ011 -- a stand lives by the local day


def can_draw() -> bool:
    """Whether Qt has what draws without a screen; a package may leave it out, and then nothing is drawn."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    return any(plugins.glob("*qoffscreen*"))


def draw_once(exhibition: Exhibition, settings: Settings, assets: Path, log: EventLog) -> int:
    """Draw the attract loop and a page of each kind; the number of pictures.

    Raises:
        ContentProblem: Qt complained, a page was left by itself, or its picture is empty.
    """
    if not can_draw():
        log.note("rehearsal-without-pictures")
        return 0
    complaints: list[str] = []
    clock = _Clock()
    make_application(assets)
    staff = StaffService(settings, clock)
    setup = Setup(settings, clock, log, assets, staff, exhibition, Briefing(), windowed=True, size=SIZE)
    screen = Screen(setup, complaints.append)
    try:
        screen.show()
        return _walk(screen, clock, exhibition.catalogue, complaints)
    finally:
        screen.close()


def _walk(screen: Screen, clock: _Clock, catalogue: Catalogue, complaints: list[str]) -> int:
    _look(screen, "attract", complaints)
    screen.visits.send(Touched())
    clock.time += 2.0
    screen.visits.send(Tick())
    count = 1
    for page in one_of_each(catalogue, screen.setup.settings.stand):
        screen.visits.send(Opened(page))
        where = f"{page.view.value} {page.subject} {page.part}".rstrip()
        _look(screen, where, complaints)
        if screen.visits.visit.page.view is not page.view:
            raise ContentProblem("Die Seite ist leer.", where=where)
        count += 1
    for practice in catalogue.practices:
        screen.practising.start(practice)
        _look(screen, f"practice {practice}", complaints)
        count += 1
    screen.visits.send(Finished())
    return count


def one_of_each(catalogue: Catalogue, stand: str = "") -> Iterator[Page]:
    """One page of every kind, with the first entry that there is; the survey is the stand's, or any."""
    service = next(iter(catalogue.services), "")
    offer = next(iter(catalogue.offers), "")
    situation = next(iter(catalogue.situations), "")
    alone = (View.FIRST, View.LETTERS, View.SEARCH, View.PLACES, View.NOTEPAD, View.OFFERS, View.WORDS)
    yield from map(Page, (*alone, View.HELP, View.LANGUAGES, View.PRACTICES, View.START))
    if situation:
        yield Page(View.SITUATION, situation)
    if service:
        yield Page(View.SERVICE, service)
        yield Page(View.MODULE, service, "what")
    if offer:
        yield Page(View.OFFER, offer, OFFER)
    if catalogue.devices:
        yield Page(View.DEVICES)
        yield Page(View.DEVICE, next(iter(catalogue.devices)))
    yield from _questions(catalogue, stand)
    yield from _codes(catalogue)


def _questions(catalogue: Catalogue, stand: str) -> Iterator[Page]:
    """Every place of the survey."""
    asked = [one.survey for id_, one in catalogue.stands.items() if stand in ("", id_)]
    survey = next((catalogue.surveys[one] for one in asked if one in catalogue.surveys), None)
    if survey is not None:
        numbers = map(str, range(1, len(survey.questions) + 1))
        yield from (Page(View.SURVEY, "", part) for part in (INTRO, *numbers, CHECK))


def _codes(catalogue: Catalogue) -> Iterator[Page]:
    """A page with a code: of a service that has its own link, else of an offer that has one."""
    for id_, service in catalogue.services.items():
        if service.access.link is not None:
            yield Page(View.TAKE, id_, SERVICE)
            return
    for id_, offer in catalogue.offers.items():
        if offer.link is not None:
            yield Page(View.TAKE, id_, OFFER)
            return


def _look(screen: Screen, where: str, complaints: list[str]) -> None:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _FRAME_MS)
    picture = screen.window.grabWindow()
    heard = [text for text in complaints if not text.startswith(_HARMLESS)]
    if heard:
        raise ContentProblem(f"Beim Zeichnen: {heard[0]}", where=where)
    if is_blank(picture):
        raise ContentProblem("Das Bild ist leer.", where=where)


def is_blank(picture: QImage) -> bool:
    """Whether a picture has one colour only, or is none."""
    if picture.isNull():
        return True
    small = picture.scaled(64, 40)
    first = small.pixel(0, 0)
    return all(small.pixel(x, y) == first for x in range(small.width()) for y in range(small.height()))
