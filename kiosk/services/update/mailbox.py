"""The one door from other threads into the screen's own."""

from __future__ import annotations

from collections.abc import Callable
from queue import Empty, SimpleQueue


class Mailbox:
    """Other threads put things to do in; the screen's own thread does them, in order."""

    def __init__(self, wake: Callable[[], None]) -> None:
        """`wake` is called from other threads; it makes the screen call `deliver` soon."""
        self.wake = wake
        self._waiting: SimpleQueue[Callable[[], None]] = SimpleQueue()

    def post(self, work: Callable[[], None]) -> None:
        """Have something done in the screen's own thread."""
        self._waiting.put(work)
        self.wake()

    def deliver(self) -> None:
        """Do what waits."""
        while True:
            try:
                work = self._waiting.get_nowait()
            except Empty:
                return
            work()
