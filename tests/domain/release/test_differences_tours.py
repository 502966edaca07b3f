"""What distinguishes two catalogues in their tours, surveys and ways to go on at home."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.release.differences import Motion, Thing, differences
from kiosk.domain.survey import QuestionKind, Survey
from kiosk.domain.tour.model import Tour
from tests.support.catalogue_factory import make_catalogue
from tests.support.surveys import make_device, make_survey
from tests.support.tour_factory import make_tour, tour_step

Facts = tuple[Thing, Motion, tuple[str, ...], str, str]
TOUR, SURVEY, DEVICE = make_tour(), make_survey(), make_device()


def said(words: str) -> Tour:
    text = TOUR.texts["de"]
    steps = {**text.steps, "a": replace(text.steps["a"], say=words)}
    return replace(TOUR, texts={"de": replace(text, steps=steps)})


def asked(words: str) -> Survey:
    first, *others = SURVEY.questions
    other = replace(first, kind=QuestionKind.SENTENCE, text={**first.text, "de": words})
    return replace(SURVEY, thanks={"de": "Ende."}, questions=(other, *others))


CASES: dict[str, tuple[Mapping[str, Any], Mapping[str, Any], list[Facts]]] = {
    "the way of a tour": (
        {"tours": {"rundgang": TOUR}},
        {"tours": {"rundgang": replace(TOUR, steps=(tour_step("a", "help"),))}},
        [(Thing.FACT, Motion.CHANGED, ("steps",), "", "")],
    ),
    "what is said": (
        {"tours": {"rundgang": TOUR}},
        {"tours": {"rundgang": said("Nun.")}},
        [
            (
                Thing.TEXT,
                Motion.CHANGED,
                ("texts", "de", "steps", "a", "say"),
                "Sehen Sie hierher.",
                "Nun.",
            )
        ],
    ),
    "a question of a survey": (
        {"surveys": {"wuensche": SURVEY}},
        {"surveys": {"wuensche": asked("War es schön?")}},
        [
            (Thing.TEXT, Motion.CHANGED, ("thanks", "de"), "Danke.", "Ende."),
            (Thing.FACT, Motion.CHANGED, ("questions", "1", "kind"), "faces", "sentence"),
            (
                Thing.TEXT,
                Motion.CHANGED,
                ("questions", "1", "text", "de"),
                "Wie leicht war es?",
                "War es schön?",
            ),
        ],
    ),
    "a step of a way home": (
        {"devices": {"android": DEVICE}},
        {
            "devices": {
                "android": replace(DEVICE, lead={"de": "Los."}, steps=(*DEVICE.steps[:2], {"de": "C"}))
            }
        },
        [
            (Thing.TEXT, Motion.CHANGED, ("lead", "de"), "So geht es weiter.", "Los."),
            (Thing.TEXT, Motion.CHANGED, ("steps", "3", "de"), "Drei", "C"),
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_changes_inside_an_entry(case: str) -> None:
    old, new, expected = CASES[case]
    before, after = replace(make_catalogue(), **old), replace(make_catalogue(), **new)
    found = differences(before, after)
    assert [(one.thing, one.motion, one.path, one.before, one.after) for one in found] == expected
