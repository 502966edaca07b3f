"""The screen's side: starts the helper, writes it the notes, reads what the volunteer pressed."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from queue import Full, Queue

from kiosk.adapters.own_process import own_command
from kiosk.adapters.phone.rate import Rate
from kiosk.services.presenter.phone_messages import (
    LONGEST_NEWS,
    News,
    Notes,
    Open,
    Order,
    bounded,
    line,
    news_from,
)
from kiosk.services.presenter.ports import SpeakerNotes

MOST_NEWS = 40
"""Lines in one second; the helper itself says fewer, so one that says more is not ours any more."""
_WAITING = 32
"""Lines that may wait for the helper; one that does not read them is stuck."""
_GOODBYE_S = 3.0
Post = Callable[[Callable[[], None]], None]
"""Has something done in the screen's own thread."""


def command() -> tuple[str, ...]:
    """How the helper is started."""
    return own_command("kiosk.adapters.phone.helper", "phone")


class PhoneProcess:
    """Implements `pairing.PhoneLine`."""

    def __init__(self, post: Post, command: Sequence[str]) -> None:
        """Use this command each time."""
        self._post = post
        self._command = tuple(command)
        self._child: _Child | None = None

    def start(self, opening: Open, heard: Callable[[News], None], ended: Callable[[], None]) -> None:
        """Start it; one that still runs is ended first."""
        self.stop()
        try:
            process = subprocess.Popen(  # noqa: S603 -- our own program, no shell
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError:
            self._post(ended)
            return
        child = _Child(process)
        self._child = child

        def tell(work: Callable[[], None]) -> None:
            # Asked in the screen's own thread: what was stopped there tells nothing more.
            self._post(lambda: work() if self._child is child else None)

        child.begin(lambda news: tell(partial(heard, news)), lambda: tell(ended))
        child.write(opening)

    def tell(self, notes: SpeakerNotes) -> None:
        """Let the phone show this."""
        if self._child is not None:
            self._child.write(Notes(bounded(notes)))

    def stop(self) -> None:
        """Let it say goodbye to the phone and end; nobody waits for it."""
        child, self._child = self._child, None
        if child is not None:
            child.end()


class _Child:
    """One process with a thread for each direction, so that the screen never waits for it."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._orders: Queue[Order | None] = Queue(_WAITING)

    def begin(self, heard: Callable[[News], None], ended: Callable[[], None]) -> None:
        """Begin to read and to write."""
        for work in (self._write, partial(self._read, heard, ended)):
            threading.Thread(target=work, name="kiosk-phone", daemon=True).start()

    def write(self, order: Order | None) -> None:
        """Have it written; a helper that reads nothing is ended."""
        try:
            self._orders.put_nowait(order)
        except Full:
            self._process.kill()

    def end(self) -> None:
        """No more orders: the helper ends, or is ended."""
        self.write(None)

    def _write(self) -> None:
        stream = self._process.stdin
        assert stream is not None  # noqa: S101 -- asked for at the start
        with suppress(OSError):
            while (order := self._orders.get()) is not None:
                stream.write(line(order))
                stream.flush()
        with suppress(OSError):
            stream.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_GOODBYE_S)
            return
        self._process.kill()

    def _read(self, heard: Callable[[News], None], ended: Callable[[], None]) -> None:
        rate = Rate(MOST_NEWS, 1.0)
        stream = self._process.stdout
        assert stream is not None  # noqa: S101 -- asked for at the start
        with stream:
            while piece := stream.readline(LONGEST_NEWS + 1):
                news = news_from(piece)
                if news is None or not rate.allows(time.monotonic()):
                    self._process.kill()
                    break
                heard(news)
        self.write(None)
        self._process.wait()
        ended()
