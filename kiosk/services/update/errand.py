"""One run of the updater: its messages, its end, and an eye on how long it says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kiosk.services.ports import Clock
from kiosk.services.update.messages import Message, Step, from_line
from kiosk.services.update.running import Runner

PATIENCE_S = 90.0
"""So long it may be silent: a slow stick is read in pieces, and each piece is told."""


class Hears(Protocol):
    """Takes a message."""

    def __call__(self, message: Message) -> None:
        """One message of the updater."""
        ...


class Ends(Protocol):
    """Takes the news of an end without an answer."""

    def __call__(self, *, slowly: bool) -> None:
        """It died, or it was `slowly` and therefore ended."""
        ...


class Errand:
    """Starts the updater, one run at a time; a new run replaces the one before."""

    def __init__(self, runner: Runner, clock: Clock, hear: Hears, died: Ends) -> None:
        """Give messages to `hear`; `died` is told of a run that ended without an answer."""
        self._runner = runner
        self._clock = clock
        self._hear = hear
        self._died = died
        self._since: float | None = None
        self._answered = False
        self._run = 0

    @property
    def is_running(self) -> bool:
        """Whether something is waited for."""
        return self._since is not None

    def run(self, arguments: Sequence[str]) -> None:
        """Start it with these arguments."""
        self.stop()
        self.wait()
        run = self._run

        def heard(line: bytes) -> None:
            message = from_line(line) if run == self._run else None
            if message is not None:
                self._since = self._clock.now()
                self._answered = self._answered or not isinstance(message, Step)
                self._hear(message)

        def ended() -> None:
            if run == self._run:
                answered = self._answered
                self._rest()
                if not answered:
                    self._died(slowly=False)

        self._runner.start(arguments, heard, ended)

    def wait(self) -> None:
        """Wait for something else than the updater, no longer than for it."""
        self._since = self._clock.now()
        self._answered = False

    def stop(self) -> None:
        """End what runs, silently."""
        self._rest()
        self._runner.stop()

    def seconds_left(self) -> float | None:
        """Until patience ends."""
        return None if self._since is None else max(0.0, self._since + PATIENCE_S - self._clock.now())

    def tick(self) -> None:
        """Time went by."""
        if self.seconds_left() == 0.0:
            self.stop()
            self._died(slowly=True)

    def _rest(self) -> None:
        self._run += 1
        self._since = None
