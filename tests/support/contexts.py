"""Contexts for page builders: a catalogue with three places, and a visit somewhere in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.domain.catalogue import Catalogue, Offer, PlaceKind, Service, Term
from kiosk.domain.visit import Visit, fresh
from kiosk.domain.visit_events import Page, View
from kiosk.services.pages.common import Context
from tests.support.catalogue_factory import make_catalogue, make_host, make_place

HOSTS = (
    make_host(".gladbeck.de", "Stadt Gladbeck"),
    make_host(".marl.de", "Stadt Marl"),
    make_host("www.kreis.de", "Kreis Beispiel"),
    make_host("portal.beispiel.de", "Land Beispiel"),
)
PLACES = (
    make_place("kreis", "Kreis Beispiel", PlaceKind.DISTRICT),
    make_place("marl", "Marl"),
    make_place("gladbeck", "Gladbeck"),
)


def small_catalogue(
    services: Iterable[Service] | None = None,
    offers: Iterable[Offer] = (),
    terms: Iterable[Term] = (),
    languages: tuple[str, ...] = ("de", "en"),
) -> Catalogue:
    """Two towns and their Kreis, whose hosts are on the list."""
    made = make_catalogue(services, offers, places=PLACES, terms=terms, languages=languages)
    return replace(made, hosts=HOSTS)


def at(page: Page, place: str = "gladbeck", language: str = "de") -> Visit:
    """A visit that is on a page."""
    trail = (Page(View.START), page) if page.view is not View.START else (page,)
    return replace(fresh("gladbeck"), place=place, language=language, trail=trail)


def make_context(
    catalogue: Catalogue | None = None,
    page: Page | None = None,
    *,
    place: str = "gladbeck",
    language: str = "de",
) -> Context:
    """A context at the first stand of the catalogue; without a page on the start page."""
    catalogue = catalogue or small_catalogue()
    visit = at(page or Page(View.START), place, language)
    return Context(catalogue, next(iter(catalogue.stands.values())), visit)


def with_visit(context: Context, visit: Visit) -> Context:
    """The same content in another state of the visit."""
    return replace(context, visit=visit)
