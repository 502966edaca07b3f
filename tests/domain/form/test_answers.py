"""Entries and the JSON values that they stand for: there, back, and by JSON pointer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.form.answers import Entry, at, entry_of, german_number, is_empty, put, value_of
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Field, FieldKind
from tests.support.form_factory import make_field

COLOURS = ("rot", "grün", "blau")


def field(kind: FieldKind) -> Field:
    return make_field("/antwort", kind, options=COLOURS)


@pytest.mark.parametrize(
    ("kind", "entry", "value"),
    [
        (FieldKind.TEXT, " Bello ", "Bello"),
        (FieldKind.TEXT, "  ", None),
        (FieldKind.LONG_TEXT, "zwei\nZeilen", "zwei\nZeilen"),
        (FieldKind.CHOICE, "rot", "rot"),
        (FieldKind.SEARCH, "blau", "blau"),
        (FieldKind.UPLOAD, "", None),
        (FieldKind.NUMBER, "52", 52),
        (FieldKind.NUMBER, " -3 ", -3),
        (FieldKind.NUMBER, "zwölf", "zwölf"),
        (FieldKind.NUMBER, "", None),
        (FieldKind.MONEY, "410,50", 410.5),
        (FieldKind.MONEY, "1.234.567,80", 1234567.8),
        (FieldKind.MONEY, "1.234", 1234),
        (FieldKind.MONEY, "12.34", "12.34"),
        (FieldKind.DATE, "2|4|2024", "2024-04-02"),
        (FieldKind.DATE, "02|04|2024", "2024-04-02"),
        (FieldKind.DATE, "40|4|2024", "2024-04-40"),
        (FieldKind.DATE, "2|4|24", "2.4.24"),
        (FieldKind.DATE, "2||", "2.."),
        (FieldKind.DATE, "||", None),
        (FieldKind.YES_NO, True, True),
        (FieldKind.YES_NO, False, False),
        (FieldKind.YES_NO, "ja", None),
        (FieldKind.SEVERAL, ("blau", "rot"), ["rot", "blau"]),
        (FieldKind.SEVERAL, ("schwarz",), None),
        (FieldKind.SEVERAL, "rot", None),
        (FieldKind.DECLARATION, True, True),
        (FieldKind.DECLARATION, False, False),
    ],
)
def test_an_entry_stands_for_a_value(kind: FieldKind, entry: Entry, value: Json) -> None:
    """Numbers and dates are read as people write them here; what cannot be read stays text and is wrong."""
    assert value_of(field(kind), entry) == value


@pytest.mark.parametrize("kind", FieldKind)
def test_without_an_entry_there_is_no_value(kind: FieldKind) -> None:
    """Only a declaration has a value from the beginning: nobody has agreed."""
    assert value_of(field(kind), None) is (False if kind is FieldKind.DECLARATION else None)


WORDS = st.text(min_size=1).map(str.strip).filter(bool)
CENTS = st.integers(-(10**12), 10**12).map(lambda cents: cents / 100)
VALUES: dict[FieldKind, st.SearchStrategy[Json]] = {
    FieldKind.TEXT: WORDS,
    FieldKind.LONG_TEXT: WORDS,
    FieldKind.NUMBER: st.integers() | CENTS,
    FieldKind.MONEY: st.integers() | CENTS,
    FieldKind.DATE: st.dates().map(lambda day: day.isoformat()),
    FieldKind.YES_NO: st.booleans(),
    FieldKind.CHOICE: st.sampled_from(COLOURS),
    FieldKind.SEARCH: st.sampled_from(COLOURS),
    FieldKind.SEVERAL: st.sets(st.sampled_from(COLOURS), min_size=1).map(
        lambda chosen: [colour for colour in COLOURS if colour in chosen]
    ),
    FieldKind.UPLOAD: st.sampled_from(COLOURS),
    FieldKind.DECLARATION: st.booleans(),
}


@given(st.sampled_from(FieldKind).flatmap(lambda kind: st.tuples(st.just(kind), VALUES[kind])))
def test_a_value_becomes_an_entry_and_the_same_value_again(pair: tuple[FieldKind, Json]) -> None:
    """`entry_of` is the way back from `value_of`, to the cent."""
    kind, value = pair
    assert value_of(field(kind), entry_of(field(kind), value)) == value


@pytest.mark.parametrize(
    ("kind", "value", "entry"),
    [
        (FieldKind.DATE, "2024-04-02", "2|4|2024"),
        (FieldKind.MONEY, 410.5, "410,50"),
        (FieldKind.NUMBER, 52, "52"),
        (FieldKind.SEVERAL, ["rot", "blau"], ("rot", "blau")),
        (FieldKind.YES_NO, False, False),
        (FieldKind.TEXT, "Bello", "Bello"),
    ],
)
def test_a_sample_is_entered_as_a_person_would(kind: FieldKind, value: Json, entry: Entry) -> None:
    """What is put in for somebody looks like what they would have written."""
    assert entry_of(field(kind), value) == entry


def test_numbers_are_written_the_german_way() -> None:
    """A comma and two places, none where the number is whole."""
    assert [german_number(number) for number in (410.5, 52, 3.0, -0.25)] == ["410,50", "52", "3", "-0,25"]


@pytest.mark.parametrize("entry", [None, "", "  ", "||", "| |", (), ("",)])
def test_nothing_was_entered(entry: Entry | None) -> None:
    """Spaces and the lines between the parts of a date are nothing."""
    assert is_empty(entry)


@pytest.mark.parametrize("entry", ["x", "2||", False, True, 0, ("rot",)])
def test_something_was_entered(entry: Entry) -> None:
    """A "no" is an answer."""
    assert not is_empty(entry)


INSTANCE: Json = {"a": {"b": [10, {"c/d": "x", "e~f": "y"}]}, "n": 5}


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("", INSTANCE),
        ("/n", 5),
        ("/a/b/0", 10),
        ("/a/b/1/c~1d", "x"),
        ("/a/b/1/e~0f", "y"),
        ("/a/b/2", None),
        ("/a/b/x", None),
        ("/a/q", None),
        ("/n/q", None),
        ("/q/q/q", None),
    ],
)
def test_a_pointer_finds_its_value_or_nothing(pointer: str, value: Json) -> None:
    """JSON pointers as in RFC 6901; what is not there is nothing, and never an error."""
    assert at(INSTANCE, pointer) == value


def test_putting_makes_the_objects_on_the_way() -> None:
    """An object is there as soon as something in it is asked, answered or not."""
    made: dict[str, Json] = {}
    put(made, "/hund/name", "Bello")
    put(made, "/hund/farbe", None)
    put(made, "/halter/name", None)
    put(made, "/c~1d", 1)
    assert made == {"hund": {"name": "Bello"}, "halter": {}, "c/d": 1}


def test_nothing_is_put_into_what_is_no_object() -> None:
    """Two fields where one would lie inside the other are a mistake of the form."""
    made: dict[str, Json] = {"hund": "Bello"}
    with pytest.raises(TypeError, match="/hund/name"):
        put(made, "/hund/name", "Bello")
