"""How long a demonstration may stand, who is asked, and who is told."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.settings import Settings
from kiosk.domain.tour.run import HOLD_LIMIT_S, IDLE_S
from kiosk.domain.visit import Phase
from kiosk.domain.visit_events import (
    HelpCalled,
    Opened,
    Page,
    PlaceHeld,
    Touched,
    View,
)
from kiosk.services.exhibition import Exhibition
from kiosk.services.practice.service import PracticeService
from kiosk.services.presenter.ports import Command, SpeakerNotes
from kiosk.services.presenter.service import PresenterService
from kiosk.services.visit import VisitService
from tests.support.small_content import small_catalogue
from tests.support.stand_ins import HandClock
from tests.support.talk import Talk


def test_a_speaker_may_talk_and_is_asked_in_the_end() -> None:
    talk = Talk().on(1)
    assert talk.let_pass(IDLE_S - 1) is Phase.ACTIVE
    talk.desk.command(Command.NEXT)
    assert talk.let_pass(IDLE_S - 1) is Phase.ACTIVE
    assert talk.let_pass(2) is Phase.WARNING
    assert talk.let_pass(Settings().warning_s) is Phase.ATTRACT
    assert talk.desk.notes == SpeakerNotes()


def test_a_command_answers_the_question_of_the_stand() -> None:
    talk = Talk().on(1)
    talk.let_pass(IDLE_S + 1)
    talk.desk.command(Command.NEXT)
    assert talk.visit.phase is Phase.ACTIVE
    assert talk.desk.notes.number == 3


def test_held_time_stands_still_but_not_for_ever() -> None:
    talk = Talk().on(1)
    talk.clock.go_on(60)
    talk.desk.command(Command.HOLD)
    assert talk.let_pass(HOLD_LIMIT_S - 1) is Phase.ACTIVE
    assert (talk.desk.notes.held, talk.desk.notes.elapsed_s) == (True, 60)
    talk.visits.send(Opened(Page(View.HELP)))
    assert talk.let_pass(HOLD_LIMIT_S - 1) is Phase.ACTIVE
    assert talk.let_pass(2) is Phase.WARNING
    assert not talk.desk.notes.held
    talk.visits.send(Touched())
    assert talk.let_pass(IDLE_S + 1) is Phase.WARNING


def test_going_on_brings_the_shorter_time_back() -> None:
    talk = Talk().walk(Command.HOLD, Command.HOLD)
    assert talk.visits.seconds_to_deadline() == IDLE_S


def test_the_question_of_the_stand_is_seen() -> None:
    talk = Talk().walk(Command.BLACK, Command.FREEZE)
    assert (talk.desk.notes.black, talk.desk.notes.frozen) == (True, True)
    talk.let_pass(IDLE_S + 1)
    assert (talk.desk.notes.black, talk.desk.notes.frozen) == (False, False)


def test_a_held_place_is_left_by_a_command() -> None:
    talk = Talk().on(1)
    talk.visits.send(PlaceHeld())
    assert talk.desk.notes.tour == "weg"
    talk.desk.command(Command.NEXT)
    assert talk.visit.phase is Phase.ACTIVE


def test_listeners_hear_what_differs_in_more_than_the_time() -> None:
    talk = Talk().on(1)
    talk.told.clear()
    talk.clock.go_on(5)
    talk.visits.send(Opened(Page(View.HELP)))
    assert talk.told == []
    talk.desk.report_missing(missing=True)
    talk.desk.report_missing(missing=True)
    assert [notes.missing for notes in talk.told] == [True]
    assert talk.told[0].elapsed_s == 5
    talk.desk.command(Command.BLACK)
    talk.visits.send(HelpCalled(wanted=True))
    assert [(notes.black, notes.help_wanted) for notes in talk.told[1:]] == [(True, False), (True, True)]
    assert not talk.told[-1].missing  # nothing is looked for under a black picture


def test_nothing_is_missed_under_a_card() -> None:
    talk = Talk().on(0)
    talk.told.clear()
    talk.desk.report_missing(missing=True)
    assert talk.told == []
    assert not talk.desk.notes.missing


def test_every_played_step_is_told_even_if_it_says_the_same() -> None:
    talk = Talk().on(8)
    plays, told = talk.desk.plays, len(talk.told)
    talk.desk.report_missing(missing=True)
    talk.desk.command(Command.REPEAT)
    assert not talk.desk.notes.missing
    assert talk.desk.plays == plays + 1
    assert len(talk.told) > told + 1


def test_help_is_told_without_a_tour_too() -> None:
    talk = Talk()
    talk.visits.send(Touched())
    talk.let_pass(1)
    talk.visits.send(HelpCalled(wanted=True))
    assert [notes.help_wanted for notes in talk.told] == [True]


def test_a_stand_that_waits_longer_goes_on_doing_so() -> None:
    clock = HandClock()
    exhibition = Exhibition(small_catalogue(), Settings(stand="gladbeck"))
    visits = VisitService("gladbeck", replace(Settings().rules(), idle_s=86_400), clock)
    desk = PresenterService(exhibition, visits, PracticeService(exhibition, visits, clock), clock)
    desk.start("hund")
    assert visits.seconds_to_deadline() == 86_400
