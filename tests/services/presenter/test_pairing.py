"""Pairing a phone: from the switch to every way in which it ends, and how far the helper is believed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.services.code_reading import read_code
from kiosk.services.presenter.pairing import (
    STARTING_S,
    Pairing,
    PairingEnd,
    PairingService,
    PairingState,
    Spot,
)
from kiosk.services.presenter.phone_messages import (
    LIFETIME_S,
    Did,
    HelpSeen,
    Here,
    Listening,
    News,
    Open,
    Paired,
    PhoneTrouble,
    Trouble,
)
from kiosk.services.presenter.ports import Command, SpeakerNotes
from tests.support.phone import (
    ADDRESS,
    CODE,
    NOTES,
    PORT,
    URL,
    StandInDemonstration,
    StandInLine,
    stand_in_parts,
)
from tests.support.screens import FakeClock


class Desk:
    """A pairing with everything around it."""

    def __init__(self, spot: Spot | None = None) -> None:
        """Switched off."""
        self.line = StandInLine()
        self.tour = StandInDemonstration()
        self.clock = FakeClock()
        self.seen: list[str] = []
        self.told = 0
        self.pairing = PairingService(
            stand_in_parts(self.line, spot), self.tour, self.clock, lambda: self.seen.append("seen")
        )
        self.pairing.listen(self._count)

    def _count(self) -> None:
        self.told += 1

    @property
    def state(self) -> PairingState:
        """How far it is."""
        return self.pairing.view.state

    def hear(self, *news: News) -> None:
        """Let the helper say this."""
        for one in news:
            self.line.hear(one)

    def wait(self, *, paired: bool = False) -> None:
        """Show the code, or be paired."""
        self.pairing.switch_on()
        self.hear(Listening(ADDRESS, PORT))
        if paired:
            self.hear(Paired())


def test_without_an_address_nothing_can_be_switched_on() -> None:
    desk = Desk(Spot(""))
    desk.pairing.switch_on()
    assert not desk.pairing.possible
    assert desk.pairing.view == Pairing()
    assert desk.line.opened == []


def test_nothing_runs_until_a_volunteer_wants_it() -> None:
    desk = Desk()
    desk.tour.play(NOTES)
    desk.pairing.tick()
    assert desk.pairing.possible
    assert desk.state is PairingState.OFF
    assert not desk.line.running


def test_the_code_is_shown_as_soon_as_the_helper_listens() -> None:
    desk = Desk()
    desk.pairing.switch_on()
    assert desk.line.opened == [Open(ADDRESS, 0, CODE)]
    assert desk.state is PairingState.STARTING
    assert desk.pairing.view.code is None
    desk.hear(Listening(ADDRESS, PORT))
    view = desk.pairing.view
    assert view.state is PairingState.WAITING
    assert view.url == URL
    assert view.code is not None
    assert read_code(view.code) == URL
    assert view.minutes_left == 10


def test_the_minutes_that_are_left() -> None:
    desk = Desk()
    desk.wait()
    desk.clock.advance(61)
    assert desk.pairing.view.minutes_left == 9
    desk.clock.advance(LIFETIME_S - 61)
    assert desk.pairing.view.minutes_left == 1


def test_a_paired_phone_gets_notes_and_gives_commands() -> None:
    desk = Desk()
    desk.tour.notes = NOTES
    desk.wait(paired=True)
    view = desk.pairing.view
    assert (view.state, view.url, view.code, view.here) == (PairingState.PAIRED, "", None, True)
    desk.hear(Did(Command.NEXT), Did(Command.BLACK), HelpSeen())
    assert desk.tour.commands == [Command.NEXT, Command.BLACK]
    assert desk.seen == ["seen"]
    desk.tour.play(replace(NOTES, number=4))
    assert desk.line.told == [NOTES, replace(NOTES, number=4)]


def test_whether_the_phone_is_awake() -> None:
    desk = Desk()
    desk.wait(paired=True)
    desk.hear(Here(here=False))
    assert not desk.pairing.view.here
    desk.hear(Here(here=True))
    assert desk.pairing.view.here


@pytest.mark.parametrize("news", [Did(Command.STOP), HelpSeen(), Here(here=False)])
def test_before_a_phone_is_paired_nobody_commands(news: News) -> None:
    desk = Desk()
    desk.wait()
    before = desk.pairing.view
    desk.hear(news)
    assert desk.tour.commands == []
    assert desk.seen == []
    assert desk.pairing.view == before


def test_the_helper_cannot_change_the_code_that_is_shown() -> None:
    desk = Desk()
    desk.wait()
    desk.hear(Listening("10.0.0.9", 80))
    assert desk.pairing.view.url == URL


def test_a_phone_cannot_be_paired_before_there_was_a_code() -> None:
    desk = Desk()
    desk.pairing.switch_on()
    desk.hear(Paired())
    assert desk.state is PairingState.STARTING


@pytest.mark.parametrize("place", [("8.8.8.8", 80), ("phishing.example", 80), (ADDRESS, 0)])
def test_an_address_that_is_not_local_is_never_shown(place: tuple[str, int]) -> None:
    desk = Desk()
    desk.pairing.switch_on()
    desk.hear(Listening(*place))
    assert desk.pairing.view == Pairing(state=PairingState.FAILED, trouble=PhoneTrouble.ADDRESS)
    assert not desk.line.running


def test_switching_off_ends_everything() -> None:
    desk = Desk()
    desk.wait(paired=True)
    desk.pairing.switch_off()
    assert desk.pairing.view == Pairing()
    assert not desk.line.running
    desk.tour.play(NOTES)
    assert desk.line.told == [SpeakerNotes()]


def test_a_new_code_ends_what_was_before() -> None:
    desk = Desk()
    desk.wait(paired=True)
    desk.pairing.switch_on()
    assert desk.state is PairingState.STARTING
    assert len(desk.line.opened) == 2


def test_the_pairing_dies_with_the_tour() -> None:
    desk = Desk()
    desk.wait(paired=True)
    desk.tour.play(SpeakerNotes(help_wanted=True))
    assert desk.state is PairingState.PAIRED  # there was no tour yet
    desk.tour.play(NOTES)
    desk.tour.play(SpeakerNotes())
    assert desk.pairing.view == Pairing(state=PairingState.ENDED, end=PairingEnd.TOUR)
    assert not desk.line.running


def test_a_code_that_was_shown_during_a_tour_dies_with_it() -> None:
    desk = Desk()
    desk.tour.notes = NOTES
    desk.wait()
    desk.tour.play(SpeakerNotes())
    assert desk.state is PairingState.ENDED


def test_a_code_that_nobody_brings_dies() -> None:
    desk = Desk()
    desk.wait()
    desk.clock.advance(LIFETIME_S)
    desk.pairing.tick()
    assert desk.state is PairingState.WAITING
    desk.clock.advance(0.1)
    desk.pairing.tick()
    assert desk.pairing.view == Pairing(state=PairingState.ENDED, end=PairingEnd.TIME)
    assert not desk.line.running


def test_a_phone_that_went_away_is_forgotten() -> None:
    desk = Desk()
    desk.wait(paired=True)
    desk.clock.advance(10 * LIFETIME_S)
    desk.pairing.tick()
    assert desk.state is PairingState.PAIRED  # it is there
    desk.hear(Here(here=False))
    desk.clock.advance(LIFETIME_S)
    desk.pairing.tick()
    assert desk.state is PairingState.PAIRED
    desk.clock.advance(1)
    desk.pairing.tick()
    assert desk.pairing.view == Pairing(state=PairingState.ENDED, end=PairingEnd.GONE)


def test_a_helper_that_does_not_begin_is_given_up() -> None:
    desk = Desk()
    desk.pairing.switch_on()
    desk.clock.advance(STARTING_S)
    desk.pairing.tick()
    assert desk.state is PairingState.STARTING
    desk.clock.advance(1)
    desk.pairing.tick()
    assert desk.pairing.view.trouble is PhoneTrouble.STOPPED
    assert not desk.line.running


def test_a_helper_that_cannot_be_started() -> None:
    desk = Desk()
    desk.line.fails = True
    desk.pairing.switch_on()
    assert desk.pairing.view == Pairing(state=PairingState.FAILED, trouble=PhoneTrouble.STOPPED)


@pytest.mark.parametrize("reason", PhoneTrouble)
def test_a_helper_that_says_why_it_cannot(reason: PhoneTrouble) -> None:
    desk = Desk()
    desk.pairing.switch_on()
    desk.hear(Trouble(reason))
    assert desk.pairing.view == Pairing(state=PairingState.FAILED, trouble=reason)


def test_a_helper_that_dies_is_noticed() -> None:
    desk = Desk()
    desk.wait(paired=True)
    desk.line.end()
    assert desk.state is PairingState.FAILED


def test_after_a_failure_it_can_be_tried_again() -> None:
    desk = Desk()
    desk.wait()
    desk.line.end()
    desk.wait(paired=True)
    assert desk.state is PairingState.PAIRED


def test_every_change_is_told() -> None:
    desk = Desk()
    desk.wait(paired=True)
    assert desk.told == 3
    desk.pairing.switch_off()
    assert desk.told == 4
