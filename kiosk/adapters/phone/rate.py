"""How often something may happen. Pure: times (s, monotonic) come as arguments."""

from __future__ import annotations

from collections import deque


class Rate:
    """So many in such a time, not more."""

    def __init__(self, most: int, span_s: float) -> None:
        """At most `most` in any `span_s`."""
        self._most = most
        self._span_s = span_s
        self._times: deque[float] = deque(maxlen=most)

    def allows(self, now: float) -> bool:
        """Count one more; False where it is too many, and then it does not count."""
        if len(self._times) == self._most and now - self._times[0] < self._span_s:
            return False
        self._times.append(now)
        return True
