"""The table of contents of a pack: a zip of which almost everything is forbidden that a zip may have.

Layout after APPNOTE.TXT 6.3: local headers with their files, the central directory, its end record. A pack
has nothing before, between or after them, so that there is one way to read it. Checked are the tables alone;
nothing is unpacked, and no name ever becomes a path.
"""

from __future__ import annotations

import stat
from collections.abc import Mapping
from dataclasses import dataclass
from struct import Struct
from typing import BinaryIO

from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.transport import METADATA, TARGETS, is_safe

MOST_ENTRIES = 5_000
LARGEST_ENTRY = 64 * 1024 * 1024
LARGEST_PACK = 2 * 1024**3 - 1
"""Bytes; FAT32 and zips without extensions hold 4 GB, signed offsets 2."""

MAGIC = b"PK\x03\x04"
_LOCAL = Struct("<4s5H3I2H")
_CENTRAL = Struct("<4s6H3I5H2I")
_END = Struct("<4s4H2IH")
_CENTRAL_MAGIC = b"PK\x01\x02"
_END_MAGIC = b"PK\x05\x06"
_LONGEST_ENTRY = _CENTRAL.size + 255
_PLAIN_VERSION = 20
"""What zip calls 2.0: no extension is needed to read it."""
_UTF8 = 0x0800


@dataclass(frozen=True, slots=True)
class Entry:
    """A stored file: where its local header begins, and what must stand there."""

    offset: int
    size: int
    local_header: bytes

    @property
    def end(self) -> int:
        """Where the next thing begins."""
        return self.offset + len(self.local_header) + self.size


@dataclass(frozen=True, slots=True)
class _End:
    count: int
    offset: int
    size: int


def read_index(stream: BinaryIO, shown: str) -> Mapping[str, Entry]:
    """The entries by name.

    Raises:
        Refused: NOT_A_KIOSK_STICK (no pack, or a zip with what packs never have), DAMAGED (cut off, or tables
            that contradict each other) or TOO_LARGE.
        OSError: the stick does not answer.
    """
    total = stream.seek(0, 2)
    stream.seek(0)
    if stream.read(len(MAGIC)) != MAGIC:
        raise Refused(Reason.NOT_A_KIOSK_STICK, shown)
    if total > LARGEST_PACK:
        raise Refused(Reason.TOO_LARGE, shown)
    end = _read_end(stream, total, shown)
    stream.seek(end.offset)
    table = stream.read(end.size)
    if len(table) != end.size:
        raise Refused(Reason.DAMAGED, shown)
    return _entries(table, end, shown)


def _read_end(stream: BinaryIO, total: int, shown: str) -> _End:
    start = max(0, total - _END.size)
    stream.seek(start)
    tail = stream.read(_END.size)
    if len(tail) != _END.size or not tail.startswith(_END_MAGIC):
        # Cut off, or something was added behind it; a comment is no case of its own, packs have none.
        raise Refused(Reason.DAMAGED, shown)
    _, disk, first_disk, here, count, size, offset, comment = _END.unpack(tail)
    if count > MOST_ENTRIES:
        raise Refused(Reason.TOO_LARGE, f"{shown}: {count} Dateien")
    if (
        disk
        or first_disk
        or here != count
        or comment
        or offset + size != start
        or size > count * _LONGEST_ENTRY
    ):
        raise Refused(Reason.DAMAGED, shown)
    return _End(count, offset, size)


def _entries(table: bytes, end: _End, shown: str) -> Mapping[str, Entry]:
    entries: dict[str, Entry] = {}
    folded: set[str] = set()
    position = expected = 0
    for number in range(1, end.count + 1):
        where = f"{shown}: Eintrag {number}"
        name, entry, position = _entry(table, position, where)
        # Each begins where the one before it ended: nothing overlaps, nothing hides in between.
        if entry.offset != expected:
            raise Refused(Reason.DAMAGED, where)
        if name.casefold() in folded:
            raise Refused(Reason.NOT_A_KIOSK_STICK, where)
        folded.add(name.casefold())
        entries[name] = entry
        expected = entry.end
    if position != len(table) or expected != end.offset:
        raise Refused(Reason.DAMAGED, shown)
    return entries


def _entry(table: bytes, position: int, where: str) -> tuple[str, Entry, int]:
    if len(table) - position < _CENTRAL.size:
        raise Refused(Reason.DAMAGED, where)
    fields = _CENTRAL.unpack_from(table, position)
    magic, _, needed, flags, method, time, date, checksum, packed, size, name_length = fields[:11]
    extra, comment, disk, _, attributes, offset = fields[11:]
    start = position + _CENTRAL.size
    raw = table[start : start + name_length]
    if magic != _CENTRAL_MAGIC or len(raw) != name_length:
        raise Refused(Reason.DAMAGED, where)
    name = _name(raw)
    if not name or method or flags & ~_UTF8 or extra or comment or disk or needed > _PLAIN_VERSION:
        raise Refused(Reason.NOT_A_KIOSK_STICK, where)
    if not _is_plain(attributes):
        raise Refused(Reason.NOT_A_KIOSK_STICK, where)
    if packed != size:
        raise Refused(Reason.DAMAGED, where)
    if size > LARGEST_ENTRY:
        raise Refused(Reason.TOO_LARGE, where)
    header = _LOCAL.pack(MAGIC, needed, flags, 0, time, date, checksum, packed, size, name_length, 0)
    return name, Entry(offset, size, header + raw), start + name_length


def _name(raw: bytes) -> str:
    # Bytes above 127 have no one meaning in a zip, so that "safe" is decided on ASCII alone.
    name = raw.decode("ascii", errors="replace")
    return name if is_safe(name) and name.startswith((METADATA, TARGETS)) else ""


def _is_plain(attributes: int) -> bool:
    kind = stat.S_IFMT(attributes >> 16)
    return kind in {0, stat.S_IFREG} and not attributes & stat.FILE_ATTRIBUTE_DIRECTORY
