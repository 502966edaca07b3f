"""What the checker has to say: findings, and the report that collects them.

Messages are German, because the people who write content read them. Each says what is wrong; its
remedy says what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

ROOT = "content/"
"""The folder that authors see their files in."""


class Severity(StrEnum):
    """How bad a finding is; only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


GERMAN = {Severity.ERROR: "Fehler", Severity.WARNING: "Warnung", Severity.NOTE: "Hinweis"}
"""The severities as authors read them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an author should know, at one line (counted from 1) of one file."""

    severity: Severity
    file: str
    line: int
    field: str
    message: str
    remedy: str

    def __str__(self) -> str:
        """One line that an editor can jump to."""
        field = f"{self.field}: " if self.field else ""
        return (
            f"{ROOT}{self.file}:{self.line}: {GERMAN[self.severity]}: {field}{self.message} — {self.remedy}"
        )


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: a file, a line counted from 1, and the name of the field there."""

    file: str
    line: int = 1
    field: str = ""


class Report:
    """Collects findings in the order in which they are made."""

    def __init__(self) -> None:
        """Start with nothing found."""
        self._findings: list[Finding] = []

    def __iter__(self) -> Iterator[Finding]:
        """All findings, in the order in which they were made."""
        return iter(self._findings)

    def error(self, spot: Spot, message: str, remedy: str) -> None:
        """Note something that makes the content unusable."""
        self._add(Severity.ERROR, spot, message, remedy)

    def warning(self, spot: Spot, message: str, remedy: str) -> None:
        """Note something that should be put right, but can be shown."""
        self._add(Severity.WARNING, spot, message, remedy)

    def note(self, spot: Spot, message: str, remedy: str) -> None:
        """Note something that is merely good to know."""
        self._add(Severity.NOTE, spot, message, remedy)

    def errors(self) -> tuple[Finding, ...]:
        """Only the findings that make the content unusable."""
        return tuple(finding for finding in self if finding.severity is Severity.ERROR)

    def sorted(self) -> tuple[Finding, ...]:
        """All findings in the order of their files and lines."""
        return tuple(sorted(self, key=lambda finding: (finding.file, finding.line, finding.field)))

    def _add(self, severity: Severity, spot: Spot, message: str, remedy: str) -> None:
        self._findings.append(Finding(severity, spot.file, spot.line, spot.field, message, remedy))


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """The question „Meinten Sie …?“ for the nearest known word, else an empty string."""
    near = get_close_matches(wrong, sorted(known), n=1, cutoff=0.6)
    return f"Meinten Sie „{near[0]}“?" if near else ""


def advice(wrong: str, known: Iterable[str], otherwise: str) -> str:
    """The suggestion where there is one, followed by the general advice."""
    return f"{suggestion(wrong, known)} {otherwise}".strip()
