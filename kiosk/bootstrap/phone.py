"""The volunteer's phone: what the screen needs to pair one, and the helper that serves it."""

from __future__ import annotations

import secrets

from kiosk.adapters.phone.process import PhoneProcess, command
from kiosk.domain.pairing import LENGTH, LETTERS, code_of
from kiosk.domain.settings import Settings
from kiosk.services.presenter.pairing import PairingParts, Spot
from kiosk.services.update.mailbox import Mailbox


def pairing_parts(settings: Settings) -> PairingParts:
    """What the screen needs; the helper is started only when a volunteer switches the phone on."""
    mailbox = Mailbox(_nobody)
    return PairingParts(
        line=PhoneProcess(mailbox.post, command()),
        spot=Spot(settings.phone_address, int(settings.phone_port)),
        new_code=new_code,
        mailbox=mailbox,
    )


def new_code() -> str:
    """A code that nobody guesses."""
    return code_of("".join(secrets.choice(LETTERS) for _ in range(LENGTH)))


def serve() -> int:
    """Be the helper."""
    from kiosk.adapters.phone.helper import main  # noqa: PLC0415 -- the screen never loads it

    return main()


def _nobody() -> None:
    """Before the screen is there nobody takes mail."""
