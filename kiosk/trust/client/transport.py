"""One way to the bytes of a repository. Mirror, folder and pack obey the same rules, which stand here."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
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

    def _fetch(self, url: str) -> Iterator[bytes]:
        # A generator: what it raises reaches the caller as it is, not wrapped by FetcherInterface.fetch.
        name = url.removeprefix(self.base)
        self.last = Fetched(name)
        for piece in self._pieces(self._safe(name), None):
            self.last.data += piece
            yield piece

    def read(self, file: FileRef, targets: str = TARGETS) -> Iterator[bytes]:
        """The bytes of a signed file, read once and exactly as many as signed; the hash is the caller's.

        Raises:
            Refused: not there, longer or shorter than signed, too slow, or the way failed.
        """
        name = object_name(file, targets)
        yield from self.read_named(name, file.size, file.path)

    def read_named(self, name: str, size: int, shown: str) -> Iterator[bytes]:
        """The same of a file with any name; `shown` stands in refusals.

        Raises:
            Refused: as for `read`.
        """
        try:
            yield from _exactly(size, self._pieces(self._safe(name), size), shown)
        except DownloadHTTPError as error:
            raise Refused(Reason.DAMAGED, shown) from error
        except Refused as error:
            raise Refused(error.reason, error.where.replace(name, shown)) from error

    def settle(self) -> None:
        """What was fetched has been verified: what makes the next look cheaper may be remembered."""

    def close(self) -> None:
        """Let go of files and connections."""

    @abstractmethod
    def _pieces(self, name: str, size: int | None) -> Iterator[bytes]:
        """The bytes at a name, which is safe; `size` is what is expected, where that is signed.

        Raises:
            DownloadHTTPError: with 404 or 403, there is no such file.
            Refused: everything else.
        """

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
