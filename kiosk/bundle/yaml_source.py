"""YAML to a plain tree of mappings, lists and strings, and the line of each of its fields.

Only the harmless part of YAML is read: every scalar stays the string that the author typed (`no` is
"no", `05562014` is "05562014"), and anchors, aliases, tags, duplicate keys and several documents
are findings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NoReturn, TypeAlias

import yaml

from kiosk.bundle.characters import read_text, report_characters
from kiosk.bundle.findings import Report, Spot
from kiosk.bundle.paths import join

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"

DEEPEST = 12
"""Levels of nesting; the deepest real field has five."""

_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_REASONS = {
    "mapping values are not allowed in this context": "Den Wert in Anführungszeichen setzen.",
    "found character that cannot start any token": "Den Wert in Anführungszeichen setzen.",
    "found unexpected end of stream": "Das schließende Anführungszeichen ergänzen.",
    "did not find expected ',' or ']'": "Die eckige Klammer schließen, Kommas prüfen.",
    "did not find expected ',' or '}'": "Die geschweifte Klammer schließen, Kommas prüfen.",
    "found unknown escape character": "Einfache Anführungszeichen verwenden.",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file: its tree, and the line of each path ("access.link.url", "laws[0].name")."""

    tree: Tree
    lines: Mapping[str, int]


def parse(data: bytes, file: str, report: Report) -> Document | None:
    """Read one YAML file; None where there are findings that leave nothing to work with."""
    text = read_text(data, file, report)
    return None if text is None else parse_text(text, file, report)


def parse_text(
    text: str, file: str, report: Report, deepest: int = DEEPEST, name: str = "YAML"
) -> Document | None:
    """Read the text of a YAML file, or of one that is called JSON, which is YAML too."""
    return _Builder(file, report, deepest, name).document(text)


class _UnusableError(Exception):
    """There is no tree; the finding has been made."""


class _Builder:
    """Builds the tree from the parser's events, so that nothing is ever resolved or constructed."""

    def __init__(self, file: str, report: Report, deepest: int, name: str) -> None:
        self._file = file
        self._name = name
        self._deepest = deepest
        self._report = report
        self._lines: dict[str, int] = {"": 1}
        self._events: Iterator[yaml.Event] = iter(())

    def document(self, text: str) -> Document | None:
        """Read the only document of the text."""
        self._events = yaml.parse(text, Loader=yaml.CSafeLoader)
        try:
            next(self._events)
            if isinstance(next(self._events), yaml.StreamEndEvent):
                self._refuse(1, "", "Die Datei ist leer", "Ausfüllen oder löschen.")
            tree = self._node(next(self._events), "", 0)
            next(self._events)
            after = next(self._events)
            if not isinstance(after, yaml.StreamEndEvent):
                self._refuse(
                    _line(after), "", "Nach „---“ beginnt ein zweiter Teil", "Nur ein Teil je Datei."
                )
        except _UnusableError:
            return None
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            remedy = _REASONS.get(str(error.problem), "Einrückung, Doppelpunkte und Klammern prüfen.")
            self._report.error(Spot(self._file, line), f"Diese Zeile ist kein gültiges {self._name}", remedy)
            return None
        return Document(tree, self._lines)

    def _node(self, event: yaml.Event, path: str, depth: int) -> Tree:
        line = _line(event)
        self._lines.setdefault(path, line)
        if depth > self._deepest:
            self._refuse(line, path, "Die Angaben sind zu tief verschachtelt", "Einrückung prüfen.")
        if isinstance(event, yaml.MappingStartEvent):
            self._plain_only(event, path)
            return self._mapping(path, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            self._plain_only(event, path)
            return self._sequence(path, depth)
        return self._scalar(self._expect_scalar(event, path), path)

    def _mapping(self, path: str, depth: int) -> dict[str, Tree]:
        found: dict[str, Tree] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            line = _line(event)
            key = str(self._expect_scalar(event, path).value)
            below = join(path, key)
            if key in found:
                self._error(line, below, f"„{key}“ steht zweimal hier", "Eine der beiden Zeilen löschen.")
            self._lines[below] = line
            found[key] = self._node(next(self._events), below, depth + 1)
        return found

    def _sequence(self, path: str, depth: int) -> list[Tree]:
        found: list[Tree] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            found.append(self._node(event, f"{path}[{len(found)}]", depth + 1))
        return found

    def _scalar(self, event: yaml.ScalarEvent, path: str) -> str:
        value = str(event.value)
        if event.implicit[0] and value in _EMPTY:
            remedy = "Ausfüllen oder die Zeile löschen. Werte mit Komma stehen in Anführungszeichen."
            self._error(_line(event), path, "Hier fehlt der Wert", remedy)
        elif not value.strip():
            self._error(_line(event), path, "Hier fehlt der Wert", "Ausfüllen oder die Zeile löschen.")
        value = " ".join(value.split()) if event.style in ("|", ">") else value
        report_characters(value, self._spot(_line(event), path), self._report)
        return value

    def _expect_scalar(self, event: yaml.Event, path: str) -> yaml.ScalarEvent:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(_line(event), path, "Verweise mit * gibt es hier nicht", "Den Wert ausschreiben.")
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(
                _line(event), path, "Ein Name darf keine Liste sein", "Einrückung und Klammern prüfen."
            )
        self._plain_only(event, path)
        return event

    def _plain_only(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, path: str) -> None:
        if event.anchor is not None:
            self._error(_line(event), path, "Anker mit & gibt es hier nicht", "Das & und den Namen löschen.")
        if event.tag is not None:
            self._error(_line(event), path, "Typangaben mit ! gibt es hier nicht", "Das ! löschen.")

    def _spot(self, line: int, path: str) -> Spot:
        return Spot(self._file, line, path)

    def _error(self, line: int, path: str, message: str, remedy: str) -> None:
        self._report.error(self._spot(line, path), message, remedy)

    def _refuse(self, line: int, path: str, message: str, remedy: str) -> NoReturn:
        self._error(line, path, message, remedy)
        raise _UnusableError


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
