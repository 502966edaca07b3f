"""The yearly drill: keys get lost and stolen, and the stands go on."""

from __future__ import annotations

import copy
from datetime import timedelta
from pathlib import Path

import pytest
from tuf.api.exceptions import RepositoryError, UnsignedMetadataError
from tuf.api.metadata import Metadata, Targets

from kiosk.bundle.policy import read_policy
from kiosk.domain.release.keys import KeyProblem, Purpose
from kiosk.trust.ceremony.amending import Outcome, Wish, amend, install
from kiosk.trust.ceremony.draft import decode
from kiosk.trust.ceremony.roster import Post, find, roster, targets_of
from kiosk.trust.keys.opened import OpenKey
from kiosk.trust.office.repository import metadata_name, target_file, target_name
from tests.trust.ceremony.town import (
    ANNA,
    BERND,
    CARLA,
    GLADBECK,
    NEW,
    NOW,
    POLICY,
    PUBLISHING,
    TARGETS,
    Stand,
    Town,
    key,
)

TEXT = {"gladbeck/places/gladbeck.json": b"first"}
LATER = {"gladbeck/places/gladbeck.json": b"second"}
PATH = "gladbeck/places/gladbeck.json"


@pytest.fixture
def town(tmp_path: Path) -> Town:
    town = Town(tmp_path / "repo")
    town.found()
    town.publish("region", {"region/services/dog.json": b"dog"})
    town.publish("gladbeck", TEXT)
    return town


@pytest.fixture
def stand(town: Town, tmp_path: Path) -> Stand:
    stand = Stand(town, tmp_path / "stand")
    assert stand.fetch(PATH) == b"first"
    return stand


def all_posts(town: Town) -> tuple[Post, ...]:
    return roster(town.repository.root().signed, targets_of(town.repository).signed)


def post(town: Town, who: OpenKey) -> Post:
    (found,) = find(all_posts(town), who.card.fingerprint)
    return found


def exchange(town: Town, old: OpenKey, new: OpenKey | None, *keys: OpenKey) -> Outcome:
    wish = Wish(exchange={post(town, old): new.card if new else None})
    return amend(town.repository, wish, keys, NOW)


def forge(town: Town, area: str, files: dict[str, bytes], *keys: OpenKey) -> None:
    """A thief writes what no ceremony writes: an area signed by whatever keys he has, sealed rightly."""
    repository = town.repository
    signed = Targets(version=repository.next_version(area), expires=NOW + timedelta(days=365))
    for path, data in files.items():
        target = signed.targets[path] = target_file(path, data)
        repository.folder.add([(target_name(target), data)], lambda _: None)
    metadata = Metadata(signed)
    for one in keys:
        metadata.sign(one.signer, append=True)
    repository.folder.add([(metadata_name(area, signed.version), metadata.to_bytes())], lambda _: None)
    snapshot, timestamp = repository.snapshot(), repository.timestamp()
    assert snapshot is not None
    assert timestamp is not None
    data = metadata.to_bytes()
    meta = snapshot.signed.meta[f"{area}.json"] = copy.deepcopy(snapshot.signed.meta["targets.json"])
    meta.version, meta.length = signed.version, len(data)
    meta.hashes = {"sha256": target_file("x", data).hashes["sha256"]}
    snapshot.signed.version = repository.next_version("snapshot")
    snapshot.sign(PUBLISHING.signer)
    data = snapshot.to_bytes()
    timestamp.signed.version += 1
    meta = timestamp.signed.snapshot_meta
    meta.version, meta.length = snapshot.signed.version, len(data)
    meta.hashes = {"sha256": target_file("x", data).hashes["sha256"]}
    timestamp.sign(PUBLISHING.signer)
    repository.folder.add([(metadata_name("snapshot", snapshot.signed.version), data)], lambda _: None)
    repository.folder.replace("metadata/timestamp.json", timestamp.to_bytes())


def test_a_lost_root_key_is_replaced_by_the_two_others_and_old_stands_follow(
    town: Town, stand: Stand
) -> None:
    outcome = exchange(town, CARLA, NEW, ANNA, BERND)
    assert outcome.draft is None
    town.publish("gladbeck", LATER)
    assert town.repository.root().signed.version == 2
    assert stand.fetch(PATH) == b"second"
    # The new holder and one of the old ones can now do the next exchange; the lost key counts no more.
    later = exchange(town, BERND, key("Olga Ost"), ANNA, NEW)
    assert later.draft is None
    town.publish("gladbeck", {PATH: b"third"})
    assert stand.fetch(PATH) == b"third"


def test_the_lost_root_key_cannot_sign_any_more(town: Town) -> None:
    exchange(town, CARLA, NEW, ANNA, BERND)
    wish = Wish(renew=frozenset({"root"}))
    assert amend(town.repository, wish, [CARLA, ANNA], NOW).draft is not None
    assert town.repository.root().signed.version == 2


def test_two_sessions_on_two_machines(town: Town, stand: Stand) -> None:
    first = exchange(town, CARLA, NEW, ANNA)
    assert first.draft is not None
    assert "Bernd Bote" in first.waiting[0]
    assert town.repository.root().signed.version == 1
    on_stick = first.draft.encode()

    there = decode(on_stick, "stick")
    assert not there.is_complete()
    assert any("Nora Neu" in line for line in there.changes)
    there.sign([BERND])
    assert there.is_complete()

    install(town.repository, decode(there.encode(), "stick"), [], NOW)
    town.publish("gladbeck", LATER)
    assert stand.fetch(PATH) == b"second"


