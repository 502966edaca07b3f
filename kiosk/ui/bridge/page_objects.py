"""One QObject per page; each shows a snapshot from `kiosk.services.pages` and knows nothing else."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services.pages.common import Row
from kiosk.services.pages.lists import Letter, LettersPage, ListPage, StartPage
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_REASON = "Pages come from the program"


def value(kind: type, name: str, empty: object, notify: Signal) -> Any:  # noqa: ANN401 -- PySide types it so
    """A read-only property that shows one field of the object's snapshot, or `empty` without one."""

    def read(self: Any) -> object:  # noqa: ANN401
        return empty if self.page is None else getattr(self.page, name)

    return Property(kind, read, notify=notify)


def clear(page: Any) -> None:  # noqa: ANN401 -- any page object
    """Make a page object hold nothing of what it showed."""
    page.page = None
    for rows in page.findChildren(SnapshotModel):
        rows.show(())
    page.changed.emit()


@QmlElement
@QmlUncreatable(_REASON)
class StartObject(QObject):  # type: ignore[operator]
    """The start page."""

    changed = Signal()
    place = value(str, "place", "", changed)
    event = value(str, "event", "", changed)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: StartPage | None = None
        self._situations = SnapshotModel(Row, self)
        self._featured = SnapshotModel(Row, self)

    def show(self, page: StartPage) -> None:
        """Show another snapshot."""
        self.page = page
        self._situations.show(page.situations)
        self._featured.show(page.featured)
        self.changed.emit()

    def _get_situations(self) -> SnapshotModel:
        return self._situations

    def _get_featured(self) -> SnapshotModel:
        return self._featured

    situations = Property(SnapshotModel, _get_situations, constant=True)
    featured = Property(SnapshotModel, _get_featured, constant=True)


@QmlElement
@QmlUncreatable(_REASON)
class ListObject(QObject):  # type: ignore[operator]
    """A page that is a heading and rows."""

    changed = Signal()
    title = value(str, "title", "", changed)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: ListPage | None = None
        self._rows = SnapshotModel(Row, self)

    def show(self, page: ListPage) -> None:
        """Show another snapshot."""
        self.page = page
        self._rows.show(page.rows)
        self.changed.emit()

    def _get_rows(self) -> SnapshotModel:
        return self._rows

    def _get_count(self) -> int:
        return self._rows.rowCount()

    rows = Property(SnapshotModel, _get_rows, constant=True)
    count = Property(int, _get_count, notify=changed)


@QmlElement
@QmlUncreatable(_REASON)
class LettersObject(QObject):  # type: ignore[operator]
    """The A-to-Z page."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._letters = SnapshotModel(Letter, self)
        self._rows = SnapshotModel(Row, self)

    def show(self, page: LettersPage) -> None:
        """Show another snapshot."""
        self._letters.show(page.letters)
        self._rows.show(page.rows)
        self.changed.emit()

    def _get_letters(self) -> SnapshotModel:
        return self._letters

    def _get_rows(self) -> SnapshotModel:
        return self._rows

    letters = Property(SnapshotModel, _get_letters, constant=True)
    rows = Property(SnapshotModel, _get_rows, constant=True)
