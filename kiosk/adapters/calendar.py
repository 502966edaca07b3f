"""The machine's clock as a date and a time, and what this stand remembers of time."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

from kiosk.adapters.durable import write_file
from kiosk.domain.release.clock_floor import Floor, reference

_LARGEST = 4096


class SystemCalendar:
    """Implements `ports.Calendar` with the machine's clock, which may be wrong."""

    def utc(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)


class FileClockMemory:
    """Implements `running.ClockMemory` with a small durable file."""

    def __init__(self, path: Path) -> None:
        """Use the file at `path`, which need not exist."""
        self._path = path

    def load(self) -> Floor:
        """The floor; what cannot be read counts as never written."""
        try:
            with self._path.open("rb") as stream:
                raw = json.loads(stream.read(_LARGEST))
            return Floor(
                published=max(Floor().built, _moment(raw["published"])),
                shutdown=max(Floor().built, _moment(raw["shutdown"])),
            )
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return Floor()

    def save(self, floor: Floor) -> None:
        """Write it, if it says anything new."""
        if floor == self.load():
            return
        data = {
            field.name: getattr(floor, field.name).isoformat()
            for field in fields(Floor)
            if field.name != "built"
        }
        with suppress(OSError):  # the display goes on
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_file(self._path, json.dumps(data).encode())

    def forget(self) -> None:
        """Remember nothing any more: for staff who have set a clock that was far ahead."""
        self._path.unlink(missing_ok=True)


class FlooredCalendar:
    """Implements `ports.Calendar`: never earlier than what has surely been."""

    def __init__(self, calendar: SystemCalendar, memory: FileClockMemory) -> None:
        """Take the clock's word above the memory's floor."""
        self._calendar = calendar
        self._memory = memory

    def utc(self) -> datetime:
        """The moment at which signatures are judged."""
        return reference(self._calendar.utc(), self._memory.load())


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment
