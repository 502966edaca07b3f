"""The attacks that the issue names, each over mirror, folder and pack: refused, and with which sentence.

The stand knows a release already. After an attack it must still take the next honest one.
"""

from __future__ import annotations

import json
import shutil
from datetime import timedelta

import pytest

from kiosk.domain.release.refusal import Reason
from tests.support.tuf_simulator import NOW, YEAR, Simulator, new_key, object_name, sign
from tests.support.tuf_ways import EVIL, FIRST, PAGE, SECOND, Stand, refusal_of, still_takes_the_truth

pytestmark = pytest.mark.usefixtures("first_release_known")


def edited(data: bytes) -> bytes:
    """Metadata of the same length with other content under the old signature."""
    metadata = data.replace(b'"spec_version":"1.0', b'"spec_version":"1.1')
    assert metadata != data
    return metadata


def test_an_arbitrary_file_in_the_place_of_a_signed_one(simulator: Simulator, stand: Stand) -> None:
    files = dict(simulator.files)
    name = object_name(PAGE, FIRST[PAGE])
    files[name] = EVIL.ljust(len(files[name]))
    # Of the right length: only its hash tells, and that is what the store looks at.
    assert stand.fetch(files)[PAGE] != FIRST[PAGE]
    files[name] = EVIL + b" longer than signed, by far"
    assert refusal_of(stand, files) == (Reason.DAMAGED, PAGE)
    files[name] = b""
    assert refusal_of(stand, files) == (Reason.DAMAGED, PAGE)
    still_takes_the_truth(simulator, stand)


def test_an_arbitrary_policy(simulator: Simulator, stand: Stand) -> None:
    files = {
        name: data.replace(b"www.gladbeck.de", b"www.gladbeck.ru") if name.endswith("policy.json") else data
        for name, data in simulator.files.items()
    }
    shutil.rmtree(stand.memory.folder)
    assert refusal_of(stand, files) == (Reason.DAMAGED, "policy.json")
    still_takes_the_truth(simulator, stand)


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "gladbeck", "targets", "root"])
def test_edited_metadata(simulator: Simulator, stand: Stand, role: str) -> None:
    if role in {"root", "targets", "gladbeck"}:
        simulator.put(role)
    simulator.release(SECOND if role == "gladbeck" else {})
    name = simulator.name(role)
    files = {**simulator.files, name: edited(simulator.files[name])}
    # What the role above names by its hash is damaged; what only a signature protects has a wrong one.
    reason = Reason.SIGNATURE_WRONG if role in {"timestamp", "root"} else Reason.DAMAGED
    assert refusal_of(stand, files) == (reason, name.rpartition("/")[2])
    still_takes_the_truth(simulator, stand)


@pytest.mark.parametrize("role", ["timestamp", "root", "snapshot", "gladbeck"])
def test_a_strangers_signature(simulator: Simulator, stand: Stand, role: str) -> None:
    simulator.put(role, signers=[new_key("Mallory"), new_key("Trudy")])
    if role == "gladbeck":
        simulator.put("snapshot")
    if role in {"gladbeck", "snapshot"}:
        simulator.put("timestamp")
    name = simulator.name(role)
    assert refusal_of(stand, simulator.files) == (Reason.UNKNOWN_SIGNER, name.rpartition("/")[2])
    if role == "root":
        del simulator.files[name]
        simulator.root.version -= 1
    still_takes_the_truth(simulator, stand)


def test_the_repository_of_another_operator(simulator: Simulator, stand: Stand) -> None:
    other = Simulator()
    assert refusal_of(stand, other.files) == (Reason.UNKNOWN_SIGNER, "timestamp.json")
    other.put("root")
    assert refusal_of(stand, other.files) == (Reason.UNKNOWN_SIGNER, "2.root.json")
    still_takes_the_truth(simulator, stand)


def test_no_signature_at_all(simulator: Simulator, stand: Stand) -> None:
    simulator.put("timestamp", signers=[])
    assert refusal_of(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "timestamp.json")
    still_takes_the_truth(simulator, stand)


def test_rollback(simulator: Simulator, stand: Stand) -> None:
    old = dict(simulator.files)
    simulator.release(SECOND)
    stand.look(simulator.files)
    assert refusal_of(stand, old) == (Reason.OLDER, "timestamp.json")


def test_rollback_by_a_new_timestamp_over_an_old_snapshot(simulator: Simulator, stand: Stand) -> None:
    old = simulator.timestamp.snapshot_meta
    simulator.release(SECOND)
    stand.look(simulator.files)
    simulator.timestamp.snapshot_meta = old
    simulator.put("timestamp")
    assert refusal_of(stand, simulator.files) == (Reason.OLDER, "timestamp.json")


