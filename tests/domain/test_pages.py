"""What is on a page, before it is put into words."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain import pages
from kiosk.domain.catalogue import Catalogue, Module, Stand
from tests.support.catalogue_factory import (
    make_link,
    make_offer,
    make_place,
    make_service,
    make_situation,
    make_stand,
)
from tests.support.contexts import small_catalogue
from tests.support.form_factory import make_practice


def stand(*first: str) -> Stand:
    return make_stand(first_services=first)


def test_a_place_that_is_gone_is_replaced_by_that_of_the_stand() -> None:
    catalogue = small_catalogue()
    assert pages.place_of(catalogue, stand(), "marl").id == "marl"
    assert pages.place_of(catalogue, stand(), "atlantis").id == "gladbeck"


def test_life_situations_come_in_the_authors_order() -> None:
    late, early = make_situation("a", order=2), make_situation("b", order=1)
    catalogue = replace(small_catalogue(), situations={"a": late, "b": early})
    assert pages.situations(catalogue) == [early, late]


def test_a_life_situation_has_its_services() -> None:
    one, other = make_service("a"), replace(make_service("b"), situations=("geld",))
    assert pages.services_of(small_catalogue((one, other)), "geld") == [other]


def test_the_stand_shows_what_there_is_and_the_start_page_three_of_it() -> None:
    catalogue = small_catalogue(make_service(id_) for id_ in "abcd")
    place = stand("d", "x", "c", "b", "a")
    assert [one.id for one in pages.first_services(catalogue, place)] == ["d", "c", "b", "a"]
    assert [one.id for one in pages.featured(catalogue, place)] == ["d", "c", "b"]


def test_a_place_has_its_own_offers_first() -> None:
    everywhere = replace(make_offer("a"), order=1)
    own = replace(make_offer("b"), order=9, places=("gladbeck",))
    other = replace(make_offer("c"), places=("marl",))
    catalogue = small_catalogue(offers=(everywhere, own, other))
    assert [one.id for one in pages.offers_at(catalogue, make_place())] == ["b", "a"]


def test_a_service_has_the_first_practice_that_names_it() -> None:
    """In the authors' order, the same place twice is settled by the id."""
    ids = {"spät": 20, "b": 10, "a": 10}
    made = {
        id_: replace(make_practice(practice_id=id_, services=("hund",)), order=order)
        for id_, order in ids.items()
    }
    catalogue = replace(small_catalogue(), practices=made)
    assert pages.practice_of(catalogue, "hund") == "a"
    assert pages.practice_of(catalogue, "katze") == ""


def test_tiles_are_what_does_not_stand_on_the_page_already() -> None:
    assert pages.tiles(Module) == list(pages.TILES)
    assert pages.tiles([Module.COST, Module.LAW]) == [Module.LAW]


def offers() -> Catalogue:
    usable = replace(make_offer("a"), link=make_link())
    foreign = replace(make_offer("b"), link=make_link("https://www.anderswo.de"))
    return small_catalogue(offers=(usable, foreign, replace(make_offer("c"), link=None)))


def test_only_what_has_an_address_on_the_list_is_taken_home() -> None:
    catalogue = offers()
    found = pages.taken(catalogue, make_place(), "offer", "a")
    assert found == pages.Taken(make_link())
    assert pages.taken(catalogue, make_place(), "offer", "b") is None
    assert pages.taken(catalogue, make_place(), "offer", "c") is None
    assert pages.taken(catalogue, make_place(), "offer", "x") is None
    assert pages.taken(catalogue, make_place(), "term", "a") is None


def test_a_service_is_taken_home_as_of_the_place() -> None:
    """From the Kreis, what towns do has no address."""
    catalogue = small_catalogue()
    service = next(iter(catalogue.services))
    here = pages.taken(catalogue, catalogue.places["gladbeck"], "service", service)
    assert here is not None
    assert here.link.url
    assert pages.taken(catalogue, catalogue.places["kreis"], "service", service) is None
