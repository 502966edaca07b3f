"""Releases that the right people signed and that mean harm: no check of the office stands before them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from tuf.api.metadata import Targets

from kiosk.bundle import manifest
from kiosk.bundle.areas import AreaManifest, Head, manifest_path
from kiosk.bundle.manifest import Manifest, file_entry
from kiosk.domain.release.model import REGION
from kiosk.domain.release.refusal import Reason
from kiosk.trust.office.change import Change
from kiosk.trust.office.repository import PUBLISHED, Repository, target_file
from tests.adapters.release_store.made import compiled
from tests.support import town_operator
from tests.support.content_tree import content_tree

LOGO = "media/smartvest/logo.png"
STAND = "stands/gladbeck.json"
OFFER = "offers/smartvest.json"
SIGNED = "2026-11-21T10:30:00Z"

LURE = (
    "<img src=\"http://127.0.0.1:9/a.png\"> <img src='http://fremd.example/b.png'> <b>fett</b> "
    '<a href="http://127.0.0.1:9/">hier</a> <table background="http://127.0.0.1:9/c.png"><tr><td>x</table> '
    '<style>@import url("http://127.0.0.1:9/d.css");</style> <script src="http://127.0.0.1:9/e.js"></script> '
    "![Bild](http://127.0.0.1:9/f.png) [hier](http://127.0.0.1:9/) file:///etc/passwd qrc:/x "
    "{field.__class__.__mro__} {0} {limit!r} {unbekannt} %s %(x)d %1 %n "
    "&lt;img src=&quot;http://127.0.0.1:9/g&quot;&gt;"
)
"""What makes Qt Quick fetch something, and what formatting stumbles over, in one line of plain characters."""

_TEXTS = frozenset({"name", "official_name", "source", "owner", "address"})
_NEVER = frozenset({"kind", "term", "schema"})
Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Case:
    """A release that must be refused: how it is made, why, and what is named; `limits` are the policy's."""

    make: Callable[[], Files]
    reason: Reason
    where: str
    limits: Mapping[str, int] = field(default_factory=dict)
    whole: bool = True
    """Whether the files lie in the repository, or only their names in the metadata."""


def bundle() -> Files:
    """The small content, compiled."""
    return compiled(content_tree(), {})


def poisoned(words: str = LURE) -> Files:
    """The content with these words in every field that people read, beside what stood there."""
    return {
        path: _json(_spoilt(msgspec.json.decode(data), words)) if path.endswith(".json") else data
        for path, data in bundle().items()
    }


def with_words(words: str) -> Files:
    """The content with these words in one field."""
    return with_words_in(bundle(), words)


def with_words_in(files: Files, words: str) -> Files:
    """The same of other content."""
    return _changed(files, STAND, lambda stand: stand["greeting"].update(de=words))


def with_picture(data: bytes) -> Files:
    """The content with another picture."""
    return with_file(LOGO, data)


def with_link(url: str) -> Files:
    """The content with another address of an offer."""
    return _changed(bundle(), OFFER, lambda offer: offer["link"].update(url=url))


def with_services(count: int, words: str = "Kopie") -> Files:
    """The content with many services."""
    files = bundle()
    service = msgspec.json.decode(files["services/meldebescheinigung.json"])
    service["leika"] = ""
    for number in range(count):
        service["id"] = f"kopie-{number}"
        service["texts"]["de"]["title"] = f"{words} {number}"
        files[f"services/{service['id']}.json"] = _json(service)
    return files


def with_file(path: str, data: bytes) -> Files:
    """The content with one file more, or another one."""
    return {**bundle(), path: data}


def large_picture(side: int = 30_000) -> bytes:
    """A PNG of one colour with many pixels and few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    row = b"\0" * (1 + (side + 7) // 8)
    packer, packed = zlib.compressobj(9), io.BytesIO()
    for _ in range(side):
        packed.write(packer.compress(row))
    packed.write(packer.flush())
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed.getvalue()) + chunk(b"IEND", b"")
    )


SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<image xlink:href="http://127.0.0.1:9/s.png" width="9" height="9"/><image xlink:href="file:///etc/passwd"/></svg>"""


def publish(
    folder: Path, files: Files, limits: Mapping[str, int] | None = None, *, whole: bool = True
) -> bytes:
    """Sign whatever it is with the right keys, without one check; the root of trust.

    Without `whole` the files are only named in the metadata; what is fetched first is there.
    """
    policy = town_operator.policy_bytes(town_operator.HOSTS, **(limits or {}))
    repository = town_operator.found(folder, policy=policy)
    sign(repository, files, whole=whole)
    return (folder / "metadata" / "1.root.json").read_bytes()


def sign(repository: Repository, files: Files, *, whole: bool = True) -> None:
    """Sign a compiled bundle as the next release."""
    change = Change(repository, town_operator.NOW)
    signer = town_operator.key(town_operator.PUBLISHER)
    for area, own in _areas(files).items():
        targets = {path: target_file(path, data) for path, data in own.items()}
        signed = Targets(targets=targets, unrecognized_fields={PUBLISHED: SIGNED})
        metadata = change.sign(area, change.prepared(area, signed), [signer])
        change.put_area(area, metadata, own if whole else {manifest_path(area): own[manifest_path(area)]})
    change.seal([signer])
    change.write(lambda _: None)


def _areas(files: Files) -> dict[str, Files]:
    """As `areas.split` does it, believing everything."""
    head = msgspec.json.decode(files[manifest.MANIFEST], type=Manifest)
    areas: dict[str, Files] = {REGION: {}}
    for path, data in files.items():
        if path != manifest.MANIFEST:
            area = REGION
            if path.startswith("places/"):
                area = path.removeprefix("places/").removesuffix(".json")
            elif path.startswith("stands/"):
                area = "gladbeck"
            areas.setdefault(area, {})[f"{area}/{path}"] = data
    for area, own in areas.items():
        about = AreaManifest(
            format=head.format,
            area=area,
            version=1,
            label=head.version,
            published=SIGNED,
            files=tuple(file_entry(path.partition("/")[2], data) for path, data in own.items()),
            head=Head(region=head.region, languages=head.languages, hosts=head.hosts)
            if area == REGION
            else None,
        )
        own[manifest_path(area)] = manifest.encode(about)
    return areas


def _changed(files: Files, path: str, change: Callable[[dict[str, Any]], None]) -> Files:
    tree = msgspec.json.decode(files[path])
    change(tree)
    return {**files, path: _json(tree)}


def _spoilt(tree: object, words: str, key: str = "", *, words_here: bool = False) -> object:
    if isinstance(tree, dict):
        # Below a language everything is for people.
        return {
            name: _spoilt(below, words, name, words_here=words_here or name == "de")
            for name, below in tree.items()
        }
    if isinstance(tree, list):
        return [_spoilt(below, words, key, words_here=words_here) for below in tree]
    if isinstance(tree, str) and tree and key not in _NEVER and (words_here or key in _TEXTS):
        return f"{tree} {words}"
    return tree


def _json(tree: object) -> bytes:
    return msgspec.json.encode(tree, order="sorted")
