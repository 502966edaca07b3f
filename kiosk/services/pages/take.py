"""Pages with a QR code: a service or an offer to take home, the Merkzettel, an offer's card."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain.catalogue import Link, OfferStatus
from kiosk.domain.facts import german_date
from kiosk.domain.language import pick
from kiosk.domain.pages import offer_link, taken
from kiosk.domain.prose import terms
from kiosk.domain.qr import ShownAddress, owner, shown
from kiosk.domain.visit_events import Note, Page, View
from kiosk.services.codes import Code, make_code
from kiosk.services.pages.common import (
    OFFER,
    SERVICE,
    Context,
    Line,
    Row,
    TermChip,
    lines,
    offer_row,
    service_row,
    service_text,
    term_chips,
)
from kiosk.services.pages.service import is_noted


@dataclass(frozen=True, slots=True)
class TakePage:
    """One code with everything a person needs to trust it."""

    key: str
    kind: str
    title: str
    code: Code
    url: str
    address: ShownAddress
    owner: str
    checked: bool
    as_of: str
    is_website: bool
    noted: bool
    position: int
    count: int


@dataclass(frozen=True, slots=True)
class NotepadPage:
    """What the visitor has collected."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OfferPage:
    """A digital offer as a card."""

    key: str
    title: str
    icon: str
    summary: tuple[Line, ...]
    use: tuple[Line, ...]
    today: tuple[Line, ...]
    terms: tuple[TermChip, ...]
    ended: bool
    can_take: bool
    noted: bool
    source: str
    as_of: str
    fallback: bool


def service_code(context: Context, service: str) -> TakePage | None:
    """The code of a service as of the chosen place, wherever the visit is."""
    trail = (*context.visit.trail[:-1], Page(View.TAKE, service, SERVICE))
    return take_page(replace(context, visit=replace(context.visit, trail=trail)))


def take_page(context: Context) -> TakePage | None:
    """The code of the thing that the visit is on; None where nothing may be handed out."""
    page = context.visit.page
    kind = page.part.partition("@")[0]
    context = place_of(context)
    found = _taken(context, kind, page.subject)
    if found is None:
        return None
    title, link, is_website = found
    notes = context.visit.notepad
    note = Note(kind, page.subject, context.visit.place)
    return TakePage(
        key=page.subject,
        kind=kind,
        title=title,
        code=make_code(link, context.catalogue.hosts),
        url=link.url,
        address=shown(link.url),
        owner=owner(link.url, context.catalogue.hosts),
        checked=link.checked,
        as_of=german_date(link.as_of),
        is_website=is_website,
        noted=note in notes,
        position=notes.index(note) + 1 if note in notes else 0,
        count=len(notes),
    )


def place_of(context: Context) -> Context:
    """The context as of the place that the code's page names, or the chosen one."""
    place = context.visit.page.part.partition("@")[2]
    if place not in context.catalogue.places:
        return context
    return replace(context, visit=replace(context.visit, place=place))


def notepad_page(context: Context) -> NotepadPage:
    """The Merkzettel, in the order in which things were put on it."""
    made = (_note_row(context, note) for note in context.visit.notepad)
    return NotepadPage(tuple(row for row in made if row is not None))


def offer_page(context: Context) -> OfferPage | None:
    """The card of an offer, or None where there is no such offer."""
    offer = context.catalogue.offers.get(context.visit.page.subject)
    picked = pick(offer.texts, context.visit.language) if offer else None
    if offer is None or picked is None:
        return None
    found = picked.value
    return OfferPage(
        key=offer.id,
        title=found.title,
        icon=offer.icon,
        summary=lines(found.summary),
        use=lines(found.use),
        today=lines(found.today),
        terms=term_chips(context, terms((*found.summary, *found.use, *found.today))),
        ended=offer.status is OfferStatus.ENDED,
        can_take=offer_link(offer, context.catalogue.hosts) is not None,
        noted=is_noted(context.visit, OFFER, offer.id),
        source=offer.source,
        as_of=german_date(offer.as_of),
        fallback=picked.is_fallback,
    )


def step_to(context: Context, offset: int) -> Page | None:
    """The Merkzettel's code before (-1) or after (+1) the one that is shown."""
    page = context.visit.page
    kind, _, place = page.part.partition("@")
    notes = context.visit.notepad
    here = Note(kind, page.subject, place or context.visit.place)
    if here not in notes:
        return None
    at = notes.index(here) + offset
    if not 0 <= at < len(notes):
        return None
    return page_of(notes[at])


def page_of(note: Note) -> Page:
    """The page that shows a note's code."""
    return Page(View.TAKE, note.id, f"{note.kind}@{note.place}")


def note_of(key: str) -> Note:
    """The note that a row of the Merkzettel stands for; the key is `kind:id@place`."""
    kind, _, rest = key.partition(":")
    id_, _, place = rest.partition("@")
    return Note(kind, id_, place)


def _taken(context: Context, kind: str, id_: str) -> tuple[str, Link, bool] | None:
    catalogue = context.catalogue
    found = taken(catalogue, context.place, kind, id_)
    if found is None:
        return None
    if kind == SERVICE:
        return service_text(context, catalogue.services[id_])[0].title, found.link, found.is_website
    picked = pick(catalogue.offers[id_].texts, context.visit.language)
    return (picked.value.title, found.link, found.is_website) if picked else None


def _note_row(context: Context, note: Note) -> Row | None:
    catalogue = context.catalogue
    there = replace(context, visit=replace(context.visit, place=note.place))
    key = f"{note.kind}:{note.id}@{note.place}"
    if note.kind == SERVICE and note.id in catalogue.services:
        row = service_row(there, catalogue.services[note.id])
        return replace(row, key=key, hint=context.say(there.place.name))
    if note.kind == OFFER and note.id in catalogue.offers:
        return replace(offer_row(there, catalogue.offers[note.id]), key=key)
    return None
