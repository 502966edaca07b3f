"""Whoever writes sees the field, its name and what is wrong with it, above or beside the keys."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.domain.visit import Scheme, TextSize
from kiosk.ui.application import Screen
from tests.screens import items
from tests.screens.items import Piece
from tests.screens.place import Place
from tests.screens.practised import DEMANDED, TYPED, item, page, wrong
from tests.screens.table import arrive
from tests.screens.variants import PORTRAIT, REFERENCE_SCREENS, Variant, open_variant
from tests.support.screens import settle

SCREENS = (
    *((one.size, one.diagonal_in) for one in REFERENCE_SCREENS),
    *((size, 21.5) for size in (PORTRAIT, (1280, 800), (1024, 600))),
)
OFTEN = (15.6, 21.5, 43)
"""The other screens show the same page larger or smaller; the short run takes their largest text only."""
ALL = os.environ.get("KIOSK_ALL_SCREENS") == "1"
VARIANTS = tuple(
    Variant(size, text, tuple(Scheme)[(number + turn + reach) % 3], diagonal_in=inch, reach=reach)
    for number, (size, inch) in enumerate(SCREENS)
    for turn, text in enumerate(TextSize)
    for reach in (False, True)
    if ALL or inch in OFTEN or text is TextSize.HUGE
)
"""Every screen in every text size and reach; the colours, which move nothing, take turns."""

PLACES = (
    *(Place(name, page(name)) for name in (*TYPED, "search")),
    *(Place(f"{name}-wrong", wrong(name)) for name in DEMANDED),
    Place("item", item),
)
NAMES_TOO_HIGH: Mapping[tuple[str, TextSize], frozenset[str]] = {
    ("15.6 inch", TextSize.LARGE): frozenset({"email"}),
    ("15.6 inch", TextSize.HUGE): frozenset({"email"}),
    ("reach, portrait", TextSize.LARGE): frozenset({"email"}),
    ("reach, portrait", TextSize.HUGE): frozenset(
        {"text", "email", "code", "date", "long-text", "search"}
        | {"text-wrong", "code-wrong", "date-wrong", "long-text-wrong"}
    ),
}
"""Pages with a field whose name, where it has two lines or more, has no room beside it.

Keys of 15 mm need 77 of the 140 mm that are left of a page in reach mode, or 200 of the 330 mm that a
screen of 15.6 inch is wide. The field itself is always in sight, and its name is spoken.
"""
MESSAGES_TOO_HIGH = (*NAMES_TOO_HIGH, ("reach", TextSize.HUGE))
"""Where the message of some pages has no room beside field and name; the summary has said it."""

_SLACK_PX = 1.0
_EDITORS = ("QQuickTextInput", "QQuickTextEdit")


@dataclass(frozen=True)
class Written:
    """A field that is written in: itself, its name, and what is wrong with it."""

    field: Piece
    name: Piece
    message: Piece | None
    room: float
    """Height in which the page scrolls."""

    def wanted(self) -> list[Piece]:
        """All three, or the field with its name, or the field: the most that there is room for."""
        ways = ([self.name, self.message, self.field], [self.name, self.field], [self.field])
        for way in ways:
            parts = [part for part in way if part is not None]
            if self.extent(parts) <= self.room + _SLACK_PX:
                return parts
        return [self.field]

    def extent(self, parts: list[Piece]) -> float:
        """From the upper end of the first of them to the lower end of the last."""
        areas = [part.area for part in parts]
        return max(area.bottom() for area in areas) - min(area.top() for area in areas)

    def missed(self) -> str:
        """What there is no room for."""
        parts = self.wanted()
        if self.name not in parts:
            return "name"
        return "" if self.message is None or self.message in parts else "message"


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_a_field_its_name_and_its_message_are_in_sight(qapp: object, variant: Variant) -> None:
    screen = open_variant(qapp, variant)
    hidden: list[str] = []
    missed: dict[str, set[str]] = {}
    for place in PLACES:
        arrive(screen, place)
        _look(screen, place, hidden, missed)
    assert hidden == []
    assert missed.get("name", set()) <= NAMES_TOO_HIGH.get(_little_room(variant), frozenset())
    assert "message" not in missed or _little_room(variant) in MESSAGES_TOO_HIGH


def _little_room(variant: Variant) -> tuple[str, TextSize]:
    if variant.diagonal_in < 20:
        return "15.6 inch", variant.text
    portrait = variant.size[0] < variant.size[1]
    return ("reach, portrait" if portrait else "reach") if variant.reach else "", variant.text


def _look(screen: Screen, place: Place, hidden: list[str], missed: dict[str, set[str]]) -> None:
    """Look at each field of one page; its own function, so that no item of a page is held on the next."""
    for number, written in enumerate(_each(screen)):
        hidden += [f"{place.name} {number}: {what}" for what in _hidden(screen, written)]
        if written.missed():
            missed.setdefault(written.missed(), set()).add(place.name)


def _each(screen: Screen) -> Iterator[Written]:
    """Each field of the page, while it is written in; the first has the focus when the page opens."""
    editors = [piece.item for piece in items.every_piece(screen.window) if _is_editor(piece.item)]
    for number, editor in enumerate(editors):
        if number > 0 or not editor.hasActiveFocus():
            editor.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        settle(1)
        screen.window.grabWindow()
        settle(1)
        screen.window.grabWindow()
        assert editor.hasActiveFocus()
        yield _written(list(items.every_piece(screen.window)), editor)


def _written(pieces: list[Piece], editor: QQuickItem) -> Written:
    field = next(piece for piece in pieces if piece.item is editor.parentItem())
    block = next((above for above in field.above if items.kind(above) == "FieldBlock"), None)
    scroll = next(above for above in reversed(field.above) if items.kind(above) == "KScroll")
    inside = [
        piece for piece in pieces if block is not None and block in piece.above and items.is_text(piece)
    ]
    alone = block is None or bool(block.property("alone"))
    name = next(
        piece for piece in (pieces if alone else inside) if piece.name == "KTitle" and _names(piece, alone)
    )
    error = str(block.property("told")) if block is not None else ""
    message = next((piece for piece in inside if error and piece.text() == error), None)
    return Written(field, name, message, scroll.height())


def _names(piece: Piece, alone: bool) -> bool:
    return bool(piece.item.property("heading")) if alone else not items.is_pressable(piece.above[-2])


def _hidden(screen: Screen, written: Written) -> Iterator[str]:
    over = [
        piece
        for piece in items.every_piece(screen.window)
        if piece.name in ("KeyboardPanel", "KTurn", "PracticeActions", "TopBar", "BottomBar")
    ]
    for part in written.wanted():
        area = _place(part)
        if not items.contains(part.seen, area, _SLACK_PX):
            yield f"{part.says()} is cut off"
        for other in over:
            common = area.intersected(other.seen)
            inside = other.item in part.above or part.item in other.above
            if not inside and min(common.width(), common.height()) > _SLACK_PX:
                yield f"{part.says()} lies under {other.name}"


def _place(piece: Piece) -> QRectF:
    return items.painted(piece) if items.is_text(piece) else piece.area


def _is_editor(item: QQuickItem) -> bool:
    return item.isEnabled() and any(item.inherits(kind) for kind in _EDITORS)
