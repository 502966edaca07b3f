"""A look at one screen in one variant; the rules take it and say what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QImage

from kiosk.ui.application import Screen
from tests.screens import items
from tests.screens.items import Piece
from tests.screens.place import Place
from tests.screens.variants import Variant


@dataclass
class Look:
    """What a rule may ask about a screen; everything is read once."""

    screen: Screen
    place: Place
    variant: Variant

    @cached_property
    def texts(self) -> list[Piece]:
        """Words that can be read."""
        return items.texts(self.screen.window)

    @cached_property
    def icons(self) -> list[Piece]:
        """Symbols."""
        return items.icons(self.screen.window)

    @cached_property
    def targets(self) -> list[Piece]:
        """What a finger can press or write into."""
        return items.targets(self.screen.window)

    @property
    def real_px_per_mm(self) -> float:
        """Px of one real millimetre of this screen."""
        width, height = self.variant.size
        return self.screen.setup.settings.screen(width, height).px_per_mm

    @cached_property
    def picture(self) -> QImage:
        """What the screen shows now."""
        return self.screen.window.grabWindow()


def turned(look: Look) -> Iterator[Look]:
    """The screen from its top to its end, a look after each turn of a long page."""
    yield look
    flicks = [
        piece.item
        for piece in items.pieces(look.screen.window)
        if piece.item.inherits("QQuickFlickable") and piece.item.property("interactive")
    ]
    for flick in flicks:
        height, end = flick.height(), float(flick.property("contentHeight")) - flick.height()
        position = 0.0
        while position < end:
            position = min(position + height * 0.9, end)
            flick.setProperty("contentY", position)
            yield Look(look.screen, look.place, look.variant)


Rule = Callable[[Look], Iterable[str]]


def findings(rules: Iterable[Rule], look: Look) -> list[str]:
    """What all rules find, each with the screen and the rule's requirement."""
    found: list[str] = []
    for rule in rules:
        identifier = (rule.__doc__ or "?").split(":")[0]
        found += [f"{look.place.name}: {identifier}: {message}" for message in rule(look)]
    return found
