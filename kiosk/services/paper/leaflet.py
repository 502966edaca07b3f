"""The Merkblatt as data: a service, an offer or a whole Merkzettel, from the content and from nothing else.

Nothing that a visitor typed comes here: only which things were chosen, as of which place, in which language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from kiosk.domain.availability import Availability
from kiosk.domain.catalogue import Level, Module, Online, Place, PlaceKind, Service, Sourced
from kiosk.domain.facts import german_date
from kiosk.domain.language import FALLBACK, pick
from kiosk.domain.prose import Block
from kiosk.domain.qr import ShownAddress
from kiosk.domain.visit_events import Note, Page, View
from kiosk.services.pages.common import OFFER, SERVICE, Context, service_text
from kiosk.services.pages.service import login_key
from kiosk.services.pages.take import offer_page, page_of, take_page


@dataclass(frozen=True, slots=True)
class Said:
    """A short text with the language that it is really in."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or a list; each item is a list of runs, some of them strong."""

    kind: str
    items: tuple[tuple[Mapping[str, object], ...], ...]


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """A QR code with everything a person needs to trust it; the rules are those of the screen's page."""

    rows: tuple[str, ...]
    address: ShownAddress
    owner: str
    checked: bool
    as_of: str
    is_website: bool


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A fact that nobody has checked; `fact` is a word of the templates, `as_of` as in `Sourced`."""

    fact: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Office:
    """Whom to ask in town; empty what the content does not know."""

    name: str
    address: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One service or offer as of one place."""

    kind: str
    title: str
    lang: str
    """The language of title and parts; the short texts say their own."""
    place: Said
    summary: tuple[Part, ...] = ()
    needs: tuple[Part, ...] = ()
    steps: tuple[Part, ...] = ()
    authority: tuple[Part, ...] = ()
    notes: tuple[Said, ...] = ()
    online: str = ""
    ask_town: bool = False
    login: str = ""
    fee: Said | None = None
    duration: Said | None = None
    deadline: Said | None = None
    code: PrintedCode | None = None
    unchecked: tuple[Unchecked, ...] = ()
    office: Office | None = None


@dataclass(frozen=True, slots=True)
class Leaflet:
    """What a sheet says; `title` is empty for a Merkzettel, which has a name of its own in the templates."""

    lang: str
    title: str
    place: Said
    entries: tuple[Entry, ...]
    phone: str
    version: str
    event: Said
    help: Said


def page_leaflet(context: Context, phone: str) -> Leaflet | None:
    """The leaflet of the page that the visit is on; None where there is nothing to take home.

    A service's page and its code give the service, a finished practice the service that it was about, the
    Merkzettel everything on it. `phone` is the stand's number.
    """
    page = context.visit.page
    if page.view is View.NOTEPAD:
        return notepad_leaflet(context, phone)
    note = noted(context)
    entry = _entry(context, note) if note is not None else None
    return None if entry is None else _leaflet(context, entry.title, (entry,), phone)


def notepad_leaflet(context: Context, phone: str) -> Leaflet | None:
    """The whole Merkzettel; None while it is empty."""
    made = (_entry(context, note) for note in context.visit.notepad)
    entries = tuple(entry for entry in made if entry is not None)
    if len(entries) == 1:
        return _leaflet(context, entries[0].title, entries, phone)
    return _leaflet(context, "", entries, phone) if entries else None


def noted(context: Context) -> Note | None:
    """The thing that the page is about, as a line of the Merkzettel; None where it is about none."""
    visit = context.visit
    page = visit.page
    if page.view in (View.SERVICE, View.MODULE):
        return Note(SERVICE, page.subject, visit.place)
    if page.view is View.OFFER:
        return Note(OFFER, page.subject, visit.place)
    if page.view is View.TAKE:
        kind, _, place = page.part.partition("@")
        return Note(kind, page.subject, place or visit.place)
    practice = context.catalogue.practices.get(page.subject) if page.view is View.PRACTICE else None
    known = (id_ for id_ in practice.services if id_ in context.catalogue.services) if practice else iter(())
    about = next(known, "")
    return Note(SERVICE, about, visit.place) if about else None


def sheet_of(context: Context) -> str:
    """A name for the sheet of the page that the visit is on; empty where there is none."""
    page = context.visit.page
    notes = context.visit.notepad if page.view is View.NOTEPAD else (noted(context),)
    return ",".join(f"{note.kind}:{note.id}@{note.place}" for note in notes if note is not None)


def as_data(leaflet: Leaflet) -> Mapping[str, object]:
    """The leaflet as the typesetter takes it: what JSON knows."""
    return asdict(leaflet)


