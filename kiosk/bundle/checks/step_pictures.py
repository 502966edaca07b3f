"""The pictures that a step can show, and how many lines are written in each."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report, advice
from kiosk.bundle.layout import Kind
from kiosk.domain.practice.model import Choice, Step

MANY = 6

LINES: Mapping[str, tuple[int, int]] = {
    "address": (1, 1),
    "calendar": (1, 1),
    "can": (1, 1),
    "card": (2, 2),
    "card-phone": (0, 0),
    "consent": (2, MANY),
    "desk": (0, 0),
    "document": (1, MANY),
    "document-falsch": (1, MANY),
    "document-unscharf": (1, MANY),
    "document-zu-gross": (1, MANY),
    "done": (0, 0),
    "inbox": (1, MANY),
    "letter": (1, MANY),
    "letter-pin": (2, 2),
    "levels": (0, 0),
    "login": (3, 3),
    "message": (1, MANY),
    "pay": (2, 2),
    "phone": (1, MANY),
    "pin": (0, 0),
    "receipt": (2, 2),
    "send": (0, 0),
    "sign": (1, 1),
    "site": (1, MANY),
    "sticker": (1, 2),
}
"""The fewest and the most lines of each picture."""


def check(draft: Draft, report: Report) -> None:
    """Refuse pictures that nobody has drawn."""
    for entry in draft.of(Kind.PRACTICE):
        for path, part in entry.parts:
            picture = part.picture if isinstance(part, Step | Choice) else ""
            if picture and picture not in LINES:
                remedy = advice(picture, LINES, "Die Liste steht in content/practice/README.md.")
                report.error(entry.spot(f"{path}.picture"), f"Das Bild „{picture}“ gibt es nicht", remedy)
