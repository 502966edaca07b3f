"""The screens of a practice, each in a few wishes of a practising person."""

from __future__ import annotations

from PySide6.QtCore import Q_ARG, QMetaObject
from PySide6.QtQuick import QQuickItem

from kiosk.services.practice.snapshots import PracticePage
from kiosk.ui.application import Screen
from tests.screens import items
from tests.screens.place import Go, Place
from tests.support.probe_steps import STEPS
from tests.support.probes import CHECKED, PERSON, PROBES
from tests.support.screens import settle

TYPED = ("text", "address", "person", "email", "code", "number", "money", "date", "long-text")
"""Pages that are written on."""

DEMANDED = tuple(name for name in TYPED if name != "email")
"""Those that cannot stay empty."""

_IBAN = "DE02 1203 0000 0000 2020 51"
"""The German bank's own example of a number."""


def page(name: str) -> Go:
    """The page of a kind of field, still empty."""

    def go(screen: Screen) -> None:
        screen.practice.start(f"probe-{name}")
        screen.practice.choosePerson(PERSON)

    return go


def filled(name: str) -> Go:
    """The page as the sample person fills it in."""

    def go(screen: Screen) -> None:
        page(name)(screen)
        screen.practice.fillPage()

    return go


def wrong(name: str) -> Go:
    """The page after "Weiter" with nothing on it."""

    def go(screen: Screen) -> None:
        page(name)(screen)
        screen.practice.advance()

    return go


def helped(name: str) -> Go:
    """The page after two tries, with the sample answer in words."""

    def go(screen: Screen) -> None:
        wrong(name)(screen)
        screen.practice.advance()

    return go


def corrected(name: str) -> Go:
    """The page while the first field that is wrong is written in: the keys come back."""

    def go(screen: Screen) -> None:
        wrong(name)(screen)
        settle(1)
        screen.window.grabWindow()  # lays out what the keys go to
        first = next(one for one in items.every_piece(screen.window) if one.name == "FieldBlock")
        QMetaObject.invokeMethod(first.item, "takeFocus")

    return go


def _intro(screen: Screen) -> None:
    screen.practice.start("probe-text")


def item(screen: Screen) -> None:
    page("list")(screen)
    screen.practice.addItem()


def _narrowed(screen: Screen) -> None:
    page("search")(screen)
    screen.practice.narrow("xyz")


def _check(screen: Screen) -> None:
    page("check")(screen)
    for _ in CHECKED:
        screen.practice.fillPage()
        screen.practice.advance()
    assert _shown(screen).mode == "check"


def _open(screen: Screen) -> None:
    _check(screen)
    for row in _shown(screen).rows[1:4:2]:
        screen.practice.change(row.target)
        for one in _shown(screen).fields:
            screen.practice.write(one.key, "")
        screen.session.back()


def _finish(screen: Screen) -> None:
    screen.practice.start("probe-next")
    screen.practice.choosePerson("")
    screen.practice.advance()


def _digits(screen: Screen) -> None:
    page("digits")(screen)
    for digit in "246":
        screen.practice.digit(digit)


def _wrong_digits(screen: Screen) -> None:
    page("digits")(screen)
    for digit in "111111":
        screen.practice.digit(digit)
    screen.practice.advance()


def _why(screen: Screen) -> None:
    page("text")(screen)
    QMetaObject.invokeMethod(sheets(screen), "showWhy")


def _calendar(screen: Screen) -> None:
    page("date")(screen)
    date = (Q_ARG(str, "/einzug"), Q_ARG(str, "1"), Q_ARG(str, "8"), Q_ARG(str, "2026"))
    QMetaObject.invokeMethod(sheets(screen), "showCalendar", *date)


def _stop(screen: Screen) -> None:
    page("text")(screen)
    screen.practice.write("/firma", _IBAN)


def _shown(screen: Screen) -> PracticePage:
    shown = screen.pages._practice.page
    assert shown is not None
    return shown


def sheets(screen: Screen) -> QQuickItem:
    """What lies over a question."""
    return next(piece.item for piece in items.every_piece(screen.window) if piece.name == "PracticeSheets")


PRACTISED: tuple[Place, ...] = (
    Place("practices", lambda screen: screen.session.open("practices", "", "")),
    Place("practice-intro", _intro),
    *(Place(f"practice-{name}", page(name)) for name in PROBES),
    *(Place(f"practice-{name}-filled", filled(name)) for name in PROBES),
    *(Place(f"practice-{name}-wrong", wrong(name)) for name in PROBES if name != "email"),
    *(Place(f"practice-{name}-corrected", corrected(name)) for name in DEMANDED),
    Place("practice-helped", helped("address")),
    Place("practice-helped-choice", helped("choice")),
    Place("practice-search-nothing", _narrowed),
    Place("practice-item", item),
    Place("practice-why", _why, sheet=True),
    Place("practice-calendar", _calendar, sheet=True),
    Place("practice-stop", _stop, sheet=True),
    Place("practice-check", _check),
    Place("practice-check-open", _open),
    *(Place(f"practice-step-{name}", page(name)) for name in STEPS),
    Place("practice-step-digits-some", _digits),
    Place("practice-step-digits-wrong", _wrong_digits),
    Place("practice-finish", _finish),
)
"""Every kind of page of a practice, empty, filled and wrong, with the sheets that may lie over it."""

REPEATED = frozenset(
    {
        *(f"practice-{name}" for name in ("email", "code", "money", "check", "step-digits")),
        *(f"practice-{name}" for name in ("helped-choice", "search-nothing", "step-digits-wrong")),
        *(f"practice-{name}-filled" for name in PROBES if name not in ("address", "choice", "list")),
        *(f"practice-{name}-wrong" for name in PROBES if name not in ("person", "choice", "list")),
        *(f"practice-{name}-corrected" for name in DEMANDED if name not in ("address", "date", "long-text")),
    }
)
"""Pages that repeat others with something else on them; the short run looks at them less often."""
