"""The QR code: the page that shows one, and the item that draws it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.services.codes import MARGIN_MODULES
from kiosk.services.pages.take import TakePage
from kiosk.ui.bridge.page_objects import value

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Pages come from the program")
class TakeObject(QObject):  # type: ignore[operator]
    """One code with its address."""

    changed = Signal()
    key = value(str, "key", "", changed)
    kind = value(str, "kind", "", changed)
    title = value(str, "title", "", changed)
    owner = value(str, "owner", "", changed)
    checked = value(bool, "checked", False, changed)
    asOf = value(str, "as_of", "", changed)
    isWebsite = value(bool, "is_website", False, changed)
    noted = value(bool, "noted", False, changed)
    position = value(int, "position", 0, changed)
    count = value(int, "count", 0, changed)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: TakePage | None = None

    def show(self, page: TakePage) -> None:
        """Show another snapshot."""
        self.page = page
        self.changed.emit()

    def _get_rows(self) -> str:
        return " ".join(self.page.code.rows) if self.page else ""

    def _get_before(self) -> str:
        return self.page.address.before if self.page else ""

    def _get_domain(self) -> str:
        return self.page.address.domain if self.page else ""

    def _get_after(self) -> str:
        return self.page.address.after if self.page else ""

    rows = Property(str, _get_rows, notify=changed)
    before = Property(str, _get_before, notify=changed)
    domain = Property(str, _get_domain, notify=changed)
    after = Property(str, _get_after, notify=changed)


@QmlElement
class QrPlate(QQuickPaintedItem):
    """Draws a code dark on white with four modules of margin, whatever the theme."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        """Begin without a code."""
        super().__init__(parent)
        self._rows: tuple[str, ...] = ()
        self._module_px = 4

    def paint(self, painter: QPainter) -> None:
        """Fill white, then one black rectangle per dark module, without smoothing."""
        size = self._module_px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(0, 0, self.width(), self.height()), Qt.GlobalColor.white)
        for y, row in enumerate(self._rows):
            for x, module in enumerate(row):
                if module == "1":
                    left, top = (x + MARGIN_MODULES) * size, (y + MARGIN_MODULES) * size
                    painter.fillRect(left, top, size, size, Qt.GlobalColor.black)

    def _get_rows(self) -> str:
        return " ".join(self._rows)

    def _set_rows(self, rows: str) -> None:
        self._rows = tuple(rows.split())
        self._resize()

    def _get_module_px(self) -> int:
        return self._module_px

    def _set_module_px(self, module_px: int) -> None:
        self._module_px = max(1, module_px)
        self._resize()

    def _resize(self) -> None:
        side = (len(self._rows) + 2 * MARGIN_MODULES) * self._module_px if self._rows else 0
        self.setImplicitSize(side, side)
        self.changed.emit()
        self.update()

    rows = Property(str, _get_rows, _set_rows, notify=changed)
    modulePx = Property(int, _get_module_px, _set_module_px, notify=changed)
