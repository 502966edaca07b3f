"""The dates in the content as staff see them: what is hidden, what comes or goes soon, what needs a look.

Staff read this beside the stand's clock, because a wrong clock is what such a list is most often asked about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.domain.catalogue import Catalogue, Service
from kiosk.domain.dates import ClockState, KnownDay, is_coming, is_over, needs_review
from kiosk.domain.facts import Dated, german_date
from kiosk.domain.language import FALLBACK, pick, text
from kiosk.domain.publication import event_days, of_day
from kiosk.services.update.desk import DateKind, ShownDate

SOON = timedelta(days=28)
"""What comes or goes within these days is told ahead."""

_ORDER = (DateKind.REVIEW, DateKind.COMING, DateKind.HIDDEN)


@dataclass(frozen=True, slots=True)
class _Subject:
    """Something that has days; `stays` where it is shown although it is over."""

    key: str
    title: str
    dated: Dated
    stays: bool


def shown_dates(catalogue: Catalogue, stand: str, day: date) -> tuple[ShownDate, ...]:
    """What the dates of the whole content make of a day, at one stand; what needs a look comes first."""
    found = [(when, row) for one in _subjects(catalogue, stand, day) for when, row in _rows(one, day)]
    found.sort(key=lambda each: (_ORDER.index(each[1].kind), each[0], each[1].title))
    return tuple(row for _, row in found)


def clock_row(known: KnownDay) -> tuple[ShownDate, ...]:
    """The first line of the list where the clock cannot be right: which day counts instead; else none."""
    if known.clock is ClockState.PLAUSIBLE:
        return ()
    wrong = "nach" if known.clock is ClockState.BEHIND else "vor"
    machine, day = german_date(known.machine.isoformat()), german_date(known.day.isoformat())
    detail = f"Sie geht {wrong} und zeigt den {machine}. So lange gilt hier der {day}."
    return (ShownDate(key="clock", kind=DateKind.REVIEW, title="Die Uhr des Geräts", detail=detail),)


def _subjects(catalogue: Catalogue, stand: str, day: date) -> Iterator[_Subject]:
    shown = of_day(catalogue, day, stand)
    for service in catalogue.services.values():
        yield _Subject(f"service:{service.id}", _title(service), service, service.id in shown.kept)
        for place, difference in service.places.items():
            where = text(catalogue.places[place].name, FALLBACK)
            yield _Subject(
                f"place:{service.id}@{place}", f"{_title(service)}, {where}", difference, stays=False
            )
    for offer in catalogue.offers.values():
        picked = pick(offer.texts, FALLBACK)
        title = picked.value.title if picked else offer.id
        yield _Subject(f"offer:{offer.id}", title, offer, offer.id in shown.kept)
    for tour in catalogue.tours.values():
        words = pick(tour.texts, FALLBACK)
        yield _Subject(f"tour:{tour.id}", words.value.title if words else tour.id, tour, stays=False)
    if stand in catalogue.stands:
        here = catalogue.stands[stand]
        yield _Subject("event", text(here.event, FALLBACK), event_days(here), stays=False)
        for at, slide in enumerate(here.slides):
            stays = slide in shown.catalogue.stands[stand].slides and is_over(slide, day)
            yield _Subject(f"slide:{at}", text(slide.text, FALLBACK), slide, stays)


def _rows(one: _Subject, day: date) -> Iterator[tuple[str, ShownDate]]:
    dated = one.dated
    first, last = german_date(dated.show_from), german_date(dated.show_until)
    soon = (day + SOON).isoformat()
    if is_coming(dated, day):
        kind = DateKind.COMING if dated.show_from <= soon else DateKind.HIDDEN
        yield dated.show_from, _row(one, kind, f"Zu sehen ab {first}.")
    elif one.stays:
        words = f"War bis {last} vorgesehen. Bleibt zu sehen, weil die Seite sonst leer wäre."
        yield dated.show_until, _row(one, DateKind.REVIEW, words)
    elif is_over(dated, day):
        yield dated.show_until, _row(one, DateKind.HIDDEN, f"War bis {last} zu sehen.")
    elif dated.show_until and dated.show_until <= soon:
        yield dated.show_until, _row(one, DateKind.COMING, f"Nur noch bis {last} zu sehen.")
    if needs_review(dated, day):
        words = f"Bitte prüfen: Das war bis {german_date(dated.review_by)} vorgesehen."
        yield dated.review_by, _row(one, DateKind.REVIEW, words, "review")


def _row(one: _Subject, kind: DateKind, detail: str, part: str = "shown") -> ShownDate:
    return ShownDate(key=f"{one.key}/{part}", kind=kind, title=one.title, detail=detail)


def _title(service: Service) -> str:
    picked = pick(service.texts, FALLBACK)
    return picked.value.title if picked else service.id
