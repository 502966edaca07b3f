"""Rules about touching: size, gaps, reach, words on buttons (C01, C02, C03, C11, E08)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from PySide6.QtCore import QRectF

from kiosk.domain import ergonomics
from tests.screens import items
from tests.screens.items import Piece
from tests.screens.look import Look

TARGET_MM = 20.0
SMALL_MM = 15.0
GAP_MM = 3.0
HIGHEST_REACH_MM = 1220.0
_MAIN = (
    *("KRow", "KTile", "KFact", "KTurn", "KBarButton", "SearchEntry", "KField", "KArea"),
    *("KChoice", "FaceChoice"),
)
_ROUNDING_PX = 1.0


def sizes(look: Look) -> Iterable[str]:
    """C01: targets that lead on are at least 20 mm high and wide, every other at least 15 mm."""
    for piece in look.targets:
        least = TARGET_MM if _is_main(piece) else SMALL_MM
        side = (min(piece.area.width(), piece.area.height()) + _ROUNDING_PX) / look.real_px_per_mm
        if side < least:
            yield f"{piece.says()}: {side:.1f} mm, at least {least:.0f} mm"


def gaps(look: Look) -> Iterable[str]:
    """C02: at least 3 mm between two targets."""
    for one, other in combinations(look.targets, 2):
        first, second = (one.area, other.area) if _together(one, other) else (one.seen, other.seen)
        if first.isEmpty() or second.isEmpty():
            continue
        gap = (distance(first, second) + _ROUNDING_PX) / look.real_px_per_mm
        if gap < GAP_MM:
            yield f"{one.says()} and {other.says()}: {gap:.1f} mm"


def words(look: Look) -> Iterable[str]:
    """E08: every button has words that can be read."""
    for piece in look.targets:
        if not items.is_pressable(piece.item):
            continue
        inside = [text for text in look.texts if piece.item in text.above]
        if not inside:
            yield f"{piece.says()} has no words"


def scroll_buttons(look: Look) -> Iterable[str]:
    """C03: what scrolls has its buttons, in sight whenever they lead somewhere."""
    for piece in items.pieces(look.screen.window):
        if piece.name != "KScroll" or not piece.item.property("overflows"):
            continue
        flick = next(item for item in piece.item.childItems() if item.inherits("QQuickFlickable"))
        turns = [item for item in piece.item.childItems() if items.kind(item) == "KTurn" and item.isVisible()]
        wanted = int(not flick.property("atYBeginning")) + int(not flick.property("atYEnd"))
        if len(turns) != wanted:
            yield f"{wanted} buttons should turn this page, {len(turns)} are there"


def reach(look: Look) -> Iterable[str]:
    """C11: in reach mode everything operable lies low enough for a hand from a wheelchair."""
    if not look.variant.reach:
        return
    settings = look.screen.setup.settings
    width, height = look.variant.size
    screen = settings.screen(width, height)
    top = height - ergonomics.reach_height_px(screen)
    highest = settings.bottom_mm + (height - top) / screen.px_per_mm
    if highest > HIGHEST_REACH_MM:
        yield f"the zone ends {highest:.0f} mm above the floor"
    for piece in look.targets:
        if not piece.seen.isEmpty() and piece.seen.top() < top - _ROUNDING_PX:
            yield f"{piece.says()} lies above the zone, which begins at {top}"


def distance(one: QRectF, other: QRectF) -> float:
    """Px between two rectangles; negative where they overlap."""
    across = max(one.left() - other.right(), other.left() - one.right())
    down = max(one.top() - other.bottom(), other.top() - one.bottom())
    if across > 0 and down > 0:
        return float((across**2 + down**2) ** 0.5)
    return max(across, down)


def _together(one: Piece, other: Piece) -> bool:
    """Whether they scroll together, so that their gap is the same where nobody sees them now."""
    first, second = ([item for item in piece.above if item.clip()] for piece in (one, other))
    return first == second


def _is_main(piece: Piece) -> bool:
    if piece.name in _MAIN:
        return True
    return items.kind(piece.item) == "KButton" and not piece.item.property("compact") and not _is_digit(piece)


def _is_digit(piece: Piece) -> bool:
    return piece.within("PinPad")


RULES = (sizes, gaps, words, scroll_buttons, reach)
