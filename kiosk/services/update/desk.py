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


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """Everything at once; German words, ready to show."""

    state: DeskState
    offer: ShownOffer | None = None
    progress: float = 0.0
    """0 to 1, of bytes that are stored and verified."""
    step: str = ""
    message: str = ""
    remedy: str = ""
    where: str = ""
    clock: str = ""
    warnings: tuple[str, ...] = ()
    history: tuple[ShownGeneration, ...] = ()


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
