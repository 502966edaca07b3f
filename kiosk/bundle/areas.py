"""A compiled bundle in areas, each signed by its own people: `split` for the office, `join` for the stand.

A place's file and the stands of that place belong to the area of the place, all else to the region. In the
repository every path begins with the name of its area, and every area has a manifest of its own
(`gladbeck/bundle.json`). Signatures have been verified before `join`: what it refuses is content that the
right people signed and that still does not fit together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

import msgspec

from kiosk.bundle import manifest
from kiosk.bundle.decode import read_manifest
from kiosk.bundle.layout import Kind, is_id
from kiosk.bundle.manifest import FileEntry, Manifest
from kiosk.bundle.reduction import reduced
from kiosk.bundle.shape import examine
from kiosk.domain.catalogue import FORMAT, Host
from kiosk.domain.errors import ContentProblem
from kiosk.domain.facts import LocalText
from kiosk.domain.release.model import MANIFEST, REGION, FileRef
from kiosk.domain.release.refusal import Reason, Refused

T = TypeVar("T")

RESERVED = frozenset({REGION, "root", "targets", "snapshot", "timestamp"})
"""Names of signed roles; no place may be called so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the region says about the whole content."""

    region: LocalText
    languages: tuple[str, ...]
    hosts: tuple[Host, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaManifest:
    """An area: its version counts up, `label` is what people call it, `published` is a time (ISO 8601, UTC).

    The paths of `files` are those of the compiled bundle, without the area's name.
    Only the region has a head.
    """

    format: int
    area: str
    version: int
    label: str
    published: str
    files: tuple[FileEntry, ...]
    head: Head | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """When areas are published, and as which versions; an area that is not named has version 1."""

    published: str = ""
    versions: Mapping[str, int] = field(default_factory=dict)


def split(files: Mapping[str, bytes], stamp: Stamp | None = None) -> dict[str, bytes]:
    """All files of a compiled bundle by their repository paths, with the manifests of the areas.

    Raises:
        ContentProblem: the bundle's own manifest is broken, or a stand names no place.
    """
    stamp = stamp or Stamp()
    head = read_manifest(files.__getitem__)
    areas: dict[str, list[FileEntry]] = {REGION: []}
    for one in head.files:
        areas.setdefault(_home(one.path, files[one.path]), []).append(one)
    repository: dict[str, bytes] = {}
    for area in sorted(areas):
        about = AreaManifest(
            format=head.format,
            area=area,
            version=stamp.versions.get(area, 1),
            label=head.version,
            published=stamp.published,
            files=tuple(areas[area]),
            head=_head(head) if area == REGION else None,
        )
        repository[manifest_path(area)] = manifest.encode(about)
        repository |= {f"{area}/{one.path}": files[one.path] for one in areas[area]}
    return repository


class Joined(Mapping[str, bytes]):
    """A compiled bundle of areas; pictures stay where they are and are read each time they are asked for."""

    def __init__(
        self, texts: Mapping[str, bytes], pictures: Mapping[str, str], files: Mapping[str, bytes]
    ) -> None:
        """Take `texts` as they are, and `pictures` by their paths in `files`."""
        self._texts = texts
        self._pictures = pictures
        self._files = files
        self._paths = (*texts, *sorted(pictures))

    @property
    def pictures(self) -> frozenset[str]:
        """The paths of the pictures."""
        return frozenset(self._pictures)

    def __getitem__(self, path: str) -> bytes:
        """The bytes.

        Raises:
            KeyError: the bundle has no such file.
        """
        return self._texts[path] if path in self._texts else self._files[self._pictures[path]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def join(files: Mapping[str, bytes], vouched: Iterable[FileRef] = ()) -> Joined:
    """The compiled bundle of the areas whose files these are, the region among them.

    What the region says about places whose areas are not here is left out. The pictures among the `vouched`
    files are not read: whoever keeps them holds them against the same hashes each time they are shown.

    Raises:
        Refused: a file differs from its manifest or is missing, or the content is for a newer program.
        ContentProblem: a file stands where it does not belong; the error says which.
    """
    astray = sorted(path for path in files if "/" not in path)
    _demand(not astray, "Diese Datei gehört nicht in den Inhalt", ", ".join(astray))
    areas = sorted({path.partition("/")[0] for path in files} | {REGION})
    abouts = [read_area(area, _bytes(files, manifest_path(area))) for area in areas]
    unread = {
        one.path: FileEntry(path=one.path.partition("/")[2], sha256=one.sha256, size=one.size)
        for one in vouched
        if manifest.is_media(one.path.partition("/")[2])
    }
    texts: dict[str, bytes] = {}
    pictures: dict[str, str] = {}
    entries: dict[str, FileEntry] = {}
    for about in abouts:
        named = {manifest_path(about.area)}
        for one in about.files:
            path = f"{about.area}/{one.path}"
            named.add(path)
            data = b"" if path in unread else _bytes(files, path)
            if (unread.get(path) or manifest.file_entry(one.path, data)) != one:
                raise Refused(Reason.DAMAGED, path)
            at_home = _home(one.path, data, path) == about.area
            _demand(at_home, "Die Datei gehört nicht in diesen Bereich", path)
            _demand(one.path not in entries, "Diese Datei gibt es in zwei Bereichen", path)
            entries[one.path] = one
            if manifest.is_media(one.path):
                pictures[one.path] = path
            else:
                texts[one.path] = data
        extra = sorted(path for path in files if path.startswith(f"{about.area}/") and path not in named)
        _demand(not extra, "Diese Datei steht nicht im Verzeichnis", ", ".join(extra))
    region = next(about for about in abouts if about.area == REGION)
    kept = reduced(texts, frozenset(areas))
    for path, data in texts.items():
        if path not in kept:
            del entries[path]
        elif kept[path] is not data:
            entries[path] = manifest.file_entry(path, kept[path])
    listed = tuple(entries[path] for path in sorted(entries))
    head = manifest.encode(_manifest(region, listed))
    return Joined({manifest.MANIFEST: head, **dict(sorted(kept.items()))}, pictures, files)


def read_area(area: str, data: bytes) -> AreaManifest:
    """The manifest of one area, checked by itself.

    Raises:
        Refused: it is for a newer program.
        ContentProblem: it is not a manifest of this area, or names what no area holds.
    """
    where = manifest_path(area)
    _demand(is_id(area), "Diesen Bereich kann es nicht geben", where)
    tree = _tree(data, where)
    number = tree.get("format") if isinstance(tree, dict) else None
    if isinstance(number, int) and number > FORMAT:
        raise Refused(Reason.NEWER_KIOSK, f"{where}, Format {number}")
    about = _convert(tree, AreaManifest, where)
    _demand(about.format == FORMAT, "Dieses Format gibt es nicht", where)
    _demand(about.area == area, "Das Verzeichnis gehört zu einem anderen Bereich", where)
    _demand((about.head is not None) == (area == REGION), "Der Kopf steht nur im Bereich region", where)
    _demand(about.version > 0, "Die Version ist keine Zahl ab 1", where)
    paths = [one.path for one in about.files]
    _demand(len(paths) <= manifest.MOST_FILES, "Der Inhalt hat zu viele Dateien", where)
    _demand(len(set(paths)) == len(paths), "Eine Datei ist doppelt genannt", where)
    for path in paths:
        _demand(manifest.is_expected(path), "Diese Datei gehört nicht in den Inhalt", f"{area}/{path}")
    return about


def manifest_path(area: str) -> str:
    """Where the manifest of an area is in the repository."""
    return f"{area}/{MANIFEST}"


def by_area(files: Mapping[str, bytes]) -> dict[str, dict[str, bytes]]:
    """Files with repository paths, sorted into their areas."""
    areas: dict[str, dict[str, bytes]] = {}
    for path, data in files.items():
        areas.setdefault(path.partition("/")[0], {})[path] = data
    return areas


def is_same(one: AreaManifest, other: AreaManifest) -> bool:
    """Whether two manifests of an area say the same content; the region's label is content, too."""

    def content(about: AreaManifest) -> AreaManifest:
        label = about.label if about.area == REGION else ""
        return replace(about, version=1, published="", label=label)

    return content(one) == content(other)


