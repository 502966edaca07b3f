"""Setting a repository up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.bundle.policy import read_policy
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.keys import KeyProblem, Purpose
from kiosk.trust.ceremony.founding import found
from kiosk.trust.office.repository import LASTS
from tests.trust.ceremony.town import (
    ANNA,
    BERND,
    CARLA,
    GLADBECK,
    NOW,
    POLICY,
    PUBLISHING,
    REGION,
    TARGETS,
    Town,
    founding,
    key,
)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    return Town(tmp_path / "repo")


def test_two_of_three_found_a_repository(town: Town) -> None:
    town.found()
    root, targets = town.repository.root().signed, town.repository.targets()
    assert targets is not None
    assert (root.version, root.consistent_snapshot) == (1, True)
    assert {name: role.threshold for name, role in root.roles.items()} == {
        "root": 2,
        "targets": 1,
        "snapshot": 1,
        "timestamp": 1,
    }
    assert root.roles["root"].keyids == [one.card.keyid for one in (ANNA, BERND, CARLA)]
    assert root.expires == NOW + LASTS["root"]
    assert {one.keytype for one in root.keys.values()} == {"ed25519"}
    assert {one.unrecognized_fields["x-kiosk-name"] for one in root.keys.values()} == {
        one.card.holder for one in (ANNA, BERND, CARLA, TARGETS, PUBLISHING)
    }


def test_each_area_is_a_terminating_role_with_its_own_folder(town: Town) -> None:
    town.found()
    targets = town.repository.targets()
    assert targets is not None
    assert targets.signed.delegations is not None
    assert town.repository.areas() == ("gladbeck", "region")
    role = (targets.signed.delegations.roles or {})["gladbeck"]
    assert role.terminating
    assert role.keyids == [GLADBECK.card.keyid]
    assert role.paths == ["gladbeck/*", "gladbeck/*/*", "gladbeck/*/*/*"]
    assert not role.is_delegated_path("region/services/dog.json")
    assert not role.is_delegated_path("policy.json")


def test_the_policy_is_the_only_target_of_the_targets_key(town: Town) -> None:
    town.found()
    targets = town.repository.targets()
    assert targets is not None
    assert list(targets.signed.targets) == ["policy.json"]
    assert read_policy(town.repository.target(targets.signed.targets["policy.json"])) == POLICY


def test_nothing_is_published_by_it(town: Town) -> None:
    town.found()
    assert town.repository.timestamp() is None


@pytest.mark.parametrize("present", [[ANNA, TARGETS], [ANNA, BERND], []], ids=len)
def test_without_two_holders_and_the_targets_key_nothing_is_written(town: Town, present: list) -> None:  # type: ignore[type-arg]
    with pytest.raises(EnvironmentProblem, match="fehlt die Unterschrift"):
        found(town.repository, founding(), present, NOW)
    assert not town.folder.exists()


def test_a_repository_is_founded_once(town: Town) -> None:
    town.found()
    with pytest.raises(KeyProblem, match="schon alles eingerichtet"):
        town.found()


TWIN = replace(key("Andere").card, holder="ANNA amt")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"roots": (ANNA.card, BERND.card)}, "genau 3 Haupt-Schlüssel"),
        ({"roots": (ANNA.card, BERND.card, TARGETS.card)}, "Hier gehört ein Haupt-Schlüssel hin"),
        ({"roots": (ANNA.card, BERND.card, BERND.card)}, "zweimal genannt"),
        ({"roots": (ANNA.card, BERND.card, TWIN)}, "derselben Person"),
        ({"targets": ANNA.card}, "Hier gehört ein Freigabe-Schlüssel hin"),
        ({"publishing": TARGETS.card}, "Hier gehört ein Ausgabe-Schlüssel hin"),
        ({"areas": {"gladbeck": (GLADBECK.card,)}}, "„region“ fehlt"),
        ({"areas": {"region": (GLADBECK.card,)}}, "Hier gehört ein Bereichs-Schlüssel region hin"),
        ({"areas": {"region": (REGION.card, REGION.card)}}, "zweimal genannt"),
    ],
)
def test_every_place_is_filled_with_the_right_key(town: Town, changed: dict[str, object], said: str) -> None:
    with pytest.raises(KeyProblem, match=said):
        found(town.repository, founding(**changed), [ANNA, BERND, TARGETS], NOW)
    assert not town.folder.exists()


def test_whoever_writes_for_the_region_may_be_given_a_town_too(town: Town) -> None:
    areas = {"region": (REGION.card,), "marl": (REGION.card, key("Mia", Purpose.CONTENT, "marl").card)}
    found(town.repository, founding(areas=areas), [ANNA, CARLA, TARGETS], NOW)
    town.publish("marl", {"marl/bundle.json": b"{}"}, REGION, PUBLISHING)


def test_an_area_may_have_several_keys(town: Town) -> None:
    second = key("Rolf Redaktion", Purpose.CONTENT, "region")
    areas = {"region": (REGION.card, second.card)}
    found(town.repository, founding(areas=areas), [ANNA, CARLA, TARGETS], NOW)
    town.publish("region", {"region/bundle.json": b"{}"}, second, PUBLISHING)
    assert town.repository.area("region") is not None
