"""The content folder to a catalogue: reads every file, then checks how they fit together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.bundle.checks import authoring
from kiosk.bundle.draft import Draft
from kiosk.bundle.entries import EntryReader
from kiosk.bundle.findings import Finding, Report
from kiosk.domain.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of it: the catalogue and its pictures where there is no error, and all findings."""

    catalogue: Catalogue | None
    media: Mapping[str, bytes]
    findings: tuple[Finding, ...]


def read(
    files: Mapping[str, bytes], icons: frozenset[str], *, style: bool = False, today: date | None = None
) -> Reading:
    """Read the whole content folder; paths are relative to it, `icons` are the names that can be drawn.

    `style` also looks at how well it reads: authors want to know; a stand that opens shows it all the same.
    With `today`, what is over and what should have been looked at again is told too.
    """
    report = Report()
    draft = Draft()
    EntryReader(files, draft, report).read_all()
    authoring.check(draft, icons, report, style=style, today=today)
    catalogue = None if report.errors() else draft.catalogue()
    media = {path: media.data for path, media in draft.media.items()}
    return Reading(catalogue, media, report.sorted())
