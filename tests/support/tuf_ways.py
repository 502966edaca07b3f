"""A stand that looks at one repository over mirror, folder and pack, with the classes of the product."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from kiosk.domain.release.clock_floor import Floor
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update.ports import VerifiedSource
from kiosk.trust.client.folder import FolderTransport
from kiosk.trust.client.memory import Memory
from kiosk.trust.client.mirror import MirrorTransport, Patience
from kiosk.trust.client.pack import PackTransport
from kiosk.trust.client.source import ReleaseOpener, Trust
from kiosk.trust.client.transport import Transport
from tests.support.tuf_packs import write_pack
from tests.support.tuf_server import Mirror
from tests.support.tuf_simulator import NOW, Simulator

PAGE = "gladbeck/places/gladbeck.json"
FIRST = {PAGE: b'{"name": "Gladbeck"}', "region/services/pass.json": b'{"name": "Pass"}'}
SECOND = {PAGE: b'{"name": "Stadt Gladbeck"}'}
EVIL = b'{"name": "Evil"}'
IMPATIENT = Patience(connect=2.0, gap=2.0, whole=3.0, slowest=1024 * 1024.0)
"""Seconds; a test does not wait for a minute."""


class Way(StrEnum):
    """How bytes come to the stand."""

    MIRROR = "mirror"
    FOLDER = "folder"
    PACK = "pack"


@dataclass
class FixedCalendar:
    """A clock that stands still until it is set."""

    now: datetime = NOW

    def utc(self) -> datetime:
        """What was set."""
        return self.now


def write_folder(files: Mapping[str, bytes], folder: Path) -> Path:
    """The repository as a folder."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


@dataclass
class Stand:
    """What it knows, and where it looks."""

    folder: Path
    way: Way
    mirror: Mirror
    address: str
    root: bytes
    areas: tuple[str, ...] = ("region", "gladbeck")
    calendar: FixedCalendar = field(default_factory=FixedCalendar)
    floor: Floor = field(default_factory=Floor)
    floors: Mapping[str, int] = field(default_factory=dict)
    _numbers: count[int] = field(default_factory=count)

    @property
    def memory(self) -> Memory:
        """What python-tuf remembers."""
        return Memory(self.folder / "tuf")

    def opener(self, files: Mapping[str, bytes]) -> ReleaseOpener:
        """Look at a repository with these files."""
        trust = Trust(
            root=self.root,
            areas=self.areas,
            memory=self.memory,
            calendar=self.calendar,
            floor=self.floor,
            floors=self.floors,
        )
        return ReleaseOpener(self._to(files), trust)

    def open(self, files: Mapping[str, bytes]) -> VerifiedSource:
        """Open it; the caller closes it."""
        return self.opener(files).open()

    def look(self, files: Mapping[str, bytes]) -> VerifiedSource:
        """Open it and let it go; what it vouches for stays."""
        source = self.open(files)
        source.close()
        return source

    def fetch(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """Open it and read every file."""
        source = self.open(files)
        try:
            return {file.path: b"".join(source.read(file)) for file in source.vouched.files}
        finally:
            source.close()

    def _to(self, files: Mapping[str, bytes]) -> Callable[[], Transport]:
        place = self.folder / f"stick{next(self._numbers)}"
        if self.way is Way.FOLDER:
            place.mkdir()
            return partial(FolderTransport, write_folder(files, place))
        if self.way is Way.PACK:
            return partial(PackTransport, write_pack(files, place.with_suffix(".standpaket")))
        self.mirror.files = files
        return partial(MirrorTransport, self.address, memory=self.memory, patience=IMPATIENT)


def stand_for(simulator: Simulator, folder: Path, way: Way, mirror: Mirror, address: str) -> Stand:
    """A stand that was set up with the simulator's first root."""
    return Stand(folder=folder, way=way, mirror=mirror, address=address, root=simulator.first_root)


def refusal(act: Callable[[], object]) -> tuple[Reason, str]:
    """Why something is refused, and what the refusal names."""
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.reason, caught.value.where


def refusal_of(stand: Stand, files: Mapping[str, bytes]) -> tuple[Reason, str]:
    """Why a release is refused, when all of it is wanted."""
    return refusal(lambda: stand.fetch(files))


def still_takes_the_truth(simulator: Simulator, stand: Stand) -> None:
    """An attack must not keep the stand from the next honest release."""
    simulator.release(SECOND)
    assert stand.fetch(simulator.files)[PAGE] == SECOND[PAGE]
