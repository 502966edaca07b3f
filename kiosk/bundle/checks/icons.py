"""Icon names: the font has only some."""

from __future__ import annotations

from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report, advice
from kiosk.bundle.layout import Kind


def check(draft: Draft, icon_names: frozenset[str], report: Report) -> None:
    """Refuse names that cannot be drawn."""
    for entry in draft.entries:
        for path, part in entry.parts:
            named = path.rpartition(".")[2] == "icon" and not path.startswith("texts.")
            without = entry.kind is Kind.SURVEY and not part  # an option needs none
            if named and not without and part not in icon_names:
                remedy = advice(part, icon_names, "Die Liste steht in content/README.md.")
                report.error(entry.spot(path), f"Das Zeichen „{part}“ gibt es nicht", remedy)
