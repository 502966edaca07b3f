"""Finds the thing that a step points at, brings it into view, and follows it as the page moves.

It looks only when a frame was drawn: while nothing moves, nothing is looked for.
"""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow

PREFIX = "target:"
GROUND = "presenter:ground"
"""The page. A question covers it; a zoom transforms it, and targets are told as if it did not, or the zoom
would follow itself."""
_PLACING_MS = 700
"""A page needs some frames until it has its final shape; then people may move it, and it stays moved."""
_AIR = 0.06
"""Room above and below a thing that was brought into view, as a part of the view's height."""


class Pointing(QObject):
    """Looks for one thing at a time. All rectangles are px of the window."""

    moved = Signal()
    settled = Signal()
    """The page has its shape: what is not found now is missing."""

    def __init__(self, window: QQuickWindow, parent: QObject | None = None) -> None:
        """Point at nothing."""
        super().__init__(parent)
        self._window = window
        self._name = ""
        self._item: QQuickItem | None = None
        self._area = QRectF()
        self._waiting = False
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.setInterval(_PLACING_MS)
        self._placing.timeout.connect(self._settle)

    @property
    def area(self) -> QRectF:
        """Where it can be seen; empty where it is not."""
        return self._area

    @property
    def aiming(self) -> bool:
        """Whether there is something to point at."""
        return bool(self._name)

    def aim(self, name: str) -> None:
        """Point at the thing of this name from now on; "" points at nothing."""
        if name and not self._name:
            self._window.frameSwapped.connect(self.look)
        elif self._name and not name:
            self._window.frameSwapped.disconnect(self.look)
        self._name, self._item, self._waiting = name, None, False
        self._forget()
        if name:
            self._placing.start()
            self._window.update()
        else:
            self._placing.stop()
        self.look()

    def _forget(self) -> None:
        """What was pointed at before is no more: nobody shall see its mark on another page."""
        if not self._area.isEmpty():
            self._area = QRectF()
            self.moved.emit()

    @Slot()
    def look(self) -> None:
        """See where it is now; behind something that covers the whole page it is where it was."""
        if self._is_covered():
            self._waiting = bool(self._name)
            return
        if self._waiting:
            self._waiting = False
            self._placing.start()
        item = self._found()
        if item is not None and self._placing.isActive():
            bring_into_view(item)
        area = QRectF() if item is None else seen_area(item)
        if area != self._area:
            self._area = area
            self.moved.emit()
            if area.isEmpty() and not self._placing.isActive():
                self.settled.emit()

    @Slot()
    def _settle(self) -> None:
        self.look()
        if not self._waiting:
            self.settled.emit()

    def _is_covered(self) -> bool:
        pages = (item for item in self._window.contentItem().childItems() if item.objectName() == GROUND)
        return any(not page.isVisible() for page in pages)

    def _found(self) -> QQuickItem | None:
        if not self._name:
            return None
        if self._item is None or not _is_shown(self._item, self._window):
            wanted = PREFIX + self._name
            self._item = next((one for one in _shown_items(self._window) if one.objectName() == wanted), None)
        return self._item


def seen_area(item: QQuickItem) -> QRectF:
    """What can be seen of an item, in px of the window, without the transform of a zoom."""
    above = list(_ancestors(item))
    ground = next((one for one in above if one.objectName() == GROUND), None)
    whole = QRectF(0, 0, item.width(), item.height())
    area = _mapped(item, whole, ground)
    for one in above:
        if one.clip():
            area = area.intersected(_mapped(one, QRectF(0, 0, one.width(), one.height()), ground))
    return area


def bring_into_view(item: QQuickItem) -> None:
    """Move every page around the item so far that it can be seen; what is too tall shows its upper end."""
    for view in _ancestors(item):
        if not view.inherits("QQuickFlickable"):
            continue
        area = item.mapRectToItem(view, QRectF(0, 0, item.width(), item.height()))
        air = view.height() * _AIR
        by = 0.0
        if area.top() < air or area.height() > view.height() - 2 * air:
            by = area.top() - air
        elif area.bottom() > view.height() - air:
            by = area.bottom() - view.height() + air
        now = float(view.property("contentY"))
        end = max(0.0, float(view.property("contentHeight")) - view.height())
        wanted = round(min(max(now + by, 0.0), end))
        if abs(wanted - now) >= 1:
            view.setProperty("contentY", wanted)


def _mapped(item: QQuickItem, area: QRectF, ground: QQuickItem | None) -> QRectF:
    if ground is None:
        return item.mapRectToScene(area)
    corner = ground.parentItem().mapToScene(QPointF(ground.x(), ground.y()))
    return item.mapRectToItem(ground, area).translated(corner)


def _shown_items(window: QQuickWindow) -> Iterator[QQuickItem]:
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            yield item
            waiting.extend(reversed(item.childItems()))


def _is_shown(item: QQuickItem, window: QQuickWindow) -> bool:
    """Whether an item that was found is still there; a page that was taken down may live on for a moment."""
    # Not item.window(): PySide then takes the window down with the item.
    if not shiboken6.isValid(item) or not item.isVisible():
        return False
    return any(one is window.contentItem() for one in _ancestors(item))


def _ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    above = item.parentItem()
    while above is not None:
        yield above
        above = above.parentItem()
