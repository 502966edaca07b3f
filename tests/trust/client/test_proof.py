"""At every start, without a network: what is shown was signed, or it is not shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta

import pytest
from tuf.api.metadata import Delegations

from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.proof import check_root, prove
from tests.support.tuf_simulator import NOW, Simulator, new_key, sign
from tests.support.tuf_ways import Stand

AREAS = ("region", "gladbeck")


@pytest.fixture
def proof(simulator: Simulator, net_stand: Stand) -> dict[str, bytes]:
    """What vouches for an installed release, after one exchange of the root."""
    simulator.put("root")
    simulator.release({"gladbeck/places/gladbeck.json": b"{}"})
    return dict(net_stand.look(simulator.files).vouched.metadata)


def refusal(root: bytes, proof: Mapping[str, bytes], areas: tuple[str, ...] = AREAS) -> tuple[Reason, str]:
    with pytest.raises(Refused) as caught:
        prove(root, proof, areas)
    return caught.value.reason, caught.value.where


def test_the_proof_of_an_installed_release_proves_it(simulator: Simulator, proof: dict[str, bytes]) -> None:
    assert set(proof) == {
        "2.root.json",
        "timestamp.json",
        "snapshot.json",
        "targets.json",
        "region.json",
        "gladbeck.json",
    }
    proven = prove(simulator.first_root, proof, AREAS)
    assert proven.vouched.metadata == proof
    assert [file.path for file in proven.vouched.files] == [
        "region/bundle.json",
        "gladbeck/bundle.json",
        "gladbeck/places/gladbeck.json",
    ]
    assert proven.policy.path == "policy.json"
    assert [root.version for root in proven.roots] == [1, 2]


def test_that_it_has_expired_is_told_and_hinders_nothing(
    simulator: Simulator, proof: dict[str, bytes]
) -> None:
    vouched = prove(simulator.first_root, proof, AREAS).vouched
    assert vouched.role("timestamp").expires == NOW + timedelta(days=400)
    with pytest.raises(KeyError):
        vouched.role("marl")
    simulator.timestamp.expires = NOW - timedelta(days=5000)
    old = {**proof, "timestamp.json": sign(simulator.timestamp, simulator.signers["timestamp"])}
    assert prove(simulator.first_root, old, AREAS).vouched.role("timestamp").expires < NOW


def test_what_is_not_needed_is_left_out(simulator: Simulator, proof: dict[str, bytes]) -> None:
    more = {**proof, "marl.json": b"x", "1.root.json": b"x", "9.root.json": b"x"}
    assert prove(simulator.first_root, more, AREAS).vouched.metadata == proof


def test_a_stand_that_was_set_up_later_needs_less(proof: dict[str, bytes]) -> None:
    assert "2.root.json" not in prove(proof["2.root.json"], proof, AREAS).vouched.metadata


@pytest.mark.parametrize(
    "name", ["2.root.json", "timestamp.json", "snapshot.json", "targets.json", "region.json", "gladbeck.json"]
)
def test_every_part_must_be_what_was_signed(simulator: Simulator, proof: dict[str, bytes], name: str) -> None:
    metadata = json.loads(proof[name])
    metadata["signed"]["x"] = 1
    assert refusal(simulator.first_root, {**proof, name: json.dumps(metadata).encode()}) == (
        Reason.SIGNATURE_WRONG,
        name,
    )
    assert refusal(simulator.first_root, {**proof, name: proof[name][:-1]}) == (Reason.DAMAGED, name)
    assert refusal(simulator.first_root, {**proof, name: b"[]"}) == (Reason.DAMAGED, name)
    without = {one: data for one, data in proof.items() if one != name}
    if name != "2.root.json":
        assert refusal(simulator.first_root, without) == (Reason.DAMAGED, name)


@pytest.mark.parametrize("name", ["snapshot.json", "targets.json", "region.json"])
def test_what_is_well_signed_but_older_than_its_role_says(
    simulator: Simulator, net_stand: Stand, proof: dict[str, bytes], name: str
) -> None:
    simulator.put("targets")
    simulator.release({"region/services/pass.json": b"{}"})
    new = net_stand.look(simulator.files).vouched.metadata
    assert refusal(simulator.first_root, {**new, name: proof[name]}) == (Reason.SIGNATURE_WRONG, name)


def test_bytes_other_than_those_that_were_hashed(simulator: Simulator, proof: dict[str, bytes]) -> None:
    # The signature does not cover spaces; the hash in the role above does.
    spaced = {**proof, "region.json": proof["region.json"] + b" "}
    assert refusal(simulator.first_root, spaced) == (Reason.SIGNATURE_WRONG, "region.json")


def test_a_role_in_the_place_of_another(simulator: Simulator, proof: dict[str, bytes]) -> None:
    swapped = {**proof, "timestamp.json": proof["snapshot.json"]}
    assert refusal(simulator.first_root, swapped) == (Reason.SIGNATURE_WRONG, "timestamp.json")


def test_a_root_that_skips_a_version(simulator: Simulator, proof: dict[str, bytes]) -> None:
    simulator.root.version = 4
    skipping = {**proof, "3.root.json": sign(simulator.root, simulator.signers["root"])}
    assert refusal(simulator.first_root, skipping) == (Reason.SIGNATURE_WRONG, "3.root.json")


def test_a_root_that_too_few_signed(simulator: Simulator, proof: dict[str, bytes]) -> None:
    simulator.root.version = 3
    lonely = {**proof, "3.root.json": sign(simulator.root, simulator.signers["root"][:1])}
    assert refusal(simulator.first_root, lonely) == (Reason.SIGNATURE_WRONG, "3.root.json")


def test_an_area_that_is_not_delegated(simulator: Simulator, proof: dict[str, bytes]) -> None:
    assert refusal(simulator.first_root, proof, ("region", "marl")) == (Reason.OTHER_TOWN, "marl")


def test_targets_without_any_delegation(simulator: Simulator, net_stand: Stand) -> None:
    delegations, simulator.targets.delegations = simulator.targets.delegations, None
    simulator.put("targets")
    simulator.release()
    net_stand.areas = ()
    proof = net_stand.look(simulator.files).vouched.metadata
    assert refusal(simulator.first_root, proof) == (Reason.OTHER_TOWN, "region")
    assert isinstance(delegations, Delegations)


def test_targets_that_are_missing_in_the_snapshot(simulator: Simulator, proof: dict[str, bytes]) -> None:
    del simulator.snapshot.meta["targets.json"]
    simulator.put("snapshot")
    simulator.put("timestamp")
    without = {
        **proof,
        "snapshot.json": simulator.files[simulator.name("snapshot")],
        "timestamp.json": simulator.files[simulator.name("timestamp")],
    }
    assert refusal(simulator.first_root, without) == (Reason.SIGNATURE_WRONG, "targets.json")


def test_a_delegation_whose_paths_are_wider_than_its_area(simulator: Simulator, net_stand: Stand) -> None:
    simulator.delegate("gladbeck", ["*/*"])
    simulator.areas["gladbeck"].version = 2
    simulator.put("targets")
    simulator.release({"gladbeck/x.json": b"{}"})
    simulator.add(simulator.areas["gladbeck"], {"region/x.json": b"{}"})
    simulator.put("gladbeck")
    simulator.release()
    with pytest.raises(Refused) as caught:
        net_stand.look(simulator.files)
    assert (caught.value.reason, caught.value.where) == (Reason.SIGNATURE_WRONG, "region/x.json")


def test_a_key_without_a_name_is_shown_by_its_id(simulator: Simulator, net_stand: Stand) -> None:
    key = new_key("")
    simulator.signers["timestamp"] = [key]
    simulator.root.add_key(key.public_key, "timestamp")
    simulator.put("root")
    simulator.release()
    signers = net_stand.look(simulator.files).vouched.role("timestamp").signers
    assert signers == (key.public_key.keyid[:8],)


@pytest.mark.parametrize("root", [b"", b"{}", b"[1]", b'{"signed": {"_type": "root"}, "signatures": []}'])
def test_a_broken_root_is_this_stands_own_problem(
    simulator: Simulator, proof: dict[str, bytes], net_stand: Stand, root: bytes
) -> None:
    with pytest.raises(EnvironmentProblem):
        prove(root, proof, AREAS)
    net_stand.root = root
    with pytest.raises(EnvironmentProblem):
        net_stand.look(simulator.files)


def test_a_root_that_did_not_sign_itself(simulator: Simulator, proof: dict[str, bytes]) -> None:
    with pytest.raises(EnvironmentProblem):
        check_root(sign(simulator.root, [new_key("Mallory")]))
    with pytest.raises(EnvironmentProblem):
        check_root(proof["timestamp.json"])
    assert check_root(simulator.first_root) == 1
