"""What a demonstration puts on the screen: the bar and its room, what points, what covers, the notes."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.domain.staff_area import Role
from kiosk.domain.visit import Phase
from kiosk.services.presenter.ports import Command
from kiosk.ui.application import QML, Screen
from kiosk.ui.journey.hand import Hand, NotThere
from tests.screens.colours import contrast, rgb
from tests.screens.items import rect
from tests.screens.presented import begin_tour
from tests.support.screens import FakeClock, let_pass, open_screen, phase_of, settle
from tests.support.small_content import small_catalogue
from tests.ui.test_targets import walk

TOUR = "hund"
"""Of the small content: it dims the rest, asks the group, enlarges a field."""
SPOTLIGHT, QUESTION, ZOOM = 0, 1, 2
_PATIENCE_MS = 1500


def open_tour(
    qapp: object, step: int = SPOTLIGHT, size: tuple[int, int] = (1920, 1080), diagonal_in: float = 21.5
) -> Screen:
    """A tour at one of its steps, with what it points at found."""
    screen = open_screen(qapp, size, clock=FakeClock(), catalogue=small_catalogue(), diagonal_in=diagonal_in)
    begin_tour(screen, TOUR)
    for _ in range(step):
        screen.presenting.presenter.command("next")
        settle()
    for _ in range(_PATIENCE_MS // 20):
        if screen.presenting.presenter.property("pointing"):
            break
        settle(20)
    settle(60)
    return screen


def named(screen: Screen, name: str) -> QQuickItem:
    """The item with this object name that is drawn."""
    return next(
        item
        for item in walk(screen.window.contentItem())
        if item.objectName() == name and item.isVisible() and item.width() > 0
    )


def shows(screen: Screen, words: str) -> bool:
    """Whether a text is on the screen."""
    return any(words in text for text in Hand(screen).texts())


def brightness(screen: Screen, x: float, y: float) -> int:
    """How bright a point of the window is, 0 to 255."""
    return QColor(screen.window.grabWindow().pixel(round(x), round(y))).lightness()


def bar_of(screen: Screen) -> QRectF:
    """Where the volunteer's bar is."""
    button = Hand(screen).find("Weiter zum nächsten Schritt")
    above = button.parentItem()
    while above.width() < screen.window.width():
        above = above.parentItem()
    return rect(above)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 600)], ids=str)
def test_the_bar_covers_nothing(qapp: object, size: tuple[int, int]) -> None:
    screen = open_tour(qapp, size=size)
    ground = rect(named(screen, "presenter:ground"))
    bar = bar_of(screen)
    assert bar.bottom() == pytest.approx(size[1], abs=1)
    assert ground.bottom() == pytest.approx(bar.top(), abs=1)
    assert ground.height() > size[1] * 0.6
    screen.presenting.service.command(Command.STOP)
    let_pass(screen, 0)
    assert rect(named(screen, "presenter:ground")).height() == size[1]


def test_a_spotlight_leaves_one_thing_bright(qapp: object) -> None:
    screen = open_tour(qapp)
    target = rect(named(screen, "target:service/hund-anmelden"))
    other = rect(named(screen, "target:search"))
    inside = (target.left() + 6, target.center().y())
    outside = (other.right() - 30, other.center().y())
    assert brightness(screen, *inside) > 230
    assert brightness(screen, *outside) < 140
    screen.presenting.service.command(Command.STOP)
    screen.session.touch()
    let_pass(screen, 30.0)


def test_what_is_dimmed_can_still_be_touched(qapp: object) -> None:
    screen = open_tour(qapp)
    Hand(screen).press("Von A bis Z")
    assert screen.session.property("view") == "letters"


def test_a_zoom_makes_one_thing_large_and_keeps_all_of_it(qapp: object) -> None:
    screen = open_tour(qapp, ZOOM)
    field = named(screen, "target:field//name")
    grown = rect(field)
    factor = grown.width() / field.width()
    assert 1.1 < factor <= 1.8
    whole = QRectF(0, 0, screen.window.width(), bar_of(screen).top())
    assert whole.contains(grown.adjusted(1, 1, -1, -1))


def test_a_question_covers_the_page_and_keeps_its_controls_away(qapp: object) -> None:
    screen = open_tour(qapp, QUESTION)
    assert shows(screen, "Wer von Ihnen hat einen Hund?")
    with pytest.raises(StopIteration):
        named(screen, "presenter:ground")
    with pytest.raises(NotThere):
        Hand(screen).find("Ausprobieren")


@pytest.mark.parametrize("scheme", ["LightColors", "DarkColors", "ContrastColors"])
def test_the_words_on_a_card_stand_out_from_its_sky(scheme: str) -> None:
    text = (QML / "Kiosk" / "Theme" / f"{scheme}.qml").read_text(encoding="utf-8")
    colour = {name: rgb(QColor(code)) for name, code in re.findall(r'(\w+): "(#\w+)"', text)}
    for words, ground in (("onPanel", "skyHigh"), ("onPanel", "skyMiddle"), ("invite", "skyHigh")):
        assert contrast(colour[words], colour[ground]) >= 7, (words, ground)


def test_a_warning_comes_before_a_question(qapp: object) -> None:
    screen = open_tour(qapp, QUESTION)
    let_pass(screen, screen.visits.rules.idle_s + 1)
    assert phase_of(screen) is Phase.WARNING
    assert shows(screen, "Sind Sie noch da?")
    assert not shows(screen, "Wer von Ihnen hat einen Hund?")
    assert named(screen, "presenter:ground").isEnabled()


