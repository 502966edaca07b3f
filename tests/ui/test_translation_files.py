"""A new language from its source file to the screen, with Qt's own tools (assets/translations/README.md)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQml import QQmlEngine

from kiosk.ui.translation import Translations

ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(sys.executable).parent


def run(*command: str | Path) -> None:
    """Run a tool from the repository's top; its failure is ours."""
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True, capture_output=True, timeout=120)


@pytest.mark.usefixtures("qapp")
def test_a_translation_goes_from_file_to_screen(tmp_path: Path) -> None:
    """Lupdate finds every word, lrelease compiles it, the kiosk speaks it and goes back to German."""
    source = tmp_path / "kiosk_tr.ts"
    run(
        TOOLS / "pyside6-lupdate",
        *("-locations", "none", "-extensions", "qml", "-recursive", "kiosk/ui/qml", "-ts"),
        source,
    )
    text = source.read_text(encoding="utf-8")
    assert text.count("<message>") > 150
    wanted = "<source>Zurück</source>"
    at = text.index(wanted, text.index("<name>BottomBar</name>"))
    before, after = text[:at], text[at:]
    empty = '<translation type="unfinished"></translation>'
    source.write_text(before + after.replace(empty, "<translation>Geri</translation>", 1), encoding="utf-8")
    run(TOOLS / "pyside6-lrelease", source, "-qm", tmp_path / "kiosk_tr.qm")

    translations = Translations(tmp_path, QQmlEngine())
    translations.use("tr")
    assert QCoreApplication.translate("BottomBar", "Zurück") == "Geri"
    assert QCoreApplication.translate("BottomBar", "Hilfe") == "Hilfe"
    translations.use("de")
    assert QCoreApplication.translate("BottomBar", "Zurück") == "Zurück"
