"""Every screen there is, and how to get there from a visit that has just begun."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtQuick import QQuickItem

from kiosk.domain.catalogue import Module
from kiosk.domain.visit import Phase, fresh
from kiosk.ui.application import Screen
from tests.screens.place import Go, Place
from tests.screens.practised import PRACTISED, REPEATED
from tests.screens.presented import PRESENTED, PRESENTED_REPEATED, leave_tour
from tests.screens.previewed import PREVIEWED, leave_preview
from tests.screens.printed import PRINTED, PRINTED_REPEATED, ready_again
from tests.screens.staffed import STAFF_REPEATED, STAFFED
from tests.screens.surveyed import SURVEY_REPEATED, SURVEYED
from tests.support.screens import settle


def _page(view: str, subject: str = "", part: str = "") -> Go:
    return lambda screen: screen.session.open(view, subject, part)


def _search(words: str) -> Go:
    def go(screen: Screen) -> None:
        screen.session.open("search", "", "")
        screen.session.search(words)

    return go


def _term(screen: Screen) -> None:
    screen.session.open("module", "wohnsitz-ummelden", "steps")
    screen.session.openTerm("online-ausweis")


def _noted(screen: Screen) -> None:
    screen.session.note("service", "hund-anmelden")
    screen.session.note("service", "untersuchungsberechtigungsschein")
    screen.session.note("offer", "smartvest")


def _notepad(screen: Screen) -> None:
    _noted(screen)
    screen.session.open("notepad", "", "")


def _take_noted(screen: Screen) -> None:
    _noted(screen)
    screen.session.open("take", "untersuchungsberechtigungsschein", "service@gladbeck")


def _elsewhere(place: str, view: str, service: str, part: str = "") -> Go:
    def go(screen: Screen) -> None:
        screen.session.choosePlace(place)
        screen.session.open(view, service, part)

    return go


def _called(screen: Screen) -> None:
    screen.session.open("help", "", "")
    screen.session.callHelp()


def _coached(screen: Screen) -> None:
    screen.session.open("service", "hund-anmelden", "")
    screen.session.toggleCoach()


def _held(screen: Screen) -> None:
    screen.session.open("service", "hund-anmelden", "")
    settle(120)
    screen.session.holdPlace()


def _warning(screen: Screen) -> None:
    screen.session.open("service", "hund-anmelden", "")
    visits = screen.visits
    visits._visit = replace(visits.visit, phase=Phase.WARNING, since=screen.setup.clock.now())
    for listener in visits._listeners:
        listener(visits.visit)


def _letters(screen: Screen) -> None:
    screen.session.open("letters", "", "")
    screen.session.chooseLetter("W")


VISITED: tuple[Place, ...] = (
    Place("start", _page("start")),
    Place("situation", _page("situation", "wohnen")),
    Place("first", _page("first")),
    Place("letters", _page("letters")),
    Place("letters-w", _letters),
    Place("search-empty", _search("")),
    Place("search-found", _search("parkausweiß")),
    Place("search-nothing", _search("xyzzy")),
    Place("places", _page("places")),
    Place("service-full", _page("service", "hund-anmelden")),
    Place("service-long", _page("service", "untersuchungsberechtigungsschein")),
    Place("service-none", _page("service", "personalausweis")),
    Place("service-ask-town", _elsewhere("kreis-recklinghausen", "service", "hund-anmelden")),
    *(Place(f"module-{module}", _page("module", "wohnsitz-ummelden", module)) for module in Module),
    Place("law", _page("module", "hund-anmelden", "law")),
    Place("term", _term, sheet=True),
    Place("take-portal", _page("take", "hund-anmelden", "service")),
    Place("take-website", _elsewhere("herten", "take", "hund-anmelden", "service")),
    Place("take-noted", _take_noted),
    Place("notepad-empty", _page("notepad")),
    Place("notepad", _notepad),
    Place("offers", _page("offers")),
    Place("offer-active", _page("offer", "smartvest")),
    Place("offer-ended", _page("offer", "buerger-id")),
    Place("words", _page("words")),
    Place("help", _page("help")),
    Place("help-called", _called),
    Place("coached", _coached),
    Place("held", _held, sheet=True),
    Place("languages", _page("languages")),
    Place("warning", _warning, sheet=True),
    *STAFFED,
    *PRINTED,
    *PREVIEWED,
    *PRACTISED,
    *PRESENTED,
    *SURVEYED,
)
"""Screens of a visit, with both bars."""

_SAME = REPEATED | PRINTED_REPEATED | PRESENTED_REPEATED | STAFF_REPEATED | SURVEY_REPEATED
DISTINCT: tuple[Place, ...] = tuple(place for place in VISITED if place.name not in _SAME)
"""Those of them that are not much the same as others."""


def begin(screen: Screen) -> None:
    """Put the visit back to its start page and keep language, size, colours and reach."""
    screen.staff.close()
    leave_preview(screen)
    ready_again(screen)
    visits = screen.visits
    now = screen.setup.clock.now()
    leave_tour(screen)
    kept = visits.visit
    visits._visit = replace(
        fresh(kept.home_place, now, Phase.ACTIVE),
        language=kept.language,
        text_size=kept.text_size,
        scheme=kept.scheme,
        reach=kept.reach,
    )
    for listener in visits._listeners:
        listener(visits.visit)


def arrive(screen: Screen, place: Place) -> None:
    """Show one screen of the table, drawn and at rest."""
    begin(screen)
    place.go(screen)
    settle(1)
    screen.window.grabWindow()  # lays out what waits for the next frame


def scene(screen: Screen) -> QQuickItem:
    """The root of everything that is drawn."""
    return screen.window.contentItem()
