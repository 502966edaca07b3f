"""The sections of a service's text as plain strings, and changing one of them without touching the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.catalogue import Module

TITLE = "title"
SUMMARY = "summary"

_HEADING = re.compile(
    r"^ {0,3}(?P<mark>#{1,6})(?:[ \t]+(?P<name>.*?))??(?:[ \t]+#+)?[ \t]*(?=\r?$)", re.MULTILINE
)
_TEMPLATE = (TITLE, SUMMARY, *Module)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the text that one name stands for; it may be empty."""

    name: str
    start: int
    end: int


def sections(text: str) -> dict[str, str]:
    """Title, summary and modules by their names, without the empty lines around them."""
    return {part.name: text[part.start : part.end].replace("\r\n", "\n") for part in _parts(text)}


def rewrite(text: str, new: Mapping[str, str]) -> str:
    """The text with new words for some of its sections; every other character stays."""
    newline = "\r\n" if "\r\n" in text else "\n"
    found: list[str] = []
    at = 0
    for part in _parts(text):
        if part.name in new and new[part.name] != text[part.start : part.end].replace("\r\n", "\n"):
            empty = newline if part.start == part.end and part.name != TITLE else ""
            found += (text[at : part.start], empty, new[part.name].replace("\n", newline))
            at = part.end
    return "".join((*found, text[at:]))


def compose(new: Mapping[str, str]) -> str:
    """A whole new text in the form of the project."""
    title, summary, *modules = (new.get(name, "") for name in _TEMPLATE)
    bodies = (f"## {name}\n{body}\n" for name, body in zip(Module, modules, strict=True))
    return "\n".join((f"# {title}\n", f"{summary}\n", *bodies))


def name_at(text: str, line: int) -> str:
    """Which section the line (counted from 1) belongs to; nothing before the first one."""
    index = len("".join(text.splitlines(keepends=True)[: line - 1]))
    starts = [(heading.start(), _name(heading)) for heading in _headings(text)]
    before = [name for start, name in starts if start <= index]
    if not before:
        return ""
    on_heading = any(start == index for start, _ in starts)
    return SUMMARY if before[-1] == TITLE and not on_heading else before[-1]


def has_heading(text: str) -> bool:
    """Whether a line of the text would begin a new section."""
    return _HEADING.search(text) is not None


def _parts(text: str) -> Iterator[_Part]:
    headings = list(_headings(text))
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    for heading, end in zip(headings, ends, strict=True):
        body = text[heading.end() : end]
        lead = len(body) - len(body.lstrip()) if body.strip() else 0
        core = _Part(_name(heading), heading.end() + lead, heading.end() + len(body.rstrip()))
        if core.name == TITLE:
            yield _Part(TITLE, heading.start("name"), heading.end("name"))
            yield _Part(SUMMARY, core.start, core.end)
        else:
            yield core


def _headings(text: str) -> Iterable[re.Match[str]]:
    return (match for match in _HEADING.finditer(text) if match["name"])


def _name(heading: re.Match[str]) -> str:
    return TITLE if len(heading["mark"]) == 1 else heading["name"]
