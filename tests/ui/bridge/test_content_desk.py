from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject

from kiosk.domain.release.refusal import Reason
from kiosk.services.update.desk import DeskState
from kiosk.ui.bridge.content_desk import Desk
from tests.support import desk as samples
from tests.support.desk import StandInDesk


class Door:
    """Whether staff are inside."""

    open = True

    def may(self) -> bool:
        return self.open


@pytest.fixture
def stand_in() -> StandInDesk:
    return StandInDesk()


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def desk(stand_in: StandInDesk, door: Door, qapp: object) -> Desk:
    assert qapp
    return Desk(stand_in, door.may)


def read(found: QObject, *names: str) -> list[object]:
    return [found.property(name) for name in names]


def rows(found: Any, name: str, *fields: str) -> list[tuple[object, ...]]:  # noqa: ANN401 -- any model
    model = getattr(found, name)
    roles = {bytes(value.data()).decode(): role for role, value in model.roleNames().items()}
    return [
        tuple(model.data(model.index(row), roles[field]) for field in fields)
        for row in range(model.rowCount())
    ]


def test_a_stand_without_a_desk_has_nothing_to_bring(door: Door, qapp: object) -> None:
    assert qapp
    desk = Desk(None, door.may)
    for wish in (desk.look, desk.lookAtMirror, desk.install, desk.dismiss, lambda: desk.restore("1")):
        wish()
    assert read(desk, "state", "hasNews", "callsStaff", "shownTitle", "mirror") == [
        "off",
        False,
        False,
        "",
        "",
    ]


def test_what_is_shown_now_comes_from_the_history(desk: Desk) -> None:
    current = samples.HISTORY[0]
    assert read(desk, "shownTitle", "shownDetail", "shownChanges") == [
        current.title,
        current.detail,
        current.changes,
    ]
    assert rows(desk, "history", "key", "current", "restorable") == [
        ("3", True, False),
        ("2", False, True),
        ("1", False, True),
    ]


def test_an_offer_is_shown_with_its_changes_and_goes_again(desk: Desk, stand_in: StandInDesk) -> None:
    stand_in.play(samples.OFFERED)
    offer = desk._offer
    assert read(desk, "state", "stick", "callsStaff", "busy") == ["offered", True, True, False]
    assert read(offer, "operator", "signers", "version", "size") == [
        "Stadt Gladbeck",
        "Henrike Kowalski",
        "15",
        "4,2 MB, davon 0,3 MB neu",
    ]
    assert rows(offer, "changes", "text") == [(line,) for line in samples.OFFER.changes]
    assert rows(offer, "texts", "where", "before", "after") == list(samples.OFFER.before_after)
    stand_in.play(samples.IDLE)
    assert read(offer, "operator", "origin", "published") == ["", "", ""]
    assert rows(offer, "changes", "text") + rows(offer, "texts", "where") == []


def test_a_refusal_says_why_what_helps_and_which_file(desk: Desk, stand_in: StandInDesk) -> None:
    stand_in.play(samples.refused(Reason.DAMAGED, "region/a.json"))
    assert read(desk, "state", "message", "where") == [
        "refused",
        "Eine Datei ist beschädigt.",
        "region/a.json",
    ]
    assert "Schreiben Sie den Stick noch einmal" in str(desk.property("remedy"))


def test_dates_and_warnings_are_lists(desk: Desk, stand_in: StandInDesk) -> None:
    stand_in.play(samples.WARNED)
    assert rows(desk, "warnings", "text") == [(samples.WARNING,)]
    assert rows(desk, "dates", "kind", "title") == [(row.kind.value, row.title) for row in samples.DATES]


def test_progress_is_told_and_a_new_state_is_told_once(desk: Desk, stand_in: StandInDesk) -> None:
    told: list[str] = []
    desk.changed.connect(lambda: told.append("changed"))
    desk.moved.connect(lambda: told.append("moved"))
    stand_in.play(samples.INSTALLING)
    stand_in.play(replace(samples.INSTALLING, progress=0.5))
    stand_in.play(replace(samples.INSTALLING, progress=0.5))
    assert told == ["changed", "moved", "changed"]
    assert read(desk, "progress", "busy") == [0.5, True]


def test_the_clock_goes_on_without_being_told(desk: Desk, stand_in: StandInDesk) -> None:
    stand_in.tick("Samstag, 21. November 2026, 10:06 Uhr")
    assert read(desk, "clock") == [samples.CLOCK]
    desk.refresh()
    assert read(desk, "clock") == ["Samstag, 21. November 2026, 10:06 Uhr"]


def test_wishes_are_passed_on_while_staff_are_inside_only(
    desk: Desk, stand_in: StandInDesk, door: Door
) -> None:
    def wish_everything() -> None:
        for wish in (desk.look, desk.lookAtMirror, desk.install, desk.dismiss, lambda: desk.restore("2")):
            wish()

    door.open = False
    wish_everything()
    assert stand_in.wishes == []
    door.open = True
    wish_everything()
    assert stand_in.wishes == ["look", "look-at-mirror", "install", "dismiss", "restore 2"]


def test_every_state_can_be_read(desk: Desk, stand_in: StandInDesk) -> None:
    for state in DeskState:
        stand_in.play(replace(samples.IDLE, state=state))
        assert read(desk, "state") == [state.value]
