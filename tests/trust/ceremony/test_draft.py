"""The next root on a stick."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.release.keys import KeyProblem
from kiosk.trust.ceremony.amending import Wish, amend, install
from kiosk.trust.ceremony.draft import Draft, decode
from tests.trust.ceremony.test_drill import post
from tests.trust.ceremony.town import ANNA, BERND, CARLA, NEW, NOW, TARGETS, Town


@pytest.fixture
def town(tmp_path: Path) -> Town:
    town = Town(tmp_path / "repo")
    town.found()
    return town


@pytest.fixture
def draft(town: Town) -> Draft:
    made = amend(town.repository, Wish(exchange={post(town, CARLA): NEW.card}), [ANNA], NOW).draft
    assert made is not None
    return made


def test_it_survives_the_way_on_a_stick(draft: Draft) -> None:
    there = decode(draft.encode(), "stick")
    assert there.before.signed == draft.before.signed
    assert there.after.signed == draft.after.signed
    assert there.after.signatures == draft.after.signatures
    assert there.missing == draft.missing


def test_it_says_what_changes_and_who_counts_then(draft: Draft) -> None:
    assert draft.changes == (
        f"Entfällt: Haupt-Schlüssel von Carla Chefin ({CARLA.card.fingerprint}).",
        f"Neu: Haupt-Schlüssel von Nora Neu ({NEW.card.fingerprint}).",
        "Ab dann gelten, bis 20.11.2029:",
        f"  Haupt-Schlüssel von Anna Amt ({ANNA.card.fingerprint})",
        f"  Haupt-Schlüssel von Bernd Bote ({BERND.card.fingerprint})",
        f"  Haupt-Schlüssel von Nora Neu ({NEW.card.fingerprint})",
        f"  Freigabe-Schlüssel von Ida Technik ({TARGETS.card.fingerprint})",
        *draft.changes[7:],
    )


def test_a_renewal_says_that_all_keys_stay(town: Town) -> None:
    made = amend(town.repository, Wish(renew=frozenset({"root"})), [ANNA], NOW).draft
    assert made is not None
    assert made.changes[0] == "Alle Schlüssel bleiben, nur die Gültigkeit wird länger."


def test_only_root_keys_sign_it(draft: Draft) -> None:
    with pytest.raises(KeyProblem, match="braucht es einen Haupt-Schlüssel"):
        draft.sign([TARGETS])


def test_it_misses_those_whose_signature_helps(draft: Draft) -> None:
    assert draft.missing == ("Bernd Bote",)
    draft.sign([NEW])
    assert set(draft.missing) == {"Bernd Bote", "Carla Chefin"}
    draft.sign([BERND])
    assert draft.is_complete()


def test_it_is_for_the_repository_that_it_came_from(town: Town, draft: Draft, tmp_path: Path) -> None:
    draft.sign([BERND])
    other = Town(tmp_path / "other", now=NOW.replace(year=2027))
    other.found()
    with pytest.raises(KeyProblem, match="passt nicht zu diesem Ordner"):
        install(other.repository, draft, [], NOW)
    install(town.repository, draft, [], NOW)
    with pytest.raises(KeyProblem, match="passt nicht zu diesem Ordner"):
        install(town.repository, draft, [], NOW)


@pytest.mark.parametrize("kind", ["another role", "a fifth role in the root"])
def test_what_is_no_root_at_all_is_none(draft: Draft, kind: str) -> None:
    tree = json.loads(draft.encode())
    (another_role if kind == "another role" else fifth_role)(tree)
    with pytest.raises(KeyProblem, match="beschädigt"):
        decode(json.dumps(tree).encode(), "stick")


def fifth_role(tree: dict[str, Any]) -> None:
    tree["after"]["signed"]["roles"]["mirrors"] = {"keyids": [ANNA.card.keyid], "threshold": 1}


def lower_threshold(tree: dict[str, Any]) -> None:
    tree["after"]["signed"]["roles"]["root"]["threshold"] = 1


def skip_a_version(tree: dict[str, Any]) -> None:
    tree["after"]["signed"]["version"] = 3


def inconsistent(tree: dict[str, Any]) -> None:
    tree["after"]["signed"]["consistent_snapshot"] = False


def under_false_id(tree: dict[str, Any]) -> None:
    keys = tree["after"]["signed"]["keys"]
    keys[ANNA.card.keyid]["keyval"]["public"] = NEW.card.public


def nonsense_key(tree: dict[str, Any]) -> None:
    tree["after"]["signed"]["keys"][ANNA.card.keyid]["keyval"]["public"] = "xyz"


def other_scheme(tree: dict[str, Any]) -> None:
    tree["after"]["signed"]["keys"][ANNA.card.keyid] |= {
        "keytype": "ecdsa",
        "scheme": "ecdsa-sha2-nistp256",
    }


def two_publishers(tree: dict[str, Any]) -> None:
    tree["after"]["signed"]["roles"]["snapshot"]["keyids"] = [ANNA.card.keyid]


def another_role(tree: dict[str, Any]) -> None:
    tree["after"]["signed"] = {
        "_type": "targets",
        "version": 2,
        "spec_version": "1.0.31",
        "expires": "2029-11-20T12:00:00Z",
        "targets": {},
    }


@pytest.mark.parametrize(
    "tamper",
    [
        lower_threshold,
        skip_a_version,
        inconsistent,
        under_false_id,
        nonsense_key,
        other_scheme,
        two_publishers,
    ],
)
def test_a_draft_that_changes_more_than_keys_is_not_signed(
    draft: Draft, tamper: Callable[[dict[str, Any]], None]
) -> None:
    tree = copy.deepcopy(json.loads(draft.encode()))
    tamper(tree)
    with pytest.raises(KeyProblem, match="ändert mehr, als er darf") as caught:
        decode(json.dumps(tree).encode(), "stick")
    assert "Unterschreiben Sie ihn nicht" in caught.value.remedy


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "beschädigt"),
        (b"[" * 50_000, "beschädigt"),
        (b"\xff", "beschädigt"),
        (b"[]", "kein Entwurf"),
        (b"{}", "kein Entwurf"),
        (b" " * 2_000_000, "kein Entwurf"),
        (b'{"format":"kiosk-root-draft","version":1}', "beschädigt"),
        (b'{"format":"kiosk-root-draft","version":1,"before":1,"after":{}}', "beschädigt"),
    ],
)
def test_what_is_no_draft_gets_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(KeyProblem, match=said):
        decode(data, "stick")
