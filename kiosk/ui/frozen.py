"""The picture that stands still during a demonstration: in memory only, and dropped when it moves again."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow

NAME = "frozen"


class FrozenPicture(QQuickImageProvider):
    """Holds at most one picture of the window."""

    def __init__(self) -> None:
        """Begin without a picture."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._picture = QImage()
        self._count = 0

    def take(self, window: QQuickWindow) -> str:
        """Take the picture of the window as it is; returns the address for the engine."""
        self._picture = window.grabWindow()
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
