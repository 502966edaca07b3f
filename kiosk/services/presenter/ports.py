"""What steers a demonstration, and what the volunteer is told about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.tour.run import Command as Command  # noqa: PLC0414 -- whoever steers finds it here


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedNote:
    """A usual question and a good answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerNotes:
    """What only the volunteer sees. Texts are those of the tour, never anything that a visitor typed.

    Without a running tour `tour` is empty. `began_s` is when it began (s, monotonic clock of the stand);
    `elapsed_s` is how long it runs, without the time that was held.
    """

    tour: str = ""
    title: str = ""
    number: int = 0
    count: int = 0
    say: str = ""
    notes: str = ""
    question: str = ""
    asked: tuple[AskedNote, ...] = ()
    next_say: str = ""
    """What will be said after this one; empty on the last step."""
    minutes: int = 0
    elapsed_s: int = 0
    held: bool = False
    frozen: bool = False
    black: bool = False
    group: bool = False
    missing: bool = False
    """What the step points at could not be found on the screen."""
    help_wanted: bool = False
    """A visitor calls for help."""


class PresenterDesk(Protocol):
    """The demonstration as its remote controls see it."""

    @property
    def notes(self) -> SpeakerNotes:
        """As of now."""
        ...

    def command(self, command: Command) -> None:
        """Do it; without a running tour nothing happens."""
        ...

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever `notes` differ in more than the time."""
        ...
