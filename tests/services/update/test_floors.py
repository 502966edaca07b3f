"""The second memory of versions."""

from __future__ import annotations

import pytest

from kiosk.services.update import floors
from tests.adapters.release_store.sources import generation, vouched

SEEN = {"root": 2, "timestamp": 9, "gladbeck": 4, "gladbeck/bundle.json": 7}


def test_the_highest_of_all_generations_counts() -> None:
    one, two = generation(3, {}), generation(1, {})
    assert floors.seen([two, one, two]) == {"timestamp": 3}
    assert floors.seen([]) == {}


def test_floors_only_go_up() -> None:
    assert floors.raised({"a": 2, "b": 5}, {"a": 3, "b": 1, "c": 1}) == {"a": 3, "b": 5, "c": 1}


def test_after_a_newer_root_the_roles_count_from_where_they_are() -> None:
    counted_up = {"root": 1, "timestamp": 900, "gladbeck/bundle.json": 7}
    recovered = {"root": 2, "timestamp": 1, "gladbeck/bundle.json": 6}
    after = floors.raised(counted_up, recovered)
    assert after == {"root": 2, "timestamp": 1, "gladbeck/bundle.json": 7}
    assert floors.below(after, {"root": 2, "timestamp": 2, "gladbeck/bundle.json": 7}) == ""


def test_roles_have_versions() -> None:
    found = floors.of_roles(vouched((), 4))
    assert found["timestamp"] == found["gladbeck"] == 4
    assert found["root"] == 1


@pytest.mark.parametrize(
    ("versions", "words"),
    [
        ({}, ""),
        (SEEN, ""),
        ({**SEEN, "marl": 1}, ""),
        ({**SEEN, "timestamp": 8}, "timestamp: 8 statt mindestens 9"),
        ({**SEEN, "root": 1}, "root: 1 statt mindestens 2"),
        ({**SEEN, "root": 3, "timestamp": 1, "gladbeck": 1}, ""),
        ({**SEEN, "root": 3, "gladbeck/bundle.json": 6}, "gladbeck/bundle.json: 6 statt mindestens 7"),
        ({"gladbeck/bundle.json": 6}, "gladbeck/bundle.json: 6 statt mindestens 7"),
    ],
)
def test_what_is_older_is_named(versions: dict[str, int], words: str) -> None:
    assert floors.below(SEEN, versions) == words
