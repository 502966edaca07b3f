"""What becomes public together, and the repository that it is read from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp

from kiosk.adapters.release_folder import ReleaseFolder
from kiosk.domain.errors import EnvironmentProblem, ProgramBug
from kiosk.trust.office.change import Change
from kiosk.trust.office.repository import (
    ROOT,
    SNAPSHOT,
    TARGETS,
    TIMESTAMP,
    Repository,
    holder,
    sign,
    target_file,
)
from tests.support.town_operator import (
    NOW,
    PUBLISHER,
    ROOT_KEYS,
    TARGETS_KEY,
    delegations,
    found,
    key,
    policy_bytes,
    put_root,
    put_targets,
)

PLACE = "gladbeck/places/gladbeck.json"


def silent(_: float) -> None:
    pass


def area(change: Change, data: bytes, name: str = "gladbeck", path: str = PLACE) -> Metadata[Targets]:
    signed = Targets(targets={path: target_file(path, data)})
    return change.sign(name, change.prepared(name, signed), [key(PUBLISHER)])


def publish(repository: Repository, data: bytes) -> None:
    change = Change(repository, NOW)
    change.put_area("gladbeck", area(change, data), {PLACE: data})
    change.seal([key(PUBLISHER)])
    change.write(silent)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_an_empty_folder_is_no_repository(tmp_path: Path) -> None:
    repository = Repository(ReleaseFolder(tmp_path))
    assert not repository.exists()
    assert (repository.targets(), repository.timestamp(), repository.snapshot()) == (None, None, None)
    assert (repository.area("gladbeck"), repository.areas(), repository.roots()) == (None, (), ())
    with pytest.raises(EnvironmentProblem, match="noch nichts eingerichtet"):
        repository.root()


def test_founding_writes_root_targets_and_policy(tmp_path: Path) -> None:
    repository = found(tmp_path)
    assert repository.exists()
    assert repository.where == str(tmp_path)
    assert repository.areas() == ("region", "gladbeck", "marl", "kreis-recklinghausen")
    assert repository.timestamp() is None
    assert repository.next_version(TIMESTAMP) == 1
    assert [name.split(".", 1)[-1] for name in names(tmp_path)] == [
        "root.json",
        "targets.json",
        "policy.json",
    ]
    assert [name for name, _ in repository.roots()] == ["metadata/1.root.json"]


def test_what_is_published_is_current(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publish(repository, b"1")
    current = repository.area("gladbeck")
    assert current is not None
    assert repository.target(current.signed.targets[PLACE]) == b"1"
    assert repository.area("marl") is None
    before = names(tmp_path)
    publish(repository, b"2")
    assert len(set(names(tmp_path)) - set(before)) == 3  # the file, the area, the snapshot
    assert set(before) <= set(names(tmp_path))
    timestamp = repository.timestamp()
    assert timestamp is not None
    assert timestamp.signed.version == 2


def test_the_chain_holds_for_a_stranger_who_knows_only_the_root(tmp_path: Path) -> None:
    publish(found(tmp_path), b"1")
    metadata = tmp_path / "metadata"
    root = Metadata[Root].from_file(str(metadata / "1.root.json"))
    root.signed.verify_delegate(ROOT, root.signed_bytes, root.signatures)
    top = Metadata[Timestamp].from_file(str(metadata / "timestamp.json"))
    root.signed.verify_delegate(TIMESTAMP, top.signed_bytes, top.signatures)
    data = (metadata / f"{top.signed.snapshot_meta.version}.snapshot.json").read_bytes()
    top.signed.snapshot_meta.verify_length_and_hashes(data)
    snapshot = Metadata[Snapshot].from_bytes(data)
    root.signed.verify_delegate(SNAPSHOT, snapshot.signed_bytes, snapshot.signatures)
    delegator: Root | Targets = root.signed
    signed: list[str] = []
    for role in ("targets", "gladbeck"):
        meta = snapshot.signed.meta[f"{role}.json"]
        data = (metadata / f"{meta.version}.{role}.json").read_bytes()
        meta.verify_length_and_hashes(data)
        found_ = Metadata[Targets].from_bytes(data)
        delegator.verify_delegate(role, found_.signed_bytes, found_.signatures)
        delegator = found_.signed
        signed += found_.signed.targets
    assert signed == ["policy.json", PLACE]


def test_a_change_that_broke_off_is_passed_by(tmp_path: Path) -> None:
    """Killed before `timestamp.json`: what it left is named by nothing, and keeps its name."""
    repository = found(tmp_path)
    publish(repository, b"1")
    broken = Change(repository, NOW)
    broken.put_area("gladbeck", area(broken, b"2"), {PLACE: b"2"})
    broken.seal([key(PUBLISHER)])
    broken._timestamp = b""
    broken.write(silent)
    left = names(tmp_path)
    current = repository.area("gladbeck")
    assert current is not None
    assert current.signed.version == 1
    publish(repository, b"3")
    assert set(left) <= set(names(tmp_path))
    current, snapshot = repository.area("gladbeck"), repository.snapshot()
    assert current is not None
    assert snapshot is not None
    assert (current.signed.version, snapshot.signed.version) == (3, 3)


def test_two_who_publish_at_once_do_not_write_over_each_other(tmp_path: Path) -> None:
    repository = found(tmp_path)
    first, second = Change(repository, NOW), Change(repository, NOW)
    for change, data in ((first, b"1"), (second, b"2")):
        change.put_area("gladbeck", area(change, data), {PLACE: data})
        change.seal([key(PUBLISHER)])
    first.write(silent)
    with pytest.raises(EnvironmentProblem, match="Diese Datei gibt es schon"):
        second.write(silent)
    current = repository.area("gladbeck")
    assert current is not None
    assert repository.target(current.signed.targets[PLACE]) == b"1"


def test_the_order_of_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Targets, then metadata with the root last, then the timestamp."""
    repository = found(tmp_path)
    change = Change(repository, NOW)
    root = repository.root().signed
    put_root(change, root)
    change.put_area("gladbeck", area(change, b"1"), {PLACE: b"1"})
    change.seal([key(PUBLISHER)])
    order: list[str] = []
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        order.append(target.name)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    told: list[float] = []
    change.write(told.append)
    assert order[0].endswith(".gladbeck.json")
    assert order[1:] == ["1.gladbeck.json", "1.snapshot.json", "2.root.json", "timestamp.json"]
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_root_needs_the_old_and_the_new_keys(tmp_path: Path) -> None:
    repository = found(tmp_path)
    change = Change(repository, NOW)
    root = repository.root().signed
    for name in ROOT_KEYS[:2]:
        root.revoke_key(key(name).public_key.keyid, ROOT)
    for name in ("Nele Neu", "Nora Neu"):
        root.add_key(key(name).public_key, ROOT)
    prepared = change.prepared(ROOT, root)
    for signers in (ROOT_KEYS[:2], ("Nele Neu", "Nora Neu"), ("Nele Neu", ROOT_KEYS[0], ROOT_KEYS[2])[:2]):
        with pytest.raises(EnvironmentProblem, match="Für „root“ fehlt die Unterschrift"):
            Change(repository, NOW).put_root(sign(prepared, [key(name) for name in signers]))
    change.put_root(sign(prepared, [key(name) for name in (*ROOT_KEYS[:2], "Nele Neu", "Nora Neu")]))
    assert change.root().version == 2


