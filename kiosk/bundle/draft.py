"""A catalogue in the making: its entries, and where in the files each part of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache, cached_property
from typing import Any

from kiosk.bundle.findings import Spot
from kiosk.bundle.layout import Kind
from kiosk.bundle.paths import join, outer
from kiosk.domain.catalogue import FORMAT, Catalogue, Host, LocalText

_TEXT_FIELD = re.compile(r"texts\.[^.]+\.(?:modules\.)?([^.\[]+)")
_OWN_FILE = re.compile(r"(?:script|samples|texts\.[^.]+)\.")
"""What a path in a practice or a tour begins with, where the file says as much."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What a bundle says about itself."""

    format: int
    version: str
    region: LocalText
    languages: tuple[str, ...]


NO_HEADER = Header(format=FORMAT, version="", region={}, languages=("de",))
"""What is assumed where the header cannot be read."""


@dataclass(frozen=True)
class Entry:
    """One dataclass of the catalogue; `positions` has file and line of its paths, "" always among them.

    `self_evident` has the questions that need no reason; the catalogue does not keep it.
    """

    kind: Kind
    id: str
    value: Any
    positions: Mapping[str, tuple[str, int]]
    self_evident: frozenset[str] = frozenset()

    def spot(self, path: str) -> Spot:
        """Where the path stands, or else the nearest thing around it."""
        known = path
        while known not in self.positions:
            known = outer(known)
        file, line = self.positions[known]
        if self.kind in (Kind.PRACTICE, Kind.TOUR):
            return Spot(file, line, _OWN_FILE.sub("", path, count=1))
        in_text = _TEXT_FIELD.match(path)
        return Spot(file, line, in_text[1] if in_text else path)

    @cached_property
    def parts(self) -> tuple[tuple[str, Any], ...]:
        """The entry itself and everything in it, with paths, outermost first."""
        found: list[tuple[str, Any]] = []
        _collect(self.value, "", found)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Media:
    """A picture: the file that it came from, and its bytes."""

    file: str
    data: bytes


@dataclass(slots=True)
class Draft:
    """Everything that could be read; `declared` also has the ids whose files could not."""

    header: Header = NO_HEADER
    entries: list[Entry] = field(default_factory=list)
    declared: dict[Kind, set[str]] = field(default_factory=lambda: {kind: set() for kind in Kind})
    media: dict[str, Media] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Take in an entry; a header becomes the draft's own."""
        self.entries.append(entry)
        self.declared[entry.kind].add(entry.id)
        if isinstance(entry.value, Header):
            self.header = entry.value

    def of(self, kind: Kind) -> Iterator[Entry]:
        """The entries of one kind, in their order."""
        return (entry for entry in self.entries if entry.kind is kind)

    def hosts(self) -> tuple[Host, ...]:
        """The hosts that addresses may have."""
        return tuple(entry.value for entry in self.of(Kind.HOST))

    def catalogue(self) -> Catalogue:
        """The entries as a catalogue."""
        values = {kind: {entry.id: entry.value for entry in self.of(kind)} for kind in Kind}
        return Catalogue(
            format=self.header.format,
            version=self.header.version,
            region=self.header.region,
            languages=self.header.languages,
            hosts=self.hosts(),
            places=values[Kind.PLACE],
            situations=values[Kind.SITUATION],
            services=values[Kind.SERVICE],
            offers=values[Kind.OFFER],
            terms=values[Kind.TERM],
            stands=values[Kind.STAND],
            practices=values[Kind.PRACTICE],
            persons=values[Kind.PERSON],
            messages=values[Kind.MESSAGES],
            tours=values[Kind.TOUR],
            surveys=values[Kind.SURVEY],
            devices=values[Kind.DEVICE],
        )


def _collect(value: object, path: str, found: list[tuple[str, Any]]) -> None:
    found.append((path, value))
    if isinstance(value, str):
        return  # by far the most
    kind: Any = type(value)
    names = _names(kind)
    if names:
        for name in names:
            _collect(getattr(value, name), join(path, name), found)
    elif isinstance(value, Mapping):
        for key, below in value.items():
            _collect(below, join(path, str(key)), found)
    elif isinstance(value, tuple):
        for at, below in enumerate(value):
            _collect(below, f"{path}[{at}]", found)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
