"""Pages that are lists: start, life situation, A to Z, places, offers, languages, words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain import pages
from kiosk.domain.catalogue import PlaceKind
from kiosk.domain.language import own_name
from kiosk.services.pages.common import Context, Row, offer_row, pick_title, service_row


@dataclass(frozen=True, slots=True)
class StartPage:
    """Situations to choose from, and what this stand shows first."""

    place: str
    event: str
    situations: tuple[Row, ...]
    featured: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    """A heading with rows under it."""

    title: str
    rows: tuple[Row, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of the A-to-Z page."""

    key: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class LettersPage:
    """The entries with one first letter; the first letter of all until another is chosen."""

    letters: tuple[Letter, ...]
    rows: tuple[Row, ...]


def start_page(context: Context) -> StartPage:
    """The first page of a visit."""
    return StartPage(
        place=context.say(context.place.name),
        event=context.say(context.stand.event),
        situations=tuple(
            Row(s.id, "situation", s.icon, context.say(s.title), context.say(s.hint), tint=s.tint)
            for s in pages.situations(context.catalogue)
        ),
        featured=tuple(service_row(context, s) for s in pages.featured(context.catalogue, context.stand)),
    )


def situation_page(context: Context) -> ListPage | None:
    """The services of a life situation, the stand's own first; None where there is no such situation."""
    situation = context.catalogue.situations.get(context.visit.page.subject)
    if situation is None:
        return None
    order = {id_: position for position, id_ in enumerate(context.stand.first_services)}
    rows = [service_row(context, s) for s in pages.services_of(context.catalogue, situation.id)]
    rows.sort(key=lambda row: (order.get(row.key, len(order)), sort_key(row.title)))
    return ListPage(context.say(situation.title), tuple(rows))


def first_page(context: Context) -> ListPage:
    """What this stand shows first, in its own order."""
    first = pages.first_services(context.catalogue, context.stand)
    rows = tuple(service_row(context, s) for s in first)
    return ListPage(context.say(context.stand.name), rows)


def letters_page(context: Context) -> LettersPage:
    """All services by first letter."""
    return _by_letters(context, (service_row(context, s) for s in context.catalogue.services.values()))


def words_page(context: Context) -> LettersPage:
    """The whole glossary by first letter."""
    ids = context.catalogue.terms
    return _by_letters(context, (Row(id_, "term", "menu_book", pick_title(context, id_)) for id_ in ids))


def places_page(context: Context) -> ListPage:
    """The thirteen places: towns first, in alphabetical order, the Kreis last."""
    places = context.catalogue.places.values()
    ordered = sorted(places, key=lambda p: (p.kind is PlaceKind.DISTRICT, sort_key(context.say(p.name))))
    rows = tuple(
        Row(
            key=p.id,
            kind="place",
            icon="account_balance" if p.kind is PlaceKind.DISTRICT else "location_city",
            title=context.say(p.name),
            chosen=p.id == context.place.id,
        )
        for p in ordered
    )
    return ListPage("", rows)


def offers_page(context: Context) -> ListPage:
    """Digital offers of the chosen place; those only for this place come first."""
    offers = pages.offers_at(context.catalogue, context.place)
    return ListPage("", tuple(offer_row(context, offer) for offer in offers))


def languages_page(context: Context) -> ListPage:
    """The languages of the content, each by its own name."""
    rows = tuple(
        Row(tag, "language", "language", own_name(tag), chosen=tag == context.visit.language)
        for tag in context.catalogue.languages
    )
    return ListPage("", rows)


def initial(title: str) -> str:
    """The letter under which a title is filed: "Ä" under "A"."""
    base = unicodedata.normalize("NFD", title[:1])[:1].upper()
    return base if base.isalpha() else "#"


def sort_key(title: str) -> str:
    """German dictionary order (DIN 5007-1): umlauts as their base letters."""
    decomposed = unicodedata.normalize("NFD", title.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _by_letters(context: Context, entries: Iterable[Row]) -> LettersPage:
    rows = sorted(entries, key=_by_title)
    letters = sorted({initial(row.title) for row in rows})
    asked = context.visit.letter
    chosen = asked if asked in letters else next(iter(letters), "")
    return LettersPage(
        letters=tuple(Letter(letter, letter == chosen) for letter in letters),
        rows=tuple(row for row in rows if initial(row.title) == chosen),
    )


def _by_title(row: Row) -> str:
    return sort_key(row.title)
