"""How often the program was started without coming to a first frame."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from kiosk.adapters.durable import write_file


class FileStarts:
    """Implements `opening.Starts`; where nothing can be written, every start is the first."""

    def __init__(self, path: Path) -> None:
        """Use the file at `path`, which need not exist."""
        self._path = path

    def begun(self, number: int) -> int:
        """One more start of this generation; another generation begins at 1."""
        before, count = self._read()
        count = count + 1 if before == number else 1
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_file(self._path, json.dumps([number, count]).encode())
        return count

    def drawn(self) -> None:
        """The first frame is there."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _read(self) -> tuple[int, int]:
        try:
            number, count = json.loads(self._path.read_bytes())
            return int(number), max(0, int(count))
        except (OSError, ValueError, TypeError):
            return 0, 0
