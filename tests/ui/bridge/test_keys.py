from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QPoint, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain.keyboard import Action, layout
from kiosk.ui.application import Screen
from kiosk.ui.bridge.keys import KeySource
from kiosk.ui.journey.hand import Hand
from tests.support.screens import open_screen, settle, wake

CONTROL = Qt.KeyboardModifier.ControlModifier
CLIPBOARD = [
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
]
OTHERS = [
    (Qt.Key.Key_Insert, CONTROL),
    (Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_Copy, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Cut, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Paste, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Undo, Qt.KeyboardModifier.NoModifier),
    *((key, CONTROL) for key in (Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Z, Qt.Key.Key_Y)),
]


@pytest.fixture
def searching(qapp: object) -> Screen:
    """The search page; the clipboard holds a word from outside."""
    screen = open_screen(qapp)
    wake(screen)
    screen.session.open("search", "", "")
    settle()
    QGuiApplication.clipboard().setText("fremd")
    return screen


def editor(screen: Screen) -> QQuickItem:
    return next(i for i in Hand(screen).items() if i.metaObject().className() == "QQuickTextInput")


def write(screen: Screen, text: str) -> None:
    """Press keys of a real keyboard."""
    for letter in text:
        QTest.keyClick(screen.window, ord(letter))


def strike(screen: Screen, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press a key as the window system tells it: first as a possible shortcut."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(screen.window, QKeyEvent(kind, key, modifiers, ""))


def typed(screen: Screen) -> str:
    text = screen.visits.visit.search_text
    assert editor(screen).property("text") == text
    return text


def test_the_field_has_the_focus_so_that_a_real_keyboard_writes_at_once(searching: Screen) -> None:
    assert searching.window.activeFocusItem() is editor(searching)
    write(searching, "hund")
    assert typed(searching) == "hund"


def test_every_letter_of_the_layout_reaches_the_field(searching: Screen) -> None:
    for key in layout("de"):
        if key.action is Action.TEXT:
            searching.keys.press("text", key.key)
    letters = "qwertzuiopüasdfghjklöäyxcvbnmß-"
    assert typed(searching) == letters
    searching.keys.press("space", " ")
    assert typed(searching) == letters + " "


def test_backspace_takes_one_letter_and_clear_all_of_them(searching: Screen) -> None:
    for letter in "hunde":
        searching.keys.press("text", letter)
    searching.keys.press("backspace", "")
    assert typed(searching) == "hund"
    searching.keys.press("clear", "")
    assert typed(searching) == ""


def shown(keys: KeySource) -> str:
    """What the keys type, row by row."""
    models = [getattr(keys, name) for name in ("first", "second", "third", "fourth")]
    role = next(role for role, name in models[0].roleNames().items() if name.data() == b"label")
    rows = [[model.data(model.index(row), role) for row in range(model.rowCount())] for model in models]
    return " ".join("".join(row) for row in rows)


def test_a_purpose_chooses_the_keys_and_an_unknown_one_is_text(qapp: object) -> None:
    assert qapp
    keys = KeySource()
    assert shown(keys) == "QWERTZUIOPÜ ASDFGHJKLÖÄ YXCVBNMß -"
    keys.use("number")
    assert (shown(keys), keys.property("columns")) == ("123 456 789 0", pytest.approx(6.1))
    keys.show("de-simple")
    assert shown(keys) == "123 456 789 0"
    for purpose in ("text", "poem"):
        keys.use(purpose)
        assert shown(keys) == "qwertzuiopü asdfghjklöä yxcvbnmß 123-."
        assert (keys.property("columns"), keys.property("capitals")) == (11, True)


def test_the_other_layer_stays_until_another_field_is_used(qapp: object) -> None:
    assert qapp
    keys = KeySource()
    keys.use("email")
    keys.press("symbols", "")
    assert shown(keys) == "1234567890 asdfghjkl yxcvbnm ABC@.-_"
    keys.press("letters", "")
    assert shown(keys) == "qwertzuiop asdfghjkl yxcvbnm 123@.-_"
    keys.press("symbols", "")
    keys.use("email")
    assert shown(keys).startswith("qwertzuiop")


def test_without_a_window_a_key_goes_nowhere(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp
    monkeypatch.setattr(QGuiApplication, "focusWindow", lambda: None)
    KeySource().press("text", "a")


def test_keys_on_the_screen_write_and_the_field_keeps_the_focus(searching: Screen) -> None:
    hand = Hand(searching)
    hand.type("hü ß")
    assert typed(searching) == "hü ß"
    hand.press("Löschen")
    assert typed(searching) == "hü "
    hand.press("Alles löschen")
    assert typed(searching) == ""
    assert searching.window.activeFocusItem() is editor(searching)


def test_clipboard_and_undo_keys_do_nothing(searching: Screen) -> None:
    known: list[QKeyCombination] = [
        found[0]  # type: ignore[index]
        for standard in CLIPBOARD
        for found in QKeySequence.keyBindings(standard)
    ]
    combinations = OTHERS + [(found.key(), found.keyboardModifiers()) for found in known]
    assert len(combinations) > len(OTHERS) + 5
    write(searching, "hund")
    for key, modifiers in combinations:
        strike(searching, Qt.Key.Key_A, CONTROL)
        strike(searching, key, modifiers)
        assert (typed(searching), QGuiApplication.clipboard().text()) == ("hund", "fremd"), (key, modifiers)


def test_the_clipboard_is_empty_after_the_visit(searching: Screen) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("auch fremd", QClipboard.Mode.Selection)
    searching.session.finish()
    assert clipboard.text() == ""
    assert clipboard.text(QClipboard.Mode.Selection) == ""


def test_no_gesture_opens_a_menu_or_a_second_window(searching: Screen) -> None:
    write(searching, "hund")
    field = editor(searching)
    centre = field.mapToScene(field.boundingRect().center()).toPoint()
    before = sum(1 for _ in Hand(searching).items())
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(searching.window, button, Qt.KeyboardModifier.NoModifier, centre)
    QTest.keyClick(searching.window, Qt.Key.Key_Menu)
    QTest.keyClick(searching.window, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    hand = Hand(searching)
    for _ in range(3):
        hand.touch_at(centre.x(), centre.y())
    long_touch(searching, centre)
    settle(60)
    assert typed(searching) == "hund"
    assert [window for window in QGuiApplication.topLevelWindows() if window.isVisible()] == [
        searching.window
    ]
    assert sum(1 for _ in Hand(searching).items()) == before


def long_touch(screen: Screen, point: QPoint) -> None:
    device = QTest.createTouchDevice()
    QTest.touchEvent(screen.window, device).press(0, point, screen.window).commit()
    settle(900)
    QTest.touchEvent(screen.window, device).release(0, point, screen.window).commit()


def test_a_new_search_page_has_no_undo(searching: Screen) -> None:
    write(searching, "hund")
    searching.session.finish()
    settle()
    wake(searching)
    searching.session.open("search", "", "")
    settle()
    field = editor(searching)
    assert (field.property("text"), field.property("canUndo"), field.property("canPaste")) == (
        "",
        False,
        False,
    )
