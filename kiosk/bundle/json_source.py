"""JSON to values, and the line of each of its fields.

It is read twice: as JSON for its values, as YAML (which JSON is) for lines, double keys and odd characters.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from kiosk.bundle import yaml_source
from kiosk.bundle.characters import read_text
from kiosk.bundle.findings import Report, Spot
from kiosk.bundle.paths import outer
from kiosk.domain.form.checking import Json

DEEPEST = 40
"""Levels of nesting; a rule on a control in the list of a category has half of it."""


@dataclass(frozen=True, slots=True)
class JsonDocument:
    """A parsed file: its value, and the line of each path ("elements[0].scope")."""

    tree: Json
    lines: Mapping[str, int]
    file: str

    def spot(self, path: str) -> Spot:
        """Where the path stands, or else the nearest thing around it."""
        known = path
        while known not in self.lines:
            known = outer(known)
        return Spot(self.file, self.lines[known], path)


def parse(data: bytes, file: str, report: Report) -> JsonDocument | None:
    """Read one JSON file; None after findings."""
    text = read_text(data, file, report)
    if text is None:
        return None
    try:
        tree = cast("Json", json.loads(text, parse_float=_finite, parse_constant=_finite))
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        remedy = "Kommas, Klammern und Anführungszeichen prüfen, auch in der Zeile davor."
        report.error(Spot(file, line), "Diese Zeile ist kein gültiges JSON", remedy)
        return None
    before = len(report.errors())
    document = yaml_source.parse_text(text, file, report, DEEPEST, "JSON")
    if document is None or len(report.errors()) > before:
        return None
    return JsonDocument(tree, document.lines, file)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number
