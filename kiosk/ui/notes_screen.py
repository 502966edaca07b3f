"""The notes in a window of their own: on a second screen, or beside the window of somebody who rehearses.

The visitors' window stays where it is. A screen may come or go at any moment: a window that its screen leaves
behind would be moved onto the visitors' screen by Qt, so it is taken down first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import hypot
from typing import cast

import shiboken6
from PySide6.QtCore import QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.settings import LIMITS, Settings
from kiosk.ui.bridge.metrics import Metrics

WINDOW = "NotesWindow"
_MM_PER_INCH = 25.4
_PAGE = 0.64
"""How much of the only screen's width the page of a rehearsal gets; the notes have the rest."""


class NotesScreen(QObject):
    """Shows the notes while they are wanted and there is a place for them."""

    changed = Signal()
    """The window came or went."""

    def __init__(
        self,
        engine: QQmlEngine,
        window: QQuickWindow,
        settings: Settings,
        properties: Mapping[str, object],
        *,
        beside: bool,
    ) -> None:
        """Follow the screens of the machine; `beside` wants a framed window on the only screen, too."""
        super().__init__(window)
        self._engine = engine
        self._window = window
        self._settings = settings
        self._properties = properties
        self._beside = beside
        self._wanted = False
        self._notes: QQuickWindow | None = None
        self._metrics = Metrics(settings, self)
        self._area = QRect()
        self._screen: QScreen | None = None
        app = cast("QGuiApplication", QGuiApplication.instance())
        app.screenAdded.connect(self._arrange)
        app.screenRemoved.connect(self._without)
        app.primaryScreenChanged.connect(self._arrange)

    @property
    def shown(self) -> QQuickWindow | None:
        """The window, where there is one."""
        return self._notes

    def want(self, *, wanted: bool) -> None:
        """Whether there is something to show."""
        self._wanted = wanted
        self._arrange()

    def close(self) -> None:
        """Follow no screens any more."""
        app = cast("QGuiApplication", QGuiApplication.instance())
        app.screenAdded.disconnect(self._arrange)
        app.screenRemoved.disconnect(self._without)
        app.primaryScreenChanged.disconnect(self._arrange)
        self._wanted = False
        self._take_down()

    @Slot()
    def _arrange(self) -> None:
        self._place(other_screens(self._window))

    @Slot(QScreen)
    def _without(self, gone: QScreen) -> None:
        self._place([screen for screen in other_screens(self._window) if screen is not gone])

    def _place(self, free: list[QScreen]) -> None:
        screen = free[0] if free else None
        area = screen.geometry() if screen is not None else QRect()
        if not self._wanted or (screen is None and not self._beside):
            self._take_down()
        elif self._notes is None or (screen, area) != (self._screen, self._area):
            self._take_down()
            self._screen, self._area = screen, area
            self._open(screen)

    def _open(self, screen: QScreen | None) -> None:
        low, high = LIMITS["diagonal_in"]
        diagonal_in = self._settings.diagonal_in if screen is None else _diagonal_in(screen)
        known = replace(self._settings, diagonal_in=min(max(diagonal_in, low), high))
        self._metrics = Metrics(known, self)  # of its own: the screens differ in size
        component = QQmlComponent(self._engine, "Kiosk.Presenter", WINDOW)
        made = component.createWithInitialProperties(
            {**self._properties, "metrics": self._metrics, "framed": self._beside}
        )
        if made is None:
            raise RuntimeError(component.errorString())
        self._notes = cast("QQuickWindow", made)
        component.setParent(made)
        if screen is not None:
            self._notes.setScreen(screen)
        self._show(self._notes)
        self.changed.emit()

    def _show(self, notes: QQuickWindow) -> None:
        if self._beside:
            notes.setGeometry(side_by_side()[1] if self._area.isNull() else self._area)
            notes.show()
            return
        # As for the visitors' window: without a window manager nobody else makes it as large as its screen.
        notes.setFlags(
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        )
        notes.setGeometry(self._area)
        notes.show()

    def _take_down(self) -> None:
        if self._notes is None:
            return
        notes, self._notes = self._notes, None
        self._screen, self._area = None, QRect()
        notes.close()  # as the last window it ends the program; hidden it would not
        shiboken6.delete(notes)
        shiboken6.delete(self._metrics)
        self.changed.emit()


def side_by_side() -> tuple[QRect, QRect]:
    """The places of page and notes on the only screen of somebody who rehearses."""
    area = QGuiApplication.primaryScreen().availableGeometry()
    width = round(area.width() * _PAGE)
    page = QRect(area.x(), area.y(), width, area.height())
    return page, QRect(area.x() + width, area.y(), area.width() - width, area.height())


def other_screens(window: QQuickWindow) -> list[QScreen]:
    """The screens on which the window is not, from left to right.

    Two screens of X that are no one desktop both begin at 0, 0; the visitors' window is on the first then.
    """
    middle = window.geometry().center()
    screens = QGuiApplication.screens()
    # Not window.screen(): PySide then takes the QScreen down with the window.
    around = [screen for screen in screens if screen.geometry().contains(middle)]
    primary = QGuiApplication.primaryScreen()
    own = primary if primary in around or not around else around[0]
    free = [screen for screen in screens if screen is not own]
    return sorted(free, key=lambda screen: (screen.geometry().x(), screen.geometry().y()))


def _diagonal_in(screen: QScreen) -> float:
    size = screen.physicalSize()
    return hypot(size.width(), size.height()) / _MM_PER_INCH
