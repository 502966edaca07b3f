"""Three kinds of failure, each saying what happened, where, and what to do about it.

The message and the remedy are German: staff read them. Visitors never do.
"""

from __future__ import annotations


class KioskError(Exception):
    """Something went wrong that staff can be told about in a sentence."""

    kind = "Fehler"

    def __init__(self, message: str, *, where: str = "", remedy: str = "") -> None:
        """Keep the sentence, the place (file, line, field) and the remedy."""
        super().__init__(message)
        self.message = message
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: kind, place, message, remedy."""
        place = f" in {self.where}" if self.where else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{self.kind}{place}: {self.message}{remedy}"


class EnvironmentProblem(KioskError):
    """The machine lacks something: a file, a right, a library, a setting."""

    kind = "Problem am Gerät"


class ContentProblem(KioskError):
    """The content is broken; the last good one stays on the screen."""

    kind = "Fehler im Inhalt"


class ProgramBug(KioskError):
    """We made a mistake."""

    kind = "Fehler im Programm"
