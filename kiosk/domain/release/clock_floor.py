"""The moment that it surely is by now, whatever the machine's clock says.

A clock that lost its battery says 1970; then a release that ended long ago would look good, and a stand that
was offline for a year must still take what is new. The floor is the latest of three moments that have surely
been: the program was built, a verified release was published, the stand was shut down in good order. It only
ever moves up, and a single wrong clock or a single stolen key must not move it so far up that nothing new is
taken any more: that is what the two limits in `published` and `shut_down` are for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

BUILT = datetime(2026, 11, 21, tzinfo=UTC)
"""When this program was written; it moves with each version."""

LIFE = timedelta(days=400)
"""How long the shortest-lived metadata (`timestamp`) holds: a newer release always ends later than this."""

TOLERANCE = timedelta(days=1)
"""Clocks of an office and a stand may differ by a time zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """What this stand remembers of time; aware, in UTC."""

    built: datetime = BUILT
    published: datetime = BUILT
    shutdown: datetime = BUILT

    @property
    def moment(self) -> datetime:
        """It is not earlier than this."""
        return max(self.built, self.published, self.shutdown)


def reference(now: datetime, floor: Floor) -> datetime:
    """The moment at which signatures are judged."""
    return max(now, floor.moment)


def is_behind(now: datetime, floor: Floor) -> bool:
    """Whether the clock is surely wrong: it shows a moment that has been."""
    return now < floor.moment - TOLERANCE


def is_far_ahead(now: datetime, floor: Floor) -> bool:
    """Whether the clock may be wrong: nothing that this stand knows of comes near the moment that it shows.

    That alone refuses nothing, for a stand may really have been in a cellar for two years. Where signatures
    have ended at that moment too, the clock is what staff are told about: see `doubts`.
    """
    return now > floor.moment + LIFE


def doubts(now: datetime, floor: Floor) -> bool:
    """Whether "expired" may be the clock's fault and not the release's."""
    return is_behind(now, floor) or is_far_ahead(now, floor)


def published(floor: Floor, moment: datetime, now: datetime) -> Floor:
    """The floor after a verified release that says when it was published.

    The publisher's word moves the floor beyond the clock only while the clock is known to be behind, and
    then by no more than `LIFE`.
    """
    limit = floor.moment + LIFE if now < floor.moment else now
    return replace(floor, published=max(floor.published, min(moment, limit)))


def shut_down(floor: Floor, now: datetime) -> Floor:
    """The floor after the stand was shut down in good order; a clock that is far ahead is not believed."""
    if is_far_ahead(now, floor):
        return floor
    return replace(floor, shutdown=max(floor.shutdown, now))
