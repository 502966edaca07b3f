"""Looks at a workbook's package before any library does: size, kind, and what is in it.

An .xlsx is a zip of XML files. What could take a reader's memory or time is refused here by its size;
what could make a program act (macros, links to other files, embedded objects) by its name.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping

from kiosk.domain.errors import ContentProblem

LARGEST_FILE = 10_000_000
"""Bytes of the workbook."""
MOST_ENTRIES = 200
"""Files in the package; Excel needs about a dozen."""
LARGEST_WHOLE = 24_000_000
"""Bytes of all files in the package together, pictures too."""
LARGEST_PARTS = 6_000_000
"""Bytes of the files that are read; the content of 50 services needs 600 000."""
MOST_TAGS = 200_000
"""XML elements of the files that are read, about; the content of 50 services needs 25 000."""

_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_UTF8_MARK = b"\xef\xbb\xbf"
_DEFINITIONS = (b"<!DOCTYPE", b"<!ENTITY")
_PLAIN_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_SAVE_AS = "Speichern Sie sie als Excel-Arbeitsmappe (.xlsx)."
_ACTIVE = (
    (("vbaproject", "macrosheets/", "activex/"), "Die Tabelle enthält Makros.", _SAVE_AS),
    (
        ("externallinks/", "connections.xml", "querytables/"),
        "Die Tabelle holt Werte aus anderen Dateien.",
        "Ersetzen Sie die Verknüpfungen durch ihren Text.",
    ),
    (("embeddings/",), "In der Tabelle steckt eine andere Datei.", "Löschen Sie das eingefügte Objekt."),
)
_MACRO_TYPE = b"macroenabled"
_CONTENT_TYPES = "[Content_Types].xml"
_NEEDED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/_rels/workbook\.xml\.rels"
    r"|xl/(?:workbook|styles|sharedStrings)\.xml|xl/worksheets/[^/]+\.xml"
)
"""Cells need no more; drawings, properties and themes are never looked at."""


def plain_parts(data: bytes, where: str) -> Mapping[str, bytes]:
    """The parts of a workbook that cells are made of, by their names; nothing is understood yet.

    Raises:
        ContentProblem: too large, damaged, no workbook, or something in it acts on its own.
    """
    if len(data) > LARGEST_FILE:
        raise too_large(where)
    if data.startswith(_OLD_FORMAT):
        raise ContentProblem(
            "Die Tabelle ist im alten Format oder mit einem Kennwort geschützt.", where=where, remedy=_SAVE_AS
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check_names(package.infolist(), where)
            parts = {name: package.read(name) for name in package.namelist() if _NEEDED.fullmatch(name)}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise damaged(where) from error
    _check_parts(parts, where)
    return parts


def repacked(parts: Mapping[str, bytes]) -> io.BytesIO:
    """A package with these parts only, for a library that wants one."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    stream.seek(0)
    return stream


def damaged(where: str) -> ContentProblem:
    """What to say of a file that is no workbook, or no longer."""
    return ContentProblem(
        "Das ist keine Tabelle, oder die Datei ist beschädigt.",
        where=where,
        remedy=f"Öffnen Sie sie in Excel oder LibreOffice. {_SAVE_AS}",
    )


def too_large(where: str) -> ContentProblem:
    """What to say of a workbook that would take too much memory or time."""
    return ContentProblem(
        "Die Tabelle ist größer, als der Inhalt eines Kiosks sein kann.",
        where=where,
        remedy="Löschen Sie leere Zeilen, Bilder und fremde Blätter, oder geben Sie die Tabelle neu aus.",
    )


def _check_names(entries: Iterable[zipfile.ZipInfo], where: str) -> None:
    entries = tuple(entries)
    names = [entry.filename.casefold() for entry in entries]
    if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_WHOLE:
        raise too_large(where)
    if "mimetype" in names and "content.xml" in names:
        raise ContentProblem("Das ist eine Tabelle im Format von LibreOffice.", where=where, remedy=_SAVE_AS)
    for parts, message, remedy in _ACTIVE:
        if any(part in name for part in parts for name in names):
            raise ContentProblem(message, where=where, remedy=remedy)
    secret = any(entry.flag_bits & 1 or entry.compress_type not in _PLAIN_METHODS for entry in entries)
    if secret or len(set(names)) < len(names) or _CONTENT_TYPES not in {entry.filename for entry in entries}:
        raise damaged(where)


def _check_parts(parts: Mapping[str, bytes], where: str) -> None:
    if _MACRO_TYPE in parts[_CONTENT_TYPES].lower():
        raise ContentProblem("Die Tabelle enthält Makros.", where=where, remedy=_SAVE_AS)
    size, tags = sum(map(len, parts.values())), sum(data.count(b"<") for data in parts.values())
    if size > LARGEST_PARTS or tags > MOST_TAGS:
        raise too_large(where)
    for data in parts.values():
        # A reader of XML would unfold definitions, and other encodings could hide them from this search.
        if _is_not_plain(data) or any(one in data for one in _DEFINITIONS):
            raise damaged(where)


def _is_not_plain(data: bytes) -> bool:
    start = data.removeprefix(_UTF8_MARK).lstrip()
    declaration = start.partition(b"?>")[0].lower() if start.startswith(b"<?xml") else b"utf-8"
    return (
        not start.startswith(b"<")
        or b"\0" in data
        or (b"encoding" in declaration and b"utf-8" not in declaration)
    )
