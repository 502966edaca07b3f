"""`kiosk content diff ALT NEU`: what distinguishes two contents, in words."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TextIO

from kiosk.bundle import manifest
from kiosk.bundle.areas import join
from kiosk.bundle.changes import describe
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.findings import Severity
from kiosk.bundle.layout import HEADER
from kiosk.bundle.reading import read
from kiosk.cli.content import FAILED, OK
from kiosk.domain.errors import ContentProblem


def add_argument(content: argparse.ArgumentParser) -> None:
    """Let `kiosk content` take a second folder beside its first."""
    content.add_argument("other", nargs="?", type=Path, help="zum Vergleichen: der Ordner mit dem Neuen")


def run(
    options: argparse.Namespace,
    *,
    files: Callable[[Path], Mapping[str, bytes]],
    icons: frozenset[str],
    out: TextIO,
) -> int:
    """Print what the second changes in the first; `files` reads a folder of any of the three kinds.

    Raises:
        ContentProblem: one of them has errors.
        EnvironmentProblem: a folder cannot be read.
    """
    if options.folder is None or options.other is None:
        print("Nennen Sie zwei Ordner: kiosk content diff ALT NEU", file=out)
        return FAILED
    old, new = (bundle_of(files(path), icons, path) for path in (options.folder, options.other))
    found = describe(old, new)
    print(f"{found.summary}.", file=out)
    for name in found.names:
        print(name, file=out)
    for one in found.previews:
        print(f"{one.where}:\n  vorher:  {one.before or '–'}\n  nachher: {one.after or '–'}", file=out)
    return OK


def bundle_of(files: Mapping[str, bytes], icons: frozenset[str], folder: Path) -> dict[str, bytes]:
    """The compiled bundle of what authors write, of a compiled bundle, or of published areas.

    Raises:
        ContentProblem: the content has errors, or is none.
    """
    if HEADER in files:
        reading = read(files, icons)
        if reading.catalogue is None:
            first = next(one for one in reading.findings if one.severity is Severity.ERROR)
            raise ContentProblem(
                f"Der Inhalt hat Fehler. Der erste: {first}",
                where=str(folder),
                remedy="„kiosk content check“ nennt alle.",
            )
        return compile_bundle(reading.catalogue, reading.media)
    return dict(files if manifest.MANIFEST in files else join(files))
