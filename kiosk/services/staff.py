"""Lets staff in: checks the PIN against the settings, and slows guessing down."""

from __future__ import annotations

import math
import secrets
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.domain.pin import Tries, after_lesser, after_wrong, hash_pin, is_acceptable, matches, waiting_s
from kiosk.domain.settings import Settings
from kiosk.domain.staff_area import Role
from kiosk.services.handbook import Chapter
from kiosk.services.ports import Clock, SettingsStore

NEW_PIN_DIGITS = 6


class PinTakenError(Exception):
    """One PIN for two doors would open the larger one to everybody."""


class Answer(StrEnum):
    """What came of a PIN."""

    OPEN = "open"
    WRONG = "wrong"
    WAIT = "wait"
    NO_PIN = "no-pin"
    VOLUNTEER = "volunteer"
    """Open, but only for demonstrations."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """What staff find behind the door: what is wrong (or nothing), what runs here, the handbook."""

    report: str = ""
    about: str = ""
    handbook: tuple[Chapter, ...] = ()


class StaffService:
    """Keeps count of wrong tries for as long as the program runs."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        """Take the hash from the settings."""
        self._pin_hash = settings.pin_hash
        self._volunteer_hash = settings.volunteer_pin_hash
        self._clock = clock
        self._tries = Tries()

    def try_pin(self, pin: str) -> Answer:
        """Look at a PIN, unless too many were wrong just now; wrong tries at either PIN count together."""
        if not self._pin_hash and not self._volunteer_hash:
            return Answer.NO_PIN
        now = self._clock.now()
        if waiting_s(self._tries, now) > 0:
            return Answer.WAIT
        if self._pin_hash and matches(pin, self._pin_hash):
            self._tries = Tries()
            return Answer.OPEN
        if self._volunteer_hash and matches(pin, self._volunteer_hash):
            self._tries = after_lesser(self._tries)
            return Answer.VOLUNTEER
        self._tries = after_wrong(self._tries, now)
        return Answer.WAIT if waiting_s(self._tries, now) > 0 else Answer.WRONG

    def waiting_s(self) -> int:
        """Whole seconds until the next PIN is looked at."""
        return math.ceil(waiting_s(self._tries, self._clock.now()))


def with_pin(settings: Settings, pin: str, role: Role = Role.STAFF) -> Settings:
    """The settings with a PIN, as a hash with a new salt."""
    new = hash_pin(pin, secrets.token_bytes(16))
    if role is Role.VOLUNTEER:
        return replace(settings, volunteer_pin_hash=new)
    return replace(settings, pin_hash=new)


def set_pin(store: SettingsStore, settings: Settings, pin: str, role: Role = Role.STAFF) -> Settings:
    """Store a new PIN as a hash and return the changed settings.

    Raises:
        ValueError: the PIN is too simple.
        PinTakenError: the other role has it already.
        EnvironmentProblem: the settings cannot be written.
    """
    if not is_acceptable(pin):
        raise ValueError("pin")
    other = settings.pin_hash if role is Role.VOLUNTEER else settings.volunteer_pin_hash
    if other and matches(pin, other):
        raise PinTakenError
    changed = with_pin(settings, pin, role)
    store.save(changed)
    return changed


def random_pin() -> str:
    """A PIN that nobody chose."""
    while True:
        pin = "".join(secrets.choice("0123456789") for _ in range(NEW_PIN_DIGITS))
        if is_acceptable(pin):
            return pin