def test_black_is_black_and_a_touch_brings_the_picture_back(qapp: object) -> None:
    screen = open_tour(qapp)
    hand = Hand(screen)
    hand.press("Bildschirm schwarz machen")
    picture = screen.window.grabWindow()
    seen = {picture.pixel(x, y) for x in range(0, 1920, 40) for y in range(0, 1080, 40)}
    assert seen == {QColor("black").rgb()}
    hand.touch_at(700, 500)
    settle(60)
    assert brightness(screen, 960, 1070) > 200


def test_ending_is_asked_once(qapp: object) -> None:
    screen = open_tour(qapp)
    hand = Hand(screen)
    hand.press("Vorführung beenden")
    assert shows(screen, "Vorführung beenden?")
    hand.press("Fortsetzen")
    assert screen.presenting.service.notes.tour == TOUR
    hand.press("Vorführung beenden")
    hand.press("Beenden")
    assert screen.presenting.service.notes.tour == ""
    assert phase_of(screen) is Phase.FAREWELL


def test_in_little_room_the_rarer_buttons_come_when_they_are_wanted(qapp: object) -> None:
    screen = open_tour(qapp, size=(800, 600), diagonal_in=10.1)
    hand = Hand(screen)
    with pytest.raises(NotThere):
        hand.find("Schritt wiederholen")
    hand.press("Mehr Knöpfe zeigen")
    hand.press("Zeit anhalten")
    assert screen.presenting.service.notes.held
    assert hand.find("Weiter zum nächsten Schritt").isVisible()


def test_keys_reach_the_bar(qapp: object) -> None:
    screen = open_tour(qapp)
    wanted = Hand(screen).find("Weiter zum nächsten Schritt")
    for _ in range(80):
        QTest.keyClick(screen.window, Qt.Key.Key_Tab)
        if wanted.hasActiveFocus():
            break
    assert wanted.hasActiveFocus()
    QTest.keyClick(screen.window, Qt.Key.Key_Return)
    settle()
    assert screen.presenting.service.notes.number == 2


def test_a_touch_leaves_a_ring_in_the_view_for_a_group(qapp: object) -> None:
    screen = open_tour(qapp)
    Hand(screen).press("Gruppe: alles größer")
    settle(60)
    before = screen.window.grabWindow()
    screen.presenting.touched(400.0, 300.0, 4.0, is_press=True)
    settle(220)
    ring = screen.window.grabWindow()
    around = [(x, y) for x in range(330, 471, 5) for y in range(230, 371, 5)]
    assert any(before.pixel(*at) != ring.pixel(*at) for at in around)


def test_the_notes_say_what_is_said_and_asked(qapp: object) -> None:
    screen = open_tour(qapp, QUESTION)
    component = QQmlComponent(screen.engine, "Kiosk.Presenter", "NotesWindow")
    window = component.createWithInitialProperties(
        {
            "presenter": screen.presenting.presenter,
            "symbols": screen.symbols,
            "metrics": screen.metrics,
        }
    )
    assert isinstance(window, QQuickWindow), component.errorString()
    window.show()
    settle()
    found = [
        str(item.property("text"))
        for item in walk(window.contentItem())
        if item.inherits("QQuickText") and item.isVisible()
    ]
    for words in (
        *("Das ist die Seite zum Hund.", "Wer von Ihnen hat einen Hund?", "Schritt 2 von 3", "von 8 Minuten"),
        *("Kostet das etwas?", "Das Anmelden kostet nichts.", "Dann: Nun tragen wir den Namen ein."),
    ):
        assert words in found
    window.deleteLater()
    settle()


def test_a_volunteer_begins_a_tour_from_its_room(qapp: object) -> None:
    screen = open_screen(qapp, clock=FakeClock(), catalogue=small_catalogue())
    screen.staff.welcome()
    settle()
    Hand(screen).press("Vorführung starten: Einen Hund anmelden")
    assert screen.presenting.service.notes.tour == TOUR
    assert screen.staff.property("state") == "closed"


@pytest.mark.parametrize("role", Role)
def test_the_menu_shows_what_the_role_may(qapp: object, role: Role) -> None:
    screen = open_screen(qapp, clock=FakeClock(), catalogue=small_catalogue())
    screen.staff._role = role
    screen.staff._become("open")
    screen.staff.back()
    settle()
    hand = Hand(screen)
    assert hand.find("Vorführungen").isVisible()
    assert hand.find("Handbuch").isVisible()
    for title in ("Inhalt", "Frühere Fassungen", "Termine im Inhalt", "Meldungen", "Programm beenden"):
        assert shows(screen, title) == (role is Role.STAFF), title


def test_a_touch_beside_the_buttons_of_the_bar_reaches_nothing(qapp: object) -> None:
    screen = open_tour(qapp)
    before = screen.visits.visit.page
    QTest.mouseClick(
        screen.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, 1070)
    )
    settle()
    assert screen.visits.visit.page == before
    assert screen.presenting.service.notes.number == 1


def test_what_is_touched_grows_before_a_group_only(qapp: object) -> None:
    screen = open_tour(qapp)
    (bar_help,) = [item for item in Hand(screen).items() if item.objectName() == "target:bar.help"]
    sizes = []
    for command in (None, "Gruppe: alles größer"):
        if command:
            Hand(screen).press(command)
            settle(60)
        at = bar_help.mapToScene(QPointF(bar_help.width() / 2, bar_help.height() / 2)).toPoint()
        QTest.mousePress(screen.window, Qt.MouseButton.LeftButton, pos=at)
        settle(160)
        sizes.append(bar_help.scale())
        QTest.mouseMove(screen.window, at + QPoint(0, -600))
        QTest.mouseRelease(screen.window, Qt.MouseButton.LeftButton, pos=at + QPoint(0, -600))
    assert sizes == [1.0, pytest.approx(1.15)]
