"""What a stand does by itself: it asks and checks while nobody is there, and gives way."""

from __future__ import annotations

from datetime import timedelta

from kiosk.domain.release.refusal import SENTENCES, Reason
from kiosk.domain.release.timetable import FIRST_S, HOUR_S
from kiosk.services.update import messages
from kiosk.services.update.desk import DeskState
from kiosk.services.update.errand import PATIENCE_S
from kiosk.services.update.rounds import AGAIN_S, CHECK_AFTER_S, CHECK_EVERY_S
from tests.support.desk_parts import GOOD_STICK, NOW, Desk

FETCH, CHECK = ("fetch", "--mirror"), ("check",)


def opened(*, mirror: str = "", generations: int = 1) -> Desk:
    desk = Desk(mirror=mirror, generations=generations)
    desk.open()
    return desk


def checked(desk: Desk) -> None:
    desk.go_on(CHECK_AFTER_S)
    desk.by_itself.answer(messages.Nothing())


def asked(desk: Desk) -> None:
    """Let time pass until the mirror is asked."""
    for _ in range(40):
        if desk.by_itself.is_running and desk.by_itself.started[-1] == FETCH:
            return
        if desk.by_itself.is_running:
            desk.by_itself.answer(messages.Nothing())
        left = desk.service.seconds_left()
        assert left is not None
        desk.go_on(left)
    raise AssertionError(desk.by_itself.started)


def test_what_is_shown_is_looked_through_after_the_start_and_once_a_day() -> None:
    desk = opened()
    assert desk.service.seconds_left() == CHECK_AFTER_S
    desk.go_on(CHECK_AFTER_S - 1)
    assert desk.by_itself.started == []
    desk.go_on(1)
    assert desk.by_itself.started == [CHECK]
    desk.by_itself.answer(messages.Nothing())
    assert desk.service.seconds_left() == CHECK_EVERY_S
    desk.go_on(CHECK_EVERY_S)
    assert desk.by_itself.started == [CHECK, CHECK]


def test_nothing_begins_during_a_visit() -> None:
    desk = opened(mirror="inhalt.example.de")
    desk.service.quiet(False)
    assert desk.service.seconds_left() is None
    desk.go_on(10 * HOUR_S)
    assert desk.by_itself.started == []
    desk.service.quiet(True)
    assert desk.by_itself.started == [FETCH]


def test_the_mirror_is_asked_minutes_after_the_start_and_then_hourly() -> None:
    desk = opened(mirror="inhalt.example.de")
    start = desk.clock.now()
    asked(desk)
    assert FIRST_S / 2 <= desk.clock.now() - start <= FIRST_S * 1.5
    desk.by_itself.answer(messages.Nothing())
    assert desk.view.state is DeskState.IDLE
    answered = desk.clock.now()
    asked(desk)
    assert HOUR_S / 2 <= desk.clock.now() - answered <= HOUR_S * 1.5


def test_what_the_mirror_brings_goes_onto_the_screen_by_itself() -> None:
    desk = opened(mirror="inhalt.example.de")
    asked(desk)
    desk.archive.install()
    desk.by_itself.answer(messages.Step(1, 2), messages.Installed(2))
    assert desk.view.state is DeskState.WAITING
    desk.rehearsing.answer(messages.Tried(2, passed=True))
    assert (desk.stage.shown, desk.archive.pointer) == (["2"], 2)


def test_a_mirror_that_does_not_answer_is_told_after_a_while() -> None:
    desk = opened(mirror="inhalt.example.de")
    for failures in range(4):
        assert (desk.view.warnings != ()) is (failures >= 3)
        asked(desk)
        desk.by_itself.answer(messages.Refusal(Reason.UNREACHABLE, "inhalt.example.de", 10.0))
    assert desk.view.state is DeskState.IDLE
    assert desk.view.warnings == (
        "Der Server mit dem neuen Inhalt antwortet seit dem 21. Dezember 2026, 10:00 Uhr nicht.",
    )
    asked(desk)
    desk.by_itself.answer(messages.Nothing())
    assert not desk.view.warnings


def test_retry_after_is_honoured() -> None:
    desk = opened(mirror="inhalt.example.de")
    asked(desk)
    desk.by_itself.answer(messages.Refusal(Reason.UNREACHABLE, "", 9 * HOUR_S))
    start = desk.clock.now()
    asked(desk)
    assert desk.clock.now() - start >= 9 * HOUR_S


