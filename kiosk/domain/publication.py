"""What of the content is shown on a day: the whole catalogue in, the catalogue of that day out.

What is to come is never shown early. What is over is not shown any more, unless a page would be empty without
it: then what ended last stays there. A life situation whose services are all still to come is not offered.
Neither is a tour that opens a page which is not shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from kiosk.domain.catalogue import Catalogue, Offer, Service, Slide, Stand
from kiosk.domain.dates import is_coming, is_over, is_shown
from kiosk.domain.facts import Timed
from kiosk.domain.tour.goals import is_there
from kiosk.domain.tour.model import Tour

Entry = TypeVar("Entry", Service, Offer)
One = TypeVar("One", Service, Offer, Slide)


@dataclass(frozen=True, slots=True)
class Publication:
    """The catalogue of a day, and the ids of what is over and stays all the same."""

    catalogue: Catalogue
    kept: frozenset[str]


def of_day(catalogue: Catalogue, day: date, stand: str = "", *, everything: bool = False) -> Publication:
    """What a stand shows on a day; with `everything`, services and offers are always there (preview)."""
    services, offers = dict(catalogue.services), dict(catalogue.offers)
    kept: set[str] = set()
    if not everything:
        lists = [*_situations(catalogue), *_first(catalogue, stand)]
        services = _shown(catalogue.services, lists, day, kept)
        offers = _shown(catalogue.offers, _per_place(catalogue), day, kept)
    services = {id_: _of_day(service, day) for id_, service in services.items()}
    filled = {situation for service in services.values() for situation in service.situations}
    meant = {situation for service in catalogue.services.values() for situation in service.situations}
    shown = replace(
        catalogue,
        services=services,
        offers=offers,
        situations={i: s for i, s in catalogue.situations.items() if i in filled or i not in meant},
        stands={id_: _stand(one, services, day) for id_, one in catalogue.stands.items()},
    )
    tours = {id_: one for id_, one in catalogue.tours.items() if everything or _leads(one, shown, day)}
    return Publication(replace(shown, tours=tours), frozenset(kept))


def event_days(stand: Stand) -> Timed:
    """The days on which the stand names its event."""
    return Timed(show_from=stand.event_from, show_until=stand.event_until)


def _situations(catalogue: Catalogue) -> Iterable[list[Service]]:
    for situation in catalogue.situations:
        yield [one for one in catalogue.services.values() if situation in one.situations]


def _first(catalogue: Catalogue, stand: str) -> Iterable[list[Service]]:
    if stand in catalogue.stands:
        wanted = catalogue.stands[stand].first_services
        yield [catalogue.services[id_] for id_ in wanted if id_ in catalogue.services]


def _per_place(catalogue: Catalogue) -> Iterable[list[Offer]]:
    for place in catalogue.places:
        yield [one for one in catalogue.offers.values() if not one.places or place in one.places]


def _shown(
    entries: Mapping[str, Entry], lists: Iterable[list[Entry]], day: date, kept: set[str]
) -> dict[str, Entry]:
    stay = {id_ for id_, entry in entries.items() if is_shown(entry, day)}
    rescued = {
        one.id for each in lists if stay.isdisjoint(one.id for one in each) for one in _last(each, day)
    }
    kept |= rescued
    return {id_: entry for id_, entry in entries.items() if id_ in stay | rescued}


def _last(entries: Iterable[One], day: date) -> list[One]:
    """Of those that are over, the ones that ended last."""
    over = [one for one in entries if is_over(one, day) and not is_coming(one, day)]
    latest = max((one.show_until for one in over), default="")
    return [one for one in over if one.show_until == latest]


def _leads(tour: Tour, shown: Catalogue, day: date) -> bool:
    """Whether a tour is to be shown, and every page that it opens."""
    goals = (step.open for step in tour.steps)
    return is_shown(tour, day) and all(is_there(shown, goal) for goal in goals if goal is not None)


def _of_day(service: Service, day: date) -> Service:
    if all(is_shown(difference, day) for difference in service.places.values()):
        return service
    return replace(service, places={i: one for i, one in service.places.items() if is_shown(one, day)})


def _stand(stand: Stand, services: Mapping[str, Service], day: date) -> Stand:
    possible = [one for one in stand.slides if not one.service or one.service in services]
    slides = [one for one in possible if is_shown(one, day)] or _last(possible, day)
    event = stand.event if is_shown(event_days(stand), day) else {}
    if len(slides) == len(stand.slides) and event is stand.event:
        return stand
    return replace(stand, slides=tuple(slides), event=event)
