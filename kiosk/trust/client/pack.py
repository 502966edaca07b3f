"""The `.standpaket`: a whole repository in one stored zip, read in place and never unpacked."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from pathlib import Path
from typing import BinaryIO, ClassVar

from tuf.api.exceptions import DownloadHTTPError

from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.pack_index import Entry, read_index
from kiosk.trust.client.plain_file import NotPlain, open_plain, pieces
from kiosk.trust.client.transport import NOT_THERE, Transport


class PackTransport(Transport):
    """Keeps the pack open; a stick that shows another file under its name gains nothing."""

    absent: ClassVar[Reason] = Reason.NOT_A_KIOSK_STICK
    broken: ClassVar[Reason] = Reason.UNREADABLE

    def __init__(self, path: Path) -> None:
        """Open the pack and check its tables.

        Raises:
            Refused: see `pack_index.read_index`; UNREADABLE where the stick does not answer.
        """
        super().__init__()
        self._shown = shown_name(path)
        self._stream, self._entries = _open(path, self._shown)

    def close(self) -> None:
        """Let go of the pack."""
        super().close()
        self._stream.close()

    def _pieces(self, name: str, size: int | None) -> Generator[bytes]:
        entry = self._entries.get(name)
        if entry is None:
            raise DownloadHTTPError("no such entry", NOT_THERE)
        header = self._at(entry, name)
        if header != entry.local_header:
            raise Refused(Reason.DAMAGED, name)
        # One byte more than signed is enough to notice an entry that is too long.
        left = entry.size if size is None else min(entry.size, size + 1)
        for piece in pieces(self._stream, left, name):
            left -= len(piece)
            yield piece
        if left:
            raise Refused(Reason.DAMAGED, name)

    def _at(self, entry: Entry, name: str) -> bytes:
        try:
            self._stream.seek(entry.offset)
        except (OSError, ValueError) as error:
            raise Refused(Reason.UNREADABLE, name) from error
        return b"".join(pieces(self._stream, len(entry.local_header), name))


def shown_name(path: Path) -> str:
    """A file name that can be shown: a stick may hold names of any bytes, turning text around for one."""
    name = path.name.encode(errors="surrogateescape").decode(errors="replace")
    return "".join(character if character.isprintable() else "\ufffd" for character in name)[:80]


def _open(path: Path, shown: str) -> tuple[BinaryIO, Mapping[str, Entry]]:
    try:
        stream = open_plain(path, shown)
    except NotPlain as error:
        raise Refused(Reason.NOT_A_KIOSK_STICK, shown) from error
    if stream is None:
        raise Refused(Reason.UNREADABLE, shown)
    try:
        return stream, read_index(stream, shown)
    except OSError as error:
        stream.close()
        raise Refused(Reason.UNREADABLE, shown) from error
    except Refused:
        stream.close()
        raise
