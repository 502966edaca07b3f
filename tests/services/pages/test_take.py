"""Pages with a QR code: only what may be handed out, and the Merkzettel to step through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.catalogue import Basis, Link, OfferStatus, Place
from kiosk.domain.qr import ShownAddress
from kiosk.domain.visit_events import Note, Page, View
from kiosk.services.codes import make_code
from kiosk.services.pages.common import Context
from kiosk.services.pages.take import (
    TakePage,
    note_of,
    notepad_page,
    offer_page,
    page_of,
    step_to,
    take_page,
)
from tests.support.catalogue_factory import (
    make_access,
    make_link,
    make_offer,
    make_service,
    make_service_text,
    paragraph,
)
from tests.support.contexts import HOSTS, make_context, small_catalogue, with_visit

DOG = "hund-anmelden"
APP = "stadt-app"
OWN = make_link("https://portal.beispiel.de/hund?art=neu")
PATTERN = make_link("https://portal.beispiel.de/hund", Basis.PATTERN)
BAD = make_link("https://evil.com/")
NOTES = (Note("service", DOG, "gladbeck"), Note("offer", APP, "gladbeck"), Note("service", DOG, "marl"))


def context_for(page: Page, *notes: Note, place: str = "gladbeck", language: str = "de") -> Context:
    """A service and an offer, each with an address; and a Merkzettel."""
    catalogue = small_catalogue((make_service(),), (make_offer(link=OWN),))
    context = make_context(catalogue, page, place=place, language=language)
    return with_visit(context, replace(context.visit, notepad=notes))


def taken(page: Page, *notes: Note, place: str = "gladbeck") -> TakePage:
    made = take_page(context_for(page, *notes, place=place))
    assert made is not None
    return made


def test_everything_that_a_person_needs_to_trust_the_code() -> None:
    link = replace(OWN, checked=True, as_of="2026-06")
    catalogue = small_catalogue((make_service(access=make_access(link=link)),))
    page = take_page(make_context(catalogue, Page(View.TAKE, DOG, "service")))
    assert page == TakePage(
        key=DOG,
        kind="service",
        title="Hund anmelden",
        code=make_code(OWN, HOSTS),
        url="https://portal.beispiel.de/hund?art=neu",
        address=ShownAddress("portal.", "beispiel.de", "/hund?art=neu"),
        owner="Land Beispiel",
        checked=True,
        as_of="Juni 2026",
        is_website=False,
        noted=False,
        position=0,
        count=0,
    )


def test_an_address_that_nobody_checked_says_so() -> None:
    assert not taken(Page(View.TAKE, DOG, "service")).checked


def test_the_code_is_that_of_the_place() -> None:
    page = Page(View.TAKE, DOG, "service")
    assert taken(page).url == "https://portal.gladbeck.de"
    assert taken(page, place="marl").url == "https://portal.marl.de"
    assert taken(page, place="marl").owner == "Stadt Marl"


def test_a_note_keeps_the_place_that_it_was_made_for() -> None:
    page = taken(page_of(NOTES[2]), *NOTES)
    assert page.url == "https://portal.marl.de"
    assert (page.noted, page.position, page.count) == (True, 3, 3)
    assert not taken(Page(View.TAKE, DOG, "service@herten"), NOTES[2]).noted


def test_an_offer_can_be_taken_too() -> None:
    page = taken(Page(View.TAKE, APP, "offer"), *NOTES)
    assert (page.kind, page.title, page.url, page.is_website) == ("offer", "Stadt-App", OWN.url, False)
    assert (page.position, page.count) == (2, 3)


@pytest.mark.parametrize("portal", [None, PATTERN, BAD])
def test_without_a_sure_portal_the_code_is_the_website(portal: Link | None) -> None:
    catalogue = small_catalogue((make_service(),))
    place: Place = replace(catalogue.places["gladbeck"], portal=portal)
    catalogue = replace(catalogue, places={**catalogue.places, "gladbeck": place})
    page = take_page(make_context(catalogue, Page(View.TAKE, DOG, "service")))
    assert page is not None
    assert (page.url, page.is_website) == ("https://www.gladbeck.de", True)


@pytest.mark.parametrize("link", [PATTERN, BAD, replace(OWN, url="http://portal.beispiel.de")])
def test_an_address_that_is_refused_never_becomes_a_code(link: Link) -> None:
    catalogue = small_catalogue((make_service(access=make_access(link=link)),), (make_offer(link=link),))
    assert take_page(make_context(catalogue, Page(View.TAKE, DOG, "service"))) is None
    assert take_page(make_context(catalogue, Page(View.TAKE, APP, "offer"))) is None
    card = offer_page(make_context(catalogue, Page(View.OFFER, APP)))
    assert card is not None
    assert not card.can_take


@pytest.mark.parametrize(
    "page",
    [
        Page(View.TAKE, "weg", "service"),
        Page(View.TAKE, "weg", "offer"),
        Page(View.TAKE, DOG, "offer"),
        Page(View.TAKE, APP, "service"),
        Page(View.TAKE, DOG, ""),
        Page(View.TAKE, DOG, "nichts@gladbeck"),
        Page(View.TAKE, DOG, "service@kreis"),
        Page(View.START),
    ],
)
def test_what_is_gone_or_asks_for_the_town_has_no_code(page: Page) -> None:
    assert take_page(context_for(page)) is None


def test_an_offer_without_an_address_or_words_has_no_code() -> None:
    page = Page(View.TAKE, APP, "offer")
    assert take_page(make_context(small_catalogue(offers=(make_offer(),)), page)) is None
    wordless = replace(make_offer(link=OWN), texts={})
    assert take_page(make_context(small_catalogue(offers=(wordless,)), page)) is None


def test_the_merkzettel_keeps_its_order_and_names_the_places() -> None:
    gone = Note("service", "weg", "marl"), Note("offer", "weg", "marl"), Note("place", "marl", "marl")
    page = notepad_page(context_for(Page(View.NOTEPAD), *NOTES, *gone))
    assert [(row.key, row.title, row.hint) for row in page.rows] == [
        ("service:hund-anmelden@gladbeck", "Hund anmelden", "Gladbeck"),
        ("offer:stadt-app@gladbeck", "Stadt-App", "Ein Angebot."),
        ("service:hund-anmelden@marl", "Hund anmelden", "Marl"),
    ]
    assert notepad_page(context_for(Page(View.NOTEPAD))).rows == ()


def test_a_row_leads_back_to_its_note() -> None:
    rows = notepad_page(context_for(Page(View.NOTEPAD), *NOTES)).rows
    assert tuple(note_of(row.key) for row in rows) == NOTES


def test_stepping_through_the_merkzettel_and_back() -> None:
    page: Page | None = page_of(NOTES[0])
    there = []
    while page is not None:
        there.append(page)
        page = step_to(context_for(page, *NOTES), +1)
    assert there == [page_of(note) for note in NOTES]
    assert [step_to(context_for(page, *NOTES), -1) for page in there] == [None, *there[:-1]]


def test_stepping_begins_at_a_page_that_names_no_place() -> None:
    page = Page(View.TAKE, DOG, "service")
    assert step_to(context_for(page, *NOTES), +1) == page_of(NOTES[1])
    assert step_to(context_for(page, *NOTES, place="marl"), -1) == page_of(NOTES[1])
    assert step_to(context_for(page, *NOTES, place="herten"), -1) is None


def test_what_is_not_on_the_merkzettel_has_no_neighbours() -> None:
    assert step_to(context_for(page_of(NOTES[0])), +1) is None


def test_the_card_of_an_offer() -> None:
    ended = replace(
        make_offer(link=OWN),
        status=OfferStatus.ENDED,
        as_of="2025",
        texts={"de": replace(make_offer().texts["de"], today=paragraph("Es endete 2025."))},
    )
    page = offer_page(make_context(small_catalogue(offers=(ended,)), Page(View.OFFER, APP), language="en"))
    assert page is not None
    assert (page.key, page.title, page.icon) == (APP, "Stadt-App", "app_shortcut")
    shown = [[line.plain for line in part] for part in (page.summary, page.use, page.today)]
    assert shown == [["Ein Angebot."], ["Es hilft."], ["Es endete 2025."]]
    assert (page.ended, page.can_take, page.noted, page.fallback) == (True, True, False, True)
    assert (page.source, page.as_of) == ("Beispiel für Tests", "2025")


def test_a_card_knows_that_it_is_noted() -> None:
    page = offer_page(context_for(Page(View.OFFER, APP), NOTES[1]))
    assert page is not None
    assert (page.noted, page.ended, page.fallback) == (True, False, False)


def test_an_offer_that_is_gone_has_no_card() -> None:
    assert offer_page(context_for(Page(View.OFFER, "weg"))) is None
    wordless = small_catalogue(offers=(replace(make_offer(), texts={}),))
    assert offer_page(make_context(wordless, Page(View.OFFER, APP))) is None


def test_a_title_is_in_the_asked_language() -> None:
    service = make_service()
    both = replace(service, texts={**service.texts, "en": make_service_text("Register a dog")})
    context = make_context(small_catalogue((both,)), Page(View.TAKE, DOG, "service"), language="en")
    page = take_page(context)
    assert page is not None
    assert page.title == "Register a dog"
