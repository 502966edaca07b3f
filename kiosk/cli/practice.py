"""`kiosk practice …`: check what visitors can practise, without the findings of all other content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from kiosk.bundle.findings import Severity
from kiosk.bundle.layout import PRACTICE
from kiosk.bundle.reading import read
from kiosk.cli.content import FAILED, OK, show


def check(files: Mapping[str, bytes], icons: frozenset[str], out: TextIO, *, show_notes: bool) -> int:
    """Print what is wrong with the practices; 1 where there is an error."""
    findings = [one for one in read(files, icons, style=True).findings if one.file.startswith(PRACTICE)]
    show(findings, out, show_notes=show_notes)
    return FAILED if any(one.severity is Severity.ERROR for one in findings) else OK
