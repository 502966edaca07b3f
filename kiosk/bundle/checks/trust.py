"""What every catalogue must fulfil, a compiled one too, whoever made it."""

from __future__ import annotations

from kiosk.bundle.checks import (
    addresses,
    dates,
    devices,
    facts,
    forms,
    identifiers,
    languages,
    practices,
    references,
    scripts,
    surveys,
    tours,
)
from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report


def check(draft: Draft, report: Report) -> None:
    """Check references, addresses, official keys, dates, languages, and that practices can be walked."""
    references.check(draft, report)
    addresses.check(draft, report)
    identifiers.check(draft, report)
    facts.check(draft, report)
    dates.check(draft, report)
    languages.check(draft, report)
    practices.check(draft, report)
    scripts.check(draft, report)
    forms.check(draft, report)
    tours.check(draft, report)
    surveys.check(draft, report)
    devices.check(draft, report)