def test_what_is_wrong_with_the_mirrors_release_is_told_at_once() -> None:
    desk = opened(mirror="inhalt.example.de")
    asked(desk)
    desk.by_itself.answer(messages.Refusal(Reason.SIGNATURE_WRONG, "gladbeck"))
    assert (desk.view.state, desk.view.message) == (
        DeskState.REFUSED,
        SENTENCES[Reason.SIGNATURE_WRONG][0],
    )


def test_what_staff_are_looking_at_is_not_pushed_away_by_the_mirror() -> None:
    desk = opened(mirror="inhalt.example.de")
    desk.sticks.plug(GOOD_STICK)
    desk.by_hand.answer(messages.Refusal(Reason.OLDER))
    asked(desk)
    desk.by_itself.answer(messages.Refusal(Reason.SIGNATURE_WRONG))
    assert desk.view.message == SENTENCES[Reason.OLDER][0]


def test_a_round_gives_way_to_staff_and_comes_again() -> None:
    desk = opened(mirror="inhalt.example.de")
    asked(desk)
    desk.sticks.plug(GOOD_STICK)
    assert not desk.by_itself.is_running
    desk.by_hand.answer(messages.Nothing())
    start = desk.clock.now()
    asked(desk)
    assert desk.clock.now() - start == AGAIN_S
    desk.by_itself.answer(messages.Nothing())
    desk = opened()
    desk.go_on(CHECK_AFTER_S)
    desk.service.look()
    desk.sticks.plug(GOOD_STICK)
    assert not desk.by_itself.is_running
    desk.by_hand.answer(messages.Nothing())
    desk.go_on(AGAIN_S)
    assert desk.by_itself.started == [CHECK, CHECK]


def test_a_round_that_dies_or_hangs_comes_again() -> None:
    desk = opened(mirror="inhalt.example.de")
    asked(desk)
    desk.by_itself.end()
    assert desk.view.state is DeskState.IDLE
    asked(desk)
    desk.go_on(PATIENCE_S)
    assert not desk.by_itself.is_running
    asked(desk)
    desk = opened()
    desk.go_on(CHECK_AFTER_S)
    desk.by_itself.end()
    assert desk.service.seconds_left() == CHECK_EVERY_S


def test_a_damaged_file_brings_back_what_is_whole() -> None:
    desk = opened(generations=2)
    desk.go_on(CHECK_AFTER_S)
    desk.archive.broken.add(2)
    desk.by_itself.answer(messages.Damaged(2, "region/terms.json"), messages.Nothing())
    assert desk.stage.shown == ["1"]
    assert desk.rehearsing.started == []
    assert ("release-damaged", 2) in desk.log.notes
    assert desk.view.history[1].current


def test_with_nothing_whole_left_the_screen_stays_as_it_is() -> None:
    desk = opened()
    desk.go_on(CHECK_AFTER_S)
    desk.archive.broken.add(1)
    desk.by_itself.answer(messages.Damaged(1, "region/terms.json"))
    assert desk.stage.shown == []
    assert desk.view.state is DeskState.IDLE


def test_signatures_that_were_just_verified_quieten_the_warning() -> None:
    desk = opened(mirror="inhalt.example.de")
    soon, late = NOW + timedelta(days=20), NOW + timedelta(days=399)
    desk.rounds.proved((), NOW)
    desk.go_on(CHECK_AFTER_S)
    desk.by_itself.answer(
        messages.Proved(1, holds=True, roles=(messages.Ending("gladbeck", soon),)), messages.Nothing()
    )
    assert len(desk.view.warnings) == 1
    asked(desk)
    desk.by_itself.answer(
        messages.Proved(1, holds=False),
        messages.Proved(1, holds=True, roles=(messages.Ending("gladbeck", late),)),
        messages.Nothing(),
    )
    assert not desk.view.warnings


def test_a_new_version_is_looked_through_soon() -> None:
    desk = opened()
    checked(desk)
    desk.archive.install()
    desk.sticks.plug(GOOD_STICK)
    desk.by_hand.answer(messages.Installed(2))
    desk.rehearsing.answer(messages.Tried(2, passed=True))
    assert desk.service.seconds_left() == AGAIN_S
