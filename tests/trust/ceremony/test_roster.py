"""Who holds what, and how people name a key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.release.keys import KeyProblem, Purpose
from kiosk.trust.ceremony.roster import Post, find, roster
from tests.trust.ceremony.town import ANNA, GLADBECK, Town

DOUBLE = [
    Post(purpose=Purpose.ROOT, area="", keyid="aabbccddeeff00112233" + "0" * 44, holder="Anna Amt"),
    Post(purpose=Purpose.CONTENT, area="marl", keyid="aabbcc99" + "0" * 56, holder="Anna Amt"),
    Post(purpose=Purpose.TARGETS, area="", keyid="123456" + "0" * 58, holder="Ida"),
]


@pytest.fixture
def posts(tmp_path: Path) -> tuple[Post, ...]:
    town = Town(tmp_path)
    town.found()
    targets = town.repository.targets()
    assert targets is not None
    return roster(town.repository.root().signed, targets.signed)


def test_everybody_has_a_line(posts: tuple[Post, ...]) -> None:
    assert [f"{post.purpose} {post.area} {post.holder}" for post in posts] == [
        "root  Anna Amt",
        "root  Bernd Bote",
        "root  Carla Chefin",
        "targets  Ida Technik",
        "publishing  Pia Presse",
        "content gladbeck Georg Gladbeck",
        "content region Rita Redaktion",
    ]
    assert str(posts[5]) == f"Bereichs-Schlüssel gladbeck von Georg Gladbeck ({GLADBECK.card.fingerprint})"


def test_before_targets_there_are_only_the_keys_of_the_root(tmp_path: Path) -> None:
    town = Town(tmp_path)
    town.found()
    assert len(roster(town.repository.root().signed, None)) == 5


@pytest.mark.parametrize(
    "who", ["Anna Amt", " anna  amt ", ANNA.card.fingerprint, ANNA.card.keyid[:6].upper()]
)
def test_a_key_is_named_by_holder_or_fingerprint(posts: tuple[Post, ...], who: str) -> None:
    assert [post.keyid for post in find(posts, who)] == [ANNA.card.keyid]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("Nobody", "hat hier keinen"),
        ("1234", "hat hier keinen"),
        ("Anna Amt", "mehrere"),
        ("aabbcc", "mehrere"),
    ],
)
def test_what_names_none_or_several_lists_them(who: str, said: str) -> None:
    with pytest.raises(KeyProblem, match=said) as caught:
        find(DOUBLE, who)
    assert "aabb ccdd eeff 0011 2233" in caught.value.remedy
    assert ("Ida" in caught.value.remedy) == (said == "hat hier keinen")


def test_a_longer_fingerprint_tells_two_keys_apart() -> None:
    assert [post.area for post in find(DOUBLE, "aabb cc99")] == ["marl"]


def test_one_key_may_have_several_areas() -> None:
    two = [replace(DOUBLE[1], area="marl"), replace(DOUBLE[1], area="region")]
    assert find(two, "Anna Amt") == tuple(two)
