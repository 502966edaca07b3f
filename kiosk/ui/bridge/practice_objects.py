"""The page of a practice as QML sees it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services.practice.snapshots import FieldRow, OptionRow, PracticePage, TextRow
from kiosk.ui.bridge.page_objects import value
from kiosk.ui.bridge.snapshot_model import SnapshotModel
from kiosk.ui.bridge.text_objects import model

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Pages come from the program")
class PracticeObject(QObject):  # type: ignore[operator]
    """Where a practising person is; `clear` leaves nothing of what was entered."""

    changed = Signal()
    key = value(str, "key", "", changed)
    mode = value(str, "mode", "", changed)
    practice = value(str, "practice", "", changed)
    name = value(str, "name", "", changed)
    title = value(str, "title", "", changed)
    section = value(str, "section", "", changed)
    text = value(str, "text", "", changed)
    why = value(str, "why", "", changed)
    field = value(str, "field", "", changed)
    kind = value(str, "kind", "", changed)
    typing = value(bool, "typing", False, changed)
    keyboard = value(str, "keyboard", "text", changed)
    tries = value(int, "tries", 0, changed)
    layout = value(str, "layout", "plain", changed)
    number = value(int, "number", 0, changed)
    count = value(int, "count", 0, changed)
    minutes = value(int, "minutes", 0, changed)
    icon = value(str, "icon", "", changed)
    notes = value(str, "notes", "", changed)
    add = value(str, "add", "", changed)
    canAdd = value(bool, "can_add", False, changed)
    hasSample = value(bool, "has_sample", False, changed)
    helped = value(bool, "helped", False, changed)
    help = value(str, "help", "", changed)
    stopTitle = value(str, "stop_title", "", changed)
    stopText = value(str, "stop_text", "", changed)
    query = value(str, "query", "", changed)
    picture = value(str, "picture", "", changed)
    first = value(str, "first", "", changed)
    second = value(str, "second", "", changed)
    rest = value(str, "rest", "", changed)
    next = value(str, "next", "", changed)
    digits = value(int, "digits", 0, changed)
    digitsWanted = value(int, "digits_wanted", 0, changed)
    waitMs = value(int, "wait_ms", 0, changed)
    person = value(str, "person", "", changed)
    service = value(str, "service", "", changed)
    fallback = value(bool, "fallback", False, changed)
    fields = model("field_rows")
    options = model("option_rows")
    problems = model("problem_rows")
    rows = model("text_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: PracticePage | None = None
        self.field_rows = SnapshotModel(FieldRow, self)
        self.option_rows = SnapshotModel(OptionRow, self)
        self.problem_rows = SnapshotModel(TextRow, self)
        self.text_rows = SnapshotModel(TextRow, self)

    def show(self, page: PracticePage) -> None:
        """Show another snapshot; that of another place only after the view of the last one is gone.

        A view that still stood there would build every row once more, in vain.
        """
        if self.page is not None and self.page.key != page.key:
            self.page = PracticePage("", "", page.practice, "")
            self.changed.emit()
        self.page = page
        self.field_rows.show(page.fields)
        self.option_rows.show(page.options)
        self.problem_rows.show(page.problems)
        self.text_rows.show(page.rows)
        self.changed.emit()
