"""One list model for everything: rows are frozen dataclasses with a `key`, changes are diffed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from difflib import SequenceMatcher
from typing import Any, Protocol

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Keyed(Protocol):
    """A row: any frozen dataclass with a key that is unique in its list."""

    @property
    def key(self) -> str:
        """What stays the same when the row's other values change."""
        ...


@QmlElement
@QmlUncreatable("Lists come from the program")
class SnapshotModel(QAbstractListModel):  # type: ignore[operator]
    """A read-only list; every field of the row's dataclass is a role, in camelCase."""

    countChanged = Signal()

    def __init__(self, row_type: type, parent: QObject | None = None) -> None:
        """Take the roles from the fields of `row_type`."""
        super().__init__(parent)
        self._names = tuple(field.name for field in fields(row_type))
        self._rows: tuple[Any, ...] = ()

    def show(self, rows: Sequence[Keyed]) -> None:
        """Become these rows; one whose key stays, in the same order, is kept and at most changed."""
        new = tuple(rows)
        count = len(self._rows)
        keys = [row.key for row in self._rows], [row.key for row in new]
        steps = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
        for tag, start, end, from_, to in reversed(steps):  # from below, so that positions stay true
            if tag in ("delete", "replace"):
                self._remove(start, end)
            if tag in ("insert", "replace"):
                self._insert(start, new[from_:to])
        self._tell_changes(new)
        if len(new) != count:
            self.countChanged.emit()

    def _remove(self, start: int, end: int) -> None:
        self.beginRemoveRows(_NO_PARENT, start, end - 1)
        self._rows = self._rows[:start] + self._rows[end:]
        self.endRemoveRows()

    def _insert(self, start: int, rows: tuple[Any, ...]) -> None:
        self.beginInsertRows(_NO_PARENT, start, start + len(rows) - 1)
        self._rows = self._rows[:start] + rows + self._rows[start:]
        self.endInsertRows()

    def _tell_changes(self, new: tuple[Any, ...]) -> None:
        old, self._rows = self._rows, new
        for row, (before, after) in enumerate(zip(old, new, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _get_count(self) -> int:
        return len(self._rows)

    count = Property(int, _get_count, notify=countChanged)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """One field of one row."""
        position = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= position < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[position])

    def roleNames(self) -> dict[int, QByteArray]:
        """The fields' names as QML writes them."""
        return {_FIRST_ROLE + i: QByteArray(camel(name).encode()) for i, name in enumerate(self._names)}


def camel(name: str) -> str:
    """`is_fallback` as `isFallback`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
