"""When the mirror is asked: seldom, never by all stands at once, and patiently where it does not answer."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

HOUR_S = 3600.0
LONGEST_S = 24 * HOUR_S
"""A mirror that fails is asked at least about once a day, whatever it answered."""
FIRST_S = 180.0
"""After the start: long enough for the first visitor to find a fast machine."""
_DOUBLINGS = 16
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Timetable:
    """Counts attempts; `number` is the stand's own, `every_s` the interval, both never change."""

    number: int
    every_s: float
    asked: int = 0
    failures: int = 0
    retry_after_s: float = 0.0

    def wait_s(self) -> float:
        """Seconds from the last answer (at first: from the start) to the next question."""
        if self.asked == 0:
            return FIRST_S * self._jitter()
        longest = max(LONGEST_S, self.every_s)
        wait = min(self.every_s * 2.0 ** min(self.failures, _DOUBLINGS), longest)
        if self.retry_after_s > wait:
            # Not before the moment that was asked for, and not all at that moment.
            return min(self.retry_after_s, longest) * (self._jitter() + 0.5)
        return wait * self._jitter()

    def answered(self) -> Timetable:
        """The mirror answered, with news or without."""
        return replace(self, asked=self.asked + 1, failures=0, retry_after_s=0.0)

    def failed(self, retry_after_s: float = 0.0) -> Timetable:
        """It did not, or it asked for patience (`Retry-After`, seconds)."""
        return replace(
            self, asked=self.asked + 1, failures=self.failures + 1, retry_after_s=max(0.0, retry_after_s)
        )

    def _jitter(self) -> float:
        """A factor from 0.5 to 1.5: the same for the same stand and attempt, another for every other."""
        digest = hashlib.sha256(f"{self.number}/{self.asked}".encode()).hexdigest()
        return 0.5 + int(digest[:_DIGITS], 16) / 16.0**_DIGITS


def number_of(*marks: str) -> int:
    """A stand's number, of whatever tells it from the others."""
    return int(hashlib.sha256("\0".join(marks).encode()).hexdigest()[:_DIGITS], 16)
