"""Compiled bundles in a folder: one folder each, and a pointer file that names the current one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from kiosk.adapters.durable import sync_folder, write_file
from kiosk.domain.errors import EnvironmentProblem

POINTER = "current"
KEPT = 2


class FolderBundleStore:
    """Implements `ports.BundleStore`; the pointer holds the labels, the newest first."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`, which need not exist yet."""
        self._folder = folder

    def current(self) -> tuple[str, Mapping[str, bytes]] | None:
        """The bundle that the pointer names first."""
        return self._read(0)

    def previous(self) -> tuple[str, Mapping[str, bytes]] | None:
        """The bundle that the pointer names second."""
        return self._read(1)

    def put(self, label: str, files: Mapping[str, bytes]) -> None:
        """Write all files, sync them, then move the pointer."""
        try:
            self._write(label, files)
            labels = [label, *(old for old in self._labels() if old != label)][:KEPT]
            write_file(self._folder / POINTER, "\n".join(labels).encode())
            self._sweep(labels)
        except OSError as error:
            raise EnvironmentProblem(
                f"Der Inhalt lässt sich nicht ablegen: {error.strerror or 'unbekannter Fehler'}.",
                where=str(self._folder),
                remedy="Prüfen Sie Platz und Rechte.",
            ) from error

    def _write(self, label: str, files: Mapping[str, bytes]) -> None:
        target = self._folder / label
        temporary = self._folder / f".{label}.tmp"
        for leftover in self._folder.glob(".*.tmp"):  # a put that broke off must not take the room
            shutil.rmtree(leftover, ignore_errors=True)
        for name, data in files.items():
            path = temporary / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
        for folder in sorted({path.parent for path in temporary.rglob("*")} | {temporary}):
            sync_folder(folder)
        shutil.rmtree(target, ignore_errors=True)
        temporary.replace(target)
        sync_folder(self._folder)

    def _read(self, position: int) -> tuple[str, Mapping[str, bytes]] | None:
        labels = self._labels()
        if position >= len(labels):
            return None
        folder = self._folder / labels[position]
        try:
            paths = [path for path in folder.rglob("*") if path.is_file()]
            return labels[position], {
                path.relative_to(folder).as_posix(): path.read_bytes() for path in paths
            }
        except OSError:
            return None

    def _labels(self) -> list[str]:
        try:
            text = (self._folder / POINTER).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return []
        return [label for label in text.split() if label.isalnum()]

    def _sweep(self, labels: list[str]) -> None:
        for path in self._folder.iterdir():
            if path.name != POINTER and path.name not in labels:
                shutil.rmtree(path, ignore_errors=True)
