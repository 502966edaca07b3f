"""In which sizes, colours, text sizes and languages the screens are measured."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.visit import SCALE, Phase, Scheme, TextSize
from kiosk.ui.application import Screen
from tests.screens import pseudo
from tests.support.paper import stand_in_printing
from tests.support.probes import with_probes
from tests.support.screens import open_screen, real_catalogue, settle, wake

FULL_HD = (1920, 1080)
PORTRAIT = (1080, 1920)
SIZES = (FULL_HD, PORTRAIT, (1280, 800), (1024, 600), (3840, 2160))
TEXT_SIZES = tuple(TextSize)
SCHEMES = tuple(Scheme)


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which a visitor may have the screen; `language` is "de" or one of `pseudo`."""

    size: tuple[int, int] = FULL_HD
    text: TextSize = TextSize.NORMAL
    scheme: Scheme = Scheme.LIGHT
    language: str = "de"
    reach: bool = False
    diagonal_in: float = 21.5

    @property
    def name(self) -> str:
        """For test names and files."""
        width, height = self.size
        inches = "" if self.diagonal_in == 21.5 else f"-{self.diagonal_in:g}in"
        reach = "-reach" if self.reach else ""
        language = {"de": "de", pseudo.ARABIC: "rtl", pseudo.LONG: "long"}[self.language]
        return f"{width}x{height}{inches}-{round(SCALE[self.text] * 100)}-{self.scheme}-{language}{reach}"


REFERENCE_SCREENS = (
    Variant((1920, 1080), diagonal_in=15.6),
    Variant((1920, 1080), diagonal_in=21.5),
    Variant((1920, 1080), diagonal_in=24),
    Variant((1080, 1920), diagonal_in=32),
    Variant((1080, 1920), diagonal_in=43),
    Variant((2160, 3840), diagonal_in=55),
)
"""The six screens of the access requirements: 5.58, 4.03, 3.62, 2.71, 2.02 and 3.15 px a mm."""


def every_variant() -> tuple[Variant, ...]:
    """The whole matrix: sizes, text sizes, schemes, languages, and reach mode in German."""
    return tuple(
        Variant(size, text, scheme, language, reach=reach)
        for size in SIZES
        for text in TEXT_SIZES
        for scheme in SCHEMES
        for language, reach in (("de", False), (pseudo.ARABIC, False), (pseudo.LONG, False), ("de", True))
    )


def chosen_variants() -> tuple[Variant, ...]:
    """What the short run looks at: each size with each text size, and each of the others somewhere."""
    normal, large, huge = TEXT_SIZES
    light, dark, contrast = SCHEMES
    small = ((1280, 800), (1024, 600))
    return (
        *REFERENCE_SCREENS,
        Variant((1920, 1080), huge, diagonal_in=15.6),
        *(Variant(size, large, dark) for size in SIZES),
        *(Variant(size, huge, contrast) for size in SIZES),
        *(Variant(size, normal) for size in small),
        *(Variant(size, huge, light, pseudo.ARABIC) for size in (FULL_HD, PORTRAIT)),
        *(Variant(size, normal, contrast, pseudo.ARABIC) for size in (FULL_HD, PORTRAIT, *small)),
        *(Variant(size, normal, light, pseudo.LONG) for size in (FULL_HD, PORTRAIT, (1024, 600))),
        *(Variant(size, huge, dark, pseudo.LONG) for size in (FULL_HD, PORTRAIT)),
        *(Variant(size, text, light, reach=True) for size in (FULL_HD, PORTRAIT) for text in (normal, huge)),
        *(Variant(size, huge, light, reach=True) for size in small),
    )


def thorough_variants() -> tuple[Variant, ...]:
    """Those of the short run in which every page is looked at, and not only each kind."""
    normal, _, huge = TEXT_SIZES
    light, _, contrast = SCHEMES
    return (
        Variant(),
        Variant(PORTRAIT, huge, contrast),
        Variant((1024, 600), huge, contrast),
        Variant(FULL_HD, huge, light, pseudo.ARABIC),
        Variant((1024, 600), normal, light, pseudo.LONG),
        Variant((1024, 600), huge, light, reach=True),
        Variant(FULL_HD, huge, diagonal_in=15.6),
    )


def open_variant(qapp: object, variant: Variant) -> Screen:
    """A screen in this variant, on the start page of a visit."""
    pseudo.silence()
    catalogue = _german() if variant.language == "de" else pseudo.catalogue(variant.language)
    screen = open_screen(
        qapp, variant.size, catalogue=catalogue, printing=stand_in_printing, diagonal_in=variant.diagonal_in
    )
    wake(screen)
    if variant.language != "de":
        pseudo.speak(screen, variant.language)
    choose(screen, variant)
    assert screen.visits.visit.phase is Phase.ACTIVE
    return screen


@cache
def _german() -> Catalogue:
    return with_probes(real_catalogue())


def choose(screen: Screen, variant: Variant) -> None:
    """Text size, colours and reach of the variant, by the buttons' own wishes."""
    for _ in range(TEXT_SIZES.index(variant.text)):
        screen.session.cycleTextSize()
    for _ in range(SCHEMES.index(variant.scheme)):
        screen.session.cycleScheme()
    if variant.reach:
        screen.session.toggleReach()
    settle(1)
