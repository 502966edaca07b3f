"""What staff can do with the answers."""

from __future__ import annotations

import pytest

from kiosk.domain.settings import Settings
from kiosk.services.exhibition import Exhibition
from kiosk.services.survey.desk import SurveyDesk, desk_for
from kiosk.services.survey.service import tallies
from tests.support.answers import MemoryAnswers, MemoryFiles
from tests.support.contexts import small_catalogue
from tests.support.surveys import asking


@pytest.fixture
def store() -> MemoryAnswers:
    store = MemoryAnswers()
    store.keep(tallies("wuensche", "1", {"leicht": ("5",)}))
    return store


@pytest.fixture
def files() -> MemoryFiles:
    return MemoryFiles()


@pytest.fixture
def desk(store: MemoryAnswers, files: MemoryFiles) -> SurveyDesk:
    return SurveyDesk(Exhibition(asking(), Settings(stand="markt")), store, files)


def test_looking(desk: SurveyDesk) -> None:
    (found,) = desk.look()
    assert (found.title, found.people, desk.people(), desk.asks) == ("Ihre Wünsche", 1, 1, True)


def test_only_what_was_exported_can_be_deleted(
    desk: SurveyDesk, store: MemoryAnswers, files: MemoryFiles
) -> None:
    assert not desk.can_delete
    assert desk.delete()
    assert store.count() == 1
    assert desk.export()
    assert (desk.can_delete, desk.where) == (True, "Auf dem Stick: umfrage.csv")
    assert "Sehr gut" in files.files["umfrage.csv"].decode("utf-8-sig")
    store.keep(tallies("wuensche", "1", {"leicht": ("1",)}))
    assert desk.delete()
    assert (store.count(), desk.can_delete) == (1, False)
    assert {one.answer for one in store.read()} == {"", "1"}


def test_leaving_forgets_what_was_exported(desk: SurveyDesk) -> None:
    desk.export()
    desk.leave()
    assert (desk.can_delete, desk.where) == (False, "")


def test_what_goes_wrong_is_said(desk: SurveyDesk, store: MemoryAnswers, files: MemoryFiles) -> None:
    files.broken = "Kein Platz."
    assert not desk.export()
    assert (desk.can_delete, "Kein Platz" in desk.problem) == (False, True)
    files.broken = ""
    assert desk.export()
    assert desk.problem == ""
    store.broken = "Beschädigt."
    assert not desk.delete()
    assert desk.can_delete
    assert "Beschädigt" in desk.problem
    desk.leave()
    assert desk.look() == ()
    assert "Beschädigt" in desk.problem
    desk.leave()
    assert desk.people() == 0
    assert "Beschädigt" in desk.problem


def test_a_stand_that_asks_nothing_shows_what_it_still_has(store: MemoryAnswers, files: MemoryFiles) -> None:
    desk = SurveyDesk(Exhibition(small_catalogue(), Settings(stand="markt")), store, files)
    assert not desk.asks
    assert [one.title for one in desk.look()] == ["wuensche"]


def test_without_a_store_there_is_no_desk(store: MemoryAnswers, files: MemoryFiles) -> None:
    exhibition = Exhibition(asking(), Settings(stand="markt"))
    assert desk_for(exhibition, None, files) is None
    assert desk_for(exhibition, store, None) is None
    assert desk_for(exhibition, store, files) is not None
