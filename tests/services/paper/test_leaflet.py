"""What stands on a sheet: the content as of a place and in a language, and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kiosk.domain.catalogue import (
    Catalogue,
    Difference,
    Level,
    Login,
    Module,
    OfferText,
    Online,
    PlaceKind,
    ServiceText,
    ShortFact,
)
from kiosk.domain.prose import Block, BlockKind, Span
from kiosk.domain.visit_events import Note, Page, View
from kiosk.services.pages.common import OFFER, SERVICE
from kiosk.services.paper.leaflet import (
    Entry,
    Leaflet,
    Office,
    Part,
    Said,
    Unchecked,
    as_data,
    noted,
    page_leaflet,
    sheet_of,
)
from tests.support.catalogue_factory import (
    SOURCE,
    make_access,
    make_link,
    make_offer,
    make_service,
    make_service_text,
    paragraph,
)
from tests.support.contexts import make_context, small_catalogue
from tests.support.form_factory import make_practice

DOG = Page(View.SERVICE, "hund-anmelden")
PAD = Page(View.NOTEPAD)


def leaflet(page: Page = DOG, catalogue: Catalogue | None = None, **where: str) -> Leaflet:
    """The sheet of a page."""
    found = page_leaflet(make_context(catalogue, page, **where), "115")
    assert found is not None
    return found


def entry(page: Page = DOG, catalogue: Catalogue | None = None, **where: str) -> Entry:
    """The only thing on it."""
    (found,) = leaflet(page, catalogue, **where).entries
    return found


def with_service(**changes: object) -> Catalogue:
    """A catalogue whose service differs."""
    return small_catalogue((replace(make_service(), **changes),))  # type: ignore[arg-type]


def test_a_service() -> None:
    found = leaflet()
    assert (found.lang, found.title, found.phone, found.version) == ("de", "Hund anmelden", "115", "2026.1.1")
    assert found.place == Said("Gladbeck", "de")
    assert found.event == Said("Digitaltag", "de")
    assert found.help == Said("Fragen Sie uns.", "de")
    service = found.entries[0]
    assert service.needs == (Part("paragraph", (({"text": "Das ist der Teil needs.", "strong": False},),)),)
    assert service.steps[0].items[0][0]["text"] == "Das ist der Teil steps."
    assert service.authority[0].items[0][0]["text"] == "Das ist der Teil authority."
    assert (service.fee, service.online, service.ask_town) == (Said("keine", "de"), "full", False)
    assert service.login == "none"
    assert service.code is not None
    assert service.code.address.domain == "gladbeck.de"
    assert (service.code.owner, service.code.checked) == ("Stadt Gladbeck", False)


def test_a_stand_without_event_and_help() -> None:
    catalogue = small_catalogue()
    stands = {key: replace(stand, event={}, help={}) for key, stand in catalogue.stands.items()}
    found = leaflet(catalogue=replace(catalogue, stands=stands))
    assert (found.event, found.help) == (Said("", "de"), Said("", "de"))


def test_it_is_what_json_knows() -> None:
    data = json.loads(json.dumps(as_data(leaflet())))
    assert data["entries"][0]["title"] == "Hund anmelden"
    assert data["entries"][0]["code"]["rows"][0].startswith("1111111")


def test_lists_and_strong_words() -> None:
    needs = (Block(BlockKind.BULLETS, ((Span("den "), Span("Ausweis", strong=True, term="ausweis")),)),)
    text = replace(make_service_text("Hund anmelden"), modules={Module.NEEDS: needs})
    service = entry(catalogue=with_service(texts={"de": text}))
    assert service.needs == (
        Part("bullets", (({"text": "den ", "strong": False}, {"text": "Ausweis", "strong": True}),)),
    )
    assert (service.steps, service.authority) == ((), ())


def test_the_language_of_the_visit_where_there_is_one() -> None:
    texts = {"de": make_service_text("Hund anmelden"), "en": make_service_text("Register a dog")}
    duration = ShortFact(source=SOURCE, short={"de": "2 Wochen", "en": "2 weeks"})
    catalogue = with_service(texts=texts, duration=duration)
    service = entry(catalogue=catalogue, language="en")
    assert (service.title, service.lang) == ("Register a dog", "en")
    assert (service.duration, service.fee) == (Said("2 weeks", "en"), Said("keine", "de"))
    assert leaflet(catalogue=catalogue, language="en").lang == "en"


def test_easy_german_where_it_is_chosen() -> None:
    texts: dict[str, ServiceText] = {
        "de": make_service_text("Hund anmelden"),
        "de-simple": make_service_text("Den Hund anmelden"),
    }
    service = entry(catalogue=with_service(texts=texts), language="de-simple")
    assert (service.title, service.lang) == ("Den Hund anmelden", "de-simple")


def test_a_text_that_is_only_german_says_so() -> None:
    service = entry(language="en")
    assert (service.title, service.lang) == ("Hund anmelden", "de")


@pytest.mark.parametrize(
    ("level", "place", "office"),
    [
        (Level.MUNICIPALITY, "gladbeck", "Stadt Gladbeck"),
        (Level.STATE, "gladbeck", None),
        (Level.DISTRICT, "gladbeck", None),
        (Level.DISTRICT, "kreis", "Kreis Beispiel"),
    ],
)
def test_the_office_is_named_where_it_does_the_work(level: Level, place: str, office: str | None) -> None:
    catalogue = with_service(access=make_access(level=level))
    places = {key: replace(one, address="Markt 1, 12345 Ort") for key, one in catalogue.places.items()}
    found = entry(catalogue=replace(catalogue, places=places), place=place)
    assert found.office == (Office(office, "Markt 1, 12345 Ort", "") if office else None)
    assert ("office" in names(found)) is (office is not None), "nobody has checked where it is"


def test_a_city_does_what_towns_and_districts_do() -> None:
    catalogue = with_service(access=make_access(level=Level.DISTRICT))
    city = replace(catalogue.places["gladbeck"], kind=PlaceKind.CITY, phone="0209 1")
    found = entry(catalogue=replace(catalogue, places={**catalogue.places, "gladbeck": city}))
    assert found.office == Office("Stadt Gladbeck", "", "0209 1")
    away = replace(with_service(access=make_access(level=Level.FEDERATION)), places={"gladbeck": city})
    assert entry(catalogue=away).office is None


def test_an_office_of_which_nothing_is_known_is_not_named() -> None:
    assert entry().office is None


def test_a_service_that_is_not_online_needs_no_login() -> None:
    assert entry(catalogue=with_service(access=make_access(Online.NONE, login=(Login.EID,)))).login == ""


def test_a_town_that_has_to_be_chosen_first() -> None:
    service = entry(place="kreis")
    assert (service.ask_town, service.code) == (True, None)


def test_the_notes_of_the_place() -> None:
    difference = Difference(source=SOURCE, note={"de": "Nur dienstags."})
    service = entry(catalogue=with_service(places={"gladbeck": difference}))
    assert service.notes == (Said("Nur dienstags.", "de"),)


def names(found: Entry) -> list[str]:
    """The facts that nobody has checked."""
    return [one.fact for one in found.unchecked]


def test_what_nobody_has_checked() -> None:
    assert entry().unchecked == (Unchecked("cost", ""), Unchecked("online", ""), Unchecked("duration", ""))


def test_what_somebody_has_checked() -> None:
    service = make_service()
    checked = {
        "fee": replace(service.fee, checked=True),
        "duration": replace(service.duration, checked=True),
        "access": replace(service.access, checked=True),
    }
    assert names(entry(catalogue=with_service(**checked))) == []


def test_a_deadline_takes_the_place_of_the_duration() -> None:
    deadline = ShortFact(source=SOURCE, short={"de": "2 Wochen"}, as_of="2026")
    service = entry(catalogue=with_service(deadline=deadline))
    assert service.deadline == Said("2 Wochen", "de")
    assert service.unchecked[-1] == Unchecked("deadline", "2026")


def test_what_a_place_says_itself_is_checked_there() -> None:
    own = Difference(source=SOURCE, fee={"de": "5 €"}, deadline={"de": "1 Woche"}, checked=True, as_of="2025")
    assert names(entry(catalogue=with_service(places={"gladbeck": own}))) == []
    loose = replace(own, checked=False)
    found = entry(catalogue=with_service(places={"gladbeck": loose}))
    assert found.unchecked == tuple(Unchecked(one, "2025") for one in ("cost", "online", "deadline"))
    assert found.fee == Said("5 €", "de")
    only_note = Difference(source=SOURCE, note={"de": "Nur dienstags."})
    assert names(entry(catalogue=with_service(places={"gladbeck": only_note}))) == [
        "cost",
        "online",
        "duration",
    ]


def test_an_offer() -> None:
    text = OfferText(title="BundID", summary=paragraph("Ein Konto."), use=paragraph("Für Ämter."))
    offer = make_offer("bundid", link=make_link("https://portal.beispiel.de/id"))
    catalogue = small_catalogue(offers=(replace(offer, texts={"de": text}, as_of="2024"),))
    found = entry(Page(View.OFFER, "bundid", OFFER), catalogue)
    assert (found.kind, found.title, found.lang) == (OFFER, "BundID", "de")
    assert [part.items[0][0]["text"] for part in found.summary] == ["Ein Konto.", "Für Ämter."]
    assert found.code is not None
    assert found.unchecked == (Unchecked("offer", "2024"),)

    checked = replace(catalogue, offers={"bundid": replace(catalogue.offers["bundid"], checked=True)})
    assert entry(Page(View.OFFER, "bundid", OFFER), checked).unchecked == ()


def test_a_page_of_something_that_is_gone() -> None:
    for page in (
        Page(View.SERVICE, "fort"),
        Page(View.OFFER, "fort", OFFER),
        Page(View.TAKE, "fort", "ding"),
        Page(View.START),
        Page(View.PRACTICE, "fort"),
    ):
        assert page_leaflet(make_context(page=page), "115") is None


def test_the_code_of_a_line_of_the_merkzettel_is_as_of_its_place() -> None:
    found = leaflet(Page(View.TAKE, "hund-anmelden", "service@marl"))
    assert found.place == Said("Marl", "de")
    assert noted(make_context(page=Page(View.TAKE, "hund-anmelden", SERVICE))) == Note(
        SERVICE, "hund-anmelden", "gladbeck"
    )


def test_a_module_gives_its_service() -> None:
    assert entry(Page(View.MODULE, "hund-anmelden", "cost")).title == "Hund anmelden"


def test_a_place_without_a_name_in_any_language() -> None:
    catalogue = small_catalogue()
    places = {key: replace(one, name={}) for key, one in catalogue.places.items()}
    assert leaflet(catalogue=replace(catalogue, places=places)).place == Said("Stadt Gladbeck", "de")


def notepad(*notes: Note, catalogue: Catalogue | None = None) -> Leaflet | None:
    """The sheet of a Merkzettel."""
    context = make_context(catalogue, PAD)
    return page_leaflet(replace(context, visit=replace(context.visit, notepad=notes)), "115")


def test_a_merkzettel() -> None:
    here, there = Note(SERVICE, "hund-anmelden", "gladbeck"), Note(SERVICE, "hund-anmelden", "marl")
    found = notepad(here, there, Note(SERVICE, "fort", "marl"))
    assert found is not None
    assert found.title == ""
    assert [one.place.text for one in found.entries] == ["Gladbeck", "Marl"]


def test_a_merkzettel_with_one_line_is_the_sheet_of_that_thing() -> None:
    found = notepad(Note(SERVICE, "hund-anmelden", "fort"))
    assert found is not None
    assert (found.title, found.place.text) == ("Hund anmelden", "Gladbeck")


def test_an_empty_merkzettel_has_no_sheet() -> None:
    assert notepad() is None
    assert sheet_of(make_context(page=PAD)) == ""


def test_a_sheet_is_named_by_what_is_on_it() -> None:
    assert sheet_of(make_context(page=DOG)) == "service:hund-anmelden@gladbeck"
    assert sheet_of(make_context(page=DOG, place="marl")) == "service:hund-anmelden@marl"
    assert sheet_of(make_context(page=Page(View.START))) == ""
    context = make_context(page=PAD)
    notes = (Note(SERVICE, "a", "marl"), Note(OFFER, "b", "marl"))
    padded = replace(context, visit=replace(context.visit, notepad=notes))
    assert sheet_of(padded) == "service:a@marl,offer:b@marl"


@pytest.mark.parametrize(
    ("services", "sheet"),
    [(("fort", "hund-anmelden"), "service:hund-anmelden@gladbeck"), (("fort",), ""), ((), "")],
)
def test_a_practice_gives_the_service_that_it_is_about(services: tuple[str, ...], sheet: str) -> None:
    practice = make_practice(services=services)
    catalogue = replace(small_catalogue(), practices={"hund": practice})
    assert sheet_of(make_context(catalogue, Page(View.PRACTICE, "hund"))) == sheet
