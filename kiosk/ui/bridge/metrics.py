"""Sizes in px for QML, computed from millimetres."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import ergonomics
from kiosk.domain.settings import Settings

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Sizes come from the program")
class Metrics(QObject):  # type: ignore[operator]
    """What this stand's screen means in px, for the window's size of the moment."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        """Begin with a full HD landscape window."""
        super().__init__(parent)
        self._settings = settings
        self._screen = settings.screen(1920, 1080)

    @Slot(int, int)
    def resize(self, width: int, height: int) -> None:
        """The window has this size in px now."""
        if width > 0 and height > 0 and (width, height) != (self._screen.width_px, self._screen.height_px):
            self._screen = self._settings.screen(width, height)
            self.changed.emit()

    def _get_px_per_mm(self) -> float:
        return self._screen.layout_px_per_mm

    def _get_body_px(self) -> float:
        return ergonomics.font_px(ergonomics.BODY_DEGREES, self._screen)

    def _get_caption_px(self) -> float:
        return ergonomics.font_px(ergonomics.CAPTION_DEGREES, self._screen)

    def _get_reach_px(self) -> int:
        return ergonomics.reach_height_px(self._screen)

    def _get_qr_module_px(self) -> int:
        return ergonomics.qr_module_px(self._screen)

    def _get_portrait(self) -> bool:
        return self._screen.is_portrait

    pxPerMm = Property(float, _get_px_per_mm, notify=changed)
    bodyPx = Property(float, _get_body_px, notify=changed)
    captionPx = Property(float, _get_caption_px, notify=changed)
    reachPx = Property(int, _get_reach_px, notify=changed)
    qrModulePx = Property(int, _get_qr_module_px, notify=changed)
    portrait = Property(bool, _get_portrait, notify=changed)
