"""Packs, good and hostile, written byte by byte: no zip library writes most of what is wrong here."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An entry of a zip, every field as it stands there; None means: as it should be."""

    name: bytes
    data: bytes = b"{}"
    method: int = 0
    flags: int = 0
    needed: int = 20
    extra: bytes = b""
    comment: bytes = b""
    attributes: int = 0
    disk: int = 0
    offset: int | None = None
    size: int | None = None
    packed: int | None = None
    local_name: bytes | None = None
    local_size: int | None = None
    local_extra: bytes = b""


def write_pack(files: Mapping[str, bytes], path: Path) -> Path:
    """A good pack: the repository as one stored zip, by the library that the office uses too."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as pack:
        for name, data in files.items():
            pack.writestr(zipfile.ZipInfo(name), data)
    return path


def parts_of(files: Mapping[str, bytes]) -> list[Part]:
    """The entries of a good pack."""
    return [Part(name=name.encode(), data=data) for name, data in files.items()]


def local(part: Part) -> bytes:
    """Local header and data."""
    size = len(part.data)
    name = part.name if part.local_name is None else part.local_name
    stated = size if part.size is None else part.size
    header = struct.pack(
        "<4s5H3I2H",
        b"PK\x03\x04",
        part.needed,
        part.flags,
        part.method,
        0,
        33,
        zlib.crc32(part.data),
        size if part.packed is None else part.packed,
        stated if part.local_size is None else part.local_size,
        len(name),
        len(part.local_extra),
    )
    return header + name + part.local_extra + part.data


def central(part: Part, offset: int) -> bytes:
    """The entry of the central directory."""
    size = len(part.data)
    header = struct.pack(
        "<4s6H3I5H2I",
        b"PK\x01\x02",
        0x0314,
        part.needed,
        part.flags,
        part.method,
        0,
        33,
        zlib.crc32(part.data),
        size if part.packed is None else part.packed,
        size if part.size is None else part.size,
        len(part.name),
        len(part.extra),
        len(part.comment),
        part.disk,
        0,
        part.attributes,
        offset if part.offset is None else part.offset,
    )
    return header + part.name + part.extra + part.comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What the end record says; None means: the truth."""

    count: int | None = None
    here: int | None = None
    size: int | None = None
    offset: int | None = None
    disk: int = 0
    comment: bytes = b""
    before: bytes = b""
    between: bytes = b""
    after: bytes = b""


def build(parts: Iterable[Part], ending: Ending | None = None) -> bytes:
    """A zip of these parts."""
    ending = ending or Ending()
    body, table = bytearray(ending.before), bytearray()
    count = 0
    for part in parts:
        table += central(part, len(body))
        body += local(part)
        count += 1
    body += ending.between
    stated = count if ending.count is None else ending.count
    end = struct.pack(
        "<4s4H2IH",
        b"PK\x05\x06",
        ending.disk,
        0,
        (stated if ending.here is None else ending.here) & 0xFFFF,
        stated & 0xFFFF,
        len(table) if ending.size is None else ending.size,
        len(body) if ending.offset is None else ending.offset,
        len(ending.comment),
    )
    return bytes(body + table) + end + ending.comment + ending.after


def with_first(files: Mapping[str, bytes], change: Callable[[Part], Part]) -> bytes:
    """A good pack whose first entry is changed."""
    first, *rest = parts_of(files)
    return build([change(first), *rest])
