"""The page of a service and of its modules: what is on them, and what differs per place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.catalogue import Basis, Difference, Law, Level, Login, Module, Online, Service
from kiosk.domain.prose import Block, BlockKind, Span
from kiosk.domain.visit_events import Note, Page, View
from kiosk.services.pages.common import Context, TermChip
from kiosk.services.pages.service import (
    READING_ORDER,
    ModulePage,
    ModuleTile,
    ServicePage,
    is_noted,
    login_key,
    module_page,
    service_page,
)
from tests.support.catalogue_factory import (
    make_access,
    make_difference,
    make_link,
    make_service,
    make_service_text,
    make_short,
    make_term,
    paragraph,
)
from tests.support.contexts import make_context, small_catalogue, with_visit

DOG = "hund-anmelden"
OWN = make_link("https://portal.beispiel.de/hund")


def context_for(*services: Service, place: str = "gladbeck", language: str = "de", part: str = "") -> Context:
    """A visit on the first service's page."""
    view = View.MODULE if part else View.SERVICE
    page = Page(view, services[0].id, part)
    return make_context(small_catalogue(services, terms=(make_term(),)), page, place=place, language=language)


def page_of(*services: Service, place: str = "gladbeck", language: str = "de") -> ServicePage:
    page = service_page(context_for(*services, place=place, language=language))
    assert page is not None
    return page


def module_of(service: Service, part: str, place: str = "gladbeck", language: str = "de") -> ModulePage:
    page = module_page(context_for(service, place=place, language=language, part=part))
    assert page is not None
    return page


def test_everything_on_the_page() -> None:
    service = make_service(
        summary="Sie haben einen Hund?",
        deadline="2 Wochen",
        access=make_access(Online.PARTIAL, login=(Login.BUNDID_BASIC, Login.EID), note="Nur mit Foto."),
    )
    page = page_of(service)
    assert (page.key, page.title, page.place) == (DOG, "Hund anmelden", "Gladbeck")
    assert [line.plain for line in page.summary] == ["Sie haben einen Hund?"]
    assert [line.plain for line in page.needs] == ["Das ist der Teil needs."]
    assert [line.plain for line in page.notes] == ["Nur mit Foto."]
    assert (page.online, page.level, page.login) == ("partial", "municipality", "several")
    assert (page.fee, page.duration, page.deadline) == ("keine", "1 Woche", "2 Wochen")
    assert page.portal == "Serviceportal Gladbeck"
    assert page.can_take
    assert {page.ask_town, page.noted, page.fallback} == {False}


def test_what_is_not_known_is_empty() -> None:
    page = page_of(make_service(access=make_access(login=())))
    assert (page.login, page.deadline, page.notes, page.related, page.summary) == (
        "unbekannt",
        "",
        (),
        (),
        (),
    )


@pytest.mark.parametrize(
    ("logins", "expected"),
    [
        ((), "unbekannt"),
        ((Login.NONE,), "none"),
        ((Login.EID, Login.EID), "eid-direkt"),
        ((Login.NONE, Login.EID), "mostly-none"),
        ((Login.BUNDID_BASIC, Login.BUNDID_HIGH), "bundid"),
        ((Login.BUNDID_BASIC, Login.COMPANY), "bundid-or-company"),
        ((Login.BUNDID_BASIC, Login.EID), "several"),
    ],
)
def test_one_word_for_several_ways_to_log_in(logins: tuple[Login, ...], expected: str) -> None:
    assert login_key(logins) == expected
    assert page_of(make_service(access=make_access(login=logins))).login == expected
    assert page_of(make_service(access=make_access(Online.NONE, login=logins))).login == ""


def test_what_differs_per_place_shows() -> None:
    there = Difference(
        source="Satzung",
        online=Online.PARTIAL,
        login=(Login.OWN_ACCOUNT,),
        note={"de": "In Marl kommen Sie vorbei."},
        fee={"de": "100 €"},
        deadline={"de": "1 Monat"},
    )
    service = make_service(
        deadline="2 Wochen", access=make_access(note="Sonst online."), places={"marl": there}
    )
    here, marl = page_of(service), page_of(service, place="marl")
    assert (here.place, here.online, here.login, here.fee, here.deadline) == (
        "Gladbeck",
        "full",
        "none",
        "keine",
        "2 Wochen",
    )
    assert (marl.place, marl.online, marl.login, marl.fee, marl.deadline) == (
        "Marl",
        "partial",
        "eigenes-konto",
        "100 €",
        "1 Monat",
    )
    assert [line.plain for line in here.notes] == ["Sonst online."]
    assert [line.plain for line in marl.notes] == ["Sonst online.", "In Marl kommen Sie vorbei."]
    assert (here.portal, marl.portal) == ("Serviceportal Gladbeck", "Serviceportal Marl")


def test_the_kreis_asks_for_the_town() -> None:
    page = page_of(make_service(), place="kreis")
    assert page.ask_town
    assert not page.can_take
    assert page.portal == ""


def test_the_kreis_does_its_own_work() -> None:
    page = page_of(make_service(access=make_access(level=Level.DISTRICT)), place="kreis")
    assert not page.ask_town
    assert page.can_take
    assert page.portal == "Kreis Beispiel"


def test_whose_the_address_is() -> None:
    assert page_of(make_service(access=make_access(link=OWN))).portal == "Land Beispiel"
    pattern = make_link("https://portal.beispiel.de/hund", Basis.PATTERN)
    refused = page_of(make_service(access=make_access(link=pattern)))
    assert (refused.portal, refused.can_take) == ("", False)


