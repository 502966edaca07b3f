"""Failures say in one German line what happened, where, and what to do."""

from __future__ import annotations

import pytest

from kiosk.domain.errors import ContentProblem, EnvironmentProblem, KioskError, ProgramBug


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (KioskError("Es geht nicht."), "Fehler: Es geht nicht."),
        (EnvironmentProblem("Kein Platz.", where="/daten"), "Problem am Gerät in /daten: Kein Platz."),
        (ContentProblem("Falsch.", remedy="Neu bauen."), "Fehler im Inhalt: Falsch. Neu bauen."),
        (
            ProgramBug("Das sollte nie sein.", where="visit", remedy="Melden Sie es uns."),
            "Fehler im Programm in visit: Das sollte nie sein. Melden Sie es uns.",
        ),
    ],
)
def test_an_error_is_one_line(error: KioskError, line: str) -> None:
    assert str(error) == line


def test_the_parts_stay_apart() -> None:
    error = ContentProblem("Falsch.", where="bundle.yaml:3", remedy="Neu bauen.")
    assert (error.message, error.where, error.remedy) == ("Falsch.", "bundle.yaml:3", "Neu bauen.")
    assert error.args == ("Falsch.",)


def test_each_kind_says_who_is_at_fault() -> None:
    kinds = {kind.kind for kind in (KioskError, EnvironmentProblem, ContentProblem, ProgramBug)}
    assert len(kinds) == 4
