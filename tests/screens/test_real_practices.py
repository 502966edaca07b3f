"""Every page of every practice that ships, as a person meets it who follows the sample person."""

from __future__ import annotations

import os
from collections import Counter

import pytest

from kiosk.domain.practice.run import Spot
from kiosk.domain.visit import Scheme, TextSize
from kiosk.services.practice.snapshots import PracticePage
from kiosk.ui.application import Screen
from tests.screens import rules_text, rules_touch
from tests.screens.look import Look, findings
from tests.screens.place import Place
from tests.screens.table import begin
from tests.screens.variants import FULL_HD, PORTRAIT, Variant, open_variant
from tests.support.screens import real_catalogue, settle

LONGEST_WAY = 150
ANY_PIN = "951753"
"""Nobody's day of birth."""
ALL = os.environ.get("KIOSK_ALL_SCREENS") == "1"
VARIANTS = [
    Variant(PORTRAIT, TextSize.HUGE, Scheme.CONTRAST),
    *((Variant((1024, 600)), Variant(FULL_HD), Variant(FULL_HD, TextSize.HUGE, reach=True)) if ALL else ()),
]


@pytest.mark.parametrize("half", [0, 1])
@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: one.name)
def test_words_fit_on_every_page_of_every_practice(qapp: object, variant: Variant, half: int) -> None:
    screen = open_variant(qapp, variant)
    found: list[str] = []
    for practice in list(real_catalogue().practices)[half::2]:
        found += _walk(screen, practice, variant)
    assert found == []


def _walk(screen: Screen, practice: str, variant: Variant) -> list[str]:
    found: list[str] = []
    visited: Counter[Spot] = Counter()
    begin(screen)
    screen.practice.start(practice)
    for _ in range(LONGEST_WAY):
        settle(1)
        screen.window.grabWindow()
        spot, page = _spot(screen), _page(screen)
        if not visited[spot]:
            place = Place(f"{practice} {spot.key}", lambda _: None)
            found += findings((*rules_touch.RULES, *rules_text.RULES), Look(screen, place, variant))
        if page.mode == "finish":
            return found
        _go_on(screen, page, visited[spot])
        visited[spot] += 1
    raise AssertionError(f"{practice} has no end: {visited.most_common(5)}")


def _go_on(screen: Screen, page: PracticePage, before: int) -> None:
    """The next place; who comes back to a choice takes the next one."""
    practice = screen.practice
    if page.mode == "intro":
        practice.choosePerson(page.rows[0].key if page.rows else "")
        return
    if page.mode == "step" and page.options:
        practice.choose(page.options[before % len(page.options)].key)
        return
    if page.mode in ("question", "list"):
        practice.fillPage()
    for digit in _digits(screen) if page.digits_wanted else "":
        practice.digit(digit)
    practice.advance()


def _digits(screen: Screen) -> str:
    run = screen.visits.visit.practice
    assert run is not None
    course = screen.practice._service.course(run.practice)
    step = course.step(run) if course else None
    assert step is not None
    assert step.entry is not None
    return step.entry.accept[0] if step.entry.accept else ANY_PIN[: step.entry.digits]


def _page(screen: Screen) -> PracticePage:
    page = screen.pages._practice.page
    assert page is not None
    return page


def _spot(screen: Screen) -> Spot:
    run = screen.visits.visit.practice
    assert run is not None
    return run.spot
