"""The ways to be online at home: a few ways, each with its next three steps."""

from __future__ import annotations

from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report, Spot
from kiosk.bundle.layout import DEVICES, Kind

FEWEST, MOST = 2, 6
STEPS = 3


def check(draft: Draft, report: Report) -> None:
    """Count the ways and their steps; content without any asks nobody."""
    found = list(draft.of(Kind.DEVICE))
    if found and not FEWEST <= len(found) <= MOST:
        message = f"Zur Wahl stehen {len(found)} Wege, zu Hause online zu sein"
        report.error(Spot(DEVICES), message, f"{FEWEST} bis {MOST} angeben, auch „gar nicht“.")
    for entry in found:
        if len(entry.value.steps) != STEPS:
            message = f"Hier stehen {len(entry.value.steps)} Schritte"
            report.error(entry.spot("steps"), message, f"Genau {STEPS} Schritte angeben.")
