"""`kiosk content …`: check what authors wrote, build the bundle, write the editors' schemas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TextIO

from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.decode import decode
from kiosk.bundle.findings import ROOT, Finding, Severity
from kiosk.bundle.reading import read
from kiosk.bundle.schemas import schemas

Write = Callable[[str, bytes], None]
"""Stores bytes at a path below the folder that the user named."""

OK, FAILED = 0, 1


def check(
    files: Mapping[str, bytes],
    icons: frozenset[str],
    out: TextIO,
    *,
    show_notes: bool,
    today: date | None = None,
) -> int:
    """Print what is wrong with the content; 1 where there is an error. `today` judges dates that are over."""
    reading = read(files, icons, style=True, today=today)
    show(reading.findings, out, show_notes=show_notes)
    return FAILED if reading.catalogue is None else OK


def build(files: Mapping[str, bytes], icons: frozenset[str], out: TextIO, write: Write) -> int:
    """Compile the content, prove that the kiosk will accept it, and hand each file to `write`."""
    reading = read(files, icons, style=True)
    _print((finding for finding in reading.findings if finding.severity is not Severity.NOTE), out)
    print(summary(reading.findings), file=out)
    if reading.catalogue is None:
        print("Nichts gebaut.", file=out)
        return FAILED
    compiled = compile_bundle(reading.catalogue, reading.media)
    decode(compiled)
    for path, data in compiled.items():
        write(path, data)
    size = sum(map(len, compiled.values())) // 1000
    print(f"Gebaut: Version {reading.catalogue.version}, {len(compiled)} Dateien, {size} kB.", file=out)
    return OK


def show(findings: Iterable[Finding], out: TextIO, *, show_notes: bool) -> None:
    """Print findings, the worst first, and how many there are; of notes only their number, unless asked."""
    findings = tuple(findings)
    for severity in Severity:
        chosen = [finding for finding in findings if finding.severity is severity]
        if severity is Severity.NOTE and not show_notes:
            for file, number in Counter(finding.file for finding in chosen).items():
                print(f"{ROOT}{file}: {_unchecked(number)}", file=out)
        else:
            _print(chosen, out)
    print(summary(findings), file=out)


def write_schemas(out: TextIO, write: Write) -> int:
    """Hand the JSON Schema of each kind of source file to `write`."""
    for path, data in schemas().items():
        write(path, data)
        print(path, file=out)
    return OK


def summary(findings: Iterable[Finding]) -> str:
    """Say how many findings of each severity there are: "0 Fehler, 3 Warnungen, 211 ungeprüfte Angaben"."""
    count = Counter(finding.severity for finding in findings)
    warnings = count[Severity.WARNING]
    parts = (
        f"{count[Severity.ERROR]} Fehler",
        f"{warnings} {'Warnung' if warnings == 1 else 'Warnungen'}",
        _unchecked(count[Severity.NOTE]),
    )
    return ", ".join(parts)


def _print(findings: Iterable[Finding], out: TextIO) -> None:
    for finding in findings:
        print(finding, file=out)


def _unchecked(number: int) -> str:
    return f"{number} {'ungeprüfte Angabe' if number == 1 else 'ungeprüfte Angaben'}"
