from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.services.update.desk import DeskState, DeskView
from tests.support.desk import HISTORY, IDLE


def test_the_generation_that_is_shown_is_marked_in_the_history() -> None:
    assert IDLE.shown is HISTORY[0]
    assert DeskView(state=DeskState.OFF).shown is None


@pytest.mark.parametrize(
    ("state", "busy", "has_news", "calls_staff"),
    [
        (DeskState.OFF, False, False, False),
        (DeskState.IDLE, False, False, False),
        (DeskState.LOOKING, True, True, True),
        (DeskState.OFFERED, False, True, True),
        (DeskState.INSTALLING, True, True, False),
        (DeskState.WAITING, False, True, False),
        (DeskState.REFUSED, False, True, True),
    ],
)
def test_what_a_state_means_to_staff(
    state: DeskState, *, busy: bool, has_news: bool, calls_staff: bool
) -> None:
    view = replace(IDLE, state=state, stick=True)
    assert (view.busy, view.has_news, view.calls_staff) == (busy, has_news, calls_staff)
    assert not replace(view, stick=False).calls_staff, "nobody calls staff for what comes by itself"
