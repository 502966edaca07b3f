"""Takes a verified release over: everything or nothing, and what was there before stays whole.

Only what the stand does not have is pulled, once, hashed while it is written. Nothing counts before the whole
was examined and is safe on the disk; what is shown changes later, when the generation is activated.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.domain.errors import KioskError, ProgramBug
from kiosk.domain.release.model import MANIFEST, FileRef, Generation, Origin, Policy, Vouched
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update import floors
from kiosk.services.update.examine import Examined
from kiosk.services.update.files import ReleaseFiles
from kiosk.services.update.freshness import renews
from kiosk.services.update.ports import Calendar, ReleaseArchive, SourceOpener, VerifiedSource

BLOCK = 4096
"""Bytes that a file system gives out at once."""


class Step(StrEnum):
    """What is going on."""

    OPENING = "opening"
    PULLING = "pulling"
    EXAMINING = "examining"
    KEEPING = "keeping"


Tell = Callable[[Step, int, int], None]
"""Hears the step, the bytes that are stored and verified, and the bytes in all."""


class Examination(Protocol):
    """Looks into the files of a release."""

    def versions(self, files: Mapping[str, bytes]) -> Mapping[str, int]:
        """The version of each area's manifest, by its path.

        Raises:
            Refused: a manifest is missing, broken, or for a newer program.
        """
        ...

    def whole(self, files: Mapping[str, bytes], policy: Policy, fresh: Iterable[str] = ()) -> Examined:
        """Decode everything; `fresh` are the paths that this stand has not had yet.

        Raises:
            Refused: it cannot be shown, or leads where it must not.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A release that could be taken over; all its files are in the store already."""

    key: str
    """Names exactly these files."""
    vouched: Vouched
    policy: Policy
    examined: Examined
    floors: Mapping[str, int]
    pulled: int
    """Bytes that had to be pulled."""

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.vouched.files)


Summarize = Callable[[Found], str]
"""Says what changes, in words."""


def _silent(_step: Step, _done: int, _total: int) -> None:
    return


def _no_words(_found: Found) -> str:
    return ""


class Installer:
    """Looks at releases and installs them. Raises nothing but `KioskError`, mostly `Refused`."""

    def __init__(
        self, store: ReleaseArchive, calendar: Calendar, areas: tuple[str, ...], examination: Examination
    ) -> None:
        """Install into `store` what belongs to `areas`."""
        self._store = store
        self._calendar = calendar
        self._areas = areas
        self._examination = examination

    def look(self, opener: SourceOpener, origin: Origin, tell: Tell = _silent) -> Found | None:
        """Pull and examine a release without taking it over; None where it holds nothing new.

        Raises:
            Refused: the first reason against it.
            EnvironmentProblem: the disk, or another process that installs.
        """
        with _only_our_errors(), self._store.writing():
            return self._look(opener, origin, tell)

    def install(
        self,
        opener: SourceOpener,
        origin: Origin,
        tell: Tell = _silent,
        *,
        key: str = "",
        summarize: Summarize = _no_words,
    ) -> Generation | None:
        """Take a release over as a generation that waits to be shown; None where it holds nothing new.

        With a `key` only that very release is taken: the one that somebody looked at.

        Raises:
            Refused: the first reason against it; everything of before is as it was.
            EnvironmentProblem: the disk, or another process that installs.
        """
        with _only_our_errors(), self._store.writing():
            found = self._look(opener, origin, tell)
            if found is None:
                return None
            if key not in ("", found.key):
                raise Refused(Reason.UNREADABLE, "Auf dem Stick liegt jetzt etwas anderes.")
            tell(Step.KEEPING, found.size, found.size)
            generation = self._generation(found, origin, summarize(found))
            self._store.add(generation, found.vouched.metadata)
            return generation

    def _look(self, opener: SourceOpener, origin: Origin, tell: Tell) -> Found | None:
        tell(Step.OPENING, 0, 0)
        source = opener.open()
        try:
            return self._taken(source, origin, tell)
        finally:
            source.close()

    def _taken(self, source: VerifiedSource, origin: Origin, tell: Tell) -> Found | None:
        vouched, policy = source.vouched, source.policy
        history = self._store.history()
        seen = floors.seen(history)
        if self._is_known(vouched, history, origin):
            return None
        self._refuse_older(seen, floors.of_roles(vouched))
        _refuse_large(vouched, policy)
        pull = _Pull(self._store, source, tell)
        missing = self._missing(vouched)
        self._refuse_without_room(missing)
        manifests = [
            file for file in vouched.files if file.path.count("/") == 1 and file.path.endswith(f"/{MANIFEST}")
        ]
        pull.total = sum(file.size for file in missing)
        pull.pull([file for file in missing if file in manifests])
        files = ReleaseFiles(vouched.files, pull.read)
        versions = self._examination.versions(files)
        self._refuse_older(seen, versions)
        pull.pull(self._missing(vouched))
        tell(Step.EXAMINING, pull.done, pull.total)
        examined = self._examination.whole(files, policy, [file.path for file in missing])
        return Found(
            key=release_key(vouched.files),
            vouched=vouched,
            policy=policy,
            examined=examined,
            floors=floors.raised(seen, {**floors.of_roles(vouched), **versions}),
            pulled=pull.done,
        )

    def _refuse_older(self, seen: Mapping[str, int], versions: Mapping[str, int]) -> None:
        older = floors.below(seen, versions)
        if older:
            raise Refused(Reason.OLDER, older)

    def _is_known(self, vouched: Vouched, history: tuple[Generation, ...], origin: Origin) -> bool:
        """Whether there is nothing to do.

        By itself a stand never takes again what it could not show or what staff went back from; staff with a
        stick may.
        """
        key = release_key(vouched.files)
        latest = self._store.waiting() or self._store.current()
        if latest is not None and release_key(latest.files) == key:
            return not self._renews(vouched, latest)
        if origin is not Origin.MIRROR or not history:
            return False
        went_back = history[0].origin is Origin.RESTORED
        same = [one for one in history if release_key(one.files) == key]
        return any(went_back or self._store.rejected(one.number) is not None for one in same)

    def _renews(self, vouched: Vouched, latest: Generation) -> bool:
        try:
            proof = self._store.proof(latest.number)
        except Refused:
            return True  # what vouched for it is damaged; here it is again
        return renews(proof, vouched.roles, latest.published, self._calendar.utc())

    def _missing(self, vouched: Vouched) -> list[FileRef]:
        """Each object once."""
        wanted = {file.sha256: file for file in reversed(vouched.files) if not self._store.has(file)}
        return sorted(wanted.values(), key=lambda file: file.path)

    def _refuse_without_room(self, missing: list[FileRef]) -> None:
        needed = sum(file.size + BLOCK for file in missing)
        room = self._store.room()
        if room < needed + needed // 10:
            raise Refused(
                Reason.NO_ROOM, f"{_megabytes(needed + needed // 10)} nötig, {_megabytes(room)} frei"
            )

    def _generation(self, found: Found, origin: Origin, summary: str) -> Generation:
        now = self._calendar.utc()
        signers = [name for area in self._areas for name in found.vouched.role(area).signers]
        return Generation(
            number=self._store.next_number(),
            origin=origin,
            installed=now,
            published=found.examined.published or now,
            content_version=found.examined.content_version,
            operator=found.policy.operator,
            signers=tuple(dict.fromkeys(signers)),
            floors=found.floors,
            files=found.vouched.files,
            summary=summary,
        )


class _Pull:
    """Pulls files from the source into the store, and tells how far it is."""

    def __init__(self, store: ReleaseArchive, source: VerifiedSource, tell: Tell) -> None:
        self._store = store
        self._source = source
        self._tell = tell
        self.done = 0
        self.total = 0

    def pull(self, files: Iterable[FileRef]) -> None:
        for file in files:
            self._store.put(file, self._source.read(file))
            self.done += file.size
            self._tell(Step.PULLING, self.done, self.total)

    def read(self, file: FileRef) -> bytes:
        """From the store; an object of before that turns out to be damaged is pulled again."""
        try:
            return self._store.read(file)
        except Refused:
            self._store.put(file, self._source.read(file))
            return self._store.read(file)


def release_key(files: Iterable[FileRef]) -> str:
    """A name for exactly these files at these paths."""
    digest = hashlib.sha256()
    for file in sorted(files, key=lambda one: one.path):
        digest.update(f"{file.path}\0{file.sha256}\n".encode())
    return digest.hexdigest()


def _refuse_large(vouched: Vouched, policy: Policy) -> None:
    if len(vouched.files) > policy.most_files:
        raise Refused(Reason.TOO_LARGE, f"{len(vouched.files)} Dateien statt {policy.most_files}")
    for file in vouched.files:
        if file.size > policy.largest_file:
            raise Refused(Reason.TOO_LARGE, file.path)
    size = sum(file.size for file in vouched.files)
    if size > policy.largest_release:
        raise Refused(Reason.TOO_LARGE, f"{_megabytes(size)} statt {_megabytes(policy.largest_release)}")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB".replace(".", ",")


@contextmanager
def _only_our_errors() -> Iterator[None]:
    try:
        yield
    except KioskError:
        raise
    except OSError as error:
        raise Refused(Reason.UNREADABLE, error.strerror or "") from error
    except Exception as error:
        where = type(error).__name__
        raise ProgramBug("Beim Übernehmen ist ein Fehler im Programm aufgetreten.", where=where) from error
