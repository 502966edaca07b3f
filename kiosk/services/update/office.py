"""What the office needs from outside to publish: the folder that becomes the mirror."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.release.model import Policy

Tell = Callable[[float], None]
"""Hears how much is done, 0 to 1."""


class RepositoryFolder(Protocol):
    """The files of a repository by names with slashes; every write is durable when it returns."""

    @property
    def where(self) -> str:
        """What people call it: its path."""
        ...

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of the files in one folder, sorted; none where there is no such folder."""
        ...

    def read(self, name: str) -> bytes | None:
        """The bytes of a file, or None where there is none.

        Raises:
            EnvironmentProblem: it cannot be read.
        """
        ...

    def size(self, name: str) -> int | None:
        """The bytes that a file has, or None where there is none."""
        ...

    def add(self, files: Iterable[tuple[str, bytes]], tell: Tell, *, mend: bool = False) -> None:
        """Write new files; all of them are safe on the disk when this returns.

        A file that is there already with the same bytes stays. `mend` replaces one that differs: right for
        names that hold the hash of their bytes, where it can only be damaged.

        Raises:
            EnvironmentProblem: no room, no right, or (without `mend`) a file of the name has other bytes.
        """
        ...

    def replace(self, name: str, data: bytes) -> None:
        """Write a file over the old one, whole or not at all.

        Raises:
            EnvironmentProblem: no room, no right.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a publication came to; `renewed` areas say the same under a signature that lasts longer."""

    changed: tuple[str, ...]
    renewed: tuple[str, ...]
    files: int
    """Files that are new in the folder."""
    size: int
    """Their bytes."""
    until: datetime
    """When the first of all signatures ends that publishing can renew."""
    ending: tuple[tuple[str, datetime], ...] = ()
    """Roles whose signature ends and that could not be renewed here, the first to end first."""


class Office(Protocol):
    """Publishes for one operator."""

    def current(self) -> Mapping[str, bytes]:
        """All files of the areas as they are published, by their repository paths; empty before the first.

        Raises:
            EnvironmentProblem: the folder is no repository, or damaged.
        """
        ...

    def policy(self) -> Policy:
        """What the operator allows.

        Raises:
            EnvironmentProblem: the folder is no repository, or damaged.
        """
        ...

    def publish(self, bundle: Mapping[str, bytes], tell: Tell) -> Published:
        """Make a compiled bundle public; keys are asked for when everything else is in order.

        Raises:
            ContentProblem: the content is broken, or asks for more than the policy allows.
            EnvironmentProblem: a key is missing, or the folder does not take it. Nothing is public then.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What a `.standpaket` will hold: from whom, since when, by whom signed, until when, and the files."""

    operator: str
    version: str
    published: datetime
    until: datetime
    """When the first of its signatures ends; after it, no stand takes it any more."""
    signers: tuple[str, ...]
    places: tuple[str, ...]
    """The names of the places that it has content for."""
    files: tuple[tuple[str, bytes], ...]
    """By repository paths: what any stand needs, whatever it has already."""

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(len(data) for _, data in self.files)


class Stick(Protocol):
    """A folder on a stick."""

    @property
    def where(self) -> str:
        """What people call it: its path."""
        ...

    def room(self) -> int:
        """Free bytes.

        Raises:
            EnvironmentProblem: there is no such folder.
        """
        ...

    def write_pack(self, name: str, files: Iterable[tuple[str, bytes]], tell: Tell) -> None:
        """Write a stored zip under the name, whole or not at all.

        Raises:
            EnvironmentProblem: no room, no right, the stick was pulled.
        """
        ...

    def write(self, name: str, data: bytes) -> None:
        """Write a small file, whole or not at all.

        Raises:
            EnvironmentProblem: as `write_pack`.
        """
        ...

    def remove(self, name: str) -> None:
        """Remove a file that turned out to be bad; nothing where it is not there."""
        ...

    def packs(self) -> tuple[str, ...]:
        """The names of the packs that are there."""
        ...
