from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication

from kiosk.ui.application import load_symbols
from kiosk.ui.bridge.symbols import Symbols
from tests.support.screens import ASSETS, icons


def test_every_icon_of_the_table_is_drawn_by_the_font(qapp: QGuiApplication) -> None:
    assert qapp is not None
    symbols = Symbols(load_symbols(ASSETS))
    metrics = QFontMetrics(QFont("Kiosk Symbols"))
    assert [name for name in icons() if not metrics.inFontUcs4(ord(symbols.glyph(name)))] == []


def test_an_unknown_name_is_a_question_mark_and_none_is_nothing() -> None:
    assert Symbols({"help": 0xE887}).glyph("gibt-es-nicht") == "\ue887"
    assert Symbols({}).glyph("gibt-es-nicht") == "?"
    assert Symbols({"help": 0xE887}).glyph("") == ""
