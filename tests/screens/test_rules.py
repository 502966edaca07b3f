"""Every screen in many sizes, text sizes, colours and languages, measured by rules.

The short run takes the variants of `chosen_variants`, in most of them every second kind of page; with
KIOSK_ALL_SCREENS=1 it takes all.
"""

from __future__ import annotations

import os

import pytest

from kiosk.domain.visit import Scheme, TextSize
from tests.screens import rules_colour, rules_text, rules_touch
from tests.screens.look import Look, findings, turned
from tests.screens.place import Place
from tests.screens.presented import LAID_OVER, only_the_bar
from tests.screens.table import DISTINCT, VISITED, arrive
from tests.screens.variants import Variant, chosen_variants, every_variant, open_variant, thorough_variants

SAME_PAGES = (
    *("module-", "take-", "letters-", "search-", "law", "notepad-", "service-ask", "practice-", "preview-"),
    *("staff-menu-", "staff-content-", "staff-phone-failed", "tour-"),
    *(
        "survey-faces-",
        "survey-choice",
        "survey-sentence-",
        "survey-stopped",
        "survey-changing",
        "survey-coded",
    ),
    *("staff-survey-", "staff-printer-tested", "help-called", "coached", "print-"),
)
"""Screens that show the same page as another one, with something else on it."""
ALL = os.environ.get("KIOSK_ALL_SCREENS") == "1"
VARIANTS = every_variant() if ALL else chosen_variants()
COLOURED = [Variant((1280, 800), TextSize.NORMAL, scheme) for scheme in Scheme]


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_words_fit_and_targets_are_large_enough(qapp: object, variant: Variant) -> None:
    screen = open_variant(qapp, variant)
    found: list[str] = []
    for place in _places(variant):
        arrive(screen, place)
        found += findings((*rules_touch.RULES, *rules_text.RULES), Look(screen, place, variant))
    assert found == []


def _places(variant: Variant) -> tuple[Place, ...]:
    """Every page in a thorough variant; in the others of the short run every second kind, in turn."""
    if ALL or variant in thorough_variants():
        return VISITED
    return DISTINCT[VARIANTS.index(variant) % 2 :: 2]


@pytest.mark.parametrize("variant", COLOURED, ids=lambda variant: variant.scheme.value)
def test_words_symbols_and_lines_stand_out(qapp: object, variant: Variant) -> None:
    screen = open_variant(qapp, variant)
    found: list[str] = []
    for place in VISITED if ALL or variant.scheme is Scheme.LIGHT else DISTINCT:
        arrive(screen, place)
        for look in turned(Look(screen, place, variant)):
            measured = only_the_bar(look) if place.name in LAID_OVER else look
            found += findings(rules_colour.RULES, measured)
    assert found == []


def test_first_headings_differ_from_page_to_page(qapp: object) -> None:
    screen = open_variant(qapp, Variant())
    headings: dict[str, str] = {}
    for place in VISITED:
        if place.name.startswith(SAME_PAGES):
            continue  # the same page with something else on it
        arrive(screen, place)
        look = Look(screen, place, Variant())
        heading = next(piece.text() for piece in look.texts if piece.item.property("heading"))
        assert heading not in headings, (heading, place.name, headings.get(heading))
        headings[heading] = place.name
