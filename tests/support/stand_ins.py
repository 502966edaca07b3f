"""Stand-ins for what a test must hold in its hand: the time, and what was logged."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path


class HandClock:
    """A clock that a test moves."""

    def __init__(self, start_s: float = 1000.0) -> None:
        """Begin at a moment that is not zero."""
        self._now = start_s

    def now(self) -> float:
        """Seconds."""
        return self._now

    def today(self) -> date:
        """A day that never changes."""
        return date(2026, 11, 21)

    def go_on(self, seconds: float) -> None:
        """Let time pass."""
        self._now += seconds


class ListLog:
    """A log that a test reads."""

    def __init__(self) -> None:
        """Begin empty."""
        self.notes: list[tuple[str, int]] = []

    def note(self, code: str, number: int = 0) -> None:
        """Keep a line."""
        self.notes.append((code, number))

    @property
    def codes(self) -> list[str]:
        """The codes alone."""
        return [code for code, _ in self.notes]


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put files below a folder."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
