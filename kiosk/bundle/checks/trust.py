"""What every catalogue must fulfil, a compiled one too, whoever made it."""

from __future__ import annotations

from kiosk.bundle.checks import addresses, facts, identifiers, languages, references
from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report


def check(draft: Draft, report: Report) -> None:
    """Check references, addresses, official keys, dates and languages."""
    references.check(draft, report)
    addresses.check(draft, report)
    identifiers.check(draft, report)
    facts.check(draft, report)
    languages.check(draft, report)
