"""What we rely on in python-tuf that it does not promise: one private attribute, of one exact version."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib.metadata import version

import pytest

from kiosk.domain.release.clock_floor import Floor
from kiosk.domain.release.refusal import Reason, Refused
from tests.support.tuf_simulator import NOW, Simulator
from tests.support.tuf_ways import Stand


def test_this_is_the_version_that_was_looked_at() -> None:
    assert version("tuf") == "7.0.1", (
        "read trap 8 of the security standard, then these tests, before you change it"
    )


def refusal(stand: Stand, simulator: Simulator, now: datetime, floor: Floor) -> Reason | None:
    stand.calendar.now = now
    stand.floor = floor
    try:
        stand.look(simulator.files)
    except Refused as refused:
        return refused.reason
    return None


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), None),
        (NOW - timedelta(days=3650), None),
        (NOW, None),
        (NOW + timedelta(days=399), None),
        (NOW + timedelta(days=401), Reason.EXPIRED),
        (datetime(2099, 1, 1, tzinfo=UTC), Reason.CLOCK),
    ],
)
def test_the_clock_of_the_stand(
    simulator: Simulator, net_stand: Stand, now: datetime, reason: Reason | None
) -> None:
    # It was shut down properly a while ago, so that 401 days on are nothing strange.
    floor = Floor(published=NOW, shutdown=NOW + timedelta(days=30))
    assert refusal(net_stand, simulator, now, floor) is reason


def test_a_clock_without_battery_does_not_let_old_content_in(simulator: Simulator, net_stand: Stand) -> None:
    floor = Floor(shutdown=NOW + timedelta(days=401))
    assert refusal(net_stand, simulator, datetime(1970, 1, 1, tzinfo=UTC), floor) is Reason.CLOCK


def test_a_clock_that_jumps_back_changes_nothing(simulator: Simulator, net_stand: Stand) -> None:
    assert refusal(net_stand, simulator, NOW + timedelta(days=300), Floor()) is None
    assert refusal(net_stand, simulator, NOW, Floor(shutdown=NOW + timedelta(days=300))) is None


def test_without_our_moment_the_systems_clock_would_decide(simulator: Simulator, net_stand: Stand) -> None:
    # The control: where the attribute does nothing any more, the first test here must not pass by chance.
    simulator.now = datetime(2001, 1, 1, tzinfo=UTC)
    for role in ("targets", "region", "gladbeck", "root"):
        simulator.put(role)
    simulator.release()
    assert (
        refusal(
            net_stand,
            simulator,
            datetime(2001, 2, 1, tzinfo=UTC),
            Floor(built=simulator.now, published=simulator.now, shutdown=simulator.now),
        )
        is None
    )
