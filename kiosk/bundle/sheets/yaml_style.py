"""How new YAML is written in this project: which keys come first, what is a block, what is quoted.

What is there already keeps the look that its author gave it; this is for what is added.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kiosk.bundle.yaml_source import Tree

Path = tuple[str, ...]
"""Keys from the outermost mapping inwards; "*" stands for an item of a list."""

_ORDER = (
    "leika", "icon", "situations", "keywords", "access", "online", "level", "login", "url", "basis", "name",
    "short", "link", "fee", "duration", "deadline", "note", "laws", "places", "related", "show_from",
    "show_until", "review_by", "source", "as_of", "checked",
)  # fmt: skip
LAST = len(_ORDER)
"""The rank of a key that the order does not know: a language, a place."""

_BLOCKS = frozenset({"access", "deadline", "duration", "fee", "keywords", "places"})
_WORDS = frozenset(
    {"basis", "checked", "icon", "keywords", "level", "login", "online", "related", "situations"}
)  # fmt: skip
_PLAIN = re.compile(r"[^\W\d_](?:[\w ./%€§–-]*[\w.%€§])?\Z")
_TAKEN = frozenset({"n", "no", "null", "off", "on", "y", "yes"})
"""Words that other readers of YAML take for something else."""
_VISIBLE = frozenset("\u00a0\u202f")
"""Spaces that are no space to Python, and that typographers write on purpose."""


def rank(key: str) -> int:
    """Where the key belongs among its neighbours; unknown ones (languages, places) come last."""
    return _ORDER.index(key) if key in _ORDER else LAST


def quoted(text: str) -> str:
    """The text in double quotes; characters that nobody sees are written by their numbers."""
    return f'"{"".join(map(_character, text))}"'


def plain_if_safe(text: str) -> str:
    """The text as it is where nobody can misread it, else in quotes."""
    return text if _PLAIN.match(text) and text.lower() not in _TAKEN else quoted(text)


def scalar(text: str, path: Path) -> str:
    """A new value: names as they are, prose in quotes."""
    return plain_if_safe(text) if _WORDS.intersection(path) else quoted(text)


def flow(value: Tree, path: Path) -> str:
    """The value on one line."""
    if isinstance(value, str):
        return scalar(value, path)
    if isinstance(value, list):
        return f"[{', '.join(flow(item, (*path, '*')) for item in value)}]"
    pairs = (f"{plain_if_safe(key)}: {flow(below, (*path, key))}" for key, below in value.items())
    return f"{{{', '.join(pairs)}}}"


def pair(key: str, value: Tree, path: Path, column: int) -> str:
    """A key with its value in a block; further lines are indented below `column`."""
    path = (*path, key)
    indent = "\n" + " " * (column + 2)
    if isinstance(value, Mapping) and value and _is_block(path):
        below = (pair(name, one, path, column + 2) for name, one in in_order(value))
        return f"{plain_if_safe(key)}:{indent}{indent.join(below)}"
    if isinstance(value, list) and value and key == "laws":
        return f"{key}:{''.join(f'{indent}- {flow(item, (*path, chr(42)))}' for item in value)}"
    return f"{plain_if_safe(key)}: {flow(value, path)}"


def in_order(value: Mapping[str, Tree]) -> Sequence[tuple[str, Tree]]:
    """The pairs as an author would order them."""
    return sorted(value.items(), key=lambda one: rank(one[0]))


def _is_block(path: Path) -> bool:
    return path in {(name,) for name in _BLOCKS} or (len(path) == 2 and path[0] == "places")  # noqa: PLR2004


def _character(one: str) -> str:
    if one in '"\\':
        return "\\" + one
    return one if one.isprintable() or one in _VISIBLE else f"\\U{ord(one):08x}"
