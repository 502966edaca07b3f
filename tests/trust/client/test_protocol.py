"""The client of the public tuf-conformance suite, started as that suite does, over each of the three ways."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tuf.api.metadata import DelegatedRole, Metadata, TargetFile, Targets

from tests.support.tuf_protocol import main
from tests.support.tuf_server import Mirror, RunningMirror
from tests.support.tuf_simulator import Simulator, new_key, object_name

CLIENT = Path(__file__).parent.parent.parent / "support" / "tuf_client"


@dataclass
class Suite:
    """Speaks the protocol; `whole` starts a process for each command."""

    folder: Path
    simulator: Simulator
    mirror: Mirror
    address: str
    whole: bool = False
    names: list[str] = field(default_factory=list)

    def run(self, *arguments: str) -> int:
        """Run one command and note what it asked the server for."""
        self.mirror.files = self.simulator.files
        self.mirror.requests.clear()
        if self.whole:
            command = [sys.executable, str(CLIENT), *arguments]
            code = subprocess.run(command, check=False, capture_output=True).returncode
        else:
            code = main(arguments)
        self.names = [name.removeprefix("metadata/") for name in self.mirror.names]
        return code

    def init(self) -> int:
        root = self.folder / "initial_root.json"
        root.write_bytes(self.simulator.first_root)
        self.metadata.mkdir()
        return self.run("--metadata-dir", str(self.metadata), "init", str(root))

    def refresh(self) -> int:
        return self.run(*self._where(), "refresh")

    def download(self, name: str) -> int:
        targets = (
            "--target-dir",
            str(self.folder / "targets"),
            "--target-base-url",
            f"{self.address}targets",
        )
        return self.run(*self._where(), "--target-name", name, *targets, "download")

    @property
    def metadata(self) -> Path:
        return self.folder / "metadata"

    def version(self, role: str) -> int:
        return int(Metadata.from_file(str(self.metadata / f"{role}.json")).signed.version)

    def trusted(self) -> list[str]:
        return sorted(path.stem for path in self.metadata.iterdir() if path.name.endswith(".json"))

    def downloaded(self) -> list[bytes]:
        return [path.read_bytes() for path in sorted((self.folder / "targets").rglob("*")) if path.is_file()]

    def _where(self) -> tuple[str, ...]:
        return ("--metadata-url", f"{self.address}metadata", "--metadata-dir", str(self.metadata))


@pytest.fixture
def simulator() -> Simulator:
    return Simulator(now=datetime.now(UTC))


@pytest.fixture(params=["", "folder", "zip"], ids=["https", "folder", "zip"])
def suite(  # noqa: PLR0913, PLR0917 -- fixtures
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    simulator: Simulator,
    mirror: Mirror,
    server: RunningMirror,
    tmp_path: Path,
) -> Suite:
    monkeypatch.setenv("VIA", request.param)
    return Suite(tmp_path, simulator, mirror, server.address)


def test_the_executable_speaks_the_protocol(suite: Suite) -> None:
    suite.whole = True
    assert os.access(CLIENT, os.X_OK) or os.name != "posix"
    assert suite.init() == 0
    assert suite.names == []
    assert suite.refresh() == 0
    assert suite.names == ["2.root.json", "timestamp.json", "1.snapshot.json", "1.targets.json"]
    assert suite.download("gladbeck/bundle.json") == 0
    assert suite.downloaded() == [b'{"area": "gladbeck"}']
    assert suite.download("gladbeck/nonexistent.json") == 1
    assert suite.trusted() == ["gladbeck", "root", "snapshot", "targets", "timestamp"]


def test_what_was_downloaded_is_not_downloaded_again(suite: Suite) -> None:
    suite.init()
    assert suite.download("gladbeck/bundle.json") == 0
    assert suite.names[-1] == f"targets/gladbeck/{suite.names[-1].rpartition('/')[2]}"
    assert suite.download("gladbeck/bundle.json") == 0
    assert not any(name.startswith("targets/") for name in suite.names)


def test_a_wrong_file_is_not_stored(suite: Suite) -> None:
    suite.init()
    name = object_name("gladbeck/bundle.json", b'{"area": "gladbeck"}')
    suite.simulator.files[name] = b"x" * 20
    assert suite.download("gladbeck/bundle.json") == 1
    del suite.simulator.files[name]
    assert suite.download("gladbeck/bundle.json") == 1
    assert suite.downloaded() == []


def test_rollback_and_what_stays(suite: Suite) -> None:
    suite.init()
    old = dict(suite.simulator.files)
    suite.simulator.release({"gladbeck/x.json": b"{}"})
    assert suite.refresh() == 0
    suite.simulator.files = old
    assert suite.refresh() == 1
    assert suite.names[-1] == "timestamp.json"
    assert suite.version("timestamp") == 2


def test_an_expired_root_is_taken_and_nothing_after_it(suite: Suite) -> None:
    suite.init()
    assert suite.refresh() == 0
    suite.simulator.put("root")
    suite.simulator.root.expires = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
    suite.simulator.put("root", bump=False)
    suite.simulator.release({"gladbeck/x.json": b"{}"})
    assert suite.refresh() == 1
    assert (suite.version("root"), suite.version("timestamp")) == (2, 1)


def test_the_metadata_is_kept_byte_for_byte(suite: Suite) -> None:
    suite.init()
    suite.simulator.put("root")
    suite.simulator.release()
    assert suite.refresh() == 0
    for role in ("root", "timestamp", "snapshot", "targets"):
        kept = (suite.metadata / f"{role}.json").read_bytes()
        assert kept == suite.simulator.files[suite.simulator.name(role)]


@pytest.mark.parametrize("role", ["?", "#", "/delegatedrole", "../delegatedrole", "%2e%2e", "Ä ö"])
def test_role_names_that_could_lead_elsewhere(suite: Suite, role: str) -> None:
    simulator = suite.simulator
    simulator.delegate("region")
    simulator.signers[role] = [new_key("Mallory")]
    delegations = simulator.targets.delegations
    assert delegations is not None
    delegations.roles = {role: DelegatedRole(role, [], 1, terminating=False, paths=["*"])}
    simulator.targets.add_key(simulator.signers[role][0].public_key, role)
    simulator.areas[role] = Targets()
    simulator.areas[role].targets["found"] = TargetFile.from_data("found", b"it", ["sha256"])
    simulator.files[object_name("found", b"it")] = b"it"
    simulator.put("targets")
    simulator.put(role)
    simulator.release()
    # A static server looks for the name as it is asked for.
    quoted = {"?": "%3F", "#": "%23", "/": "%2F", "%": "%25", "Ä": "%C3%84", "ö": "%C3%B6", " ": "%20"}
    safe = "".join(quoted.get(character, character) for character in role)
    simulator.files[f"metadata/1.{safe}.json"] = simulator.files.pop(f"metadata/1.{role}.json")
    suite.init()
    assert suite.download("found") == 0
    assert suite.downloaded() == [b"it"]
    assert f"1.{safe}.json" in suite.names
    assert len(suite.trusted()) == 5
    assert sorted(path.name for path in suite.folder.iterdir()) == [
        "initial_root.json",
        "metadata",
        "targets",
    ]


def test_a_root_that_is_none_asks_for_nothing(suite: Suite) -> None:
    suite.init()
    (suite.metadata / "bootstrap").write_bytes(b'{"signed": {}}')
    assert suite.refresh() == 1
    assert suite.names == []


def test_a_repository_without_hashes_in_names(suite: Suite) -> None:
    simulator = suite.simulator
    simulator.root.consistent_snapshot = False
    simulator.put("root")
    simulator.release()
    for role in ("snapshot", "targets", "gladbeck"):
        simulator.files[f"metadata/{role}.json"] = simulator.files[simulator.name(role)]
    simulator.files["targets/gladbeck/bundle.json"] = b'{"area": "gladbeck"}'
    suite.init()
    assert suite.download("gladbeck/bundle.json") == 0
    assert suite.downloaded() == [b'{"area": "gladbeck"}']


@pytest.mark.parametrize("chain", [3, 40])
def test_many_roots(suite: Suite, chain: int) -> None:
    for _ in range(chain):
        suite.simulator.put("root")
    suite.init()
    assert suite.refresh() == 0
    assert suite.version("root") == chain + 1
    assert suite.refresh() == 0
    assert suite.names[0] == f"{chain + 2}.root.json"
