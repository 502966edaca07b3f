"""From a finding in a file to the cell that it is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kiosk.bundle import layout
from kiosk.bundle.findings import Finding
from kiosk.bundle.layout import Facts, Kind, Text
from kiosk.bundle.paths import join
from kiosk.bundle.sheets import columns
from kiosk.bundle.sheets.grid import GivenRow
from kiosk.bundle.sheets.markdown_edit import name_at
from kiosk.bundle.sheets.memory import RowName
from kiosk.bundle.sheets.model import Column, Problem, Spot, Table
from kiosk.bundle.sheets.source import decoded

_PLACE = re.compile(r"places\.(?P<key>[^.]+)\.?(?P<rest>.*)\Z")
_LAW = re.compile(r"laws\[(?P<at>\d+)\]\.?(?P<rest>.*)\Z")
_INDEX = re.compile(r"\[\d+\].*\Z")
_IN_A_TABLE = {
    "ohne Datum die Zeile löschen": "ohne Datum die Zelle leeren",
    "Prüfen und in Anführungszeichen setzen.": "Prüfen und als Text eintippen.",
    "Adressen stehen in der YAML-Datei.": "Adressen stehen im Blatt „Leistungen“.",
}
"""Advice that is meant for files; in a table a row is much more than a line."""
_MISSING = re.compile(r"„(\w+)“ fehlt\Z")


@dataclass(frozen=True, slots=True)
class Locator:
    """Knows the rows of the workbook and the columns of its sheets; `law_key` names a law by its position."""

    rows: Mapping[RowName, GivenRow]
    tables: Iterable[Table]
    law_key: Callable[[str, int], str]

    def problem(self, finding: Finding, files: Mapping[str, bytes]) -> Problem | None:
        """The finding at its cell, in words that fit a table; None where it is about something else."""
        match layout.classify(finding.file):
            case Facts(kind=Kind.SERVICE, id=service):
                return self._about_facts(finding, service)
            case Text(kind=Kind.SERVICE, id=service, language=language):
                name = name_at(decoded(files[finding.file]), finding.line)
                spot = self._spot(columns.TEXTS, (service, language), name)
                return Problem(spot, finding.message, _for_a_table(finding.remedy))
            case _:
                return None

    def _about_facts(self, finding: Finding, service: str) -> Problem:
        missing = _MISSING.match(finding.message)
        path = join(finding.field, missing[1]) if missing else finding.field
        if place := _PLACE.match(path):
            spot = self._spot(columns.DIFFERENCES, (service, place["key"]), place["rest"])
        elif law := _LAW.match(path):
            spot = self._spot(columns.LAWS, (service, self.law_key(service, int(law["at"]))), law["rest"])
        else:
            spot = self._spot(columns.SERVICES, (service,), path)
        if missing:
            return Problem(spot, "Hier fehlt eine Angabe", "Ausfüllen.")
        return Problem(spot, finding.message, _for_a_table(finding.remedy))

    def _spot(self, sheet: str, key: tuple[str, ...], path: str) -> Spot:
        row = self.rows.get((sheet, key))
        if row is None:
            return Spot(sheet)
        column = self._column(sheet, _INDEX.sub("", path))
        return row.spot(sheet, column.title) if column else Spot(sheet, row.number)

    def _column(self, sheet: str, path: str) -> Column | None:
        of_sheet = [one for table in self.tables if table.name == sheet for one in table.columns if one.path]
        exact = (one for one in of_sheet if one.path == path)
        inside = (one for one in of_sheet if path and one.path.startswith(f"{path}."))
        return next(exact, None) or next(inside, None)


def _for_a_table(remedy: str) -> str:
    for of_files, of_tables in _IN_A_TABLE.items():
        remedy = remedy.replace(of_files, of_tables)
    return remedy
