"""The handbook's files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def handbook_files(folder: Path) -> Mapping[str, bytes]:
    """The Markdown files by name; none where the folder cannot be read, for the stand opens all the same."""
    try:
        return {path.name: path.read_bytes() for path in sorted(folder.glob("*.md"))}
    except OSError:
        return {}
