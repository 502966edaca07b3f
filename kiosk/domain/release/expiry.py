"""Which signatures end soon. That stops no stand, but new content; so staff hear of it early."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.domain.release.model import SignedRole

EARLY = timedelta(days=60)
LATE = timedelta(days=14)
_OFTEN = frozenset({"timestamp", "snapshot"})


class Urgency(StrEnum):
    """How near the end is."""

    SOON = "soon"
    URGENT = "urgent"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Ending:
    """A role that ends; `days` are whole days from now, 0 on the last one and after it."""

    role: str
    expires: datetime
    days: int
    urgency: Urgency


def endings(roles: Iterable[SignedRole], published: datetime, now: datetime) -> tuple[Ending, ...]:
    """The roles that end within 60 days or have ended, the first to end first.

    A data centre may let `timestamp` and `snapshot` live for days only; those are told of in the last quarter
    of their life since `published`, or nobody would ever see a screen without a warning.
    """
    found = [ending for ending in (_ending(role, published, now) for role in roles) if ending is not None]
    return tuple(sorted(found, key=lambda ending: (ending.expires, ending.role)))


def _ending(role: SignedRole, published: datetime, now: datetime) -> Ending | None:
    left = role.expires - now
    early, late = EARLY, LATE
    if role.role in _OFTEN:
        life = max(role.expires - published, timedelta(0))
        early, late = min(early, life / 4), min(late, life / 8)
    if left <= timedelta(0):
        urgency = Urgency.OVER
    elif left <= late:
        urgency = Urgency.URGENT
    elif left <= early:
        urgency = Urgency.SOON
    else:
        return None
    return Ending(role.role, role.expires, max(0, left.days), urgency)
