"""The release store: what is shown, what waits, what can be brought back; never raises at a start."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.adapters.durable import sync_folder
from kiosk.adapters.release_store import disk
from kiosk.adapters.release_store.generations import Generations
from kiosk.adapters.release_store.lock import LockedError, locked
from kiosk.adapters.release_store.objects import Objects
from kiosk.adapters.release_store.pointer import Pointer
from kiosk.domain.errors import EnvironmentProblem, KioskError, ProgramBug
from kiosk.domain.release.model import FileRef, Generation
from kiosk.domain.release.refusal import Reason, Refused

POINTER = "current"
RUN = timedelta(hours=24)
"""So long a generation has to be shown before what came before the last two is removed."""
HISTORY = 20
"""Records that are kept to be read, most of them without their objects."""

UNLOCKED_S = 3600.0
"""Seconds after which nobody still writes a pointer or a mark; the screen does that without the lock."""


class FolderReleaseStore:
    """Implements `ports.ReleaseArchive`. One process writes, any number read."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`, which need not exist yet."""
        self._folder = folder
        self._objects = Objects(folder / "objects")
        self._generations = Generations(folder / "generations")
        self._pointer = Pointer(folder / POINTER)
        self._held = False

    def current(self) -> Generation | None:
        """What the pointer names; where that is not whole, the one before, or the newest that is."""
        pointed = self._pointer.read()
        if pointed.is_new:
            return None
        older = (number for number in self._numbers() if pointed.broken or number < pointed.current)
        return self._first((pointed.current, pointed.previous, *older))

    def previous(self) -> Generation | None:
        """The one that was shown before and could be shown again."""
        current, pointed = self.current(), self._pointer.read()
        if current is None:
            return None
        older = (number for number in self._numbers() if number < current.number)
        return self._first(number for number in (pointed.previous, *older) if number != current.number)

    def waiting(self) -> Generation | None:
        """The newest whole one after the pointer's that was not rejected."""
        pointed, shown = self._pointer.read(), self.current()
        latest = max(pointed.current, shown.number if shown else 0)
        return self._first(number for number in self._numbers() if number > latest)

    def history(self) -> tuple[Generation, ...]:
        """All whose record can be read, the newest first; not all of them can be shown again."""
        found = (self._generations.record(number) for number in self._numbers())
        return tuple(record.generation for record in found if record is not None)

    def is_complete(self, number: int) -> bool:
        """Whether record, proof and all objects are there in their full size."""
        return self._whole(number) is not None

    def rejected(self, number: int) -> str | None:
        """Why it could not be shown, or None where nobody said so."""
        return self._generations.rejected(number)

    def next_number(self) -> int:
        """A number that no generation, whole or broken, and no pointer has had."""
        pointed = self._pointer.read()
        return max([pointed.current, pointed.previous, *self._numbers()]) + 1

    def has(self, file: FileRef) -> bool:
        """Whether the object is there in its full size."""
        return self._objects.has(file)

    def put(self, file: FileRef, pieces: Iterator[bytes]) -> None:
        """Store one object; it lasts once a generation that names it was added.

        Raises:
            Refused: hash or size differ (DAMAGED), the source broke off (UNREADABLE), no room (NO_ROOM).
            EnvironmentProblem: the disk cannot be written.
        """
        with self._disk():
            self._objects.put(file, pieces)

    def room(self) -> int:
        """Free bytes for this user; 0 where it cannot be told."""
        for folder in (self._folder, *self._folder.parents):
            try:
                return shutil.disk_usage(folder).free
            except FileNotFoundError:
                continue
            except OSError:
                break
        return 0

    def add(self, generation: Generation, proof: Mapping[str, bytes]) -> None:
        """Sync all objects and their names, then write proof and record.

        Raises:
            Refused: an object is missing (DAMAGED), no room (NO_ROOM).
            EnvironmentProblem: the disk cannot be written.
            ProgramBug: the number is taken, or the record could not be read again.
        """
        missing = next((file for file in generation.files if not self._objects.has(file)), None)
        if missing is not None:
            raise Refused(Reason.DAMAGED, missing.path)
        with self._disk():
            self._objects.settle()
            known = {file.sha256 for one in self.history() for file in one.files}
            self._make_folders()
            self._objects.sync_names({file.sha256 for file in generation.files} - known)
            for folder in (self._folder, self._folder.parent):
                sync_folder(folder)
            try:
                self._generations.add(generation, proof)
            except ValueError as error:
                message = "Eine Fassung lässt sich nicht aufschreiben."
                raise ProgramBug(message, where=str(generation.number)) from error

    def activate(self, number: int) -> None:
        """Move the pointer; the one before becomes the one to fall back to, if it can be shown.

        Raises:
            Refused: the generation is not whole (DAMAGED), no room (NO_ROOM).
            EnvironmentProblem: the disk cannot be written.
        """
        if self._whole(number) is None:
            raise Refused(Reason.DAMAGED, str(number))
        pointed = self._pointer.read()
        if pointed.current == number:
            with self._disk():
                sync_folder(self._folder)
            return
        before = self._first(
            one for one in (pointed.current, pointed.previous, *self._numbers(number)) if one != number
        )
        with self._disk():
            sync_folder(self._generations.folder)  # who added it may have been killed before it could
            self._pointer.write(number, before.number if before else 0)

    def reject(self, number: int, why: str) -> None:
        """Remember that a generation could not be shown; from now on the one before is `current`.

        Raises:
            Refused: no room (NO_ROOM).
            EnvironmentProblem: the disk cannot be written.
        """
        with self._disk():
            self._generations.reject(number, why)

    def read(self, file: FileRef) -> bytes:
        """An object's bytes, hash checked.

        Raises:
            Refused: missing or different (DAMAGED).
        """
        return self._objects.read(file)

    def proof(self, number: int) -> Mapping[str, bytes]:
        """The metadata that vouched for a generation, hashes checked.

        Raises:
            Refused: missing or different (DAMAGED).
        """
        return self._generations.proof(number)

    def verify_all(self) -> tuple[FileRef, ...]:
        """Hash every object of what is shown; slow, for the background.

        Damaged ones are removed: the next start falls back, and the next install brings them again.
        """
        shown = self.current()
        damaged = tuple(file for file in (shown.files if shown else ()) if not self._objects.is_sound(file))
        for file in damaged:
            self._objects.remove(file)
        return damaged

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep other processes from writing; what was put and not added is there for the next attempt.

        Raises:
            Refused: no room (NO_ROOM).
            EnvironmentProblem: another process writes, or the disk cannot be written.
        """
        if self._held:
            yield
            return
        with ExitStack() as held:
            self._lock(held)
            self._held = True
            try:
                for leftover in self._objects.leftovers():  # they take room that this attempt may need
                    disk.remove(leftover)
                yield
            except Refused as refused:
                if refused.reason is Reason.NO_ROOM:
                    self._objects.take_back()
                raise
            finally:
                self._held = False
                self._keep_what_was_put()

    def sweep(self, now: datetime | None = None) -> None:
        """Remove leftovers; with a time also what no generation needs, once the current one ran for `RUN`.

        Never raises; does nothing while another process writes.
        """
        if not self._folder.is_dir():
            return
        try:
            with self.writing():
                self._sweep(now)
        except (KioskError, OSError):
            return

    def _sweep(self, now: datetime | None) -> None:
        for path in (*self._objects.leftovers(), *self._generations.leftovers()):
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else disk.remove(path)
        for path in (*self._folder.glob(".*.tmp"), *self._generations.unlocked_leftovers()):
            if time.time() - path.stat().st_mtime > UNLOCKED_S:
                disk.remove(path)
        since, shown = self._pointer.since(), self.current()
        settled = shown is not None and shown.number == self._pointer.read().current
        if now is None or since is None or not settled or now - since < RUN:
            return
        kept = [one for one in (shown, self.previous(), self.waiting()) if one is not None]
        named = {file.sha256 for one in kept for file in one.files}
        for number in self._numbers()[HISTORY:]:
            if number not in {one.number for one in kept}:
                self._generations.forget(number)
        for path in self._objects.stored():
            if path.name not in named and now - _changed(path) >= RUN:
                disk.remove(path)

    def _lock(self, held: ExitStack) -> None:
        with self._disk():
            self._make_folders()
            try:
                held.enter_context(locked(self._folder / ".lock"))
            except LockedError as error:
                raise EnvironmentProblem(
                    "Gerade wird schon ein Inhalt übernommen.", remedy="Warten Sie, bis das fertig ist."
                ) from error

    def _keep_what_was_put(self) -> None:
        try:
            self._objects.settle()
        except OSError:
            self._objects.drop()
        self._objects.end()

    def _make_folders(self) -> None:
        disk.make_folder(self._folder)
        for folder in (self._objects.folder, self._generations.folder):
            folder.mkdir(exist_ok=True)

    @contextmanager
    def _disk(self) -> Iterator[None]:
        with disk.told(str(self._folder)):
            yield

    def _numbers(self, below: int = 0) -> list[int]:
        numbers = self._generations.numbers()
        return [number for number in numbers if number < below] if below else numbers

    def _first(self, numbers: Iterable[int]) -> Generation | None:
        for number in numbers:
            whole = self._whole(number) if self._generations.rejected(number) is None else None
            if whole is not None:
                return whole
        return None

    def _whole(self, number: int) -> Generation | None:
        record = self._generations.record(number)
        if record is None or not self._generations.has_proof(record):
            return None
        return record.generation if all(map(self._objects.has, record.generation.files)) else None


def _changed(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        return datetime.max.replace(tzinfo=UTC)
