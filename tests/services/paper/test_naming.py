"""What staff name, and what they meant."""

from __future__ import annotations

import pytest

from kiosk.domain.errors import EnvironmentProblem
from kiosk.services.paper.naming import named

THINGS = {"hund-anmelden": 1, "hund-abmelden": 2, "wohngeld": 3}


def test_what_exists_is_found() -> None:
    assert named(THINGS, "wohngeld", "Den Dienst") == 3


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Hund", "Möglich: hund-abmelden, hund-anmelden."),
        ("wongeld", "Möglich: wohngeld."),
        ("zzz", "Möglich: hund-abmelden, hund-anmelden, wohngeld."),
        ("", "Möglich: hund-abmelden, hund-anmelden, wohngeld."),
    ],
)
def test_what_does_not_exist_is_helped(name: str, near: str) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        named(THINGS, name, "Den Dienst")
    assert caught.value.message == f"Den Dienst „{name}“ gibt es in diesem Inhalt nicht."
    assert caught.value.remedy == near


def test_where_there_is_nothing_of_the_kind() -> None:
    with pytest.raises(EnvironmentProblem, match="Der Inhalt hat davon nichts"):
        named({}, "hund", "Die Vorführung")
