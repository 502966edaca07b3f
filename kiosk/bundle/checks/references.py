"""Ids that name something: it must exist, and what must be named must be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report, suggestion
from kiosk.bundle.layout import GERMAN, Kind
from kiosk.domain.catalogue import Difference, Service, Stand
from kiosk.domain.prose import Span

_INDEX = re.compile(r"\[\d+\]")
_TARGETS: Mapping[tuple[Kind, str], Kind] = {
    (Kind.SERVICE, "situations[]"): Kind.SITUATION,
    (Kind.SERVICE, "related[]"): Kind.SERVICE,
    (Kind.OFFER, "places[]"): Kind.PLACE,
    (Kind.TERM, "see[]"): Kind.TERM,
    (Kind.STAND, "place"): Kind.PLACE,
    (Kind.STAND, "first_services[]"): Kind.SERVICE,
    (Kind.STAND, "slides[].service"): Kind.SERVICE,
    (Kind.STAND, "survey"): Kind.SURVEY,
    (Kind.TOUR, "service"): Kind.SERVICE,
    (Kind.PRACTICE, "services[]"): Kind.SERVICE,
    (Kind.PRACTICE, "stages[].unit"): Kind.PRACTICE,
}
_MOST_SITUATIONS = 2
MOST_SERVICES = 60
"""Of one life situation: more than anybody reads, and as many as a page can build without a wait."""


def check(draft: Draft, report: Report) -> None:
    """Find dead references, references to itself, and lists that must not be empty."""
    for entry in draft.entries:
        for path, part in entry.parts:
            for kind, target in _named(entry, path, part):
                _look_up(draft.declared[kind], report, entry, (path, kind, target))
        _needed(entry, report)
    used = Counter(one for entry in draft.of(Kind.SERVICE) for one in set(entry.value.situations))
    for entry in draft.of(Kind.SITUATION):
        if used[entry.id] > MOST_SERVICES:
            message = f"Zur Lebenslage „{entry.id}“ gehören mehr als {MOST_SERVICES} Leistungen"
            report.error(entry.spot("id"), message, "Auf mehrere Lebenslagen verteilen.")
        if not used[entry.id]:
            remedy = "Eine Leistung dazu schreiben oder die Lebenslage löschen."
            report.warning(entry.spot("id"), f"Zur Lebenslage „{entry.id}“ gehört keine Leistung", remedy)


def _named(entry: Entry, path: str, part: object) -> Iterable[tuple[Kind, str]]:
    if isinstance(part, Span) and part.term:
        yield Kind.TERM, part.term
    elif isinstance(part, Difference):
        yield Kind.PLACE, path.removeprefix("places.")
    elif isinstance(part, str) and part:
        kind = _TARGETS.get((entry.kind, _INDEX.sub("[]", path)))
        if kind is not None:
            yield kind, part


def _look_up(known: Iterable[str], report: Report, entry: Entry, named: tuple[str, Kind, str]) -> None:
    path, kind, target = named
    if target not in known:
        near = suggestion(target, known)
        message = f"{GERMAN[kind]} „{target}“ gibt es nicht"
        report.error(entry.spot(path), message, near or "Anlegen oder den Verweis löschen.")
    elif (kind, target) == (entry.kind, entry.id):
        report.error(entry.spot(path), f"„{target}“ verweist auf sich selbst", "Den Verweis löschen.")


def _needed(entry: Entry, report: Report) -> None:
    value = entry.value
    if isinstance(value, Service):
        if not value.situations:
            message = "Die Leistung gehört zu keiner Lebenslage"
            report.error(entry.spot("situations"), message, "Eine oder zwei aus situations.yaml nennen.")
        elif len(value.situations) > _MOST_SITUATIONS:
            message = "Die Leistung gehört zu mehr als zwei Lebenslagen"
            report.warning(entry.spot("situations"), message, "Die zwei wichtigsten nennen.")
    if isinstance(value, Stand):
        if not value.first_services:
            message = "Der Stand zeigt keine Leistung zuerst"
            report.error(entry.spot("first_services"), message, "Mindestens eine Leistung nennen.")
        if not value.slides:
            message = "Der Stand hat keine Bilder, solange niemand da ist"
            report.error(entry.spot("slides"), message, "Mindestens ein Bild angeben.")
