"""Facts that can go stale: the form of their date, and whether a person has verified them."""

from __future__ import annotations

import datetime as dt
import re

from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report
from kiosk.domain.catalogue import Sourced

_AS_OF = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}\Z")


def check(draft: Draft, report: Report) -> None:
    """Refuse dates of another form, and note each fact that nobody has verified."""
    for entry in draft.entries:
        for path, part in entry.parts:
            if not isinstance(part, Sourced):
                continue
            if part.as_of and not is_date(part.as_of):
                remedy = "2026, 2026-06 oder 2026-06-16 schreiben; ohne Datum die Zeile löschen."
                report.error(
                    entry.spot(f"{path}.as_of".lstrip(".")), f"„{part.as_of}“ ist kein Datum", remedy
                )
            if not part.checked:
                message = f"Ungeprüft, Quelle: {part.source}"
                report.note(entry.spot(path), message, "Nachsehen, dann checked: true eintragen.")


def is_date(text: str) -> bool:
    """Whether the text is a year, a month or a day that exists."""
    if not _AS_OF.match(text):
        return False
    try:
        dt.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True
