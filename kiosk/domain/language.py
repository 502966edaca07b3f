"""Languages: their own names, their direction, and the fallback to German.

Tags are BCP 47; `de-simple` is easy German.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

FALLBACK = "de"

OWN_NAMES: Mapping[str, str] = {
    "de": "Deutsch",
    "de-simple": "Einfache Sprache",
    "ar": "العربية",
    "bg": "Български",
    "en": "English",
    "fa": "فارسی",
    "pl": "Polski",
    "ro": "Română",
    "ru": "Русский",
    "tr": "Türkçe",
    "uk": "Українська",
}

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he"})

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Picked(Generic[T]):
    """A value with the language that it is really in."""

    value: T
    language: str
    is_fallback: bool


def own_name(tag: str) -> str:
    """The language's name in the language itself, or the tag where we have none."""
    return OWN_NAMES.get(tag, tag)


def is_right_to_left(tag: str) -> bool:
    """Whether the script of the language runs from right to left."""
    return tag.split("-", 1)[0] in _RIGHT_TO_LEFT


def pick(texts: Mapping[str, T], language: str) -> Picked[T] | None:
    """The text in the asked language, else in German, else nothing."""
    if language in texts:
        return Picked(texts[language], language, is_fallback=False)
    if FALLBACK in texts:
        return Picked(texts[FALLBACK], FALLBACK, is_fallback=True)
    return None


def text(texts: Mapping[str, str], language: str) -> str:
    """A short text in the asked language, else in German, else empty."""
    picked = pick(texts, language)
    return picked.value if picked else ""
