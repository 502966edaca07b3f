"""Two languages that only tests speak: one from right to left, one 40 % longer than German.

`ar` has an Arabic word for each German one, `en` has the German words with accents and padding. Both
are a whole catalogue and a translator, so that every word that is not translatable shows itself.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from kiosk.domain.catalogue import Catalogue
from kiosk.ui.application import Screen
from tests.support.probes import with_probes
from tests.support.screens import real_catalogue

ARABIC = "ar"
LONG = "en"

_WORD = re.compile(r"[^\W\d_]{2,}")
_KEPT = re.compile(r"(%\d|\{\w+\}|https?://\S+|\b\d[\d.,:/-]*|^\W*$)")
_ARABIC_WORDS = (
    *("في", "من", "على", "هنا", "بيت", "طلب"),
    *("مدينة", "هاتف", "خدمة", "رسوم", "موعد", "بطاقة"),
    *("التسجيل", "الخدمات", "المواطن", "العنوان", "الطلبات", "المدينة"),
    *("الإلكترونية", "المعلومات", "المستندات", "الاجتماعية", "للمواطنين", "بالإنترنت"),
)
_BY_LENGTH = 6
_ACCENTS = str.maketrans("aeiouAEIOUcnsz", "àéîõûÀÉÎÕÛçñšž")
_PADDING = " lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy eirmod tempor"
_LONGER = 0.4


def arabic(text: str) -> str:
    """Arabic words of about the same length; numbers, places for numbers and addresses stay."""
    return "".join(
        part if _KEPT.fullmatch(part) else _WORD.sub(lambda match: _arabic_word(match.group()), part)
        for part in _KEPT.split(text)
    )


def long(text: str) -> str:
    """The same words with accents, and 40 % more characters at the end."""
    if not _WORD.search(text):
        return text
    kept = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTS) for part in _KEPT.split(text))
    words = kept.rstrip()
    return words + _PADDING[: max(2, round(len(text) * _LONGER))].rstrip() + kept[len(words) :]


@cache
def catalogue(language: str) -> Catalogue:
    """The content that ships, with one of the two languages added to each text."""
    made: Catalogue = _with_language(with_probes(real_catalogue()), language, _SPEAKERS[language])
    return replace(made, languages=("de", language))


def speak(screen: Screen, language: str) -> None:
    """Let the interface of this screen speak the language, as after the visitor chose it."""
    translator = _Translator(_SPEAKERS[language])
    _speaking.append(translator)
    screen.translations._load = lambda _language: translator
    screen.session.chooseLanguage(language)


def silence() -> None:
    """Take the translators out of the application again; a screen that closes leaves its own there."""
    while _speaking:
        QCoreApplication.removeTranslator(_speaking.pop())


class _Translator(QTranslator):
    """Translates whatever it is asked."""

    def __init__(self, speaker: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speaker = speaker

    def isEmpty(self) -> bool:  # noqa: N802 -- Qt's name
        return False

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return self._speaker(source)


def _arabic_word(word: str) -> str:
    row = min(3, len(word) // 4) * _BY_LENGTH
    return _ARABIC_WORDS[row + zlib.crc32(word.encode()) % _BY_LENGTH]


def _with_language(value: Any, language: str, speaker: Callable[[str], str]) -> Any:  # noqa: ANN401
    """The value with `language` beside every "de" in it; what is not a text stays as it is."""
    if isinstance(value, Mapping):
        if "de" in value:
            return {**value, language: _spoken(value["de"], speaker)}
        return {key: _with_language(item, language, speaker) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_with_language(item, language, speaker) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        return replace(value, **{k: _with_language(v, language, speaker) for k, v in parts.items()})
    return value


def _spoken(value: Any, speaker: Callable[[str], str]) -> Any:  # noqa: ANN401
    """Every text in the value in the other language; ids and kinds are no texts."""
    if type(value) is str:
        return speaker(value)
    if isinstance(value, Mapping):
        return {key: _spoken(item, speaker) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_spoken(item, speaker) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in fields(value) if field.name != "term"}
        return replace(value, **{key: _spoken(item, speaker) for key, item in parts.items()})
    return value


_SPEAKERS: Mapping[str, Callable[[str], str]] = {ARABIC: arabic, LONG: long}
_speaking: list[QTranslator] = []
