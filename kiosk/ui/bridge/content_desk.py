"""New content as staff see it: what the desk tells, and their wishes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services.update.desk import (
    ContentDesk,
    DeskState,
    DeskView,
    ShownDate,
    ShownGeneration,
    ShownOffer,
)
from kiosk.ui.bridge.page_objects import value
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_NOTHING = DeskView(state=DeskState.OFF)


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line to read."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text that changes; `before` or `after` is empty where it is new or goes."""

    key: str
    where: str
    before: str
    after: str


def numbered(lines: Sequence[str]) -> tuple[LineRow, ...]:
    """Lines as rows."""
    return tuple(LineRow(str(number), line) for number, line in enumerate(lines))


@QmlElement
@QmlUncreatable("What is offered comes from the program")
class ReleaseObject(QObject):  # type: ignore[operator]
    """A release that staff may take over."""

    changed = Signal()
    origin = value(str, "origin", "", changed)
    operator = value(str, "operator", "", changed)
    signers = value(str, "signers", "", changed)
    published = value(str, "published", "", changed)
    version = value(str, "version", "", changed)
    size = value(str, "size", "", changed)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without an offer."""
        super().__init__(parent)
        self.page: ShownOffer | None = None
        self._changes = SnapshotModel(LineRow, self)
        self._texts = SnapshotModel(TextRow, self)

    def show(self, offer: ShownOffer | None) -> None:
        """Show another offer, or none."""
        self.page = offer
        texts = offer.before_after if offer else ()
        self._changes.show(numbered(offer.changes if offer else ()))
        self._texts.show(tuple(TextRow(str(number), *text) for number, text in enumerate(texts)))
        self.changed.emit()

    def _get_changes(self) -> SnapshotModel:
        return self._changes

    def _get_texts(self) -> SnapshotModel:
        return self._texts

    changes = Property(SnapshotModel, _get_changes, constant=True)
    texts = Property(SnapshotModel, _get_texts, constant=True)


def shown(name: str, notify: Signal) -> Any:  # noqa: ANN401 -- PySide types it so
    """A read-only property that shows one field of the generation that is shown now, or nothing."""

    def read(self: Any) -> str:  # noqa: ANN401
        return "" if self.page.shown is None else getattr(self.page.shown, name)

    return Property(str, read, notify=notify)


@QmlElement
@QmlUncreatable("The desk comes from the program")
class Desk(QObject):  # type: ignore[operator]
    """Holds the last view; wishes are passed on only while `may` says that staff are inside."""

    changed = Signal()
    moved = Signal()
    """The state is another one."""

    state = value(str, "state", "", changed)
    progress = value(float, "progress", 0.0, changed)
    step = value(str, "step", "", changed)
    message = value(str, "message", "", changed)
    remedy = value(str, "remedy", "", changed)
    where = value(str, "where", "", changed)
    clock = value(str, "clock", "", changed)
    stick = value(bool, "stick", False, changed)
    mirror = value(str, "mirror", "", changed)
    busy = value(bool, "busy", False, changed)
    hasNews = value(bool, "has_news", False, changed)
    callsStaff = value(bool, "calls_staff", False, changed)
    shownTitle = shown("title", changed)
    shownDetail = shown("detail", changed)
    shownChanges = shown("changes", changed)

    def __init__(
        self, desk: ContentDesk | None, may: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """Follow `desk`; without one there is nothing to bring."""
        super().__init__(parent)
        self._desk = desk
        self._may = may
        self.page = _NOTHING
        self._offer = ReleaseObject(self)
        self._warnings = SnapshotModel(LineRow, self)
        self._history = SnapshotModel(ShownGeneration, self)
        self._dates = SnapshotModel(ShownDate, self)
        if desk is not None:
            desk.listen(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask the desk how things stand: the clock goes on without anybody telling."""
        before, self.page = self.page, self._desk.view if self._desk is not None else _NOTHING
        if self.page == before:
            return
        self._offer.show(self.page.offer)
        self._warnings.show(numbered(self.page.warnings))
        self._history.show(self.page.history)
        self._dates.show(self.page.dates)
        self.changed.emit()
        if self.page.state is not before.state:
            self.moved.emit()

    def restore(self, key: str) -> None:
        """Show an earlier generation again."""
        if self._desk is not None and self._may():
            self._desk.restore(key)

    @Slot()
    def look(self) -> None:
        """Look again at sticks."""
        if self._desk is not None and self._may():
            self._desk.look()

    @Slot()
    def lookAtMirror(self) -> None:
        """Ask the mirror now."""
        if self._desk is not None and self._may():
            self._desk.look_at_mirror()

    @Slot()
    def install(self) -> None:
        """Take over what is offered."""
        if self._desk is not None and self._may():
            self._desk.install()

    @Slot()
    def dismiss(self) -> None:
        """Put offer or refusal away."""
        if self._desk is not None and self._may():
            self._desk.dismiss()

    def _get_offer(self) -> ReleaseObject:
        return self._offer

    def _get_warnings(self) -> SnapshotModel:
        return self._warnings

    def _get_history(self) -> SnapshotModel:
        return self._history

    def _get_dates(self) -> SnapshotModel:
        return self._dates

    offer = Property(ReleaseObject, _get_offer, constant=True)
    warnings = Property(SnapshotModel, _get_warnings, constant=True)
    history = Property(SnapshotModel, _get_history, constant=True)
    dates = Property(SnapshotModel, _get_dates, constant=True)
