from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from kiosk.domain.visit import Phase, fresh
from kiosk.domain.visit_events import Note, View
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from tests.support.screens import FakeClock, let_pass, open_screen, phase_of, settle, view_of, wake

TYPED = "schuldnerberatung"
IDLE_S = 90.0


@pytest.fixture
def screen(qapp: object) -> Screen:
    return open_screen(qapp, clock=FakeClock())


def busy(screen: Screen) -> Hand:
    """A visitor who has changed everything that can be changed."""
    wake(screen)
    hand = Hand(screen)
    screen.session.choosePlace("herten")
    screen.session.cycleTextSize()
    screen.session.cycleScheme()
    screen.session.toggleReach()
    screen.session.note("service", "hund-anmelden")
    screen.session.note("service", "wohngeld-mietzuschuss")
    screen.session.open("letters", "", "")
    screen.session.chooseLetter("W")
    screen.session.open("search", "", "")
    settle()
    screen.session.search(TYPED)
    settle()
    return hand


def test_the_first_touch_only_wakes_and_presses_nothing_under_it(screen: Screen) -> None:
    wake(screen)
    hand = Hand(screen)
    spots = [item.mapToScene(QPointF(item.width() / 2, item.height() / 2)) for item in hand.pressables()]
    assert len(spots) > 10
    start_texts = hand.texts()
    screen.session.finish()
    let_pass(screen, 7)
    for spot in spots[::3]:
        assert phase_of(screen) is Phase.ATTRACT
        hand.touch_at(spot.x(), spot.y())
        assert phase_of(screen) is Phase.WAKING
        hand.touch_at(spot.x(), spot.y())
        let_pass(screen, 1)
        assert replace(screen.visits.visit, since=0.0, active_at=0.0) == fresh("gladbeck", 0, Phase.ACTIVE)
        assert hand.texts() == start_texts
        screen.session.finish()
        let_pass(screen, 7)


def test_goodbye_turns_into_a_new_visit_at_a_touch(screen: Screen) -> None:
    busy(screen)
    screen.session.finish()
    settle()
    Hand(screen).touch_at(500, 500)
    let_pass(screen, 1)
    assert phase_of(screen) is Phase.ACTIVE
    assert_nothing_is_left(screen)


def test_typing_keeps_the_visit_alive(screen: Screen) -> None:
    wake(screen)
    hand = Hand(screen)
    hand.press("Suchen")
    typed = ""
    for letter in "wohnge":
        let_pass(screen, IDLE_S / 2)
        hand.press(letter.upper())
        typed += letter
        assert (phase_of(screen), screen.visits.visit.search_text) == (Phase.ACTIVE, typed)
    let_pass(screen, IDLE_S + 1)
    assert phase_of(screen) is Phase.WARNING


def test_ich_bin_noch_da_keeps_everything(screen: Screen) -> None:
    hand = busy(screen)
    before, texts = screen.visits.visit, hand.texts()
    for _ in range(3):
        let_pass(screen, IDLE_S + 1)
        hand.see("Sind Sie noch da?")
        let_pass(screen, 29)
        hand.press("Ich bin noch da")
        settle(520)
        after = screen.visits.visit
        assert replace(after, since=0.0, active_at=0.0) == replace(before, since=0.0, active_at=0.0)
        assert hand.texts() == texts
    hand.press("E")
    assert screen.visits.visit.search_text == TYPED + "e"


def test_seconds_are_said_only_in_the_second_half_of_the_warning(screen: Screen) -> None:
    wake(screen)
    let_pass(screen, IDLE_S + 1)
    hand = Hand(screen)
    hand.see("Sonst löschen wir gleich alles")
    let_pass(screen, 18)
    screen.session.warningTick.emit()
    hand.see("Wir löschen alles in 12 Sekunden")


def everything_shown(screen: Screen) -> str:
    """Every text of every item, visible or not, and what else can be read from outside."""

    def walk(item: object) -> list[str]:
        found: list[str] = []
        for child in item.childItems():  # type: ignore[attr-defined]
            found += [str(child.property(name)) for name in ("text", "title", "label", "hint", "markup")]
            found += walk(child)
        return found

    return "\n".join([*walk(screen.window.contentItem()), QGuiApplication.clipboard().text()]).lower()


def assert_nothing_is_left(screen: Screen) -> None:
    visit = screen.visits.visit
    assert replace(visit, since=0.0, active_at=0.0) == fresh("gladbeck", 0, visit.phase)
    names = ("scheme", "textSize", "textScale", "reach", "language", "noted", "term", "view")
    read = [screen.session.property(name) for name in names]
    assert read == ["light", "normal", 1.0, False, "de", 0, "", "start"]
    assert TYPED not in everything_shown(screen)
    assert "herten" not in everything_shown(screen)
    hand = Hand(screen)
    hand.find("Gladbeck, Ort wechseln")
    hand.press("Merkzettel")
    hand.see("Noch ist er leer.")
    hand.press("Start")
    hand.press("Suchen")
    hand.see("Was suchen Sie?")
    hand.press("Start")
    settle(520)
    hand.press("Von A bis Z")
    assert screen.visits.visit.letter == ""


def test_the_warning_runs_out_and_everything_is_forgotten(screen: Screen) -> None:
    hand = busy(screen)
    let_pass(screen, IDLE_S + 1)
    let_pass(screen, 31)
    assert phase_of(screen) is Phase.ATTRACT
    hand.see("Bildschirm berühren")
    assert TYPED not in everything_shown(screen)
    hand.touch_at(500, 500)
    let_pass(screen, 1)
    assert_nothing_is_left(screen)


def test_fertig_forgets_everything(screen: Screen) -> None:
    hand = busy(screen)
    hand.press("Fertig")
    hand.see("Ihr Besuch ist gelöscht")
    assert TYPED not in everything_shown(screen)
    let_pass(screen, 7)
    hand.see("Bildschirm berühren")
    hand.touch_at(500, 500)
    let_pass(screen, 1)
    assert_nothing_is_left(screen)


def test_what_was_typed_stands_in_no_log(screen: Screen, capfd: pytest.CaptureFixture[str]) -> None:
    busy(screen)
    screen.session.finish()
    settle()
    said = capfd.readouterr()
    assert TYPED not in (said.out + said.err + repr(screen.setup.log)).lower()


def notes(screen: Screen) -> list[Note]:
    return list(screen.visits.visit.notepad)


def test_the_merkzettel_belongs_to_one_visit(screen: Screen) -> None:
    busy(screen)
    assert notes(screen) == [
        Note("service", "hund-anmelden", "herten"),
        Note("service", "wohngeld-mietzuschuss", "herten"),
    ]
    assert view_of(screen) is View.SEARCH
    screen.session.finish()
    let_pass(screen, 7)
    wake(screen)
    assert notes(screen) == []
