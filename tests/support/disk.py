"""A ledger of what is asked of the disk, in the order in which it is asked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest


class Ledger:
    """Lines "sync <path>" and "rename <path>", relative to a folder, while the real work is done."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Record below `root` from now on."""
        self.lines: list[str] = []
        self._root = root
        self._names: dict[int, Path] = {}
        self._sync, self._replace = os.fsync, Path.replace
        self._path_open, self._os_open = Path.open, os.open
        ledger = self

        def replace(path: Path, target: Path) -> Path:
            return ledger._rename(path, target)

        def open_path(path: Path, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 -- as Path.open has it
            stream = ledger._path_open(path, *arguments, **named)
            ledger._names[stream.fileno()] = path
            return stream

        monkeypatch.setattr(os, "fsync", self._fsync)
        monkeypatch.setattr(os, "open", self._open)
        monkeypatch.setattr(Path, "replace", replace)
        monkeypatch.setattr(Path, "open", open_path)

    def _fsync(self, descriptor: int) -> None:
        self._sync(descriptor)
        self._note("sync", self._names[descriptor])

    def _open(self, path: Path, *arguments: Any) -> int:  # noqa: ANN401 -- as os.open has it
        descriptor = self._os_open(path, *arguments)
        self._names[descriptor] = Path(path)
        return descriptor

    def _rename(self, path: Path, target: Path) -> Path:
        made = self._replace(path, target)
        self._note("rename", target)
        return made

    def _note(self, what: str, path: Path) -> None:
        self.lines.append(f"{what} {path.relative_to(self._root).as_posix()}")


class FullDisk:
    """A disk that has no room from some number of synced files on."""

    def __init__(self, room_for: int, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let `room_for` syncs succeed."""
        self._left = room_for
        self._sync = os.fsync
        monkeypatch.setattr(os, "fsync", self._fsync)

    def _fsync(self, descriptor: int) -> None:
        if self._left == 0:
            raise OSError(28, "No space left on device")
        self._left -= 1
        self._sync(descriptor)
