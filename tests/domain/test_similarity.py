"""Similarity: the distance with a limit is the plain distance, cut off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.similarity import distances, end_distance, letter_set, may_be_near, typo_limit

FEW_LETTERS = st.text(alphabet="abc", min_size=1, max_size=9)
LIMITS = st.integers(1, 3)


def _reference_row(typed: str, word: str) -> list[int]:
    """The distances from `typed` to each beginning of the word, by the textbook."""
    table = [[row + column for column in range(len(word) + 1)] for row in range(len(typed) + 1)]
    for row in range(1, len(typed) + 1):
        for column in range(1, len(word) + 1):
            same = typed[row - 1] == word[column - 1]
            ways = [
                table[row - 1][column] + 1,
                table[row][column - 1] + 1,
                table[row - 1][column - 1] + (not same),
            ]
            if row > 1 and column > 1 and typed[row - 2 : row] == word[column - 1] + word[column - 2]:
                ways.append(table[row - 2][column - 2] + 1)
            table[row][column] = min(ways)
    return table[-1]


@pytest.mark.parametrize(("length", "limit"), [(0, 0), (3, 0), (4, 1), (7, 1), (8, 2), (40, 2)])
def test_typo_limit(length: int, limit: int) -> None:
    assert typo_limit(length) == limit


@pytest.mark.parametrize(
    ("typed", "word", "whole"),
    [
        ("hund", "hund", 0),
        ("hunt", "hund", 1),
        ("wongeld", "wohngeld", 1),
        ("hnud", "hund", 1),
        ("gebuhrtsurkunde", "geburtsurkunde", 1),
        ("katze", "hund", 3),
        ("hund", "hundesteuer", 3),
        ("hundesteuer", "hund", 3),
        ("hund", "", 3),
    ],
)
def test_whole_distance(typed: str, word: str, whole: int) -> None:
    assert distances(typed, word, 2)[0] == whole


def test_beginning_and_end() -> None:
    assert distances("hunt", "hundesteuer", 1) == (2, 1)
    assert end_distance("ausweiss", "parkausweis", 2) == 1
    assert end_distance("katze", "parkausweis", 1) == 2


@given(FEW_LETTERS, FEW_LETTERS, LIMITS)
def test_distances_agree_with_the_textbook(typed: str, word: str, limit: int) -> None:
    row = _reference_row(typed, word)
    assert distances(typed, word, limit) == (min(row[-1], limit + 1), min(*row, limit + 1))


@given(st.text(min_size=1, max_size=9), st.text(min_size=1, max_size=9), LIMITS)
def test_letter_sets_never_exclude_a_near_word(typed: str, word: str, limit: int) -> None:
    if distances(typed, word, limit)[1] <= limit or end_distance(typed, word, limit) <= limit:
        assert may_be_near(letter_set(typed), letter_set(word), limit)


def test_letter_sets_exclude_far_words() -> None:
    assert not may_be_near(letter_set("hund"), letter_set("katze"), 2)
