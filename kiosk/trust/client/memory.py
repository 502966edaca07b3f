"""What python-tuf remembers between two looks, made to survive a power cut, and what we keep beside it.

python-tuf writes a temporary file and renames it, without a sync: after a power cut `timestamp.json` may be
empty, and with it the memory against old releases gone. So everything is synced after each look. Its files:
`timestamp.json`, `snapshot.json`, `targets.json`, `<area>.json`, `root.json`, `root_history/<n>.root.json`.
Ours: `mirror.tag` (the ETag of the timestamp) and `policy` (the policy's bytes).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

_TAG = "mirror.tag"
_POLICY = "policy"
_HISTORY = "root_history"
_LOOKS = 7
"""So often an ETag is believed: servers make it of time and size, which other bytes may share."""
_TEMPORARY = "tmp*"
"""What python-tuf leaves where it is killed."""


class _Tag(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    address: str
    tag: str
    sha256: str
    looks: int = 0


class Memory:
    """The folder with all of it."""

    def __init__(self, folder: Path) -> None:
        """Remember in `folder`, which need not exist yet."""
        self.folder = folder

    def prepare(self) -> None:
        """Make the folder and remove leftovers.

        Raises:
            OSError: no right, no room.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        for path in self.folder.glob(_TEMPORARY):
            path.unlink()

    def metadata(self, role: str) -> bytes | None:
        """The verified metadata of a role, without its version in the name, or None."""
        return _read(self.folder / f"{role}.json")

    def root(self, name: str) -> bytes | None:
        """A root of the chain by its name (`2.root.json`), or None."""
        return _read(self.folder / _HISTORY / name)

    def policy(self, sha256: str) -> bytes | None:
        """The policy's bytes, if it is still this one."""
        data = _read(self.folder / _POLICY)
        return data if data is not None and hashlib.sha256(data).hexdigest() == sha256 else None

    def keep_policy(self, data: bytes) -> None:
        """Keep the policy's bytes; that they are whole is seen by their hash."""
        self._write(_POLICY, data)

    def tagged(self, address: str) -> tuple[str, bytes] | None:
        """ETag and bytes of the timestamp that an address gave last, if they still belong together.

        Every eighth time None, so that a server whose ETags do not change is asked for the bytes.
        """
        kept = self._kept_tag()
        data = self.metadata("timestamp") or b""
        if kept is None or kept.address != address or kept.sha256 != hashlib.sha256(data).hexdigest():
            return None
        if kept.looks >= _LOOKS:
            self._write(_TAG, b"")
            return None
        self._write(_TAG, msgspec.json.encode(msgspec.structs.replace(kept, looks=kept.looks + 1)))
        return kept.tag, data

    def keep_tag(self, address: str, tag: str) -> None:
        """Keep the ETag of the timestamp that was just verified."""
        digest = hashlib.sha256(self.metadata("timestamp") or b"").hexdigest()
        before = self._kept_tag()
        same = before is not None and (before.address, before.tag, before.sha256) == (address, tag, digest)
        looks = before.looks if before is not None and same else 0
        self._write(_TAG, msgspec.json.encode(_Tag(address, tag, digest, looks)))

    def _kept_tag(self) -> _Tag | None:
        try:
            return msgspec.json.decode(_read(self.folder / _TAG) or b"", type=_Tag)
        except msgspec.DecodeError:
            return None

    def sync(self) -> None:
        """Make everything survive a power cut.

        Raises:
            OSError: the disk failed.
        """
        for folder in (self.folder / _HISTORY, self.folder):
            if folder.is_dir():
                for path in _files(folder):
                    # Windows syncs only what is open for writing.
                    with path.open("r+b") as stream:
                        os.fsync(stream.fileno())
                _sync_folder(folder)

    def _write(self, name: str, data: bytes) -> None:
        # Without them the next look costs a request more; that is no reason against a release.
        with suppress(OSError):
            temporary = self.folder / f"tmp-{name}"
            temporary.write_bytes(data)
            temporary.replace(self.folder / name)


def _read(path: Path) -> bytes | None:
    with suppress(OSError):
        return path.read_bytes()
    return None


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.is_file() and not path.is_symlink())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
