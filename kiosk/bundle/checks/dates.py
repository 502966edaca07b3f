"""The days on which entries are shown: their form, their order, and what today makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report
from kiosk.bundle.layout import GERMAN
from kiosk.bundle.paths import join
from kiosk.domain.catalogue import Difference, Slide, Stand
from kiosk.domain.dates import is_day, is_over, needs_review
from kiosk.domain.facts import Dated, Timed, TimedFact
from kiosk.domain.publication import event_days

_EVENT = {"show_from": "event_from", "show_until": "event_until"}
"""What the days of a stand's event are called in its file."""


def check(draft: Draft, report: Report) -> None:
    """Refuse what is no day, and a last day before the first."""
    for entry, path, dated in _all(draft):
        for name in ("show_from", "show_until", "review_by"):
            text = getattr(dated, name)
            if text and not is_day(text):
                remedy = "Jahr, Monat und Tag schreiben, zum Beispiel 2027-06-18."
                report.error(entry.spot(_path(path, name, entry)), f"„{text}“ ist kein Tag", remedy)
        if is_day(dated.show_from) and is_day(dated.show_until) and dated.show_until < dated.show_from:
            message = f"Der letzte Tag {dated.show_until} liegt vor dem ersten Tag {dated.show_from}"
            spot = entry.spot(_path(path, "show_until", entry))
            report.error(spot, message, "Die beiden Tage prüfen. So wäre es nie zu sehen.")


def check_today(draft: Draft, today: date, report: Report) -> None:
    """Warn of what is over, and of what somebody wanted to look at again by now."""
    for entry, path, dated in _all(draft):
        if is_over(dated, today):
            message = f"{_what(entry, dated)} ist seit dem {dated.show_until} nicht mehr zu sehen"
            spot = entry.spot(_path(path, "show_until", entry))
            report.warning(spot, message, "Löschen oder einen späteren Tag eintragen.")
        if needs_review(dated, today):
            message = f"{_what(entry, dated)} sollte bis zum {dated.review_by} geprüft werden"
            remedy = "Nachsehen, ob alles noch stimmt. Dann einen neuen Tag eintragen."
            report.warning(entry.spot(_path(path, "review_by", entry)), message, remedy)


def _all(draft: Draft) -> Iterator[tuple[Entry, str, Dated]]:
    for entry in draft.entries:
        for path, part in entry.parts:
            if isinstance(part, Timed | TimedFact):
                yield entry, path, part
            elif isinstance(part, Stand):
                yield entry, path, event_days(part)


def _path(path: str, name: str, entry: Entry) -> str:
    event = isinstance(entry.value, Stand) and not path
    return join(path, _EVENT[name] if event else name)


def _what(entry: Entry, dated: Dated) -> str:
    if isinstance(dated, Difference):
        return "Diese Abweichung"
    if isinstance(dated, Slide):
        return "Dieses Bild"
    return "Die Veranstaltung" if isinstance(entry.value, Stand) else f"„{entry.id}“ ({GERMAN[entry.kind]})"
