"""Releases of real, small content, compiled and split as the office does it."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

import msgspec

from kiosk.bundle import areas
from kiosk.bundle.areas import Stamp
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.reading import read
from kiosk.domain.release.model import FileRef
from tests.adapters.release_store.sources import ref
from tests.support.content_tree import ICONS, content_tree

INDEX = "index.json"


def release(
    version: int = 1,
    tree: Mapping[str, bytes] | None = None,
    media: Mapping[str, bytes] | None = None,
    published: str = "2026-11-21T09:00:00+00:00",
) -> dict[str, bytes]:
    """All files of a release by their repository paths; every area has the version."""
    bundle = compiled(tree or content_tree(), media or {})
    names = {path.partition("/")[0] for path in areas.split(bundle)}
    return areas.split(bundle, Stamp(published=published, versions=dict.fromkeys(names, version)))


def compiled(tree: Mapping[str, bytes], media: Mapping[str, bytes]) -> dict[str, bytes]:
    """The bundle of a content folder, with pictures that nobody looked at."""
    reading = read(tree, ICONS)
    assert reading.catalogue is not None, [str(one) for one in reading.findings]
    return compile_bundle(reading.catalogue, {**reading.media, **media})


def pictures(count: int, size: int, seed: int = 1) -> dict[str, bytes]:
    """Files that cannot be compressed, where a bundle has its pictures; nothing draws them."""
    dice = random.Random(seed)  # noqa: S311 -- the same bytes every time
    return {f"media/bench/bild-{number}.png": dice.randbytes(size) for number in range(count)}


def write(folder: Path, files: Mapping[str, bytes]) -> tuple[FileRef, ...]:
    """Lay a release down in a folder, with an index of what it is."""
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    refs = tuple(ref(path, data) for path, data in files.items())
    (folder / INDEX).write_bytes(msgspec.json.encode(refs))
    return refs