def _home(path: str, data: bytes, where: str = "") -> str:
    """The area that a file of the compiled bundle belongs to."""
    folder, place = manifest.entry_path(path) or ("", "")
    if folder == Kind.STAND:
        place = _place_of(_tree(data, where or path), where or path)
    elif folder != Kind.PLACE:
        return REGION
    _demand(place not in RESERVED, f"„{place}“ darf kein Ort heißen", where or path)
    return place


def _place_of(stand: object, where: str) -> str:
    place = stand.get("place") if isinstance(stand, dict) else None
    if not isinstance(place, str) or not is_id(place):
        raise ContentProblem("Der Stand nennt keinen Ort.", where=where)
    return place


def _head(head: Manifest) -> Head:
    return Head(region=head.region, languages=head.languages, hosts=head.hosts)


def _manifest(region: AreaManifest, files: tuple[FileEntry, ...]) -> Manifest:
    head = region.head or Head(region={}, languages=(), hosts=())
    made = Manifest(
        format=region.format,
        version=region.label,
        region=head.region,
        languages=head.languages,
        hosts=head.hosts,
        files=files,
        digest="",
    )
    return replace(made, digest=manifest.digest(made))


def _bytes(files: Mapping[str, bytes], path: str) -> bytes:
    if path not in files:
        raise Refused(Reason.DAMAGED, f"{path} fehlt")
    return files[path]


def _tree(data: bytes, where: str) -> object:
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ContentProblem("Die Datei ist kein gültiges JSON.", where=where) from error


def _convert(tree: object, kind: type[T], where: str) -> T:
    def complain(at: str, message: str, _: str) -> None:
        raise ContentProblem(f"{message}.", where=", ".join(filter(None, (where, at))))

    examine(tree, kind, complain, strict=True)
    return msgspec.convert(tree, kind)


def _demand(holds: bool, message: str, where: str) -> None:  # noqa: FBT001 -- reads like an assertion
    if not holds:
        raise ContentProblem(f"{message}.", where=where)
