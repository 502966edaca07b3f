"""How far a typed word is from a known one: Damerau–Levenshtein with a limit.

A wrong, missing or additional letter and two swapped neighbours count one each.
"""

from __future__ import annotations

_SLIPS_FROM = (4, 8)
_SLOTS = 61  # bits of the letter sets; letters that share one only make `may_be_near` more generous


def typo_limit(length: int) -> int:
    """How many slips are forgiven in a typed word of this length."""
    return sum(length >= least for least in _SLIPS_FROM)


def letter_set(word: str) -> int:
    """The letters of a word as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << ord(letter) % _SLOTS
    return bits


def may_be_near(typed: int, word: int, limit: int) -> bool:
    """Whether words (or a part of `word`) with these letter sets can be within the limit at all."""
    return (typed & ~word).bit_count() <= limit


def distances(typed: str, word: str, limit: int) -> tuple[int, int]:
    """How far `typed` is from the word, and from the nearest beginning of it; `limit + 1` is "too far"."""
    far = limit + 1
    reach = word[: len(typed) + limit]
    row = _last_row(typed, reach, limit) if len(typed) - len(word) <= limit else None
    if row is None:
        return far, far
    whole = row[-1] if len(reach) == len(word) else far
    return min(whole, far), min(*row, far)


def end_distance(typed: str, word: str, limit: int) -> int:
    """How far `typed` is from the nearest ending of the word; `limit + 1` is "too far"."""
    return distances(typed[::-1], word[::-1], limit)[1]


def _last_row(typed: str, word: str, limit: int) -> list[int] | None:
    """The last row of the table of distances; only the band that can stay within the limit is filled in."""
    far = limit + 1
    width = len(word)
    before: list[int] = []
    above = list(range(width + 1))
    for number, letter in enumerate(typed, 1):
        row = [far] * (width + 1)
        first = max(number - limit, 1)
        least = row[first - 1] = number if first == 1 else far
        for column in range(first, min(number + limit, width) + 1):
            other = word[column - 1]
            cost = above[column - 1]
            if letter != other:
                cost = 1 + min(cost, above[column], row[column - 1])
                if before and column > 1 and letter == word[column - 2] and other == typed[number - 2]:
                    cost = min(cost, before[column - 2] + 1)
            row[column] = cost
            least = min(least, cost)
        if least > limit:
            return None
        before, above = above, row
    return above
