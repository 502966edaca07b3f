"""The QR code on the screen itself: it can be read from the picture, is on white, and is large enough."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QRectF

from kiosk.domain import ergonomics
from kiosk.domain.visit import Scheme, TextSize
from kiosk.ui.application import Screen
from tests.screens import colours, items
from tests.screens.colours import Pixels
from tests.screens.items import Piece
from tests.screens.table import VISITED, arrive
from tests.screens.variants import SIZES, Variant, open_variant

QUIET_MODULES = 4
LEAST_PX = 2
WHITE, BLACK = 255, 0
VARIANTS = [
    *(Variant(size, text, scheme) for size in SIZES for text, scheme in zip(TextSize, Scheme, strict=True)),
    *(Variant(size, text, reach=True) for size in SIZES[:2] for text in (TextSize.NORMAL, TextSize.HUGE)),
    Variant((1920, 1080), TextSize.HUGE, diagonal_in=15.6),
]


def _code(screen: Screen) -> Piece:
    return next(piece for piece in items.pieces(screen.window) if piece.item.inherits("QQuickPaintedItem"))


def _module_px(plate: Pixels) -> int:
    """The width of a module, from the finder pattern's first dark run of seven."""
    dark = plate[..., 0] < 128
    rows = np.flatnonzero(dark.any(axis=1))
    row = dark[int(rows[0])]
    first = int(np.flatnonzero(row)[0])
    run = int(np.argmin(row[first:]))
    assert run % 7 == 0
    return run // 7


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_the_code_can_be_read_from_the_picture(qapp: object, variant: Variant) -> None:
    screen = open_variant(qapp, variant)
    for place in VISITED:
        if not place.name.startswith("take-"):
            continue
        arrive(screen, place)
        picture = colours.pixels(screen.window.grabWindow())
        code = _code(screen)
        assert code.whole, place.name
        page = screen.pages._take.page
        assert page is not None
        read = zxingcpp.read_barcodes(picture)
        assert [found.text for found in read] == [page.url], place.name
        plate = colours.cut(picture, QRectF(code.area.toAlignedRect()))
        assert set(np.unique(plate)) == {BLACK, WHITE}, "dark on white in every scheme, without grey edges"
        module = _module_px(plate)
        quiet = QUIET_MODULES * module
        assert (plate[:quiet] == WHITE).all()
        assert (plate[:, :quiet] == WHITE).all()
        assert (plate[-quiet:] == WHITE).all()
        assert (plate[:, -quiet:] == WHITE).all()
        assert module >= LEAST_PX
        if not variant.reach and variant.diagonal_in == 21.5:
            asked = ergonomics.qr_module_px(screen.setup.settings.screen(*variant.size))
            assert module >= asked, f"{place.name}: {module} px, the viewer's distance asks for {asked} px"
