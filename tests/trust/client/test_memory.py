"""What is remembered survives a power cut, a full disk and a program that was killed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client import memory as memory_module
from kiosk.trust.client.memory import Memory
from tests.support.disk import FullDisk, Ledger
from tests.support.tuf_simulator import Simulator
from tests.support.tuf_ways import Stand

FILES = ["gladbeck.json", "region.json", "snapshot.json", "targets.json", "timestamp.json"]


def test_everything_is_synced_after_a_look(
    simulator: Simulator, net_stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    simulator.put("root")
    folder = net_stand.memory.folder
    folder.mkdir()
    ledger = Ledger(folder, monkeypatch)
    net_stand.look(simulator.files)
    for name in [*FILES, "root_history/1.root.json", "root_history/2.root.json"]:
        assert f"sync {name}" in ledger.lines
    assert ledger.lines.index("sync root_history") > ledger.lines.index("sync root_history/2.root.json")
    assert "sync ." in ledger.lines
    assert sorted(path.name for path in folder.glob("*.json")) == sorted([*FILES, "root.json"])


def test_what_was_verified_before_a_refusal_is_synced_too(
    simulator: Simulator, net_stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = net_stand.memory.folder
    folder.mkdir()
    ledger = Ledger(folder, monkeypatch)
    files = {name: data for name, data in simulator.files.items() if "gladbeck" not in name}
    with pytest.raises(Refused):
        net_stand.look(files)
    assert "sync timestamp.json" in ledger.lines
    assert "sync ." in ledger.lines


@pytest.mark.parametrize("name", [*FILES, "root.json", "mirror.tag", "policy", "root_history/1.root.json"])
@pytest.mark.parametrize("left", [b"", b"\0" * 100, b"{}"])
def test_a_file_that_a_power_cut_emptied_is_fetched_again(
    simulator: Simulator, net_stand: Stand, name: str, left: bytes
) -> None:
    net_stand.look(simulator.files)
    path = net_stand.memory.folder / name
    path.unlink()
    path.write_bytes(left)
    simulator.release({"gladbeck/places/gladbeck.json": b"{}"})
    assert "gladbeck/places/gladbeck.json" in net_stand.fetch(simulator.files)


def test_what_a_killed_program_left_is_removed(simulator: Simulator, net_stand: Stand) -> None:
    net_stand.look(simulator.files)
    (net_stand.memory.folder / "tmpab12cd").write_bytes(b"half")
    net_stand.look(simulator.files)
    assert not list(net_stand.memory.folder.glob("tmp*"))


def test_a_full_disk_is_said_so(
    simulator: Simulator, net_stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    FullDisk(0, monkeypatch)
    with pytest.raises(Refused) as caught:
        net_stand.look(simulator.files)
    assert (caught.value.reason, caught.value.where) == (Reason.NO_ROOM, "No space left on device")


def test_a_place_that_cannot_be_written_is_said_so(simulator: Simulator, net_stand: Stand) -> None:
    net_stand.memory.folder.write_bytes(b"a file where the folder should be")
    with pytest.raises(Refused) as caught:
        net_stand.look(simulator.files)
    assert caught.value.reason is Reason.NO_ROOM


def test_the_policy_is_fetched_once(simulator: Simulator, net_stand: Stand) -> None:
    for _ in range(3):
        net_stand.look(simulator.files)
    assert sum("policy" in name for name in net_stand.mirror.names) == 1
    (net_stand.memory.folder / "policy").write_bytes(b'{"operator": "Mallory", "hosts": [".ru"]}')
    assert net_stand.look(simulator.files).policy.operator == "Stadt Gladbeck"


def test_what_only_saves_a_request_may_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory(tmp_path)

    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    memory.keep_policy(b"{}")
    memory.keep_tag("https://mirror.example/", '"1"')
    assert memory.policy("") is None
    assert memory.tagged("https://mirror.example/") is None


def test_nothing_is_remembered_yet(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "tuf")
    memory.sync()
    assert memory.metadata("timestamp") is None
    assert memory.root("2.root.json") is None


def test_a_system_without_folder_syncs_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", "nt")
        memory_module._sync_folder(tmp_path / "weg")


def test_every_eighth_look_asks_for_the_bytes(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    address = "https://mirror.example/"
    memory.keep_tag(address, '"1"')
    for _ in range(2):
        for _ in range(7):
            assert memory.tagged(address) == ('"1"', b"")
            memory.keep_tag(address, '"1"')
        assert memory.tagged(address) is None
        memory.keep_tag(address, '"1"')
