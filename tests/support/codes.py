"""Reads QR codes as a phone would."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import zxingcpp
from PySide6.QtGui import QImage

_MODULE_PX = 4
_MARGIN = 4


def read_picture(image: QImage) -> list[str]:
    """What the codes on a picture say."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return [found.text for found in zxingcpp.read_barcodes(pixels[:, : grey.width()].copy())]


def read_rows(rows: Sequence[str]) -> list[str]:
    """What a code says that is given as rows of "1" (dark) and "0" (light)."""
    dark = np.array([[module == "1" for module in row] for row in rows])
    light = np.where(np.pad(dark, _MARGIN), 0, 255).astype(np.uint8)
    return [
        found.text
        for found in zxingcpp.read_barcodes(np.kron(light, np.ones((_MODULE_PX, _MODULE_PX), np.uint8)))
    ]
