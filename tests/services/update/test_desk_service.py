"""The content desk, from the stick that is plugged in to the sentence that staff read."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kiosk.domain.release.clock_floor import BUILT, LIFE, Floor
from kiosk.domain.release.model import Origin, SignedRole
from kiosk.domain.release.refusal import SENTENCES, Reason
from kiosk.services.update import messages, words
from kiosk.services.update.desk import DeskState
from kiosk.services.update.errand import PATIENCE_S
from kiosk.services.update.running import Stick
from tests.support.desk_parts import GOOD_STICK, NOW, OFFER, WRONG_STICK, Desk

PACK = GOOD_STICK.pack
PASSED = messages.Tried(1, passed=True)


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.open()
    return made


def offered(desk: Desk) -> None:
    desk.sticks.plug(GOOD_STICK)
    desk.by_hand.answer(messages.Step(1, 2), OFFER)
    assert desk.view.state is DeskState.OFFERED


def installed(desk: Desk) -> None:
    desk.archive.install()
    desk.by_hand.answer(messages.Installed(len(desk.archive.generations)))


def test_a_stick_that_is_plugged_in_is_looked_at(desk: Desk) -> None:
    assert desk.view.state is DeskState.IDLE
    desk.sticks.plug(GOOD_STICK)
    assert desk.by_hand.started == [("look", "--stick", PACK)]
    assert (desk.view.state, desk.view.step, desk.view.stick) == (
        DeskState.LOOKING,
        words.LOOKS_AT_STICK,
        True,
    )
    desk.by_hand.say(messages.Step(30, 120))
    assert desk.view.progress == 0.25
    desk.by_hand.say(messages.Step(0, 0))
    assert desk.view.progress == 0.0
    desk.by_hand.answer(OFFER)
    offer = desk.view.offer
    assert offer is not None
    assert (offer.operator, offer.signers, offer.origin) == ("Stadt Gladbeck", "Petra Presse", "vom Stick")
    assert offer.published == "20. Dezember 2026, 10:00 Uhr"
    assert (offer.size, offer.version) == ("1,2 MB", "2026.12.1")
    assert offer.changes == OFFER.changes
    assert offer.before_after == OFFER.before_after
    assert desk.told > 3


def test_from_the_offer_to_the_screen(desk: Desk) -> None:
    offered(desk)
    desk.service.install()
    assert desk.by_hand.started[-1] == ("install", "--stick", PACK, "--expect", "k1")
    assert (desk.view.state, desk.view.step) == (DeskState.INSTALLING, words.INSTALLS)
    installed(desk)
    assert (desk.view.state, desk.view.message) == (DeskState.WAITING, words.WAITS)
    assert desk.rehearsing.started == [("try", "--number", "1")]
    desk.rehearsing.answer(PASSED)
    assert desk.stage.shown == ["1"]
    assert desk.stage.days == [desk.archive.generations[0].published.date()]
    assert desk.archive.pointer == 1
    assert (desk.view.state, desk.view.message) == (DeskState.IDLE, words.IS_SHOWN)
    (row,) = desk.view.history
    assert (row.key, row.current, row.restorable) == ("1", True, False)
    assert row.title == "Fassung vom 1. Dezember 2026"
    assert row.detail == (
        "Unterschrieben: Petra Presse. Gespeichert am 21. Dezember 2026, 9:00 Uhr, vom Stick."
    )
    assert row.changes == "1 Dienst neu"
    assert {"release-installed", "release-shown"} <= set(desk.log.codes)


def test_under_a_visitors_fingers_nothing_changes(desk: Desk) -> None:
    offered(desk)
    desk.service.install()
    desk.service.quiet(False)
    installed(desk)
    desk.rehearsing.answer(PASSED)
    assert desk.stage.shown == []
    assert (desk.view.state, desk.archive.pointer) == (DeskState.WAITING, 0)
    desk.service.quiet(True)
    assert (desk.stage.shown, desk.archive.pointer) == (["1"], 1)


def test_what_fails_its_rehearsal_is_never_shown(desk: Desk) -> None:
    offered(desk)
    desk.service.install()
    installed(desk)
    desk.rehearsing.answer(messages.Tried(1, passed=False, detail="de, service, hund"))
    assert (desk.stage.shown, desk.archive.pointer) == ([], 0)
    assert desk.archive.marks == {1: "de, service, hund"}
    view = desk.view
    assert (view.state, (view.message, view.remedy)) == (DeskState.REFUSED, SENTENCES[Reason.NOT_SHOWN])
    assert view.where == "de, service, hund"
    assert "Ließ sich nicht zeigen: de, service, hund" in view.history[0].detail
    assert not view.history[0].restorable


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_is_its_own_sentence(desk: Desk, reason: Reason) -> None:
    desk.sticks.plug(GOOD_STICK)
    desk.by_hand.answer(messages.Refusal(reason, "region/terms.json"))
    view = desk.view
    assert (view.state, (view.message, view.remedy)) == (DeskState.REFUSED, SENTENCES[reason])
    assert view.where == "region/terms.json"
    assert f"release-refused-{reason.value}" in desk.log.codes
    desk.service.dismiss()
    assert (desk.view.state, desk.view.message) == (DeskState.IDLE, "")


def test_a_stick_with_photos_is_said_to_be_no_kiosk_stick(desk: Desk) -> None:
    desk.sticks.plug(WRONG_STICK)
    assert desk.by_hand.started == []
    assert (desk.view.state, desk.view.where) == (DeskState.REFUSED, "FOTOS")
    assert desk.view.message == SENTENCES[Reason.NOT_A_KIOSK_STICK][0]
    desk.sticks.plug()
    assert desk.view.state is DeskState.REFUSED
    assert not desk.view.stick


def test_beside_a_wrong_stick_the_right_one_counts(desk: Desk) -> None:
    desk.sticks.plug(WRONG_STICK, GOOD_STICK)
    assert desk.by_hand.started == [("look", "--stick", PACK)]


def test_nothing_new_on_the_stick(desk: Desk) -> None:
    desk.sticks.plug(GOOD_STICK)
    desk.by_hand.answer(messages.Nothing())
    assert (desk.view.state, desk.view.message) == (DeskState.IDLE, words.SAME_ON_STICK)


def test_a_problem_of_the_machine_is_told_in_its_own_words(desk: Desk) -> None:
    desk.sticks.plug(GOOD_STICK)
    desk.by_hand.answer(messages.Problem("Die Platte ist voll.", "Rufen Sie die Technik an.", "/var"))
    view = desk.view
    assert (view.state, view.message) == (DeskState.REFUSED, "Die Platte ist voll.")
    assert (view.remedy, view.where) == ("Rufen Sie die Technik an.", "/var")


def test_an_updater_that_dies_is_a_sentence(desk: Desk) -> None:
    desk.sticks.plug(GOOD_STICK)
    desk.by_hand.answer(messages.Step(1, 3), b"Traceback (most recent call last):\n")
    assert (desk.view.state, desk.view.message) == (DeskState.REFUSED, words.DIED)
    assert desk.view.remedy == words.DIED_REMEDY
    assert "updater-died" in desk.log.codes


def test_an_updater_that_hangs_is_ended(desk: Desk) -> None:
    desk.sticks.plug(GOOD_STICK)
    desk.go_on(PATIENCE_S - 1)
    desk.by_hand.say(messages.Step(1, 3))
    desk.go_on(PATIENCE_S - 1)
    assert desk.view.state is DeskState.LOOKING
    assert desk.service.seconds_left() == 1.0
    desk.go_on(1)
    assert (desk.view.state, desk.view.message) == (DeskState.REFUSED, words.SLOW)
    assert desk.by_hand.stops == 1
    assert not desk.by_hand.is_running


def test_a_stick_pulled_while_it_is_looked_at_or_offered(desk: Desk) -> None:
    desk.sticks.plug(GOOD_STICK)
    desk.sticks.plug()
    assert (desk.view.state, desk.by_hand.is_running) == (DeskState.IDLE, False)
    offered(desk)
    desk.sticks.plug()
    assert (desk.view.state, desk.view.offer) == (DeskState.IDLE, None)
    desk.service.install()
    assert desk.view.state is DeskState.IDLE


def test_a_stick_pulled_during_the_installation_is_the_updaters_matter(desk: Desk) -> None:
    offered(desk)
    desk.service.install()
    desk.sticks.plug()
    assert desk.view.state is DeskState.INSTALLING
    desk.by_hand.answer(messages.Refusal(Reason.UNREADABLE))
    assert desk.view.message == SENTENCES[Reason.UNREADABLE][0]


def test_another_stick_during_an_offer_is_looked_at(desk: Desk) -> None:
    offered(desk)
    other = Stick("NEU", pack="/media/neu/neu.standpaket")
    desk.sticks.plug(GOOD_STICK, other)
    assert desk.view.state is DeskState.OFFERED
    desk.sticks.plug(other)
    assert desk.by_hand.started[-1] == ("look", "--stick", other.pack)


def test_looking_again_at_the_same_stick(desk: Desk) -> None:
    desk.sticks.plug(GOOD_STICK)
    desk.by_hand.answer(messages.Nothing())
    desk.service.look()
    assert (desk.view.state, desk.sticks.looks) == (DeskState.LOOKING, 1)
    desk.service.look()
    assert desk.sticks.looks == 1
    desk.sticks.plug(GOOD_STICK)
    assert desk.by_hand.started == [("look", "--stick", PACK)] * 2


def test_looking_where_no_stick_is(desk: Desk) -> None:
    desk.service.look()
    desk.sticks.plug()
    assert (desk.view.state, desk.view.message) == (DeskState.IDLE, words.NO_STICK)
    assert desk.service.seconds_left() is not None
    desk.service.look()
    desk.sticks.plug(WRONG_STICK)
    assert desk.view.state is DeskState.REFUSED


def test_a_stick_that_does_not_answer_at_all_is_given_up(desk: Desk) -> None:
    desk.service.look()
    desk.go_on(PATIENCE_S)
    assert (desk.view.state, desk.view.message) == (DeskState.REFUSED, words.SLOW)


def test_without_a_mirror_there_is_nobody_to_ask(desk: Desk) -> None:
    desk.service.look_at_mirror()
    assert (desk.view.state, desk.view.message) == (DeskState.IDLE, words.NO_MIRROR)
    assert desk.by_hand.started == []


def test_staff_ask_the_mirror() -> None:
    desk = Desk(mirror="inhalt.example.de")
    desk.open()
    desk.service.look_at_mirror()
    desk.service.look_at_mirror()
    assert desk.by_hand.started == [("look", "--mirror")]
    assert (desk.view.step, desk.view.mirror) == (words.LOOKS_AT_MIRROR, "inhalt.example.de")
    desk.sticks.plug(WRONG_STICK)
    desk.by_hand.answer(messages.Nothing())
    assert desk.view.message == words.SAME_ON_MIRROR
    desk.service.look_at_mirror()
    desk.by_hand.answer(messages.Offer(**{**_fields(OFFER), "origin": Origin.MIRROR}))  # type: ignore[arg-type]
    desk.sticks.plug()
    assert desk.view.state is DeskState.OFFERED
    desk.service.install()
    assert desk.by_hand.started[-1] == ("install", "--mirror", "--expect", "k1")
    assert desk.view.step == words.FETCHES


def _fields(offer: messages.Offer) -> dict[str, object]:
    return {name: getattr(offer, name) for name in offer.__struct_fields__}


def test_an_earlier_version_is_brought_back() -> None:
    desk = Desk(generations=2)
    desk.open()
    assert [(row.key, row.current, row.restorable) for row in desk.view.history] == [
        ("2", True, False),
        ("1", False, True),
    ]
    for nonsense in ("2", "7", "", "1; rm"):
        desk.service.restore(nonsense)
    assert desk.by_hand.started == []
    desk.service.restore("1")
    assert desk.by_hand.started == [("restore", "--number", "1")]
    assert desk.view.step == words.RESTORES
    desk.service.restore("1")
    installed(desk)
    desk.rehearsing.answer(messages.Tried(3, passed=True))
    assert desk.stage.shown == ["3"]
    assert ("release-restore-wished", 1) in desk.log.notes
    assert desk.view.history[0].current


def test_what_was_installed_before_the_power_went_is_shown_after_the_start() -> None:
    desk = Desk(generations=1)
    desk.archive.install()
    desk.open()
    assert desk.view.state is DeskState.WAITING
    assert desk.rehearsing.started == [("try", "--number", "2")]
    desk.rehearsing.answer(messages.Tried(2, passed=True))
    assert (desk.stage.shown, desk.archive.pointer) == (["2"], 2)


def test_a_waiting_version_survives_a_look_at_another_stick(desk: Desk) -> None:
    offered(desk)
    desk.service.install()
    desk.service.quiet(False)
    installed(desk)
    desk.service.look()
    desk.rehearsing.answer(PASSED)
    desk.sticks.plug()
    assert (desk.view.state, desk.view.message) == (DeskState.WAITING, words.NO_STICK)
    desk.service.look()
    desk.service.quiet(True)
    assert desk.stage.shown == ["1"]
    assert desk.view.state is DeskState.LOOKING


def test_a_store_that_cannot_be_read_stops_nobody(desk: Desk) -> None:
    offered(desk)
    desk.service.install()
    desk.archive.failing = True
    installed(desk)
    assert (desk.view.state, desk.view.message) == (DeskState.REFUSED, SENTENCES[Reason.DAMAGED][0])
    assert "release-store-unreadable" in desk.log.codes


def test_the_clock_stands_beside_everything(desk: Desk) -> None:
    assert desk.view.clock == "Montag, 21. Dezember 2026, 10:00 Uhr"
    assert desk.view.warnings == ()


def test_a_clock_that_is_wrong_is_told() -> None:
    desk = Desk()
    desk.memory.floor = Floor(shutdown=NOW + timedelta(days=10))
    desk.open()
    assert desk.view.warnings == (words.CLOCK_BEHIND,)
    desk.calendar.now = NOW + LIFE + timedelta(days=20)
    assert desk.view.warnings == (words.CLOCK_AHEAD,)


def test_signatures_that_end_are_told() -> None:
    desk = Desk(generations=1)
    ends = NOW + timedelta(days=14)
    roles = [SignedRole(role=name, version=1, expires=ends, signers=()) for name in ("root", "gladbeck")]
    desk.rounds.proved(tuple(roles), NOW - timedelta(days=300))
    desk.open()
    assert desk.view.warnings == (
        (
            "Die Unterschrift für diesen Ort gilt nur noch 14 Tage, bis 4. Januar 2027. Es eilt. "
            "Veröffentlichen Sie am Büro-PC neu."
        ),
        (
            "Die Urkunde der Schlüssel gilt nur noch 14 Tage, bis 4. Januar 2027. Es eilt. "
            "Sagen Sie es den Personen, die die Haupt-Schlüssel haben."
        ),
    )


def test_closing_ends_everything_and_remembers_the_time(desk: Desk) -> None:
    desk.sticks.plug(GOOD_STICK)
    desk.service.close()
    assert not desk.by_hand.is_running
    assert desk.sticks.changed is None
    assert desk.service.seconds_left() is None
    assert desk.memory.floor == Floor(shutdown=NOW)
    assert desk.memory.floor.moment > BUILT


def test_whatever_is_wished_in_any_state_nothing_breaks() -> None:
    desk = Desk(mirror="inhalt.example.de", generations=2)
    wishes = [
        desk.service.look,
        desk.service.look_at_mirror,
        desk.service.install,
        desk.service.dismiss,
        lambda: desk.service.restore("1"),
        desk.service.tick,
    ]
    for first in wishes:
        for second in wishes:
            first()
            second()
            assert desk.view.state in DeskState
