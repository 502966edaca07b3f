"""What is shown before, after and instead of a visit: attract, farewell, trouble."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.domain.visit import Phase
from kiosk.ui.application import Screen
from tests.screens import rules_colour, rules_text
from tests.screens.look import Look, Rule, findings
from tests.screens.place import Place
from tests.screens.variants import SIZES, Variant
from tests.support import desk
from tests.support.desk import StandInDesk
from tests.support.screens import open_screen, settle, wake

RULES: tuple[Rule, ...] = (
    rules_text.sizes,
    rules_text.room,
    rules_text.words,
    rules_text.overlaps,
    rules_text.headings,
)


def _attract(qapp: object, size: tuple[int, int]) -> Screen:
    return open_screen(qapp, size, event_date="2027-06-18")


def _attract_called(qapp: object, size: tuple[int, int]) -> Screen:
    return open_screen(qapp, size, event_date="2027-06-18", desk=StandInDesk(desk.OFFERED))


def _farewell(qapp: object, size: tuple[int, int]) -> Screen:
    screen = open_screen(qapp, size)
    wake(screen)
    screen.session.finish()
    assert screen.visits.visit.phase is Phase.FAREWELL
    return screen


def _trouble(qapp: object, size: tuple[int, int]) -> Screen:
    return open_screen(qapp, size, trouble=True, report="Der Inhalt fehlt.")


def _trouble_staff(qapp: object, size: tuple[int, int]) -> Screen:
    screen = _trouble(qapp, size)
    screen.staff._become("open")
    return screen


STATES: dict[str, Callable[[object, tuple[int, int]], Screen]] = {
    "attract": _attract,
    "attract-called": _attract_called,
    "farewell": _farewell,
    "trouble": _trouble,
    "trouble-staff": _trouble_staff,
}


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("state", STATES)
def test_words_fit_and_stand_out(qapp: object, state: str, size: tuple[int, int]) -> None:
    screen = STATES[state](qapp, size)
    settle(250)
    rules = RULES
    if not state.startswith("attract"):
        rules = (*RULES, rules_colour.words, rules_colour.symbols)
    assert findings(rules, Look(screen, Place(state, lambda _: None), Variant(size))) == []
