"""Another thread for what may take long."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeVar

T = TypeVar("T")
Post = Callable[[Callable[[], None]], None]
"""Has something done in the screen's own thread."""


class ThreadWorker:
    """Implements `running.Worker` with one thread: what is given first is done first."""

    def __init__(self, post: Post) -> None:
        """Start the thread; it ends with the program."""
        self._post = post
        self._waiting: SimpleQueue[Callable[[], None]] = SimpleQueue()
        threading.Thread(target=self._work, name="kiosk-worker", daemon=True).start()

    def do(self, work: Callable[[], T], then: Callable[[T | Exception], None]) -> None:
        """Do `work` in the thread; give what came of it to `then` in the screen's own."""

        def done() -> None:
            came: T | Exception
            try:
                came = work()
            except Exception as error:  # noqa: BLE001 -- it is given to whoever asked
                came = error
            self._post(lambda: then(came))

        self._waiting.put(done)

    def _work(self) -> None:
        while True:
            self._waiting.get()()
