from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.domain.catalogue import Basis
from kiosk.domain.qr import refusal
from kiosk.domain.settings import Settings
from kiosk.domain.visit import fresh
from kiosk.domain.visit_events import Page, View
from kiosk.services.exhibition import Exhibition
from kiosk.services.pages.common import Context
from kiosk.services.pages.take import TakePage, take_page
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from tests.support.codes import read_picture, read_rows
from tests.support.screens import open_screen, real_catalogue, settle, wake

TWO_PLACES = ("gladbeck", "recklinghausen")
SHORT_MS = 3
GRABBED = ("hund-anmelden", "wohngeld-mietzuschuss", "elterngeld", "bauantrag")


@pytest.fixture
def screen(qapp: object) -> Screen:
    screen = open_screen(qapp)
    wake(screen)
    return screen


def opened(screen: Screen, view: str, subject: str = "", part: str = "") -> set[str]:
    """Open a page; the texts that can be seen then."""
    screen.session.home()
    screen.session.open(view, subject, part)
    settle(SHORT_MS)
    page = screen.visits.visit.page
    assert (page.view.value, page.subject, page.part) == (view, subject, part)
    return set(Hand(screen).texts())


@pytest.mark.parametrize("place", TWO_PLACES)
def test_every_service_opens(screen: Screen, place: str) -> None:
    screen.session.choosePlace(place)
    for service in real_catalogue().services.values():
        texts = opened(screen, "service", service.id)
        assert service.texts["de"].title in texts
        assert "Das brauchen Sie" in texts


@pytest.mark.parametrize("half", [0, 1])
def test_every_module_opens(screen: Screen, half: int) -> None:
    for service in list(real_catalogue().services.values())[half::2]:
        for module, blocks in service.texts["de"].modules.items():
            if blocks:
                texts = opened(screen, "module", service.id, module.value)
                assert service.texts["de"].title in texts


def test_every_offer_opens(screen: Screen) -> None:
    for offer in real_catalogue().offers.values():
        texts = opened(screen, "offer", offer.id)
        assert offer.texts["de"].title in texts
        assert "Das haben Sie davon" in texts


def test_every_word_opens_and_closes(screen: Screen) -> None:
    screen.session.open("words", "", "")
    for term in real_catalogue().terms.values():
        screen.session.openTerm(term.id)
        settle(SHORT_MS)
        hand = Hand(screen)
        assert term.texts["de"].title in hand.texts()
        hand.find("Verstanden")
        screen.session.closeTerm()
    settle()
    assert "Verstanden" not in Hand(screen).texts()


def test_every_situation_and_every_list_opens(screen: Screen) -> None:
    for situation in real_catalogue().situations.values():
        assert situation.title["de"] in opened(screen, "situation", situation.id)
    for view in ("first", "letters", "search", "places", "notepad", "offers", "words", "help", "languages"):
        assert len(opened(screen, view)) > 5


def codes(place: str) -> Iterator[tuple[Page, TakePage]]:
    """Every code that can be handed out in a place."""
    exhibition = Exhibition(real_catalogue(), Settings(stand="gladbeck"))
    visit = replace(fresh("gladbeck"), place=place)
    things = [(id_, "service") for id_ in real_catalogue().services]
    things += [(id_, "offer") for id_ in real_catalogue().offers]
    for id_, kind in things:
        page = Page(View.TAKE, id_, kind)
        context: Context = exhibition.context(replace(visit, trail=(page,)))
        found = take_page(context)
        if found is not None:
            yield page, found


@pytest.mark.parametrize("place", TWO_PLACES)
def test_every_code_says_an_allowed_https_address(place: str) -> None:
    hosts = real_catalogue().hosts
    patterns = {
        link.url
        for found in real_catalogue().places.values()
        for link in (found.portal, found.website)
        if link is not None and link.basis is Basis.PATTERN
    }
    handed_out = dict(codes(place))
    assert len(handed_out) > 60
    for page, found in handed_out.items():
        assert read_rows(found.code.rows) == [found.url], page
        assert found.url.startswith("https://")
        assert refusal(found.url, hosts) is None, page
        assert found.url not in patterns, page
        whole = found.address.before + found.address.domain + found.address.after
        assert f"https://{whole}" in (found.url, found.url.removesuffix("/")), page
        assert found.owner, page


@pytest.mark.parametrize("place", TWO_PLACES)
def test_a_service_without_a_code_says_so_instead_of_showing_a_button(screen: Screen, place: str) -> None:
    with_code = {page.subject for page, _ in codes(place) if page.part == "service"}
    screen.session.choosePlace(place)
    for service in real_catalogue().services:
        if service not in with_code:
            opened(screen, "service", service)
            hand = Hand(screen)
            hand.see("Fragen Sie am Stand oder rufen Sie an.")
            labels = [item.property("label") for item in hand.pressables()]
            assert "Mitnehmen" not in labels, service


@pytest.mark.parametrize("service", GRABBED)
def test_the_code_on_the_screen_is_the_address_under_it(screen: Screen, service: str) -> None:
    expected = {page.subject: found.url for page, found in codes("gladbeck")}[service]
    opened(screen, "take", service, "service")
    for _ in range(3):
        assert read_picture(Hand(screen).picture()) == [expected]
        screen.session.cycleScheme()
