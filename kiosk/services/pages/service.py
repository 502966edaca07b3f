"""The page of a service, and of one of its modules."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.availability import Availability
from kiosk.domain.catalogue import Login, Module, Online, Service, Sourced
from kiosk.domain.facts import german_date
from kiosk.domain.pages import practice_of, tiles
from kiosk.domain.prose import Span, terms
from kiosk.domain.qr import owner
from kiosk.domain.visit import Visit
from kiosk.domain.visit_events import Note
from kiosk.services.pages.common import (
    SERVICE,
    Context,
    Line,
    Row,
    SourceLine,
    TermChip,
    lines,
    service_row,
    service_text,
    term_chips,
)

FIRST = (Module.STEPS, Module.WHO)
"""The tiles that most people want next."""

READING_ORDER = (
    Module.WHAT,
    Module.WHO,
    Module.NEEDS,
    Module.STEPS,
    Module.COST,
    Module.DURATION,
    Module.AUTHORITY,
    Module.LAW,
)


@dataclass(frozen=True, slots=True)
class ModuleTile:
    """A module that can be opened; the `first` ones come beside the page where there is room."""

    key: str
    first: bool


@dataclass(frozen=True, slots=True)
class ServicePage:
    """Everything on the page of a service."""

    key: str
    title: str
    place: str
    summary: tuple[Line, ...]
    needs: tuple[Line, ...]
    notes: tuple[Line, ...]
    terms: tuple[TermChip, ...]
    tiles: tuple[ModuleTile, ...]
    related: tuple[Row, ...]
    online: str
    level: str
    login: str
    portal: str
    fee: str
    duration: str
    deadline: str
    can_take: bool
    is_website: bool
    ask_town: bool
    noted: bool
    fallback: bool
    practice: str = ""


@dataclass(frozen=True, slots=True)
class ModulePage:
    """One module to read, with the one before and after it."""

    service: str
    title: str
    module: str
    lines: tuple[Line, ...]
    terms: tuple[TermChip, ...]
    sources: tuple[SourceLine, ...]
    previous: str
    next: str
    fallback: bool


def service_page(context: Context) -> ServicePage | None:
    """The page of the service that the visit is on, or None where there is no such service."""
    service = context.catalogue.services.get(context.visit.page.subject)
    if service is None:
        return None
    found, fallback = service_text(context, service)
    here = context.availability(service)
    related = (context.catalogue.services.get(id_) for id_ in service.related)
    return ServicePage(
        key=service.id,
        title=found.title,
        place=context.say(context.place.name),
        summary=lines(found.summary),
        needs=lines(found.modules.get(Module.NEEDS, ())),
        notes=_notes(context, here),
        terms=term_chips(context, terms((*found.summary, *found.modules.get(Module.NEEDS, ())))),
        tiles=tuple(
            ModuleTile(module.value, module in FIRST)
            for module in tiles(module for module, blocks in found.modules.items() if blocks)
        ),
        related=tuple(service_row(context, r) for r in related if r is not None),
        online=here.online.value,
        level=here.level.value,
        login="" if here.online is Online.NONE else login_key(here.login),
        portal=_portal(context, here),
        fee=context.say(here.fee),
        duration=context.say(service.duration.short),
        deadline=context.say(here.deadline),
        can_take=here.link is not None,
        is_website=here.is_website_instead,
        ask_town=here.ask_town,
        noted=is_noted(context.visit, SERVICE, service.id),
        fallback=fallback,
        practice=practice_of(context.catalogue, service.id),
    )


def module_page(context: Context) -> ModulePage | None:
    """The module that the visit is on, or None where there is none such."""
    page = context.visit.page
    service = context.catalogue.services.get(page.subject)
    if service is None or page.part not in {module.value for module in Module}:
        return None
    found, fallback = service_text(context, service)
    module = Module(page.part)
    blocks = found.modules.get(module, ())
    present = [m for m in READING_ORDER if found.modules.get(m)]
    at = present.index(module) if module in present else -1
    return ModulePage(
        service=service.id,
        title=found.title,
        module=module.value,
        lines=lines(blocks),
        terms=term_chips(context, terms(blocks)),
        sources=_sources(context, service) if module is Module.LAW else (),
        previous=present[at - 1].value if at > 0 else "",
        next=present[at + 1].value if 0 <= at < len(present) - 1 else "",
        fallback=fallback,
    )


def login_key(logins: tuple[Login, ...]) -> str:
    """One word for several ways to log in: the only one, or what they have in common."""
    named = {login.value for login in logins}
    if len(named) < 2:  # noqa: PLR2004 -- one way or none needs no summary
        return next(iter(named), Login.UNKNOWN.value)
    if Login.NONE in named:
        return "mostly-none"
    if all(name.startswith("bundid") for name in named):
        return "bundid"
    return "bundid-or-company" if Login.COMPANY in named else "several"


def is_noted(visit: Visit, kind: str, id_: str) -> bool:
    """Whether a thing is on the Merkzettel, as of the chosen place."""
    return Note(kind, id_, visit.place) in visit.notepad


def _portal(context: Context, here: Availability) -> str:
    if here.link_name:
        return context.say(here.link_name)
    if here.is_website_instead:
        return context.place.official_name
    return owner(here.link.url, context.catalogue.hosts) if here.link else ""


def _notes(context: Context, here: Availability) -> tuple[Line, ...]:
    said = [context.say(note) for note in here.notes]
    return tuple(Line(str(i), "paragraph", 0, (Span(s),)) for i, s in enumerate(said) if s)


def _sources(context: Context, service: Service) -> tuple[SourceLine, ...]:
    facts: list[Sourced] = [
        *service.laws,
        *context.availability(service).sources,
        service.fee,
        service.duration,
    ]
    if service.deadline is not None:
        facts.append(service.deadline)
    seen: dict[str, SourceLine] = {}
    for fact in facts:
        seen.setdefault(
            fact.source, SourceLine(fact.source, fact.source, german_date(fact.as_of), fact.checked)
        )
    return tuple(seen.values())
