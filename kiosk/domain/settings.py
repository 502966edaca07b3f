"""What a stand is told about itself, with limits; unknown stays at the default."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from kiosk.domain.ergonomics import Screen
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.pairing import HIGHEST_PORT, is_interface, is_local
from kiosk.domain.visit import Rules


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings file of one stand; lengths in mm, times in s, the event's date in ISO 8601."""

    stand: str = "palais-vest"
    diagonal_in: float = 21.5
    bottom_mm: float = 900.0
    distance_mm: float = 600.0
    idle_s: float = 90.0
    warning_s: float = 30.0
    event_date: str = ""
    phone: str = ""
    pin_hash: str = ""
    trust_root: str = ""
    """The file with the root of trust; empty: `root.json` beside the settings, if it is there."""
    areas: str = ""
    """The places whose content is taken over ("gladbeck, marl"); empty: those of the shown content."""
    mirror: str = ""
    """Where new content is fetched from, https; empty: sticks only."""
    poll_hours: float = 6.0
    volunteer_pin_hash: str = ""
    """The PIN of volunteers; empty: there is no door for them."""
    printer: str = ""
    """The print queue of the stand (CUPS); empty: nothing is printed, and no button says so."""
    paper: str = "a4"
    """What is in the printer: `a4` or `receipt` (80 mm)."""
    phone_address: str = ""
    """Where the volunteer's phone reaches this stand: one address of its own network ("192.168.4.1") or an
    interface ("wlan0"); empty: no phone can be paired."""
    phone_port: float = 0.0
    """The port there; 0: any that is free."""
    stick_folder: str = ""
    """A folder that is treated like a stick, beside those that are plugged in."""

    def rules(self) -> Rules:
        """The times of a visit."""
        return Rules(idle_s=self.idle_s, warning_s=self.warning_s)

    def screen(self, width_px: int, height_px: int) -> Screen:
        """This stand's screen at a size in px."""
        return Screen(width_px, height_px, self.diagonal_in, self.bottom_mm, self.distance_mm)


def area_names(value: str) -> tuple[str, ...]:
    """The places that a list with commas names."""
    return tuple(part.strip() for part in value.split(",")) if value else ()


LIMITS: Mapping[str, tuple[float, float]] = {
    "diagonal_in": (7.0, 120.0),
    "bottom_mm": (0.0, 1800.0),
    "distance_mm": (300.0, 2000.0),
    "idle_s": (60.0, 300.0),
    "warning_s": (20.0, 120.0),
    "poll_hours": (0.25, 168.0),
    "phone_port": (0.0, float(HIGHEST_PORT)),
}
"""Smallest and largest value that makes sense; WCAG 2.2.1 asks for 20 s of warning at least."""


def from_mapping(raw: Mapping[str, object], where: str) -> Settings:
    """Read settings strictly.

    Raises:
        EnvironmentProblem: an unknown key, a value of the wrong kind or outside its limits.
    """
    settings = Settings()
    for key, value in raw.items():
        settings = with_value(settings, key, value, where)
    return settings


def with_value(settings: Settings, key: str, value: object, where: str) -> Settings:
    """The settings with one value changed; text is read as the kind that the key needs.

    Raises:
        EnvironmentProblem: as in `from_mapping`.
    """
    known = {field.name for field in fields(Settings)}
    if key not in known:
        raise EnvironmentProblem(
            f"Die Einstellung „{key}“ gibt es nicht.",
            where=where,
            remedy=f"Möglich sind: {', '.join(sorted(known))}.",
        )
    if key in LIMITS:
        number: dict[str, Any] = {key: _number(key, value, where)}
        return replace(settings, **number)
    if not isinstance(value, str):
        raise EnvironmentProblem(f"„{key}“ braucht einen Text in Anführungszeichen.", where=where)
    if not value.isprintable():
        raise EnvironmentProblem(f"„{key}“ enthält unsichtbare Zeichen.", where=where)
    if value:
        _CHECKS.get(key, _anything)(value, where)
    text: dict[str, Any] = {key: value}
    return replace(settings, **text)


def _number(key: str, value: object, where: str) -> float:
    low, high = LIMITS[key]
    try:
        number = float(value) if isinstance(value, int | float | str) else math.nan
    except (ValueError, OverflowError):
        number = math.nan
    if isinstance(value, bool) or not low <= number <= high:
        raise EnvironmentProblem(
            f"„{key}“ muss eine Zahl von {low:g} bis {high:g} sein.",
            where=where,
            remedy="Ändern Sie den Wert.",
        )
    return number


def _check_date(value: str, where: str) -> None:
    try:
        date.fromisoformat(value)
    except ValueError as error:
        raise EnvironmentProblem(
            f"„event_date“ ist kein Datum: {value}.",
            where=where,
            remedy="Schreiben Sie zum Beispiel 2027-06-18.",
        ) from error


def _check_mirror(value: str, where: str) -> None:
    if len(value) > _LONGEST_ADDRESS or not _MIRROR.fullmatch(value):
        raise EnvironmentProblem(
            f"„mirror“ ist keine Adresse, von der Inhalt geholt werden darf: {value}.",
            where=where,
            remedy="Schreiben Sie zum Beispiel https://inhalt.example.de/gladbeck.",
        )


def _check_areas(value: str, where: str) -> None:
    wrong = [one for one in area_names(value) if not _AREA.fullmatch(one)]
    if wrong:
        raise EnvironmentProblem(
            f"„areas“ nennt etwas, das kein Ort ist: {wrong[0]}.",
            where=where,
            remedy="Schreiben Sie zum Beispiel gladbeck, marl, mit kleinen Buchstaben.",
        )


def _check_phone_address(value: str, where: str) -> None:
    if not (is_local(value) or is_interface(value)):
        raise EnvironmentProblem(
            f"„phone_address“ ist keine Adresse im eigenen Netz des Standes und kein Anschluss: {value}.",
            where=where,
            remedy="Schreiben Sie zum Beispiel 192.168.4.1 oder wlan0.",
        )


def _check_printer(value: str, where: str) -> None:
    if not _QUEUE.fullmatch(value):
        raise EnvironmentProblem(
            f"„printer“ ist kein Name einer Druckerwarteschlange: {value}.",
            where=where,
            remedy="Die Namen nennt der Befehl lpstat -e.",
        )


def _check_paper(value: str, where: str) -> None:
    if value not in PAPERS:
        raise EnvironmentProblem(
            f"„paper“ ist kein Papier, das wir bedrucken: {value}.",
            where=where,
            remedy=f"Möglich sind: {', '.join(PAPERS)}.",
        )


def _anything(_value: str, _where: str) -> None:
    """Other texts may say what they like."""


_CHECKS: Mapping[str, Callable[[str, str], None]] = {
    "event_date": _check_date,
    "mirror": _check_mirror,
    "areas": _check_areas,
    "printer": _check_printer,
    "paper": _check_paper,
    "phone_address": _check_phone_address,
}
PAPERS = ("a4", "receipt")
"""What may be in the printer: sheets, or a roll of 80 mm."""
_LONGEST_ADDRESS = 300
_QUEUE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.@-]{0,126}")
"""What CUPS takes as a name, without what a command would take as an option."""
_AREA = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HOST = r"[a-z0-9]+(?:[.-][a-z0-9]+)*"
_MIRROR = re.compile(
    rf"(?:https://{_HOST}|http://(?:localhost|127\.0\.0\.1))(?::[0-9]{{1,5}})?(?:/[A-Za-z0-9._~-]*)*"
)
"""Without encryption only on this very machine. The signatures do not need https; privacy does."""
