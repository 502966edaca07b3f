"""The preview for authors as QML sees it; on a stand it is never active."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services.preview import Look, Problem
from kiosk.ui.bridge.snapshot_model import SnapshotModel

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
FIRST = 3
"""Problems that the band has room for."""


@QmlElement
@QmlUncreatable("The preview comes from the program")
class Preview(QObject):  # type: ignore[operator]
    """What the band above the page says."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a preview."""
        super().__init__(parent)
        self._look: Look | None = None
        self._busy = False
        self._problems = SnapshotModel(Problem, self)

    def begin(self) -> None:
        """There is a preview; the content is being read for the first time."""
        self._busy = True
        self.changed.emit()

    def show(self, look: Look | None) -> None:
        """What came of the last look at the folder; None is no preview at all."""
        self._look, self._busy = look, False
        self._problems.show(look.problems[:FIRST] if look else ())
        self.changed.emit()

    def _get_active(self) -> bool:
        return self._busy or self._look is not None

    def _get_busy(self) -> bool:
        return self._busy

    def _get_count(self) -> int:
        return len(self._look.problems) if self._look else 0

    def _get_warnings(self) -> int:
        return self._look.warnings if self._look else 0

    def _get_unchecked(self) -> int:
        return self._look.unchecked if self._look else 0

    def _get_problems(self) -> SnapshotModel:
        return self._problems

    active = Property(bool, _get_active, notify=changed)
    busy = Property(bool, _get_busy, notify=changed)
    count = Property(int, _get_count, notify=changed)
    warnings = Property(int, _get_warnings, notify=changed)
    unchecked = Property(int, _get_unchecked, notify=changed)
    problems = Property(SnapshotModel, _get_problems, constant=True)
