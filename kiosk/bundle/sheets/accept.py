"""A workbook that came back to new files: only what changed, checked as a whole before it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.bundle.findings import Finding, Severity
from kiosk.bundle.reading import Reading, read
from kiosk.bundle.sheets.compare import Change, Comparer
from kiosk.bundle.sheets.drafting import Drafting
from kiosk.bundle.sheets.export import make_tables
from kiosk.bundle.sheets.locate import Locator
from kiosk.bundle.sheets.memory import remembered
from kiosk.bundle.sheets.model import Problem, ReadBook
from kiosk.bundle.sheets.source import ServiceFiles, read_services


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would do: changed cells, new bytes of files, and what stands against it.

    `problems` are about cells and `errors` about files: with either, nothing may be written. `advice` is new
    warnings. `forgetful` says that the workbook does not know what it was made from.
    """

    changes: tuple[Change, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    errors: tuple[Finding, ...] = ()
    advice: tuple[str, ...] = ()
    services: ServiceFiles = field(default_factory=lambda: ServiceFiles({}, {}))
    forgetful: bool = False

    def refused(self) -> bool:
        """Whether nothing may be written."""
        return bool(self.problems or self.errors)


def make_plan(files: Mapping[str, bytes], icons: frozenset[str], book: ReadBook) -> Plan:
    """Compare the workbook with the content, and check what would become of it."""
    before = read(files, icons, style=True)
    if before.catalogue is None:
        return Plan(errors=_of(before, Severity.ERROR))
    services = read_services(files)
    tables = make_tables(services, before.catalogue)
    memory = remembered(book)
    problems: list[Problem] = []
    comparer = Comparer(before.catalogue, memory, problems)
    wanted = tuple(comparer.changes(book, tables))
    known = -1
    while known < len(problems):
        # Some checks only look at what passed the others: without the bad cells they find the rest.
        known = len(problems)
        bad = {problem.spot for problem in problems}
        drafting = Drafting(services, problems)
        changes = tuple(change for change in wanted if change.spot not in bad and drafting.take(change))
        new = drafting.files(files)
        whole = {**files, **new}
        after = read(whole, icons, style=True)
        locator = Locator(comparer.rows, tables, drafting.law_key)
        errors = _locate(after, locator, whole, problems)
    return Plan(
        changes=changes,
        files=new,
        problems=tuple(sorted(problems)),
        errors=errors,
        advice=tuple(_advice(before, after, locator, whole)),
        services=services,
        forgetful=not memory.known,
    )


def _locate(
    after: Reading, locator: Locator, files: Mapping[str, bytes], problems: list[Problem]
) -> tuple[Finding, ...]:
    """Add the errors that are about a cell without a problem; the others are given back."""
    errors: list[Finding] = []
    for finding in _of(after, Severity.ERROR):
        problem = locator.problem(finding, files)
        if problem is None:
            errors.append(finding)
        elif problem.spot not in {known.spot for known in problems}:
            problems.append(problem)
    return tuple(errors)


def _of(reading: Reading, severity: Severity) -> tuple[Finding, ...]:
    return tuple(finding for finding in reading.findings if finding.severity is severity)


def _advice(before: Reading, after: Reading, locator: Locator, files: Mapping[str, bytes]) -> list[str]:
    """Warnings that were not there before; lines may have moved meanwhile."""
    old = {(one.file, one.field, one.message) for one in _of(before, Severity.WARNING)}
    new = (one for one in _of(after, Severity.WARNING) if (one.file, one.field, one.message) not in old)
    return [str(locator.problem(finding, files) or finding) for finding in new]
