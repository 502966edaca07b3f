"""The pointer: a file of a few bytes that says which generation is shown, and which was before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.adapters.durable import write_file

_FORM = re.compile(rb"([0-9]{1,9}) ([0-9]{1,9})\n\Z")


@dataclass(frozen=True, slots=True)
class Pointed:
    """Two numbers; 0 is none. `broken` tells a pointer that says nothing from one that was never written."""

    current: int = 0
    previous: int = 0
    broken: bool = False

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever shown."""
        return not self.current and not self.broken


class Pointer:
    """The file `current`. Not a link: a file works on Windows too, under the same rule."""

    def __init__(self, path: Path) -> None:
        """Use `path`, where no file need be yet."""
        self._path = path

    def read(self) -> Pointed:
        """What it says; never raises."""
        try:
            with self._path.open("rb") as stream:
                data = stream.read(64)
        except FileNotFoundError:
            return Pointed()
        except OSError:
            return Pointed(broken=True)
        match = _FORM.match(data)
        return Pointed(int(match[1]), int(match[2])) if match else Pointed(broken=True)

    def write(self, current: int, previous: int) -> None:
        """Move it in one step.

        Raises:
            OSError: no room, no right; it stays where it was.
        """
        write_file(self._path, b"%d %d\n" % (current, previous))

    def since(self) -> datetime | None:
        """When it was moved, by the machine's clock; None where it cannot be told."""
        try:
            return datetime.fromtimestamp(self._path.stat().st_mtime, UTC)
        except (OSError, OverflowError, ValueError):
            return None
