"""A sample person's answers as entries."""

from __future__ import annotations

from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import FieldKind
from kiosk.domain.form.review import open_pages
from kiosk.domain.form.samples import entries
from kiosk.domain.form.standing import settle
from tests.support.form_factory import (
    CHECKER,
    make_choice,
    make_field,
    make_form,
    make_list,
    make_section,
    make_yes_no,
    show_if,
)

FORM = make_form(
    make_section(
        make_field("/hund/name"),
        make_field("/hund/geboren", FieldKind.DATE),
        make_field("/hund/chip", required=False),
        key="hund",
    ),
    make_section(
        make_yes_no("/mit"),
        make_list("/familie/kinder", make_field("/name"), make_field("/alter", FieldKind.NUMBER)),
        make_field("/grund", rules=(show_if("/mit", value=False),)),
        make_choice("/farben", "rot", "grün", kind=FieldKind.SEVERAL),
        key="familie",
    ),
)
ERIKA: Json = {
    "hund": {"name": "Bello", "geboren": "2024-04-02"},
    "mit": True,
    "familie": {"kinder": [{"name": "Mia", "alter": 4}, {"name": "Ben", "alter": 9}]},
    "grund": "keiner",
    "farben": ["grün"],
}


def test_a_sample_becomes_entries() -> None:
    """By absolute pointer, a list with its number, also what her answers hide."""
    assert entries(FORM, ERIKA) == {
        "/hund/name": "Bello",
        "/hund/geboren": "2|4|2024",
        "/mit": True,
        "/familie/kinder": 2,
        "/familie/kinder/0/name": "Mia",
        "/familie/kinder/0/alter": "4",
        "/familie/kinder/1/name": "Ben",
        "/familie/kinder/1/alter": "9",
        "/grund": "keiner",
        "/farben": ("grün",),
    }


def test_a_sample_that_says_nothing_has_no_entries_but_empty_lists() -> None:
    """Somebody without children has none: that is an answer too."""
    assert entries(FORM, {}) == {"/familie/kinder": 0}


def test_a_good_sample_completes_the_form() -> None:
    """What a person can put in everywhere leads to the end."""
    standing = settle(FORM, entries(FORM, ERIKA), CHECKER)
    assert open_pages(FORM, standing, CHECKER) == frozenset()
    assert standing.instance == {
        "hund": {"name": "Bello", "geboren": "2024-04-02"},
        "mit": True,
        "familie": {"kinder": [{"name": "Mia", "alter": 4}, {"name": "Ben", "alter": 9}]},
        "farben": ["grün"],
    }