@pytest.mark.parametrize("second", [ANNA, NEW], ids=["the same again", "the new one"])
def test_one_old_holder_is_never_enough(town: Town, second: OpenKey) -> None:
    first = exchange(town, CARLA, NEW, ANNA)
    assert first.draft is not None
    first.draft.sign([second])
    with pytest.raises(KeyProblem, match="Es fehlt noch eine Unterschrift"):
        install(town.repository, first.draft, [], NOW)
    assert town.repository.root().signed.version == 1


def test_a_stolen_content_key_is_revoked_and_its_later_signatures_are_refused(
    town: Town, stand: Stand
) -> None:
    new = key("Gerda Gladbeck", Purpose.CONTENT, "gladbeck")
    outcome = exchange(town, GLADBECK, new, TARGETS, PUBLISHING, new)
    assert outcome.waiting == []
    assert stand.fetch(PATH) == b"first"
    forge(town, "gladbeck", {PATH: b"evil"}, GLADBECK)
    with pytest.raises(UnsignedMetadataError):
        stand.fetch(PATH)
    town.publish("gladbeck", LATER, new, PUBLISHING)
    assert stand.fetch(PATH) == b"second"


def test_before_it_is_revoked_the_thief_signs_his_own_area(town: Town, stand: Stand) -> None:
    forge(town, "gladbeck", {PATH: b"evil"}, GLADBECK)
    assert stand.fetch(PATH) == b"evil"


def test_a_stolen_content_key_reaches_no_other_area(town: Town, stand: Stand) -> None:
    theirs = "region/services/dog.json"
    forge(town, "gladbeck", {theirs: b"evil", "region/services/cat.json": b"evil", PATH: b"evil"}, GLADBECK)
    assert stand.fetch(theirs) == b"dog"
    assert stand.fetch("region/services/cat.json") is None
    forge(town, "region", {theirs: b"evil"}, GLADBECK)
    with pytest.raises(UnsignedMetadataError):
        stand.fetch(theirs)


def test_a_stolen_content_key_adds_no_host(town: Town, stand: Stand) -> None:
    evil = b'{"operator":"x","hosts":[".evil.example"]}'
    forge(town, "gladbeck", {"policy.json": evil, "gladbeck/policy.json": evil}, GLADBECK)
    said = stand.fetch("policy.json")
    assert said is not None
    assert read_policy(said) == POLICY


@pytest.mark.parametrize("thief", [GLADBECK, PUBLISHING, ANNA], ids=lambda one: str(one.card.purpose))
def test_only_the_targets_key_signs_targets(town: Town, stand: Stand, thief: OpenKey) -> None:
    targets = town.repository.targets()
    assert targets is not None
    forge(town, "targets", {"policy.json": b"{}"}, thief)
    with pytest.raises(UnsignedMetadataError):
        stand.fetch(PATH)


def test_a_stolen_publishing_key_is_revoked(town: Town, stand: Stand) -> None:
    new = key("Paul Presse", Purpose.PUBLISHING)
    outcome = exchange(town, PUBLISHING, new, ANNA, BERND, new)
    assert outcome.waiting == []
    assert stand.fetch(PATH) == b"first"
    forge(town, "gladbeck", {PATH: b"evil"}, GLADBECK)  # sealed with the old publishing key
    with pytest.raises(RepositoryError):
        stand.fetch(PATH)
    assert stand.targets.joinpath("file").read_bytes() == b"first"


def test_a_stolen_targets_key_is_revoked(town: Town, stand: Stand) -> None:
    new = key("Ina Technik", Purpose.TARGETS)
    outcome = exchange(town, TARGETS, new, ANNA, CARLA, new, PUBLISHING)
    assert outcome.waiting == []
    assert stand.fetch(PATH) == b"first"
    forge(town, "targets", {"policy.json": b"{}"}, TARGETS)
    with pytest.raises(UnsignedMetadataError):
        stand.fetch(PATH)


def test_with_one_root_key_left_it_says_that_stands_need_a_new_root_by_hand(town: Town) -> None:
    wish = Wish(exchange={post(town, BERND): NEW.card, post(town, CARLA): None})
    with pytest.raises(KeyProblem, match="höchstens noch ein Haupt-Schlüssel") as caught:
        amend(town.repository, wish, [ANNA], NOW)
    assert "kiosk trust init" in caught.value.remedy
    assert "jedem Stand" in caught.value.remedy
    assert "von Hand" in caught.value.remedy
    assert town.repository.root().signed.version == 1


def test_after_that_a_stand_with_the_new_root_shows_the_new_repository(tmp_path: Path) -> None:
    anew = Town(tmp_path / "anew")
    anew.found()
    anew.publish("gladbeck", LATER)
    assert Stand(anew, tmp_path / "stand").fetch(PATH) == b"second"


def test_whoever_publishes_for_a_new_area_can_do_so_at_once(town: Town, stand: Stand) -> None:
    marl = key("Mia Marl", Purpose.CONTENT, "marl")
    wish = Wish(areas={"marl": (marl.card,)})
    assert amend(town.repository, wish, [TARGETS, PUBLISHING], NOW).waiting == []
    town.publish("marl", {"marl/places/marl.json": b"marl"}, marl, PUBLISHING)
    assert stand.fetch("marl/places/marl.json") == b"marl"
    assert stand.fetch(PATH) == b"first"
