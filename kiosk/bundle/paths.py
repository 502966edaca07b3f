"""Paths of fields inside an entry: "access.link.url", "laws[0].name"; the entry itself is ""."""

from __future__ import annotations


def join(path: str, key: str) -> str:
    """The path of a key below a path."""
    return f"{path}.{key}" if path else key


def outer(path: str) -> str:
    """The path of what a path is in; always shorter, whatever characters the keys have."""
    return path[: max(path.rfind("."), path.rfind("["), 0)]
