"""What paper needs from outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Typesetter(Protocol):
    """Makes PDF pages from a template of ours and data; the data is never code."""

    def typeset(self, template: str, data: Mapping[str, object]) -> bytes:
        """A PDF/UA-1 file. `template` is the name of a file in `assets/paper` without its ending.

        Raises:
            KioskError: the template or the data cannot be set; the error says which.
        """
        ...


class PrinterState(StrEnum):
    """What staff should know of the printer."""

    READY = "ready"
    BUSY = "busy"
    STOPPED = "stopped"
    """The queue was stopped, by somebody or after an error."""
    PAPER_OUT = "paper-out"
    TROUBLE = "trouble"
    """It says that something is wrong: a cover, toner, a jam."""
    GONE = "gone"
    """There is no queue of that name, or nobody answers."""


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """How the printer is, with the words of the print system for staff (never shown to visitors)."""

    state: PrinterState
    detail: str = ""
    waiting: int = 0
    """Jobs that are not printed yet."""
    jobs: tuple[str, ...] = ()
    """Their names, as `Printer.print` gave them."""


class Printer(Protocol):
    """The configured print queue."""

    def report(self) -> PrinterReport:
        """How it is now; may take a second, so never in the thread that draws."""
        ...

    def print(self, pdf: bytes, title: str) -> str:
        """Give it to the queue without a dialog; the name of the job.

        Raises:
            EnvironmentProblem: it was not taken.
        """
        ...
