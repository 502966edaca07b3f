"""Writes a `.standpaket` to a stick: a stored zip, so that what is half written is noticed at once."""

from __future__ import annotations

import os
import shutil
import stat
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from kiosk.adapters.durable import sync_folder, write_file
from kiosk.domain.errors import EnvironmentProblem

SUFFIX = ".standpaket"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The first that a zip knows: the same content makes the same bytes."""


class StickFolder:
    """Implements `Stick` of `kiosk.services.update.office`."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`, which must be there: it is the stick."""
        self._folder = folder

    @property
    def where(self) -> str:
        """The path."""
        return str(self._folder)

    def room(self) -> int:
        """Free bytes."""
        try:
            return shutil.disk_usage(self._folder).free
        except OSError as error:
            raise EnvironmentProblem(
                "Diesen Ordner gibt es nicht.",
                where=self.where,
                remedy="Steckt der Stick? Nennen Sie seinen Ordner oder sein Laufwerk.",
            ) from error

    def write_pack(
        self, name: str, files: Iterable[tuple[str, bytes]], tell: Callable[[float], None]
    ) -> None:
        """Write under a name of its own, sync, give it its name, and forget what the system still holds."""
        path = self._folder / name
        temporary = path.with_name(f".{name}.tmp")
        try:
            with temporary.open("w+b") as stream:
                _write_zip(stream, tuple(files), tell)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.replace(path)
            sync_folder(self._folder)
            _forget(path)
        except OSError as error:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise self._problem(name, error) from error

    def write(self, name: str, data: bytes) -> None:
        """Write a small file."""
        try:
            write_file(self._folder / name, data)
        except OSError as error:
            raise self._problem(name, error) from error

    def remove(self, name: str) -> None:
        """Remove a file."""
        try:
            (self._folder / name).unlink(missing_ok=True)
            sync_folder(self._folder)
        except OSError as error:
            raise self._problem(name, error) from error

    def packs(self) -> tuple[str, ...]:
        """The packs that are there; hidden files are none."""
        found = (path.name for path in self._folder.glob(f"*{SUFFIX}"))
        return tuple(sorted(name for name in found if not name.startswith(".")))

    def _problem(self, name: str, error: OSError) -> EnvironmentProblem:
        return EnvironmentProblem(
            f"Der Stick lässt sich nicht beschreiben: {error.strerror}.",
            where=str(self._folder / name),
            remedy="Steckt der Stick noch? Hat er einen Schreibschutz? Nehmen Sie sonst einen anderen.",
        )


def _write_zip(stream: BinaryIO, files: tuple[tuple[str, bytes], ...], tell: Callable[[float], None]) -> None:
    total = sum(len(data) for _, data in files) or 1
    done = 0
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=False) as pack:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            pack.writestr(entry, data)
            done += len(data)
            tell(done / total)


def _forget(path: Path) -> None:
    """Drop the file from memory, where the system can: reading it back then asks the stick."""
    if hasattr(os, "posix_fadvise"):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)
