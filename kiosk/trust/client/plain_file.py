"""Opens and reads plain files of a stick that may be anything: links, pipes, devices, pulled."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.transport import PIECE

# Neither waits for the other end of a pipe nor follows a link; both are 0 where the system has no such flag.
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR})
_NO_FILE = frozenset({errno.ELOOP, errno.EISDIR, errno.ENXIO, errno.EMLINK})


class NotPlain(Exception):  # noqa: N818 -- a finding about the stick, which callers turn into a refusal
    """In place of a file there is a link, a folder, a pipe, a socket or a device."""


def open_plain(path: Path, shown: str) -> BinaryIO | None:
    """A plain file, or None if there is none.

    Raises:
        NotPlain: there is something else.
        Refused: UNREADABLE, the stick does not answer.
    """
    descriptor = -1
    try:
        # Asked before it is opened, for to open a device can already do something.
        if not stat.S_ISREG(path.lstat().st_mode):
            raise NotPlain(shown)
        descriptor = os.open(path, _FLAGS)
        # And after it, for it may have been exchanged in between.
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise NotPlain(shown)
    except OSError as error:
        if error.errno in _MISSING:
            return None
        if error.errno in _NO_FILE:
            raise NotPlain(shown) from error
        raise Refused(Reason.UNREADABLE, shown) from error
    return os.fdopen(descriptor, "rb", buffering=0)


def pieces(stream: BinaryIO, count: int | None, shown: str) -> Iterator[bytes]:
    """At most `count` bytes from where the stream is, or all of them.

    Raises:
        Refused: UNREADABLE, the stick does not answer any more.
    """
    left = count
    while left is None or left > 0:
        try:
            piece = stream.read(PIECE if left is None else min(PIECE, left))
        except (OSError, ValueError) as error:
            raise Refused(Reason.UNREADABLE, shown) from error
        if not piece:
            return
        if left is not None:
            left -= len(piece)
        yield piece
