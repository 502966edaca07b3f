"""The attacks that the issue names, each over mirror, folder and pack: refused, and with which sentence.

The stand knows release 1 already. After each attack it must still take the next honest release.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from datetime import timedelta

import pytest
from tuf.api.metadata import TargetFile

from kiosk.domain.release.refusal import Reason, Refused
from tests.support.tuf_simulator import NOW, YEAR, Simulator, new_key, object_name, sign
from tests.support.tuf_ways import Stand

PAGE = "gladbeck/places/gladbeck.json"
FIRST = {PAGE: b'{"name": "Gladbeck"}', "region/services/pass.json": b'{"name": "Pass"}'}
SECOND = {PAGE: b'{"name": "Stadt Gladbeck"}'}
EVIL = b'{"name": "Evil"}'


@pytest.fixture(autouse=True)
def _the_stand_knows_the_first_release(simulator: Simulator, stand: Stand) -> None:
    simulator.release(FIRST)
    stand.look(simulator.files)


def refusal(stand: Stand, files: Mapping[str, bytes]) -> tuple[Reason, str]:
    """Why a release is refused, when all of it is wanted."""
    with pytest.raises(Refused) as caught:
        stand.fetch(files)
    return caught.value.reason, caught.value.where


def still_takes_the_truth(simulator: Simulator, stand: Stand) -> None:
    simulator.release(SECOND)
    assert stand.fetch(simulator.files)[PAGE] == SECOND[PAGE]


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
    assert refusal(stand, files) == (Reason.DAMAGED, PAGE)
    files[name] = b""
    assert refusal(stand, files) == (Reason.DAMAGED, PAGE)
    still_takes_the_truth(simulator, stand)


def test_an_arbitrary_policy(simulator: Simulator, stand: Stand) -> None:
    files = {
        name: data.replace(b"www.gladbeck.de", b"www.gladbeck.ru") if name.endswith("policy.json") else data
        for name, data in simulator.files.items()
    }
    shutil.rmtree(stand.memory.folder)
    assert refusal(stand, files) == (Reason.DAMAGED, "policy.json")
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
    assert refusal(stand, files) == (reason, name.rpartition("/")[2])
    still_takes_the_truth(simulator, stand)


@pytest.mark.parametrize("role", ["timestamp", "root", "snapshot", "gladbeck"])
def test_a_strangers_signature(simulator: Simulator, stand: Stand, role: str) -> None:
    simulator.put(role, signers=[new_key("Mallory"), new_key("Trudy")])
    if role == "gladbeck":
        simulator.put("snapshot")
    if role in {"gladbeck", "snapshot"}:
        simulator.put("timestamp")
    name = simulator.name(role)
    assert refusal(stand, simulator.files) == (Reason.UNKNOWN_SIGNER, name.rpartition("/")[2])
    if role == "root":
        del simulator.files[name]
        simulator.root.version -= 1
    still_takes_the_truth(simulator, stand)


def test_the_repository_of_another_operator(simulator: Simulator, stand: Stand) -> None:
    other = Simulator()
    assert refusal(stand, other.files) == (Reason.UNKNOWN_SIGNER, "timestamp.json")
    other.put("root")
    assert refusal(stand, other.files) == (Reason.UNKNOWN_SIGNER, "2.root.json")
    still_takes_the_truth(simulator, stand)


def test_no_signature_at_all(simulator: Simulator, stand: Stand) -> None:
    simulator.put("timestamp", signers=[])
    assert refusal(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "timestamp.json")
    still_takes_the_truth(simulator, stand)


def test_rollback(simulator: Simulator, stand: Stand) -> None:
    old = dict(simulator.files)
    simulator.release(SECOND)
    stand.look(simulator.files)
    assert refusal(stand, old) == (Reason.OLDER, "timestamp.json")


def test_rollback_by_a_new_timestamp_over_an_old_snapshot(simulator: Simulator, stand: Stand) -> None:
    old = simulator.timestamp.snapshot_meta
    simulator.release(SECOND)
    stand.look(simulator.files)
    simulator.timestamp.snapshot_meta = old
    simulator.put("timestamp")
    assert refusal(stand, simulator.files) == (Reason.OLDER, "timestamp.json")


def test_rollback_of_one_area_by_a_new_snapshot(simulator: Simulator, stand: Stand) -> None:
    old = simulator.snapshot.meta["gladbeck.json"]
    simulator.release(SECOND)
    stand.look(simulator.files)
    simulator.snapshot.meta["gladbeck.json"] = old
    simulator.release()
    name = simulator.name("snapshot").rpartition("/")[2]
    assert refusal(stand, simulator.files) == (Reason.OLDER, name)


def test_rollback_after_the_memory_was_lost(simulator: Simulator, stand: Stand) -> None:
    old = dict(simulator.files)
    simulator.release(SECOND)
    source = stand.look(simulator.files)
    shutil.rmtree(stand.memory.folder)
    stand.floors = {role.role: role.version for role in source.vouched.roles}
    assert refusal(stand, old) == (Reason.OLDER, "timestamp: 2 < 3")
    still_takes_the_truth(simulator, stand)


def test_freeze(simulator: Simulator, stand: Stand) -> None:
    stand.calendar.now = NOW + timedelta(days=399)
    stand.look(simulator.files)
    stand.calendar.now = NOW + timedelta(days=401)
    stand.floor = stand.floor.__class__(shutdown=NOW + timedelta(days=390))
    assert refusal(stand, simulator.files) == (Reason.EXPIRED, "timestamp.json")
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
    assert refusal(stand, simulator.files) == (Reason.EXPIRED, name)
    simulator.put(role)
    still_takes_the_truth(simulator, stand)


def test_mix_and_match_with_hashes(simulator: Simulator, stand: Stand) -> None:
    first = simulator.files[simulator.name("snapshot")]
    simulator.release(SECOND)
    files = {**simulator.files, simulator.name("snapshot"): first}
    assert refusal(stand, files)[0] is Reason.DAMAGED
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
    assert refusal(stand, files) == (Reason.SIGNATURE_WRONG, f"{mixed}.snapshot.json")
    still_takes_the_truth(simulator, stand)


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "gladbeck"])
def test_truncation_of_metadata(simulator: Simulator, stand: Stand, role: str) -> None:
    simulator.release(SECOND)
    name = simulator.name(role)
    for keep in (0, 1, len(simulator.files[name]) - 1):
        files = {**simulator.files, name: simulator.files[name][:keep]}
        assert refusal(stand, files) == (Reason.DAMAGED, name.rpartition("/")[2])
    still_takes_the_truth(simulator, stand)


def test_truncation_of_a_file(simulator: Simulator, stand: Stand) -> None:
    files = {**simulator.files, object_name(PAGE, FIRST[PAGE]): FIRST[PAGE][:-1]}
    assert refusal(stand, files) == (Reason.DAMAGED, PAGE)


@pytest.mark.parametrize("role", ["snapshot", "gladbeck"])
def test_missing_metadata(simulator: Simulator, stand: Stand, role: str) -> None:
    simulator.release(SECOND)
    name = simulator.name(role)
    files = {path: data for path, data in simulator.files.items() if path != name}
    assert refusal(stand, files) == (Reason.DAMAGED, name.rpartition("/")[2])
    still_takes_the_truth(simulator, stand)


def test_a_missing_target(simulator: Simulator, stand: Stand) -> None:
    name = object_name(PAGE, FIRST[PAGE])
    files = {path: data for path, data in simulator.files.items() if path != name}
    assert refusal(stand, files) == (Reason.DAMAGED, PAGE)


def test_the_key_of_one_town_signs_the_path_of_another(simulator: Simulator, stand: Stand) -> None:
    simulator.delegate("marl")
    simulator.put("targets")
    simulator.release({"marl/bundle.json": b"{}"})
    stand.look(simulator.files)
    # In its own list a path of another area is refused, even by this stand's own town.
    simulator.add(simulator.areas["gladbeck"], {"region/services/pass.json": EVIL})
    simulator.put("gladbeck")
    simulator.release()
    assert refusal(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "region/services/pass.json")
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
    assert refusal(stand, simulator.files) == (Reason.SIGNATURE_WRONG, simulator.name("gladbeck")[9:])


def test_a_publishing_key_cannot_give_itself_a_host(simulator: Simulator, stand: Stand) -> None:
    simulator.put("targets", signers=simulator.signers["snapshot"])
    simulator.release()
    assert refusal(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "2.targets.json")


def test_a_threshold_that_is_not_met(simulator: Simulator, stand: Stand) -> None:
    one, two, _ = simulator.signers["root"]
    honest = dict(simulator.files)
    simulator.put("root", signers=[one])
    assert refusal(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "2.root.json")
    simulator.files = honest
    simulator.root.version = 1
    # Two signatures of one key are one.
    name = "metadata/2.root.json"
    simulator.put("root", signers=[one, two])
    metadata = json.loads(simulator.files[name])
    metadata["signatures"][1] = metadata["signatures"][0]
    assert refusal(stand, {**honest, name: json.dumps(metadata).encode()})[0] is Reason.DAMAGED
    stand.look(simulator.files)


def test_a_root_that_lowers_its_own_threshold(simulator: Simulator, stand: Stand) -> None:
    simulator.root.roles["root"].threshold = 1
    simulator.put("root", signers=simulator.signers["root"][:1])
    assert refusal(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "2.root.json")


def test_a_revoked_key(simulator: Simulator, stand: Stand) -> None:
    thief = simulator.signers["timestamp"]
    simulator.exchange_keys("timestamp", "Paul Presse")
    simulator.exchange_keys("snapshot", "Paul Presse")
    simulator.put("root")
    simulator.release()
    stand.look(simulator.files)
    honest = simulator.timestamp.version
    simulator.put("timestamp", signers=thief)
    assert refusal(stand, simulator.files) == (Reason.UNKNOWN_SIGNER, "timestamp.json")
    simulator.timestamp.version = honest
    still_takes_the_truth(simulator, stand)


def test_a_revoked_key_of_an_area(simulator: Simulator, stand: Stand) -> None:
    thief = simulator.signers["gladbeck"]
    simulator.delegate("gladbeck")
    simulator.areas["gladbeck"].version = 7
    simulator.put("targets")
    simulator.put("gladbeck", signers=thief)
    simulator.release()
    assert refusal(stand, simulator.files) == (Reason.UNKNOWN_SIGNER, "7.gladbeck.json")


def test_an_unsigned_file_is_not_seen(simulator: Simulator, stand: Stand) -> None:
    files = {**simulator.files, object_name("gladbeck/places/evil.json", EVIL): EVIL}
    assert "gladbeck/places/evil.json" not in stand.fetch(files)


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
    assert refusal(stand, simulator.files) == (Reason.SIGNATURE_WRONG, path)
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
    assert refusal(stand, simulator.files) == (Reason.SIGNATURE_WRONG, PAGE)


def test_another_file_beside_the_policy(simulator: Simulator, stand: Stand) -> None:
    simulator.add(simulator.targets, {PAGE: EVIL})
    simulator.put("targets")
    simulator.release()
    assert refusal(stand, simulator.files) == (Reason.SIGNATURE_WRONG, "targets.json")


def test_a_role_in_the_place_of_another(simulator: Simulator, stand: Stand) -> None:
    # The publishing key signs both, so that the signature itself is good.
    files = {**simulator.files, "metadata/timestamp.json": simulator.files[simulator.name("snapshot")]}
    assert refusal(stand, files) == (Reason.SIGNATURE_WRONG, "timestamp.json")


def test_endless_metadata(simulator: Simulator, stand: Stand) -> None:
    files = {**simulator.files, "metadata/timestamp.json": b"{" + b" " * 5_000_000}
    assert refusal(stand, files) == (Reason.TOO_LARGE, "timestamp.json")
    files = {**simulator.files, "metadata/2.root.json": b"{" + b" " * 5_000_000}
    assert refusal(stand, files) == (Reason.TOO_LARGE, "2.root.json")
    still_takes_the_truth(simulator, stand)


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
    assert refusal(stand, simulator.files) == (Reason.OTHER_TOWN, "marl")
    # Delegated, but nothing released for it yet.
    simulator.delegate("marl")
    simulator.targets.version += 1
    simulator.put("targets", bump=False)
    simulator.release()
    assert refusal(stand, simulator.files) == (Reason.OTHER_TOWN, "marl")


def test_metadata_of_a_later_time(simulator: Simulator, stand: Stand) -> None:
    simulator.timestamp.spec_version = "2.0.0"
    simulator.put("timestamp")
    assert refusal(stand, simulator.files) == (Reason.NEWER_KIOSK, "timestamp.json")


def test_no_repository_at_all(stand: Stand) -> None:
    reason, where = refusal(stand, {"metadata/readme": b"x"})
    assert reason in {Reason.NOT_A_KIOSK_STICK, Reason.UNREACHABLE}
    assert where == "timestamp.json"


def test_a_policy_that_says_nothing(simulator: Simulator, stand: Stand) -> None:
    simulator.add(simulator.targets, {"policy.json": b"[]"})
    simulator.put("targets")
    simulator.release()
    assert refusal(stand, simulator.files)[0] is Reason.DAMAGED
    simulator.add(simulator.targets, {"policy.json": b" " * 65_537})
    simulator.put("targets")
    simulator.release()
    assert refusal(stand, simulator.files) == (Reason.TOO_LARGE, "policy.json")


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
    assert refusal(stand, {**simulator.files, "metadata/2.root.json": data})[0] is Reason.SIGNATURE_WRONG
    data = sign(simulator.root, simulator.signers["root"])
    assert refusal(stand, {**simulator.files, "metadata/2.root.json": data})[0] is Reason.UNKNOWN_SIGNER
    data = sign(simulator.root, [*old[:2], *simulator.signers["root"]])
    stand.look({**simulator.files, "metadata/2.root.json": data})
