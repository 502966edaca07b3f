"""One way to the bytes of a repository. Mirror, folder and pack obey the same rules, which stand here."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import ClassVar

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient import FetcherInterface

from kiosk.domain.release.model import FileRef
from kiosk.domain.release.refusal import Reason, Refused

METADATA = "metadata/"
TARGETS = "targets/"
PIECE = 64 * 1024
"""Bytes that are handed on at once, at most."""
NOT_THERE = 404

_SEGMENT = r"[A-Za-z0-9_%][A-Za-z0-9._%~+-]*"
_SAFE = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*")
_LONGEST_NAME = 255


@dataclass(slots=True)
class Fetched:
    """What was asked for last, to say in a refusal which file it was and who signed it."""

    name: str = ""
    data: bytearray = field(default_factory=bytearray)


def is_safe(name: str) -> bool:
    """Whether a name is plain ASCII with slashes, never absolute, hidden or leading upwards."""
    return len(name) <= _LONGEST_NAME and _SAFE.fullmatch(name) is not None


def object_name(file: FileRef, targets: str = TARGETS) -> str:
    """Where a signed file lies: its hash is part of the name (TUF: consistent snapshots)."""
    folder, slash, name = file.path.rpartition("/")
    return f"{targets}{folder}{slash}{file.sha256}.{name}"


class Transport(FetcherInterface):
    """What python-tuf asks for bytes. Subclasses say how; what fails on the way is a `Refused`."""

    absent: ClassVar[Reason]
    """Why a release is refused where no repository is."""
    broken: ClassVar[Reason]
    """Why it is refused where the way itself fails."""

    def __init__(self, base: str = "") -> None:
        """Names are asked for below `base`, which is empty or ends in a slash."""
        self.base = base
        self.last = Fetched()
        self._running: Generator[bytes] | None = None

    def _fetch(self, url: str) -> Iterator[bytes]:
        return self._only(self._recorded(url.removeprefix(self.base)))

    def read(self, file: FileRef, targets: str = TARGETS) -> Iterator[bytes]:
        """The bytes of a signed file, read once and exactly as many as signed; the hash is the caller's.

        Raises:
            Refused: not there, longer or shorter than signed, too slow, or the way failed.
        """
        return self.read_named(object_name(file, targets), file.size, file.path)

    def read_named(self, name: str, size: int, shown: str) -> Iterator[bytes]:
        """The same of a file with any name; `shown` stands in refusals.

        Raises:
            Refused: as for `read`.
        """
        return self._only(self._sized(name, size, shown))

    def settle(self) -> None:
        """What was fetched has been verified: what makes the next look cheaper may be remembered."""

    def close(self) -> None:
        """Let go of files and connections; what is still being read ends."""
        if self._running is not None:
            self._running.close()

    @abstractmethod
    def _pieces(self, name: str, size: int | None) -> Generator[bytes]:
        """The bytes at a name, which is safe; `size` is what is expected, where that is signed.

        Raises:
            DownloadHTTPError: with 404 or 403, there is no such file.
            Refused: everything else.
        """

    def _only(self, pieces: Generator[bytes]) -> Iterator[bytes]:
        # One thing at a time: python-tuf leaves what is too long half read, with its connection open.
        Transport.close(self)
        self._running = pieces
        return pieces

    def _recorded(self, name: str) -> Generator[bytes]:
        # A generator: what it raises reaches the caller as it is, not wrapped by FetcherInterface.fetch.
        self.last = Fetched(name)
        with closing(self._pieces(self._safe(name), None)) as pieces:
            for piece in pieces:
                self.last.data += piece
                yield piece

    def _sized(self, name: str, size: int, shown: str) -> Generator[bytes]:
        try:
            with closing(self._pieces(self._safe(name), size)) as pieces:
                yield from _exactly(size, pieces, shown)
        except DownloadHTTPError as error:
            raise Refused(Reason.DAMAGED, shown) from error
        except Refused as error:
            # A way may name the whole file, or only its last part, which begins with a hash.
            part = name if name in error.where else name.rpartition("/")[2]
            raise Refused(error.reason, error.where.replace(part, shown)) from error

    def _safe(self, name: str) -> str:
        if not is_safe(name):
            raise DownloadHTTPError("not a name that is asked for", NOT_THERE)
        return name


def _exactly(size: int, pieces: Iterator[bytes], shown: str) -> Iterator[bytes]:
    received = 0
    for piece in pieces:
        received += len(piece)
        if received > size:
            raise Refused(Reason.DAMAGED, shown)
        yield piece
    if received < size:
        raise Refused(Reason.DAMAGED, shown)
