"""Millimetres to pixels: how large things are for a standing person in front of this screen.

Numbers and sources in the project's access requirements: capital letters of 0.7 degrees (EN 301 549,
5.1.4), captions of at least 0.5 degrees, targets of 20 mm, gaps of 3 mm and more, everything operable
between 800 and 1100 mm above the floor in reach mode (EN 301 549, 8.3.2), QR modules by the
distance from which a phone reads them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

CAP_HEIGHT_EM = 0.689
"""Height of a capital of Fira Sans, in em."""

BODY_DEGREES = 0.7
CAPTION_DEGREES = 0.52
TARGET_MM = 20.0
SMALL_TARGET_MM = 15.0
GAP_MM = 4.0
REACH_TOP_MM = 1100.0
"""Highest operable point above the floor in reach mode, mm."""

LEAST_REACH = 0.42
"""Share of the height that stays operable however high the screen hangs, so that a page can be read."""


MILLIMETRES_PER_INCH = 25.4
SMALLEST_BODY_PX = 16.0
LAYOUT_SHORT_SIDE_MM = 268.0
LAYOUT_LONG_SIDE_MM = 476.0
"""Sides in mm of the 21.5 inch screen (16 : 9) that pages are drawn for."""

QR_READING_FACTOR = 250.0
"""Reading distance over module size; the field's 10 : 1 rule for a code of 25 modules."""


@dataclass(frozen=True, slots=True)
class Screen:
    """The stand's screen: size in px, diagonal in inch, lower edge and viewer's distance in mm."""

    width_px: int
    height_px: int
    diagonal_in: float = 21.5
    bottom_mm: float = 900.0
    distance_mm: float = 600.0

    @property
    def px_per_mm(self) -> float:
        """Pixels per millimetre, from the diagonal."""
        return math.hypot(self.width_px, self.height_px) / (self.diagonal_in * MILLIMETRES_PER_INCH)

    @property
    def layout_px_per_mm(self) -> float:
        """Pixels per layout millimetre: never less than real, and more where the screen is large.

        A screen that is larger than 476 by 268 mm shows the same page larger instead of emptier.
        """
        short, long = sorted((self.width_px, self.height_px))
        return max(self.px_per_mm, min(short / LAYOUT_SHORT_SIDE_MM, long / LAYOUT_LONG_SIDE_MM))

    @property
    def is_portrait(self) -> bool:
        """Whether the screen is taller than wide."""
        return self.height_px > self.width_px


def cap_height_mm(degrees: float, distance_mm: float) -> float:
    """Height in mm of a capital letter that subtends an angle at a distance."""
    return 2.0 * distance_mm * math.tan(math.radians(degrees) / 2.0)


def font_px(degrees: float, screen: Screen) -> float:
    """Font size in px whose capitals subtend the angle for this screen's viewer."""
    height_px = cap_height_mm(degrees, screen.distance_mm) * screen.layout_px_per_mm
    return max(SMALLEST_BODY_PX, height_px / CAP_HEIGHT_EM)


def reach_height_px(screen: Screen) -> int:
    """How much of the screen, counted from below in px, may be operable in reach mode.

    Never less than 42 % of the height, so that a page stays readable on a low screen mounted high.
    """
    reachable_px = (REACH_TOP_MM - screen.bottom_mm) * screen.px_per_mm
    return int(min(screen.height_px, max(screen.height_px * LEAST_REACH, reachable_px)))


def qr_module_px(screen: Screen) -> int:
    """Whole px of one QR module, so that a phone at the viewer's distance can read it."""
    return max(2, math.ceil(screen.distance_mm / QR_READING_FACTOR * screen.px_per_mm))
