"""What a stand is told about itself, with limits; unknown stays at the default."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from kiosk.domain.ergonomics import Screen
from kiosk.domain.errors import EnvironmentProblem
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

    def rules(self) -> Rules:
        """The times of a visit."""
        return Rules(idle_s=self.idle_s, warning_s=self.warning_s)

    def screen(self, width_px: int, height_px: int) -> Screen:
        """This stand's screen at a size in px."""
        return Screen(width_px, height_px, self.diagonal_in, self.bottom_mm, self.distance_mm)


LIMITS: Mapping[str, tuple[float, float]] = {
    "diagonal_in": (7.0, 120.0),
    "bottom_mm": (0.0, 1800.0),
    "distance_mm": (300.0, 2000.0),
    "idle_s": (60.0, 300.0),
    "warning_s": (20.0, 120.0),
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
    if key == "event_date" and value:
        _check_date(value, where)
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
