"""Small generations: each has one file in common and one of its own."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.release.model import FileRef, Generation
from tests.adapters.release_store.sources import generation, ref

PROOF = {"timestamp.json": b"timestamp", "2.root.json": b"root"}
COMMON = {"region/bundle.json": b"region"}


def files_of(number: int) -> dict[str, bytes]:
    return {**COMMON, "gladbeck/bundle.json": f"gladbeck {number}".encode()}


def install(store: FolderReleaseStore, number: int, *, shown: bool = True) -> Generation:
    """Put a generation of one common and one own file."""
    made = generation(number, files_of(number))
    for path, data in files_of(number).items():
        if not store.has(ref(path, data)):
            store.put(ref(path, data), iter([data[:3], data[3:]]))
    store.add(made, PROOF)
    if shown:
        store.activate(number)
    return made


def own(number: int) -> FileRef:
    return ref("gladbeck/bundle.json", files_of(number)["gladbeck/bundle.json"])


def object_path(folder: Path, file: FileRef) -> Path:
    return folder / "objects" / file.sha256[:2] / file.sha256


def shown(store: FolderReleaseStore) -> tuple[int, int, int]:
    """The numbers of the current, the previous and the waiting generation, as a new process sees them."""
    fresh = FolderReleaseStore(store._folder)
    found = (fresh.current(), fresh.previous(), fresh.waiting())
    return tuple(one.number if one else 0 for one in found)  # type: ignore[return-value]
