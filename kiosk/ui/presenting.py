"""Joins a demonstration to the screen: what it points at, the frozen picture, the second screen, the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QKeyEvent

from kiosk.services.presenter.service import PresenterService
from kiosk.ui.bridge.presenter import Presenter, Scene
from kiosk.ui.clicker import Asking, meaning
from kiosk.ui.notes_screen import NotesScreen
from kiosk.ui.pointing import Pointing
from kiosk.ui.snapshot import Snapshot
from kiosk.ui.traces import Traces

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlEngine
    from PySide6.QtQuick import QQuickWindow

    from kiosk.domain.settings import Settings
    from kiosk.services.ports import Clock
    from kiosk.ui.bridge.staff import Staff
    from kiosk.ui.bridge.symbols import Symbols

_SECOND_MS = 1000


class Presenting(QObject):
    """Owns everything of the screen that a demonstration needs; without one it does nothing."""

    def __init__(
        self, service: PresenterService, clock: Clock, staff: Staff, parent: QObject | None = None
    ) -> None:
        """Follow the service; tours begin behind the door of the staff area."""
        super().__init__(parent)
        self.service = service
        self.presenter = Presenter(service, self._begin, self)
        self._staff = staff
        self.notes: NotesScreen | None = None
        self._window: QQuickWindow | None = None
        self._pointing: Pointing | None = None
        self._frozen = Snapshot("frozen")
        self._traces = Traces(self.presenter, clock, self)
        self._plays = 0
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._tick)
        self.presenter.list_tours(service.tours)
        service.listen(self._show)
        staff.changed.connect(self.renew)

    def attach(
        self, window: QQuickWindow, engine: QQmlEngine, settings: Settings, symbols: Symbols, *, beside: bool
    ) -> None:
        """Now there is a window; `beside` shows the notes beside it, for somebody who rehearses."""
        self._window = window
        self._frozen.serve(engine)
        self._pointing = Pointing(window, self)
        self._pointing.moved.connect(self._moved)
        self._pointing.settled.connect(self._settled)
        parts = {"presenter": self.presenter, "symbols": symbols}
        self.notes = NotesScreen(engine, window, settings, parts, beside=beside)
        self.notes.changed.connect(self._rearranged)
        window.visibleChanged.connect(self._seen)

    def close(self) -> None:
        """Before the window goes."""
        self._second.stop()
        self._traces.clear()
        if self._pointing is not None:
            self._pointing.aim("")
        if self.notes is not None:
            self.notes.close()

    def _begin(self, tour: str) -> None:
        if self._staff.property("state") == "open":
            self._staff.close()
            self.service.start(tour)

    @Slot()
    def renew(self) -> None:
        """Other content or another language: other words in the list."""
        self.presenter.list_tours(self.service.tours)

    def key(self, event: QKeyEvent) -> bool:
        """A key was pressed; whether it was meant for the demonstration, and so not for the page."""
        if not self.service.notes.tour or self._window is None:
            return False
        meant = meaning(event, self._window.activeFocusItem())
        if meant is None:
            return False
        if event.isAutoRepeat():
            return True
        if meant is Asking.STOP:
            self.presenter.toggleStop()
        else:
            self.presenter.command(meant.value)
        return True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The keys work in the window of the notes, too; True keeps one from it."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.key(event)

    def touched(self, x: float, y: float, px_per_mm: float, *, is_press: bool) -> None:
        """A finger is here, in px of the window; those behind the speaker follow it."""
        if self.service.notes.group:
            self._traces.touched(x, y, px_per_mm, is_press=is_press)

    def _show(self) -> None:
        notes, step = self.service.notes, self.service.step
        picture = self._picture(frozen=notes.frozen)
        point = step.point if step else None
        self.presenter.show(
            notes,
            Scene(
                how=point.how.value if point else "",
                ask=bool(step and step.ask),
                pause=bool(step and step.pause),
            ),
            picture,
        )
        self._aim(point.at if point else "")
        if not notes.group:
            self._traces.clear()
        if notes.tour and not notes.held:
            self._second.start()
        else:
            self._second.stop()
        if self.notes is not None:
            self.notes.want(wanted=bool(notes.tour))

    def _picture(self, *, frozen: bool) -> str:
        """Take the picture before anything covers it, once."""
        if not frozen:
            self._frozen.drop()
            return ""
        if self.presenter.frozen_picture or self._window is None:
            return self.presenter.frozen_picture
        return self._frozen.take(self._window)

    def _aim(self, name: str) -> None:
        if self._pointing is not None and self._plays != self.service.plays:
            self._plays = self.service.plays
            self._pointing.aim(name)

    @Slot()
    def _moved(self) -> None:
        if self._pointing is not None:
            self.presenter.point_at(self._pointing.area)
            if not self._pointing.area.isEmpty():
                self.service.report_missing(missing=False)

    @Slot()
    def _settled(self) -> None:
        if self._pointing is not None:
            self.service.report_missing(missing=self._pointing.aiming and self._pointing.area.isEmpty())

    @Slot()
    def _tick(self) -> None:
        self.presenter.show_elapsed(self.service.notes.elapsed_s)

    @Slot(bool)
    def _seen(self, visible: bool) -> None:  # noqa: FBT001 -- Qt's signal
        """Whoever closes the page at home has finished; notes alone would keep the program running."""
        if not visible and self.notes is not None:
            self.notes.want(wanted=False)

    @Slot()
    def _rearranged(self) -> None:
        shown = self.notes.shown if self.notes is not None else None
        if shown is not None:
            shown.installEventFilter(self)
        self.presenter.show_elsewhere(elsewhere=shown is not None)
