from __future__ import annotations

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.domain.catalogue import Host, Link
from kiosk.services.codes import make_code
from kiosk.ui.bridge.code_objects import QrPlate, TakeObject

URL = "https://serviceportal.gladbeck.de/hund-anmelden"


def rows() -> str:
    link = Link(source="Test", url=URL)
    return " ".join(make_code(link, [Host(source="Test", host="serviceportal.gladbeck.de", owner="")]).rows)


def painted(plate: QrPlate, side: int) -> QImage:
    plate.setSize(QSizeF(plate.implicitWidth(), plate.implicitHeight()))
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    painter = QPainter(image)
    plate.paint(painter)
    painter.end()
    return image


def pixels(image: QImage) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    raw = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return raw[:, : grey.width()].copy()


@pytest.mark.parametrize("module_px", [1, 2, 3, 7])
def test_a_code_is_drawn_in_whole_pixels_with_its_margin_and_can_be_read(
    qapp: object, module_px: int
) -> None:
    assert qapp
    plate = QrPlate()
    plate.setProperty("modulePx", module_px)
    plate.setProperty("rows", rows())
    modules = len(rows().split()) + 8
    side = modules * module_px
    assert (plate.implicitWidth(), plate.implicitHeight()) == (side, side)
    picture = pixels(painted(plate, side))
    assert set(np.unique(picture)) == {0, 255}
    margin = 4 * module_px
    assert (picture[:margin] == 255).all()
    assert (picture[:, -margin:] == 255).all()
    bigger = np.kron(picture, np.ones((4, 4), np.uint8))
    assert [found.text for found in zxingcpp.read_barcodes(bigger)] == [URL]


def test_a_plate_without_a_code_takes_no_room_and_a_module_is_never_less_than_a_pixel() -> None:
    plate = QrPlate()
    assert (plate.implicitWidth(), plate.property("rows"), plate.property("modulePx")) == (0, "", 4)
    plate.setProperty("modulePx", -3)
    assert plate.property("modulePx") == 1


def test_a_take_page_is_empty_before_it_is_shown() -> None:
    take = TakeObject()
    names = ("rows", "before", "domain", "after", "title", "owner", "asOf", "kind", "key")
    assert [take.property(name) for name in names] == [""] * 9
    assert [take.property(name) for name in ("checked", "isWebsite", "noted")] == [False] * 3
    assert (take.property("position"), take.property("count")) == (0, 0)
