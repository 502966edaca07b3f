"""The preview for authors: looks at the folder again and again, and says what came of it.

`look` reads and checks the whole folder, which takes a second or two: it is made for another thread than the
screen's. What is broken never replaces what is shown; it is told, with file, line and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.bundle.findings import Finding, Severity
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import KioskError
from kiosk.services.ports import ContentFolder


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that keeps the new content from being shown: where it stands, and what to do."""

    key: str
    where: str
    words: str


@dataclass(frozen=True, slots=True)
class Look:
    """What the folder holds now: a catalogue, or all problems."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...] = ()
    warnings: int = 0
    unchecked: int = 0


class PreviewFolder:
    """A folder of content that somebody is writing in."""

    def __init__(self, folder: ContentFolder, icons: frozenset[str], today: date) -> None:
        """Read from `folder`; `icons` are the symbols that content may name, `today` is for its dates."""
        self._folder = folder
        self._icons = icons
        self._today = today
        self._label = ""
        self._failed: Look | None = None
        self.last: Look | None = None
        """What the last look that saw anything new came to."""

    def look(self) -> Look | None:
        """Read what has changed since the last look; None where nothing has. Never raises for content."""
        try:
            # Before reading: what is saved meanwhile makes another label, and so another look.
            label = self._folder.fingerprint()
            if label == self._label:
                return None
            self._label, self._failed = label, None
            self.last = self._read()
        except (KioskError, OSError) as error:
            told, self._failed = self._failed, Look(None, (problem_of(error),))
            self._label, self.last = "", self._failed
            return None if told == self._failed else self._failed
        return self.last

    def _read(self) -> Look:
        # Imported late: the window opens before the compiler is there.
        from kiosk.bundle.reading import read  # noqa: PLC0415

        reading = read(self._folder.read(), self._icons, today=self._today)
        errors = [one for one in reading.findings if one.severity is Severity.ERROR]
        return Look(
            reading.catalogue,
            tuple(_problem(number, one) for number, one in enumerate(errors)),
            sum(one.severity is Severity.WARNING for one in reading.findings),
            sum(one.severity is Severity.NOTE for one in reading.findings),
        )


def problem_of(error: KioskError | OSError) -> Problem:
    """An error as a problem of the preview."""
    if isinstance(error, KioskError):
        return Problem("0", error.where, f"{error.message} {error.remedy}".strip())
    return Problem("0", str(error.filename or ""), f"Das lässt sich nicht lesen: {error.strerror}.")


def _problem(number: int, finding: Finding) -> Problem:
    field = f", {finding.field}" if finding.field else ""
    where = f"{finding.file}, Zeile {finding.line}{field}"
    return Problem(str(number), where, f"{finding.message}. {finding.remedy}")
