"""The folder of a signed repository: files are added durably, and never written over by others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.adapters.durable import sync_folder, write_file
from kiosk.domain.errors import EnvironmentProblem

_TEMPORARY = ".tmp"


class ReleaseFolder:
    """Implements `ports.RepositoryFolder` of `kiosk.services.update.office`."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`, which need not exist yet."""
        self._folder = folder

    @property
    def where(self) -> str:
        """The path."""
        return str(self._folder)

    def names(self, folder: str) -> tuple[str, ...]:
        """The files in one folder; what a broken writing left is none."""
        try:
            found = sorted(path.name for path in (self._folder / folder).iterdir() if path.is_file())
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except OSError as error:
            raise self._problem("Der Ordner lässt sich nicht lesen", folder, error) from error
        return tuple(name for name in found if not name.startswith("."))

    def read(self, name: str) -> bytes | None:
        """The bytes of a file."""
        try:
            return (self._folder / name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._problem("Die Datei lässt sich nicht lesen", name, error) from error

    def size(self, name: str) -> int | None:
        """The bytes that a file has."""
        try:
            return (self._folder / name).stat().st_size
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._problem("Die Datei lässt sich nicht lesen", name, error) from error

    def add(
        self, files: Iterable[tuple[str, bytes]], tell: Callable[[float], None], *, mend: bool = False
    ) -> None:
        """Write what is new: all files, then all syncs, then all names, then the folders."""
        given = tuple(files)
        total = sum(len(data) for _, data in given) or 1
        done = 0
        written: list[Path] = []
        folders: set[Path] = set()
        for name, data in given:
            if self._is_new(name, data, mend=mend):
                path = self._folder / name
                try:
                    self._make(path.parent, folders)
                    _beside(path).write_bytes(data)
                except OSError as error:
                    raise self._problem("Die Datei lässt sich nicht schreiben", name, error) from error
                written.append(path)
            done += len(data)
            tell(done / total)
        try:
            for path in written:
                _sync_file(_beside(path))
            for path in written:
                _beside(path).replace(path)
            for folder in sorted(folders | {path.parent for path in written}):
                sync_folder(folder)
        except OSError as error:
            raise self._problem("Der Ordner lässt sich nicht schreiben", "", error) from error

    def replace(self, name: str, data: bytes) -> None:
        """Write a file over the old one."""
        path = self._folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_file(path, data)
        except OSError as error:
            raise self._problem("Die Datei lässt sich nicht schreiben", name, error) from error

    def _is_new(self, name: str, data: bytes, *, mend: bool) -> bool:
        if self.size(name) is None:
            return True
        if self.read(name) == data:
            return False
        if mend:
            return True
        raise EnvironmentProblem(
            "Diese Datei gibt es schon, und ihr Inhalt ist ein anderer.",
            where=str(self._folder / name),
            remedy="Veröffentlicht gerade noch jemand? Versuchen Sie es noch einmal.",
        )

    def _make(self, folder: Path, made: set[Path]) -> None:
        """Make a folder; those above it that are new, too, must be synced."""
        missing = folder
        while not missing.exists():
            missing = missing.parent
            made.add(missing)
        folder.mkdir(parents=True, exist_ok=True)

    def _problem(self, message: str, name: str, error: OSError) -> EnvironmentProblem:
        return EnvironmentProblem(f"{message}: {error.strerror}.", where=str(self._folder / name))


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}{_TEMPORARY}")


def _sync_file(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
