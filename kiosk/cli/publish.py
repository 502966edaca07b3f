"""`kiosk publish CONTENT --to REPO`: check, sign, write, and say in words what changed."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from kiosk.bundle.areas import join
from kiosk.bundle.changes import describe
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.findings import Severity
from kiosk.bundle.reading import read
from kiosk.cli.content import FAILED, OK, summary
from kiosk.cli.progress import Bar
from kiosk.domain.errors import KioskError
from kiosk.services.update.office import Office, Published

_MOST_PREVIEWS = 5


def add_parser(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401 -- argparse hides it
    """Say what the command takes."""
    parser = commands.add_parser(
        "publish", parents=[common], help="Inhalt unterschreiben und veröffentlichen"
    )
    parser.add_argument("folder", type=Path, metavar="INHALT", help="Ordner mit dem Inhalt")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="ORDNER", help="Ordner, den der Server ausliefert"
    )
    parser.add_argument("--keys", type=Path, metavar="ORDNER", help="Ordner mit Ihren Schlüsseln")


def run(
    options: argparse.Namespace,
    *,
    files: Callable[[Path], Mapping[str, bytes]],
    icons: frozenset[str],
    office: Callable[[Path], Office],
    out: TextIO,
) -> int:
    """Publish the content; 1 where it has errors, and nothing is signed then.

    Raises:
        KioskError: a key is missing, an address is not allowed, the folder does not take it.
            Nothing is public then.
    """
    reading = read(files(options.folder), icons, style=True)
    for finding in reading.findings:
        if finding.severity is not Severity.NOTE:
            print(finding, file=out)
    print(summary(reading.findings), file=out)
    if reading.catalogue is None:
        print("Nichts veröffentlicht.", file=out)
        return FAILED
    bundle = compile_bundle(reading.catalogue, reading.media)
    desk = office(options.to)
    changes = _changes(desk, bundle)
    with Bar(out, "Veröffentlichen") as bar:
        published = desk.publish(bundle, bar.tell)
    for line in (*changes, *_result(published, reading.catalogue.version, options.to)):
        print(line, file=out)
    return OK


def _changes(office: Office, bundle: Mapping[str, bytes]) -> tuple[str, ...]:
    """What changes, in lines; a release that cannot be read any more does not hinder the next one."""
    current = office.current()
    if not current:
        return ("Zum ersten Mal veröffentlicht.",)
    try:
        found = describe(join(current), bundle)
    except KioskError as problem:
        return (f"Was sich geändert hat, lässt sich nicht sagen. {problem}",)
    shown = found.previews[:_MOST_PREVIEWS]
    rest = len(found.previews) - len(shown)
    lines = [f"{found.summary}.", *found.names]
    for one in shown:
        lines += [f"{one.where}:", f"  vorher:  {one.before or '–'}", f"  nachher: {one.after or '–'}"]
    return (*lines, f"Und {rest} mehr: „kiosk content diff“ zeigt alle.") if rest else tuple(lines)


def _result(published: Published, version: str, folder: Path) -> tuple[str, ...]:
    lines = [f"Veröffentlicht: Version {version} in {folder}."]
    if published.changed:
        files = "1 neue Datei" if published.files == 1 else f"{published.files} neue Dateien"
        size = -(-published.size // 1000)
        lines.append(f"Neu unterschrieben: {', '.join(published.changed)} ({files}, {size} kB).")
    if published.renewed:
        lines.append(f"Unterschrift verlängert: {', '.join(published.renewed)}.")
    lines.append(f"Die Unterschrift gilt bis {day(published.until)}. Veröffentlichen Sie vorher wieder.")
    lines += [
        f"Die Unterschrift für „{role}“ endet am {day(ends)}. Ihr Schlüssel fehlt hier."
        for role, ends in published.ending
    ]
    return tuple(lines)


def day(moment: datetime) -> str:
    """A day as people write it: "21.11.2026"."""
    return f"{moment.day}.{moment.month}.{moment.year}"
