"""The search: what a visitor types, in whatever spelling, finds services and offers.

It forgives case, missing dots, slips, split words, inflection and whole sentences, and never fails. The
same text over the same index always gives the same hits in the same order.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.folding import PARTICLES, fold, words
from kiosk.domain.search_index import Entry, Field, HitKind, Index, build_index
from kiosk.domain.search_match import Finds, Found, Unit, better, combine, direct, look_up
from kiosk.domain.similarity import distances, letter_set, may_be_near, typo_limit

__all__ = ["LONGEST_TEXT", "Hit", "HitKind", "Index", "build_index", "search", "suggest"]

LONGEST_TEXT = 80
"""What is typed beyond this many characters is not read."""

_MOST_WORDS = 12
_LEAST_LETTERS = 2
_OFFER = 0.95  # services are what most people come for
_SURE = 90.0  # the title says it: what is far behind is noise then
_NOISE_BEHIND_SURE = 0.4
_NOISE = 0.12
_SUGGESTIONS = 3
_LEAST_SUGGESTED = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A service or an offer that fits; `matched` is the word of the content that was recognised."""

    kind: HitKind
    id: str
    title: str
    score: float
    matched: str


def search(index: Index, text: str, limit: int = 12) -> tuple[Hit, ...]:
    """The best hits first; nothing for less than two letters."""
    keys = _keys(text)
    if sum(map(len, keys)) < _LEAST_LETTERS:
        return ()
    hits = [_hit(index.entries[number], found) for number, found in combine(_units(index, keys)).items()]
    hits.sort(key=lambda hit: (-hit.score, hit.kind is HitKind.OFFER, len(hit.title), hit.title, hit.id))
    if not hits:
        return ()
    least = hits[0].score * (_NOISE_BEHIND_SURE if hits[0].score >= _SURE else _NOISE)
    return tuple(hit for hit in hits[: max(limit, 0)] if hit.score >= least)


def suggest(index: Index, text: str) -> tuple[str, ...]:
    """Up to three known words near to those that find nothing, for "Meinten Sie …"."""
    near: dict[str, tuple[int, int, str]] = {}
    for key in _keys(text):
        if len(key) < _LEAST_SUGGESTED or key in index.optional or look_up(index, key):
            continue
        limit = typo_limit(len(key)) + 1
        letters = letter_set(key)
        for word, word_letters in index.strong:
            if len(word) >= _LEAST_SUGGESTED and may_be_near(letters, word_letters, limit):
                whole, beginning = distances(key, word, limit)
                far = min(whole, beginning + 1)
                if far <= limit and far < len(key) - 1:
                    best = max(index.postings[word], key=lambda posting: posting.field)
                    rank = (far, Field.TITLE - best.field, best.shown)
                    near[word] = min(rank, near.get(word, rank))
    return tuple(dict.fromkeys(shown for _, _, shown in sorted(near.values())))[:_SUGGESTIONS]


def _hit(entry: Entry, found: Found) -> Hit:
    points, shown = found
    worth = _OFFER if entry.kind is HitKind.OFFER else 1.0
    return Hit(entry.kind, entry.id, entry.title, round(points * worth, 3), shown)


def _keys(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in words(text[:LONGEST_TEXT]))[:_MOST_WORDS]


def _units(index: Index, keys: tuple[str, ...]) -> list[Unit]:
    """The typed words, those that were torn apart put together, each with what it finds."""
    particle = keys[-1] if keys[-1] in PARTICLES else ""
    units: list[Unit] = []
    position = 0
    while position < len(keys):
        size, joined = _joined(index, keys[position : position + 3])
        single = [_unit(index, key, particle) for key in keys[position : position + size]]
        if joined:
            needed = any(unit.needed for unit in single) or size == len(keys)
            units.append(Unit(better(joined, combine(single)), needed))
        else:
            units.extend(single)
        position += size
    return units


def _joined(index: Index, keys: tuple[str, ...]) -> tuple[int, Finds]:
    """How many of the words belong together ("Wohn geld"), and what they find as one."""
    for size in range(len(keys), 1, -1):
        key = fold("".join(keys[:size]))
        if len(key) > _LEAST_SUGGESTED and _begins_known(index, key):
            return size, direct(index, key)
    return 1, {}


def _begins_known(index: Index, key: str) -> bool:
    return any(word.startswith(key) for word, _ in index.strong) or key in index.parts


def _unit(index: Index, key: str, particle: str) -> Unit:
    if len(key) < _LEAST_LETTERS:
        return Unit({}, needed=False)
    needed = key not in index.optional
    finds = look_up(index, key) if needed else direct(index, key)
    if particle and needed:
        finds = better(finds, direct(index, particle + key))
    return Unit(finds, needed)
