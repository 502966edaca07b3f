"""What the content desk needs from outside: the one-shot updater, sticks, another thread, and the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.release.clock_floor import Floor
from kiosk.domain.release.model import Generation
from kiosk.domain.release.refusal import Reason
from kiosk.services.update.mailbox import Mailbox

T = TypeVar("T")


class Runner(Protocol):
    """Runs one updater at a time."""

    def start(
        self, arguments: Sequence[str], heard: Callable[[bytes], None], ended: Callable[[], None]
    ) -> None:
        """Start it. Lines and end are told in the screen's own thread; a start that fails is an end, too.

        `ended` comes once, after the last line. One that still runs is stopped first and tells nothing more.
        """
        ...

    def stop(self) -> None:
        """Kill it, if one runs; nothing more is told."""
        ...


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick that is plugged in: its pack, or why it is of no use."""

    name: str
    pack: str = ""
    problem: Reason | None = None


class StickWatch(Protocol):
    """Knows which sticks are plugged in."""

    def watch(self, changed: Callable[[tuple[Stick, ...]], None]) -> None:
        """Tell, in the screen's own thread, of every change from now on, and how it is at first."""
        ...

    def look(self) -> None:
        """Look again and tell, whether something changed or not."""
        ...

    def close(self) -> None:
        """Stop watching."""
        ...


class Worker(Protocol):
    """Does what may take long in another thread."""

    def do(self, work: Callable[[], T], then: Callable[[T | Exception], None]) -> None:
        """Do `work`; give what came of it, or the exception, to `then` in the screen's own thread."""
        ...


class ClockMemory(Protocol):
    """What this stand remembers of time."""

    def load(self) -> Floor:
        """The floor; a new one where nothing readable is stored."""
        ...

    def save(self, floor: Floor) -> None:
        """Write it durably; a disk that refuses stops nobody."""
        ...


class Stage(Protocol):
    """The screen: shows another catalogue from now on."""

    def show(self, catalogue: Catalogue, published: date) -> None:
        """Swap the content; it is not earlier than the day on which it was `published`.

        Raises:
            Exception: whatever went wrong; the former content is shown again by then.
        """
        ...


class Archive(Protocol):
    """The store as the desk reads it; every method may take long."""

    def current(self) -> Generation | None:
        """The generation that is shown, or None where nothing was installed yet."""
        ...

    def waiting(self) -> Generation | None:
        """The newest complete one after it that was neither shown nor rejected yet."""
        ...

    def history(self) -> tuple[Generation, ...]:
        """All that are kept, the newest first."""
        ...

    def is_complete(self, number: int) -> bool:
        """Whether a generation could be shown: nothing of it is missing."""
        ...

    def rejected(self, number: int) -> str | None:
        """Why a generation could not be shown, or None where nobody said so."""
        ...

    def activate(self, number: int) -> None:
        """Move the pointer: from now on this generation is shown."""
        ...

    def reject(self, number: int, why: str) -> None:
        """Remember that a generation could not be shown; it is never activated by itself again."""
        ...


class Shelf(Protocol):
    """Stored generations as the screen needs them; every method may take long."""

    def load(self, number: int) -> Catalogue:
        """The catalogue of a generation, every object's hash checked.

        Raises:
            KioskError: it cannot be shown.
        """
        ...


class LiveDesk(Protocol):
    """The desk as the screen drives it."""

    def listen(self, listener: Callable[[], None]) -> None:
        """Hear of every change."""
        ...

    def open(self, stage: Stage) -> None:
        """The first frame is on the screen."""
        ...

    def quiet(self, quiet: bool) -> None:  # noqa: FBT001
        """Whether nobody is at the stand: no visit, no staff."""
        ...

    def tick(self) -> None:
        """Time went by."""
        ...

    def seconds_left(self) -> float | None:
        """Until `tick` has something to do, or None."""
        ...

    def close(self) -> None:
        """The screen ends."""
        ...


@dataclass(frozen=True, slots=True)
class Live:
    """What brings new content: the desk, its mail, and who wants to know that the screen came up."""

    desk: LiveDesk
    mailbox: Mailbox
    drawn: Callable[[], None]
