"""What goes into a pack, and that a stand takes it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.standpaket import StickFolder
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.refusal import Refused
from kiosk.trust.office.change import Change
from kiosk.trust.office.packing import Packer
from kiosk.trust.office.publishing import Publisher
from kiosk.trust.office.repository import Repository
from tests.support.signing import MemoryKeys
from tests.support.town_operator import NOW, PUBLISHER, found, key, policy_bytes, put_root, put_targets
from tests.trust.office.test_publishing import plain, publisher, silent, with_text

DAY = timedelta(days=1)


def published(folder: Path) -> Repository:
    repository = found(folder)
    publisher(repository).publish(plain(), silent)
    publisher(repository, now=NOW + DAY).publish(with_text(), silent)
    return repository


def packer(repository: Repository) -> Packer:
    return Packer(repository, lambda: NOW + 2 * DAY)


def written(repository: Repository, folder: Path) -> Path:
    StickFolder(folder).write_pack("a.standpaket", packer(repository).pack().files, silent)
    return folder / "a.standpaket"


def test_a_pack_says_from_whom_and_until_when(tmp_path: Path) -> None:
    pack = packer(published(tmp_path)).pack()
    assert (pack.operator, pack.version) == ("Stadt Gladbeck", "2026.11.21")
    assert pack.signers == (PUBLISHER,)
    assert (pack.published, pack.until) == (NOW + DAY, NOW + 401 * DAY)
    assert set(pack.places) == {"Gladbeck", "Kreis Recklinghausen", "Marl"}
    assert pack.size == sum(len(data) for _, data in pack.files)


def test_only_what_is_current_is_packed(tmp_path: Path) -> None:
    repository = published(tmp_path)
    files = dict(packer(repository).pack().files)
    assert sorted(name for name in files if name.startswith("metadata/")) == [
        "metadata/1.gladbeck.json",
        "metadata/1.kreis-recklinghausen.json",
        "metadata/1.marl.json",
        "metadata/1.root.json",
        "metadata/1.targets.json",
        "metadata/2.region.json",
        "metadata/2.snapshot.json",
        "metadata/timestamp.json",
    ]
    targets = [name for name in files if name.startswith("targets/")]
    assert len(targets) == len(publisher(repository).current()) + 1
    for name, data in files.items():
        assert (tmp_path / name).read_bytes() == data


def test_a_stand_takes_the_pack(tmp_path: Path) -> None:
    repository = published(tmp_path / "repository")
    (tmp_path / "stick").mkdir()
    told: list[float] = []
    packer(repository).verify(written(repository, tmp_path / "stick"), told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_a_stick_that_gives_back_something_else_is_noticed(tmp_path: Path, share: float) -> None:
    repository = published(tmp_path / "repository")
    (tmp_path / "stick").mkdir()
    path = written(repository, tmp_path / "stick")
    data = bytearray(path.read_bytes())
    data[int(len(data) * share)] ^= 1
    path.write_bytes(data)
    with pytest.raises(Refused):
        packer(repository).verify(path, silent)


def test_a_pack_of_keys_that_were_exchanged_is_not_written(tmp_path: Path) -> None:
    """A new root was signed, and nothing was published since: the timestamp is still the old key's."""
    repository = published(tmp_path / "repository")
    change = Change(repository, NOW)
    root = repository.root().signed
    for role in ("snapshot", "timestamp"):
        root.revoke_key(root.roles[role].keyids[0], role)
        root.add_key(key("Nora Neu").public_key, role)
    put_root(change, root)
    change.write(silent)
    with pytest.raises(EnvironmentProblem, match="Ein Schlüssel wurde getauscht"):
        packer(repository).pack()
    Publisher(repository, MemoryKeys(PUBLISHER, "Nora Neu"), lambda: NOW + DAY).publish(plain(), silent)
    (tmp_path / "stick").mkdir()
    packer(repository).verify(written(repository, tmp_path / "stick"), silent)


def test_delegations_that_are_not_published_yet_are_not_packed(tmp_path: Path) -> None:
    repository = published(tmp_path)
    change = Change(repository, NOW)
    put_targets(change, ["region", "herten"], policy_bytes())
    change.write(silent)
    files = dict(packer(repository).pack().files)
    assert "metadata/1.targets.json" in files
    assert "metadata/2.targets.json" not in files
    assert "metadata/1.marl.json" in files


def test_what_is_not_published_cannot_be_packed(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="noch nichts veröffentlicht"):
        packer(found(tmp_path)).pack()


def test_a_damaged_repository_is_not_packed(tmp_path: Path) -> None:
    repository = published(tmp_path)
    path = next((tmp_path / "targets/marl/places").iterdir())
    path.write_bytes(b"?")
    with pytest.raises(EnvironmentProblem, match="Die Datei ist beschädigt"):
        packer(repository).pack()
