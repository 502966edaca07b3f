"""The stand's printer: what the screen needs to print sheets, and the process that sets them."""

from __future__ import annotations

from kiosk.adapters.paper.printer import CupsPrinter
from kiosk.adapters.paper.process import ChildTypesetter, command
from kiosk.adapters.places import Places
from kiosk.adapters.worker import ThreadWorker
from kiosk.domain.settings import Settings
from kiosk.services.paper.printing import PrintDesk, Printing
from kiosk.services.ports import Clock
from kiosk.services.update.mailbox import Mailbox


def printing(settings: Settings, places: Places, clock: Clock) -> Printing | None:
    """What the screen needs to print; None at a stand without a printer."""
    if not settings.printer:
        return None
    mailbox = Mailbox(_nobody)
    desk = PrintDesk(
        CupsPrinter(settings.printer),
        ChildTypesetter(places.assets, command()),
        ThreadWorker(mailbox.post),
        clock,
        settings.paper or "a4",
    )
    return Printing(desk, mailbox, settings.printer)


def _nobody() -> None:
    """Before the screen is there nobody takes mail."""
