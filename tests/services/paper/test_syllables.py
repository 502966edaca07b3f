"""Long words are divided where their parts meet."""

from __future__ import annotations

import pytest

from kiosk.services.paper.syllables import SOFT_HYPHEN, divisible


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Untersuchungsberechtigungsschein", "Untersuchungs|berechtigungs|schein"),
        ("Gewerbezentralregister: Auskunft", "Gewerbe|zentral|register: Auskunft"),
        ("Meldebescheinigung", "Melde|bescheinigung"),
        ("Führerscheinumtausch", "Führer|schein|umtausch"),
        ("Bewohnerparkausweis", "Bewohnerpark|ausweis"),
        ("Hund anmelden", "Hund anmelden"),
        ("Parkausweis", "Parkausweis"),
        ("Donaudampfschifffahrt", "Donaudampfschifffahrt"),
        ("", ""),
    ],
)
def test_joints(word: str, parts: str) -> None:
    assert divisible(word).replace(SOFT_HYPHEN, "|") == parts


def test_nothing_but_joints_is_added() -> None:
    word = "Rinderkennzeichnungsfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    assert divisible(word).replace(SOFT_HYPHEN, "") == word
    assert SOFT_HYPHEN * 2 not in divisible(word)
