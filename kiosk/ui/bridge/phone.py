"""The volunteer's phone as its room sees it: whether it can be paired, the code, and how it went."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services.presenter.pairing import Pairing, PairingService, PairingState
from kiosk.services.update.mailbox import Mailbox
from kiosk.ui.bridge.page_objects import value

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_LOOK_MS = 2_000
"""How often the clock is looked at while a pairing is on."""
_ON = (PairingState.STARTING, PairingState.WAITING, PairingState.PAIRED)


@QmlElement
@QmlUncreatable("The phone comes from the program")
class Phone(QObject):  # type: ignore[operator]
    """Holds the last view; wishes are passed on only while `may` says that the door is open."""

    changed = Signal()
    moved = Signal()
    """The state is another one."""

    state = value(str, "state", "", changed)
    minutesLeft = value(int, "minutes_left", 0, changed)
    here = value(bool, "here", False, changed)
    end = value(str, "end", "", changed)
    _mail = Signal()

    def __init__(self, may: Callable[[], bool], parent: QObject | None = None) -> None:
        """Begin without anything to pair."""
        super().__init__(parent)
        self._may = may
        self._pairing: PairingService | None = None
        self.page = Pairing()
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_MS)
        self._clock.timeout.connect(self._tick)

    def follow(self, pairing: PairingService, mailbox: Mailbox) -> None:
        """Show and steer this one; what its helper says is heard in the screen's own thread from now on."""
        self._pairing = pairing
        self._mail.connect(mailbox.deliver, Qt.ConnectionType.QueuedConnection)
        mailbox.wake = self._mail.emit
        pairing.listen(self._refresh)
        self._refresh()

    def close(self) -> None:
        """The screen ends, and the phone's helper with it."""
        self._clock.stop()
        if self._pairing is not None:
            self._pairing.switch_off()

    @Slot()
    def switchOn(self) -> None:
        """Show a new code."""
        if self._pairing is not None and self._may():
            self._pairing.switch_on()

    @Slot()
    def switchOff(self) -> None:
        """End it."""
        if self._pairing is not None and self._may():
            self._pairing.switch_off()

    @Slot()
    def _tick(self) -> None:
        if self._pairing is not None:
            self._pairing.tick()
        self._refresh()

    def _refresh(self) -> None:
        if self._pairing is None:
            return
        before, self.page = self.page, self._pairing.view
        if self.page.state in _ON and not self._clock.isActive():
            self._clock.start()
        elif self.page.state not in _ON:
            self._clock.stop()
        self.changed.emit()
        if self.page.state is not before.state:
            self.moved.emit()

    def _get_possible(self) -> bool:
        return self._pairing is not None and self._pairing.possible

    def _get_rows(self) -> str:
        return " ".join(self.page.code.rows) if self.page.code else ""

    def _get_address(self) -> str:
        return self.page.url.removeprefix("http://").partition("/")[0]

    def _get_word(self) -> str:
        return self.page.url.removeprefix("http://").partition("/")[2]

    def _get_trouble(self) -> str:
        return self.page.trouble.value if self.page.trouble else ""

    possible = Property(bool, _get_possible, notify=changed)
    rows = Property(str, _get_rows, notify=changed)
    address = Property(str, _get_address, notify=changed)
    word = Property(str, _get_word, notify=changed)
    trouble = Property(str, _get_trouble, notify=changed)
