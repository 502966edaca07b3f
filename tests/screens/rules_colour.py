"""Rules about contrast, measured on the picture (B04, B05)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from tests.screens import colours, items
from tests.screens.colours import Pixels, Rgb
from tests.screens.items import Piece
from tests.screens.look import Look

TEXT = 7.0
SYMBOL = 3.0
DISABLED = 2.5
"""WCAG asks nothing of a control that does nothing; its word should still be legible."""
_OUTLINED = ("KField", "KArea", "KChoice", "FaceChoice", "SearchEntry")


def words(look: Look) -> Iterable[str]:
    """B04: words stand out from what is behind them by 7 to 1."""
    picture = colours.pixels(look.picture)
    for piece in look.texts:
        least = TEXT if piece.item.isEnabled() else DISABLED
        yield from _too_faint(picture, piece, least, "color")
        if "<a " in piece.text():
            yield from _too_faint(picture, piece, least, "linkColor")


def symbols(look: Look) -> Iterable[str]:
    """B05: symbols stand out by 3 to 1."""
    picture = colours.pixels(look.picture)
    for piece in look.icons:
        least = SYMBOL if piece.item.isEnabled() else DISABLED
        yield from _too_faint(picture, piece, least, "color")


def borders(look: Look) -> Iterable[str]:
    """B05: the line or the ground of a field or an outlined button stands out by 3 to 1."""
    picture = colours.pixels(look.picture)
    for piece in look.targets:
        outlined = items.is_pressable(piece.item) and piece.item.property("kind") == "outline"
        if not piece.whole or not piece.item.isEnabled() or not (outlined or piece.name in _OUTLINED):
            continue
        area = piece.area
        line = _edge(picture, area)
        outside = _edge(picture, area.adjusted(-4, -4, 4, 4))
        inside = _edge(picture, area.adjusted(12, 0, 0, 0))
        found = max(colours.contrast(line, outside), colours.contrast(inside, outside))
        if found < SYMBOL:
            yield f"{piece.says()}: its line has {found:.1f} : 1 ({line} on {outside})"


def _too_faint(picture: Pixels, piece: Piece, least: float, name: str) -> Iterable[str]:
    seen = items.painted(piece).intersected(piece.seen)
    if seen.height() < piece.font().pixelSize() * 0.5 or seen.width() < 4:
        return
    behind = colours.ground(colours.cut(picture, seen.adjusted(-2, 0, 2, 0)))
    declared: QColor = piece.item.property(name)
    shown = colours.laid_over(colours.rgb(declared), behind, piece.opacity * declared.alphaF())
    found = colours.contrast(shown, behind)
    if found < least:
        yield f"{piece.says()}: {found:.1f} : 1 ({shown} on {behind})"


def _edge(picture: Pixels, area: QRectF) -> Rgb:
    """The colour of the left edge, in the middle of its height: corners are round."""
    middle = area.center().y()
    return colours.ground(colours.cut(picture, QRectF(area.left(), middle - 3, 2, 6)))


RULES = (words, symbols, borders)
