"""The attract loop as QML sees it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.language import FALLBACK, text
from kiosk.services.exhibition import Exhibition, ShownSlide
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The attract loop comes from the program")
class Attract(QObject):  # type: ignore[operator]
    """Headline, greeting and slides of the stand, in German: nobody has chosen a language yet."""

    changed = Signal()

    def __init__(self, exhibition: Exhibition, parent: QObject | None = None) -> None:
        """Show this stand."""
        super().__init__(parent)
        self._exhibition = exhibition
        self._slides = SnapshotModel(ShownSlide, self)
        self._show()
        exhibition.listen(self._show)

    def _show(self) -> None:
        self._slides.show(self._exhibition.slides(FALLBACK))
        self.changed.emit()

    def _get_eyebrow(self) -> str:
        return self._exhibition.eyebrow(FALLBACK)

    def _get_headline(self) -> str:
        return text(self._exhibition.stand.headline, FALLBACK)

    def _get_greeting(self) -> str:
        return text(self._exhibition.stand.greeting, FALLBACK)

    def _get_slides(self) -> SnapshotModel:
        return self._slides

    eyebrow = Property(str, _get_eyebrow, notify=changed)
    headline = Property(str, _get_headline, notify=changed)
    greeting = Property(str, _get_greeting, notify=changed)
    slides = Property(SnapshotModel, _get_slides, constant=True)
