"""What one typed word finds: exactly, by its stem, as a beginning, as a part, as a compound, with slips.

Points say how good a find is: exact title word > title prefix > keyword > part of a compound > summary
> typo.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log2
from typing import TypeAlias

from kiosk.domain.folding import stems
from kiosk.domain.search_index import LEAST_PART, Field, Index
from kiosk.domain.similarity import distances, end_distance, letter_set, may_be_near, typo_limit

Found: TypeAlias = tuple[float, str]
"""Points, and the word that earned them as it is written in the content."""

Finds: TypeAlias = dict[int, Found]
"""The best find for each entry, by its number."""

_EXACT = {Field.TITLE: 100.0, Field.KEYWORD: 84.0, Field.SUMMARY: 46.0}
_PREFIX = {Field.TITLE: 90.0, Field.KEYWORD: 72.0, Field.SUMMARY: 40.0}
_PART = {Field.TITLE: 60.0, Field.KEYWORD: 54.0}
_TYPO = {Field.TITLE: 36.0, Field.KEYWORD: 33.0}
_STEM_COST = 3.0
_COMPANY_COST = 2.0
_SLIP_COST = 5.0
_BEGINNING_COST = 4.0
_END_COST = 6.0
_COVERAGE = 4.0  # for the share of the found word that was typed
_COMPOUND = 0.95
_EXTRA = 0.05
_LEAST_REST = 5
_MANY_LETTERS = 4  # from here on stems, parts and summaries count too


@dataclass(frozen=True, slots=True)
class Unit:
    """One typed word (or two that belong together) with what it finds."""

    finds: Finds
    needed: bool = True

    @property
    def weight(self) -> float:
        """How much the word says: a rare word says more than a frequent one, one that nobody knows little."""
        return 1 / (1 + log2(len(self.finds))) if self.finds else 0.5


def look_up(index: Index, key: str) -> Finds:
    """Everything that one folded word finds."""
    finds = direct(index, key)
    if _is_strong(finds):
        return finds
    parts = _known_parts(index, key)
    more = _compound(index, parts) if parts else typos(index, key)
    if not more and (parts := _half_known(index, key)):
        more = _compound(index, parts)
    return better(finds, more)


def direct(index: Index, key: str) -> Finds:
    """What the word finds when nothing in it is wrong."""
    finds = _collect(index, ((key, _EXACT, 0.0),) if key in index.postings else ())
    forms = [form for form in stems(key) if form == key or len(form) >= _MANY_LETTERS]
    related = {word for form in stems(key) for word in index.stems.get(form, ()) if word != key}
    finds = better(finds, _collect(index, ((word, _EXACT, -_STEM_COST) for word in related)))
    for form in forms:
        cost = -_STEM_COST if form != key else 0.0
        beginnings = ((word, _PREFIX, cost + _share(form, word)) for word in _starting(index, form))
        finds = better(finds, _collect(index, beginnings, summaries=len(form) >= _MANY_LETTERS))
        if len(form) >= _MANY_LETTERS:
            inside = (word for word, _ in index.strong if word.find(form) > 0)
            parts = ((word, _PART, cost + _share(form, word)) for word in inside)
            finds = better(finds, _collect(index, parts))
    return finds


def typos(index: Index, key: str) -> Finds:
    """What the word finds when a slip or two are forgiven: whole words, beginnings, ends of compounds."""
    limit = typo_limit(len(key))
    letters = letter_set(key)
    found: list[tuple[str, Mapping[Field, float], float]] = []
    for word, word_letters in index.strong if limit else ():
        if not may_be_near(letters, word_letters, limit):
            continue
        whole, beginning = distances(key, word, limit)
        costs = [whole * _SLIP_COST] if whole <= limit else []
        if len(key) >= _LEAST_REST and beginning <= limit:
            costs.append(beginning * _SLIP_COST + _BEGINNING_COST)
        if not costs and len(word) > len(key) > _LEAST_REST:
            end = end_distance(key, word, limit)
            costs = [end * _SLIP_COST + _END_COST] if end <= limit else []
        if costs:
            found.append((word, _TYPO, (key[0] == word[0]) - min(costs)))
    return _collect(index, found)


def better(*several: Finds) -> Finds:
    """The best find of each entry."""
    best: Finds = {}
    for finds in several:
        for entry, found in finds.items():
            if entry not in best or found[0] > best[entry][0]:
                best[entry] = found
    return best


def combine(units: Iterable[Unit]) -> Finds:
    """What several words find together: entries that fit more of what was said are far better."""
    every = tuple(units)
    needed = tuple(unit for unit in every if unit.needed) or every
    extra = tuple(unit for unit in every if not unit.needed) if needed is not every else ()
    total = sum(unit.weight for unit in needed)
    together: Finds = {}
    for entry in {entry for unit in needed for entry in unit.finds}:
        fitting = [(unit.weight, *unit.finds[entry]) for unit in needed if entry in unit.finds]
        covered = sum(weight for weight, _, _ in fitting) / total
        points = sum(weight * earned for weight, earned, _ in fitting) / total
        bonus = max((unit.finds[entry][0] for unit in extra if entry in unit.finds), default=0.0)
        shown = max(fitting, key=lambda fit: (fit[0] * fit[1], fit[2]))[2]
        together[entry] = (points * covered + _EXTRA * bonus, shown)
    return together


def _collect(
    index: Index, words: Iterable[tuple[str, Mapping[Field, float], float]], *, summaries: bool = True
) -> Finds:
    best: Finds = {}
    for word, table, change in words:
        for posting in index.postings[word]:
            points = table.get(posting.field, 0.0)
            if not points or (posting.field is Field.SUMMARY and not summaries):
                continue
            found = (points + change - (0.0 if posting.alone else _COMPANY_COST), posting.shown)
            if posting.entry not in best or found > best[posting.entry]:
                best[posting.entry] = found
    return best


def _starting(index: Index, form: str) -> Iterator[str]:
    position = bisect_left(index.ordered, form)
    while position < len(index.ordered) and index.ordered[position].startswith(form):
        yield index.ordered[position]
        position += 1


def _share(form: str, word: str) -> float:
    return _COVERAGE * len(form) / len(word)


def _is_strong(finds: Finds) -> bool:
    return any(points > _EXACT[Field.SUMMARY] for points, _ in finds.values())


def _known(index: Index, piece: str) -> bool:
    return len(piece) >= LEAST_PART and any(form in index.parts for form in stems(piece))


def _known_parts(index: Index, key: str) -> tuple[str, ...]:
    """The fewest known words that make up the compound, or nothing."""
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(LEAST_PART, len(key) + 1):
        ways = (
            (*best[start], key[start:end])
            for start in range(end - LEAST_PART + 1)
            if start in best and _known(index, key[start:end])
        )
        if shortest := min(ways, key=len, default=()):
            best[end] = shortest
    return best.get(len(key), ())


def _half_known(index: Index, key: str) -> tuple[str, ...]:
    """A known word at one end of the compound and the unknown rest, or nothing."""
    for cut in range(_LEAST_REST, len(key) - _LEAST_REST + 1):
        if _known(index, key[cut:]):
            return (key[:cut], key[cut:])
    for cut in range(len(key) - _LEAST_REST, _LEAST_REST - 1, -1):
        if _known(index, key[:cut]):
            return (key[:cut], key[cut:])
    return ()


def _compound(index: Index, parts: tuple[str, ...]) -> Finds:
    units = []
    for part in parts:
        finds = direct(index, part)
        if not _is_strong(finds):
            finds = better(finds, typos(index, part))
        units.append(Unit(finds, part not in index.optional))
    return {entry: (points * _COMPOUND, shown) for entry, (points, shown) in combine(units).items()}