def test_a_root_follows_the_one_before(tmp_path: Path) -> None:
    repository = found(tmp_path)
    change = Change(repository, NOW)
    root = change.prepared(ROOT, repository.root().signed)
    root.version = 3
    with pytest.raises(ProgramBug):
        change.put_root(sign(root, [key(name) for name in ROOT_KEYS]))


def test_who_is_missing_is_named(tmp_path: Path) -> None:
    repository = found(tmp_path, {"region": PUBLISHER, "gladbeck": "Gerda Gladbeck"})
    change = Change(repository, NOW)
    with pytest.raises(EnvironmentProblem) as caught:
        area(change, b"1")
    expected = "Für „gladbeck“ fehlt die Unterschrift. Nötig: der Schlüssel von Gerda Gladbeck."
    assert caught.value.message == expected
    with pytest.raises(EnvironmentProblem, match="Nötig: 2 Schlüssel von Rita Wurzel, Ralf Wurzel, Tresor"):
        put_root(change, repository.root().signed, ROOT_KEYS[:1])
    with pytest.raises(EnvironmentProblem, match="Für „snapshot“ fehlt"):
        change.seal([key("Gerda Gladbeck")])


def test_an_area_that_is_not_delegated_has_nobody(tmp_path: Path) -> None:
    change = Change(found(tmp_path), NOW)
    with pytest.raises(EnvironmentProblem, match="Für „herten“ ist niemand bestimmt"):
        area(change, b"1", "herten", "herten/places/herten.json")
    with pytest.raises(EnvironmentProblem, match="Für „herten“ ist niemand bestimmt"):
        Change(Repository(found(tmp_path / "b").folder), NOW).role("herten")


