"""The page of what comes after the stand, as QML sees it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.prose import Span
from kiosk.services.pages.devices import DevicePage
from kiosk.ui.bridge.markup import markup
from kiosk.ui.bridge.page_objects import value
from kiosk.ui.bridge.snapshot_model import SnapshotModel
from kiosk.ui.bridge.text_objects import model

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StepRow:
    """One thing to do: `markup` for the eye, with everything in it escaped, `plain` for who listens."""

    key: str
    markup: str
    plain: str


@QmlElement
@QmlUncreatable("Pages come from the program")
class DeviceObject(QObject):  # type: ignore[operator]
    """The next three steps at home."""

    changed = Signal()
    key = value(str, "key", "", changed)
    title = value(str, "title", "", changed)
    lead = value(str, "lead", "", changed)
    icon = value(str, "icon", "", changed)
    note = value(str, "note", "", changed)
    place = value(str, "place", "", changed)
    office = value(str, "office", "", changed)
    address = value(str, "address", "", changed)
    phone = value(str, "phone", "", changed)
    source = value(str, "source", "", changed)
    asOf = value(str, "as_of", "", changed)
    steps = model("step_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: DevicePage | None = None
        self.step_rows = SnapshotModel(StepRow, self)

    def show(self, page: DevicePage) -> None:
        """Show another snapshot."""
        self.page = page
        rows = (StepRow(step.key, markup((Span(step.text),)), step.text) for step in page.steps)
        self.step_rows.show(tuple(rows))
        self.changed.emit()
