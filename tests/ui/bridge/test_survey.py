"""The survey's page object and wishes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.services.survey.page import CheckRow, Choice, SurveyPage
from kiosk.ui.bridge.page_objects import clear
from kiosk.ui.bridge.survey import Survey, SurveyObject
from tests.services.survey.test_service import Stand

PAGE = SurveyPage(
    "question",
    "4",
    "Was noch?",
    kind="sentence",
    number=4,
    count=4,
    sentence="Mehr Bänke",
    stopped="telefon",
    answered=True,
    options=(Choice("a", "Betrug", "", chosen=True),),
    rows=(CheckRow("1", "Frage", "words", "Ja"),),
)


def get(page: QObject, name: str) -> object:
    """A property as QML reads it."""
    return page.property(name)


def test_a_page_is_shown_and_forgotten() -> None:
    page = SurveyObject()
    assert (get(page, "mode"), get(page, "sentence"), get(page, "minutes")) == ("", "", 1)
    page.show(PAGE)
    assert (get(page, "mode"), get(page, "sentence"), get(page, "stopped")) == (
        "question",
        "Mehr Bänke",
        "telefon",
    )
    assert (page.option_rows.rowCount(), page.check_rows.rowCount()) == (1, 1)
    clear(page)
    assert (get(page, "mode"), get(page, "sentence"), get(page, "title")) == ("", "", "")
    assert (page.option_rows.rowCount(), page.check_rows.rowCount()) == (0, 0)


def test_between_two_places_the_page_is_empty_for_a_moment() -> None:
    page = SurveyObject()
    page.show(PAGE)
    seen: list[object] = []
    page.changed.connect(lambda: seen.append(get(page, "part")))
    page.show(PAGE)
    assert seen == ["4"]
    page.show(SurveyPage("check", "check", ""))
    assert seen == ["4", "", "check"]


def test_every_wish_reaches_the_service() -> None:
    stand = Stand()
    survey = Survey(stand.service)
    survey.advance()
    survey.choose("4")
    survey.advance()
    survey.skip()
    survey.skip()
    survey.write("4", "Mehr Bänke")
    survey.advance()
    survey.change("2")
    survey.choose("ja")
    survey.advance()
    survey.send()
    assert {(one.question, one.answer) for one in stand.store.answers if one.answer} == {
        ("leicht", "4"),
        ("bekannt", "ja"),
        ("satz", "Mehr Bänke"),
    }
