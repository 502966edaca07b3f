"""What authors are told: what every catalogue must fulfil, and what makes good content."""

from __future__ import annotations

from datetime import date

from kiosk.bundle.checks import (
    dates,
    icons,
    lengths,
    pictures,
    practice_texts,
    reading_level,
    sample_answers,
    step_pictures,
    tour_walks,
    trust,
)
from kiosk.bundle.draft import Draft
from kiosk.bundle.findings import Report


def check(
    draft: Draft, icon_names: frozenset[str], report: Report, *, style: bool, today: date | None = None
) -> None:
    """Check everything; `style` adds how well it reads, `today` what is over or has to be looked at again."""
    trust.check(draft, report)
    sample_answers.check(draft, report)
    if not report.errors():  # what is broken cannot be walked
        tour_walks.check(draft, report)
    icons.check(draft, icon_names, report)
    lengths.check(draft, report)
    pictures.check(draft, report)
    step_pictures.check(draft, report)
    practice_texts.check(draft, report)
    if today is not None:
        dates.check_today(draft, today, report)
    if style:
        reading_level.check(draft, report)
