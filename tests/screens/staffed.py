"""The screens of the staff area, with a desk that plays what a test wants to see."""

from __future__ import annotations

from kiosk.domain.release.refusal import Reason
from kiosk.services.presenter.phone_messages import Listening, News, Paired, PhoneTrouble, Trouble
from kiosk.services.update.desk import DeskState, DeskView
from kiosk.ui.application import Screen
from tests.screens.place import Go, Place
from tests.support import desk
from tests.support.desk import StandInDesk
from tests.support.phone import ADDRESS, PORT, StandInLine
from tests.support.screens import settle

DAMAGED = desk.refused(Reason.DAMAGED, "region/services/hund-anmelden.json")


def play(screen: Screen, view: DeskView) -> None:
    """Let the screen's stand-in say how things stand."""
    found = screen.setup.desk
    assert isinstance(found, StandInDesk)
    found.play(view)


def _room(name: str = "", view: DeskView = desk.IDLE) -> Go:
    """Through the door, and into a room; without a name into the one behind the door."""

    def go(screen: Screen) -> None:
        play(screen, view)
        screen.staff._become("open")
        if name:
            screen.staff.enter(name)
        settle(1)

    return go


def _menu(view: DeskView) -> Go:
    def go(screen: Screen) -> None:
        _room(view=view)(screen)
        screen.staff.back()

    return go


def _restore(screen: Screen) -> None:
    _room("history")(screen)
    screen.staff.askRestore(desk.HISTORY[1].key)


def _chapter(screen: Screen) -> None:
    _room("handbook")(screen)
    screen.staff.openChapter("personal")


def _pin(screen: Screen) -> None:
    play(screen, desk.IDLE)
    screen.staff.ask()
    for digit in "123":
        screen.staff.digit(digit)


def _phone(*news: News) -> Go:
    def go(screen: Screen) -> None:
        _room("phone")(screen)
        screen.staff.pairing.switchOff()
        if news:
            screen.staff.pairing.switchOn()
            assert screen.setup.pairing is not None
            line = screen.setup.pairing.line
            assert isinstance(line, StandInLine)
            for one in news:
                line.hear(one)
        settle(1)

    return go


STAFFED: tuple[Place, ...] = (
    Place("pin", _pin, sheet=True),
    Place("staff", _room(), sheet=True),
    Place("staff-menu-offered", _menu(desk.OFFERED), sheet=True),
    Place("staff-content", _room("content"), sheet=True),
    Place("staff-content-warned", _room("content", desk.WARNED), sheet=True),
    Place("staff-content-off", _room("content", DeskView(state=DeskState.OFF, clock=desk.CLOCK)), sheet=True),
    Place("staff-looking", _room(view=desk.LOOKING), sheet=True),
    Place("staff-offered", _room(view=desk.OFFERED), sheet=True),
    Place("staff-installing", _room(view=desk.INSTALLING), sheet=True),
    Place("staff-waiting", _room(view=desk.WAITING), sheet=True),
    Place("staff-refused", _room(view=DAMAGED), sheet=True),
    Place("staff-history", _room("history"), sheet=True),
    Place("staff-restore", _restore, sheet=True),
    Place("staff-dates", _room("dates"), sheet=True),
    Place("staff-handbook", _room("handbook"), sheet=True),
    Place("staff-chapter", _chapter, sheet=True),
    Place("staff-reports", _room("reports", desk.WARNED), sheet=True),
    Place("staff-leaving", _room("leaving"), sheet=True),
    Place("staff-phone", _phone(), sheet=True),
    Place("staff-phone-code", _phone(Listening(ADDRESS, PORT)), sheet=True),
    Place("staff-phone-paired", _phone(Listening(ADDRESS, PORT), Paired()), sheet=True),
    Place("staff-phone-failed", _phone(Trouble(PhoneTrouble.ADDRESS)), sheet=True),
)
"""Behind the staff door, and the door itself."""

STAFF_REPEATED = frozenset(
    f"staff-{name}"
    for name in (
        "content-warned",
        "content-off",
        "looking",
        "waiting",
        "restore",
        "handbook",
        "chapter",
        "reports",
        "leaving",
        "phone-paired",
        "phone-failed",
    )
)
"""Rooms that are built like others; the short run looks at them less often."""
