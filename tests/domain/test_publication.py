"""What a day shows: never early, over is gone, and no page is empty for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.catalogue import Catalogue, Offer, Service, Slide
from kiosk.domain.publication import of_day
from tests.support.catalogue_factory import (
    make_catalogue,
    make_difference,
    make_offer,
    make_place,
    make_service,
    make_situation,
    make_stand,
)
from tests.support.tour_factory import make_tour, tour_step

DAY = date(2027, 6, 18)
BEFORE, LONG_BEFORE, AFTER = "2027-06-17", "2027-06-01", "2027-06-19"


def dated(service: Service, *, first: str = "", last: str = "") -> Service:
    return replace(service, show_from=first, show_until=last)


def dated_offer(name: str, *, last: str = "", first: str = "", places: tuple[str, ...] = ()) -> Offer:
    return replace(make_offer(name, places=places), show_from=first, show_until=last)


def services(*made: Service, first: tuple[str, ...] = ()) -> Catalogue:
    stand = replace(make_stand(first_services=first), slides=())
    return make_catalogue(
        made, situations=(make_situation("alltag"), make_situation("wohnen")), stands=(stand,)
    )


def test_content_without_dates_stays_the_very_same() -> None:
    whole = make_catalogue(offers=(make_offer(),))
    shown = of_day(whole, DAY, "markt")
    assert shown.catalogue == whole
    assert shown.kept == frozenset()
    assert shown.catalogue.services["hund-anmelden"] is whole.services["hund-anmelden"]
    assert shown.catalogue.stands["markt"] is whole.stands["markt"]


def test_what_is_to_come_and_what_is_over_are_not_there() -> None:
    whole = services(
        make_service("jetzt"),
        dated(make_service("heute"), first="2027-06-18", last="2027-06-18"),
        dated(make_service("morgen"), first=AFTER),
        dated(make_service("gestern"), last=BEFORE),
    )
    assert list(of_day(whole, DAY).catalogue.services) == ["jetzt", "heute"]
    offers = (
        make_offer("da"),
        dated_offer("vorbei", last=BEFORE),
        dated_offer("kommt", first=AFTER),
    )
    assert list(of_day(make_catalogue(offers=offers), DAY).catalogue.offers) == ["da"]


def test_a_tour_is_shown_on_its_days_and_with_its_pages_only() -> None:
    whole = services(make_service("jetzt"), dated(make_service("morgen"), first=AFTER))
    tours = {
        "da": make_tour(tour_step("a", "service", "jetzt"), tour_step("b"), tour_id="da"),
        "spaeter": make_tour(tour_step("a", "take", "morgen", "service"), tour_step("b"), tour_id="spaeter"),
        "vorbei": replace(make_tour(tour_id="vorbei"), show_until=BEFORE),
    }
    whole = replace(whole, tours=tours)
    assert list(of_day(whole, DAY).catalogue.tours) == ["da"]
    assert of_day(whole, DAY, everything=True).catalogue.tours == tours


def test_in_the_preview_all_of_it_is_there() -> None:
    whole = services(dated(make_service("morgen"), first=AFTER), dated(make_service("gestern"), last=BEFORE))
    assert list(of_day(whole, DAY, everything=True).catalogue.services) == ["morgen", "gestern"]


def test_a_situation_keeps_what_ended_last_rather_than_being_empty() -> None:
    whole = services(
        dated(make_service("alt"), last=LONG_BEFORE),
        dated(make_service("b"), last=BEFORE),
        dated(make_service("c"), last=BEFORE),
        dated(make_service("kommt"), first=AFTER, last="2027-07-01"),
        make_service("mieten", situations=("wohnen",)),
    )
    shown = of_day(whole, DAY)
    assert list(shown.catalogue.services) == ["b", "c", "mieten"]
    assert shown.kept == {"b", "c"}
    assert list(shown.catalogue.situations) == ["alltag", "wohnen"]


def test_a_situation_that_is_all_to_come_is_not_offered() -> None:
    whole = services(make_service("jetzt"), dated(make_service("m", situations=("wohnen",)), first=AFTER))
    assert list(of_day(whole, DAY).catalogue.situations) == ["alltag"]


def test_a_situation_that_never_had_anything_is_as_before() -> None:
    assert list(of_day(services(make_service("jetzt")), DAY).catalogue.situations) == ["alltag", "wohnen"]


@pytest.mark.parametrize(("stand", "kept"), [("markt", {"b"}), ("anderswo", set[str]())])
def test_what_a_stand_shows_first_is_not_emptied(stand: str, kept: set[str]) -> None:
    whole = services(
        make_service("jetzt"),
        dated(make_service("a"), last=LONG_BEFORE),
        dated(make_service("b"), last=BEFORE),
        first=("a", "b", "gibt-es-nicht"),
    )
    assert of_day(whole, DAY, stand).kept == kept


def test_every_place_keeps_an_offer() -> None:
    offers = (
        dated_offer("a", last=LONG_BEFORE, places=("marl",)),
        dated_offer("b", last=BEFORE, places=("marl",)),
        make_offer("c", places=("gladbeck",)),
    )
    whole = make_catalogue(offers=offers, places=(make_place(), make_place("marl", "Marl")))
    assert list(of_day(whole, DAY).catalogue.offers) == ["b", "c"]
    one_for_all = replace(whole, offers={**whole.offers, "d": make_offer("d")})
    assert list(of_day(one_for_all, DAY).catalogue.offers) == ["c", "d"]


def test_a_difference_holds_on_its_days_only() -> None:
    over = replace(make_difference("alt"), show_until=BEFORE)
    now = replace(make_difference("neu"), show_from="2027-06-18")
    service = make_service(places={"gladbeck": over, "marl": now})
    shown = of_day(services(service), DAY).catalogue.services["hund-anmelden"]
    assert dict(shown.places) == {"marl": now}


def slides_of(*slides: Slide, service: Service | None = None) -> list[str]:
    stand = replace(make_stand(first_services=()), slides=slides)
    whole = make_catalogue((service or make_service(), make_service("b")), stands=(stand,))
    return [slide.icon for slide in of_day(whole, DAY).catalogue.stands["markt"].slides]


def slide(icon: str, *, first: str = "", last: str = "", service: str = "") -> Slide:
    return Slide(icon=icon, text={"de": icon}, service=service, show_from=first, show_until=last)


def test_the_loop_shows_the_slides_of_the_day() -> None:
    assert slides_of(slide("a"), slide("b", last=BEFORE), slide("c", first=AFTER)) == ["a"]


def test_the_loop_keeps_what_ended_last() -> None:
    found = slides_of(slide("a", last=LONG_BEFORE), slide("b", last=BEFORE), slide("c", first=AFTER))
    assert found == ["b"]


def test_a_slide_for_something_that_is_not_there_is_not_there_either() -> None:
    hidden = dated(make_service(), last=BEFORE)
    assert slides_of(slide("a", service="hund-anmelden"), slide("b", service="b"), service=hidden) == ["b"]
    assert slides_of(slide("a", first=AFTER)) == []


def test_the_event_is_named_on_its_days() -> None:
    stand = replace(make_stand(), event_from="2027-06-18", event_until="2027-06-18")
    whole = make_catalogue(stands=(stand,))
    assert of_day(whole, DAY).catalogue.stands["markt"] is stand
    for other in (date(2027, 6, 17), date(2027, 6, 19)):
        assert of_day(whole, other).catalogue.stands["markt"].event == {}
