"""Official keys: LeiKa (services), AGS and ARS (places)."""

from __future__ import annotations

import re

from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report
from kiosk.bundle.layout import Kind
from kiosk.domain.catalogue import Place, PlaceKind

_LEIKA = re.compile(r"99[0-9]{12}\Z")
_AGS = {
    PlaceKind.DISTRICT: (re.compile(r"05[0-9]{3}\Z"), "5 Ziffern, die mit 05 beginnen"),
    PlaceKind.CITY: (re.compile(r"05[0-9]{3}000\Z"), "8 Ziffern, 05 am Anfang und 000 am Ende"),
    PlaceKind.TOWN: (
        re.compile(r"05[0-9]{3}(?!000)[0-9]{3}\Z"),
        "8 Ziffern, 05 am Anfang, nicht 000 am Ende",
    ),
}
_QUOTES = "Prüfen und in Anführungszeichen setzen."


def check(draft: Draft, report: Report) -> None:
    """Find keys of the wrong form, keys that contradict each other, and keys that stand twice."""
    for entry in draft.of(Kind.SERVICE):
        if entry.value.leika and not _LEIKA.match(entry.value.leika):
            report.error(
                entry.spot("leika"), "Ein LeiKa-Schlüssel hat 14 Ziffern und beginnt mit 99", _QUOTES
            )
    for entry in draft.of(Kind.PLACE):
        _check_place(entry, report)
    _check_twice(draft, Kind.SERVICE, "leika", report)
    _check_twice(draft, Kind.PLACE, "ags", report)


def ars_of(ags: str) -> str:
    """The ARS that belongs to an AGS in Nordrhein-Westfalen, where no municipality is in an association."""
    number = ags[5:]
    return f"{ags[:5]}0{number}{number}" if number.strip("0") else f"{ags[:5]}0000000"


def _check_place(entry: Entry, report: Report) -> None:
    place: Place = entry.value
    form, words = _AGS[place.kind]
    if not form.match(place.ags):
        report.error(entry.spot("ags"), f"Dieser AGS hat die falsche Form; nötig: {words}", _QUOTES)
    elif place.ars != ars_of(place.ags):
        message = f"Dieser ARS passt nicht zum AGS {place.ags}"
        report.error(entry.spot("ars"), message, f'Nach der Bauregel wäre es "{ars_of(place.ags)}".')


def _check_twice(draft: Draft, kind: Kind, field: str, report: Report) -> None:
    seen: dict[str, str] = {}
    for entry in draft.of(kind):
        key = getattr(entry.value, field)
        if key and key in seen:
            message = f"„{seen[key]}“ hat denselben Schlüssel {key}"
            report.warning(entry.spot(field), message, "Nachsehen, zu wem er gehört.")
        seen[key] = entry.id
