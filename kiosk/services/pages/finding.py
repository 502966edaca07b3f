"""The search page, and the words that explain themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.language import pick
from kiosk.domain.search import Hit, Index, build_index, search, suggest
from kiosk.services.pages.common import (
    SERVICE,
    Context,
    Line,
    Row,
    TermChip,
    lines,
    offer_row,
    service_row,
    term_chips,
)

RESULTS = 8


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What was found; `nothing` when something was typed and nothing fits."""

    text: str
    rows: tuple[Row, ...]
    suggestions: tuple[TermChip, ...]
    nothing: bool


@dataclass(frozen=True, slots=True)
class TermSheet:
    """A glossary word with its explanation."""

    key: str
    title: str
    lines: tuple[Line, ...]
    see: tuple[TermChip, ...]
    fallback: bool


class Finder:
    """Keeps one search index: for the language and place of the moment, nothing that was typed."""

    def __init__(self, build: Callable[[Catalogue, str, str], Index] = build_index) -> None:
        """Use `build` to make an index when one is first needed."""
        self._build = build
        self._catalogue: Catalogue | None = None
        self._made_for: tuple[str, str] | None = None
        self._index: Index | None = None

    def index(self, context: Context) -> Index:
        """The index for this context."""
        wanted = (context.visit.language, context.place.id)
        same = self._catalogue is context.catalogue and self._made_for == wanted
        if self._index is None or not same:
            self._index = self._build(context.catalogue, *wanted)
            self._catalogue, self._made_for = context.catalogue, wanted
        return self._index

    def page(self, context: Context) -> SearchPage:
        """What the search field's text finds."""
        typed = context.visit.search_text
        index = self.index(context)
        order = {id_: position for position, id_ in enumerate(context.stand.first_services)}
        hits = sorted(
            search(index, typed, RESULTS), key=lambda hit: (-hit.score, order.get(hit.id, len(order)))
        )
        rows = tuple(_row(context, hit) for hit in hits)
        letters = sum(character.isalnum() for character in typed)
        nothing = letters > 1 and not rows
        near = suggest(index, typed) if nothing else ()
        return SearchPage(typed, rows, tuple(TermChip(word, word) for word in near), nothing)


def term_sheet(context: Context) -> TermSheet | None:
    """The explanation that is open, or None."""
    term = context.catalogue.terms.get(context.visit.term)
    picked = pick(term.texts, context.visit.language) if term else None
    if term is None or picked is None:
        return None
    return TermSheet(
        key=term.id,
        title=picked.value.title,
        lines=lines(picked.value.body),
        see=term_chips(context, term.see),
        fallback=picked.is_fallback,
    )


def _row(context: Context, hit: Hit) -> Row:
    if hit.kind == SERVICE:
        return service_row(context, context.catalogue.services[hit.id])
    return offer_row(context, context.catalogue.offers[hit.id])
