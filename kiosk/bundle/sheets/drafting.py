"""Takes changed cells into copies of the services, and writes what became of them into the old files."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping

from kiosk.bundle.sheets import columns, markdown_edit, yaml_edit
from kiosk.bundle.sheets.cells import UnfitError, understood, understood_text
from kiosk.bundle.sheets.compare import Change
from kiosk.bundle.sheets.model import Problem
from kiosk.bundle.sheets.source import (
    ServiceFiles,
    decoded,
    encoded,
    facts_path,
    record,
    set_at,
    text_path,
    value_at,
)
from kiosk.bundle.yaml_source import Tree
from kiosk.domain.errors import ProgramBug

_CHECKED = "checked"
_SOURCED = ("access", "access.link", "fee", "duration", "deadline")
"""The records of a service that say where they are from."""


class Drafting:
    """Services in the making; what an editor may not write is a problem, and the cell counts as unchanged."""

    def __init__(self, services: ServiceFiles, problems: list[Problem]) -> None:
        """Start from what the content says today."""
        self._services = services
        self._problems = problems
        self._facts: dict[str, dict[str, Tree]] = {}
        self._laws: dict[str, dict[str, dict[str, Tree]]] = {}
        self._texts: dict[tuple[str, str], dict[str, str]] = {}

    def take(self, change: Change) -> bool:
        """Take a change in; whether its text is a value of its column."""
        try:
            if change.spot.sheet == columns.TEXTS:
                text = understood_text(change.new, change.column)
                self._text(*change.key)[change.column.path] = text
            else:
                value = understood(change.new, change.column, change.old)
                self._set(change, value)
        except UnfitError as error:
            self._problems.append(Problem(change.spot, error.message, error.remedy))
            return False
        return True

    def law_key(self, service: str, at: int) -> str:
        """What names the law in the sheet that is now at this position, counted from 0."""
        numbers = [number for number, law in self._laws_of(service).items() if law]
        return numbers[at] if at < len(numbers) else ""

    def files(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """The files that become different, with their new bytes."""
        return {path: data for path, data in self._all(files) if files.get(path) != data}

    def _all(self, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
        for service in self._facts:
            path = facts_path(service)
            tree = self._finished(service)
            text = yaml_edit.rewrite(decoded(files[path]), tree)
            if yaml_edit.read(text) != tree:
                raise ProgramBug("Die Änderung wäre falsch in der Datei angekommen.", where=path)
            yield path, encoded(text, files[path])
        for (service, language), sections in self._texts.items():
            path = text_path(service, language)
            if path in files:
                text = markdown_edit.rewrite(decoded(files[path]), sections)
                yield path, encoded(text, files[path])
            else:
                yield path, markdown_edit.compose(sections).encode()

    def _set(self, change: Change, value: Tree | None) -> None:
        service, *others = change.key
        tree = self._facts.setdefault(service, copy.deepcopy(self._services.facts[service]))
        if change.spot.sheet == columns.LAWS:
            set_at(self._laws_of(service).setdefault(others[0], {}), change.column.path, value)
        else:
            set_at(
                tree,
                ".".join(("places", *others, change.column.path) if others else (change.column.path,)),
                value,
            )

    def _laws_of(self, service: str) -> dict[str, dict[str, Tree]]:
        if service not in self._laws:
            laws = copy.deepcopy(self._services.facts[service].get("laws", []))
            self._laws[service] = {str(number): record(law) for number, law in enumerate(laws, start=1)}
        return self._laws[service]

    def _text(self, service: str, language: str) -> dict[str, str]:
        old = self._services.texts[service].get(language, {})
        return self._texts.setdefault((service, language), dict(old))

    def _finished(self, service: str) -> dict[str, Tree]:
        """The facts with their laws; what is new and says nothing about it is unchecked."""
        old, tree = self._services.facts[service], self._facts[service]
        if service in self._laws:
            tree["laws"] = [law for law in self._laws[service].values() if law]
            for number, law in self._laws[service].items():
                if number.startswith("+"):
                    law.setdefault(_CHECKED, "false")
        places = (f"places.{place}" for place in record(tree.get("places", {})))
        for path in (*_SOURCED, *(one for place in places for one in (place, f"{place}.link"))):
            new = value_at(tree, path)
            if isinstance(new, dict) and value_at(old, path) is None:
                new.setdefault(_CHECKED, "false")
        return tree