def test_rollback_of_one_area_by_a_new_snapshot(simulator: Simulator, stand: Stand) -> None:
    old = simulator.snapshot.meta["gladbeck.json"]
    simulator.release(SECOND)
    stand.look(simulator.files)
    simulator.snapshot.meta["gladbeck.json"] = old
    simulator.release()
    name = simulator.name("snapshot").rpartition("/")[2]
    assert refusal_of(stand, simulator.files) == (Reason.OLDER, name)


def test_rollback_after_the_memory_was_lost(simulator: Simulator, stand: Stand) -> None:
    old = dict(simulator.files)
    simulator.release(SECOND)
    source = stand.look(simulator.files)
    shutil.rmtree(stand.memory.folder)
    stand.floors = {role.role: role.version for role in source.vouched.roles}
    assert refusal_of(stand, old) == (Reason.OLDER, "timestamp: 2 < 3")
    still_takes_the_truth(simulator, stand)


def test_freeze(simulator: Simulator, stand: Stand) -> None:
    stand.calendar.now = NOW + timedelta(days=399)
    stand.look(simulator.files)
    stand.calendar.now = NOW + timedelta(days=401)
    stand.floor = stand.floor.__class__(shutdown=NOW + timedelta(days=390))
    assert refusal_of(stand, simulator.files) == (Reason.EXPIRED, "timestamp.json")
    simulator.now = stand.calendar.now
    still_takes_the_truth(simulator, stand)


@pytest.mark.parametrize("role", ["root", "snapshot", "targets", "gladbeck"])
def test_each_role_ends(simulator: Simulator, stand: Stand, role: str) -> None:
    signed = simulator.signed(role)
    simulator.put(role)
    signed.expires = NOW - timedelta(hours=1)
    simulator.put(role, bump=False)
    if role != "snapshot":
        simulator.put("snapshot")
    simulator.put("timestamp")
    name = role if role in {"targets", "gladbeck"} else f"{role}.json"
    assert refusal_of(stand, simulator.files) == (Reason.EXPIRED, name)
    simulator.put(role)
    still_takes_the_truth(simulator, stand)


def test_mix_and_match_with_hashes(simulator: Simulator, stand: Stand) -> None:
    first = simulator.files[simulator.name("snapshot")]
    simulator.release(SECOND)
    files = {**simulator.files, simulator.name("snapshot"): first}
    assert refusal_of(stand, files)[0] is Reason.DAMAGED
    still_takes_the_truth(simulator, stand)


def test_mix_and_match_without_hashes(simulator: Simulator, stand: Stand) -> None:
    simulator.release(SECOND)
    mixed = simulator.snapshot.version + 1
    for role in ("snapshot", "timestamp"):
        simulator.put(role)
    simulator.timestamp.snapshot_meta.hashes = None
    simulator.timestamp.snapshot_meta.length = None
    simulator.put("timestamp")
    older = simulator.files[f"metadata/{mixed - 1}.snapshot.json"]
    files = {**simulator.files, f"metadata/{mixed}.snapshot.json": older}
    assert refusal_of(stand, files) == (Reason.SIGNATURE_WRONG, f"{mixed}.snapshot.json")
    still_takes_the_truth(simulator, stand)


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "gladbeck"])
def test_truncation_of_metadata(simulator: Simulator, stand: Stand, role: str) -> None:
    simulator.release(SECOND)
    name = simulator.name(role)
    for keep in (0, 1, len(simulator.files[name]) - 1):
        files = {**simulator.files, name: simulator.files[name][:keep]}
        assert refusal_of(stand, files) == (Reason.DAMAGED, name.rpartition("/")[2])
    still_takes_the_truth(simulator, stand)


def test_truncation_of_a_file(simulator: Simulator, stand: Stand) -> None:
    files = {**simulator.files, object_name(PAGE, FIRST[PAGE]): FIRST[PAGE][:-1]}
    assert refusal_of(stand, files) == (Reason.DAMAGED, PAGE)


@pytest.mark.parametrize("role", ["snapshot", "gladbeck"])
def test_missing_metadata(simulator: Simulator, stand: Stand, role: str) -> None:
    simulator.release(SECOND)
    name = simulator.name(role)
    files = {path: data for path, data in simulator.files.items() if path != name}
    assert refusal_of(stand, files) == (Reason.DAMAGED, name.rpartition("/")[2])
    still_takes_the_truth(simulator, stand)


