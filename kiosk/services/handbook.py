"""The handbook for staff and volunteers, chapter by chapter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

ORDER = ("personal", "ehrenamt", "vorfuehren", "papier")
"""Chapters that come first; others follow by name."""

_FENCED = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its title and its text in Markdown, without the title."""

    key: str
    title: str
    text: str


def chapters(files: Mapping[str, bytes]) -> tuple[Chapter, ...]:
    """The chapters in reading order; a file without a title is named after itself, the index is left out."""
    names = sorted(name.removesuffix(".md") for name in files if name.endswith(".md") and name != "README.md")
    names.sort(key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    return tuple(_chapter(name, files[f"{name}.md"].decode("utf-8", "replace")) for name in names)


def _chapter(name: str, text: str) -> Chapter:
    text = _INLINE.sub(r"**\1**", _FENCED.sub(_emphasised, text))
    first, _, rest = text.lstrip().partition("\n")
    if not first.startswith("# "):
        return Chapter(name, name.capitalize(), text)
    return Chapter(name, first.removeprefix("# ").strip(), rest.strip())


def _emphasised(fenced: re.Match[str]) -> str:
    # Qt sets code in a font of its own size, far too small here; bold reads better.
    return "\n".join(f"`{line}`\n" for line in fenced.group(1).splitlines() if line.strip())
