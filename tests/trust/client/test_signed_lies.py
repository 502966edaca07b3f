"""What the right keys have signed, and what is refused all the same; over mirror, folder and pack."""

from __future__ import annotations

import pytest
from tuf.api.metadata import TargetFile

from kiosk.domain.release.refusal import Reason
from tests.support.tuf_simulator import Simulator
from tests.support.tuf_ways import EVIL, FIRST, PAGE, Stand, refusal_of, still_takes_the_truth

pytestmark = pytest.mark.usefixtures("first_release_known")


def test_the_key_of_one_town_signs_the_path_of_another(simulator: Simulator, stand: Stand) -> None:
    simulator.delegate("marl")
    simulator.put("targets")
    simulator.release({"marl/bundle.json": b"{}"})
    stand.look(simulator.files)
    # In its own list a path of another area is refused, even by this stand's own town.
    simulator.add(simulator.areas["gladbeck"], {"region/services/pass.json": EVIL})
    simulator.put("gladbeck")
    simulator.release()
    assert refusal_of(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "region/services/pass.json")
    del simulator.areas["gladbeck"].targets["region/services/pass.json"]
    simulator.put("gladbeck")
    # In the list of a neighbour it is never looked at.
    simulator.add(simulator.areas["marl"], {PAGE: EVIL})
    simulator.put("marl")
    simulator.release()
    assert stand.fetch(simulator.files)[PAGE] == FIRST[PAGE]


def test_the_key_of_one_town_signs_for_another(simulator: Simulator, stand: Stand) -> None:
    simulator.delegate("marl")
    simulator.put("targets")
    simulator.release({"marl/bundle.json": b"{}"})
    simulator.put("gladbeck", signers=simulator.signers["marl"])
    simulator.release()
    assert refusal_of(stand, simulator.files) == (Reason.SIGNATURE_WRONG, simulator.name("gladbeck")[9:])


def test_a_publishing_key_cannot_give_itself_a_host(simulator: Simulator, stand: Stand) -> None:
    simulator.put("targets", signers=simulator.signers["snapshot"])
    simulator.release()
    assert refusal_of(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "2.targets.json")


@pytest.mark.parametrize(
    "path",
    [
        "gladbeck/../region/x.json",
        "gladbeck/../../../etc/passwd",
        "/etc/passwd",
        "gladbeck//x.json",
        "gladbeck/./x.json",
        "gladbeck/..",
        "gladbeck/.hidden",
        "gladbeck\\x.json",
        "gladbeck/C:x.json",
        "gladbeck/x\x00.json",
        "gladbeck/x\u202e.json",
        "gladbeck/ä.json",
        "gladbeck/a/b/c/d.json",
        f"gladbeck/{'x' * 300}",
        "",
    ],
)
def test_path_traversal_that_is_signed(simulator: Simulator, stand: Stand, path: str) -> None:
    simulator.areas["gladbeck"].targets[path] = TargetFile.from_data(path, EVIL, ["sha256"])
    simulator.put("gladbeck")
    simulator.release()
    assert refusal_of(stand, simulator.files) == (Reason.SIGNATURE_WRONG, path)
    del simulator.areas["gladbeck"].targets[path]
    simulator.put("gladbeck")
    still_takes_the_truth(simulator, stand)


@pytest.mark.parametrize(
    "hashes", [{"md5": "0" * 32}, {"sha256": "../x"}, {"sha256": "A" * 64}, {"sha512": "0" * 128}]
)
def test_a_hash_that_is_none(simulator: Simulator, stand: Stand, hashes: dict[str, str]) -> None:
    simulator.areas["gladbeck"].targets[PAGE] = TargetFile(5, hashes, PAGE)
    simulator.put("gladbeck")
    simulator.release()
    assert refusal_of(stand, simulator.files) == (Reason.SIGNATURE_WRONG, PAGE)


def test_another_file_beside_the_policy(simulator: Simulator, stand: Stand) -> None:
    simulator.add(simulator.targets, {PAGE: EVIL})
    simulator.put("targets")
    simulator.release()
    assert refusal_of(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "targets.json")


def test_a_role_in_the_place_of_another(simulator: Simulator, stand: Stand) -> None:
    # The publishing key signs both, so that the signature itself is good.
    files = {**simulator.files, "metadata/timestamp.json": simulator.files[simulator.name("snapshot")]}
    assert refusal_of(stand, files) == (Reason.SIGNATURE_WRONG, "timestamp.json")


def test_a_version_that_counts_into_the_sky(simulator: Simulator, stand: Stand) -> None:
    simulator.timestamp.version = 10**30
    stand.look({**simulator.files, "metadata/timestamp.json": simulator.put("timestamp", bump=False)})
    # The town exchanges the key that was misused, and begins anew: TUF 5.3.11.
    stand.floors = {"root": 1, "timestamp": 10**30, "snapshot": 2, "targets": 1, "region": 2, "gladbeck": 2}
    simulator.timestamp.version = 2
    simulator.exchange_keys("timestamp", "Paul Presse")
    simulator.put("root")
    still_takes_the_truth(simulator, stand)


def test_an_area_that_the_repository_does_not_have(simulator: Simulator, stand: Stand) -> None:
    stand.areas = ("region", "marl")
    assert refusal_of(stand, simulator.files) == (Reason.OTHER_TOWN, "marl")
    # Delegated, but nothing released for it yet.
    simulator.delegate("marl")
    simulator.targets.version += 1
    simulator.put("targets", bump=False)
    simulator.release()
    assert refusal_of(stand, simulator.files) == (Reason.OTHER_TOWN, "marl")


def test_metadata_of_a_later_time(simulator: Simulator, stand: Stand) -> None:
    simulator.timestamp.spec_version = "2.0.0"
    simulator.put("timestamp")
    assert refusal_of(stand, simulator.files) == (Reason.NEWER_KIOSK, "timestamp.json")


def test_a_policy_that_says_nothing(simulator: Simulator, stand: Stand) -> None:
    simulator.add(simulator.targets, {"policy.json": b"[]"})
    simulator.put("targets")
    simulator.release()
    assert refusal_of(stand, simulator.files)[0] is Reason.DAMAGED
    simulator.add(simulator.targets, {"policy.json": b" " * 65_537})
    simulator.put("targets")
    simulator.release()
    assert refusal_of(stand, simulator.files) == (Reason.TOO_LARGE, "policy.json")
