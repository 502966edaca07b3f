"""A screen of the table: its name and the way there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.ui.application import Screen

Go = Callable[[Screen], None]


@dataclass(frozen=True, slots=True)
class Place:
    """One screen: its name, the way there, and whether a sheet lies over the page."""

    name: str
    go: Go
    sheet: bool = False
