"""The screens of a demonstration: tours of the content that ships, at the steps that show one thing each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.domain.staff_area import Role
from kiosk.domain.visit import Visit
from kiosk.services.presenter.ports import Command
from kiosk.ui.application import Screen
from tests.screens.look import Look
from tests.screens.place import Go, Place
from tests.support.screens import real_catalogue, settle

TOUR = "hund-anmelden"
_LONGEST_MS = 2000
_PRESS = (0.62, 0.4)
"""Where the finger of the group view is, as a part of the window."""


def begin_tour(screen: Screen, tour: str = TOUR) -> None:
    """Through the door into a tour; what the visitor had set for the eyes stays as the variant wants it."""
    kept = screen.visits.visit
    screen.staff._become("open")
    screen.presenting.presenter.start(tour)
    screen.visits.put(replace(screen.visits.visit, **_for_the_eyes(kept)))


def _for_the_eyes(visit: Visit) -> dict[str, Any]:
    return {name: getattr(visit, name) for name in ("language", "text_size", "scheme", "reach")}


def leave_tour(screen: Screen) -> None:
    """Back to a visit without a tour, and to a door for staff."""
    service, visits = screen.presenting.service, screen.visits
    if service.notes.group:
        service.command(Command.GROUP)
    kept = visits.visit
    service.command(Command.STOP)
    visits._visit = replace(visits.visit, **_for_the_eyes(kept))
    screen.staff._role = Role.STAFF


def _step(tour: str, how: str) -> int:
    """The first step of a tour that points in this way, asks or pauses."""
    for number, step in enumerate(real_catalogue().tours[tour].steps):
        does = "ask" if step.ask else "pause" if step.pause else step.point.how.value if step.point else ""
        if does == how:
            return number
    raise LookupError(how)


def _at(how: str, *commands: str, tour: str = TOUR) -> Go:
    def go(screen: Screen) -> None:
        begin_tour(screen, tour)
        presenter = screen.presenting.presenter
        for _ in range(_step(tour, how)):
            presenter.command("next")
            settle(1)
        _aimed(screen)
        for command in commands:
            presenter.command(command)
        _aimed(screen)

    return go


def _aimed(screen: Screen) -> None:
    """Wait until the thing is found, where the step points at one."""
    presenter = screen.presenting.presenter
    for _ in range(_LONGEST_MS // 20):
        if not presenter.property("how") or presenter.property("pointing"):
            break
        settle(20)
        screen.window.grabWindow()
    assert screen.presenting._pointing is not None
    screen.presenting._pointing._placing.stop()  # or it would go on bringing the thing into view for a moment
    settle(20)


def only_the_bar(look: Look) -> Look:
    """A look at nothing but the volunteer's bar."""
    for name in ("texts", "icons", "targets"):
        setattr(look, name, [piece for piece in getattr(look, name) if piece.within("PresenterBar")])
    return look


def _stopping(screen: Screen) -> None:
    _at("spotlight")(screen)
    screen.presenting.presenter.askStop()


def _group(screen: Screen) -> None:
    _at("arrow", "group")(screen)
    width, height = screen.window.width(), screen.window.height()
    screen.presenting.touched(_PRESS[0] * width, _PRESS[1] * height, 4.0, is_press=True)
    settle(220)


def _tours(screen: Screen) -> None:
    screen.staff._become("open")
    screen.staff.enter("tours")
    settle(1)


def _volunteer(screen: Screen) -> None:
    screen.staff.welcome()
    screen.staff.back()
    settle(1)


PRESENTED: tuple[Place, ...] = (
    Place("tour-spotlight", _at("spotlight")),
    Place("tour-arrow", _at("arrow")),
    Place("tour-question", _at("ask")),
    Place("tour-pause", _at("pause", tour="wohngeld")),
    Place("tour-group", _group),
    Place("tour-stopping", _stopping),
    Place("staff-tours", _tours, sheet=True),
    Place("staff-menu-volunteer", _volunteer, sheet=True),
)
"""A tour under way, and where it begins."""

COVERED: tuple[Place, ...] = (
    Place("tour-zoom", _at("zoom")),
    Place("tour-frozen", _at("arrow", "freeze")),
    Place("tour-black", _at("arrow", "black")),
)
"""To look at only: the page grows beyond the window, is a picture, or is not there."""

LAID_OVER = frozenset(place.name for place in PRESENTED if place.name.startswith("tour-"))
"""Where something lies over the page on purpose; the volunteer's bar has to stand out there, too."""

PRESENTED_REPEATED = frozenset({"tour-stopping", "staff-menu-volunteer"})
"""Those that are built like others; the short run looks at them less often."""
