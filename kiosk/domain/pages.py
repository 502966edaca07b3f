"""What is on a page, before it is put into words: what a stand shows first, which offers a town has.

The pages show exactly this, and what points at a thing on a page (a tour) relies on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.availability import availability
from kiosk.domain.catalogue import Catalogue, Host, Link, Module, Offer, Place, Service, Situation, Stand
from kiosk.domain.practice.model import Practice
from kiosk.domain.qr import link_refusal
from kiosk.domain.survey_filling import Ending, Filling

SERVICE = "service"
OFFER = "offer"
FEATURED = 3
"""How many of the first services the start page shows."""
TILES = (Module.STEPS, Module.WHO, Module.WHAT, Module.AUTHORITY, Module.LAW)
"""Modules that are a tile on a service's page; the others stand on it already, as facts or as a list."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The address that a thing is taken home with; `is_website` where it is only the town's."""

    link: Link
    is_website: bool = False


def place_of(catalogue: Catalogue, stand: Stand, place: str) -> Place:
    """The chosen place; the stand's own where the content no longer has the chosen one."""
    return catalogue.places.get(place) or catalogue.places[stand.place]


def situations(catalogue: Catalogue) -> list[Situation]:
    """The life situations of the start page."""
    return sorted(catalogue.situations.values(), key=lambda situation: situation.order)


def services_of(catalogue: Catalogue, situation: str) -> list[Service]:
    """The services of a life situation."""
    return [service for service in catalogue.services.values() if situation in service.situations]


def first_services(catalogue: Catalogue, stand: Stand) -> list[Service]:
    """What the stand shows first, in its own order."""
    services = catalogue.services
    return [services[id_] for id_ in stand.first_services if id_ in services]


def featured(catalogue: Catalogue, stand: Stand) -> list[Service]:
    """The first of them, which the start page shows."""
    return first_services(catalogue, stand)[:FEATURED]


def offers_at(catalogue: Catalogue, place: Place) -> list[Offer]:
    """The digital offers of a place; those only for some places come first."""
    offers = (offer for offer in catalogue.offers.values() if not offer.places or place.id in offer.places)
    return sorted(offers, key=lambda offer: (not offer.places, offer.order))


def practice_of(catalogue: Catalogue, service: str) -> str:
    """The id of the practice that belongs to a service, or empty."""
    found = [one for one in catalogue.practices.values() if service in one.services]
    return min(found, key=_by_order).id if found else ""


def tiles(modules: Iterable[Module]) -> list[Module]:
    """The tiles of a service's page that has these modules."""
    present = set(modules)
    return [module for module in TILES if module in present]


def taken(catalogue: Catalogue, place: Place, kind: str, id_: str) -> Taken | None:
    """With which address a service or an offer is taken home from a place; None where there is none."""
    if kind == SERVICE and id_ in catalogue.services:
        here = availability(catalogue.services[id_], place, catalogue.hosts)
        return Taken(here.link, here.is_website_instead) if here.link is not None else None
    if kind == OFFER and id_ in catalogue.offers:
        link = offer_link(catalogue.offers[id_], catalogue.hosts)
        return Taken(link) if link is not None else None
    return None


def offer_link(offer: Offer, hosts: Iterable[Host]) -> Link | None:
    """The offer's address, if it may be handed out."""
    return offer.link if offer.link is not None and link_refusal(offer.link, hosts) is None else None


def hands_over(catalogue: Catalogue) -> bool:
    """Whether the content says how it goes on at home."""
    return bool(catalogue.devices)


def invites(catalogue: Catalogue, stand: Stand, filling: Filling | None) -> bool:
    """Whether the stand has a survey that this visitor has not sent yet."""
    return stand.survey in catalogue.surveys and (filling is None or filling.ending is Ending.OPEN)


def _by_order(practice: Practice) -> tuple[int, str]:
    return practice.order, practice.id
