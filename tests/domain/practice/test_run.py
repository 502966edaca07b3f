"""The way back inside a practice."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.form.checking import Problem
from kiosk.domain.practice.run import BEFORE, CHECK, INTRO, Run, Spot, back, can_go_back

INTRODUCTION = Spot(BEFORE, INTRO)
NAME, COLOUR, CHECKING = Spot(0, "name"), Spot(0, "farbe"), Spot(0, CHECK)


def on(*trail: Spot) -> Run:
    return Run("hund", (INTRODUCTION, *trail))


def test_a_run_begins_at_the_introduction() -> None:
    """There nothing is behind it; the back button leads out of the practice."""
    run = Run("hund")
    assert run.spot == INTRODUCTION
    assert not can_go_back(run)
    assert not can_go_back(None)
    assert back(run) is run


def test_back_goes_one_place_and_keeps_every_answer() -> None:
    """What was said about the place that is left goes with it; entries, tries and what was done stay."""
    told = {"problems": (Problem("/farbe", "required"),), "stopped": "iban", "digits": "12", "query": "ro"}
    kept = {
        "answers": {"/farbe": "rot"},
        "tries": {"farbe": 1},
        "done": frozenset({"name"}),
        "person": "erika",
    }
    run = replace(on(NAME, COLOUR), **told, **kept)  # type: ignore[arg-type]
    assert can_go_back(run)
    assert back(run) == replace(on(NAME), **kept)  # type: ignore[arg-type]


def test_back_passes_over_places_that_are_gone() -> None:
    """An answer may have taken pages away that lie on the way back, several in a row too."""
    other = Spot(0, "rasse")
    run = replace(on(NAME, COLOUR, other, CHECKING), gone=frozenset({COLOUR, other}))
    assert back(run).trail == (INTRODUCTION, NAME)


def test_on_the_way_to_the_check_page_back_stays_on_that_way() -> None:
    """Only at the check page itself, or without one behind, the way there is over."""
    run = replace(on(NAME, CHECKING, NAME, COLOUR), returning=True)
    assert back(run).returning
    assert not back(back(run)).returning
    assert back(back(run)).spot == CHECKING
    assert not back(replace(on(NAME, COLOUR), returning=True)).returning
