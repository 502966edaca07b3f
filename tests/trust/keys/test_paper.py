"""The characters of the printed page."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.release.keys import KeyProblem
from kiosk.trust.keys import paper

SEED = bytes(range(32))
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
SEEDS = st.binary(min_size=32, max_size=32)


def test_the_characters_are_base32_in_groups_with_a_check_each() -> None:
    groups = paper.groups(SEED)
    assert [len(group) for group in groups] == [5] * 14
    plain = "".join(group[:4] for group in groups[:13])
    assert plain == paper.plain(SEED)
    assert base64.b32decode(plain + "====") == SEED


@settings(deadline=None)
@given(SEEDS)
def test_what_is_printed_comes_back(seed: bytes) -> None:
    groups = paper.groups(seed)
    assert paper.read(" ".join(groups)) == seed
    assert paper.read("".join(groups)) == seed
    assert paper.read("-".join(groups).lower()) == seed
    assert paper.read(paper.plain(seed)) == seed


@settings(deadline=None)
@given(SEEDS, st.sampled_from(["1 for I", "1 for L"]))
def test_characters_that_look_alike_are_forgiven(seed: bytes, one: str) -> None:
    typed = " ".join(paper.groups(seed)).replace("O", "0").replace("B", "8").replace(one[-1], "1")
    assert paper.read(typed) == seed


@settings(deadline=None)
@given(SEEDS, st.integers(0, 69), st.sampled_from(ALPHABET))
def test_every_wrong_character_is_found_at_its_group(seed: bytes, place: int, wrong: str) -> None:
    characters = list("".join(paper.groups(seed)))
    if characters[place] == wrong:
        return
    characters[place] = wrong
    with pytest.raises(KeyProblem, match=f"Gruppe {place // 5 + 1} stimmt nicht"):
        paper.read("".join(characters))


@settings(deadline=None)
@given(SEEDS, st.integers(0, 68))
def test_two_exchanged_characters_are_found(seed: bytes, place: int) -> None:
    characters = list("".join(paper.groups(seed)))
    if characters[place] == characters[place + 1]:
        return
    characters[place : place + 2] = characters[place + 1], characters[place]
    with pytest.raises(KeyProblem, match=r"stimmt nicht|stimmen nicht"):
        paper.read("".join(characters))


@settings(deadline=None)
@given(SEEDS, st.integers(0, 12), st.integers(0, 12))
def test_two_exchanged_groups_are_named(seed: bytes, one: int, other: int) -> None:
    groups = list(paper.groups(seed))
    if one == other:
        return
    groups[one], groups[other] = groups[other], groups[one]
    first, second = sorted((one + 1, other + 1))
    with pytest.raises(KeyProblem, match=f"Die Gruppen {first} und {second} stimmen nicht"):
        paper.read(" ".join(groups))


@settings(deadline=None)
@given(SEEDS)
def test_groups_of_two_pages_do_not_go_together(seed: bytes) -> None:
    other = bytes([seed[0] ^ 0x80, *seed[1:]])
    mixed = [paper.groups(other)[0], *paper.groups(seed)[1:]]
    with pytest.raises(KeyProblem, match="passen nicht zusammen"):
        paper.read(" ".join(mixed))


def test_bits_behind_the_last_byte_are_no_second_spelling() -> None:
    """52 characters are 260 bits; the last four must be 0."""
    last = paper.plain(SEED)
    spelt = last[:-1] + ALPHABET[ALPHABET.index(last[-1]) + 1]
    with pytest.raises(KeyProblem, match="Gruppe 13 kann nicht stimmen"):
        paper.read(spelt)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Das sind 0 statt 70 Zeichen"),
        ("ABCDE", "Das sind 5 statt 70 Zeichen"),
        ("ABCDE ABC ABCDE", "Gruppe 2 hat 3 statt 5 Zeichen"),
        (" ".join(["ABCDE"] * 13), "Das sind 65 statt 70 Zeichen"),
        (" ".join([*["ABCDE"] * 2, "AB9DE", *["ABCDE"] * 11]), "In Gruppe 3 steht „9“"),
        ("Ä" * 52, "In Gruppe 1 steht „Ä“"),
    ],
)
def test_what_is_wrong_is_said(typed: str, said: str) -> None:
    with pytest.raises(KeyProblem, match=said) as caught:
        paper.read(typed)
    assert caught.value.remedy
