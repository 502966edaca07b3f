"""A signed release: the files that verified metadata vouches for, and a generation of the stand.

Words of The Update Framework (TUF, specification 1.0): root, targets, snapshot, timestamp, delegated role.
An area is the folder of one delegated role: `region`, or the id of a place. Times are aware, in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

REGION = "region"
"""The area with what belongs to all places."""

POLICY = "policy.json"
"""The one target that the targets role signs itself: hosts that QR codes may lead to, and limits."""

MANIFEST = "bundle.json"
"""In every area: its version and its files."""


class Origin(StrEnum):
    """Where a generation came from."""

    SHIPPED = "shipped"
    STICK = "stick"
    MIRROR = "mirror"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRef:
    """A file of the repository: `path` as signed (`gladbeck/places/gladbeck.json`), SHA-256, bytes."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRole:
    """One role of the metadata: its version, its end, and the names of the keys that signed it."""

    role: str
    version: int
    expires: datetime
    signers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vouched:
    """What verified metadata says. `metadata` are the verified files themselves, by name, as a proof.

    The proof holds `<n>.root.json` for each root after the shipped one, `timestamp.json`, `snapshot.json`,
    `targets.json` and one `<area>.json` for each area.
    """

    roles: tuple[SignedRole, ...]
    files: tuple[FileRef, ...]
    metadata: Mapping[str, bytes]

    def role(self, name: str) -> SignedRole:
        """The role of that name.

        Raises:
            KeyError: there is none.
        """
        for role in self.roles:
            if role.role == name:
                return role
        raise KeyError(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What the targets key allows: hosts (a leading dot admits subdomains), and limits in bytes."""

    operator: str
    hosts: tuple[str, ...]
    largest_file: int = 2_000_000
    largest_release: int = 200_000_000
    most_files: int = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """A release that is installed whole: where from, when, by whom signed, what it changed, which files."""

    number: int
    origin: Origin
    installed: datetime
    published: datetime
    content_version: str
    operator: str
    signers: tuple[str, ...]
    floors: Mapping[str, int]
    """The highest version of each role that this stand has seen: a second memory beside TUF's own."""
    files: tuple[FileRef, ...]
    summary: str = ""
    """What changed, in words ("3 Dienste neu, 1 Link geändert")."""
    restored_from: int = 0
    notes: Mapping[str, str] = field(default_factory=dict)
