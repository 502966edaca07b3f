"""One mapping of a YAML file to one dataclass of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from kiosk.bundle.findings import Report, Spot
from kiosk.bundle.shape import examine
from kiosk.bundle.yaml_source import Document, Tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """The part of a file that makes one entry: the document, and the path of its outermost mapping."""

    document: Document
    file: str
    at: str = ""


def positions(source: Source) -> dict[str, tuple[str, int]]:
    """File and line of each path of the entry; the entry itself is the empty path."""
    lines, file, at = source.document.lines, source.file, source.at
    found = {"": (file, lines.get(at, 1))}
    for path, line in lines.items():
        if path.startswith(at) and path != at:
            below = path.removeprefix(at).removeprefix(".") if at else path
            found[below] = (file, line)
    return found


def convert(
    tree: Tree,
    kind: type[T],
    lines: Mapping[str, tuple[str, int]],
    report: Report,
    given: Mapping[str, object],
) -> T | None:
    """The dataclass, or None after findings; `given` are fields that do not come from the file."""
    before = len(report.errors())

    def complain(path: str, message: str, remedy: str) -> None:
        file, line = lines[path]
        report.error(Spot(file, line, path), message, remedy)

    examine(tree, kind, complain, strict=False, without=frozenset(given))
    if len(report.errors()) > before or not isinstance(tree, dict):
        return None
    return msgspec.convert({**tree, **given}, kind, strict=False)
