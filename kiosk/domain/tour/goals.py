"""Which pages a tour can open: what each is about, and whether the content and the stand have it."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain import pages
from kiosk.domain.catalogue import Catalogue, Module, Stand
from kiosk.domain.tour.model import Goal
from kiosk.domain.visit_events import View

VIEWS = frozenset(View)
_ABOUT: Mapping[str, str] = {
    View.SITUATION: "situations",
    View.SERVICE: "services",
    View.MODULE: "services",
    View.TAKE: "services",
    View.OFFER: "offers",
    View.PRACTICE: "practices",
    View.DEVICE: "devices",
}
_PARTS: Mapping[str, frozenset[str]] = {
    View.MODULE: frozenset(Module),
    View.TAKE: frozenset({pages.SERVICE, pages.OFFER}),
}


def about(goal: Goal) -> str:
    """The field of the catalogue that has the page's subject; "" where there is only one such page."""
    return "offers" if goal.part == pages.OFFER else _ABOUT.get(goal.view, "")


def parts(view: str) -> frozenset[str]:
    """What a page of this view can have as its part."""
    return _PARTS.get(view, frozenset({""}))


def is_there(catalogue: Catalogue, goal: Goal) -> bool:
    """Whether the content has the page, at whatever stand."""
    if goal.view not in VIEWS or goal.part not in parts(goal.view):
        return False
    field = about(goal)
    return goal.subject in getattr(catalogue, field) if field else not goal.subject


def opens(catalogue: Catalogue, stand: Stand, goal: Goal) -> bool:
    """Whether the page has something to show at this stand."""
    if not is_there(catalogue, goal):
        return False
    if goal.view == View.TAKE:
        place = pages.place_of(catalogue, stand, stand.place)
        return pages.taken(catalogue, place, goal.part, goal.subject) is not None
    return goal.view != View.SURVEY or stand.survey in catalogue.surveys
