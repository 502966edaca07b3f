"""Pixels of a picture, and the contrast between colours (WCAG 2.2, relative luminance)."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

Pixels: TypeAlias = NDArray[np.uint8]
Rgb: TypeAlias = tuple[int, int, int]
_MANY = 20_000
_CODES = np.arange(256) / 255
_LINEAR = np.where(_CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4)


def pixels(image: QImage) -> Pixels:
    """Rows of red, green, blue."""
    picture = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    return rows[:, : picture.width() * 3].reshape(picture.height(), picture.width(), 3).copy()


def luminance(colours: NDArray[np.integer]) -> NDArray[np.float64]:
    """Relative luminance of each colour, 0 to 1."""
    linear: NDArray[np.float64] = _LINEAR[colours] * np.array([0.2126, 0.7152, 0.0722])
    total: NDArray[np.float64] = linear.sum(axis=-1)
    return total


def contrast(one: Rgb, other: Rgb) -> float:
    """1 to 21."""
    low, high = sorted(float(luminance(np.array(colour))) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def changes(before: Pixels, after: Pixels) -> NDArray[np.float64]:
    """The contrast of each pixel with itself."""
    one, other = luminance(before), luminance(after)
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def cut(picture: Pixels, area: QRectF) -> Pixels:
    """The pixels of a rectangle."""
    height, width = picture.shape[:2]
    left, top = max(0, round(area.left())), max(0, round(area.top()))
    return picture[top : min(height, round(area.bottom())), left : min(width, round(area.right()))]


def ground(picture: Pixels) -> Rgb:
    """The most frequent colour: what words stand on."""
    step = 1 if picture.shape[0] * picture.shape[1] < _MANY else 2
    wide = picture[::step, ::step].astype(np.uint32)
    packed = (wide[..., 0] << 16) | (wide[..., 1] << 8) | wide[..., 2]
    found, counts = np.unique(packed, return_counts=True)
    most = int(found[counts.argmax()])
    return most >> 16, (most >> 8) & 255, most & 255


def rgb(colour: QColor) -> Rgb:
    """A colour of QML."""
    return colour.red(), colour.green(), colour.blue()


def laid_over(colour: Rgb, below: Rgb, opacity: float) -> Rgb:
    """What is seen of a colour that lets something shine through."""
    red, green, blue = (round(c * opacity + b * (1 - opacity)) for c, b in zip(colour, below, strict=True))
    return red, green, blue
