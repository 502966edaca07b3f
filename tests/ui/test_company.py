"""Company during a visit: a call for help, a place that is held, hints for the volunteer who helps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.pin import hash_pin
from kiosk.domain.visit import Phase
from kiosk.domain.visit_events import View
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from kiosk.ui.snapshot import UNREADABLE
from tests.support.screens import FakeClock, let_pass, open_screen, phase_of, settle, view_of, wake


@pytest.fixture
def screen(qapp: QGuiApplication) -> Screen:
    """A visitor on the help page."""
    opened = open_screen(qapp, clock=FakeClock())
    wake(opened)
    opened.session.open("help", "", "")
    settle(80)
    return opened


def shown(screen: Screen, kind: str) -> list[QQuickItem]:
    """The visible items of a QML type."""

    def below(item: QQuickItem) -> list[QQuickItem]:
        here = [item] if item.metaObject().className().startswith(f"{kind}_QMLTYPE") else []
        return here + [one for child in item.childItems() if child.isVisible() for one in below(child)]

    return below(screen.window.contentItem())


def test_a_call_for_help_glows_on_every_page_until_somebody_is_there(screen: Screen) -> None:
    hand = Hand(screen)
    assert shown(screen, "HelpGlow") == []
    hand.press("Hilfe rufen")
    settle(60)
    assert screen.visits.visit.help_called
    for view in ("start", "search", "notepad"):
        screen.session.open(view, "", "")
        settle(60)
        assert len(shown(screen, "HelpGlow")) == 1
    hand.press("Hilfe ist da")
    settle(60)
    assert shown(screen, "HelpGlow") == []
    assert not screen.visits.visit.help_called


def test_the_next_visitor_has_called_nobody(screen: Screen) -> None:
    screen.session.callHelp()
    screen.session.finish()
    settle(60)
    assert shown(screen, "HelpGlow") == []
    assert not screen.visits.visit.help_called


def test_a_held_place_shows_nothing_of_the_page(screen: Screen) -> None:
    hand = Hand(screen)
    screen.session.open("service", "hund-anmelden", "")
    screen.session.open("help", "", "")
    settle(80)
    trail = screen.visits.visit.trail
    hand.press("Platz kurz freihalten")
    settle(80)
    assert phase_of(screen) is Phase.HELD
    assert shown(screen, "Stage") == shown(screen, "TopBar") == shown(screen, "BottomBar") == []
    assert max(screen.veil._picture.width(), screen.veil._picture.height()) == UNREADABLE
    for place in ((40, 40), (960, 30), (1800, 1000)):
        hand.touch_at(*place)
    assert phase_of(screen) is Phase.HELD
    hand.press("Ich bin wieder da")
    settle(80)
    assert (phase_of(screen), view_of(screen)) == (Phase.ACTIVE, View.HELP)
    assert screen.veil._picture.isNull()
    assert screen.visits.visit.trail == trail


def test_a_held_place_can_be_given_up(screen: Screen) -> None:
    screen.session.note("service", "hund-anmelden")
    screen.session.holdPlace()
    settle(80)
    Hand(screen).press("Neu anfangen, alles löschen")
    settle(60)
    assert phase_of(screen) is Phase.FAREWELL
    assert screen.visits.visit.notepad == ()
    assert screen.veil._picture.isNull()


def test_nobody_comes_back(screen: Screen) -> None:
    screen.session.note("service", "hund-anmelden")
    screen.session.holdPlace()
    settle(40)
    let_pass(screen, 119)
    assert phase_of(screen) is Phase.HELD
    let_pass(screen, 2)
    assert phase_of(screen) is Phase.ATTRACT
    assert screen.visits.visit.notepad == ()
    assert screen.veil._picture.isNull()


def test_keys_do_not_uncover_a_held_place_but_its_button_can_be_pressed(screen: Screen) -> None:
    screen.session.holdPlace()
    settle(80)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_A, Qt.Key.Key_Down):
        QTest.keyClick(screen.window, key)
    assert phase_of(screen) is Phase.HELD
    screen.session.resume()
    assert phase_of(screen) is Phase.ACTIVE


def test_outside_of_a_visit_no_picture_is_taken(qapp: QGuiApplication) -> None:
    screen = open_screen(qapp, clock=FakeClock())
    screen.session.holdPlace()
    assert screen.veil._picture.isNull()
    assert phase_of(screen) is Phase.ATTRACT


def test_hints_for_a_volunteer_belong_to_the_page(screen: Screen) -> None:
    def hint() -> str:
        (band,) = shown(screen, "CompanyBand")
        texts = [item.property("text") for item in band.childItems() if item.property("lineCount")]
        return " ".join(filter(None, texts))

    screen.session.toggleCoach()
    settle(60)
    said = set()
    for page in (("start", ""), ("search", ""), ("service", "hund-anmelden"), ("help", ""), ("notepad", "")):
        screen.session.open(*page, "")
        settle(60)
        said.add(hint())
    screen.practising.start("hund-anmelden")
    settle(60)
    said.add(hint())
    assert len(said) == 6
    Hand(screen).press("Hinweise schließen")
    settle(60)
    assert shown(screen, "CompanyBand") == []


def test_a_volunteer_comes_to_a_visit_and_leaves_it_as_it_is(qapp: QGuiApplication) -> None:
    screen = open_screen(qapp, clock=FakeClock(), pin_hash=hash_pin("246813", b"0" * 16))
    wake(screen)
    screen.session.open("service", "hund-anmelden", "")
    before = screen.visits.visit
    screen.staff.ask()
    for digit in "246813":
        screen.staff.digit(digit)
    screen.staff.confirm()
    settle(80)
    Hand(screen).press("Ich helfe Ihnen")
    settle(80)
    assert screen.staff.property("state") == "closed"
    assert replace(screen.visits.visit, coached=False, active_at=before.active_at) == before
    assert len(shown(screen, "CompanyBand")) == 1


def test_where_nobody_is_nobody_is_helped(qapp: QGuiApplication) -> None:
    screen = open_screen(qapp, clock=FakeClock(), pin_hash=hash_pin("246813", b"0" * 16))
    screen.staff.ask()
    for digit in "246813":
        screen.staff.digit(digit)
    screen.staff.confirm()
    settle(80)
    assert not [name for name in Hand(screen).texts() if "Ich helfe" in name]
    screen.staff.accompany()
    assert screen.staff.property("state") == "open"
