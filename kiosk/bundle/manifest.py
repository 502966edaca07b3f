"""The first file of a compiled bundle: what it is, and the size and hash of every other file."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace

import msgspec

from kiosk.bundle.draft import Header
from kiosk.bundle.layout import PICTURES
from kiosk.domain.catalogue import Host

MANIFEST = "bundle.json"
"""Where the manifest is."""

SITUATIONS = "situations.json"
TERMS = "terms.json"
PERSONS = "persons.json"
MESSAGES = "messages.json"
DEVICES = "devices.json"
_SINGLE = frozenset({SITUATIONS, TERMS, PERSONS, MESSAGES, DEVICES})

LARGEST_FILE = 2_000_000
"""Bytes of one file of a compiled bundle."""
LARGEST_BUNDLE = 200_000_000
"""Bytes of all files together."""
MOST_FILES = 2_000

_ENTRY_PATH = re.compile(
    r"(places|services|offers|stands|practices|tours|surveys)/([a-z0-9]+(?:-[a-z0-9]+)*)\.json\Z"
)
_MEDIA_PATH = re.compile(rf"media/[a-z0-9-]+/[a-z0-9-]+\.(?:{'|'.join(PICTURES)})\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEntry:
    """A file of the bundle, its SHA-256 as hexadecimal digits, and its size in bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest(Header):
    """The header of the content, its hosts, and its files; `digest` names this content and no other."""

    hosts: tuple[Host, ...]
    files: tuple[FileEntry, ...]
    digest: str


def encode(value: object) -> bytes:
    """JSON that is always the same for the same value."""
    return msgspec.json.encode(value, order="sorted")


def file_entry(path: str, data: bytes) -> FileEntry:
    """Describe a file."""
    return FileEntry(path=path, sha256=hashlib.sha256(data).hexdigest(), size=len(data))


def digest(manifest: Manifest) -> str:
    """The SHA-256 of the manifest without its own digest; through its hashes it covers every file."""
    return hashlib.sha256(encode(replace(manifest, digest=""))).hexdigest()


def entry_path(path: str) -> tuple[str, str] | None:
    """Folder and id of a file that holds one entry; None for other paths."""
    match = _ENTRY_PATH.match(path)
    return (match[1], match[2]) if match else None


def is_expected(path: str) -> bool:
    """Whether a bundle may have a file at the path."""
    return path in _SINGLE or entry_path(path) is not None or is_media(path)


def is_media(path: str) -> bool:
    """Whether the path is that of a picture."""
    return bool(_MEDIA_PATH.match(path))
