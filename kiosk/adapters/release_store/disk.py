"""Small durable steps on a disk that may be full, read-only, broken or gone."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.adapters.durable import sync_folder
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.refusal import Reason, Refused

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_WORDS = {
    errno.EACCES: "das Recht fehlt",
    errno.EPERM: "das Recht fehlt",
    errno.EROFS: "der Datenträger ist schreibgeschützt",
    errno.EIO: "der Datenträger hat einen Fehler",
}
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_SYNC = os.O_RDWR | getattr(os, "O_BINARY", 0)  # Windows flushes only what may be written


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn what the system says about the disk into what staff can read.

    Raises:
        Refused: the disk is full (NO_ROOM).
        EnvironmentProblem: any other trouble with it.
    """
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise Refused(Reason.NO_ROOM, where) from error
        words = _WORDS.get(error.errno or 0, error.strerror or "unbekannter Fehler")
        raise EnvironmentProblem(
            f"Der Inhalt lässt sich nicht ablegen: {words}.", where=where, remedy="Rufen Sie die Technik an."
        ) from error


def create(path: Path) -> int:
    """Open a file for writing, empty; a link in its place is not followed."""
    return os.open(path, _CREATE, 0o644)


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of it, however few bytes the system takes at once."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def send_off(descriptor: int) -> None:
    """Let the system begin to write now, so that the sync at the end finds little left to do.

    Promises nothing; where there is no such call, the sync does all of the work.
    """
    if sys.platform == "linux":
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def sync_file(path: Path) -> None:
    """Make a file's bytes survive a power cut."""
    descriptor = os.open(path, _SYNC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(path: Path) -> None:
    """Make a folder and those above it; the names survive a power cut."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(exist_ok=True)
    sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove a file; one that is gone or cannot be removed is left alone."""
    try:
        path.unlink()
    except OSError:
        return
