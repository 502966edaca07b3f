"""What every fact has: words per language, and an origin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

LocalText: TypeAlias = Mapping[str, str]
"""A short plain text per language tag (BCP 47)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A fact with its origin; `as_of` is "2026", "2026-06", "2026-06-16" or empty where undated."""

    source: str
    as_of: str = ""
    checked: bool = False
