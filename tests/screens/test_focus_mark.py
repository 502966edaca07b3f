"""C09: the focus is always seen: a changed area of a 2 px outline, with a change of 3 to 1 (WCAG 2.4.13)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.visit import Scheme, TextSize
from tests.screens import colours, items, rules_touch
from tests.screens.items import Piece
from tests.screens.place import Place
from tests.screens.table import VISITED, arrive
from tests.screens.variants import Variant, open_variant
from tests.support.screens import settle

OUTLINE_PX = 2
CHANGE = 3.0
AROUND_MM = 4.0
PLACES = (
    *("start", "situation", "search-found", "service-full", "module-steps", "take-noted"),
    *("notepad", "places", "term", "pin"),
    *("practice-text", "practice-date", "practice-long-text", "practice-choice-filled", "practice-several"),
    *("practice-list-filled", "practice-check-open", "practice-calendar", "practice-step-digits"),
    *("tour-spotlight", "tour-group", "staff-tours"),
)
KINDS = 24
"""Components times looks ("primary", selected, compact …) that the places show at least."""


@pytest.mark.parametrize("scheme", Scheme)
def test_every_kind_of_control_shows_its_focus(qapp: object, scheme: Scheme) -> None:
    screen = open_variant(qapp, Variant((1280, 800), TextSize.NORMAL, scheme))
    by_name = {place.name: place for place in VISITED}
    kinds: dict[tuple[object, ...], Place] = {}
    found: list[str] = []
    for name in PLACES:
        place = by_name[name]
        arrive(screen, place)
        for number, piece in enumerate(items.targets(screen.window)):
            kind = _kind(piece)
            if kind in kinds or not piece.whole or not piece.item.isEnabled():
                continue
            kinds[kind] = place
            found += _too_little(screen.window, piece, f"{name} {number}")
    assert found == []
    assert len(kinds) >= KINDS, kinds


def _too_little(window: QQuickWindow, piece: Piece, where: str) -> list[str]:
    taker = _taker(piece.item)
    _farthest(window, piece).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    settle(1)
    before = colours.pixels(window.grabWindow())
    taker.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    settle(1)
    after = colours.pixels(window.grabWindow())
    if not taker.hasActiveFocus():
        return [f"{where}: {piece.says()} does not take the focus"]
    px = AROUND_MM * window.width() / 476
    area = items.rect(piece.item).adjusted(-px, -px, px, px)
    change = colours.changes(colours.cut(before, area), colours.cut(after, area))
    changed = int((change >= CHANGE).sum())
    wanted = int(2 * OUTLINE_PX * (piece.area.width() + piece.area.height()))
    return [] if changed >= wanted else [f"{where}: {piece.says()}: {changed} of {wanted} px change"]


def _farthest(window: QQuickWindow, piece: Piece) -> QQuickItem:
    """Another control, so far away that its own mark does not count."""
    others = [other for other in items.targets(window) if other.item.isEnabled() and other.whole]
    return _taker(max(others, key=lambda other: rules_touch.distance(other.area, piece.area)).item)


def _taker(item: QQuickItem) -> QQuickItem:
    """What takes the focus: the control, or the editor in a field."""
    inside = next(
        (
            child
            for child in item.childItems()
            if child.inherits("QQuickTextInput") or child.inherits("QQuickTextEdit")
        ),
        None,
    )
    return inside or item


def _kind(piece: Piece) -> tuple[object, ...]:
    looks = ("kind", "compact", "selected", "stacked", "primary", "wide")
    return (piece.name, *(piece.item.property(name) for name in looks))
