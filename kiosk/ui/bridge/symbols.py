"""The icon font's characters by name."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Symbols come from the program")
class Symbols(QObject):  # type: ignore[operator]
    """Looks up glyphs; an unknown name is shown as a question mark, never as a word."""

    def __init__(self, code_points: Mapping[str, int], parent: QObject | None = None) -> None:
        """Take the font's table."""
        super().__init__(parent)
        self._code_points = code_points

    @Slot(str, result=str)
    def glyph(self, name: str) -> str:
        """The character that draws an icon."""
        if not name:
            return ""
        return chr(self._code_points.get(name) or self._code_points.get("help", 0x3F))
