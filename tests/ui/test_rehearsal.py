"""A release is drawn once where nobody sees it; whatever goes wrong there is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, qInstallMessageHandler, qWarning
from PySide6.QtGui import QImage

from kiosk.domain.errors import ContentProblem
from kiosk.domain.settings import Settings
from kiosk.domain.visit_events import View
from kiosk.services.exhibition import Exhibition
from kiosk.services.pages import lists, service
from kiosk.services.pages.common import Context
from kiosk.ui import rehearsal
from kiosk.ui.rehearsal import can_draw, draw_once, is_blank, one_of_each
from tests.support.catalogue_factory import make_catalogue
from tests.support.screens import ASSETS, MemoryLog, real_catalogue

SETTINGS = Settings(stand="gladbeck")


def draw() -> int:
    before = qInstallMessageHandler(None)
    try:
        return draw_once(Exhibition(real_catalogue(), SETTINGS), SETTINGS, ASSETS, MemoryLog())
    finally:
        qInstallMessageHandler(before)


def test_every_kind_of_page_is_drawn(qapp: object) -> None:
    assert qapp is not None
    assert draw() == 1 + len(list(one_of_each(real_catalogue()))) + len(real_catalogue().practices)
    views = {page.view for page in one_of_each(real_catalogue())}
    assert views == set(View) - {View.PRACTICE}


def test_an_empty_catalogue_has_fewer_kinds() -> None:
    empty = make_catalogue(services=(), situations=())
    assert {page.view for page in one_of_each(empty)}.isdisjoint({View.SERVICE, View.OFFER, View.TAKE})


def test_a_complaint_of_the_engine_is_a_failure(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp is not None
    build = lists.places_page

    def complains(context: Context) -> object:
        qWarning("Binding loop detected")
        return build(context)

    monkeypatch.setattr(lists, "places_page", complains)
    with pytest.raises(ContentProblem, match="Binding loop") as caught:
        draw()
    assert caught.value.where == "places"


def test_a_page_that_is_left_by_itself_is_a_failure(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp is not None
    monkeypatch.setattr(service, "service_page", lambda _: None)
    with pytest.raises(ContentProblem, match="leer") as caught:
        draw()
    assert caught.value.where.startswith("service ")


def test_an_empty_picture_is_a_failure(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp is not None
    monkeypatch.setattr(rehearsal, "is_blank", lambda _: True)
    with pytest.raises(ContentProblem, match="Bild ist leer") as caught:
        draw()
    assert caught.value.where == "attract"


def test_blank_is_one_colour_or_no_picture() -> None:
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    assert is_blank(picture)
    assert is_blank(QImage())
    for x in range(100):
        for y in range(100):
            picture.setPixel(x, y, 0xFF000000)
    assert not is_blank(picture)


def test_without_the_platform_for_it_nothing_is_drawn_and_nothing_rejected(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert can_draw()
    monkeypatch.setattr(QLibraryInfo, "path", lambda _: str(tmp_path))
    log = MemoryLog()
    assert draw_once(Exhibition(real_catalogue(), SETTINGS), SETTINGS, ASSETS, log) == 0
    assert log.entries == [("rehearsal-without-pictures", 0)]
