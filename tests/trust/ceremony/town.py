"""A town with its keys, its repository and its stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from tuf.api.exceptions import DownloadHTTPError
from tuf.api.metadata import Targets
from tuf.ngclient import FetcherInterface, Updater

from kiosk.adapters.release_folder import ReleaseFolder
from kiosk.domain.release.keys import KeyCard, Purpose
from kiosk.domain.release.model import Policy
from kiosk.trust.ceremony.founding import Founding, found
from kiosk.trust.keys.opened import OpenKey, make_card
from kiosk.trust.office.change import Change
from kiosk.trust.office.repository import PUBLISHED, Repository, target_file

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
POLICY = Policy(operator="Stadt Gladbeck", hosts=("www.gladbeck.de",))


def key(holder: str, purpose: Purpose = Purpose.ROOT, area: str = "") -> OpenKey:
    """A key that is the same in every run."""
    seed = hashlib.sha256(f"{holder} {purpose} {area}".encode()).digest()
    card = make_card(
        seed,
        purpose=purpose,
        area=area,
        holder=holder,
        created=date(2026, 11, 21),
        paper_tested=date(2026, 11, 21),
    )
    return OpenKey(card, seed)


ANNA, BERND, CARLA, NEW = (key(name) for name in ("Anna Amt", "Bernd Bote", "Carla Chefin", "Nora Neu"))
TARGETS = key("Ida Technik", Purpose.TARGETS)
PUBLISHING = key("Pia Presse", Purpose.PUBLISHING)
REGION = key("Rita Redaktion", Purpose.CONTENT, "region")
GLADBECK = key("Georg Gladbeck", Purpose.CONTENT, "gladbeck")


def founding(**changed: object) -> Founding:
    """The usual founding, or one that differs."""
    usual: dict[str, object] = {
        "roots": (ANNA.card, BERND.card, CARLA.card),
        "targets": TARGETS.card,
        "publishing": PUBLISHING.card,
        "areas": {"region": (REGION.card,), "gladbeck": (GLADBECK.card,)},
        "policy": POLICY,
    }
    return Founding(**(usual | changed))  # type: ignore[arg-type]


@dataclass(slots=True)
class Town:
    """An operator's repository in a folder."""

    folder: Path
    now: datetime = NOW
    opened: list[Path] = field(default_factory=list)

    @property
    def repository(self) -> Repository:
        """The repository, read anew."""
        return Repository(ReleaseFolder(self.folder))

    def found(self) -> None:
        """Set it up with Anna and Bernd in the room."""
        found(self.repository, founding(), [ANNA, BERND, TARGETS], self.now)

    def publish(self, area: str, files: Mapping[str, bytes], *keys: OpenKey) -> None:
        """Publish files of an area as the office does."""
        change = Change(self.repository, self.now)
        signed = change.prepared(area, Targets())
        signed.unrecognized_fields[PUBLISHED] = self.now.isoformat()
        for path, data in files.items():
            signed.targets[path] = target_file(path, data)
        signers = [one.signer for one in keys or (PUBLISHING, REGION, GLADBECK)]
        change.put_area(area, change.sign(area, signed, signers), files)
        change.seal(signers)
        change.write(lambda _: None)


class Stand:
    """A stand: its shipped root, and python-tuf's memory."""

    def __init__(self, town: Town, memory: Path) -> None:
        """Set the stand up with the town's first root."""
        self._root = (town.folder / "metadata" / "1.root.json").read_bytes()
        self._folder = town.folder
        self._memory = memory
        self.targets = memory / "targets"
        self.targets.mkdir(parents=True)

    def fetch(self, path: str, now: datetime = NOW) -> bytes | None:
        """Ask for a file from scratch: verified bytes, or None where nobody signed it.

        Raises what python-tuf raises.
        """
        updater = Updater(
            str(self._memory),
            "x:metadata/",
            str(self.targets),
            "x:targets/",
            _Folder(self._folder),
            bootstrap=self._root,
        )
        updater._trusted_set.reference_time = now
        updater.refresh()
        info = updater.get_targetinfo(path)
        if info is None:
            return None
        return Path(updater.download_target(info, str(self.targets / "file"))).read_bytes()


class _Folder(FetcherInterface):
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _fetch(self, url: str) -> Iterator[bytes]:
        path = self._folder / url.removeprefix("x:")
        if not path.is_file():
            raise DownloadHTTPError("not there", 404)
        yield path.read_bytes()


def cards(*keys: OpenKey) -> tuple[KeyCard, ...]:
    """The public halves."""
    return tuple(one.card for one in keys)
