"""What the staff area shows about content, and what staff may wish: the border between update and screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class DeskState(StrEnum):
    """Where things stand."""

    OFF = "off"
    """This stand has no root of trust: it shows what the program ships."""
    IDLE = "idle"
    LOOKING = "looking"
    OFFERED = "offered"
    INSTALLING = "installing"
    WAITING = "waiting"
    """Installed whole; it is shown as soon as nobody is at the stand."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownOffer:
    """A release on a stick or a mirror, in words; `changes` and `before_after` are lines to read."""

    key: str
    origin: str
    operator: str
    signers: str
    published: str
    version: str
    changes: tuple[str, ...]
    before_after: tuple[tuple[str, str, str], ...]
    """(where, before, after) of changed texts, the first few."""
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownGeneration:
    """A row of the history."""

    key: str
    title: str
    detail: str
    changes: str
    current: bool
    restorable: bool


class DateKind(StrEnum):
    """Why a date in the content is worth a look."""

    HIDDEN = "hidden"
    """Its `show_until` has passed, or its time has not come: it is not shown now."""
    COMING = "coming"
    """It will be shown, or go, within the next weeks."""
    REVIEW = "review"
    """Its `review_by` has come: somebody should read it again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDate:
    """A date in the content that is shown now: what it is about, and what happens when."""

    key: str
    kind: DateKind
    title: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """Everything at once; German words, ready to show.

    `message` tells in IDLE what came of the last wish, in REFUSED why, in WAITING when it is shown.
    """

    state: DeskState
    offer: ShownOffer | None = None
    progress: float = 0.0
    """0 to 1, of bytes that are stored and verified."""
    step: str = ""
    message: str = ""
    remedy: str = ""
    where: str = ""
    clock: str = ""
    """The stand's clock ("Freitag, 20. November 2026, 10:05 Uhr"), as it was when the view was asked for."""
    warnings: tuple[str, ...] = ()
    history: tuple[ShownGeneration, ...] = ()
    dates: tuple[ShownDate, ...] = ()
    stick: bool = False
    """A stick is plugged in."""
    mirror: str = ""
    """The host that is asked for new content, or nothing."""

    @property
    def shown(self) -> ShownGeneration | None:
        """The generation that is shown now; None for what came with the program."""
        return next((row for row in self.history if row.current), None)

    @property
    def busy(self) -> bool:
        """Whether something is under way that staff wait for."""
        return self.state in (DeskState.LOOKING, DeskState.INSTALLING)

    @property
    def has_news(self) -> bool:
        """Whether there is something that staff came for."""
        return self.state not in (DeskState.OFF, DeskState.IDLE)

    @property
    def calls_staff(self) -> bool:
        """Whether a stick waits for somebody who opens the staff area."""
        return self.stick and self.state in (DeskState.LOOKING, DeskState.OFFERED, DeskState.REFUSED)


class ContentDesk(Protocol):
    """Staff wishes; each returns at once, what comes of it is told to the listeners."""

    @property
    def view(self) -> DeskView:
        """How things stand."""
        ...

    def listen(self, listener: Callable[[], None]) -> None:
        """Hear of every change of `view`, in the screen's own thread."""
        ...

    def look(self) -> None:
        """Look again at sticks."""
        ...

    def look_at_mirror(self) -> None:
        """Ask the mirror now."""
        ...

    def install(self) -> None:
        """Take over what is offered."""
        ...

    def dismiss(self) -> None:
        """Put offer or refusal away."""
        ...

    def restore(self, key: str) -> None:
        """Show an earlier generation again."""
        ...
