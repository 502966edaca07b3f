"""The self-test goes through everything, and names what it stumbles over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Service
from kiosk.domain.errors import ContentProblem
from kiosk.domain.settings import Settings
from kiosk.domain.visit import fresh
from kiosk.domain.visit_events import Page, View
from kiosk.services.exhibition import Exhibition
from kiosk.services.pages import finding
from kiosk.services.update import self_test
from kiosk.services.update.self_test import build, go_through, pages
from tests.support.catalogue_factory import make_catalogue, make_offer, make_service, make_term
from tests.support.content_tree import ICONS, content_tree
from tests.support.stand_ins import HandClock
from tests.support.surveys import make_device, make_survey


def real() -> Exhibition:
    """The small content tree: with links, two practices, and people."""
    catalogue = read(content_tree(), ICONS).catalogue
    assert catalogue is not None
    return Exhibition(catalogue, Settings(stand="gladbeck"))


def exhibition(**said: object) -> Exhibition:
    catalogue = make_catalogue(offers=[make_offer()], terms=[make_term()], **said)  # type: ignore[arg-type]
    stands = {id_: replace(one, survey="wuensche") for id_, one in catalogue.stands.items()}
    asked, device = make_survey(), make_device()
    whole = replace(catalogue, surveys={asked.id: asked}, devices={device.id: device}, stands=stands)
    return Exhibition(whole, Settings(stand=next(iter(catalogue.stands))))


def test_every_page_is_built_in_every_language() -> None:
    one = exhibition()
    expected = sum(1 for _ in pages(one.catalogue)) + len(one.catalogue.terms)
    assert go_through(one, HandClock()) == expected
    told: list[int] = []
    assert go_through(exhibition(languages=("de", "tr")), HandClock(), lambda: told.append(1)) == 2 * expected
    assert len(told) == 2


def test_every_kind_of_page_is_among_them() -> None:
    views = {page.view for page in pages(exhibition().catalogue)}
    assert views == set(View) - {View.HELP, View.PRACTICE}


def test_content_without_survey_and_devices_has_fewer_pages() -> None:
    views = {page.view for page in pages(make_catalogue())}
    assert views.isdisjoint({View.SURVEY, View.DEVICES, View.DEVICE})


def test_what_cannot_be_built_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    one = exhibition()

    def broken(_: object) -> None:
        raise KeyError("x")

    monkeypatch.setitem(self_test._BUILDERS, View.SERVICE, broken)
    with pytest.raises(ContentProblem) as caught:
        go_through(one, HandClock())
    service = next(iter(one.catalogue.services))
    assert caught.value.where == f"de, service, {service}"
    assert "KeyError" in caught.value.message


def test_a_service_without_german_is_found() -> None:
    broken: Service = replace(make_service("leer"), texts={})
    with pytest.raises(ContentProblem, match="nicht aufbauen"):
        go_through(exhibition(services=[broken]), HandClock())


def test_a_code_that_says_something_else_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    one = real()
    monkeypatch.setattr(self_test, "read_code", lambda _: "https://evil.example")
    with pytest.raises(ContentProblem, match="etwas anderes") as caught:
        go_through(one, HandClock())
    assert "take" in caught.value.where


def test_practices_are_gone_through_with_every_sample_person() -> None:
    one = real()
    without = Exhibition(replace(one.catalogue, practices={}), Settings(stand="gladbeck"))
    assert go_through(one, HandClock()) > go_through(without, HandClock()) + 20


def test_a_practice_that_cannot_be_built_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise LookupError("x")

    monkeypatch.setattr(self_test, "practice_page", broken)
    with pytest.raises(ContentProblem) as caught:
        go_through(real(), HandClock())
    assert caught.value.where.startswith("Übung ")


def test_codes_are_really_read() -> None:
    one = real()
    found = 0
    for page in pages(one.catalogue):
        if page.view is View.TAKE:
            context = one.context(replace(fresh(one.stand.place), trail=(page,)))
            found += build(context, finding.Finder()) is not None
    assert found > 0
    nothing = one.context(replace(fresh(one.stand.place), trail=(Page(View.TAKE, "weg", "service"),)))
    assert build(nothing, finding.Finder()) is None
