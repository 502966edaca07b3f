"""How a repository stands."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from tuf.api.metadata import Targets

from kiosk.domain.release.keys import Purpose
from kiosk.trust.ceremony.standing import broken, signed_roles, standing
from kiosk.trust.office.change import Change
from kiosk.trust.office.repository import PUBLISHED
from tests.trust.ceremony.test_drill import TEXT, exchange
from tests.trust.ceremony.town import ANNA, BERND, CARLA, GLADBECK, NOW, PUBLISHING, TARGETS, Town, key

DAY = timedelta(days=1)


@pytest.fixture
def town(tmp_path: Path) -> Town:
    town = Town(tmp_path / "repo")
    town.found()
    town.publish("region", {"region/bundle.json": b"{}"})
    town.publish("gladbeck", TEXT)
    return town


def test_it_says_who_signs_what_until_when(town: Town) -> None:
    lines, warnings = standing(town.repository, NOW)
    assert warnings == ()
    assert lines[:5] == (
        "Urkunde der Schlüssel, Fassung 1, gilt bis 20.11.2029, unterschrieben von Anna Amt und Bernd Bote.",
        "  Unterschreiben darf (2 von 3):",
        f"  Anna Amt ({ANNA.card.fingerprint})",
        f"  Bernd Bote ({BERND.card.fingerprint})",
        f"  Carla Chefin ({CARLA.card.fingerprint})",
    )
    assert lines[-2] == (
        "Bereich gladbeck, Fassung 1, gilt bis 20.11.2028, unterschrieben von Georg Gladbeck "
        f"({GLADBECK.card.fingerprint})."
    )


def test_before_the_first_publication_areas_are_named(tmp_path: Path) -> None:
    town = Town(tmp_path)
    town.found()
    lines, warnings = standing(town.repository, NOW)
    assert lines[-6:-3] == (
        "Bereich gladbeck: noch nichts veröffentlicht.",
        "  Unterschreiben darf (eine Person):",
        f"  Georg Gladbeck ({GLADBECK.card.fingerprint})",
    )
    assert warnings == ()
    assert [role.role for role in signed_roles(town.repository)] == ["root", "targets"]


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (61, ""),
        (60, "gilt nur noch 60 Tage."),
        (14, "gilt nur noch 14 Tage. Es eilt."),
        (1, "gilt nur noch einen Tag. Es eilt."),
        (0.5, "gilt nur noch weniger als einen Tag. Es eilt."),
        (-1, "ist abgelaufen."),
    ],
)
def test_it_warns_sixty_and_fourteen_days_ahead(town: Town, left: float, said: str) -> None:
    warnings = standing(town.repository, NOW + (400 - left) * DAY)[1]
    assert warnings == ((f"Zeitstempel {said} Veröffentlichen Sie neu: kiosk publish",) if said else ())


@pytest.mark.parametrize("written", ["never", "2026-11-21T12:00:00", 7])
def test_a_time_of_publication_that_cannot_be_read_stops_nothing(town: Town, written: object) -> None:
    change = Change(town.repository, NOW)
    signed = change.prepared("gladbeck", Targets())
    signed.unrecognized_fields[PUBLISHED] = written
    signers = [GLADBECK.signer, PUBLISHING.signer]
    change.put_area("gladbeck", change.sign("gladbeck", signed, signers), {})
    change.seal(signers)
    change.write(lambda _: None)
    assert standing(town.repository, NOW)[1] == ()


def test_a_root_that_ends_is_renewed_by_ceremony(town: Town) -> None:
    warnings = standing(town.repository, NOW + 1090 * DAY)[1]
    said = "Urkunde der Schlüssel gilt nur noch 5 Tage. Es eilt. Erneuern Sie sie: "
    assert f"{said}kiosk trust rotate --renew root" in warnings


def test_two_root_keys_are_one_too_few(town: Town) -> None:
    exchange(town, CARLA, None, ANNA, BERND)
    assert standing(town.repository, NOW)[1] == (
        "Es gibt nur 2 Haupt-Schlüssel. Geht einer verloren, lässt sich nichts mehr ändern.",
    )


def test_signatures_of_exchanged_keys_are_told(town: Town) -> None:
    exchange(town, TARGETS, key("Ina Technik", Purpose.TARGETS), ANNA, BERND, PUBLISHING)
    lines, warnings = standing(town.repository, NOW)
    assert broken(town.repository) == ("targets",)
    assert any("Freigabe, Fassung 1" in line and "niemandem, der noch gilt" in line for line in lines)
    assert warnings == (
        (
            "Freigabe: Die Unterschrift gilt nicht mehr, ihr Schlüssel wurde gewechselt. "
            "Erneuern Sie sie: kiosk trust rotate --renew targets"
        ),
    )
