"""Marks for authors: what is unchecked, untranslated, or not shown on this day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.practice.model import Practice, PracticeKind
from kiosk.domain.visit import fresh
from kiosk.domain.visit_events import Page, View
from kiosk.services.pages.common import Context
from kiosk.services.pages.marks import page_marks, service_marks, term_marks
from tests.support.catalogue_factory import (
    SOURCE,
    make_difference,
    make_link,
    make_offer,
    make_service,
    make_short,
    make_stand,
    make_term,
)
from tests.support.contexts import make_context, small_catalogue

DAY = date(2027, 6, 18)
FROM = f"Quelle: {SOURCE}"
OFFER = replace(make_offer("app", "Die App", link=make_link()), as_of="2026-06")


def catalogue(languages: tuple[str, ...] = ("de",)) -> Catalogue:
    service = make_service(deadline="2 Wochen", places={"gladbeck": make_difference("Hier anders")})
    return small_catalogue((service,), (OFFER,), (make_term(),), languages=languages)


def said(page: Page, made: Catalogue | None = None) -> list[str]:
    found = page_marks(make_context(made or catalogue(), page), DAY)
    assert [mark.key for mark in found] == [str(at) for at in range(len(found))]
    return [mark.text for mark in found]


def test_a_service_names_what_is_unchecked_and_its_sources_further_down() -> None:
    page = Page(View.SERVICE, "hund-anmelden")
    names = "Weg zum Dienst, Abweichung in Gladbeck, Adresse, Kosten, Dauer, Frist"
    assert said(page) == [f"Ungeprüft: {names}"]
    (detail,) = service_marks(make_context(catalogue(), page))
    assert (detail.icon, detail.text) == ("fact_check", f"Ungeprüft: {names} · {FROM}")


def test_the_sources_are_on_the_page_of_the_service_only() -> None:
    assert service_marks(make_context(catalogue(), Page(View.SERVICE, "gibt-es-nicht"))) == ()
    assert service_marks(make_context(catalogue(), Page(View.MODULE, "hund-anmelden", "cost"))) == ()


def test_what_was_checked_has_no_mark() -> None:
    service = make_service()
    checked = replace(
        service,
        access=replace(service.access, checked=True),
        fee=replace(service.fee, checked=True),
        duration=replace(service.duration, checked=True),
    )
    place = small_catalogue().places["gladbeck"]
    assert place.portal is not None
    made = small_catalogue((checked,), languages=("de",))
    made = replace(
        made, places={**made.places, "gladbeck": replace(place, portal=replace(place.portal, checked=True))}
    )
    page = Page(View.SERVICE, "hund-anmelden")
    assert said(page, made) == []
    assert service_marks(make_context(made, page)) == ()


@pytest.mark.parametrize(
    ("module", "names"),
    [
        ("cost", "Kosten, Abweichung in Gladbeck"),
        ("duration", "Dauer, Frist, Abweichung in Gladbeck"),
        ("steps", "Weg zum Dienst, Abweichung in Gladbeck, Adresse"),
        ("law", "§ 1 Beispielgesetz"),
    ],
)
def test_a_module_has_the_marks_of_its_facts(module: str, names: str) -> None:
    difference = replace(make_difference(deadline="1 Woche"), fee={"de": "5 €"})
    service = make_service(deadline="2 Wochen", places={"gladbeck": difference})
    page = Page(View.MODULE, "hund-anmelden", module)
    assert said(page, small_catalogue((service,), languages=("de",))) == [f"Ungeprüft: {names} · {FROM}"]
    assert said(replace(page, part="what")) == []


def test_an_offer_and_its_code_name_their_sources_and_dates() -> None:
    page = Page(View.OFFER, "app")
    assert said(page) == [f"Ungeprüft: Angebot · {FROM}, Stand 2026-06", f"Ungeprüft: Adresse · {FROM}"]
    assert said(Page(View.TAKE, "app", "offer")) == [f"Ungeprüft: Adresse · {FROM}"]
    assert said(Page(View.TAKE, "hund-anmelden", "service@marl")) == [f"Ungeprüft: Adresse · {FROM}"]
    assert said(Page(View.TAKE, "hund-anmelden", "service@kreis")) == []


def test_something_that_is_gone_has_no_marks() -> None:
    for view in (
        View.SERVICE,
        View.MODULE,
        View.OFFER,
        View.TAKE,
        View.SITUATION,
        View.PRACTICE,
        View.SEARCH,
    ):
        assert said(Page(view, "gibt-es-nicht")) == []


def test_a_missing_language_is_named_with_what_lacks_it() -> None:
    made = catalogue(("de", "tr", "xx"))
    page = Page(View.SERVICE, "hund-anmelden")
    assert said(page, made)[1:] == [
        "Übersetzung fehlt auf Türkçe (tr): Text, Kosten, Dauer, Frist",
        "Übersetzung fehlt auf xx: Text, Kosten, Dauer, Frist",
    ]
    assert said(Page(View.OFFER, "app"), made)[2:] == [
        "Übersetzung fehlt auf Türkçe (tr): Text",
        "Übersetzung fehlt auf xx: Text",
    ]
    translated = replace(make_short("ücretsiz"), short={"de": "keine", "tr": "yok", "xx": "-"})
    service = replace(made.services["hund-anmelden"], fee=translated, deadline=None)
    made = replace(made, services={service.id: service})
    assert said(page, made)[1] == "Übersetzung fehlt auf Türkçe (tr): Text, Dauer"


def test_the_start_page_and_the_help_name_the_words_of_the_stand() -> None:
    made = small_catalogue(languages=("de", "en"))
    stand = replace(make_stand(), event={})
    made = replace(made, stands={stand.id: stand})
    names = "Überschrift, Begrüßung, Tiere & Alltag, Hund, Bücherei"
    assert said(Page(View.START), made) == [f"Übersetzung fehlt auf English (en): {names}"]
    assert said(Page(View.HELP), made) == ["Übersetzung fehlt auf English (en): Hilfe"]


def test_a_list_counts_and_names_the_days_of_its_entries() -> None:
    coming = replace(make_service("neu", "Neues"), show_from="2027-06-19")
    over = replace(make_service("alt", "Altes"), show_until="2027-06-17")
    made = small_catalogue((make_service(), coming, over), languages=("de", "tr"))
    assert said(Page(View.SITUATION, "alltag"), made) == [
        "Ungeprüfte Angaben in 3 von 3 Einträgen",
        "Text fehlt auf Türkçe (tr) in 3 von 3 Einträgen",
        "Altes: Am Stand nur bis 17.6.2027 zu sehen",
        "Neues: Am Stand erst ab 19.6.2027 zu sehen",
    ]
    assert said(Page(View.SERVICE, "neu"), made)[0] == "Am Stand erst ab 19.6.2027 zu sehen"
    assert said(Page(View.MODULE, "alt", "what"), made)[0] == "Am Stand nur bis 17.6.2027 zu sehen"


@pytest.mark.parametrize("view", [View.FIRST, View.LETTERS, View.OFFERS, View.WORDS])
def test_every_list_counts(view: View) -> None:
    assert said(Page(view)) == ["Ungeprüfte Angaben in 1 von 1 Einträgen"]


def test_a_list_of_checked_offers_has_no_marks() -> None:
    offer = replace(make_offer("app"), checked=True, show_until="2027-06-18")
    assert said(Page(View.OFFERS), small_catalogue((), (offer,), languages=("de",))) == []


def test_places_are_looked_at_too() -> None:
    made = catalogue()
    bare = {id_: replace(place, portal=None) for id_, place in made.places.items()}
    assert said(Page(View.PLACES)) == ["Ungeprüfte Angaben in 3 von 3 Einträgen"]
    assert said(Page(View.PLACES), replace(made, places=bare)) == ["Ungeprüfte Angaben in 3 von 3 Einträgen"]


def test_an_unchecked_practice_has_a_mark_where_it_begins() -> None:
    practice = Practice(
        source=SOURCE,
        id="absenden",
        kind=PracticeKind.UNIT,
        order=1,
        icon="send",
        minutes=2,
        stages=(),
        texts={"de": {"title": "Absenden"}},
    )
    page = Page(View.PRACTICE, "absenden")
    made = replace(catalogue(("de", "tr")), practices={"absenden": practice})
    assert said(page, made) == [
        f"Ungeprüft: Übung · {FROM}",
        "Übersetzung fehlt auf Türkçe (tr): Übung",
    ]
    checked = replace(practice, checked=True)
    assert said(page, replace(catalogue(), practices={"absenden": checked})) == []


def explained(term: str, languages: tuple[str, ...] = ("de",)) -> list[str]:
    visit = replace(fresh("gladbeck"), term=term)
    made = catalogue(languages)
    return [mark.text for mark in term_marks(Context(made, next(iter(made.stands.values())), visit))]


def test_an_explanation_has_marks_of_its_own() -> None:
    assert explained("bundid") == [f"Ungeprüft: Erklärung · {FROM}"]
    assert explained("bundid", ("de", "tr"))[1] == "Übersetzung fehlt auf Türkçe (tr): Erklärung"
    assert explained("") == []
