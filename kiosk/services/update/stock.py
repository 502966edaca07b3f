"""What the store holds, as staff read it; put together in another thread, because it asks the disk."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.domain.release.clock_floor import Floor
from kiosk.domain.release.model import Generation
from kiosk.services.update.desk import ShownGeneration
from kiosk.services.update.running import Archive, ClockMemory
from kiosk.services.update.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """One moment: `current` is what the store would show, `history` has the newest first."""

    current: Generation | None = None
    waiting: Generation | None = None
    history: tuple[ShownGeneration, ...] = ()
    floor: Floor = field(default_factory=Floor)


def take_stock(archive: Archive, memory: ClockMemory, words: Words, shown: Generation | None) -> Stock:
    """Read it all; `shown` is what the screen shows."""
    return Stock(
        current=archive.current(),
        waiting=archive.waiting(),
        history=tuple(_row(archive, one, shown, words) for one in archive.history()),
        floor=memory.load(),
    )


def _row(archive: Archive, one: Generation, shown: Generation | None, words: Words) -> ShownGeneration:
    why = archive.rejected(one.number)
    is_current = shown is not None and one.number == shown.number
    return words.generation(
        one,
        current=is_current,
        restorable=not is_current and why is None and archive.is_complete(one.number),
        refused="" if why is None else f"Ließ sich nicht zeigen: {why}",
    )
