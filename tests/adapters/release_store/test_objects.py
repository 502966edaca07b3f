"""Objects on disk: exactly the bytes that were signed, or none."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.release.model import FileRef
from kiosk.domain.release.refusal import Reason, Refused
from tests.adapters.release_store.sources import ref
from tests.adapters.release_store.stored import install, object_path, own


@pytest.mark.parametrize("sha256", ["", "../../../etc/passwd", "A" * 64, "0" * 63, "0" * 64 + "\n"])
def test_an_object_has_a_hash_for_a_name(store: FolderReleaseStore, sha256: str) -> None:
    file = FileRef(path="region/bundle.json", sha256=sha256, size=0)
    with pytest.raises(Refused):
        store.put(file, iter([]))


@pytest.mark.parametrize(
    "pieces", [[], [b"regio"], [b"region", b"!"], [b"regiom"], [b"r", b"", b"e"], [b"region" * 1000]]
)
def test_a_wrong_object_leaves_nothing(store: FolderReleaseStore, folder: Path, pieces: list[bytes]) -> None:
    with pytest.raises(Refused) as caught:
        store.put(ref("region/bundle.json", b"region"), iter(pieces))
    assert (caught.value.reason, caught.value.where) == (Reason.DAMAGED, "region/bundle.json")
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_more_than_was_signed_is_never_read(store: FolderReleaseStore) -> None:
    read = []

    def endless() -> Iterator[bytes]:
        while True:
            read.append(1)
            yield b"region"

    with pytest.raises(Refused):
        store.put(ref("region/bundle.json", b"region"), endless())
    assert len(read) == 2


def test_a_source_that_breaks_off_leaves_nothing(store: FolderReleaseStore, folder: Path) -> None:
    def pulled() -> Iterator[bytes]:
        yield b"reg"
        raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(Refused) as caught:
        store.put(ref("region/bundle.json", b"region"), pulled())
    assert (caught.value.reason, caught.value.where) == (Reason.UNREADABLE, "region/bundle.json")
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_what_was_put_is_there_at_once_and_has_its_name_when_the_writing_ends(
    store: FolderReleaseStore, folder: Path
) -> None:
    file = ref("region/bundle.json", b"region")
    with store.writing():
        store.put(file, iter([b"region"]))
        assert store.has(file)
        assert store.read(file) == b"region"
        assert not object_path(folder, file).exists()
    assert object_path(folder, file).read_bytes() == b"region"
    assert FolderReleaseStore(folder).has(file)


def test_large_releases_are_settled_on_the_way(
    store: FolderReleaseStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.adapters.release_store.objects.SETTLE_BYTES", 10)
    first, second = ref("a", b"123456"), ref("b", b"654321")
    store.put(first, iter([b"123456"]))
    assert not object_path(folder, first).exists()
    store.put(second, iter([b"654321"]))
    assert object_path(folder, first).exists()
    assert object_path(folder, second).exists()


def test_a_damaged_object_is_told_and_can_be_put_again(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    object_path(folder, own(1)).write_bytes(b"gladbeck X")
    with pytest.raises(Refused) as caught:
        store.read(own(1))
    assert (caught.value.reason, caught.value.where) == (Reason.DAMAGED, "gladbeck/bundle.json")
    store.put(own(1), iter([b"gladbeck 1"]))
    install(store, 2)
    assert store.read(own(1)) == b"gladbeck 1"


def test_an_unreadable_object_counts_as_damaged(store: FolderReleaseStore, folder: Path) -> None:
    install(store, 1)
    object_path(folder, own(1)).unlink()
    object_path(folder, own(1)).mkdir()
    with pytest.raises(Refused):
        store.read(own(1))
    assert not store._objects.is_sound(own(1))


def test_short_writes_are_continued(store: FolderReleaseStore, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, bytes(data[:2])))
    install(store, 1)
    assert store.read(own(1)) == b"gladbeck 1"
