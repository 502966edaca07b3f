"""The search index: every word of the services and offers, with where it stands.

An index belongs to one catalogue, language and place, and holds nothing that a visitor typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TypeAlias

from kiosk.domain.catalogue import Catalogue, Service
from kiosk.domain.folding import index_words, stems
from kiosk.domain.language import FALLBACK, pick, text
from kiosk.domain.prose import plain_blocks
from kiosk.domain.search_words import OPTIONAL, SILENT
from kiosk.domain.similarity import letter_set

LEAST_PART = 3
"""The letters that a part of a compound has at least."""

_Fields: TypeAlias = Mapping["Field", tuple[str, ...]]


class HitKind(StrEnum):
    """What was found."""

    SERVICE = "service"
    OFFER = "offer"


class Field(IntEnum):
    """Where a word stands; the higher, the more it says."""

    SUMMARY = 1
    KEYWORD = 2
    TITLE = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found."""

    kind: HitKind
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Posting:
    """A word's place: the number of the entry, the field, the word as it is written there.

    `alone` is true where nothing else of meaning stands beside it ("gestorben", but not "Hund gestorben").
    """

    entry: int
    field: Field
    shown: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Index:
    """All words of a catalogue in one language for one place.

    `ordered` are all words, sorted; `strong` those of titles and keywords with their letter sets; `stems`
    leads from a stem to its words; `parts` are what typed compounds are taken apart into; `optional` are
    the words that need not fit.
    """

    entries: tuple[Entry, ...]
    postings: Mapping[str, tuple[Posting, ...]]
    ordered: tuple[str, ...]
    strong: tuple[tuple[str, int], ...]
    stems: Mapping[str, tuple[str, ...]]
    parts: frozenset[str]
    optional: frozenset[str]


def build_index(catalogue: Catalogue, language: str, place_id: str) -> Index:
    """Index the services, and the offers of the place (all of them where `place_id` is empty)."""
    entries: list[Entry] = []
    postings: dict[str, dict[tuple[int, Field], Posting]] = {}
    for entry, fields in (*_services(catalogue, language, place_id), *_offers(catalogue, language, place_id)):
        for field, texts in fields.items():
            for key, posting in _postings(len(entries), field, texts):
                places = postings.setdefault(key, {})
                if posting.alone or (posting.entry, field) not in places:
                    places[posting.entry, field] = posting
        entries.append(entry)
    by_word = {key: tuple(places.values()) for key, places in postings.items()}
    return _index(tuple(entries), by_word, _place_names(catalogue))


def _index(
    entries: tuple[Entry, ...], postings: Mapping[str, tuple[Posting, ...]], place_names: frozenset[str]
) -> Index:
    ordered = tuple(sorted(postings))
    strong = tuple(key for key in ordered if any(posting.field > Field.SUMMARY for posting in postings[key]))
    by_stem: dict[str, list[str]] = {}
    for key in ordered:
        for stem in stems(key):
            by_stem.setdefault(stem, []).append(key)
    parts = {stem for key in strong for stem in stems(key) if len(stem) >= LEAST_PART}
    return Index(
        entries=entries,
        postings=postings,
        ordered=ordered,
        strong=tuple((key, letter_set(key)) for key in strong),
        stems={stem: tuple(keys) for stem, keys in by_stem.items()},
        parts=frozenset(parts | {word for word in OPTIONAL - SILENT if len(word) >= LEAST_PART}),
        optional=OPTIONAL | place_names,
    )


def _services(catalogue: Catalogue, language: str, place_id: str) -> Iterator[tuple[Entry, _Fields]]:
    for service in catalogue.services.values():
        picked = pick(service.texts, language)
        if picked is not None:
            title = picked.value.title
            german = service.texts.get(FALLBACK, picked.value).title
            fields = {
                Field.TITLE: (title,),
                Field.KEYWORD: (*_keywords(service.keywords, language), *_second(title, german)),
                Field.SUMMARY: (plain_blocks(picked.value.summary), *_facts(service, language, place_id)),
            }
            yield Entry(HitKind.SERVICE, service.id, title), fields


def _offers(catalogue: Catalogue, language: str, place_id: str) -> Iterator[tuple[Entry, _Fields]]:
    for offer in catalogue.offers.values():
        picked = pick(offer.texts, language)
        if picked is not None and (not place_id or not offer.places or place_id in offer.places):
            title = picked.value.title
            german = offer.texts.get(FALLBACK, picked.value).title
            keywords = (*_keywords(offer.keywords, language), *_second(title, german))
            yield Entry(HitKind.OFFER, offer.id, title), {Field.TITLE: (title,), Field.KEYWORD: keywords}


def _keywords(keywords: Mapping[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    """The keywords of the language, and the German ones: names of law stay German in every language."""
    german = keywords.get(FALLBACK, ()) if language != FALLBACK else ()
    return (*keywords.get(language, ()), *german)


def _second(title: str, german: str) -> tuple[str, ...]:
    return (german,) if german != title else ()


def _facts(service: Service, language: str, place_id: str) -> Iterator[str]:
    """What is said about the service on its tiles, as far as it holds in the place."""
    difference = service.places.get(place_id)
    default = service.deadline.short if service.deadline else {}
    yield text((difference.deadline if difference else {}) or default, language)
    yield text(service.access.note, language)
    yield text(difference.note if difference else {}, language)


def _postings(entry: int, field: Field, texts: Iterable[str]) -> Iterator[tuple[str, Posting]]:
    quiet = OPTIONAL if field is Field.SUMMARY else SILENT
    for item in texts:
        spoken = [word for word in index_words(item) if len(word.key) > 1 and word.key not in quiet]
        alone = sum(word.key not in OPTIONAL for word in spoken) <= 1
        yield from ((word.key, Posting(entry, field, word.shown, alone)) for word in spoken)


def _place_names(catalogue: Catalogue) -> frozenset[str]:
    names = (name for place in catalogue.places.values() for name in place.name.values())
    return frozenset(word.key for name in names for word in index_words(name))
