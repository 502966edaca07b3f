"""The real keyboard panel beside real fields, under a real finger."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import cast

import pytest
import shiboken6
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.domain.keyboard import Purpose
from kiosk.ui.application import QML, Screen, load_symbols
from kiosk.ui.bridge.keys import KeySource
from kiosk.ui.bridge.symbols import Symbols
from kiosk.ui.journey.hand import Hand, NotThere, name_of
from tests.support.screens import ASSETS, settle

PAGE = b"""
import QtQuick
import Kiosk.Bridge
import Kiosk.Keyboard
import Kiosk.Theme

FocusScope {
    id: page

    required property KeySource keys
    required property Symbols symbols
    property bool late: false
    property string purpose: "text"
    property Item field: first
    readonly property Theme theme: Theme {
        bodyBase: 30
        captionBase: 22
        pxPerMm: 4
        scheme: "light"
        symbols: page.symbols
        textScale: 1
    }

    focus: true
    height: 760
    width: 1200

    TextInput { id: first; focus: true; objectName: "first"; width: 560 }
    TextInput { id: second; objectName: "second"; width: 560; x: 600 }
    TextEdit { objectName: "long"; width: 560; height: 200; y: 120 }
    Loader {
        active: page.late
        objectName: "loader"
        sourceComponent: KeyboardPanel {
            keys: page.keys
            target: second
            theme: page.theme
            visible: false
        }
    }
    KeyboardPanel {
        id: board

        anchors.bottom: parent.bottom
        keys: page.keys
        objectName: "panel"
        purpose: page.purpose
        target: page.field
        theme: page.theme
        width: page.width
    }
}
"""
PX_PER_MM = 4


class Desk:
    """Two fields of a line, one of several lines, and the keyboard."""

    def __init__(self, page: QQuickItem, window: QQuickWindow, keys: KeySource) -> None:
        self.page = page
        self.window = window
        self.keys = keys
        self.hand = Hand(cast("Screen", SimpleNamespace(window=window)))

    @property
    def panel(self) -> QQuickItem:
        return self.item("panel")

    def item(self, name: str) -> QQuickItem:
        found = self.page.findChild(QQuickItem, name)
        assert isinstance(found, QQuickItem)
        return found

    def text(self, name: str = "first") -> str:
        return str(self.item(name).property("text"))

    def go_to(self, name: str) -> None:
        """Another field, as a form does it when it gets the focus."""
        self.item(name).forceActiveFocus()
        self.page.setProperty("field", self.item(name))

    def use(self, purpose: str) -> None:
        self.page.setProperty("purpose", purpose)

    def caps(self) -> dict[str, QQuickItem]:
        """The keys by their spoken names."""
        return {name_of(item): item for item in self.hand.pressables()}

    def shown(self) -> str:
        """What the keys with one sign show, in reading order."""
        found = [str(item.property("text")) for item in self.hand.pressables()]
        return "".join(text for text in found if len(text) == 1)


@pytest.fixture
def desk(qapp: object) -> Iterator[Desk]:
    assert qapp is not None
    keys, symbols = KeySource(), Symbols(load_symbols(ASSETS))
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    component = QQmlComponent(engine)
    component.setData(PAGE, "file:///desk.qml")
    page = component.createWithInitialProperties({"symbols": symbols, "keys": keys})
    assert isinstance(page, QQuickItem), component.errorString()
    window = QQuickWindow()
    window.resize(1200, 760)
    page.setParentItem(window.contentItem())
    window.show()
    window.requestActivate()
    settle()
    yield Desk(page, window, keys)
    window.close()
    page.deleteLater()
    settle(5)
    shiboken6.delete(component)
    shiboken6.delete(engine)


@pytest.mark.parametrize(
    ("purpose", "words"),
    [
        ("search", "hund und katze-"),
        ("text", "Straße 5a, Müller-Lüdenscheidt"),
        ("text", "von der Heide (McDonald) & Co."),
        ("number", "10815"),
        ("money", "1200,50"),
        ("date", "24121961"),
        ("email", "anna.m-9_x@gmx.de"),
        ("code", "GE-AB 123Ö"),
    ],
)
def test_a_hand_writes_on_every_layout(desk: Desk, purpose: str, words: str) -> None:
    desk.use(purpose)
    desk.hand.type(words)
    assert desk.text() == words


def test_a_hand_says_what_cannot_be_written(desk: Desk) -> None:
    desk.use("number")
    with pytest.raises(NotThere, match="„x“"):
        desk.hand.type("x")
    desk.use("text")
    with pytest.raises(NotThere, match="„~“"):
        desk.hand.type("~")


def test_words_begin_with_a_capital_by_themselves_and_the_keys_show_it(desk: Desk) -> None:
    assert desk.shown().startswith("QWERTZUIOPÜ")
    desk.hand.press("A")
    assert desk.shown().startswith("qwertzuiopü")
    for name in ("n", "Bindestrich", "B"):
        desk.hand.press(name)
    assert desk.text() == "An-B"
    desk.hand.press("Löschen")
    assert desk.shown().startswith("Q")
    desk.hand.press("Alles löschen")
    assert (desk.text(), desk.shown()[0]) == ("", "Q")


def test_the_key_for_capitals_is_for_one_letter_and_tells_its_state(desk: Desk) -> None:
    def on() -> bool:
        interface = QAccessible.queryAccessibleInterface(desk.caps()["Großbuchstabe"])
        state = interface.state()
        assert state.checkable
        return bool(state.checked)

    assert on()
    desk.hand.press("Großbuchstabe")
    assert not on()
    for name in ("d", "e"):
        desk.hand.press(name)
    desk.hand.press("Großbuchstabe")
    assert on()
    desk.hand.press("B")
    assert not on()
    assert desk.text() == "deB"


def test_it_looks_at_the_letter_before_the_cursor_and_at_what_is_marked(desk: Desk) -> None:
    field = desk.item("first")
    field.setProperty("text", "am Bach")
    for position, letter in ((0, "Q"), (2, "q"), (3, "Q"), (7, "q")):
        field.setProperty("cursorPosition", position)
        assert desk.shown()[0] == letter, position
    QTest.keyClick(desk.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert desk.shown()[0] == "Q"


def test_in_a_longer_text_only_sentences_begin_with_a_capital(desk: Desk) -> None:
    desk.go_to("long")
    for text, letter in (("", "Q"), ("Ein ", "q"), ("Ein Hund. ", "Q"), ("Nr.", "q"), ("Eins\n", "Q")):
        desk.item("long").setProperty("text", text)
        desk.item("long").setProperty("cursorPosition", len(text))
        assert desk.shown()[0] == letter, text
    desk.hand.type("Ja")
    assert desk.text("long") == "Eins\nJa"


def test_another_field_begins_with_the_letters(desk: Desk) -> None:
    desk.hand.type("a1")
    assert desk.shown().startswith("1234567890/")
    desk.go_to("second")
    assert desk.shown().startswith("QWERTZUIOPÜ")
    desk.hand.type("Ü")
    assert (desk.text(), desk.text("second")) == ("a1", "Ü")


def test_a_field_with_another_purpose_begins_with_its_letters(desk: Desk) -> None:
    desk.hand.press("Großbuchstabe")
    desk.hand.press("123")
    desk.use("email")
    assert desk.shown().startswith("qwertzuiop")
    desk.use("gibt es nicht")
    assert desk.shown().startswith("QWERTZUIOPÜ")


def test_a_panel_out_of_sight_changes_no_keys(desk: Desk) -> None:
    desk.page.setProperty("late", True)
    settle()
    assert desk.shown().startswith("QWERTZUIOPÜ")
    hidden = cast("QQuickItem", desk.item("loader").property("item"))
    desk.panel.setProperty("visible", False)
    hidden.setProperty("visible", True)
    assert desk.keys.property("columns") == 11
    assert not desk.keys.property("capitals")
    desk.panel.setProperty("visible", True)
    assert desk.keys.property("capitals")


def test_the_key_of_the_other_layer_keeps_the_focus(desk: Desk) -> None:
    key = desk.caps()["123: Ziffern und Zeichen"]
    key.forceActiveFocus()
    QTest.keyClick(desk.window, Qt.Key.Key_Return)
    assert name_of(key) == "ABC: Buchstaben"
    assert desk.window.activeFocusItem() is key
    settle(520)
    QTest.keyClick(desk.window, Qt.Key.Key_Return)
    assert name_of(key) == "123: Ziffern und Zeichen"
    assert desk.window.activeFocusItem() is key


def test_a_real_keyboard_writes_as_before(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_X)
    desk.hand.type("a")
    for character in "b,1":
        QTest.keyClick(desk.window, ord(character))
    assert desk.text() == "xab,1"


def test_without_a_field_a_key_does_nothing(desk: Desk) -> None:
    desk.page.setProperty("field", None)
    desk.hand.press("Q" if "Q" in desk.caps() else "q")
    assert desk.text() == ""


@pytest.mark.parametrize("purpose", Purpose)
@pytest.mark.parametrize("narrow", [False, True])
def test_every_key_is_large_enough_apart_and_within_the_panel(desk: Desk, purpose: str, narrow: bool) -> None:
    desk.use(purpose)
    height = desk.panel.height()
    if narrow:
        desk.panel.setProperty("width", desk.panel.property("narrowest"))
    for layer in range(2):
        if layer and not any(turn := [name for name in desk.caps() if name.startswith("123")]):
            return
        if layer:
            desk.hand.press(turn[0])
        settle()
        check_places(desk)
        assert desk.panel.height() == height == round(15.6 * PX_PER_MM) * 4 + 3 * PX_PER_MM * 5


def check_places(desk: Desk) -> None:
    caps = desk.caps()
    assert "" not in caps
    assert len(caps) == len(list(desk.hand.pressables()))
    places = [
        item.mapRectToItem(desk.panel, QRectF(0, 0, item.width(), item.height())) for item in caps.values()
    ]
    for number, place in enumerate(places):
        assert min(place.width(), place.height()) >= 15 * PX_PER_MM
        assert desk.panel.boundingRect().adjusted(6, 6, -6, -6).contains(place)
        for other in places[number + 1 :]:
            apart = max(
                place.left() - other.right(),
                other.left() - place.right(),
                place.top() - other.bottom(),
                other.top() - place.bottom(),
            )
            assert apart >= 3 * PX_PER_MM - 1
    whole = QRectF()
    for place in places:
        whole = whole.united(place)
    assert abs(whole.center().x() - desk.panel.width() / 2) <= 1


def test_a_high_key_can_be_touched_at_its_lower_end(desk: Desk) -> None:
    desk.use("number")
    desk.hand.type("12")
    key = desk.caps()["Löschen"]
    low = key.mapToScene(QPointF(key.width() / 2, key.height() - 8))
    desk.hand.touch_at(low.x(), low.y())
    assert desk.text() == "1"
