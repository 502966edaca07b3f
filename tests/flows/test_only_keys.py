from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.visit import Phase
from kiosk.domain.visit_events import View
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand, NotThere, name_of
from tests.support.codes import read_picture
from tests.support.screens import let_pass, open_screen, phase_of, settle, view_of, wake

LONGEST_WAY = 120


class Keys:
    """Somebody with a keyboard and no pointer."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.hand = Hand(screen)

    def focused(self) -> str:
        item: QQuickItem | None = self.screen.window.activeFocusItem()
        return "" if item is None else name_of(item)

    def walk_to(self, words: str, key: Qt.Key) -> None:
        for _ in range(LONGEST_WAY):
            if self.focused().startswith(words):
                return
            self.hand.key(key)
        raise NotThere(words)

    def choose(self, words: str, by: Qt.Key = Qt.Key.Key_Tab) -> None:
        self.walk_to(words, by)
        self.hand.key(Qt.Key.Key_Return)


@pytest.fixture
def keys(qapp: object) -> Keys:
    screen = open_screen(qapp)
    wake_by_key(screen)
    return Keys(screen)


def wake_by_key(screen: Screen) -> None:
    Hand(screen).key(Qt.Key.Key_Return)
    let_pass(screen, 1)
    assert phase_of(screen) is Phase.ACTIVE


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_from_the_invitation_to_a_code_and_back(keys: Keys, key: Qt.Key) -> None:
    keys.choose("Wohnen & Umzug", key)
    keys.choose("Meldebescheinigung", key)
    keys.choose("Mitnehmen", key)
    assert len(read_picture(keys.hand.picture())) == 1
    assert view_of(keys.screen) is View.TAKE
    keys.choose("Auf den Merkzettel", key)
    keys.choose("Zurück", key)
    assert view_of(keys.screen) is View.SERVICE
    keys.choose("Start", key)
    assert view_of(keys.screen) is View.START
    keys.choose("Fertig", key)
    assert phase_of(keys.screen) is Phase.FAREWELL


PAGES = [
    ("start", "", ""),
    ("situation", "wohnen", ""),
    ("letters", "", ""),
    ("search", "", ""),
    ("places", "", ""),
    ("service", "hund-anmelden", ""),
    ("module", "hund-anmelden", "steps"),
    ("take", "hund-anmelden", "service"),
    ("notepad", "", ""),
    ("offers", "", ""),
    ("offer", "digitaltag", ""),
    ("words", "", ""),
    ("help", "", ""),
    ("languages", "", ""),
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page[0])
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_the_focus_comes_to_everything_and_back_and_stays_in_sight(
    keys: Keys, page: tuple[str, str, str], key: Qt.Key
) -> None:
    keys.screen.session.note("service", "hund-anmelden")
    keys.screen.session.open(*page)
    settle()
    window = keys.screen.window
    # The buttons that turn the page show and hide as the focus moves; with keys nobody needs them.
    turns = {"Mehr", "Hoch"}
    there = {name_of(item) for item in keys.hand.pressables()} - turns
    reached: list[str] = []
    for _ in range(LONGEST_WAY):
        keys.hand.wait(1)
        keys.screen.session.touch()
        QTest.keyClick(window, key)
        item = window.activeFocusItem()
        assert isinstance(item, QQuickItem)
        assert item.isVisible()
        assert item.isEnabled()
        centre = item.mapToScene(item.boundingRect().center())
        assert 0 <= centre.x() <= window.width(), name_of(item)
        assert 0 <= centre.y() <= window.height(), name_of(item)
        if reached and name_of(item) == reached[0] and there <= set(reached):
            break
        reached.append(name_of(item))
    assert there - set(reached) == set()


def test_escape_closes_a_word_and_then_goes_back(keys: Keys) -> None:
    session = keys.screen.session
    session.open("service", "hund-anmelden", "")
    session.open("module", "hund-anmelden", "steps")
    session.openTerm("bundid")
    settle()
    assert keys.focused() == "Verstanden"
    views = []
    for _ in range(4):
        keys.hand.key(Qt.Key.Key_Escape)
        views.append((keys.screen.visits.visit.term, keys.screen.visits.visit.page.view.value))
    assert views == [("", "module"), ("", "service"), ("", "start"), ("", "start")]


def test_escape_closes_the_staff_door_and_the_warning(keys: Keys) -> None:
    keys.screen.staff.ask()
    settle()
    keys.hand.key(Qt.Key.Key_Escape)
    assert keys.screen.staff.property("state") == "closed"
    let_pass(keys.screen, 91)
    assert phase_of(keys.screen) is Phase.WARNING
    keys.hand.key(Qt.Key.Key_Escape)
    assert (phase_of(keys.screen), view_of(keys.screen)) == (Phase.ACTIVE, View.START)


def test_the_focus_stays_inside_a_sheet(keys: Keys) -> None:
    keys.screen.session.openTerm("bundid")
    settle()
    names = set()
    for _ in range(20):
        keys.hand.key(Qt.Key.Key_Tab)
        names.add(keys.focused())
    assert "Verstanden" in names
    assert names.isdisjoint({"Fertig", "Start", "Suchen"})


def test_the_search_is_written_and_a_hit_opened_with_keys(keys: Keys) -> None:
    keys.choose("Suchen")
    for letter in "hunt":
        QTest.keyClick(keys.screen.window, ord(letter))
    settle()
    keys.choose("Hund anmelden", Qt.Key.Key_Backtab)
    assert keys.screen.visits.visit.page.subject == "hund-anmelden"


def test_the_way_back_to_start_needs_no_pointer_after_a_touch(qapp: object) -> None:
    screen = open_screen(qapp)
    wake(screen)
    Hand(screen).press("Hilfe")
    Hand(screen).key(Qt.Key.Key_Escape)
    assert view_of(screen) is View.START


def test_the_first_step_on_a_page_leads_into_it(keys: Keys) -> None:
    """Four buttons of the bar before every page would be a toll."""
    keys.hand.key(Qt.Key.Key_Tab)
    assert keys.focused() == "Ihre Meinung sagen"  # beside the heading, above the search
    keys.hand.key(Qt.Key.Key_Tab)
    assert keys.focused().startswith("Suchen")
    keys.screen.session.open("service", "hund-anmelden", "")
    settle()
    keys.hand.key(Qt.Key.Key_Tab)
    assert keys.focused().startswith("Kosten")
