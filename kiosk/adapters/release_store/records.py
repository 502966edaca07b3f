"""What is written about a generation: strict JSON with a digest over itself."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

import msgspec

from kiosk.domain.release.model import FileRef, Generation

FORMAT = 1
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_PROOF = re.compile(r"[a-z0-9][a-z0-9._-]{0,120}\Z")


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Size in bytes and SHA-256 of a file of the proof."""

    size: int
    sha256: str


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A generation, the files of its proof by name, and the SHA-256 of all this with an empty digest."""

    format: int
    generation: Generation
    proof: dict[str, Mark]
    digest: str


def mark(data: bytes) -> Mark:
    """Describe the bytes."""
    return Mark(size=len(data), sha256=hashlib.sha256(data).hexdigest())


def encode(generation: Generation, proof: Mapping[str, bytes]) -> bytes:
    """The record's bytes.

    Raises:
        ValueError: it could not be read again (a name that is no file's name, a time without a zone).
    """
    marks = {name: mark(proof[name]) for name in sorted(proof)}
    record = Record(format=FORMAT, generation=generation, proof=marks, digest="")
    _demand(record)
    return msgspec.json.encode(msgspec.structs.replace(record, digest=_digest(record)), order="sorted")


def decode(data: bytes, number: int) -> Record | None:
    """The record of generation `number`; None for anything that is not exactly one."""
    try:
        record = msgspec.json.decode(data, type=Record)
        _demand(record)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    same = record.generation.number == number and record.digest == _digest(record)
    return record if same else None


def _digest(record: Record) -> str:
    plain = msgspec.json.encode(msgspec.structs.replace(record, digest=""), order="sorted")
    return hashlib.sha256(plain).hexdigest()


def _demand(record: Record) -> None:
    generation = record.generation
    zones = (generation.installed.tzinfo, generation.published.tzinfo)
    right = (
        record.format == FORMAT
        and generation.number > 0
        and None not in zones
        and all(_is_file(file) for file in generation.files)
        and all(_PROOF.match(name) for name in record.proof)
    )
    if not right:
        raise ValueError(generation.number)


def _is_file(file: FileRef) -> bool:
    return file.size >= 0 and bool(_SHA256.match(file.sha256))