def test_a_missing_target(simulator: Simulator, stand: Stand) -> None:
    name = object_name(PAGE, FIRST[PAGE])
    files = {path: data for path, data in simulator.files.items() if path != name}
    assert refusal_of(stand, files) == (Reason.DAMAGED, PAGE)


def test_a_threshold_that_is_not_met(simulator: Simulator, stand: Stand) -> None:
    one, two, _ = simulator.signers["root"]
    honest = dict(simulator.files)
    simulator.put("root", signers=[one])
    assert refusal_of(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "2.root.json")
    simulator.files = honest
    simulator.root.version = 1
    # Two signatures of one key are one.
    name = "metadata/2.root.json"
    simulator.put("root", signers=[one, two])
    metadata = json.loads(simulator.files[name])
    metadata["signatures"][1] = metadata["signatures"][0]
    assert refusal_of(stand, {**honest, name: json.dumps(metadata).encode()})[0] is Reason.DAMAGED
    stand.look(simulator.files)


def test_a_root_that_lowers_its_own_threshold(simulator: Simulator, stand: Stand) -> None:
    simulator.root.roles["root"].threshold = 1
    simulator.put("root", signers=simulator.signers["root"][:1])
    assert refusal_of(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "2.root.json")


def test_a_revoked_key(simulator: Simulator, stand: Stand) -> None:
    thief = simulator.signers["timestamp"]
    simulator.exchange_keys("timestamp", "Paul Presse")
    simulator.exchange_keys("snapshot", "Paul Presse")
    simulator.put("root")
    simulator.release()
    stand.look(simulator.files)
    honest = simulator.timestamp.version
    simulator.put("timestamp", signers=thief)
    assert refusal_of(stand, simulator.files) == (Reason.UNKNOWN_SIGNER, "timestamp.json")
    simulator.timestamp.version = honest
    still_takes_the_truth(simulator, stand)


def test_a_revoked_key_of_an_area(simulator: Simulator, stand: Stand) -> None:
    thief = simulator.signers["gladbeck"]
    simulator.delegate("gladbeck")
    simulator.areas["gladbeck"].version = 7
    simulator.put("targets")
    simulator.put("gladbeck", signers=thief)
    simulator.release()
    assert refusal_of(stand, simulator.files) == (Reason.UNKNOWN_SIGNER, "7.gladbeck.json")


def test_an_unsigned_file_is_not_seen(simulator: Simulator, stand: Stand) -> None:
    files = {**simulator.files, object_name("gladbeck/places/evil.json", EVIL): EVIL}
    assert "gladbeck/places/evil.json" not in stand.fetch(files)


def test_endless_metadata(simulator: Simulator, stand: Stand) -> None:
    files = {**simulator.files, "metadata/timestamp.json": b"{" + b" " * 5_000_000}
    assert refusal_of(stand, files) == (Reason.TOO_LARGE, "timestamp.json")
    files = {**simulator.files, "metadata/2.root.json": b"{" + b" " * 5_000_000}
    assert refusal_of(stand, files) == (Reason.TOO_LARGE, "2.root.json")
    still_takes_the_truth(simulator, stand)


def test_no_repository_at_all(stand: Stand) -> None:
    reason, where = refusal_of(stand, {"metadata/readme": b"x"})
    assert reason in {Reason.NOT_A_KIOSK_STICK, Reason.UNREACHABLE}
    assert where == "timestamp.json"


def test_a_stick_heals_a_root_that_ended_in_the_drawer(simulator: Simulator, stand: Stand) -> None:
    stand.calendar.now = NOW + 3 * YEAR + timedelta(days=1)
    simulator.now = stand.calendar.now
    simulator.put("root")
    for role in ("targets", "region", "gladbeck"):
        simulator.put(role)
    still_takes_the_truth(simulator, stand)


def test_what_signs_the_next_root_must_be_both_old_and_new(simulator: Simulator, stand: Stand) -> None:
    old = list(simulator.signers["root"])
    simulator.exchange_keys("root", "Neue Wurzel")
    simulator.root.roles["root"].threshold = 1
    simulator.files["metadata/2.root.json"] = b""
    simulator.root.version = 2
    data = sign(simulator.root, old[:2])
    assert refusal_of(stand, {**simulator.files, "metadata/2.root.json": data})[0] is Reason.SIGNATURE_WRONG
    data = sign(simulator.root, simulator.signers["root"])
    assert refusal_of(stand, {**simulator.files, "metadata/2.root.json": data})[0] is Reason.UNKNOWN_SIGNER
    data = sign(simulator.root, [*old[:2], *simulator.signers["root"]])
    stand.look({**simulator.files, "metadata/2.root.json": data})
