"""What must hold between the parts of a catalogue; each check looks at a draft and adds to a report."""

from __future__ import annotations

from kiosk.bundle.checks import addresses, facts, icons, identifiers, languages, lengths, pictures, references
from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report


def check_all(draft: Draft, icon_names: frozenset[str], report: Report) -> None:
    """Everything that authors are told."""
    check_trust(draft, report)
    icons.check(draft, icon_names, report)
    lengths.check(draft, report)
    pictures.check(draft, report)


def check_trust(draft: Draft, report: Report) -> None:
    """What a compiled bundle must fulfil, too, whoever made it."""
    references.check(draft, report)
    addresses.check(draft, report)
    identifiers.check(draft, report)
    facts.check(draft, report)
    languages.check(draft, report)
