"""What a tour may point at stands on the screen: items are named as `kiosk.domain.tour.targets` says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.domain.catalogue import Catalogue, Module
from kiosk.domain.practice.filling import has_sample, present_page
from kiosk.domain.practice.model import Step
from kiosk.domain.practice.run import INTRO
from kiosk.domain.settings import Settings
from kiosk.domain.tour.targets import targets
from kiosk.domain.visit_events import View
from kiosk.ui.application import Screen
from tests.support.screens import close, kept_open, open_screen, real_catalogue, settle, wake
from tests.support.small_content import small_catalogue

PREFIX = "target:"
SIZES = ((1920, 1080), (1080, 1920), (1024, 600))
MOST = 60
"""Places of one practice that are looked at."""


def stand_of(catalogue: Catalogue) -> str:
    """A stand of the content."""
    return "gladbeck" if "gladbeck" in catalogue.stands else next(iter(catalogue.stands))


def shown(item: QQuickItem) -> Iterator[str]:
    """The names of the items that are drawn."""
    for child in item.childItems():
        if child.isVisible():
            name = child.objectName()
            if name.startswith(PREFIX) and child.width() * child.height() > 0:
                yield name.removeprefix(PREFIX)
            yield from shown(child)


def named(screen: Screen) -> frozenset[str]:
    """What the content check takes for a target of the present page."""
    exhibition, visit = screen.setup.exhibition, screen.visits.visit
    assert exhibition is not None
    course = screen.practising.course(visit.page.subject) if visit.page.view is View.PRACTICE else None
    return targets(exhibition.catalogue, exhibition.stand, visit, course)


def differences(screen: Screen, where: str) -> list[str]:
    """What is named and not shown, and the other way round."""
    settle(5)
    screen.window.grabWindow()  # lays out what waits for the next frame
    found = sorted(shown(screen.window.contentItem()))
    wanted = named(screen)
    told = [f"{where}: twice: {name}" for name in sorted({one for one in found if found.count(one) > 1})]
    told += [f"{where}: not on the screen: {name}" for name in sorted(wanted - set(found))]
    return told + [f"{where}: not in the list: {name}" for name in sorted(set(found) - wanted)]


def pages(catalogue: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Every page that has no practice on it."""
    for view in ("start", "first", "offers", "practices", "places", "languages", "notepad", "search", "help"):
        yield (view, "", "")
    yield from (("situation", id_, "") for id_ in catalogue.situations)
    yield from (("offer", id_, "") for id_ in catalogue.offers)
    for id_, service in catalogue.services.items():
        yield ("service", id_, "")
        yield ("take", id_, "service")
        if service is next(iter(catalogue.services.values())):
            yield from (("module", id_, module.value) for module in Module)


def look_everywhere(screen: Screen, catalogue: Catalogue) -> list[str]:
    """What differs on all pages."""
    told: list[str] = []
    for view, subject, part in pages(catalogue):
        screen.session.home()
        screen.session.open(view, subject, part)
        told += differences(screen, f"{view} {subject} {part}".strip())
    return told


def digits_of(step: Step | None) -> str:
    """What is typed at a step, right or wrong."""
    if step is None or step.entry is None:
        return ""
    return step.entry.accept[0] if step.entry.accept else "7" * step.entry.digits


def practise(screen: Screen, practice: str) -> list[str]:
    """What differs on the way through a practice, with sample answers and every choice once."""
    told: list[str] = []
    tried: dict[str, int] = {}
    screen.practising.start(practice)
    for _ in range(MOST):
        run = screen.visits.visit.practice
        course = screen.practising.course(practice)
        assert run is not None
        assert course is not None
        told += differences(screen, f"{practice} {run.spot.key}")
        page, step = present_page(course, run), course.step(run)
        if run.spot.key == INTRO:
            screen.practising.choose_person(next(iter(course.people()), ""))
        elif page is not None and has_sample(course, run, page):
            screen.practising.fill_page()
            screen.practising.advance()
        elif step is not None and step.choices:
            number = tried[run.spot.key] = tried.get(run.spot.key, -1) + 1
            screen.practising.choose(step.choices[number % len(step.choices)].key)
        else:
            for digit in digits_of(step):
                screen.practising.digit(digit)
            screen.practising.advance()
        after = screen.visits.visit.practice
        if after is None or after.spot == run.spot:
            break
    return told


@pytest.fixture(scope="module")
def real(qapp: object) -> Iterator[Screen]:
    with kept_open(open_screen(qapp)) as screen:
        wake(screen)
        yield screen


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_pages_of_a_small_content_show_their_targets(qapp: object, size: tuple[int, int]) -> None:
    catalogue = small_catalogue()
    screen = open_screen(qapp, size, stand_of(catalogue), catalogue=catalogue)
    wake(screen)
    told = look_everywhere(screen, catalogue)
    for practice in catalogue.practices:
        told += practise(screen, practice)
    assert told == []
    close(screen)


def test_pages_of_the_content_that_ships_show_their_targets(real: Screen) -> None:
    assert look_everywhere(real, real_catalogue()) == []


@pytest.mark.parametrize("practice", sorted(real_catalogue().practices))
def test_practices_that_ship_show_their_targets(real: Screen, practice: str) -> None:
    assert practise(real, practice) == []


def test_a_noted_thing_is_a_target_of_the_notepad(real: Screen) -> None:
    real.session.home()
    real.session.note("service", "hund-anmelden")
    real.session.open("notepad", "", "")
    assert "service/hund-anmelden" in named(real)
    assert differences(real, "notepad") == []
    real.session.note("service", "hund-anmelden")


def test_a_missing_name_would_be_told(real: Screen) -> None:
    real.session.home()
    item = next(child for child in walk(real.window.contentItem()) if child.objectName() == PREFIX + "search")
    item.setObjectName("")
    assert differences(real, "start") == ["start: not on the screen: search"]
    item.setObjectName(PREFIX + "search")


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything under an item."""
    for child in item.childItems():
        yield child
        yield from walk(child)


def test_the_settings_of_the_tests_know_the_stand() -> None:
    assert stand_of(real_catalogue()) == Settings(stand="gladbeck").stand
