"""Renewing and exchanging, as far as the keys reach."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.bundle.policy import read_policy
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.keys import KeyProblem, Purpose
from kiosk.domain.release.model import Policy
from kiosk.trust.ceremony.amending import Wish, amend
from kiosk.trust.ceremony.standing import broken
from tests.trust.ceremony.test_drill import PATH, TEXT, all_posts, exchange, post
from tests.trust.ceremony.town import (
    ANNA,
    BERND,
    CARLA,
    GLADBECK,
    NEW,
    NOW,
    PUBLISHING,
    REGION,
    TARGETS,
    Stand,
    Town,
    key,
)

LATER = NOW + timedelta(days=700)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    town = Town(tmp_path / "repo")
    town.found()
    town.publish("region", {"region/bundle.json": b"{}"})
    town.publish("gladbeck", TEXT)
    return town


def versions(town: Town) -> dict[str, int]:
    repository = town.repository
    found = {"root": repository.root(), "targets": repository.targets(), "timestamp": repository.timestamp()}
    found |= {area: repository.area(area) for area in repository.areas()}
    return {name: metadata.signed.version for name, metadata in found.items() if metadata}


def test_nothing_to_do_writes_nothing(town: Town) -> None:
    before = {path: path.read_bytes() for path in town.folder.rglob("*") if path.is_file()}
    outcome = amend(town.repository, Wish(), [], NOW)
    assert (outcome.done, outcome.waiting, outcome.draft) == ([], [], None)
    assert {path: path.read_bytes() for path in town.folder.rglob("*") if path.is_file()} == before


def test_everything_is_renewed_in_one_session(town: Town, tmp_path: Path) -> None:
    stand = Stand(town, tmp_path / "stand")
    wish = Wish(renew=frozenset({"root", "targets", "publishing", "region", "gladbeck"}))
    keys = [ANNA, BERND, TARGETS, PUBLISHING, REGION, GLADBECK]
    outcome = amend(town.repository, wish, keys, LATER)
    assert outcome.waiting == []
    assert versions(town) == {"root": 2, "targets": 2, "timestamp": 3, "region": 2, "gladbeck": 2}
    assert stand.fetch(PATH, LATER + timedelta(days=380)) == b"first"


def test_renewing_the_timestamp_needs_the_publishing_key_only(town: Town) -> None:
    assert amend(town.repository, Wish(renew=frozenset({"publishing"})), [PUBLISHING], NOW).done == [
        "Neuer Zeitstempel. Ab jetzt gilt alles Genannte für die Stände."
    ]
    assert versions(town)["timestamp"] == 3
    outcome = amend(town.repository, Wish(renew=frozenset({"publishing"})), [TARGETS], NOW)
    assert outcome.waiting == ["Für die Stände gilt es, sobald Pia Presse das nächste Mal veröffentlicht."]
    assert versions(town)["timestamp"] == 3


def test_who_is_missing_is_named(town: Town) -> None:
    outcome = amend(town.repository, Wish(renew=frozenset({"targets", "gladbeck"})), [PUBLISHING], NOW)
    assert outcome.done == []
    assert outcome.waiting == [
        "Für die Freigabe muss Ida Technik unterschreiben.",
        "Den Bereich gladbeck muss Georg Gladbeck neu veröffentlichen.",
    ]


def test_a_new_targets_key_that_is_not_here_yet_can_finish_later(town: Town, tmp_path: Path) -> None:
    stand = Stand(town, tmp_path / "stand")
    new = key("Ina Technik", Purpose.TARGETS)
    outcome = exchange(town, TARGETS, new, ANNA, BERND, PUBLISHING)
    assert outcome.waiting == [
        "Für die neue Freigabe muss Ina Technik unterschreiben.",
    ]
    assert broken(town.repository) == ("targets",)
    later = amend(town.repository, Wish(), [new, PUBLISHING], NOW)
    assert later.waiting == []
    assert broken(town.repository) == ()
    assert stand.fetch(PATH) == b"first"


def test_a_new_publishing_key_seals_nothing_that_stands_would_not_believe(town: Town) -> None:
    """Both keys are exchanged, and the one for targets is not here: no timestamp may name old targets."""
    targets, publishing = key("Ina", Purpose.TARGETS), key("Paul", Purpose.PUBLISHING)
    wish = Wish(exchange={post(town, TARGETS): targets.card, post(town, PUBLISHING): publishing.card})
    outcome = amend(town.repository, wish, [ANNA, BERND, publishing], NOW)
    assert outcome.waiting[-1] == "Erst danach wird die neue Freigabe für die Stände gültig."
    assert versions(town)["timestamp"] == 2
    assert broken(town.repository) == ("targets", "snapshot", "timestamp")
    assert amend(town.repository, Wish(), [targets, publishing], NOW).waiting == []
    assert broken(town.repository) == ()


def test_an_area_whose_new_key_is_not_here_waits_for_it(town: Town, tmp_path: Path) -> None:
    stand = Stand(town, tmp_path / "stand")
    new = key("Gerda Gladbeck", Purpose.CONTENT, "gladbeck")
    outcome = exchange(town, GLADBECK, new, TARGETS, PUBLISHING)
    assert outcome.waiting == ["Den Bereich gladbeck muss Gerda Gladbeck neu veröffentlichen."]
    assert stand.fetch("region/bundle.json") == b"{}"
    assert amend(town.repository, Wish(), [new, PUBLISHING], NOW).waiting == []
    assert stand.fetch(PATH) == b"first"


def test_one_of_two_content_keys_goes_without_a_new_one(town: Town) -> None:
    one, two = (key(name, Purpose.CONTENT, "marl") for name in ("Mia", "Max"))
    amend(town.repository, Wish(areas={"marl": (one.card, two.card)}), [TARGETS], NOW)
    assert exchange(town, one, None, TARGETS, PUBLISHING).waiting == []
    town.publish("marl", {"marl/bundle.json": b"{}"}, two, PUBLISHING)


def test_the_hosts_change_with_the_targets_key(town: Town) -> None:
    policy = Policy(operator="Stadt Gladbeck", hosts=("www.gladbeck.de", ".kreis-re.de"))
    assert amend(town.repository, Wish(policy=policy), [TARGETS, PUBLISHING], NOW).waiting == []
    targets = town.repository.targets()
    assert targets is not None
    assert read_policy(town.repository.target(targets.signed.targets["policy.json"])) == policy


def test_before_the_first_publication_there_is_nothing_to_seal(tmp_path: Path) -> None:
    town = Town(tmp_path)
    town.found()
    outcome = amend(
        town.repository, Wish(renew=frozenset({"targets", "publishing"})), [TARGETS, PUBLISHING], NOW
    )
    assert (outcome.done, outcome.waiting) == (["Neue Freigabe, Fassung 2."], [])


def test_a_draft_says_that_the_rest_follows(town: Town) -> None:
    new = key("Gerda", Purpose.CONTENT, "gladbeck")
    wish = Wish(exchange={post(town, CARLA): NEW.card, post(town, GLADBECK): new.card})
    outcome = amend(town.repository, wish, [ANNA, TARGETS], NOW)
    assert outcome.waiting[-1] == "Für den Rest geben Sie den Befehl danach noch einmal."
    assert versions(town)["targets"] == 1


@pytest.mark.parametrize("old", [TARGETS, PUBLISHING, GLADBECK], ids=lambda one: str(one.card.purpose))
def test_a_key_that_nobody_can_do_without_needs_a_new_one(town: Town, old: object) -> None:
    with pytest.raises(KeyProblem, match="Ohne Ersatz kann niemand mehr unterschreiben"):
        exchange(town, old, None, ANNA, BERND, TARGETS)  # type: ignore[arg-type]
    assert versions(town)["root"] == 1


def test_a_root_key_may_go_without_a_new_one_once(town: Town) -> None:
    assert exchange(town, CARLA, None, ANNA, BERND).draft is None
    with pytest.raises(KeyProblem, match="höchstens noch ein Haupt-Schlüssel"):
        exchange(town, BERND, None, ANNA)


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (key("Ute", Purpose.TARGETS), "Hier gehört ein Haupt-Schlüssel hin"),
        (BERND, "gehört hier schon dazu"),
    ],
)
def test_the_new_key_must_fit_its_place(town: Town, new: object, said: str) -> None:
    with pytest.raises(KeyProblem, match=said):
        exchange(town, CARLA, new, ANNA, BERND)  # type: ignore[arg-type]


def test_an_area_is_given_to_its_own_keys_only(town: Town) -> None:
    with pytest.raises(KeyProblem, match="Bereichs-Schlüssel marl"):
        amend(town.repository, Wish(areas={"marl": (GLADBECK.card,)}), [TARGETS], NOW)


def test_a_town_that_the_region_wrote_for_gets_its_own_key(town: Town, tmp_path: Path) -> None:
    stand = Stand(town, tmp_path / "stand")
    lent = Wish(areas={"gladbeck": (REGION.card,)})
    assert amend(town.repository, lent, [TARGETS, PUBLISHING, REGION], NOW).waiting == []
    town.publish("gladbeck", {PATH: b"by the region"}, REGION, PUBLISHING)
    own = Wish(areas={"gladbeck": (GLADBECK.card,)})
    assert amend(town.repository, own, [TARGETS, PUBLISHING, GLADBECK], NOW).waiting == []
    assert stand.fetch(PATH) == b"by the region"
    with pytest.raises(EnvironmentProblem, match="Georg Gladbeck"):
        town.publish("gladbeck", {PATH: b"again"}, REGION, PUBLISHING)
    town.publish("region", {"region/bundle.json": b"{ }"}, REGION, PUBLISHING)


def test_a_key_with_several_areas_is_exchanged_in_all_of_them(town: Town) -> None:
    lent = Wish(areas={"gladbeck": (REGION.card,)})
    amend(town.repository, lent, [TARGETS, PUBLISHING, REGION], NOW)
    new = key("Rolf Redaktion", Purpose.CONTENT, "region")
    posts = [one for one in all_posts(town) if one.keyid == REGION.card.keyid]
    assert [one.area for one in posts] == ["gladbeck", "region"]
    wish = Wish(exchange=dict.fromkeys(posts, new.card))
    assert amend(town.repository, wish, [TARGETS, PUBLISHING, new], NOW).waiting == []
    assert REGION.card.keyid not in {one.keyid for one in all_posts(town)}
    assert broken(town.repository) == ()


def test_a_town_may_be_given_to_a_key_that_has_the_region(town: Town) -> None:
    assert exchange(town, GLADBECK, REGION, TARGETS, PUBLISHING, REGION).waiting == []
    with pytest.raises(KeyProblem, match="gehört hier schon dazu"):
        amend(
            town.repository,
            Wish(exchange={one: REGION.card for one in all_posts(town) if one.area == "region"}),
            [TARGETS],
            NOW,
        )
