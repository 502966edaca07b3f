"""Languages: names, direction, and the fallback to German."""

from __future__ import annotations

import pytest

from kiosk.domain.language import OWN_NAMES, Picked, is_right_to_left, own_name, pick, text

BOTH = {"de": "Rathaus", "en": "Town hall"}


@pytest.mark.parametrize(
    ("texts", "language", "expected"),
    [
        (BOTH, "en", Picked("Town hall", "en", is_fallback=False)),
        (BOTH, "de", Picked("Rathaus", "de", is_fallback=False)),
        (BOTH, "tr", Picked("Rathaus", "de", is_fallback=True)),
        (BOTH, "de-simple", Picked("Rathaus", "de", is_fallback=True)),
        ({"en": "Town hall"}, "tr", None),
        ({}, "de", None),
    ],
)
def test_the_asked_language_comes_before_german(
    texts: dict[str, str], language: str, expected: Picked[str] | None
) -> None:
    assert pick(texts, language) == expected
    assert text(texts, language) == (expected.value if expected else "")


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("ar", True), ("ar-SY", True), ("fa", True), ("ckb", True), ("he", True), ("de", False), ("arn", False)],
)
def test_the_direction_follows_the_language_not_the_region(tag: str, expected: bool) -> None:
    assert is_right_to_left(tag) is expected


def test_a_language_is_named_in_itself() -> None:
    assert own_name("tr") == "Türkçe"
    assert own_name("de-simple") == "Einfache Sprache"
    assert own_name("xx") == "xx"
    assert len(set(OWN_NAMES.values())) == len(OWN_NAMES)
