from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QWindow

from kiosk.domain.visit import Phase, Visit, fresh
from kiosk.ui import application
from kiosk.ui.faults import hook
from kiosk.ui.journey.hand import Hand
from tests.support.screens import (
    ASSETS,
    FakeClock,
    close,
    let_pass,
    log_of,
    open_screen,
    phase_of,
    real_catalogue,
    settle,
    wake,
    warnings_of,
)

TYPED = "Hundesteuer-von-Frau-Beispiel"


def test_without_content_the_screen_says_whom_to_call(qapp: object) -> None:
    screen = open_screen(qapp, trouble=True, phone="02043 990")
    hand = Hand(screen)
    hand.see("Dieser Bildschirm macht gerade Pause")
    hand.see("02043 990")
    assert list(hand.pressables()) == []


def test_without_content_and_without_a_number_it_is_115(qapp: object) -> None:
    Hand(open_screen(qapp, trouble=True)).see("115")


def test_touching_the_trouble_window_does_nothing(qapp: object) -> None:
    screen = open_screen(qapp, trouble=True)
    before = Hand(screen).texts()
    Hand(screen).touch_at(400, 400)
    settle(800)
    assert Hand(screen).texts() == before


def test_an_exception_in_a_slot_leads_to_a_fresh_visit_and_prints_no_message(
    qapp: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    screen = open_screen(qapp)
    wake(screen)
    screen.session.search(TYPED)
    monkeypatch.setattr(sys, "excepthook", hook(screen.setup.log, screen.start_over))

    def broken() -> None:
        raise ValueError(TYPED)

    screen.session.warningTick.connect(broken)
    screen.session.warningTick.emit()
    assert screen.visits.visit == fresh("gladbeck", screen.visits.visit.since)
    Hand(screen).wait(60)
    Hand(screen).see("Bildschirm berühren")
    said = capsys.readouterr()
    assert said.err.startswith("ValueError test_application.py:")
    assert len(said.err.splitlines()) == 1
    assert TYPED not in said.err + said.out + repr(log_of(screen))
    assert [code for code, _ in log_of(screen)][-2:] == ["bug", "visit-ended"]
    assert log_of(screen)[-2][1] > 0


def test_an_exception_in_a_page_does_not_stop_the_next_visit(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = open_screen(qapp)
    wake(screen)
    monkeypatch.setattr(sys, "excepthook", hook(screen.setup.log, screen.start_over))

    def broken(_visit: Visit) -> None:
        screen.visits._listeners.remove(broken)
        raise KeyError(TYPED)

    screen.visits.listen(broken)
    QTimer.singleShot(0, screen.session.cycleScheme)
    settle()
    assert phase_of(screen) is Phase.ATTRACT
    wake(screen)
    Hand(screen).see("Was möchten Sie online erledigen?")


def test_a_bug_without_a_place_is_told_too(qapp: object, capsys: pytest.CaptureFixture[str]) -> None:
    screen = open_screen(qapp)
    hook(screen.setup.log, screen.start_over)(RuntimeError, RuntimeError(TYPED), None)
    assert capsys.readouterr().err == "RuntimeError ?\n"
    assert log_of(screen)[-2:] == [("bug", 0), ("visit-ended", 0)]


@pytest.mark.parametrize("trouble", [False, True])
def test_a_locked_window_cannot_be_closed(qapp: object, trouble: bool) -> None:
    screen = open_screen(qapp, trouble=trouble, locked=True)
    assert not screen.window.close()
    event = QCloseEvent()
    QCoreApplication.sendEvent(screen.window, event)
    assert (event.isAccepted(), screen.window.isVisible()) == (False, True)


def test_a_window_for_trying_out_can_be_closed(qapp: object) -> None:
    screen = open_screen(qapp)
    assert screen.window.close()
    assert not screen.window.isVisible()


def test_on_a_stand_the_window_fills_the_screen_without_a_frame_above_all_others(qapp: object) -> None:
    screen = open_screen(qapp, locked=True)
    flags = screen.window.flags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert screen.window.visibility() == QWindow.Visibility.FullScreen
    assert screen.window.geometry() == QGuiApplication.primaryScreen().geometry()
    assert screen.window.cursor().shape() == Qt.CursorShape.BlankCursor


def test_staff_leave_through_the_open_door_only(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", left.append)
    screen = open_screen(qapp)
    screen.staff.ask()
    screen.staff.leave()
    assert left == []
    screen.staff._become("open")
    settle()
    Hand(screen).press("Programm beenden")
    assert left == []
    Hand(screen).press("Programm beenden")
    assert left == [0]


def test_messages_of_the_engine_are_counted_but_their_words_are_not_kept(qapp: object) -> None:
    screen = open_screen(qapp)
    from PySide6.QtCore import qDebug, qWarning  # noqa: PLC0415 -- only here

    qDebug("leise")
    qWarning(TYPED)
    assert warnings_of(screen) == [TYPED]
    warnings_of(screen).clear()
    assert [code for code, _ in log_of(screen)] == ["qt-message"]
    assert TYPED not in repr(log_of(screen))


def test_a_visit_that_ends_is_one_line_in_the_log(qapp: object) -> None:
    screen = open_screen(qapp)
    wake(screen)
    screen.session.search(TYPED)
    screen.session.finish()
    assert log_of(screen) == [("visit-ended", 0)]


def test_the_application_is_made_once_and_never_sees_the_command_line(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["kiosk", "-style", "evil", "-qmljsdebugger=port:1"])
    assert application.make_application(ASSETS) is qapp
    assert qapp.arguments() == [application.NAME]
    assert qapp.font().family() == "Fira Sans"


def test_a_second_screen_can_follow_the_first(qapp: object) -> None:
    first = open_screen(qapp)
    wake(first)
    close(first)
    second = open_screen(qapp, stand="palais-vest")
    wake(second)
    Hand(second).see("Was möchten Sie online erledigen?")


def test_a_stands_number_replaces_that_of_the_content(qapp: object) -> None:
    screen = open_screen(qapp, phone="02043 990")
    wake(screen)
    screen.session.open("help", "", "")
    settle()
    Hand(screen).see("02043 990")


class Calendar(FakeClock):
    """A clock whose day a test sets."""

    day = date(2027, 6, 18)

    def today(self) -> date:
        return self.day


def test_the_loop_turns_with_the_day_but_not_under_a_visitor(qapp: object) -> None:
    stand = real_catalogue().stands["gladbeck"]
    slides = (stand.slides[0], replace(stand.slides[1], show_from="2027-06-19"))
    stands = {**real_catalogue().stands, "gladbeck": replace(stand, slides=slides)}
    clock = Calendar()
    screen = open_screen(qapp, clock=clock, catalogue=replace(real_catalogue(), stands=stands))
    shown = screen.attract._get_slides()
    assert shown.rowCount() == 1
    wake(screen)
    clock.day = date(2027, 6, 19)
    screen._turn()
    assert shown.rowCount() == 1
    screen.session.finish()
    let_pass(screen, 60)
    screen._turn()
    assert shown.rowCount() == 2


def test_the_trouble_window_has_no_day_and_takes_nothing_over(qapp: object) -> None:
    screen = open_screen(qapp, trouble=True)
    screen._turn()
    screen.renew(real_catalogue())
    Hand(screen).see("Dieser Bildschirm macht gerade Pause")
