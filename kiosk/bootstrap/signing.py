"""The office's commands around signing: keys, trust, publishing, the stick, the difference."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.adapters.places import Places
from kiosk.adapters.release_folder import ReleaseFolder
from kiosk.adapters.standpaket import StickFolder
from kiosk.bootstrap.common import icons
from kiosk.bundle.reading import read
from kiosk.cli import difference, keys, publish, stick, trust
from kiosk.cli.settings import ask
from kiosk.domain.errors import ContentProblem
from kiosk.trust.ceremony.session import Ceremony
from kiosk.trust.keys.passphrase import word_list
from kiosk.trust.keys.ring import KeyRing
from kiosk.trust.office.packing import Packer
from kiosk.trust.office.publishing import Publisher, current_files
from kiosk.trust.office.repository import Repository
from kiosk.trust.office.ring_keys import RingKeys

KEYS = Path("schluessel")
"""Where keys are kept unless the command line says otherwise."""
WORDS = Path("words") / "german.txt"


def run_publish(options: argparse.Namespace, places: Places) -> int:
    """`kiosk publish`."""
    ring = _ring(options, places)
    return publish.run(
        options,
        files=_content,
        icons=icons(places),
        office=lambda folder: Publisher(_repository(folder), RingKeys(ring, ask), _now),
        out=sys.stdout,
    )


def run_stick(options: argparse.Namespace, _: Places) -> int:
    """`kiosk stick`."""
    return stick.run(
        options,
        packing=lambda folder: Packer(_repository(folder), _now),
        stick=StickFolder,
        out=sys.stdout,
    )


def run_difference(options: argparse.Namespace, places: Places) -> int:
    """`kiosk content diff`."""
    return difference.run(options, files=_any_kind, icons=icons(places), out=sys.stdout)


def run_keys(options: argparse.Namespace, places: Places) -> int:
    """`kiosk keys`."""
    return keys.run(options, _ring(options, places), _terminal())


def run_trust(options: argparse.Namespace, places: Places) -> int:
    """`kiosk trust`."""
    session = Ceremony(_ring(options, places), lambda folder: ReleaseFolder(Path(folder)), _now())
    return trust.run(options, session, _what_content_says(places), _terminal())


def _terminal() -> keys.Terminal:
    return keys.Terminal(sys.stdout, input, ask)


def _ring(options: argparse.Namespace, places: Places) -> KeyRing:
    return KeyRing(options.keys or KEYS, word_list((places.assets / WORDS).read_text("utf-8")), _now().date())


def _now() -> datetime:
    return datetime.now(UTC)


def _repository(folder: Path) -> Repository:
    return Repository(ReleaseFolder(folder))


def _content(folder: Path) -> Mapping[str, bytes]:
    return DiskContentFolder(folder).read()


def _any_kind(folder: Path) -> Mapping[str, bytes]:
    published = (folder / "metadata" / "timestamp.json").is_file()
    return current_files(_repository(folder)) if published else _content(folder)


def _what_content_says(places: Places) -> Callable[[], trust.Content]:
    def content() -> trust.Content:
        catalogue = read(_content(places.content), icons(places)).catalogue
        if catalogue is None:
            raise ContentProblem(
                "Der Inhalt hat Fehler.", where=str(places.content), remedy="„kiosk content check“ nennt sie."
            )
        hosts = [host.host for host in catalogue.hosts]
        return trust.Content(hosts=hosts, places=sorted(catalogue.places))

    return content
