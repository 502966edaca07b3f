"""The second memory of versions, and when it ends."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kiosk.domain.release.model import Vouched
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.trust.client.floors import check_floors
from kiosk.trust.client.proof import Proven, prove
from tests.support.tuf_simulator import Simulator
from tests.support.tuf_ways import Stand

SEEN = {"root": 1, "timestamp": 9, "snapshot": 9, "targets": 9, "region": 9, "gladbeck": 9}


def older(proven: Proven, floors: Mapping[str, int]) -> str:
    """The role that is too old, or nothing."""
    try:
        check_floors(proven.vouched, floors, proven.roots)
    except Refused as refused:
        return refused.where.partition(":")[0] if refused.reason is Reason.OLDER else refused.reason
    return ""


@pytest.fixture
def proven(simulator: Simulator, net_stand: Stand) -> Proven:
    vouched: Vouched = net_stand.look(simulator.files).vouched
    return prove(simulator.first_root, vouched.metadata, net_stand.areas)


@pytest.mark.parametrize("role", SEEN)
def test_each_role_has_its_own_floor(proven: Proven, role: str) -> None:
    version = proven.vouched.role(role).version
    assert older(proven, {role: version}) == ""
    assert older(proven, {role: version + 1}) == role
    assert older(proven, {"marl": 99}) == ""
    assert older(proven, {}) == ""


@pytest.mark.parametrize(
    ("exchanged", "free"),
    [
        ("timestamp", {"timestamp", "snapshot", "region", "gladbeck"}),
        ("snapshot", {"timestamp", "snapshot", "region", "gladbeck"}),
        ("targets", {"targets"}),
        ("root", set()),
    ],
)
def test_new_keys_end_the_memory_of_their_roles(
    simulator: Simulator, net_stand: Stand, exchanged: str, free: set[str]
) -> None:
    old = list(simulator.signers["root"])
    simulator.exchange_keys(exchanged, "Neu")
    if exchanged == "root":
        simulator.root.roles["root"].threshold = 1
    simulator.put(
        "root",
        signers={signer.public_key.keyid: signer for signer in [*old, *simulator.signers["root"]]}.values(),
    )
    if exchanged != "root":
        simulator.put(exchanged)
    simulator.release()
    vouched = net_stand.look(simulator.files).vouched
    new = prove(simulator.first_root, vouched.metadata, net_stand.areas)
    for role in SEEN:
        if role != "root":
            assert older(new, {"root": 1, role: 99}) == ("" if role in free else role)
    assert older(new, {"root": 3}) == "root"
    # Once the new root was seen, the memory begins anew and holds.
    assert older(new, {"root": 2, "timestamp": 99, "targets": 99}) != ""
    # A stand that was set up with the newer root cannot compare, and stays strict.
    assert older(new, {"timestamp": 99}) == "timestamp"