def test_a_portal_that_is_only_a_pattern_gives_way_to_the_website() -> None:
    catalogue = small_catalogue((make_service(),))
    gladbeck = catalogue.places["gladbeck"]
    assert gladbeck.portal is not None
    guessed = replace(gladbeck, portal=replace(gladbeck.portal, basis=Basis.PATTERN))
    catalogue = replace(catalogue, places={**catalogue.places, "gladbeck": guessed})
    page = service_page(make_context(catalogue, Page(View.SERVICE, DOG)))
    assert page is not None
    assert (page.can_take, page.portal) == (True, "Stadt Gladbeck")


def test_tiles_are_the_modules_that_have_text() -> None:
    assert page_of(make_service()).tiles == (
        ModuleTile("steps", first=True),
        ModuleTile("who", first=True),
        ModuleTile("what", first=False),
        ModuleTile("authority", first=False),
        ModuleTile("law", first=False),
    )
    text = replace(make_service_text("Hund"), modules={Module.WHO: paragraph("Alle."), Module.LAW: ()})
    short = page_of(replace(make_service(), texts={"de": text}))
    assert short.tiles == (ModuleTile("who", first=True),)
    assert short.needs == ()


def test_related_services_that_exist() -> None:
    service = make_service(related=("hund-abmelden", "gibt-es-nicht"))
    page = page_of(service, make_service("hund-abmelden", "Hund abmelden"))
    assert [row.title for row in page.related] == ["Hund abmelden"]


def test_a_missing_text_is_german_and_says_so() -> None:
    service = make_service()
    both = replace(service, texts={**service.texts, "en": make_service_text("Register a dog")})
    assert (page_of(service, language="en").title, page_of(service, language="en").fallback) == (
        "Hund anmelden",
        True,
    )
    assert (page_of(both, language="en").title, page_of(both, language="en").fallback) == (
        "Register a dog",
        False,
    )
    assert module_of(service, "who", language="en").fallback
    assert not module_of(both, "who", language="en").fallback


def test_a_note_belongs_to_its_place() -> None:
    context = context_for(make_service())
    noted = replace(context.visit, notepad=(Note("service", DOG, "gladbeck"),))
    page = service_page(with_visit(context, noted))
    assert page is not None
    assert page.noted
    assert is_noted(noted, "service", DOG)
    assert not is_noted(replace(noted, place="marl"), "service", DOG)
    assert not is_noted(noted, "offer", DOG)


def test_modules_follow_each_other_in_reading_order() -> None:
    service = make_service()
    seen, part = list[str](), READING_ORDER[0].value
    while part:
        page = module_of(service, part)
        assert page.previous == (seen[-1] if seen else "")
        assert [line.plain for line in page.lines] == [f"Das ist der Teil {part}."]
        seen.append(page.module)
        part = page.next
    assert seen == [module.value for module in READING_ORDER]
    assert set(READING_ORDER) == set(Module)


def test_modules_without_text_are_stepped_over() -> None:
    text = replace(
        make_service_text("Hund"), modules={Module.WHAT: paragraph("Was."), Module.LAW: paragraph("Recht.")}
    )
    service = replace(make_service(), texts={"de": text})
    assert module_of(service, "what").next == "law"
    assert module_of(service, "law").previous == "what"
    empty = module_of(service, "who")
    assert (empty.lines, empty.previous, empty.next) == ((), "", "")


def test_a_module_explains_its_words() -> None:
    body = (
        Block(BlockKind.PARAGRAPH, ((Span("Die "), Span("BundID", term="bundid"), Span("x", term="weg")),)),
    )
    text = replace(make_service_text("Hund"), modules={Module.STEPS: body})
    page = module_of(replace(make_service(), texts={"de": text}), "steps")
    assert (page.service, page.title) == (DOG, "Hund")
    assert page.terms == (TermChip("bundid", "BundID"),)


def test_only_the_law_names_sources_each_once_and_those_of_the_place() -> None:
    service = replace(
        make_service(
            deadline="2 Wochen", places={"marl": replace(make_difference("Dort."), source="Satzung Marl")}
        ),
        laws=(Law(source="Bundesgesetzblatt", name="§ 1", as_of="2024", checked=True),),
        fee=replace(make_short(), source="Gebühren"),
    )
    assert module_of(service, "who").sources == ()
    here = [line.source for line in module_of(service, "law").sources]
    assert here == ["Bundesgesetzblatt", "Beispiel für Tests", "Gebühren"]
    first = module_of(service, "law").sources[0]
    assert (first.key, first.as_of, first.checked) == ("Bundesgesetzblatt", "2024", True)
    marl = [line.source for line in module_of(service, "law", place="marl").sources]
    assert marl == ["Bundesgesetzblatt", "Beispiel für Tests", "Satzung Marl", "Gebühren"]


@pytest.mark.parametrize("page", [Page(View.SERVICE, "weg"), Page(View.SERVICE, ""), Page(View.START)])
def test_a_service_that_is_gone_has_no_page(page: Page) -> None:
    assert service_page(make_context(page=page)) is None


@pytest.mark.parametrize(
    "page",
    [Page(View.MODULE, "weg", "who"), Page(View.MODULE, DOG, "nichts"), Page(View.MODULE, DOG, "")],
)
def test_a_module_that_is_gone_has_no_page(page: Page) -> None:
    assert module_page(make_context(page=page)) is None
