"""The office's commands that make paper: posters and speaker notes."""

from __future__ import annotations

import argparse
import sys

from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.adapters.durable import FolderWriter
from kiosk.adapters.paper.typesetter import TypstTypesetter
from kiosk.adapters.places import Places
from kiosk.bootstrap.common import icons, load_settings
from kiosk.bundle.reading import read
from kiosk.cli import cards, poster
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import ContentProblem


def run_poster(options: argparse.Namespace, places: Places) -> int:
    """`kiosk poster`."""
    settings, problems = load_settings(options, places)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    office = poster.Office(
        catalogue=_catalogue(places),
        stand=settings.stand,
        phone=settings.phone,
        day=settings.event_date,
        typesetter=TypstTypesetter(places.assets),
        writer=FolderWriter,
    )
    return poster.run(options, office=office, out=sys.stdout)


def run_cards(options: argparse.Namespace, places: Places) -> int:
    """`kiosk cards`."""
    return cards.run(
        options,
        catalogue=_catalogue(places),
        typesetter=TypstTypesetter(places.assets),
        writer=FolderWriter,
        out=sys.stdout,
    )


def _catalogue(places: Places) -> Catalogue:
    catalogue = read(DiskContentFolder(places.content).read(), icons(places)).catalogue
    if catalogue is None:
        raise ContentProblem(
            "Der Inhalt hat Fehler.", where=str(places.content), remedy="„kiosk content check“ nennt sie."
        )
    return catalogue
