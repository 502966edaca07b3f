"""What the stand does by itself while nobody is there: asks the mirror, looks through what is stored.

Nothing begins during a visit. What has begun goes on with low priority; a wish of staff ends it, and it comes
again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kiosk.domain.release.expiry import endings
from kiosk.domain.release.model import Generation, SignedRole
from kiosk.domain.release.refusal import Reason
from kiosk.domain.release.timetable import Timetable
from kiosk.services.ports import Clock
from kiosk.services.update import messages
from kiosk.services.update.errand import Errand
from kiosk.services.update.ports import Calendar
from kiosk.services.update.running import Runner
from kiosk.services.update.words import Words

CHECK_AFTER_S = 90.0
"""After the start; the first minutes belong to the visitor who stands there."""
CHECK_EVERY_S = 24 * 3600.0
AGAIN_S = 60.0
"""After a round that had to give way."""
FAILURES_TO_TELL = 3
"""A mirror that fails once or twice is no news."""


class Rounds:
    """One round at a time."""

    def __init__(self, runner: Runner, clock: Clock, calendar: Calendar, timetable: Timetable | None) -> None:
        """Without a `timetable` there is no mirror to ask."""
        self._clock = clock
        self._calendar = calendar
        self._timetable = timetable
        self._errand = Errand(runner, clock, self._hear, self._died)
        self._tell: Callable[[messages.Message], None] = _nobody
        self._quiet = False
        self._asking = False
        now = clock.now()
        self._check_at = now + CHECK_AFTER_S
        self._ask_at = None if timetable is None else now + timetable.wait_s()
        self._failing_since: datetime | None = None
        self._roles: tuple[SignedRole, ...] = ()
        self._published: datetime | None = None

    def tell(self, listener: Callable[[messages.Message], None]) -> None:
        """Give what comes of a round to `listener`."""
        self._tell = listener

    def proved(self, roles: tuple[SignedRole, ...], published: datetime) -> None:
        """These signatures vouch for what is shown."""
        self._roles, self._published = roles, published

    def shown(self, generation: Generation) -> None:
        """Another generation came; look at it soon."""
        del generation
        self._check_at = self._clock.now() + AGAIN_S

    def quiet(self, quiet: bool) -> None:  # noqa: FBT001 -- the one thing that it says
        """Whether nobody is at the stand."""
        self._quiet = quiet
        self.tick()

    def give_way(self) -> None:
        """Somebody is there who has a wish."""
        if self._errand.is_running:
            self._errand.stop()
            again = self._clock.now() + AGAIN_S
            if self._asking:
                self._ask_at = again
            else:
                self._check_at = again

    def stop(self) -> None:
        """End what runs."""
        self._errand.stop()

    def seconds_left(self) -> float | None:
        """Until `tick` has something to do; None while a visit goes on."""
        if self._errand.is_running:
            return self._errand.seconds_left()
        if not self._quiet:
            return None
        due = min(self._check_at, self._ask_at if self._ask_at is not None else self._check_at)
        return max(0.0, due - self._clock.now())

    def tick(self) -> None:
        """Time went by."""
        self._errand.tick()
        if self._errand.is_running or not self._quiet:
            return
        now = self._clock.now()
        if self._ask_at is not None and now >= self._ask_at:
            self._asking = True
            self._errand.run(("fetch", "--mirror"))
        elif now >= self._check_at:
            self._asking = False
            self._check_at = now + CHECK_EVERY_S
            self._errand.run(("check",))

    def warnings(self, words: Words, now: datetime) -> tuple[str, ...]:
        """What staff should know of signatures that end, and of the mirror."""
        found: list[str] = []
        if self._published is not None:
            found += [words.ending(one) for one in endings(self._roles, self._published, now)]
        if self._failing_since is not None and self._failures >= FAILURES_TO_TELL:
            found.append(words.mirror_fails(self._failing_since))
        return tuple(found)

    @property
    def _failures(self) -> int:
        return self._timetable.failures if self._timetable is not None else 0

    def _hear(self, message: messages.Message) -> None:
        match message:
            case messages.Step():
                return
            case messages.Proved(_, holds, _, roles):
                if holds:
                    self._roles = tuple(
                        SignedRole(role=one.role, version=0, expires=one.expires, signers=()) for one in roles
                    )
            case messages.Refusal(reason, _, retry_after_s) if self._asking:
                self._failed(retry_after_s if reason is Reason.UNREACHABLE else 0.0)
            case messages.Nothing() | messages.Installed() if self._asking:
                self._answered()
            case _:
                pass
        self._tell(message)

    def _died(self, *, slowly: bool) -> None:
        del slowly
        if self._asking:
            self._failed(0.0)

    def _answered(self) -> None:
        if self._timetable is not None:
            self._failing_since = None
            self._timetable = self._timetable.answered()
            self._ask_at = self._clock.now() + self._timetable.wait_s()

    def _failed(self, retry_after_s: float) -> None:
        if self._timetable is not None:
            self._failing_since = self._failing_since or self._calendar.utc()
            self._timetable = self._timetable.failed(retry_after_s)
            self._ask_at = self._clock.now() + self._timetable.wait_s()


def _nobody(_message: messages.Message) -> None:
    """Before anybody listens."""
