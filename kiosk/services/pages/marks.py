"""What authors see on a page in the preview, visitors never: unchecked facts, missing translations, days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.domain.catalogue import Module, Offer, Place, Service, Sourced
from kiosk.domain.dates import is_coming, is_over
from kiosk.domain.facts import Dated, german_date
from kiosk.domain.language import FALLBACK, OWN_NAMES, text
from kiosk.domain.visit_events import View
from kiosk.services.pages import lists, take
from kiosk.services.pages.common import OFFER, SERVICE, Context, Row

_UNCHECKED, _UNTRANSLATED, _DAYS = "fact_check", "translate", "event"

Named = tuple[str, Sourced]
"""What a fact is called on the page, and the fact."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A remark with a symbol."""

    key: str
    icon: str
    text: str


def page_marks(context: Context, day: date) -> tuple[Mark, ...]:
    """The marks of the page that is shown."""
    find = _PAGES.get(context.visit.page.view)
    return _keyed(find(context, day)) if find is not None else ()


def service_marks(context: Context) -> tuple[Mark, ...]:
    """What is unchecked about the service that is shown, with sources: too long for the top of its page."""
    service = context.catalogue.services.get(context.visit.page.subject)
    if service is None or context.visit.page.view is not View.SERVICE:
        return ()
    return _keyed(_unchecked(_all_facts(context, service)))


def term_marks(context: Context) -> tuple[Mark, ...]:
    """The marks of the word that is explained."""
    term = context.catalogue.terms.get(context.visit.term)
    if term is None:
        return ()
    return _keyed([*_unchecked([("Erklärung", term)]), *_untranslated(context, {"Erklärung": term.texts})])


def _start(context: Context, _day: date) -> Iterator[Mark]:
    stand = context.stand
    texts = {"Veranstaltung": stand.event, "Überschrift": stand.headline, "Begrüßung": stand.greeting}
    for situation in context.catalogue.situations.values():
        texts[text(situation.title, FALLBACK)] = situation.title
        texts[text(situation.hint, FALLBACK)] = situation.hint
    yield from _untranslated(context, {name: each for name, each in texts.items() if each})


def _help(context: Context, _day: date) -> Iterator[Mark]:
    yield from _untranslated(context, {"Hilfe": context.stand.help})


def _service(context: Context, day: date) -> Iterator[Mark]:
    service = context.catalogue.services.get(context.visit.page.subject)
    if service is not None:
        yield from _days(service, day)
        names = _names(_all_facts(context, service))
        if names:
            yield Mark("", _UNCHECKED, f"Ungeprüft: {', '.join(names)}")
        yield from _untranslated(context, _texts(service))


def _module(context: Context, day: date) -> Iterator[Mark]:
    page = context.visit.page
    service = context.catalogue.services.get(page.subject)
    if service is not None:
        yield from _days(service, day)
        yield from _unchecked(_facts(context, service).get(page.part, ()))
        yield from _untranslated(context, {"Text": service.texts})


def _offer(context: Context, day: date) -> Iterator[Mark]:
    offer = context.catalogue.offers.get(context.visit.page.subject)
    if offer is not None:
        yield from _days(offer, day)
        yield from _unchecked(_offer_facts(offer))
        yield from _untranslated(context, {"Text": offer.texts})


def _take(context: Context, _day: date) -> Iterator[Mark]:
    page = context.visit.page
    kind = page.part.partition("@")[0]
    here = take.place_of(context)
    if kind == SERVICE and page.subject in here.catalogue.services:
        link = here.availability(here.catalogue.services[page.subject]).link
    else:
        offer = here.catalogue.offers.get(page.subject)
        link = offer.link if offer else None
    if link is not None:
        yield from _unchecked([("Adresse", link)])


def _practice(context: Context, _day: date) -> Iterator[Mark]:
    practice = context.catalogue.practices.get(context.visit.page.subject)
    if practice is not None:
        yield from _unchecked([("Übung", practice)])
        yield from _untranslated(context, {"Übung": practice.texts})


def _rows(build: Callable[[Context], tuple[Row, ...]]) -> Callable[[Context, date], Iterator[Mark]]:
    def find(context: Context, day: date) -> Iterator[Mark]:
        rows = [(row.title, _behind(context, row)) for row in build(context)]
        open_ = [title for title, (facts, _, _) in rows if any(not fact.checked for _, fact in facts)]
        if open_:
            yield Mark("", _UNCHECKED, f"Ungeprüfte Angaben in {len(open_)} von {len(rows)} Einträgen")
        for language in context.catalogue.languages:
            missing = [title for title, (_, texts, _) in rows if texts and language not in texts]
            if missing:
                words = f"Text fehlt auf {_name(language)} in {len(missing)} von {len(rows)} Einträgen"
                yield Mark("", _UNTRANSLATED, words)
        for title, (_, _, dated) in rows:
            for mark in _days(dated, day) if dated is not None else ():
                yield Mark("", mark.icon, f"{title}: {mark.text}")

    return find


