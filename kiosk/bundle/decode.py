"""The files of a compiled bundle to a catalogue; nothing is believed.

The manifest's digest covers the manifest, the manifest's hashes cover every file, and only files
with expected paths are ever asked for. The JSON must be exactly what the dataclasses say, its
characters must be visible ones, and every rule that holds between entries is checked again.
Whether the bundle comes from the right people is decided before, by signatures.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

import msgspec

from kiosk.bundle import manifest
from kiosk.bundle.checks import trust
from kiosk.bundle.draft import Draft, Entry, Header
from kiosk.bundle.findings import Report
from kiosk.bundle.layout import Kind
from kiosk.bundle.manifest import FileEntry, Manifest
from kiosk.bundle.shape import TypeForm, examine
from kiosk.domain.catalogue import FORMAT, Catalogue, Offer, Place, Service, Situation, Stand, Term
from kiosk.domain.errors import ContentProblem
from kiosk.domain.handover import Device
from kiosk.domain.practice.model import Person, Practice
from kiosk.domain.survey import Survey
from kiosk.domain.tour.model import Tour

T = TypeVar("T")
Read = Callable[[str], bytes]
"""Returns the bytes at a path; raises LookupError or OSError where there are none."""

_TYPES: Mapping[str, TypeForm] = {
    "places": Place,
    "services": Service,
    "offers": Offer,
    "stands": Stand,
    "practices": Practice,
    "tours": Tour,
    "surveys": Survey,
}
_REBUILD = "Den Inhalt neu bauen und neu aufspielen."


def decode(source: Mapping[str, bytes] | Read, vouched: Collection[str] = ()) -> Catalogue:
    """The catalogue of a bundle; with a mapping, files that the manifest does not name are refused too.

    Pictures that are `vouched` for otherwise are not read; no part of a catalogue is made of them.

    Raises:
        ContentProblem: anything is not as it must be.

    """
    read = source.__getitem__ if isinstance(source, Mapping) else source
    head = read_manifest(read)
    if isinstance(source, Mapping):
        extra = set(source) - {one.path for one in head.files} - {manifest.MANIFEST}
        _demand(not extra, "Diese Datei steht nicht im Verzeichnis", ", ".join(sorted(extra)))
    draft = Draft()
    header = Header(format=head.format, version=head.version, region=head.region, languages=head.languages)
    _add(draft, Kind.HEADER, "", header, manifest.MANIFEST)
    for host in head.hosts:
        _add(draft, Kind.HOST, host.host, host, manifest.MANIFEST)
    for one in head.files:
        if not (manifest.is_media(one.path) and one.path in vouched):
            _take(draft, one, _verified(read, one))
    _check(draft, {one.path for one in head.files})
    return draft.catalogue()


def read_manifest(read: Read) -> Manifest:
    """The manifest alone, checked against itself: format, digest, paths, and limits."""
    tree = _tree(_bytes(read, manifest.MANIFEST), manifest.MANIFEST)
    number = tree.get("format") if isinstance(tree, dict) else None
    if number != FORMAT:
        message = f"Der Inhalt hat das Format {number}, das Programm liest {FORMAT}."
        raise ContentProblem(
            message, where=manifest.MANIFEST, remedy="Programm und Inhalt auf einen Stand bringen."
        )
    head: Manifest = _convert(tree, Manifest, manifest.MANIFEST)
    _demand(head.digest == manifest.digest(head), "Die Prüfsumme stimmt nicht", manifest.MANIFEST)
    paths = [one.path for one in head.files]
    _demand(len(set(paths)) == len(paths), "Eine Datei ist doppelt genannt", manifest.MANIFEST)
    _demand(len(paths) <= manifest.MOST_FILES, "Der Inhalt hat zu viele Dateien", manifest.MANIFEST)
    total = sum(one.size for one in head.files)
    _demand(total <= manifest.LARGEST_BUNDLE, "Der Inhalt ist zu groß", manifest.MANIFEST)
    for one in head.files:
        _demand(manifest.is_expected(one.path), "Diese Datei gehört nicht in den Inhalt", one.path)
        _demand(0 <= one.size <= manifest.LARGEST_FILE, "Die Datei ist zu groß", one.path)
    for path in (manifest.SITUATIONS, manifest.TERMS):
        _demand(path in paths, "Die Datei fehlt", path)
    return head


def _take(draft: Draft, one: FileEntry, data: bytes) -> None:
    place = manifest.entry_path(one.path)
    if place is not None:
        folder, entry = place
        value = _convert(_tree(data, one.path), _TYPES[folder], one.path)
        _demand(value.id == entry, "Die Kennung passt nicht zum Dateinamen", one.path)
        _add(draft, Kind(folder), entry, value, one.path)
    elif one.path == manifest.SITUATIONS:
        _take_all(draft, Kind.SITUATION, Situation, data, one.path)
    elif one.path == manifest.TERMS:
        _take_all(draft, Kind.TERM, Term, data, one.path)
    elif one.path == manifest.PERSONS:
        _take_all(draft, Kind.PERSON, Person, data, one.path)
    elif one.path == manifest.DEVICES:
        _take_all(draft, Kind.DEVICE, Device, data, one.path)
    elif one.path == manifest.MESSAGES:
        for language, words in _convert(_tree(data, one.path), dict[str, dict[str, str]], one.path).items():
            _add(draft, Kind.MESSAGES, language, words, one.path)


def _take_all(draft: Draft, kind: Kind, type_: TypeForm, data: bytes, path: str) -> None:
    for entry, value in _convert(_tree(data, path), dict[str, type_], path).items():
        _demand(value.id == entry, "Die Kennung passt nicht zum Eintrag", f"{path}, {entry}")
        _add(draft, kind, entry, value, path)


def _add(draft: Draft, kind: Kind, entry: str, value: object, path: str) -> None:
    draft.add(Entry(kind, entry, value, {"": (path, 1)}))


def _check(draft: Draft, paths: set[str]) -> None:
    for entry in draft.of(Kind.OFFER):
        picture = entry.value.picture
        known = not picture or (picture in paths and manifest.is_media(picture))
        _demand(known, "Das Bild fehlt", f"{entry.spot('').file}, picture")
    report = Report()
    trust.check(draft, report)
    for finding in report.errors():
        where = ", ".join(filter(None, (finding.file, finding.field)))
        raise ContentProblem(f"{finding.message}.", where=where, remedy=_REBUILD)


def _verified(read: Read, one: FileEntry) -> bytes:
    data = _bytes(read, one.path)
    same = len(data) == one.size and hashlib.sha256(data).hexdigest() == one.sha256
    _demand(same, "Die Datei ist verändert oder unvollständig", one.path)
    return data


def _bytes(read: Read, path: str) -> bytes:
    try:
        data = read(path)
    except (LookupError, OSError) as error:
        raise ContentProblem("Die Datei fehlt.", where=path, remedy=_REBUILD) from error
    _demand(len(data) <= manifest.LARGEST_FILE, "Die Datei ist zu groß", path)
    return data


def _tree(data: bytes, path: str) -> object:
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ContentProblem("Die Datei ist kein gültiges JSON.", where=path, remedy=_REBUILD) from error


def _convert(tree: object, kind: type[T], path: str) -> T:
    def complain(field: str, message: str, _: str) -> None:
        raise ContentProblem(f"{message}.", where=", ".join(filter(None, (path, field))), remedy=_REBUILD)

    examine(tree, kind, complain, strict=True)
    return msgspec.convert(tree, kind)


def _demand(holds: bool, message: str, where: str) -> None:  # noqa: FBT001 -- reads like an assertion
    if not holds:
        raise ContentProblem(f"{message}.", where=where, remedy=_REBUILD)
