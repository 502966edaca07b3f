"""Writes and reads key files: only the owner may read them, and a power cut leaves the old or the new one."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from kiosk.domain.release.keys import KeyProblem

POSIX = os.name == "posix"
SECRET = 0o600
OPEN = 0o644


def write(path: Path, data: bytes, mode: int = SECRET) -> None:
    """Write through a temporary file that has its rights from the first byte; then fsync, rename, fsync.

    Windows knows no such rights; there the folder's own rules hold.

    Raises:
        KeyProblem: no room, no right.
    """
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _problem("schreiben", path, error) from error


def read(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        KeyProblem: it is not there, or nobody may read it.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise _problem("lesen", path, error) from error


def remove(path: Path) -> None:
    """Delete a file; one that is gone already is fine.

    Raises:
        KeyProblem: no right.
    """
    try:
        path.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except OSError as error:
        raise _problem("löschen", path, error) from error


def _problem(doing: str, path: Path, error: OSError) -> KeyProblem:
    return KeyProblem(f"Die Datei lässt sich nicht {doing}: {error.strerror}.", where=str(path))


def _sync_folder(folder: Path) -> None:
    if not POSIX:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
