"""A folder of content on disk."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.domain.errors import EnvironmentProblem

LARGEST_FILE = 8 * 1024 * 1024
MOST_FILES = 20_000


class DiskContentFolder:
    """Implements `ports.ContentFolder`; hidden files and README files are not content."""

    def __init__(self, root: Path, salt: str = "") -> None:
        """Read below `root`; `salt` (the program's version) makes a new program compile anew."""
        self._root = root
        self._salt = salt

    def fingerprint(self) -> str:
        """A hash over names, sizes and times of change."""
        digest = hashlib.sha256(self._salt.encode())
        for path in self._paths():
            status = path.stat()
            digest.update(os.fsencode(path) + f"\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
        return digest.hexdigest()[:32]

    def read(self) -> Mapping[str, bytes]:
        """Every file's bytes by its path, with forward slashes."""
        try:
            files = {_name(path.relative_to(self._root)): _limited(path) for path in self._paths()}
        except OSError as error:
            raise EnvironmentProblem(
                f"Der Ordner lässt sich nicht lesen: {error.strerror}.", where=str(self._root)
            ) from error
        if not files:
            raise EnvironmentProblem(
                "Hier liegt kein Inhalt.",
                where=str(self._root),
                remedy="Nennen Sie den Ordner mit bundle.yaml.",
            )
        return files

    def _paths(self) -> list[Path]:
        return sorted(_walk(self._root))


def _walk(root: Path) -> Iterator[Path]:
    if not root.exists():
        return
    count = 0
    for folder, folders, names in os.walk(root, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.startswith(".") or name == "README.md":
                continue
            count += 1
            if count > MOST_FILES:
                raise EnvironmentProblem("Der Ordner hat zu viele Dateien.", where=str(root))
            yield Path(folder) / name


def _refuse(error: OSError) -> None:
    # A folder that cannot be read would else be missing in silence.
    raise error


def _name(path: Path) -> str:
    # A name on a stick may hold bytes that are no text; they become a visible mark.
    return os.fsencode(path.as_posix()).decode(errors="replace")


def _limited(path: Path) -> bytes:
    if path.stat().st_size > LARGEST_FILE:
        raise EnvironmentProblem(
            "Die Datei ist größer als 8 MB.", where=str(path), remedy="Verkleinern Sie sie."
        )
    return path.read_bytes()
