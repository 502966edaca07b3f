"""The blurred picture that covers a held place: so few pixels of the page that nothing on it can be read."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow

NAME = "veil"
LONGER_SIDE = 36
"""Pixels that are kept of the longer side of the window; a line of text is less than a pixel high then."""


class Veil(QQuickImageProvider):
    """Keeps one tiny picture in memory for as long as it covers something."""

    def __init__(self) -> None:
        """Begin without a picture."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._picture = QImage()
        self._count = 0

    def cover(self, window: QQuickWindow) -> str:
        """Take the picture of the window; returns the address under which the engine finds it."""
        whole = window.grabWindow()
        size = whole.size().scaled(LONGER_SIDE, LONGER_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        self._picture = whole.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._count += 1
        return f"image://{NAME}/{self._count}"

    def drop(self) -> None:
        """Forget it."""
        self._picture = QImage()

    def requestImage(self, _id: str, size: QSize, _requested: QSize) -> QImage:
        """The picture, as the engine asks for it."""
        size.setWidth(self._picture.width())
        size.setHeight(self._picture.height())
        return self._picture
