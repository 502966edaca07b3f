"""What authors are told: what every catalogue must fulfil, and what makes good content."""

from __future__ import annotations

from kiosk.bundle.checks import (
    icons,
    lengths,
    pictures,
    practice_texts,
    reading_level,
    sample_answers,
    step_pictures,
    trust,
)
from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report


def check(draft: Draft, icon_names: frozenset[str], report: Report, *, style: bool) -> None:
    """Check everything; `style` adds how well it reads."""
    trust.check(draft, report)
    icons.check(draft, icon_names, report)
    lengths.check(draft, report)
    pictures.check(draft, report)
    sample_answers.check(draft, report)
    step_pictures.check(draft, report)
    practice_texts.check(draft, report)
    if style:
        reading_level.check(draft, report)
