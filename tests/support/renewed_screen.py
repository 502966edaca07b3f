"""A real screen with a real desk: children are processes, the stick is a folder, the store is on disk."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import qInstallMessageHandler

from kiosk.adapters.event_log import FileEventLog
from kiosk.bootstrap import renewal
from kiosk.domain.settings import Settings
from kiosk.services.exhibition import Exhibition
from kiosk.services.staff import Briefing, StaffService
from kiosk.services.update.desk import DeskState
from kiosk.ui.application import Screen, Setup
from tests.support.screens import ASSETS, FakeClock, MemoryLog, settle
from tests.support.town import Town

PATIENCE_S = 90.0


class RenewedScreen:
    """A stand that was switched on."""

    def __init__(self, town: Town, shipped: Exhibition | None, settings: Settings | None = None) -> None:
        """Start as `kiosk run` does, and wait for the first frame."""
        self.town = town
        self.settings = settings or town.settings
        self.warnings: list[str] = []
        self._before = qInstallMessageHandler(None)
        log = FileEventLog(town.places.state / "kiosk.log")
        signed = renewal.begin(self.settings, town.places, log)
        assert signed is not None
        self.opened = renewal.open_release(signed)
        exhibition = shipped
        if self.opened.catalogue is not None:
            exhibition = Exhibition(self.opened.catalogue, self.settings)
        self.clock = FakeClock(running=True)
        self.desk, live = renewal.make_desk(signed, exhibition, self.opened, self.clock)
        self.exhibition = exhibition
        self.log = MemoryLog()
        setup = Setup(
            settings=self.settings,
            clock=self.clock,
            log=self.log,
            assets=ASSETS,
            staff=StaffService(self.settings, self.clock),
            exhibition=exhibition,
            briefing=Briefing(),
            windowed=True,
            size=(1280, 800),
            desk=self.desk,
            live=live,
        )
        self.screen = Screen(setup, self.warnings.append)
        self.screen.show()
        self.wait(lambda: self.desk.seconds_left() is not None)

    def wait(self, holds: Callable[[], object]) -> None:
        """Let the screen live until something holds."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < end, (self.desk.view, self.log.entries)
            settle(15)

    def wait_for(self, state: DeskState) -> None:
        """Until the desk is in this state."""
        self.wait(lambda: self.desk.view.state is state)

    @property
    def version(self) -> str:
        """Of the content that is shown."""
        return self.exhibition.whole.version if self.exhibition is not None else ""

    def close(self) -> None:
        """Switch off in good order; what Qt complained about fails the test."""
        self.screen.close()
        qInstallMessageHandler(self._before)
        assert [text for text in self.warnings if "propagateSizeHints" not in text] == []
