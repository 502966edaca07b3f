"""The on-screen keyboard as data: nothing missing, nothing twice, wide enough to hit, never too wide."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from kiosk.domain.form.model import Keyboard as FieldKeyboard
from kiosk.domain.keyboard import LAYOUTS, Action, Key, Purpose, columns, has_capitals, layout, purpose_of

ROWS = 4
WIDEST = 11
TURNS = (Action.SYMBOLS, Action.LETTERS)
EVERY = [
    pytest.param(layout(language, purpose, symbols=symbols), id=f"{language}-{purpose}-{symbols}")
    for language in LAYOUTS
    for purpose in Purpose
    for symbols in (False, True)
]


def typed(keys: tuple[Key, ...]) -> str:
    """What these keys can type, without capitals."""
    return "".join(key.key for key in keys if key.action is Action.TEXT)


def place_of(keys: tuple[Key, ...], name: str) -> tuple[int, float, float]:
    key = next(key for key in keys if key.key == name)
    return key.row, key.column, key.key_width


def test_german_has_every_letter_of_german() -> None:
    assert set(typed(layout("de"))) == set("abcdefghijklmnopqrstuvwxyzäöüß-")
    assert set(typed(layout("de", "text"))) == set("abcdefghijklmnopqrstuvwxyzäöüß-.")


def test_a_language_without_a_layout_gets_the_german_one() -> None:
    assert layout("xx") is layout("de")
    assert layout("de-simple", "text") is layout("de", "text")


def test_a_language_has_a_layout_for_every_purpose() -> None:
    assert [set(boards) for boards in LAYOUTS.values()] == [set(Purpose) for _ in LAYOUTS]


def test_a_purpose_is_found_by_its_name_and_an_unknown_one_is_text() -> None:
    assert [purpose_of(purpose.value) for purpose in Purpose] == list(Purpose)
    assert purpose_of("") is purpose_of("poem") is Purpose.TEXT
    assert layout("de", "poem") is layout("de", "text")


def test_every_field_of_a_form_has_its_layout() -> None:
    assert [purpose_of(keyboard.value).value for keyboard in FieldKeyboard] == list(FieldKeyboard)


@pytest.mark.parametrize("keys", EVERY)
def test_keys_are_there_once_and_in_reading_order(keys: tuple[Key, ...]) -> None:
    assert len({key.key for key in keys}) == len(keys)
    places = [(key.row, key.column) for key in keys]
    assert places == sorted(places)
    actions = [key.action for key in keys]
    assert all(actions.count(action) <= 1 for action in Action if action is not Action.TEXT)
    assert Action.BACKSPACE in actions


@pytest.mark.parametrize("keys", EVERY)
def test_a_key_types_what_it_shows(keys: tuple[Key, ...]) -> None:
    for key in keys:
        if key.action is Action.TEXT:
            assert key.label.casefold() == key.key.casefold()
            assert len(key.label) == len(key.key) == 1
            assert len(key.upper) <= 1
            assert key.upper in ("", key.key, key.key.upper())
        elif key.action in TURNS:
            assert key.label
        else:
            assert key.label == ""


@pytest.mark.parametrize("keys", EVERY)
def test_a_layout_has_four_rows_and_is_at_most_eleven_keys_wide(keys: tuple[Key, ...]) -> None:
    assert {key.row for key in keys} == set(range(ROWS))
    assert max(key.row + key.key_height for key in keys) == ROWS
    assert min(key.column for key in keys) == 0
    assert columns(keys) <= WIDEST


@pytest.mark.parametrize("keys", EVERY)
def test_no_key_is_narrower_than_a_letter_or_lies_on_another(keys: tuple[Key, ...]) -> None:
    assert min(key.key_width for key in keys) >= 1
    for one, other in combinations(keys, 2):
        right = min(one.column + one.key_width, other.column + other.key_width)
        beside = right <= max(one.column, other.column) + 0.002
        below = min(one.row + one.key_height, other.row + other.key_height) <= max(one.row, other.row)
        assert beside or below, (one, other)


@pytest.mark.parametrize("purpose", Purpose)
def test_both_layers_are_as_wide_and_turn_to_each_other_at_the_same_place(purpose: Purpose) -> None:
    letters, symbols = (layout("de", purpose, symbols=symbols) for symbols in (False, True))
    assert columns(letters) == columns(symbols)
    if letters is symbols:
        assert not any(key.action in TURNS for key in letters)
        return
    assert [key.action for key in (*letters, *symbols) if key.action in TURNS] == list(TURNS)
    for name in ("layer", "backspace", "clear"):
        assert place_of(letters, name) == place_of(symbols, name)


def test_a_letter_keeps_its_place_from_the_search_to_a_form() -> None:
    search, text = layout("de"), layout("de", "text")
    letters = [key for key in typed(search) if key.isalpha()]
    for letter in letters:
        assert place_of(text, letter) == pytest.approx(place_of(search, letter), abs=0.11)


def test_capitals_are_for_ordinary_text_only() -> None:
    assert [purpose for purpose in Purpose if has_capitals(layout("de", purpose))] == [Purpose.TEXT]
    assert not has_capitals(layout("de", "text", symbols=True))
    text = layout("de", "text")
    assert "".join(key.upper for key in text) == "QWERTZUIOPÜASDFGHJKLÖÄYXCVBNMß"


def test_signs_for_addresses_and_file_numbers_are_on_the_other_layer() -> None:
    assert set(typed(layout("de", "text", symbols=True))) >= set("1234567890.,-/:()&@€'+§#")


def test_a_pad_has_digits_in_their_order_and_money_its_comma() -> None:
    assert typed(layout("de", "number")) == typed(layout("de", "date")) == "1234567890"
    assert typed(layout("de", "money")) == "1234567890,"
    keys = layout("de", "number")
    assert [key.column for key in keys if key.key in "147"] == [0, 0, 0]
    assert [key.column for key in keys if key.key in "369"] == [2.6, 2.6, 2.6]
    assert columns(keys) < WIDEST * 0.6


def test_an_address_of_e_mail_needs_two_layers_and_no_space() -> None:
    both = {*layout("de", "email"), *layout("de", "email", symbols=True)}
    assert {key.key for key in both if key.action is Action.TEXT} == set(
        "abcdefghijklmnopqrstuvwxyz0123456789@.-_"
    )
    assert Action.SPACE not in {key.action for key in both}


def test_a_code_is_written_on_one_layer() -> None:
    assert set(typed(layout("de", "code"))) == set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ-")


@pytest.mark.parametrize("keys", EVERY)
def test_the_keys_of_a_row_touch_except_where_a_gap_is_meant(keys: tuple[Key, ...]) -> None:
    for one, other in pairwise(keys):
        if one.row == other.row:
            assert other.column == pytest.approx(one.column + one.key_width, abs=0.002)
