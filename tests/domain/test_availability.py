"""Where a service is done online, seen from one place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.availability import availability
from kiosk.domain.catalogue import Access, Basis, Difference, Level, Link, Login, Online, Place, PlaceKind
from tests.support.catalogue_factory import (
    SOURCE,
    make_access,
    make_difference,
    make_host,
    make_link,
    make_place,
    make_service,
)

HOSTS = (make_host(".gladbeck.de"), make_host(".beispiel.de"))
PLACE = make_place()
KREIS = replace(make_place("kreis", "Kreis Beispiel", PlaceKind.DISTRICT), portal=None)
OWN = make_link("https://portal.beispiel.de/dienst")
OTHER = make_link("https://hund.gladbeck.de")
BAD = make_link("https://evil.com")
PATTERN = make_link("https://muster.gladbeck.de", Basis.PATTERN)


def test_without_differences_the_defaults_hold() -> None:
    access = make_access(Online.PARTIAL, login=(Login.EID,), link=OWN, note="Nur mit Termin.")
    here = availability(make_service(access=access, deadline="2 Wochen"), PLACE, HOSTS)
    assert (here.online, here.level, here.login) == (Online.PARTIAL, Level.MUNICIPALITY, (Login.EID,))
    assert (here.link, here.link_name, here.is_website_instead) == (OWN, {}, False)
    assert not here.ask_town
    assert here.notes == ({"de": "Nur mit Termin."},)
    assert (here.fee, here.deadline) == ({"de": "keine"}, {"de": "2 Wochen"})
    assert here.sources == (access,)


def test_a_difference_is_laid_over_each_default() -> None:
    difference = Difference(
        source="Satzung",
        online=Online.NONE,
        level=Level.DISTRICT,
        login=(),
        link=OTHER,
        note={"de": "Hier anders."},
        fee={"de": "13 €"},
        deadline={"de": "1 Monat"},
    )
    access = make_access(login=(Login.EID,), link=OWN, note="Sonst so.")
    here = availability(make_service(access=access, places={"gladbeck": difference}), PLACE, HOSTS)
    assert (here.online, here.level, here.login) == (Online.NONE, Level.DISTRICT, ())
    assert here.link == OTHER
    assert here.notes == ({"de": "Sonst so."}, {"de": "Hier anders."})
    assert (here.fee, here.deadline) == ({"de": "13 €"}, {"de": "1 Monat"})
    assert here.sources == (access, difference)


def test_a_difference_of_another_place_changes_nothing() -> None:
    there = make_service(places={"marl": make_difference("Dort anders.", link=OTHER)})
    assert availability(there, PLACE, HOSTS) == availability(make_service(), PLACE, HOSTS)


def test_an_empty_difference_keeps_the_defaults() -> None:
    access = make_access(login=(Login.EID,), link=OWN)
    here = availability(make_service(access=access, places={"gladbeck": make_difference()}), PLACE, HOSTS)
    assert (here.online, here.level, here.login, here.link) == (
        access.online,
        access.level,
        access.login,
        OWN,
    )
    assert (here.notes, here.deadline) == ((), {})


@pytest.mark.parametrize(
    ("place", "expected", "is_website"),
    [
        (PLACE, PLACE.portal, False),
        (replace(PLACE, portal=None), PLACE.website, True),
        (replace(PLACE, portal=PATTERN), PLACE.website, True),
        (replace(PLACE, portal=BAD), PLACE.website, True),
        (replace(PLACE, portal=BAD, website=BAD), None, False),
    ],
)
def test_without_an_own_address_it_is_portal_then_website(
    place: Place, expected: Link | None, is_website: bool
) -> None:
    here = availability(make_service(), place, HOSTS)
    assert (here.link, here.is_website_instead) == (expected, is_website)
    assert here.link_name == (PLACE.portal_name if expected is PLACE.portal else {})


@pytest.mark.parametrize("own", [BAD, PATTERN])
def test_a_refused_address_of_its_own_is_not_replaced_by_a_general_one(own: Link) -> None:
    here = availability(make_service(access=make_access(link=own)), PLACE, HOSTS)
    assert (here.link, here.is_website_instead) == (None, False)


@pytest.mark.parametrize("level", [Level.STATE, Level.FEDERATION, Level.OTHER])
def test_the_portal_of_a_town_does_not_do_the_work_of_others(level: Level) -> None:
    assert availability(make_service(access=make_access(level=level)), PLACE, HOSTS).link is None


def test_a_town_that_does_the_work_itself_leaves_the_default_address_behind() -> None:
    access: Access = make_access(level=Level.STATE, link=OWN)
    itself = Difference(source=SOURCE, level=Level.MUNICIPALITY)
    service = make_service(access=access, places={"gladbeck": itself})
    assert availability(service, PLACE, HOSTS).link == PLACE.portal
    assert availability(service, make_place("marl", "Marl"), HOSTS).link == OWN


def test_the_kreis_asks_for_the_town() -> None:
    here = availability(make_service(access=make_access(link=OWN)), KREIS, HOSTS)
    assert here.ask_town
    assert (here.link, here.is_website_instead) == (None, False)


def test_the_kreis_answers_for_what_it_does_itself() -> None:
    hosts = (*HOSTS, make_host("www.kreis.de"))
    own = availability(make_service(access=make_access(level=Level.DISTRICT)), KREIS, hosts)
    assert not own.ask_town
    assert (own.link, own.is_website_instead) == (KREIS.website, True)
    differs = make_service(places={"kreis": make_difference("Für alle Städte.", link=OWN)})
    assert availability(differs, KREIS, hosts).link == OWN
    assert not availability(differs, KREIS, hosts).ask_town


def test_hosts_may_be_given_only_once() -> None:
    assert availability(make_service(), replace(PLACE, portal=BAD), iter(HOSTS)).link == PLACE.website
