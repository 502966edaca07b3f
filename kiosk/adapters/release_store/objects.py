"""Files by their SHA-256. What is put stays a temporary file until `settle` has synced it."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.adapters.durable import sync_folder
from kiosk.adapters.release_store import disk
from kiosk.domain.release.model import FileRef
from kiosk.domain.release.refusal import Reason, Refused

SETTLE_BYTES = 64_000_000
"""Bytes that wait at most for their sync: so much is pulled again after a power cut."""
_NAME = re.compile(r"[0-9a-f]{64}\Z")
_PIECE = 1 << 20


class Objects:
    """The folder `objects`. Syncs come in groups: small computers' storage is slow at single ones."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`, which need not exist yet."""
        self.folder = folder
        self._pending: dict[str, tuple[Path, int]] = {}
        self._touched: set[Path] = set()
        self._fresh: set[Path] = set()
        self._hashed: set[str] = set()

    def has(self, file: FileRef) -> bool:
        """Whether the object is there in its full size."""
        try:
            return self._path(file.sha256).stat().st_size == file.size
        except OSError:
            return False

    def put(self, file: FileRef, pieces: Iterator[bytes]) -> None:
        """Write one object beside its place, hashed on the way.

        Raises:
            Refused: hash or size differ (DAMAGED), or the source broke off (UNREADABLE).
            OSError: no room, no right.
        """
        target = self._target(file.sha256)
        temporary = target.with_name(f".{file.sha256}.tmp")
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            right = _write(temporary, file, pieces)
        except BaseException:
            disk.remove(temporary)
            raise
        if not right:
            disk.remove(temporary)
            raise Refused(Reason.DAMAGED, file.path)
        self._pending[file.sha256] = (temporary, file.size)
        self._hashed.add(file.sha256)
        if sum(waiting for _, waiting in self._pending.values()) >= SETTLE_BYTES:
            self.settle()

    def settle(self) -> None:
        """Sync everything that was put, then give each object its name.

        Raises:
            OSError: it could not be made to last; what has no name yet is thrown away, since a second
                sync of the same file would report success without its bytes being there.
        """
        try:
            for temporary, _ in self._pending.values():
                disk.sync_file(temporary)
            for name, (temporary, _) in list(self._pending.items()):
                target = self._target(name)
                temporary.replace(target)
                self._touched.add(target.parent)
                self._fresh.add(target)
                del self._pending[name]
        except OSError:
            self.drop()
            raise

    def sync_names(self, names: Iterable[str]) -> None:
        """Make the names of these objects survive, and of all that were settled.

        Also those that an earlier attempt left: it may have ended between rename and sync.
        """
        folders = {self._target(name).parent for name in names} | self._touched
        for folder in sorted(folders):
            sync_folder(folder)
        sync_folder(self.folder)
        self._touched.clear()
        self.end()

    def drop(self) -> None:
        """Throw away what was put and not settled."""
        for temporary, _ in self._pending.values():
            disk.remove(temporary)
        self._pending.clear()

    def take_back(self) -> None:
        """Remove what was put since the last generation: the disk is full, others need the room."""
        self.drop()
        for path in self._fresh:
            disk.remove(path)

    def end(self) -> None:
        """Nothing counts as put just now any more."""
        self._fresh.clear()
        self._hashed.clear()

    def read(self, file: FileRef) -> bytes:
        """The bytes, hash checked; what was put just now was hashed then.

        Raises:
            Refused: missing, unreadable or different (DAMAGED).
        """
        try:
            with self._path(file.sha256).open("rb") as stream:
                data = stream.read(file.size + 1)
        except OSError as error:
            raise Refused(Reason.DAMAGED, file.path) from error
        known = file.sha256 in self._hashed
        if len(data) != file.size or not (known or hashlib.sha256(data).hexdigest() == file.sha256):
            raise Refused(Reason.DAMAGED, file.path)
        return data

    def is_sound(self, file: FileRef) -> bool:
        """Whether the object has its hash; in pieces, for the background."""
        digest = hashlib.sha256()
        try:
            with self._path(file.sha256).open("rb", buffering=0) as stream:
                while piece := stream.read(_PIECE):
                    digest.update(piece)
        except OSError:
            return False
        return digest.hexdigest() == file.sha256

    def stored(self) -> Iterator[Path]:
        """Every object that has its name."""
        return (path for path in self.folder.glob("??/*") if _NAME.match(path.name))

    def leftovers(self) -> Iterator[Path]:
        """Temporary files of attempts that broke off."""
        return self.folder.glob("??/.*.tmp")

    def remove(self, file: FileRef) -> None:
        """Remove one object."""
        disk.remove(self._target(file.sha256))

    def _path(self, name: str) -> Path:
        waiting = self._pending.get(name)
        return waiting[0] if waiting else self._target(name)

    def _target(self, name: str) -> Path:
        if not _NAME.match(name):
            raise Refused(Reason.DAMAGED, name[:80])
        return self.folder / name[:2] / name


def _write(path: Path, file: FileRef, pieces: Iterator[bytes]) -> bool:
    """Write the pieces, no more of them than the file may have; whether they were right."""
    digest, size = hashlib.sha256(), 0
    descriptor = disk.create(path)
    try:
        for piece in _readable(pieces, file.path):
            size += len(piece)
            if size > file.size:
                return False
            digest.update(piece)
            disk.write_all(descriptor, piece)
        disk.send_off(descriptor)
    finally:
        os.close(descriptor)
    return size == file.size and digest.hexdigest() == file.sha256


def _readable(pieces: Iterator[bytes], path: str) -> Iterator[bytes]:
    """The pieces; trouble with the source is told apart from trouble with our own disk."""
    try:
        yield from pieces
    except OSError as error:
        raise Refused(Reason.UNREADABLE, path) from error
