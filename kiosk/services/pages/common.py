"""The pieces that several pages share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.domain.availability import Availability, availability
from kiosk.domain.catalogue import Catalogue, Offer, Place, Service, ServiceText, Stand
from kiosk.domain.language import pick, text
from kiosk.domain.pages import OFFER as OFFER  # noqa: PLC0414 -- every page finds it here
from kiosk.domain.pages import SERVICE as SERVICE  # noqa: PLC0414
from kiosk.domain.pages import place_of
from kiosk.domain.prose import Block, BlockKind, Span, plain
from kiosk.domain.visit import Visit

SHORTEST_SENTENCE = 8
"""Characters; a full stop before that belongs to an abbreviation or a number."""


@dataclass(frozen=True, slots=True)
class Context:
    """What every page builder needs."""

    catalogue: Catalogue
    stand: Stand
    visit: Visit

    @property
    def place(self) -> Place:
        """The chosen place; the stand's own where the content no longer has the chosen one."""
        return place_of(self.catalogue, self.stand, self.visit.place)

    def say(self, texts: Mapping[str, str]) -> str:
        """A short text in the visitor's language, else in German."""
        return text(texts, self.visit.language)

    def availability(self, service: Service) -> Availability:
        """The service as it is in the chosen place."""
        return availability(service, self.place, self.catalogue.hosts)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: something to open. `online` is a word of `catalogue.Online`, or empty."""

    key: str
    kind: str
    icon: str
    title: str
    hint: str = ""
    online: str = ""
    tint: str = "blue"
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph or list item; `number` is the step's number, else 0."""

    key: str
    kind: str
    number: int
    spans: tuple[Span, ...]

    @property
    def plain(self) -> str:
        """The line as bare characters."""
        return plain(self.spans)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where a fact is from; `as_of` as in `catalogue.Sourced`."""

    key: str
    source: str
    as_of: str
    checked: bool


@dataclass(frozen=True, slots=True)
class TermChip:
    """A glossary word that can be opened."""

    key: str
    title: str


def lines(blocks: Iterable[Block]) -> tuple[Line, ...]:
    """The blocks as lines, numbered where they are steps."""
    made: list[Line] = []
    for block in blocks:
        for number, item in enumerate(block.items, start=1):
            step = number if block.kind is BlockKind.STEPS else 0
            made.append(Line(str(len(made)), block.kind.value, step, item))
    return tuple(made)


def service_text(context: Context, service: Service) -> tuple[ServiceText, bool]:
    """The service's text, and whether it is German instead of the asked language."""
    picked = pick(service.texts, context.visit.language)
    if picked is None:  # the compiler refuses a service without German
        raise KeyError(service.id)
    return picked.value, picked.is_fallback


def service_row(context: Context, service: Service) -> Row:
    """A service as a line of a list."""
    found, _ = service_text(context, service)
    first = found.summary[0].items[0] if found.summary else ()
    return Row(
        key=service.id,
        kind=SERVICE,
        icon=service.icon,
        title=found.title,
        hint=first_sentence(plain(first)),
        online="" if context.availability(service).ask_town else context.availability(service).online.value,
    )


def offer_row(context: Context, offer: Offer) -> Row:
    """An offer as a line of a list."""
    picked = pick(offer.texts, context.visit.language)
    title = picked.value.title if picked else offer.id
    summary = picked.value.summary if picked else ()
    hint = first_sentence(plain(summary[0].items[0])) if summary else ""
    return Row(key=offer.id, kind=OFFER, icon=offer.icon, title=title, hint=hint)


def term_chips(context: Context, ids: Iterable[str]) -> tuple[TermChip, ...]:
    """The glossary words with these ids, by their titles."""
    found = ((id_, context.catalogue.terms.get(id_)) for id_ in ids)
    return tuple(TermChip(id_, pick_title(context, id_)) for id_, term in found if term is not None)


def pick_title(context: Context, term_id: str) -> str:
    """The title of a glossary word, or its id."""
    term = context.catalogue.terms.get(term_id)
    picked = pick(term.texts, context.visit.language) if term else None
    return picked.value.title if picked else term_id


def first_sentence(whole: str) -> str:
    """Up to the first full stop or question mark that ends a sentence of more than a few letters."""
    for position, character in enumerate(whole):
        at_end = position + 1 == len(whole) or whole[position + 1] == " "
        if character in ".?" and at_end and position > SHORTEST_SENTENCE:
            return whole[: position + 1]
    return whole
