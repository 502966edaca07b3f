"""What the services need from outside; adapters implement these."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from kiosk.domain.settings import Settings


class Clock(Protocol):
    """Time that never jumps."""

    def now(self) -> float:
        """Seconds since some fixed moment, monotonic."""
        ...

    def today(self) -> date:
        """The day by the machine's calendar, for questions such as whether a date has passed."""
        ...


class ContentFolder(Protocol):
    """A folder of content as authors write it."""

    def fingerprint(self) -> str:
        """A short text that changes when a file changes; cheap, without reading files."""
        ...

    def read(self) -> Mapping[str, bytes]:
        """Every file by its path inside the folder.

        Raises:
            EnvironmentProblem: the folder cannot be read.
        """
        ...


class BundleStore(Protocol):
    """Compiled bundles on this machine; a new one takes the place of the current one in one step."""

    def current(self) -> tuple[str, Mapping[str, bytes]] | None:
        """The label and the files of the bundle in use, or None."""
        ...

    def previous(self) -> tuple[str, Mapping[str, bytes]] | None:
        """The label and the files of the one before, or None."""
        ...

    def put(self, label: str, files: Mapping[str, bytes]) -> None:
        """Store a bundle durably and make it the current one.

        Raises:
            EnvironmentProblem: no room, no right; the current one stays.
        """
        ...


class SettingsStore(Protocol):
    """The stand's settings file."""

    def load(self) -> Settings:
        """The settings, or the defaults where there is no file.

        Raises:
            EnvironmentProblem: the file is there and broken.
        """
        ...

    def save(self, settings: Settings) -> None:
        """Write the settings durably.

        Raises:
            EnvironmentProblem: the file cannot be written.
        """
        ...


class EventLog(Protocol):
    """The log: fixed codes and numbers, never anything a visitor entered."""

    def note(self, code: str, number: int = 0) -> None:
        """Write one line."""
        ...
