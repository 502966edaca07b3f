"""An office that publishes into a folder, and stands that ask one mirror for it: the product's classes."""

from __future__ import annotations

import os
import shutil
import statistics
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path

from kiosk.adapters.release_store.pictures import PictureCheck
from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.domain.release.model import Generation, Origin
from kiosk.services.update import floors
from kiosk.services.update.examine import Examiner
from kiosk.services.update.install import Installer, Tell
from kiosk.services.update.ports import SourceOpener
from kiosk.trust.client.memory import Memory
from kiosk.trust.client.mirror import MirrorTransport, Patience
from kiosk.trust.client.source import ReleaseOpener, Trust
from kiosk.trust.office.publishing import Publisher
from tests.adapters.release_store.made import compiled
from tests.support import town_operator
from tests.support.content_tree import content_tree
from tests.support.nginx import Hit, Nginx
from tests.support.signing import MemoryKeys
from tests.support.tuf_ways import FixedCalendar

AREAS = ("region", "gladbeck")
STAND = "gladbeck"
QUICK = Patience(connect=5.0, gap=5.0, whole=10.0, slowest=200_000.0)
"""Seconds, and bytes a second: a test does not wait for a minute."""
GREETING = "Probieren Sie es aus."
_HOUR = timedelta(hours=1)


class Office:
    """Publishes the small content tree with pieces of files replaced, every time an hour later."""

    def __init__(self, folder: Path) -> None:
        """Found a repository in the folder."""
        self.folder = folder
        self.now = town_operator.NOW
        self.tree = content_tree()
        self.repository = town_operator.found(folder, now=self.now)
        self.root = (folder / "metadata" / "1.root.json").read_bytes()

    def publish(
        self, changes: Mapping[str, tuple[str, str]] | None = None, media: Mapping[str, bytes] | None = None
    ) -> None:
        """Publish; what was replaced stays replaced."""
        for path, (old, new) in (changes or {}).items():
            text = self.tree[path].decode()
            assert old in text
            self.tree[path] = text.replace(old, new).encode()
        bundle = compiled({**self.tree, **(media or {})}, {})
        self.now += _HOUR
        Publisher(self.repository, MemoryKeys(), lambda: self.now).publish(bundle, lambda _: None)
        self.dated()

    def greet(self, words: str) -> None:
        """Change one file: what the stand says to passers-by."""
        before = self.tree["stands/gladbeck.yaml"].decode().partition('greeting: {de: "')[2].partition('"')[0]
        self.publish({"stands/gladbeck.yaml": (before, words)})

    def dated(self) -> None:
        """Give the timestamp the time of its publication: web servers make the ETag of time and size."""
        os.utime(self.folder / "metadata" / "timestamp.json", (self.now.timestamp(),) * 2)


@dataclass
class NetStand:
    """A stand that has a mirror; its state is in `folder`."""

    folder: Path
    address: str
    root: bytes
    patience: Patience = QUICK
    authorities: Path | None = None
    calendar: FixedCalendar = field(default_factory=lambda: FixedCalendar(town_operator.NOW + 24 * _HOUR))
    ways: list[MirrorTransport] = field(default_factory=list)

    @property
    def store(self) -> FolderReleaseStore:
        """What it has taken over."""
        return FolderReleaseStore(self.folder / "releases")

    @property
    def memory(self) -> Memory:
        """What python-tuf remembers."""
        return Memory(self.folder / "releases" / "tuf")

    def opener(self) -> ReleaseOpener:
        """Looks at the mirror."""
        trust = Trust(
            root=self.root,
            areas=AREAS,
            memory=self.memory,
            calendar=self.calendar,
            floors=floors.seen(self.store.history()),
        )
        return ReleaseOpener(self._way, trust)

    def take(self, opener: SourceOpener | None = None, tell: Tell = lambda *_: None) -> Generation | None:
        """Look, and take over and show what is new, as at night; None where there is nothing new."""
        installer = Installer(self.store, self.calendar, AREAS, Examiner(AREAS, STAND, PictureCheck()))
        made = installer.install(opener or self.opener(), Origin.MIRROR, tell)
        if made is not None:
            self.store.activate(made.number)
        return made

    def shown(self) -> dict[str, bytes]:
        """Every file that is shown, each held against its hash."""
        current = self.store.current()
        return {file.path: self.store.read(file) for file in current.files} if current else {}

    def copy(self, folder: Path) -> NetStand:
        """Another stand that has taken over the same."""
        shutil.copytree(self.folder, folder)
        return NetStand(folder, self.address, self.root, self.patience, self.authorities, self.calendar)

    def _way(self) -> MirrorTransport:
        make = partial(MirrorTransport, memory=self.memory, patience=self.patience)
        self.ways.append(make(self.address, authorities=self.authorities))
        return self.ways[-1]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a round of a whole fleet cost."""

    stands: int
    taken: int
    """So many took something over."""
    seconds: float
    """For all of them."""
    each: tuple[float, ...]
    """Seconds of every stand, waiting for its turn included."""
    hits: tuple[Hit, ...]

    @property
    def requests(self) -> float:
        """For each stand."""
        return len(self.hits) / self.stands

    @property
    def sent(self) -> float:
        """Bytes from the server to each stand, headers included."""
        return sum(hit.sent for hit in self.hits) / self.stands

    @property
    def received(self) -> float:
        """Bytes from each stand to the server."""
        return sum(hit.received for hit in self.hits) / self.stands

    def row(self) -> str:
        """The figures in one line."""
        ordered = sorted(self.each)
        return (
            f"{self.stands:6} {self.taken:6} {self.requests:9.1f} {self.sent:9.0f} {self.received:9.0f} "
            f"{1000 * statistics.median(ordered):9.0f} {1000 * ordered[-1]:9.0f} {self.seconds:8.2f}"
        )


HEADING = "stands  taken  requests  B/stand  B asked  median ms   max ms  s in all"


def measure(nginx: Nginx, stands: Sequence[NetStand], at_once: int) -> Measured:
    """Let every stand look once, `at_once` of them at a time."""
    nginx.hits()

    def look(stand: NetStand) -> tuple[bool, float]:
        began = time.monotonic()
        made = stand.take()
        return made is not None, time.monotonic() - began

    began = time.monotonic()
    with ThreadPoolExecutor(at_once) as pool:
        found = list(pool.map(look, stands))
    seconds = time.monotonic() - began
    return Measured(
        stands=len(stands),
        taken=sum(taken for taken, _ in found),
        seconds=seconds,
        each=tuple(one for _, one in found),
        hits=tuple(nginx.hits()),
    )


def muster(first: NetStand, folder: Path, count: int) -> list[NetStand]:
    """So many stands that have taken over what the first one has."""
    return [first.copy(folder / f"stand{number}") for number in range(count)]


def spread(stands: Iterable[NetStand]) -> set[str]:
    """The greetings that are shown: every stand's own file as it is."""
    return {stand.shown()["gladbeck/stands/gladbeck.json"].decode() for stand in stands}
