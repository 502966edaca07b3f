"""The forms of paper for staff: names, finished sizes, which template sets them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """One form of paper; the size is the finished one, after cutting and before folding, in mm.

    `template` is a file of `assets/paper`. Cards lie `copies` on an A4 sheet; with crop marks one lies alone.
    """

    key: str
    words: str
    template: str
    width_mm: float
    height_mm: float
    copies: int = 1
    folds_mm: tuple[float, ...] = ()
    """Where it is folded, from the upper edge."""
    advice: str = ""
    """What to do with the sheet after printing."""


_TRUE_SIZE = "Drucken Sie in Originalgröße (100 %), nicht „an Seite anpassen“."

FORMATS: Mapping[str, Format] = {
    one.key: one
    for one in (
        Format("a4", "Plakat A4", "poster", 210, 297),
        Format("a3", "Plakat A3", "poster", 297, 420),
        Format("a2", "Plakat A2", "poster", 420, 594),
        Format(
            "aufsteller",
            "Aufsteller aus einem Blatt A4",
            "table-stand",
            210,
            297,
            folds_mm=(118, 236),
            advice=f"{_TRUE_SIZE} Festes Papier. Falten Sie zweimal und kleben Sie den unteren Streifen an.",
        ),
        Format(
            "aufsteller-a5",
            "Aufsteller A5",
            "table-stand",
            210,
            297,
            folds_mm=(148.5,),
            advice=f"{_TRUE_SIZE} Festes Papier. Falten Sie einmal in der Mitte.",
        ),
        Format(
            "karte",
            "Karten A6, vier auf einem Blatt A4",
            "card",
            105,
            148.5,
            copies=4,
            advice=f"{_TRUE_SIZE} Schneiden Sie an den Linien.",
        ),
        Format(
            "visitenkarte",
            "Visitenkarten 85 × 55 mm, zehn auf einem Blatt A4",
            "card",
            85,
            55,
            copies=10,
            advice=f"{_TRUE_SIZE} Schneiden Sie an den Linien.",
        ),
    )
}
"""By the name that staff type."""

BLEED_MM = 3.0
"""How far colour runs over the cut, so that no white rim is left."""
SLUG_MM = 10.0
"""How far the page reaches beyond the cut where it has crop marks; the templates know it too."""
