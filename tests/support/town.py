"""A town with everything: an operator who publishes, sticks that are written, and a stand of its own.

Clocks are the real ones here, because processes of their own look at them.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.adapters.places import Places
from kiosk.adapters.release_store.store import FolderReleaseStore
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.reading import read
from kiosk.domain.settings import Settings
from kiosk.trust.office.publishing import Publisher
from tests.support import town_operator
from tests.support.content_tree import content_tree
from tests.support.screens import ASSETS, icons
from tests.support.signing import MemoryKeys
from tests.support.stand_ins import write_tree

STAND = "gladbeck"
FIRST = "2026.11.21"


class Town:
    """Below `root`: `office` is the repository, `stick` what is plugged in, `stand` the machine."""

    def __init__(
        self, root: Path, shift: timedelta = timedelta(0), tree: Mapping[str, bytes] | None = None
    ) -> None:
        """Found the repository, and give the stand the root of trust and shipped content: the small tree."""
        self.root = root
        self.shift = shift
        self.tree = content_tree() if tree is None else dict(tree)
        catalogue = read(self.tree, icons()).catalogue
        assert catalogue is not None
        self.office = root / "office"
        self.stick = root / "stick"
        policy = town_operator.policy_bytes(host.host for host in catalogue.hosts)
        self.area_names = tuple(sorted(catalogue.places))
        areas = ("region", *self.area_names)
        self.repository = town_operator.found(self.office, areas, policy=policy, now=self.now())
        self.places = Places(
            assets=ASSETS,
            content=root / "stand" / "content",
            settings=root / "stand" / "settings.toml",
            state=root / "stand" / "state",
        )
        write_tree(self.places.content, self.tree)
        (root / "stand" / "root.json").write_bytes((self.office / "metadata" / "1.root.json").read_bytes())
        self.settings = Settings(stand=STAND, pin_hash="x", stick_folder=str(self.stick))

    @property
    def store(self) -> FolderReleaseStore:
        """What the stand has taken over."""
        return FolderReleaseStore(self.places.state / "releases")

    def now(self) -> datetime:
        """The office's clock."""
        return datetime.now(UTC) + self.shift

    def publish(self, version: str, changes: Mapping[str, tuple[str, str]] | None = None) -> None:
        """Publish the content as this version, with pieces of files replaced."""
        files = dict(self.tree)
        for path, (old, new) in {"bundle.yaml": (FIRST, version), **(changes or {})}.items():
            text = files[path].decode()
            assert old in text
            files[path] = text.replace(old, new).encode()
        reading = read(files, icons())
        assert reading.catalogue is not None, reading.findings
        bundle = compile_bundle(reading.catalogue, reading.media)
        Publisher(self.repository, MemoryKeys(), self.now).publish(bundle, lambda _: None)

    def write_stick(self, name: str = "gladbeck") -> Path:
        """Pack the repository onto the stick."""
        pack = self.root / f"{name}.part"
        with zipfile.ZipFile(pack, "w", zipfile.ZIP_STORED) as archive:
            for path in sorted(self.office.rglob("*")):
                if path.is_file():
                    archive.write(path, path.relative_to(self.office).as_posix())
        self.stick.mkdir(exist_ok=True)
        target = self.stick / f"{name}.standpaket"
        pack.replace(target)
        return target

    def options(self) -> tuple[str, ...]:
        """What a process is told about the stand."""
        named = {"settings": self.places.settings, "state": self.places.state, "content": self.places.content}
        return (
            *(part for name, path in named.items() for part in (f"--{name}", str(path))),
            "--stand",
            STAND,
        )
