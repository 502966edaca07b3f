from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine

from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from kiosk.ui.translation import Translations
from tests.support.screens import let_pass, open_screen, settle, wake


class Pseudo(QTranslator):
    """Marks every word of the interface, and so shows which ones can be translated."""

    def isEmpty(self) -> bool:  # noqa: N802 -- Qt's name
        return False

    def translate(
        self,
        context: str,
        source_text: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        del context, disambiguation, n
        return f"[{source_text}]"


@pytest.fixture
def screen(qapp: object) -> Screen:
    screen = open_screen(qapp)
    screen.translations._load = lambda language: Pseudo() if language == "qps" else None
    wake(screen)
    return screen


def installed() -> str:
    return QCoreApplication.translate("StartView", "Start")


def test_another_language_changes_the_words_at_once_and_everywhere(screen: Screen) -> None:
    hand = Hand(screen)
    hand.see("Was möchten Sie online erledigen?")
    screen.session.chooseLanguage("qps")
    settle()
    hand.see("[Was möchten Sie online erledigen?]")
    for words in ("[Start]", "[Hilfe]", "[Fertig]", "[Von A bis Z]"):
        hand.find(words)
    hand.press("[Hilfe]")
    hand.see("[So bedienen Sie den Bildschirm]")


def test_german_comes_back_at_the_end_of_the_visit(screen: Screen) -> None:
    screen.session.chooseLanguage("qps")
    settle()
    Hand(screen).press("[Fertig]")
    Hand(screen).see("Vielen Dank für Ihren Besuch")
    assert installed() == "Start"
    let_pass(screen, 7)
    wake(screen)
    Hand(screen).see("Was möchten Sie online erledigen?")
    assert screen.visits.visit.language == "de"


def test_german_comes_back_when_the_visitor_just_leaves(screen: Screen) -> None:
    screen.session.chooseLanguage("qps")
    let_pass(screen, 91)
    Hand(screen).see("[Sind Sie noch da?]")
    let_pass(screen, 31)
    Hand(screen).see("Bildschirm berühren")
    assert installed() == "Start"


def test_a_language_without_a_translation_keeps_german_words(screen: Screen) -> None:
    screen.session.chooseLanguage("qps")
    screen.session.chooseLanguage("tr")
    settle()
    Hand(screen).see("Was möchten Sie online erledigen?")
    assert installed() == "Start"


def test_only_one_translator_at_a_time_and_the_same_language_does_nothing(qapp: object) -> None:
    assert qapp
    asked: list[str] = []

    def load(language: str) -> QTranslator:
        asked.append(language)
        return Pseudo()

    engine = QQmlEngine()
    translations = Translations(Path(), engine, load)
    for language in ("de", "qps", "qps", "tr"):
        translations.use(language)
    assert (asked, installed(), engine.uiLanguage()) == (["qps", "tr"], "[Start]", "tr")
    translations.use("de")
    assert (asked, installed(), engine.uiLanguage()) == (["qps", "tr"], "Start", "de")


def test_a_missing_file_is_no_translation(qapp: object, tmp_path: Path) -> None:
    assert qapp
    engine = QQmlEngine()
    translations = Translations(tmp_path, engine)
    translations.use("tr")
    (tmp_path / "kiosk_uk.qm").write_bytes(b"broken")
    translations.use("uk")
    assert translations._translator is None
