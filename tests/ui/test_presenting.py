"""A demonstration on the real screen: keys, the frozen picture, traces, the door, and rehearsing at home."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.domain.tour.run import IDLE_S
from kiosk.domain.visit import Phase
from kiosk.domain.visit_events import Opened, Page, View
from kiosk.services.presenter.ports import Command, SpeakerNotes
from kiosk.ui.application import Screen
from kiosk.ui.bridge.presenter import Presenter
from tests.support.screens import FakeClock, let_pass, open_screen, phase_of, settle, view_of
from tests.support.small_content import small_catalogue

TOUR = "hund"


class Talk:
    """A tour on the screen."""

    def __init__(self, qapp: object, **options: object) -> None:
        self.screen: Screen = open_screen(
            qapp,
            clock=FakeClock(),
            catalogue=small_catalogue(),
            **options,  # type: ignore[arg-type]
        )

    def begin(self) -> Talk:
        self.screen.presenting.service.start(TOUR)
        settle()
        return self

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.screen.window, key)
            settle()

    def command(self, command: Command) -> None:
        self.screen.presenting.presenter.command(command.value)
        settle()

    @property
    def notes(self) -> SpeakerNotes:
        return self.screen.presenting.service.notes

    @property
    def presenter(self) -> Presenter:
        return self.screen.presenting.presenter


@pytest.fixture
def talk(qapp: object) -> Talk:
    return Talk(qapp)


def test_a_clicker_steps_and_blackens(talk: Talk) -> None:
    talk.begin().press(Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
    assert talk.notes.number == 2
    talk.press(Qt.Key.Key_B)
    assert talk.notes.black
    talk.press(Qt.Key.Key_Period)
    assert not talk.notes.black


def test_the_keys_belong_to_the_page_without_a_tour(talk: Talk) -> None:
    talk.screen.session.touch()
    let_pass(talk.screen, 1)
    talk.press(Qt.Key.Key_PageDown, Qt.Key.Key_B, Qt.Key.Key_Escape)
    assert talk.notes == SpeakerNotes()
    assert view_of(talk.screen) is View.START


def test_escape_asks_and_takes_the_question_back(talk: Talk) -> None:
    talk.begin()
    asked = []
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
        talk.press(key)
        asked.append(talk.presenter._stopping)
    assert asked == [True, False]
    talk.press(Qt.Key.Key_Escape, Qt.Key.Key_PageDown)
    assert (talk.presenter._stopping, talk.notes.number) == (False, 2)
    talk.press(Qt.Key.Key_Escape)
    talk.command(Command.STOP)
    assert (talk.presenter._stopping, phase_of(talk.screen)) == (False, Phase.FAREWELL)


def test_a_key_that_is_held_down_is_one_command(talk: Talk) -> None:
    talk.begin()
    down, again = (
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, "", repeated)
        for repeated in (False, True)
    )
    for event in (down, again, again):
        QCoreApplication.sendEvent(talk.screen.window, event)
    assert talk.notes.number == 2


def test_whoever_writes_keeps_the_letters(talk: Talk) -> None:
    talk.begin()
    talk.screen.visits.send(Opened(Page(View.SEARCH)))
    settle(60)
    talk.press(Qt.Key.Key_B, Qt.Key.Key_F)
    assert not talk.notes.black
    assert talk.screen.visits.visit.search_text == "bf"
    talk.press(Qt.Key.Key_PageDown)
    assert talk.notes.number == 2


def test_behind_the_door_keys_steer_nothing(talk: Talk) -> None:
    talk.begin()
    talk.screen.staff.ask()
    settle()
    talk.press(Qt.Key.Key_PageDown)
    assert talk.notes.number == 1


def test_the_frozen_picture_is_what_was_seen_and_nothing_is_kept_of_it(talk: Talk) -> None:
    talk.begin()
    before = talk.screen.window.grabWindow()
    talk.command(Command.FREEZE)
    frozen = talk.screen.presenting._frozen
    assert talk.presenter._picture == "image://frozen/1"
    assert frozen._picture == before
    talk.command(Command.NEXT)
    assert talk.presenter._picture == "image://frozen/1", "the next step is prepared behind it"
    talk.command(Command.FREEZE)
    assert talk.presenter._picture == ""
    assert frozen._picture.isNull()
    talk.command(Command.FREEZE)
    talk.command(Command.STOP)
    assert frozen._picture.isNull()


def test_people_behind_the_speaker_see_where_the_finger_is(talk: Talk) -> None:
    talk.begin().command(Command.GROUP)
    device = QTest.createTouchDevice()
    at = QPoint(300, 30)
    QTest.touchEvent(talk.screen.window, device).press(0, at, talk.screen.window).commit()
    QTest.touchEvent(talk.screen.window, device).move(0, QPoint(400, 30), talk.screen.window).commit()
    QTest.touchEvent(talk.screen.window, device).release(0, QPoint(400, 30), talk.screen.window).commit()
    settle()
    rows = talk.presenter._traces._rows
    assert [(row.x, row.y, row.is_press) for row in rows] == [(300, 30, True), (400, 30, False)]
    talk.command(Command.GROUP)
    assert talk.presenter._traces._rows == ()


def test_without_a_group_no_trace_is_left(talk: Talk) -> None:
    talk.begin()
    no_key, at = Qt.KeyboardModifier.NoModifier, QPoint(300, 30)
    QTest.mouseClick(talk.screen.window, Qt.MouseButton.LeftButton, no_key, at)
    assert talk.presenter._traces._rows == ()


def test_a_mouse_that_only_moves_leaves_no_trace(talk: Talk) -> None:
    talk.begin().command(Command.GROUP)
    QTest.mouseMove(talk.screen.window, QPoint(500, 40))
    settle()
    assert talk.presenter._traces._rows == ()


def test_a_tour_begins_behind_the_open_door_only(talk: Talk) -> None:
    talk.presenter.start(TOUR)
    assert talk.notes == SpeakerNotes()
    talk.screen.staff.welcome()
    talk.presenter.start(TOUR)
    settle()
    assert talk.notes.tour == TOUR
    assert talk.screen.staff.property("state") == "closed"


def test_the_warning_is_seen_and_the_speaker_goes_on(talk: Talk) -> None:
    talk.begin().command(Command.BLACK)
    let_pass(talk.screen, IDLE_S + 1)
    assert (phase_of(talk.screen), talk.notes.black) == (Phase.WARNING, False)
    talk.press(Qt.Key.Key_PageDown)
    assert (phase_of(talk.screen), talk.notes.number) == (Phase.ACTIVE, 2)


def test_what_the_step_points_at_may_be_missing(talk: Talk) -> None:
    talk.begin()
    pointing = talk.screen.presenting._pointing
    assert pointing is not None
    missing = [talk.notes.missing]
    talk.screen.visits.send(Opened(Page(View.HELP)))
    settle(60)
    pointing._settle()
    missing.append(talk.notes.missing)
    talk.command(Command.REPEAT)
    settle(60)
    missing.append(talk.notes.missing)
    assert missing == [False, True, False]


def test_the_clock_of_the_talk_runs_and_can_be_held(talk: Talk) -> None:
    talk.begin()
    clock = talk.screen.setup.clock
    assert isinstance(clock, FakeClock)
    clock.advance(65)
    talk.screen.presenting._tick()
    assert talk.presenter._get_elapsed() == "1:05"
    ticking = []
    for _ in range(2):
        talk.command(Command.HOLD)
        ticking.append(talk.screen.presenting._second.isActive())
        clock.advance(65 * len(ticking) % 130)
    assert ticking == [False, True]
    assert talk.presenter._get_elapsed() == "1:05"


def test_at_home_there_is_no_door(qapp: object) -> None:
    talk = Talk(qapp, rehearse="")
    settle()
    assert (talk.screen.staff.property("state"), talk.screen.staff.property("room")) == ("open", "tours")
    talk.presenter.start(TOUR)
    settle()
    assert talk.notes.tour == TOUR
    talk.command(Command.STOP)
    let_pass(talk.screen, 10)
    assert phase_of(talk.screen) is Phase.ATTRACT
    assert talk.screen.staff.property("room") == "tours"


def test_at_home_a_tour_can_begin_at_once_and_its_notes_hear_the_keys(qapp: object) -> None:
    talk = Talk(qapp, rehearse=TOUR)
    settle()
    assert talk.notes.tour == TOUR
    assert talk.screen.staff.property("state") == "closed"
    assert talk.screen.presenting.notes is not None
    notes = talk.screen.presenting.notes.shown
    assert notes is not None
    QTest.keyClick(notes, Qt.Key.Key_PageDown)
    assert talk.notes.number == 2
