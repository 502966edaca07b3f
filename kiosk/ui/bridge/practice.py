"""What a practising person wants, one slot for each wish."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.form.answers import SEPARATOR
from kiosk.services.practice.service import PracticeService

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1

_TRUTH = {"yes": True, "no": False}


@QmlElement
@QmlUncreatable("The practice comes from the program")
class Practice(QObject):  # type: ignore[operator]
    """Passes wishes on and keeps nothing."""

    def __init__(self, service: PracticeService, parent: QObject | None = None) -> None:
        """Use the service."""
        super().__init__(parent)
        self._service = service

    @Slot(str)
    def start(self, practice: str) -> None:
        """Open a practice."""
        self._service.start(practice)

    @Slot()
    def again(self) -> None:
        """From the beginning."""
        self._service.again()

    @Slot(str)
    def choosePerson(self, person: str) -> None:
        """Practise with a sample person, or with none ("")."""
        self._service.choose_person(person)

    @Slot()
    def advance(self) -> None:
        """The button "Weiter"."""
        self._service.advance()

    @Slot(str)
    def choose(self, key: str) -> None:
        """One of a step's choices."""
        self._service.choose(key)

    @Slot(str, str)
    def write(self, pointer: str, text: str) -> None:
        """What stands in a field now."""
        self._service.write(pointer, text)

    @Slot(str, str, str, str)
    def writeDate(self, pointer: str, day: str, month: str, year: str) -> None:
        """What stands in the three fields of a date now."""
        self._service.write(pointer, SEPARATOR.join((day, month, year)))

    @Slot()
    def dismissStop(self) -> None:
        """The explanation of the stop for real data was read."""
        self._service.dismiss_stop()

    @Slot(str, str)
    def answer(self, pointer: str, truth: str) -> None:
        """Answer with "yes" or "no"."""
        if truth in _TRUTH:
            self._service.write(pointer, _TRUTH[truth])

    @Slot(str)
    def declare(self, pointer: str) -> None:
        """Agree to a declaration, or take that back."""
        self._service.declare(pointer)

    @Slot(str, str)
    def toggle(self, pointer: str, option: str) -> None:
        """An option of several."""
        self._service.toggle(pointer, option)

    @Slot(str)
    def narrow(self, query: str) -> None:
        """What is written above a long list of options."""
        self._service.narrow(query)

    @Slot(str)
    def fill(self, pointer: str) -> None:
        """The sample answer for one field."""
        self._service.fill(pointer)

    @Slot()
    def fillPage(self) -> None:
        """The sample answers for the whole page."""
        self._service.fill_page()

    @Slot()
    def addItem(self) -> None:
        """One more item of a list."""
        self._service.add_item()

    @Slot(str)
    def openItem(self, item: str) -> None:
        """Change an item of a list."""
        self._service.open_item(int(item))

    @Slot(str)
    def removeItem(self, item: str) -> None:
        """Take an item off a list."""
        self._service.remove_item(int(item))

    @Slot(str)
    def change(self, page: str) -> None:
        """From the check page to one answer."""
        self._service.change(page)

    @Slot(str)
    def digit(self, digit: str) -> None:
        """A digit of a number; "" takes the last one away."""
        self._service.digit(digit)
