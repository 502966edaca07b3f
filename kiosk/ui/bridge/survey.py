"""The survey as QML sees it: what a visitor wants, and the page."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services.survey.page import CheckRow, Choice, SurveyPage
from kiosk.services.survey.service import SurveyService
from kiosk.ui.bridge.page_objects import value
from kiosk.ui.bridge.snapshot_model import SnapshotModel
from kiosk.ui.bridge.text_objects import model

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The survey comes from the program")
class Survey(QObject):  # type: ignore[operator]
    """Passes wishes on and keeps nothing."""

    def __init__(self, service: SurveyService, parent: QObject | None = None) -> None:
        """Use the service."""
        super().__init__(parent)
        self._service = service

    @Slot()
    def advance(self) -> None:
        """The button that leads on."""
        self._service.advance()

    @Slot()
    def skip(self) -> None:
        """Pass the question over."""
        self._service.skip()

    @Slot(str)
    def choose(self, option: str) -> None:
        """An option, or not any more."""
        self._service.choose(option)

    @Slot(str, str)
    def write(self, part: str, text: str) -> None:
        """What stands in the field of a page now."""
        self._service.write(part, text)

    @Slot(str)
    def change(self, number: str) -> None:
        """From the check to one question."""
        self._service.change(int(number))

    @Slot()
    def send(self) -> None:
        """Store the answers."""
        self._service.send()


@QmlElement
@QmlUncreatable("Pages come from the program")
class SurveyObject(QObject):  # type: ignore[operator]
    """Where a visitor is in the survey; `clear` leaves nothing of what was answered."""

    changed = Signal()
    mode = value(str, "mode", "", changed)
    part = value(str, "part", "", changed)
    title = value(str, "title", "", changed)
    text = value(str, "text", "", changed)
    kind = value(str, "kind", "", changed)
    number = value(int, "number", 0, changed)
    count = value(int, "count", 0, changed)
    minutes = value(int, "minutes", 1, changed)
    sentence = value(str, "sentence", "", changed)
    longest = value(int, "longest", 0, changed)
    stopped = value(str, "stopped", "", changed)
    answered = value(bool, "answered", False, changed)
    changing = value(bool, "changing", False, changed)
    canSend = value(bool, "can_send", False, changed)
    lost = value(bool, "lost", False, changed)
    options = model("option_rows")
    rows = model("check_rows")

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.page: SurveyPage | None = None
        self.option_rows = SnapshotModel(Choice, self)
        self.check_rows = SnapshotModel(CheckRow, self)

    def show(self, page: SurveyPage) -> None:
        """Show another snapshot; that of another place only after the view of the last one is gone.

        A view that still stood there would build every row once more, in vain.
        """
        if self.page is not None and self.page.part != page.part:
            self.page = None
            self.changed.emit()
        self.page = page
        self.option_rows.show(page.options)
        self.check_rows.show(page.rows)
        self.changed.emit()
