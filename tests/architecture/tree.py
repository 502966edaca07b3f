"""The files of the project, as its authors wrote them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_SKIPPED = {"__pycache__", "node_modules"}


def files(*suffixes: str, under: str = ".") -> list[Path]:
    """Return all files below a folder, without hidden folders, caches and build/out."""
    return [path for path in _walk(ROOT / under) if not suffixes or path.suffix in suffixes]


def short(path: Path) -> str:
    """Return the name of a file for a message."""
    return path.relative_to(ROOT).as_posix()


def _walk(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _SKIPPED
            and Path(here, name) != ROOT / "build" / "out"
        )
        yield from (Path(here, name) for name in sorted(names))
