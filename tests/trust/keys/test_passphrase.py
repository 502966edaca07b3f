"""Six German words."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.trust.keys import passphrase

FILE = Path(__file__).parents[3] / "assets" / "words" / "german.txt"
WORDS = passphrase.word_list(FILE.read_text("utf-8"))


def one_mistake(word: str) -> set[str]:
    """Every spelling that one typing mistake makes of a word, with * for any letter."""
    left = {word[:place] + word[place + 1 :] for place in range(len(word))}
    wrong = {f"{word[:place]}*{word[place + 1 :]}" for place in range(len(word))}
    swapped = {
        word[:place] + word[place + 1] + word[place] + word[place + 2 :] for place in range(len(word) - 1)
    }
    return left | wrong | swapped | {word}


def test_there_are_as_many_words_as_four_dice_can_say() -> None:
    assert len(WORDS) == 6**4
    assert list(WORDS) == sorted(WORDS)


def test_every_word_is_short_and_has_plain_letters() -> None:
    assert [word for word in WORDS if not re.fullmatch("[a-z]{4,8}", word)] == []


def test_the_first_five_letters_are_enough() -> None:
    assert len({word[:5] for word in WORDS}) == len(WORDS)


def test_no_word_begins_with_another() -> None:
    assert [(one, two) for one, two in pairwise(WORDS) if two.startswith(one)] == []


def test_one_typing_mistake_makes_no_other_word() -> None:
    seen: dict[str, str] = {}
    confused = []
    for word in WORDS:
        for spelling in one_mistake(word):
            other = seen.setdefault(spelling, word)
            # Two words that lose one letter each and become equal are two mistakes apart.
            if other != word and (spelling in {word, other} or "*" in spelling):
                confused.append((other, word))
    assert confused == []


def test_a_list_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="1296 different words"):
        passphrase.word_list("abend abfahrt")


def test_a_word_that_is_there_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="1295 are there"):
        passphrase.word_list(" ".join([*WORDS[:-1], WORDS[0]]))


def test_six_words_are_sixty_two_bits() -> None:
    assert int(passphrase.ENTROPY_BITS) == 62
    made = passphrase.make(WORDS)
    assert len(made.split()) == 6
    assert set(made.split()) <= set(WORDS)


def test_every_word_is_drawn_anew() -> None:
    draws = iter(["abend", "abend", "zaun", "zaun", "zaun", "abend"])
    assert passphrase.make(WORDS, lambda _: next(draws)) == "abend abend zaun zaun zaun abend"
    assert len({passphrase.make(WORDS) for _ in range(50)}) == 50


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), min_size=6, max_size=6),
    st.lists(st.sampled_from([" ", "  ", "-", " - ", ", ", "\t", "–"]), min_size=5, max_size=5),
    st.booleans(),
)
def test_comparing_forgives_capitals_spaces_and_hyphens(
    words: list[str], between: list[str], upper: bool
) -> None:
    typed = words[0] + "".join(a + b for a, b in zip(between, words[1:], strict=True))
    typed = typed.upper() if upper else typed.title()
    assert passphrase.normal(f" {typed}\n") == " ".join(words)


def test_comparing_does_not_forgive_another_order() -> None:
    assert passphrase.normal("abend zaun") != passphrase.normal("zaun abend")
