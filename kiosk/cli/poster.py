"""`kiosk poster …`: posters, table stands and cards as PDF files, from the content of the stand."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from kiosk.cli.content import OK, Write
from kiosk.cli.progress import Bar
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import EnvironmentProblem
from kiosk.services.paper import posters
from kiosk.services.paper.bleed import with_bleed_box
from kiosk.services.paper.formats import BLEED_MM, FORMATS, Format
from kiosk.services.paper.ports import Typesetter
from kiosk.services.paper.poster_model import Poster, as_data, occasion

SUFFIX = ".pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What the command works with: the content, the stand's own data, who sets pages and who stores them."""

    catalogue: Catalogue
    stand: str
    phone: str
    day: str
    typesetter: Typesetter
    writer: Callable[[Path], Write]


def add_parser(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401 -- argparse hides it
    """Say what the command takes."""
    parser = commands.add_parser(
        "poster",
        parents=[common],
        help="Plakate, Aufsteller und Karten mit QR-Code als PDF",
        epilog="Arten: " + "; ".join(f"{one.key} ({one.words})" for one in FORMATS.values()),
    )
    parser.add_argument(
        "kinds", nargs="+", choices=FORMATS, metavar="ART", help="a4, a3, a2, aufsteller, karte …"
    )
    parser.add_argument(
        "--service", action="append", default=[], metavar="DIENST", help="für einen Dienst; mehrmals erlaubt"
    )
    parser.add_argument("--portal", action="store_true", help="für das Portal des Ortes")
    parser.add_argument("--survey", action="store_true", help="für die Umfrage der Stadt im Netz")
    parser.add_argument("--stand-invitation", action="store_true", help="Einladung an den Stand")
    parser.add_argument("--with-code", action="store_true", help="auf die Einladung den Code des Portals")
    parser.add_argument("--place", default="", metavar="ORT", help="ein anderer Ort als der des Standes")
    parser.add_argument(
        "--marks", action="store_true", help="3 mm Beschnitt und Schnittmarken, für die Druckerei"
    )
    parser.add_argument("--light", action="store_true", help="heller Grund, spart Farbe im Büro")
    parser.add_argument("--ja", action="store_true", help="vorhandene Dateien ersetzen")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="DATEI", help="die PDF-Datei, oder ein Ordner für mehrere"
    )


def run(options: argparse.Namespace, *, office: Office, out: TextIO) -> int:
    """Make all that is asked for; nothing is written where one of them cannot be made.

    Raises:
        KioskError: nothing was asked for, something does not exist, an address may not become a code, a file
            is there already or cannot be written.
    """
    wanted = _wanted(options, office)
    jobs = [(poster, FORMATS[kind]) for poster in wanted for kind in dict.fromkeys(options.kinds)]
    paths = target_paths(options.to, [f"{poster.key}-{paper.key}{SUFFIX}" for poster, paper in jobs])
    demand_free(paths, replace=options.ja)
    made: list[bytes] = []
    with Bar(out, "Setzen") as bar:
        for number, (poster, paper) in enumerate(jobs, start=1):
            made.append(_pdf(office.typesetter, poster, paper, options))
            bar.tell(number / len(jobs))
    for path, pdf, (_, paper) in zip(paths, made, jobs, strict=True):
        office.writer(path.parent)(path.name, pdf)
        print(f"{path}: {paper.words}, {kilobytes(pdf)} kB.", file=out)
    for line in _advice(wanted, [paper for _, paper in jobs], options):
        print(line, file=out)
    return OK


def target_paths(to: Path, names: Sequence[str]) -> list[Path]:
    """Where the files go: the named file where there is one only, else a folder.

    Raises:
        EnvironmentProblem: several are to become one file.
    """
    if to.suffix.lower() != SUFFIX:
        return [to / name for name in names]
    if len(names) > 1:
        raise EnvironmentProblem(
            f"Das werden {len(names)} Dateien, und nur eine hat Platz in {to.name}.",
            remedy="Nennen Sie einen Ordner: --to plakate",
        )
    return [to]


def demand_free(paths: Sequence[Path], *, replace: bool) -> None:
    """Do not write over what is there.

    Raises:
        EnvironmentProblem: a file is there, and nobody said that it may go.
    """
    there = [path for path in paths if path.exists()]
    if there and not replace:
        raise EnvironmentProblem(
            "Die Datei gibt es schon." if len(there) == 1 else f"{len(there)} der Dateien gibt es schon.",
            where=str(there[0]),
            remedy="Nehmen Sie einen anderen Namen, oder ersetzen Sie sie mit --ja.",
        )


def kilobytes(data: bytes) -> int:
    """The size in kB, never 0."""
    return -(-len(data) // 1000)


def _wanted(options: argparse.Namespace, office: Office) -> list[Poster]:
    at = occasion(office.catalogue, office.stand, options.place, phone=office.phone, day=office.day)
    made = [posters.service_poster(at, service) for service in dict.fromkeys(options.service)]
    makers: Mapping[str, Callable[[], Poster]] = {
        "portal": lambda: posters.portal_poster(at),
        "survey": lambda: posters.survey_poster(at),
        "stand_invitation": lambda: posters.invitation(at, with_code=options.with_code),
    }
    made += [make() for name, make in makers.items() if getattr(options, name)]
    if not made:
        raise EnvironmentProblem(
            "Wofür soll geworben werden?",
            remedy="Nennen Sie es: --service hund-anmelden, --portal, --survey oder --stand-invitation.",
        )
    return made


def _pdf(typesetter: Typesetter, poster: Poster, paper: Format, options: argparse.Namespace) -> bytes:
    data = as_data(poster, paper, marks=options.marks, light=options.light)
    pdf = typesetter.typeset(paper.template, data)
    return with_bleed_box(pdf, BLEED_MM) if options.marks else pdf


def _advice(wanted: Sequence[Poster], papers: Sequence[Format], options: argparse.Namespace) -> list[str]:
    if options.marks:
        advice = [
            "Mit 3 mm Beschnitt und Schnittmarken, Farben in sRGB. Karten liegen einzeln auf der Seite."
        ]
    else:
        advice = [f"{paper.words}: {paper.advice}" for paper in papers if paper.advice]
    return list(dict.fromkeys((*advice, *(line for poster in wanted for line in poster.warnings))))
