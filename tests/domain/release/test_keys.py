"""Words about keys."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.domain.release.keys import NAMES, USES, KeyCard, KeyProblem, Purpose, WrongPassphrase, fingerprint

KEYID = "24180802ac5bd35d22b3cb72fdccd3362dd46cc21f56419061488bc2245a1bf2"


def card(purpose: Purpose, area: str = "") -> KeyCard:
    return KeyCard(
        purpose=purpose, area=area, holder="Anna", public="", keyid=KEYID, created=date(2026, 11, 21)
    )


def test_a_fingerprint_is_eighty_bits_to_compare_by_eye() -> None:
    assert fingerprint(KEYID) == card(Purpose.ROOT).fingerprint == "2418 0802 ac5b d35d 22b3"


@pytest.mark.parametrize(
    ("purpose", "area", "title"),
    [
        (Purpose.ROOT, "", "Haupt-Schlüssel"),
        (Purpose.TARGETS, "", "Freigabe-Schlüssel"),
        (Purpose.CONTENT, "gladbeck", "Bereichs-Schlüssel gladbeck"),
        (Purpose.PUBLISHING, "", "Ausgabe-Schlüssel"),
    ],
)
def test_every_key_has_a_name_that_people_can_say(purpose: Purpose, area: str, title: str) -> None:
    assert card(purpose, area).title == title


def test_every_purpose_is_explained() -> None:
    assert set(NAMES) == set(USES) == set(Purpose)
    assert all(USES[purpose].endswith(".") for purpose in Purpose)


def test_a_wrong_passphrase_is_a_problem_with_a_key() -> None:
    problem = WrongPassphrase("Das Passwort stimmt nicht.", where="anna.schluessel")
    assert isinstance(problem, KeyProblem)
    assert str(problem) == "Problem mit einem Schlüssel in anna.schluessel: Das Passwort stimmt nicht."