def test_an_area_never_signs_files_of_another(tmp_path: Path) -> None:
    change = Change(found(tmp_path), NOW)
    foreign = area(change, b"1", "marl")
    with pytest.raises(ProgramBug, match="must not sign"):
        change.put_area("marl", foreign, {PLACE: b"1"})
    unknown = sign(change.prepared("herten", Targets(targets={PLACE: target_file(PLACE, b"1")})), [])
    with pytest.raises(ProgramBug, match="must not sign"):
        change.put_area("herten", unknown, {PLACE: b"1"})


def test_bytes_that_are_not_the_signed_ones_are_a_bug(tmp_path: Path) -> None:
    change = Change(found(tmp_path), NOW)
    with pytest.raises(ProgramBug, match="is not what is signed"):
        change.put_area("gladbeck", area(change, b"1"), {PLACE: b"12"})


def test_a_version_is_used_once(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publish(repository, b"1")
    current = repository.area("gladbeck")
    assert current is not None
    with pytest.raises(ProgramBug, match="needs a new version"):
        Change(repository, NOW).put_area("gladbeck", current, {})


def test_new_delegations_and_their_areas_become_public_together(tmp_path: Path) -> None:
    repository = found(tmp_path, ["region"])
    change = Change(repository, NOW)
    put_targets(change, ["region", "gladbeck"], policy_bytes())
    change.put_area("gladbeck", area(change, b"1"), {PLACE: b"1"})
    change.seal([key(PUBLISHER)])
    change.write(silent)
    snapshot = repository.snapshot()
    assert snapshot is not None
    assert {name: meta.version for name, meta in snapshot.signed.meta.items()} == {
        "targets.json": 2,
        "gladbeck.json": 1,
    }
    assert repository.areas() == ("region", "gladbeck")


def test_a_snapshot_never_forgets(tmp_path: Path) -> None:
    """A client refuses a snapshot that lacks a name it had."""
    repository = found(tmp_path)
    publish(repository, b"1")
    change = Change(repository, NOW)
    put_targets(change, ["region"], policy_bytes())
    change.seal([key(PUBLISHER)])
    change.write(silent)
    snapshot = repository.snapshot()
    assert snapshot is not None
    assert set(snapshot.signed.meta) == {"targets.json", "gladbeck.json"}


def test_a_key_without_a_name_shows_its_id() -> None:
    signer = key("Nemo").public_key
    signer.unrecognized_fields.clear()
    assert holder(signer) == f"Schlüssel {signer.keyid[:8]}"


def test_targets_without_delegations_have_no_areas(tmp_path: Path) -> None:
    repository = found(tmp_path)
    change = Change(repository, NOW)
    signed = Targets(targets={"policy.json": target_file("policy.json", policy_bytes())})
    change.put_targets(change.sign(TARGETS, change.prepared(TARGETS, signed), [key(TARGETS_KEY)]), {})
    change.write(silent)
    assert repository.areas() == ()
    assert delegations({}).roles == {}


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda _: b"{", "Die Datei ist beschädigt"),
        (lambda data: json.dumps({**json.loads(data), "signed": {}}).encode(), "Die Datei ist beschädigt"),
    ],
)
def test_damaged_metadata_is_named(tmp_path: Path, damage: object, message: str) -> None:
    repository = found(tmp_path)
    path = tmp_path / "metadata" / "1.root.json"
    assert callable(damage)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(EnvironmentProblem, match=message) as caught:
        repository.root()
    assert caught.value.where == str(path)


def test_metadata_of_another_role_is_refused(tmp_path: Path) -> None:
    repository = found(tmp_path)
    metadata = tmp_path / "metadata"
    (metadata / "1.root.json").write_bytes((metadata / "1.targets.json").read_bytes())
    with pytest.raises(EnvironmentProblem, match="gehört zu einer anderen Rolle"):
        repository.root()


def test_one_version_of_a_role_is_read(tmp_path: Path) -> None:
    assert found(tmp_path).version_of(TARGETS, 1).signed.version == 1


def test_a_damaged_or_missing_target_is_named(tmp_path: Path) -> None:
    repository = found(tmp_path)
    publish(repository, b"1")
    current = repository.area("gladbeck")
    assert current is not None
    target = current.signed.targets[PLACE]
    path = next((tmp_path / "targets/gladbeck/places").iterdir())
    path.write_bytes(b"?")
    with pytest.raises(EnvironmentProblem, match="Die Datei ist beschädigt") as caught:
        repository.target(target)
    assert caught.value.where == str(path)
    path.unlink()
    with pytest.raises(EnvironmentProblem, match="Die Datei fehlt"):
        repository.target(target)
