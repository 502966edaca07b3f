"""What authors are told: what every catalogue must fulfil, and what makes good content."""

from __future__ import annotations

from kiosk.bundle.checks import icons, lengths, pictures, trust
from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report


def check(draft: Draft, icon_names: frozenset[str], report: Report) -> None:
    """Check everything."""
    trust.check(draft, report)
    icons.check(draft, icon_names, report)
    lengths.check(draft, report)
    pictures.check(draft, report)
