"""A picture that the program takes of its own window: in memory only, and dropped when it has served."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickImageProvider, QQuickWindow

UNREADABLE = 36
"""Pixels of the longer side of a window of which nothing can be read: a line of text is less than one."""


class Snapshot(QQuickImageProvider):
    """Holds at most one picture of a window, under a name of its own in the engine."""

    def __init__(self, name: str, longer_side: int = 0) -> None:
        """Begin without a picture. With `longer_side` only so many px of one are ever kept."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._name = name
        self._longer_side = longer_side
        self._picture = QImage()
        self._count = 0

    def serve(self, engine: QQmlEngine) -> None:
        """Let the engine find it under `image://<name>/…`."""
        engine.addImageProvider(self._name, self)

    def take(self, window: QQuickWindow) -> str:
        """Take the picture of the window as it is; returns the address for the engine."""
        picture = window.grabWindow()
        if self._longer_side:
            side = self._longer_side
            size = picture.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        self._picture = picture
        self._count += 1
        return f"image://{self._name}/{self._count}"

    def drop(self) -> None:
        """Forget it."""
        self._picture = QImage()

    def requestImage(self, _id: str, size: QSize, _requested: QSize) -> QImage:
        """The picture, as the engine asks for it."""
        size.setWidth(self._picture.width())
        size.setHeight(self._picture.height())
        return self._picture