def _behind(context: Context, row: Row) -> tuple[list[Named], Mapping[str, object], Dated | None]:
    """The facts, texts and days of what a row opens."""
    catalogue = context.catalogue
    if row.kind == SERVICE:
        service = catalogue.services[row.key]
        return _all_facts(context, service), service.texts, service
    if row.kind == OFFER:
        offer = catalogue.offers[row.key]
        return _offer_facts(offer), offer.texts, offer
    if row.kind == "place":
        place = catalogue.places[row.key]
        return _place_facts(place), place.name, None
    term = catalogue.terms[row.key]
    return [("Erklärung", term)], term.texts, None


def _facts(context: Context, service: Service) -> dict[str, list[Named]]:
    """The facts of a service by the module that they belong to; the page of the service shows all."""
    link = context.availability(service).link
    difference = service.places.get(context.place.id)
    differs: list[Named] = []
    if difference is not None:
        differs.append((f"Abweichung in {text(context.place.name, FALLBACK)}", difference))
    return {
        Module.STEPS: [("Weg zum Dienst", service.access), *differs, *([("Adresse", link)] if link else [])],
        Module.COST: [("Kosten", service.fee), *(differs if difference and difference.fee else [])],
        Module.DURATION: [
            ("Dauer", service.duration),
            *([("Frist", service.deadline)] if service.deadline else []),
            *(differs if difference and difference.deadline else []),
        ],
        Module.LAW: [(law.name, law) for law in service.laws],
    }


def _all_facts(context: Context, service: Service) -> list[Named]:
    """What the page of a service shows of them; laws have a page of their own."""
    shown = (facts for module, facts in _facts(context, service).items() if module != Module.LAW)
    return [fact for facts in shown for fact in facts]


def _texts(service: Service) -> dict[str, Mapping[str, object]]:
    found: dict[str, Mapping[str, object]] = {
        "Text": service.texts,
        "Kosten": service.fee.short,
        "Dauer": service.duration.short,
    }
    if service.deadline is not None:
        found["Frist"] = service.deadline.short
    return found


def _offer_facts(offer: Offer) -> list[Named]:
    return [("Angebot", offer), *([("Adresse", offer.link)] if offer.link is not None else [])]


def _place_facts(place: Place) -> list[Named]:
    return [("Ort", place), ("Website", place.website), *([("Portal", place.portal)] if place.portal else [])]


def _names(facts: Iterable[Named]) -> list[str]:
    return list(dict.fromkeys(name for name, fact in facts if not fact.checked))


def _unchecked(facts: Iterable[Named]) -> Iterator[Mark]:
    """One mark for each source, with everything that nobody has verified there."""
    by_source: dict[tuple[str, str], list[Named]] = {}
    for name, fact in facts:
        by_source.setdefault((fact.source, fact.as_of), []).append((name, fact))
    for (source, as_of), named in by_source.items():
        names = _names(named)
        stand = f", Stand {as_of}" if as_of else ""
        if names:
            yield Mark("", _UNCHECKED, f"Ungeprüft: {', '.join(names)} · Quelle: {source}{stand}")


def _untranslated(context: Context, texts: Mapping[str, Mapping[str, object]]) -> Iterator[Mark]:
    for language in context.catalogue.languages:
        missing = [name for name, each in texts.items() if language not in each]
        if missing:
            yield Mark("", _UNTRANSLATED, f"Übersetzung fehlt auf {_name(language)}: {', '.join(missing)}")


def _days(dated: Dated, day: date) -> Iterator[Mark]:
    if is_coming(dated, day):
        yield Mark("", _DAYS, f"Am Stand erst ab {german_date(dated.show_from)} zu sehen")
    elif is_over(dated, day):
        yield Mark("", _DAYS, f"Am Stand nur bis {german_date(dated.show_until)} zu sehen")


def _name(language: str) -> str:
    return f"{OWN_NAMES[language]} ({language})" if language in OWN_NAMES else language


def _keyed(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(Mark(str(at), mark.icon, mark.text) for at, mark in enumerate(marks))


def _situation(context: Context) -> tuple[Row, ...]:
    page = lists.situation_page(context)
    return page.rows if page is not None else ()


_PAGES: Mapping[View, Callable[[Context, date], Iterable[Mark]]] = {
    View.START: _start,
    View.HELP: _help,
    View.SERVICE: _service,
    View.MODULE: _module,
    View.OFFER: _offer,
    View.TAKE: _take,
    View.PRACTICE: _practice,
    View.SITUATION: _rows(_situation),
    View.FIRST: _rows(lambda context: lists.first_page(context).rows),
    View.LETTERS: _rows(lambda context: lists.letters_page(context).rows),
    View.WORDS: _rows(lambda context: lists.words_page(context).rows),
    View.PLACES: _rows(lambda context: lists.places_page(context).rows),
    View.OFFERS: _rows(lambda context: lists.offers_page(context).rows),
}
