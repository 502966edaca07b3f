"""A bar in the terminal that fills; in a file or a pipe it says nothing."""

from __future__ import annotations

from types import TracebackType
from typing import Self, TextIO

WIDTH = 40
"""Characters of the full bar."""


class Bar:
    """Shows progress on one line as long as it is entered; then the line is free again."""

    def __init__(self, out: TextIO, label: str) -> None:
        """Draw on `out`, if a person is reading there."""
        self._out = out if out.isatty() else None
        self._label = label
        self._shown = ""

    def __enter__(self) -> Self:
        """Begin at nothing."""
        self.tell(0.0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the line, whatever happened."""
        if self._out is not None:
            self._out.write(f"\r{' ' * len(self._shown)}\r")
            self._out.flush()

    def tell(self, done: float) -> None:
        """Show how much is done, 0 to 1."""
        part = min(max(done, 0.0), 1.0)
        full = round(part * WIDTH)
        line = f"{self._label} [{'#' * full}{'.' * (WIDTH - full)}] {part * 100:3.0f} %"
        if self._out is not None and line != self._shown:
            self._out.write(f"\r{line}")
            self._out.flush()
            self._shown = line
