"""What stands on a screen: texts and things to press, with their places in px of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

ICONS = "Kiosk Symbols"
FIELDS = ("KField", "KArea")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ARABIC_ABOVE, _ARABIC_BELOW = 0.42, 0.29
"""Empty space in a line of Noto Sans Arabic (2.1 em high) that its letters do not reach, em."""
_RIGHT, _CENTRE, _MIDDLE = (
    Qt.AlignmentFlag.AlignRight.value,
    Qt.AlignmentFlag.AlignHCenter.value,
    Qt.AlignmentFlag.AlignVCenter.value,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """An item that is drawn: `area` is all of it, `seen` what its clips leave, `above` its ancestors."""

    item: QQuickItem
    area: QRectF
    seen: QRectF
    above: tuple[QQuickItem, ...]
    opacity: float

    @property
    def name(self) -> str:
        """The QML component, without the number that Qt adds."""
        return kind(self.item)

    @property
    def whole(self) -> bool:
        """Whether nothing of it is clipped away."""
        return contains(self.seen, self.area, 0.6)

    def within(self, component: str) -> bool:
        """Whether it is part of such a component."""
        return any(kind(item) == component for item in self.above)

    def text(self) -> str:
        """Its characters."""
        return str(self.item.property("text") or "")

    def font(self) -> QFont:
        """The font it is drawn with."""
        font: QFont = self.item.property("font")
        return font

    def says(self) -> str:
        """Enough of it to find it in a report."""
        words = self.text() if self.item.inherits("QQuickText") else str(self.item.property("label") or "")
        at = self.area
        return f"{self.name} „{words[:40]}“ at {at.x():.0f},{at.y():.0f} {at.width():.0f}×{at.height():.0f}"


def kind(item: QQuickItem) -> str:
    """The QML component of an item: `KButton_QMLTYPE_12` is KButton."""
    meta = item.metaObject()
    name = str(meta.className())
    shiboken6.invalidate(meta)
    return name.split("_QML", maxsplit=1)[0]


def has_signal(item: QQuickItem, signature: str) -> bool:
    """Whether its QML component declares a signal.

    Python would keep the description of a component as long as the item, also after QML has freed both, and
    then take whatever lies at its address for it: it is let go at once.
    """
    meta = item.metaObject()
    index = meta.indexOfSignal(signature)
    shiboken6.invalidate(meta)
    return bool(index >= 0)


def contains(outer: QRectF, inner: QRectF, slack: float) -> bool:
    """Whether `inner` lies in `outer`, give or take `slack` px."""
    return outer.adjusted(-slack, -slack, slack, slack).contains(inner)


def rect(item: QQuickItem) -> QRectF:
    """The item's rectangle in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def pieces(window: QQuickWindow) -> Iterator[Piece]:
    """Every item of the top layer: the sheet where one is open, else everything."""
    root = window.contentItem()
    whole = QRectF(0, 0, window.width(), window.height())
    yield from _walk(_top_sheet(root) or root, whole, (), 1.0)


def every_piece(window: QQuickWindow) -> Iterator[Piece]:
    """Every drawn item, under a sheet too."""
    yield from _walk(window.contentItem(), QRectF(0, 0, window.width(), window.height()), (), 1.0)


def texts(window: QQuickWindow) -> list[Piece]:
    """The words that can be read (icons are not words)."""
    return [piece for piece in pieces(window) if is_text(piece) and piece.font().family() != ICONS]


def icons(window: QQuickWindow) -> list[Piece]:
    """The symbols."""
    return [piece for piece in pieces(window) if is_text(piece) and piece.font().family() == ICONS]


def targets(window: QQuickWindow) -> list[Piece]:
    """Everything that a finger can press or write into."""
    return [piece for piece in pieces(window) if is_pressable(piece.item) or piece.name in FIELDS]


def pressables(window: QQuickWindow) -> list[Piece]:
    """Everything with a press to act on."""
    return [piece for piece in pieces(window) if is_pressable(piece.item)]


def is_text(piece: Piece) -> bool:
    """Whether it draws characters."""
    return piece.item.inherits("QQuickText") and bool(piece.text())


def is_pressable(item: QQuickItem) -> bool:
    """Whether it has the signal of our pressables."""
    return has_signal(item, "activated()")


def number(item: QQuickItem, name: str) -> int:
    """A property whose type PySide cannot convert, as QML sees it: an enumeration."""
    context = QQmlEngine.contextForObject(item)
    found = QQmlExpression(context, item, name).evaluate()
    return int(found[0])


def painted(piece: Piece) -> QRectF:
    """Where the characters of a text are, not only its box."""
    item = piece.item
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    left = {_RIGHT: item.width() - width, _CENTRE: (item.width() - width) / 2}.get(
        number(item, "effectiveHorizontalAlignment"), 0.0
    )
    top = (item.height() - height) / 2 if number(item, "verticalAlignment") == _MIDDLE else 0.0
    corner = item.mapToScene(QPointF(left, top))
    drawn = QRectF(corner.x(), corner.y(), width, height)
    if _ARABIC.search(piece.text()):
        size = piece.font().pixelSize()
        return drawn.adjusted(0, _ARABIC_ABOVE * size, 0, -_ARABIC_BELOW * size)
    return drawn


def _top_sheet(root: QQuickItem) -> QQuickItem | None:
    found = None
    for piece in _walk(root, QRectF(0, 0, root.width(), root.height()), (), 1.0):
        if piece.item.inherits("QQuickFocusScope") and has_signal(piece.item, "dismissed()"):
            found = piece.item
    return found


def _walk(item: QQuickItem, clip: QRectF, above: tuple[QQuickItem, ...], opacity: float) -> Iterator[Piece]:
    inside = clip.intersected(rect(item)) if item.clip() else clip
    for child in item.childItems():
        if not child.isVisible() or child.opacity() == 0 or child.width() * child.height() == 0:
            # A visible item without a size may still have children that are drawn.
            if child.isVisible() and child.opacity() > 0:
                yield from _walk(child, inside, (*above, item), opacity * child.opacity())
            continue
        area = rect(child)
        shown = opacity * child.opacity()
        yield Piece(child, area, area.intersected(inside), (*above, item), shown)
        yield from _walk(child, inside, (*above, item), shown)
