"""Staff hear 60 and 14 days ahead that a signature ends."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.release.expiry import Urgency, endings
from kiosk.domain.release.model import SignedRole

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def role(name: str, days: float) -> SignedRole:
    return SignedRole(role=name, version=1, expires=NOW + timedelta(days=days), signers=())


@pytest.mark.parametrize(
    ("days", "urgency", "whole"),
    [
        (60.01, None, 0),
        (60, Urgency.SOON, 60),
        (14.5, Urgency.SOON, 14),
        (14, Urgency.URGENT, 14),
        (0.5, Urgency.URGENT, 0),
        (0, Urgency.OVER, 0),
        (-3, Urgency.OVER, 0),
    ],
)
def test_sixty_and_fourteen_days_ahead(days: float, urgency: Urgency | None, whole: int) -> None:
    for name in ("targets", "timestamp"):
        found = endings([role(name, days)], NOW - timedelta(days=399), NOW)
        assert [(one.urgency, one.days) for one in found] == ([] if urgency is None else [(urgency, whole)])


def test_the_first_to_end_comes_first() -> None:
    roles = [role("targets", 40), role("root", 10), role("gladbeck", 700), role("timestamp", -1)]
    found = endings(roles, NOW - timedelta(days=700), NOW)
    assert [one.role for one in found] == ["timestamp", "root", "targets"]


def test_a_timestamp_that_lives_for_a_week_is_no_news_on_its_first_day() -> None:
    week = [role("timestamp", 7), role("snapshot", 7)]
    assert endings(week, NOW, NOW) == ()
    late = NOW + timedelta(days=5.5)
    assert {one.urgency for one in endings(week, NOW, late)} == {Urgency.SOON}
    assert endings([role("timestamp", -5)], NOW, NOW)[0].urgency is Urgency.OVER


def test_an_old_root_is_warned_about_however_lately_something_was_published() -> None:
    assert endings([role("root", 30)], NOW, NOW)[0].urgency is Urgency.SOON
