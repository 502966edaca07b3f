"""Releases that need no signature: what metadata would say, and sources that behave well or badly."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.domain.release.model import FileRef, Generation, Origin, Policy, SignedRole, Vouched
from kiosk.domain.release.refusal import Reason, Refused

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
AREAS = ("region", "gladbeck", "marl", "kreis-recklinghausen")
HOSTS = ("www.kreis-re.de", "www.gladbeck.de", ".marl.de", "www.smartvest.ruhr")
POLICY = Policy(operator="Stadt Gladbeck", hosts=HOSTS)
PIECE = 1 << 20


def ref(path: str, data: bytes) -> FileRef:
    """A file as metadata names it."""
    return FileRef(path=path, sha256=hashlib.sha256(data).hexdigest(), size=len(data))


def vouched(files: tuple[FileRef, ...], version: int = 1, **others: int) -> Vouched:
    """Metadata of one version; `others` gives single roles another one."""
    names = ("root", "timestamp", "snapshot", "targets", *AREAS)
    roles = tuple(
        SignedRole(
            role=name,
            version=others.get(name, 1 if name in ("root", "targets") else version),
            expires=NOW + timedelta(days=400),
            signers=("Petra Presse",),
        )
        for name in names
    )
    metadata = {f"{name}.json": f"{name} {version}".encode() for name in names[1:]}
    return Vouched(roles=roles, files=files, metadata=metadata)


def generation(number: int, files: Mapping[str, bytes], origin: Origin = Origin.STICK) -> Generation:
    """A generation of these files."""
    return Generation(
        number=number,
        origin=origin,
        installed=NOW + timedelta(minutes=number),
        published=NOW,
        content_version=f"v{number}",
        operator="Stadt Gladbeck",
        signers=("Petra Presse",),
        floors={"timestamp": number},
        files=tuple(ref(path, data) for path, data in files.items()),
    )


class FixedCalendar:
    """A clock that a test sets."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def utc(self) -> datetime:
        return self.now


class Source:
    """A verified source and its opener in one; counts what is read of it."""

    def __init__(
        self,
        files: Mapping[str, bytes],
        version: int = 1,
        policy: Policy = POLICY,
        *,
        breaks_after: int | None = None,
        **others: int,
    ) -> None:
        """After `breaks_after` files the stick is gone."""
        self.files = dict(files)
        self.vouched = vouched(tuple(ref(path, data) for path, data in files.items()), version, **others)
        self.policy = policy
        self.taken: list[str] = []
        self.closed = 0
        self.breaks_after = breaks_after
        self.gone: Callable[[str], Exception] = lambda path: Refused(Reason.UNREADABLE, path)

    def open(self) -> Source:
        return self

    def read(self, file: FileRef) -> Iterator[bytes]:
        self.taken.append(file.path)
        data = self.files[file.path]
        yield data[: len(data) // 2]
        if self.breaks_after is not None and len(self.taken) > self.breaks_after:
            raise self.gone(file.path)
        yield data[len(data) // 2 :]

    def close(self) -> None:
        self.closed += 1


class FolderSource:
    """A verified source over a plain folder; `refs` says what the metadata said."""

    def __init__(self, folder: Path, refs: tuple[FileRef, ...], version: int) -> None:
        self.folder = folder
        self.vouched = vouched(refs, version)
        self.policy = POLICY

    def open(self) -> FolderSource:
        return self

    def read(self, file: FileRef) -> Iterator[bytes]:
        with (self.folder / file.path).open("rb", buffering=0) as stream:
            left = file.size
            while left and (piece := stream.read(min(PIECE, left))):
                left -= len(piece)
                yield piece

    def close(self) -> None:
        return
