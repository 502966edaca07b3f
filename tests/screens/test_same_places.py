"""D06, D07: Back, Start, Help, Schrift, Farben and Tiefer are in the same place on every page."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QRect

from kiosk.domain.visit import Scheme, TextSize
from tests.screens import items
from tests.screens.table import DISTINCT, arrive
from tests.screens.variants import FULL_HD, PORTRAIT, Variant, open_variant

WITHOUT_PAGE = ("tour-question", "tour-pause", "held")
"""What covers the page covers its bar, too."""
ALL = os.environ.get("KIOSK_ALL_SCREENS") == "1"
LOOKS = tuple(zip(TextSize, Scheme, strict=True))
VARIANTS = [
    Variant(size, text, scheme, reach=reach)
    for size, reach in ((FULL_HD, False), (PORTRAIT, False), (PORTRAIT, True), ((1024, 600), False))
    for text, scheme in (LOOKS if ALL else (LOOKS[0], LOOKS[-1]))
]


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_the_bar_stays_where_it_is(qapp: object, variant: Variant) -> None:
    screen = open_variant(qapp, variant)
    kept: dict[bool, list[tuple[str, QRect]]] = {}
    for place in DISTINCT:
        arrive(screen, place)
        bar = [
            (str(piece.item.property("icon")), piece.area.toAlignedRect())
            for piece in items.every_piece(screen.window)
            if piece.name == "KBarButton" and piece.within("BottomBar")
        ]
        presented = bool(screen.presenting.service.notes.tour)
        if place.name in WITHOUT_PAGE:
            assert not bar, place.name
            continue
        if place.name == "tour-group":
            continue  # the text has another size
        assert len(bar) == 6, place.name
        # The volunteer's bar lifts it, all through a demonstration.
        assert bar == kept.setdefault(presented, bar), place.name
    assert len(kept) == 2


def test_the_bar_is_in_one_row_in_the_order_of_use(qapp: object) -> None:
    screen = open_variant(qapp, Variant())
    bar = [piece for piece in items.pressables(screen.window) if piece.name == "KBarButton"]
    labels = [str(piece.item.property("label")) for piece in sorted(bar, key=lambda piece: piece.area.left())]
    assert labels == ["Zurück", "Start", "Hilfe", "Schrift", "Farben", "Tiefer"]
    assert len({piece.area.top() for piece in bar}) == 1
