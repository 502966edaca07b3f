"""The machine's monotonic clock."""

from __future__ import annotations

import time


class SystemClock:
    """Implements `ports.Clock`; setting the machine's time does not move it."""

    def now(self) -> float:
        """Seconds, monotonic."""
        return time.monotonic()
