"""What taking over a release needs from outside: a verified source, a store, the calendar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from kiosk.domain.release.model import FileRef, Generation, Policy, Vouched


class Calendar(Protocol):
    """The machine's clock, which may be wrong."""

    def utc(self) -> datetime:
        """Now, aware, in UTC."""
        ...


class VerifiedSource(Protocol):
    """A repository whose metadata has been verified; the same rules for mirror, folder and pack."""

    @property
    def vouched(self) -> Vouched:
        """What the metadata says of the areas of this stand."""
        ...

    @property
    def policy(self) -> Policy:
        """The operator's policy, verified too."""
        ...

    def read(self, file: FileRef) -> Iterator[bytes]:
        """The bytes of one file in pieces, read once, at most `file.size` of them; the store hashes them.

        Raises:
            Refused: not there, longer than signed, too slow, or the source is gone.
        """
        ...

    def close(self) -> None:
        """Let the source go; a stick may be pulled after it, and also before."""
        ...


class SourceOpener(Protocol):
    """Knows where a release may be."""

    def open(self) -> VerifiedSource:
        """Fetch and verify the metadata.

        Raises:
            Refused: with the first reason that was met.
        """
        ...


class ReleaseStore(Protocol):
    """Objects by their SHA-256, generations, and one pointer; every write durable, the pointer atomic."""

    def current(self) -> Generation | None:
        """The generation that is shown, or None where nothing was installed yet."""
        ...

    def previous(self) -> Generation | None:
        """The one that was shown before."""
        ...

    def waiting(self) -> Generation | None:
        """The newest complete generation after the current one that was neither shown nor rejected yet."""
        ...

    def history(self) -> tuple[Generation, ...]:
        """All that are kept, the newest first."""
        ...

    def has(self, file: FileRef) -> bool:
        """Whether the object is there in its full size."""
        ...

    def put(self, file: FileRef, pieces: Iterator[bytes]) -> None:
        """Store one object, hashed while it is written; nothing is kept of a wrong one.

        Raises:
            Refused: hash or size differ (DAMAGED), or there is no room (NO_ROOM).
        """
        ...

    def room(self) -> int:
        """Free bytes."""
        ...

    def add(self, generation: Generation, proof: Mapping[str, bytes]) -> None:
        """Make a generation known once all its objects are synced, with the metadata that vouched for it."""
        ...

    def activate(self, number: int) -> None:
        """Move the pointer: from now on this generation is shown."""
        ...

    def reject(self, number: int, why: str) -> None:
        """Remember that a generation could not be shown; it is never activated by itself again."""
        ...

    def read(self, file: FileRef) -> bytes:
        """An object's bytes, hash checked.

        Raises:
            Refused: DAMAGED or missing.
        """
        ...

    def proof(self, number: int) -> Mapping[str, bytes]:
        """The metadata that vouched for a generation."""
        ...

    def sweep(self, now: datetime | None = None) -> None:
        """Remove leftovers; with a time also objects that no kept generation names, a day after a change."""
        ...


class ReleaseArchive(ReleaseStore, Protocol):
    """What installing and restoring need of a store on top of showing."""

    def writing(self) -> AbstractContextManager[None]:
        """Keep other processes from writing meanwhile; what was put stays for the next attempt.

        Raises:
            Refused: there is no room (NO_ROOM).
            EnvironmentProblem: another process writes, or the disk cannot be written.
        """
        ...

    def next_number(self) -> int:
        """A number that no generation, whole or broken, has had."""
        ...

    def is_complete(self, number: int) -> bool:
        """Whether a generation could be shown: record, proof and all objects are there in their full size."""
        ...

    def rejected(self, number: int) -> str | None:
        """Why a generation could not be shown, or None where nobody said so."""
        ...

    def verify_all(self) -> tuple[FileRef, ...]:
        """Hash every object of the current generation; slow. Damaged ones are removed and returned."""
        ...