def _leaflet(context: Context, title: str, entries: tuple[Entry, ...], phone: str) -> Leaflet:
    return Leaflet(
        lang=context.visit.language,
        title=title,
        place=entries[0].place,
        entries=entries,
        phone=phone,
        version=context.catalogue.version,
        event=_said(context, context.stand.event) or Said("", FALLBACK),
        help=_said(context, context.stand.help) or Said("", FALLBACK),
    )


def _entry(context: Context, note: Note) -> Entry | None:
    if note.place in context.catalogue.places:
        context = replace(context, visit=replace(context.visit, place=note.place))
    visit = replace(context.visit, trail=(*context.visit.trail[:-1], page_of(note)))
    there = replace(context, visit=visit)
    if note.kind == SERVICE and note.id in context.catalogue.services:
        return _service(there, context.catalogue.services[note.id])
    return _offer(there, note.id) if note.kind == OFFER else None


def _service(context: Context, service: Service) -> Entry:
    found, fallback = service_text(context, service)
    here = context.availability(service)
    online = here.online is not Online.NONE

    def module(name: Module) -> tuple[Part, ...]:
        return _parts(found.modules.get(name, ()))

    return Entry(
        kind=SERVICE,
        title=found.title,
        lang=FALLBACK if fallback else context.visit.language,
        place=_place(context),
        summary=_parts(found.summary),
        needs=module(Module.NEEDS),
        steps=module(Module.STEPS),
        authority=module(Module.AUTHORITY),
        notes=tuple(said for note in here.notes if (said := _said(context, note)) is not None),
        online=here.online.value,
        ask_town=here.ask_town,
        login=login_key(here.login) if online else "",
        fee=_said(context, here.fee),
        duration=_said(context, service.duration.short),
        deadline=_said(context, here.deadline),
        code=_code(context),
        unchecked=_unchecked(context, service, here),
        office=_office(context.place, here),
    )


def _offer(context: Context, id_: str) -> Entry | None:
    page = Page(View.OFFER, id_, OFFER)
    shown = replace(context, visit=replace(context.visit, trail=(*context.visit.trail[:-1], page)))
    if offer_page(shown) is None:
        return None
    offer = context.catalogue.offers[id_]
    picked = pick(offer.texts, context.visit.language)
    assert picked is not None  # noqa: S101 -- else there were no page
    return Entry(
        kind=OFFER,
        title=picked.value.title,
        lang=picked.language,
        place=_place(context),
        summary=_parts((*picked.value.summary, *picked.value.use, *picked.value.today)),
        code=_code(context),
        unchecked=() if offer.checked else (Unchecked("offer", german_date(offer.as_of)),),
    )


def _code(context: Context) -> PrintedCode | None:
    page = take_page(context)
    if page is None:
        return None
    return PrintedCode(page.code.rows, page.address, page.owner, page.checked, page.as_of, page.is_website)


def _unchecked(context: Context, service: Service, here: Availability) -> tuple[Unchecked, ...]:
    difference = service.places.get(context.place.id)
    fee = difference if difference is not None and difference.fee else service.fee
    facts: list[tuple[str, Sourced]] = [("cost", fee), *(("online", fact) for fact in here.sources[-1:])]
    deadline = difference if difference is not None and difference.deadline else service.deadline
    facts.append(("duration", service.duration) if deadline is None else ("deadline", deadline))
    if _office(context.place, here) is not None:
        facts.append(("office", context.place))
    return tuple(Unchecked(name, german_date(fact.as_of)) for name, fact in facts if not fact.checked)


def _office(place: Place, here: Availability) -> Office | None:
    """The town or Kreis, where it is the one that does the work."""
    own = Level.DISTRICT if place.kind is PlaceKind.DISTRICT else Level.MUNICIPALITY
    if here.level is not own and place.kind is not PlaceKind.CITY:
        return None
    if here.level not in (Level.MUNICIPALITY, Level.DISTRICT) or not (place.address or place.phone):
        return None
    return Office(place.official_name, place.address, place.phone)


def _place(context: Context) -> Said:
    return _said(context, context.place.name) or Said(context.place.official_name, FALLBACK)


def _said(context: Context, texts: Mapping[str, str]) -> Said | None:
    picked = pick(texts, context.visit.language)
    return Said(picked.value, picked.language) if picked is not None and picked.value else None


def _parts(blocks: Iterable[Block]) -> tuple[Part, ...]:
    return tuple(
        Part(
            block.kind.value,
            tuple(tuple({"text": span.text, "strong": span.strong} for span in item) for item in block.items),
        )
        for block in blocks
    )
