"""Screens of the preview: what authors see while they write, and visitors never."""

from __future__ import annotations

from kiosk.services.preview import Look, Problem
from kiosk.ui.application import Screen
from tests.screens.place import Go, Place

_BROKEN = Look(
    None,
    (
        Problem(
            "0",
            "services/untersuchungsberechtigungsschein/service.yaml, Zeile 8, access.online",
            "„ja“ ist kein erlaubter Wert. Erlaubt: full, partial, none, unknown.",
        ),
        Problem(
            "1", "stands/gladbeck.yaml, Zeile 21, slides[0].show_until", "„heute“ ist kein Tag. Jahr angeben."
        ),
        Problem("2", "offers/smartvest/offer.yaml, Zeile 3", "„kind“ fehlt. Eine Zeile „kind:“ ergänzen."),
        Problem("3", "hosts.yaml, Zeile 3", "Das ist eine Zeile zu viel für das Band."),
    ),
)


def leave_preview(screen: Screen) -> None:
    """An ordinary screen again."""
    exhibition = screen.setup.exhibition
    if exhibition is not None and exhibition.preview:
        exhibition.preview = False
        screen.preview.show(None)
        screen.pages.renew()


def _preview(look: Look, view: str, subject: str = "", part: str = "", term: str = "") -> Go:
    def go(screen: Screen) -> None:
        assert screen.setup.exhibition is not None
        screen.setup.exhibition.preview = True
        screen.preview.show(look)
        screen.pages.renew()
        screen.session.open(view, subject, part)
        if term:
            screen.session.openTerm(term)

    return go


_GOOD = Look(None, warnings=3, unchecked=601)

PREVIEWED: tuple[Place, ...] = (
    Place("preview-service", _preview(_GOOD, "service", "hund-anmelden")),
    Place("preview-list", _preview(_GOOD, "situation", "wohnen")),
    Place("preview-term", _preview(_GOOD, "service", "hund-anmelden", term="bundid"), sheet=True),
    Place("preview-broken", _preview(_BROKEN, "module", "wohnsitz-ummelden", "steps")),
)
"""The band with and without problems, marks on a page, in a list and on a sheet."""
