"""The print queue of the stand through the commands of CUPS: no dialog, no shell, no network."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence

from kiosk.domain.errors import EnvironmentProblem
from kiosk.services.paper.ports import PrinterReport, PrinterState

PATIENCE_S = 10.0
"""So long one command may take; CUPS answers in some 10 ms, or hangs."""
_JOB = re.compile(r"request id is (\S+) ")
_NO_PAPER = ("media-empty", "media-needed")
_HARMLESS = re.compile(r"none|.*-report|.*-warning|paused|media-low|toner-low|marker-supply-low")
"""Reasons that stop nothing; `paused` is a state of its own."""


class CupsPrinter:
    """Implements `paper.ports.Printer` for one queue.

    The queue is known by its name only: what is behind it (USB, network, a file) is CUPS' business.
    """

    def __init__(self, queue: str, server: str = "") -> None:
        """Print on this queue of the local print system; `server` is another one's socket, for tests."""
        self._queue = queue
        self._environment = {"PATH": os.defpath, "LC_ALL": "C", **({"CUPS_SERVER": server} if server else {})}

    def report(self) -> PrinterReport:
        """How queue and printer are; blocks for some 30 ms, at worst for `PATIENCE_S` three times."""
        try:
            if "is running" not in self._run("lpstat", "-r"):
                return PrinterReport(PrinterState.GONE, "scheduler")
            shown = self._run("lpstat", "-l", "-p", self._queue)
            taking = self._run("lpstat", "-a", self._queue)
            waiting = self._run("lpstat", "-o", self._queue).splitlines()
        except EnvironmentProblem as error:
            return PrinterReport(PrinterState.GONE, error.where)
        jobs = tuple(line.split(maxsplit=1)[0] for line in waiting if line.strip())
        return _judged(shown, taking, jobs)

    def print(self, pdf: bytes, title: str) -> str:
        """Give it to the queue; the name of the job.

        Raises:
            EnvironmentProblem: it was not taken.
        """
        # The sheet is as large as it is meant to be: scaled codes and type would be smaller than promised.
        options = ("-o", "print-scaling=none", "-o", "sides=one-sided")
        said = self._run("lp", "-d", self._queue, "-t", title, *options, "-", given=pdf, strict=True)
        found = _JOB.search(said)
        return found.group(1) if found else ""

    def _run(self, *command: str, given: bytes = b"", strict: bool = False) -> str:
        try:
            done = subprocess.run(  # noqa: S603 -- fixed words and the queue's checked name, no shell
                command,
                input=given,
                capture_output=True,
                timeout=PATIENCE_S,
                env=self._environment,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _refused(command) from error
        if strict and done.returncode != 0:
            raise _refused(command)
        return done.stdout.decode("utf-8", "replace")


def _refused(command: Sequence[str]) -> EnvironmentProblem:
    return EnvironmentProblem(
        "Der Drucker nimmt nichts an.",
        where=command[0],
        remedy="Sehen Sie im Personal-Bereich unter „Drucker“ nach.",
    )


def _judged(shown: str, taking: str, jobs: tuple[str, ...]) -> PrinterReport:
    """What `lpstat -l -p`, `-a` and `-o` say, in one word and the reasons of the print system."""
    lines = shown.splitlines()
    if not lines or not lines[0].startswith("printer "):
        return PrinterReport(PrinterState.GONE, "queue")
    alerts = next((line.split(":", 1)[1].split() for line in lines if line.strip().startswith("Alerts:")), [])
    wrong = [reason for reason in alerts if not _HARMLESS.fullmatch(reason)]
    state = PrinterState.BUSY if jobs else PrinterState.READY
    if any(reason.startswith(_NO_PAPER) for reason in wrong):
        state = PrinterState.PAPER_OUT
    elif " disabled " in lines[0] or "not accepting" in taking:
        state = PrinterState.STOPPED
    elif wrong:
        state = PrinterState.TROUBLE
    return PrinterReport(state, ", ".join(wrong), len(jobs), jobs)
