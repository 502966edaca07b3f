"""F01 to F07, A21: names, roles, states and actions of everything on every screen, through QAccessible."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtQuick import QQuickItem

from kiosk.ui.application import Screen
from tests.screens import access, items
from tests.screens.access import Node
from tests.screens.items import Piece
from tests.screens.place import Place
from tests.screens.table import DISTINCT, arrive
from tests.screens.variants import Variant, open_variant
from tests.support.screens import settle

PRESS = QAccessibleActionInterface.pressAction
CHECKABLE = ("KBarButton", "KButton")
TAGS = re.compile(r"<[^>]+>|\u200b")


@pytest.fixture(name="screen")
def _screen(qapp: object) -> Iterator[Screen]:
    with access.listening():
        yield open_variant(qapp, Variant())


@pytest.mark.parametrize("place", DISTINCT, ids=lambda place: place.name)
def test_everything_has_its_name_role_and_action(screen: Screen, place: Place) -> None:
    arrive(screen, place)
    found: list[str] = []
    for piece in items.pressables(screen.window):
        node = access.node_of(piece.item)
        if node is None:
            found.append(f"{piece.says()} is not in the tree")
            continue
        actions = node.interface.actionInterface()
        enabled = piece.item.isEnabled()
        if node.role is not _role_of(piece) or not node.name:
            found.append(f"{piece.says()}: {node.role} „{node.name}“")
        if PRESS() not in actions.actionNames():
            found.append(f"{piece.says()} cannot be pressed")
        if enabled and not node.has("focusable"):
            found.append(f"{piece.says()} cannot have the focus")
        if not enabled and not node.has("disabled"):
            found.append(f"{piece.says()} does not say that it is off")
        if node.has("checkable") != bool(piece.item.property("selectable")):
            found.append(f"{piece.says()} hides that it can be on or off")
        if node.has("checked") != bool(piece.item.property("selected") and node.has("checkable")):
            found.append(f"{piece.says()} hides whether it is on")
        found += _without_visible_words(piece.item, node)
    assert found == []


@pytest.mark.parametrize("place", DISTINCT, ids=lambda place: place.name)
def test_every_visible_text_is_told(screen: Screen, place: Place) -> None:
    arrive(screen, place)
    told = [node for node in access.tree(screen.window) if node.name]
    said = " ".join(f"{node.name} {node.description}" for node in told).casefold()
    silent = [
        piece.says()
        for piece in items.texts(screen.window)
        if not piece.seen.isEmpty()
        and TAGS.sub("", piece.text()).casefold() not in said
        and not _is_ornament(piece.text())
    ]
    assert silent == []


@pytest.mark.parametrize("place", DISTINCT, ids=lambda place: place.name)
def test_nothing_hidden_is_told(screen: Screen, place: Place) -> None:
    arrive(screen, place)
    for node in access.tree(screen.window):
        assert node.item is None or node.item.isVisible(), node.name
    told = {node.name for node in access.tree(screen.window)}
    assert "Vielen Dank für Ihren Besuch" not in told
    if place.name not in ("start", "tour-spotlight"):
        assert "Was möchten Sie online erledigen?" not in told or place.sheet


@pytest.mark.parametrize("place", [place for place in DISTINCT if place.sheet], ids=lambda place: place.name)
def test_a_sheet_is_a_dialog_with_a_name_and_the_focus(screen: Screen, place: Place) -> None:
    arrive(screen, place)
    settle(30)
    dialogs = [node for node in access.tree(screen.window) if node.role is QAccessible.Role.Dialog]
    assert len(dialogs) == 1
    assert dialogs[0].name
    focused = screen.window.activeFocusItem()
    assert dialogs[0].item is not None
    assert _is_in(focused, dialogs[0].item)
    below = [
        node.name
        for node in access.tree(screen.window)
        if node.role is QAccessible.Role.Button
        and node.item is not None
        and not _is_in(node.item, dialogs[0].item)
        and not node.has("disabled")
    ]
    assert below == []


def test_the_search_field_has_a_name(screen: Screen) -> None:
    arrive(screen, next(place for place in DISTINCT if place.name == "search-empty"))
    fields = [node for node in access.tree(screen.window) if node.role is QAccessible.Role.EditableText]
    assert [node.name for node in fields] == ["Suchen"]
    assert fields[0].has("focusable")


def test_the_action_presses(screen: Screen) -> None:
    arrive(screen, DISTINCT[0])
    _press(screen, "Hund anmelden")
    assert screen.visits.visit.page.subject == "hund-anmelden"
    _press(screen, "Merken")
    assert len(screen.visits.visit.notepad) == 1


def test_a_switch_tells_that_it_was_switched(screen: Screen) -> None:
    arrive(screen, DISTINCT[0])
    before = _button(screen, "Tiefer")
    assert before.has("checkable")
    assert not before.has("checked")
    _press(screen, "Tiefer")
    assert _button(screen, "Höher").has("checked")


def _button(screen: Screen, name: str) -> Node:
    return next(
        node
        for node in access.tree(screen.window)
        if node.role is QAccessible.Role.Button and node.name.startswith(name)
    )


def _press(screen: Screen, name: str) -> None:
    actions = _button(screen, name).interface.actionInterface()
    actions.doAction(PRESS())
    settle(30)


def _without_visible_words(item: QQuickItem, node: Node) -> list[str]:
    """F02: what is written on it is in its name or description, so that it can be called by it."""
    told = f"{node.name} {node.description}"
    words = [
        str(child.property("text"))
        for child in _below(item)
        if child.inherits("QQuickText")
        and child.property("text")
        and child.isVisible()
        and items.kind(child) != "PictureText"  # what is written on a drawn thing is no word of the button
    ]
    return [
        f"„{node.name}“ does not say „{text}“"
        for text in words
        if text.casefold() not in told.casefold() and not _is_ornament(text)
    ]


def _below(item: QQuickItem) -> list[QQuickItem]:
    found = list(item.childItems())
    for child in item.childItems():
        found += _below(child)
    return found


def _role_of(piece: Piece) -> QAccessible.Role:
    """A button, or one of several answers."""
    if piece.name not in ("KChoice", "FaceChoice"):
        return QAccessible.Role.Button
    several = piece.item.property("several")
    return QAccessible.Role.CheckBox if several else QAccessible.Role.RadioButton


def _is_ornament(text: str) -> bool:
    """Icons, the dots that stand for digits, the numbers of steps, and signs on keys, which have names."""
    return all(not character.isalpha() or ord(character) >= 0xE000 for character in text)


def _is_in(item: QQuickItem | None, above: QQuickItem) -> bool:
    while item is not None:
        if item is above:
            return True
        item = item.parentItem()
    return False
