"""`kiosk content export|import --xlsx FILE`: facts and texts for editors who work in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TextIO

from kiosk.bundle.findings import Severity
from kiosk.bundle.reading import read
from kiosk.bundle.sheets import telling
from kiosk.bundle.sheets.accept import Plan
from kiosk.bundle.sheets.export import make_book
from kiosk.bundle.sheets.model import Book
from kiosk.cli.content import FAILED, OK, Write

_YES = frozenset({"j", "ja", "y", "yes"})


def export(
    files: Mapping[str, bytes], icons: frozenset[str], out: TextIO, save: Callable[[Book], None]
) -> int:
    """Make a workbook of the content and hand it to `save`.

    Raises:
        KioskError: the workbook cannot be written; as `save` says it.
    """
    reading = read(files, icons)
    if reading.catalogue is None:
        for finding in reading.findings:
            if finding.severity is Severity.ERROR:
                print(finding, file=out)
        print("Der Inhalt hat Fehler. Beheben Sie sie zuerst. Keine Tabelle geschrieben.", file=out)
        return FAILED
    book = make_book(files, reading.catalogue)
    save(book)
    rows = ", ".join(f"{table.name} {len(table.rows)}" for table in book.tables)
    print(f"Tabelle geschrieben. Zeilen je Blatt: {rows}.", file=out)
    return OK


def take_in(plan: Plan, out: TextIO, ask: Callable[[str], str], write: Write | None) -> int:
    """Say what the workbook changes, ask, and hand each changed file to `write`; without `write` only say it.

    Raises:
        KioskError: a file cannot be written; as `write` says it.
    """
    for line in (*plan.problems, *plan.errors):
        print(line, file=out)
    if plan.refused():
        number = len(plan.problems) + len(plan.errors)
        print(f"{number} Fehler. Nichts wurde geändert.", file=out)
        return FAILED
    if not plan.files:
        print("Die Tabelle sagt dasselbe wie der Inhalt. Nichts zu tun.", file=out)
        return OK
    for line in telling.lines(plan):
        print(line, file=out)
    for advice in plan.advice:
        print(f"Warnung: {advice}", file=out)
    if plan.forgetful:
        print(
            "Die Tabelle weiß nicht mehr, woraus sie gemacht ist. Sehen Sie die Änderungen genau durch.",
            file=out,
        )
    print(telling.summary(plan), file=out)
    if write is None:
        print("Nur eine Probe. Nichts wurde geändert.", file=out)
        return OK
    if not _agreed(ask):
        print("Nichts wurde geändert.", file=out)
        return OK
    for path, data in plan.files.items():
        write(path, data)
        print(f"Geändert: {path}", file=out)
    print("Geben Sie die Tabelle neu aus, bevor Sie weiter darin arbeiten.", file=out)
    return OK


def yes(_prompt: str) -> str:
    """The answer of somebody who does not want to be asked."""
    return "ja"


def _agreed(ask: Callable[[str], str]) -> bool:
    try:
        return ask("So übernehmen? (ja/nein) ").strip().casefold() in _YES
    except EOFError:
        return False
