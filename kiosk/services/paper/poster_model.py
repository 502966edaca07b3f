"""A poster as data: where it will hang, what it says, and how the typesetter takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from kiosk.domain.catalogue import Catalogue, Place, Stand
from kiosk.domain.language import FALLBACK
from kiosk.domain.qr import ShownAddress
from kiosk.services.paper.formats import BLEED_MM, SLUG_MM, Format
from kiosk.services.paper.naming import named
from kiosk.services.paper.syllables import divisible

SCAN_STEPS = (
    "Öffnen Sie die Kamera Ihres Handys.",
    "Halten Sie das Handy vor das Muster.",
    "Lesen Sie die Adresse. Tippen Sie darauf.",
)
"""As on the screen (`ScanSteps.qml`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Where the paper will hang; `place` is whom it speaks for, `phone` whom to call, `day` is ISO 8601."""

    catalogue: Catalogue
    stand: Stand
    place: Place
    phone: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """A QR code and what a person needs to trust it; `hint` says what to do on the page that opens."""

    rows: tuple[str, ...]
    alt: str
    address: ShownAddress
    owner: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Teaser:
    """A line of the invitation."""

    icon: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """One message for one piece of paper; `key` becomes the name of a file."""

    key: str
    icon: str
    eyebrow: str
    title: str
    message: str
    code: PrintedCode | None = None
    phone: str = ""
    teasers: tuple[Teaser, ...] = ()
    where: str = ""
    """Where the stand is; empty on all but its invitation."""
    warnings: tuple[str, ...] = ()
    """What staff should do before they print it."""


def occasion(
    catalogue: Catalogue, stand: str, place: str = "", *, phone: str = "", day: str = ""
) -> Occasion:
    """The occasion of a stand; `place` is its own town unless another one is named.

    Raises:
        EnvironmentProblem: the content has no such stand or place.
    """
    found = named(catalogue.stands, stand, "Den Stand")
    return Occasion(
        catalogue=catalogue,
        stand=found,
        place=named(catalogue.places, place or found.place, "Den Ort"),
        phone=phone or found.phone,
        day=day,
    )


def as_data(
    poster: Poster, paper: Format, *, marks: bool = False, light: bool = False
) -> Mapping[str, object]:
    """The poster as the typesetter takes it; `marks` are for the printing house, `light` saves ink."""
    words = asdict(poster)
    del words["warnings"]
    return {
        **words,
        "document": f"{paper.words}: {poster.title}, {poster.eyebrow}",
        "lang": FALLBACK,
        "divisible": divisible(poster.title),
        "steps": SCAN_STEPS,
        "paper": {
            "width": paper.width_mm,
            "height": paper.height_mm,
            "copies": paper.copies,
            "folds": paper.folds_mm,
            "bleed": BLEED_MM if marks else 0,
            "slug": SLUG_MM if marks else 0,
        },
        "light": light,
    }
