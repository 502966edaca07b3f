"""B13: every character of every text that ships can be drawn by the fonts that ship."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

import pytest
from PySide6.QtGui import QRawFont

from kiosk.domain.keyboard import layout
from kiosk.domain.language import OWN_NAMES
from tests.support.screens import ASSETS, ROOT, icons, real_catalogue

INVISIBLE = "\n\u200b"
QML_TEXT = re.compile(r'"((?:\\.|[^"\\])*)"')
ICON = re.compile(r'\bicon: (?:[^"\n]*\? )?"([a-z0-9_]+)"')


@cache
def _font(name: str) -> QRawFont:
    return QRawFont(str(ASSETS / "fonts" / f"{name}.ttf"), 32)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def _qml() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (ROOT / "kiosk" / "ui" / "qml").rglob("*.qml")}


def _missing(texts: Iterator[str], fonts: list[QRawFont]) -> dict[str, str]:
    missing: dict[str, str] = {}
    for text in texts:
        for character in text:
            if character not in INVISIBLE and not any(
                font.supportsCharacter(ord(character)) for font in fonts
            ):
                missing[f"U+{ord(character):04X} {character}"] = text[:60]
    return missing


@pytest.mark.parametrize("weight", ["Regular", "Medium", "SemiBold"])
def test_the_content_has_all_its_glyphs_in_each_weight(qapp: object, weight: str) -> None:
    assert qapp is not None
    assert _missing(_strings(real_catalogue()), [_font(f"FiraSans-{weight}")]) == {}


@pytest.mark.parametrize("weight", ["Regular", "Medium", "SemiBold"])
def test_the_interface_has_all_its_glyphs_in_each_weight(qapp: object, weight: str) -> None:
    assert qapp is not None
    words = (text for code in _qml().values() for text in QML_TEXT.findall(code))
    assert _missing(words, [_font(f"FiraSans-{weight}")]) == {}


def test_keys_and_names_of_languages_have_their_glyphs(qapp: object) -> None:
    assert qapp is not None
    keys = (key.label for language in OWN_NAMES for key in layout(language))
    assert (
        _missing(
            iter((*keys, *OWN_NAMES.values())), [_font("FiraSans-Regular"), _font("NotoSansArabic-Regular")]
        )
        == {}
    )


def test_the_handbook_has_all_its_glyphs(qapp: object) -> None:
    assert qapp is not None
    chapters = (path.read_text("utf-8") for path in (ASSETS / "handbuch").glob("*.md"))
    assert _missing(chapters, [_font("FiraSans-Regular")]) == {}


def test_every_icon_that_a_view_names_is_in_the_font() -> None:
    named = {icon for code in _qml().values() for icon in ICON.findall(code)}
    assert len(named) > 20
    assert named <= icons()
