"""`kiosk cards notes …`: the speaker notes of a tour as cards, for a volunteer without a second screen."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from kiosk.cli.content import OK, Write
from kiosk.cli.poster import demand_free, kilobytes, target_paths
from kiosk.domain.catalogue import Catalogue
from kiosk.services.paper.cards import notes_data
from kiosk.services.paper.naming import named
from kiosk.services.paper.ports import Typesetter


def add_parser(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401 -- argparse hides it
    """Say what the command takes."""
    parser = commands.add_parser("cards", parents=[common], help="Sprechkarten einer Vorführung als PDF")
    parser.add_argument("action", choices=("notes",))
    parser.add_argument("tour", metavar="VORFÜHRUNG", help="zum Beispiel hund-anmelden (content/tours/)")
    parser.add_argument(
        "--a6",
        action="store_true",
        help="jede Karte auf einer eigenen Seite A6 statt vier auf einem Blatt A4",
    )
    parser.add_argument("--ja", action="store_true", help="eine vorhandene Datei ersetzen")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="DATEI", help="die PDF-Datei, oder ein Ordner für sie"
    )


def run(
    options: argparse.Namespace,
    *,
    catalogue: Catalogue,
    typesetter: Typesetter,
    writer: Callable[[Path], Write],
    out: TextIO,
) -> int:
    """Write the cards.

    Raises:
        KioskError: there is no such tour, the file is there already or cannot be written.
    """
    tour = named(catalogue.tours, options.tour, "Die Vorführung")
    [path] = target_paths(options.to, [f"sprechkarten-{tour.id}.pdf"])
    demand_free([path], replace=options.ja)
    pdf = typesetter.typeset("notes", notes_data(tour, alone=options.a6))
    writer(path.parent)(path.name, pdf)
    paper = "jede auf einer Seite A6" if options.a6 else "vier auf einem Blatt A4"
    print(f"{path}: Sprechkarten, {paper}, {kilobytes(pdf)} kB.", file=out)
    if not options.a6:
        print("Drucken Sie in Originalgröße (100 %). Schneiden Sie an den Linien.", file=out)
    return OK
