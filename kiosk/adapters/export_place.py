"""Where staff find a file that the stand made: on a stick that is plugged in, else in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from kiosk.adapters.durable import write_file
from kiosk.domain.errors import EnvironmentProblem


class StickOrFolder:
    """Implements `survey.ports.FilePlace`."""

    def __init__(self, folder: Path, stick_folder: Path | None = None) -> None:
        """Fall back to `folder`; `stick_folder` counts as a stick where it is there."""
        self._folder = folder
        self._stick_folder = stick_folder

    def put(self, name: str, data: bytes) -> str:
        """Store a file on the first stick that takes it, else in the folder.

        Raises:
            EnvironmentProblem: the folder does not take it either.
        """
        for stick in self._sticks():
            with suppress(OSError):
                path = _written(stick, name, data)
                return f"Auf dem Stick „{stick.name}“: {path.name}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return f"Auf diesem Gerät: {_written(self._folder, name, data)}"
        except OSError as error:
            raise EnvironmentProblem(
                f"Die Datei lässt sich nicht schreiben: {error.strerror}.",
                where=str(self._folder),
                remedy="Stecken Sie einen Stick ein, der nicht schreibgeschützt ist.",
            ) from error

    def _sticks(self) -> Iterator[Path]:
        if self._stick_folder is not None and self._stick_folder.is_dir():
            yield self._stick_folder
        from kiosk.adapters.sticks import mounted  # noqa: PLC0415 -- no start needs it

        for mount in mounted():
            if mount.certain and mount.readable and os.access(mount.folder, os.W_OK):
                yield mount.folder


def _written(folder: Path, name: str, data: bytes) -> Path:
    """The path of the file; one that is there already stays, and the new one gets a number."""
    stem, dot, ending = name.rpartition(".")
    names = (name if number == 1 else f"{stem}-{number}{dot}{ending}" for number in count(1))
    path = next(folder / one for one in names if not (folder / one).exists())
    write_file(path, data)
    return path
