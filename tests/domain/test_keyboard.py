"""The on-screen keyboard as data: nothing missing, nothing twice, wide enough to hit."""

from __future__ import annotations

import pytest

from kiosk.domain.keyboard import LAYOUTS, Action, layout


def test_german_has_every_letter_of_german() -> None:
    typed = {key.key for key in layout("de") if key.action is Action.TEXT}
    assert typed == set("abcdefghijklmnopqrstuvwxyzäöüß-")


def test_a_language_without_a_layout_gets_the_german_one() -> None:
    assert layout("xx") is layout("de")
    assert layout("de-simple") is layout("de")


@pytest.mark.parametrize("language", LAYOUTS)
def test_keys_are_there_once_and_in_reading_order(language: str) -> None:
    keys = layout(language)
    assert len({key.key for key in keys}) == len(keys)
    assert [key.row for key in keys] == sorted(key.row for key in keys)
    actions = [key.action for key in keys]
    assert all(actions.count(action) == 1 for action in Action if action is not Action.TEXT)


@pytest.mark.parametrize("language", LAYOUTS)
def test_a_key_types_what_it_shows(language: str) -> None:
    for key in layout(language):
        if key.action is Action.TEXT:
            assert key.label.casefold() == key.key.casefold()
            assert len(key.label) == len(key.key) == 1
        else:
            assert key.label == ""


def test_the_row_below_the_letters_is_no_wider_than_they_are() -> None:
    widths = dict.fromkeys((key.row for key in layout("de")), 0.0)
    for key in layout("de"):
        widths[key.row] += key.key_width
    *letters, last = widths.values()
    assert last <= max(letters) + 0.5
