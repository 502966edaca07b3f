"""Finding what a step points at, on a small window of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QByteArray, QObject, QRectF
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.pointing import Pointing
from tests.support.screens import settle

_WINDOW = b"""
import QtQuick
Window {
    id: window
    width: 400; height: 300; visible: true
    property alias page: page.active
    property alias grown: ground.scale
    property alias uncovered: ground.visible
    Item {
        id: ground
        objectName: "presenter:ground"
        y: 20; width: 400; height: 280
        transformOrigin: Item.TopLeft
        Rectangle { objectName: "target:top"; x: 10; y: 10; width: 50; height: 20 }
        Rectangle { objectName: "target:hidden"; width: 50; height: 20; visible: false }
        Flickable {
            objectName: "view"
            y: 40; width: 200; height: 100; contentHeight: 1000; clip: true
            Rectangle { objectName: "target:deep"; y: 500; width: 100; height: 30 }
            Rectangle { objectName: "target:tall"; y: 700; width: 100; height: 250 }
            Rectangle { objectName: "target:last"; y: 980; width: 100; height: 20 }
        }
        Loader {
            id: page
            x: 300
            sourceComponent: Component {
                Item { Rectangle { objectName: "target:page"; width: 30; height: 30 } }
            }
        }
    }
    Rectangle { objectName: "target:outside"; x: 100; y: 0; width: 60; height: 15 }
}
"""


class Stage:
    """The window, and what was told."""

    def __init__(self) -> None:
        self.engine = QQmlEngine()
        self.component = QQmlComponent(self.engine)
        self.component.setData(QByteArray(_WINDOW), "")
        self.window = cast("QQuickWindow", self.component.create())
        self.pointing = Pointing(self.window)
        self.pointing._placing.setInterval(20)
        self.told: list[QRectF] = []
        self.settled: list[bool] = []
        self.pointing.moved.connect(lambda: self.told.append(self.pointing.area))
        self.pointing.settled.connect(lambda: self.settled.append(self.pointing.area.isEmpty()))
        settle()

    def aim(self, name: str) -> QRectF:
        self.pointing.aim(name)
        settle(60)
        return self.pointing.area

    @property
    def view(self) -> QQuickItem:
        return cast("QQuickItem", self.window.findChild(QObject, "view"))


@pytest.fixture
def stage(qapp: object) -> Iterator[Stage]:
    assert qapp
    made = Stage()
    yield made
    made.pointing.aim("")
    made.window.close()


def test_it_is_found_and_told_in_px_of_the_window(stage: Stage) -> None:
    assert stage.aim("top") == QRectF(10, 30, 50, 20)
    assert stage.aim("outside") == QRectF(100, 0, 60, 15)
    assert stage.settled == [False, False]


@pytest.mark.parametrize("name", ["hidden", "nowhere"])
def test_what_is_not_there_is_empty_once_the_page_has_its_shape(stage: Stage, name: str) -> None:
    assert stage.aim(name).isEmpty()
    assert stage.settled == [True]


def test_it_is_brought_into_view_and_then_people_may_move_the_page(stage: Stage) -> None:
    assert stage.aim("deep") == QRectF(0, 124, 100, 30)
    stage.view.setProperty("contentY", 515)
    settle(60)
    assert stage.pointing.area == QRectF(0, 60, 100, 15), "what the edge of the view leaves"
    stage.view.setProperty("contentY", 0)
    settle(60)
    assert stage.pointing.area.isEmpty()
    assert stage.settled == [False, True]


def test_what_is_too_tall_shows_its_upper_end_and_the_last_thing_ends_the_page(stage: Stage) -> None:
    assert stage.aim("tall") == QRectF(0, 66, 100, 94)
    assert stage.aim("last") == QRectF(0, 140, 100, 20)
    assert stage.aim("deep") == QRectF(0, 66, 100, 30)


def test_a_page_that_comes_later_is_found_and_one_that_went_is_missed(stage: Stage) -> None:
    stage.window.setProperty("page", False)
    assert stage.aim("page").isEmpty()
    stage.window.setProperty("page", True)
    settle(60)
    assert stage.pointing.area == QRectF(300, 20, 30, 30)
    stage.window.setProperty("page", False)
    settle(60)
    assert stage.pointing.area.isEmpty()


def test_a_zoom_does_not_follow_itself(stage: Stage) -> None:
    before = stage.aim("top")
    stage.window.setProperty("grown", 2.0)
    settle(60)
    assert stage.pointing.area == before


def test_behind_a_question_nothing_is_missed_and_after_it_everything_is_in_view(stage: Stage) -> None:
    before = stage.aim("deep")
    stage.settled.clear()
    stage.window.setProperty("uncovered", False)
    settle(60)
    assert stage.pointing.area == before
    assert stage.aim("last").isEmpty()
    assert stage.settled == []
    stage.window.setProperty("uncovered", True)
    settle(60)
    assert stage.pointing.area == QRectF(0, 140, 100, 20)
    assert stage.settled == [False]


def test_while_nothing_moves_nothing_is_told_and_without_an_aim_nothing_is_looked_for(stage: Stage) -> None:
    stage.aim("top")
    told = len(stage.told)
    stage.window.update()
    settle(60)
    assert len(stage.told) == told
    aiming = [stage.pointing.aiming]
    assert stage.aim("").isEmpty()
    aiming.append(stage.pointing.aiming)
    assert aiming == [True, False]
    assert stage.aim("").isEmpty()
