"""The machine's monotonic clock."""

from __future__ import annotations

import time
from datetime import date


class SystemClock:
    """Implements `ports.Clock`; setting the machine's time does not move it."""

    def now(self) -> float:
        """Seconds, monotonic."""
        return time.monotonic()

    def today(self) -> date:
        """The day by the machine's calendar."""
        return date.today()  # noqa: DTZ011 -- a stand lives by the local day
