"""Rules about reading: size, room, lines (B01, B02, B03, B11, B12, E12)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk.domain import ergonomics
from kiosk.domain.visit import SCALE
from tests.screens import items
from tests.screens.items import Piece
from tests.screens.look import Look

BODY_MM = 7.3
"""Capital letters of 0.7 degrees at 600 mm (EN 301 549, 5.1.4)."""
CAPTION_DEGREES = 0.5
BAR_SCALE = 1.2
"""The bars grow less than the page: they have to leave it room."""
KEY_WORD = 0.7
"""The word on a key may be smaller than other words: its place and its spoken name say the same."""
ADDRESSES = ("KAddress", "SourceList", "KMarks")
"""What may say an address, which has no place to break."""
LETTERING = 0.75
"""Letters on a thing that is drawn; what a person has to read stands beside it in full size."""
CUE = "StepLine"
"""What a volunteer says next; the bar has room for its beginning, the notes show all of it."""
LONGEST_LINE = 80
LEAST_LEADING = 1.45
"""Lines of running text, in em of the font; 1.5 with rounding to whole px."""
_SLACK_PX = 1.5
_OVERHANG_EM = 0.06
"""How far a letter may reach beyond its own width."""
_BOLD = 600
_BREAKS = re.compile(r"[\s\-–/·\u200b]+")


def sizes(look: Look) -> Iterable[str]:
    """B01: running text in capitals of 7.3 mm at 600 mm, nothing below 0.5 degrees, more when larger."""
    scale = SCALE[look.variant.text]
    least = ergonomics.cap_height_mm(CAPTION_DEGREES, 600)
    said = " ".join(piece.text() for piece in look.texts if not _is_lettering(piece)).casefold()
    for piece in look.texts:
        if _is_lettering(piece) and piece.text().casefold() in said:
            continue  # what is written on a thing that is drawn, beside the same words in full size
        cap = QFontMetricsF(piece.font()).capHeight() / look.real_px_per_mm
        grows = 1.0 if _stays_small(piece) else min(scale, BAR_SCALE) if _in_bar(piece) else scale
        if _has_long_word(piece) or piece.within("DatePart"):
            grows = 1.0  # which made the text smaller, so that it stays whole; the parts of a date are alike
        running = _is_running(look, piece) and not _is_lettering(piece)
        wanted = (BODY_MM if running else least) * grows
        if piece.within("KeyCap") and len(piece.text()) > 1:
            wanted *= KEY_WORD  # beside the fields keys are as narrow as a finger allows
        if _is_lettering(piece):
            wanted *= LETTERING
        if cap < wanted * 0.97:
            yield f"{piece.says()}: capitals of {cap:.1f} mm instead of {wanted:.1f} mm"


def room(look: Look) -> Iterable[str]:
    """B03: no text is cut, or larger than what it stands in."""
    window = look.screen.window
    whole = QRectF(0, 0, window.width(), window.height())
    for piece in look.texts:
        if piece.item.property("truncated") and not piece.within(CUE):
            yield f"{piece.says()} is cut with dots"
        drawn = items.painted(piece)
        overhang = _OVERHANG_EM * piece.font().pixelSize() * (2 if _is_lettering(piece) else 1)
        if drawn.width() > piece.area.width() + max(_SLACK_PX, overhang):
            yield f"{piece.says()} is {drawn.width():.0f} px wide"
        scrolls = False
        for above in reversed(piece.above):
            scrolls = scrolls or above.inherits("QQuickFlickable")
            if not _holds(above):
                continue
            box = items.rect(above)
            if scrolls:
                box = QRectF(box.left(), drawn.top(), box.width(), drawn.height())
            if not items.contains(box, drawn, _SLACK_PX):
                yield f"{piece.says()} stands out of {items.kind(above)} {_numbers(box)}: {_numbers(drawn)}"
                break
        else:
            if not scrolls and not items.contains(whole, drawn, _SLACK_PX):
                yield f"{piece.says()} stands out of the window: {_numbers(drawn)}"


def words(look: Look) -> Iterable[str]:
    """B12: no word is broken without a hyphen."""
    for piece in look.texts:
        if any(piece.within(kind) for kind in ADDRESSES) or not items.number(piece.item, "wrapMode"):
            continue
        measure = QFontMetricsF(piece.font())
        for word in _BREAKS.split(re.sub(r"<[^>]+>", "", piece.text())):
            if measure.horizontalAdvance(word) > piece.item.width() + _SLACK_PX:
                yield f"{piece.says()}: „{word}“ is broken"


def overlaps(look: Look) -> Iterable[str]:
    """B12: no two texts lie over each other, and no text under a button that it does not belong to."""
    shown = [(piece, items.painted(piece).intersected(piece.seen)) for piece in look.texts]
    shown = [(piece, drawn) for piece, drawn in shown if not drawn.isEmpty()]
    for (one, first), (other, second) in combinations(shown, 2):
        common = first.intersected(second)
        if common.width() > _SLACK_PX and common.height() > _SLACK_PX:
            yield f"{one.says()} and {other.says()}"
    for target in look.targets:
        for piece, drawn in shown:
            common = drawn.intersected(target.seen)
            if target.item in piece.above or min(common.width(), common.height()) <= _SLACK_PX:
                continue
            yield f"{piece.says()} under {target.says()}"


def lines(look: Look) -> Iterable[str]:
    """B11: running text has lines of 1.5 em and at most 80 characters, flush at the start."""
    for piece in look.texts:
        count = int(piece.item.property("lineCount") or 1)
        if count < 2 or not _is_running(look, piece):
            continue
        size = piece.font().pixelSize()
        leading = float(piece.item.property("contentHeight")) / count / size
        if leading < LEAST_LEADING:
            yield f"{piece.says()}: lines of {leading:.2f} em"
        characters = piece.item.width() / QFontMetricsF(piece.font()).averageCharWidth()
        longest = len(re.sub(r"<[^>]+>", "", piece.text())) / max(1, count - 1)
        if min(characters, longest) > LONGEST_LINE:
            yield f"{piece.says()}: {min(characters, longest):.0f} characters a line"


def headings(look: Look) -> Iterable[str]:
    """E12: exactly one first heading."""
    found = [piece.text() for piece in look.texts if piece.item.property("heading")]
    if len(found) != 1:
        yield f"{len(found)} first headings: {found}"


def _is_running(look: Look, piece: Piece) -> bool:
    """Whether it is a sentence of the page: not a caption, not on a button, not a heading."""
    item = piece.item
    if item.property("decorative") or item.property("heading") or piece.font().weight() >= _BOLD:
        return False
    body = round(look.screen.metrics.property("bodyPx") * SCALE[look.variant.text])
    return bool(piece.font().pixelSize() >= body)


def _has_long_word(piece: Piece) -> bool:
    holder = piece.item if piece.name in ("KTitle", "KProse") else piece.item.parentItem()
    widest = holder.property("widest")
    return isinstance(widest, float) and widest > piece.item.width()


def _stays_small(piece: Piece) -> bool:
    """Whether there is no more room where it stands: keys, a table of days, letters on a drawn thing."""
    in_table = piece.within("KMonth") and not piece.within("KButton") and not piece.item.property("heading")
    # The volunteer stands next to their bar, and it leaves the page its room.
    return _is_lettering(piece) or piece.within("KeyCap") or in_table or piece.within("PresenterBar")


def _is_lettering(piece: Piece) -> bool:
    """Whether it is written on a thing that is drawn."""
    return piece.within("Picture") or piece.within("StepPicture")


def _in_bar(piece: Piece) -> bool:
    return any(piece.within(bar) for bar in ("TopBar", "BottomBar", "PreviewBand", "CompanyBand"))


def _holds(item: QQuickItem) -> bool:
    """Whether an ancestor is a box that its texts have to stay in."""
    return item.inherits("QQuickRectangle") or items.is_pressable(item) or item.clip()


def _numbers(area: QRectF) -> str:
    return f"{area.x():.0f},{area.y():.0f} {area.width():.0f}×{area.height():.0f}"


RULES = (sizes, room, words, overlaps, lines, headings)
