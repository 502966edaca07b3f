"""The log file: a time, a fixed code and a number a line; never what a visitor entered."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

_CODE = re.compile(r"[a-z][a-z0-9-]{0,63}")
_LARGEST = 500_000
_KEPT = 3


class FileEventLog:
    """Implements `ports.EventLog` with a file that never grows above half a megabyte."""

    def __init__(self, path: Path) -> None:
        """Append to `path`; a log that cannot be written does not stop the kiosk."""
        self._logger = logging.getLogger(f"kiosk.events.{path}")
        self._logger.propagate = False
        self._logger.setLevel(logging.INFO)
        if self._logger.handlers:
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handler: logging.Handler = RotatingFileHandler(
                path, maxBytes=_LARGEST, backupCount=_KEPT, delay=True
            )
        except OSError:
            handler = logging.NullHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        self._logger.addHandler(handler)

    def note(self, code: str, number: int = 0) -> None:
        """Write a line; a code that is not plain letters is replaced, so that no text slips in."""
        safe = code if _CODE.fullmatch(code) else "unnamed"
        self._logger.info("%s %d", safe, number)
