"""A generation's way onto the screen, and every way in which it can fail."""

from __future__ import annotations

import pytest

from kiosk.services.update import messages
from kiosk.services.update.activation import PATIENCE_S, STOPPED, Phase
from kiosk.services.update.desk import DeskState
from tests.support.desk_parts import Desk

PASSED = messages.Tried(2, passed=True)


@pytest.fixture
def desk() -> Desk:
    """One generation is shown, another waits."""
    made = Desk(generations=1)
    made.archive.install()
    made.open()
    assert made.rehearsing.started == [("try", "--number", "2")]
    return made


def refused(desk: Desk, why: str) -> None:
    assert desk.view.state is DeskState.REFUSED
    assert desk.view.where == why
    assert desk.archive.marks == {2: why}
    assert (desk.archive.pointer, desk.stage.shown) == (1, [])
    assert ("release-rejected", 2) in desk.log.notes


def test_a_rehearsal_that_dies_is_tried_once_more(desk: Desk) -> None:
    desk.rehearsing.end()
    assert len(desk.rehearsing.started) == 2
    desk.rehearsing.answer(PASSED)
    assert desk.stage.shown == ["2"]


def test_a_rehearsal_that_always_dies_rejects(desk: Desk) -> None:
    desk.rehearsing.end()
    desk.rehearsing.answer(messages.Tried(9, passed=True), b"rubbish\n")
    assert len(desk.rehearsing.started) == 2
    refused(desk, STOPPED)


def test_a_rehearsal_that_hangs_rejects(desk: Desk) -> None:
    desk.go_on(PATIENCE_S - 1)
    assert desk.service.seconds_left() == 1.0
    desk.go_on(1)
    assert not desk.rehearsing.is_running
    refused(desk, STOPPED)


def test_a_file_that_broke_in_the_meantime_rejects(desk: Desk) -> None:
    desk.archive.broken.add(2)
    desk.rehearsing.answer(PASSED)
    refused(desk, "region/terms.json: Eine Datei ist beschädigt.")


def test_a_screen_that_cannot_swap_keeps_the_former_and_rejects(desk: Desk) -> None:
    desk.stage.fails = True
    desk.rehearsing.answer(PASSED)
    refused(desk, "KeyError")


def test_a_pointer_that_cannot_move_is_logged_and_the_new_content_shown(desk: Desk) -> None:
    desk.worker.held = True
    desk.rehearsing.answer(PASSED)
    desk.archive.failing = True
    desk.worker.let_go()
    assert desk.stage.shown == ["2"]
    assert ("release-pointer-stuck", 2) in desk.log.notes
    assert desk.view.state is DeskState.IDLE


def test_decoding_happens_aside_and_a_touch_meanwhile_waits(desk: Desk) -> None:
    desk.worker.held = True
    desk.rehearsing.answer(PASSED)
    assert desk.archive.loaded == []
    desk.service.quiet(False)
    desk.worker.let_go()
    assert (desk.archive.loaded, desk.stage.shown) == ([2], [])
    desk.service.quiet(True)
    assert desk.stage.shown == ["2"]


def test_a_newer_generation_takes_the_place_of_one_that_is_being_decoded(desk: Desk) -> None:
    desk.worker.held = True
    desk.rehearsing.answer(PASSED)
    desk.service._activation.begin(desk.archive.install())
    desk.worker.let_go()
    assert desk.stage.shown == []
    desk.rehearsing.answer(messages.Tried(3, passed=True))
    assert desk.stage.shown == ["3"]


def test_before_there_is_a_screen_nothing_is_shown() -> None:
    desk = Desk(generations=1)
    desk.service.quiet(True)
    activation = desk.service._activation
    activation.begin(desk.archive.install(), tried=True)
    assert activation.phase is Phase.READY
    assert activation.seconds_left() is None
    activation.attach(desk.stage)
    activation.quiet(True)
    assert desk.stage.shown == ["2"]
    activation.tick()
    assert not activation.is_busy


def test_closing_ends_the_rehearsal_and_the_next_start_begins_anew(desk: Desk) -> None:
    desk.service.close()
    assert not desk.rehearsing.is_running
    assert desk.archive.marks == {}
