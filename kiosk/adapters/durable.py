"""Writing files so that a power cut leaves the old or the new one, never half of one."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.domain.errors import EnvironmentProblem


def write_file(path: Path, data: bytes) -> None:
    """Write through a temporary file beside it: temp, fsync, rename, fsync of the folder.

    Raises:
        OSError: no room, no right.
    """
    temporary = path.with_name(f".{path.name}.tmp")
    with temporary.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names in a folder survive a power cut, where the system can do that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class FolderWriter:
    """Stores files below a folder that the user named."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`, which need not exist yet."""
        self._folder = folder

    def __call__(self, name: str, data: bytes) -> None:
        """Write one file at its path.

        Raises:
            EnvironmentProblem: no room, no right.
        """
        path = self._folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_file(path, data)
        except OSError as error:
            raise EnvironmentProblem(
                f"Die Datei lässt sich nicht schreiben: {error.strerror}.", where=str(path)
            ) from error
