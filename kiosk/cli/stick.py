"""`kiosk stick REPO --to FOLDER`: the published release as one file on a stick, read back and proved."""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TextIO

from kiosk.cli.content import OK
from kiosk.cli.progress import Bar
from kiosk.domain.errors import EnvironmentProblem, KioskError
from kiosk.services.update.leaflet import NAME, Leaflet, page
from kiosk.services.update.office import Pack, Stick, Tell
from kiosk.services.update.words import Words, names, size

SUFFIX = ".standpaket"
LARGEST = 2 * 1024**3 - 1
"""Bytes of a pack; a file on a FAT32 stick may have 4 GB, stands read packs of 2 GB."""
_ROOM = 1.1
"""Times the size that must be free."""
_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LONGEST_NAME = 60


class Packing(Protocol):
    """Knows what goes into a pack, and whether a stand would take one."""

    def pack(self) -> Pack:
        """The release that is published now.

        Raises:
            KioskError: nothing is published, or it is damaged.
        """
        ...

    def verify(self, path: Path, tell: Tell) -> None:
        """Read a pack as a stand does.

        Raises:
            KioskError: a stand would refuse it.
        """
        ...


def add_parser(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401 -- argparse hides it
    """Say what the command takes."""
    parser = commands.add_parser("stick", parents=[common], help="Veröffentlichtes auf einen Stick schreiben")
    parser.add_argument("repository", type=Path, metavar="ORDNER", help="Ordner mit dem Veröffentlichten")
    parser.add_argument("--to", type=Path, required=True, metavar="STICK", help="Ordner des Sticks")


def run(
    options: argparse.Namespace,
    *,
    packing: Callable[[Path], Packing],
    stick: Callable[[Path], Stick],
    out: TextIO,
) -> int:
    """Write the pack, read it back, explain it.

    Raises:
        KioskError: nothing is published, no room, the stick was pulled, or what it gives back is not what
            was written; the bad file is gone then.
    """
    office, target = packing(options.repository), stick(options.to)
    pack = office.pack()
    name = pack_name(pack.operator, pack.version)
    _demand_room(pack, target)
    with Bar(out, "Schreiben") as bar:
        target.write_pack(name, pack.files, bar.tell)
    with Bar(out, "Prüfen   ") as bar:
        _read_back(office, options.to / name, target, name, bar.tell)
    leaflet = Leaflet(
        operator=pack.operator,
        version=pack.version,
        file=name,
        size=pack.size,
        signers=pack.signers,
        places=pack.places,
        published=pack.published,
        until=pack.until,
    )
    target.write(NAME, page(leaflet).encode())
    words = Words()
    print(
        f"Geschrieben und geprüft: {name} ({size(pack.size)}), unterschrieben von {names(pack.signers)}.",
        file=out,
    )
    print(f"Übernehmen Sie ihn am Stand bis {words.day(pack.until)}.", file=out)
    others = [other for other in target.packs() if other != name]
    if others:
        print(
            f"Auf dem Stick liegt noch: {', '.join(others)}. Löschen Sie, was Sie nicht brauchen.", file=out
        )
    print("Der Stick kann abgezogen werden.", file=out)
    return OK


def pack_name(operator: str, version: str) -> str:
    """A name that every file system takes: "stadt-gladbeck-2026.11.21.standpaket"."""
    return f"{_plain(operator, '') or 'kiosk'}-{_plain(version, '.') or '0'}{SUFFIX}"


def _plain(words: str, kept: str) -> str:
    folded = unicodedata.normalize("NFKD", words.lower().translate(_FOLDED))
    ascii_only = "".join(character for character in folded if character.isascii())
    return re.sub(rf"[^a-z0-9{kept}]+", "-", ascii_only)[:_LONGEST_NAME].strip("-.")


def _demand_room(pack: Pack, stick: Stick) -> None:
    if pack.size > LARGEST:
        raise EnvironmentProblem(
            f"Der Inhalt ist zu groß für einen Stick: {size(pack.size)}. Erlaubt sind 2 GB.",
            remedy="Verkleinern Sie Bilder und veröffentlichen Sie neu.",
        )
    room = stick.room()
    if room < pack.size * _ROOM:
        raise EnvironmentProblem(
            f"Auf dem Stick ist zu wenig Platz: nötig {size(int(pack.size * _ROOM))}, frei {size(room)}.",
            where=stick.where,
            remedy="Löschen Sie etwas vom Stick, oder nehmen Sie einen anderen.",
        )


def _read_back(office: Packing, path: Path, stick: Stick, name: str, tell: Tell) -> None:
    try:
        office.verify(path, tell)
    except KioskError:
        stick.remove(name)
        raise
