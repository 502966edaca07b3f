"""The interface's words in the visitor's language: compiled Qt translations, loaded when first needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine

from kiosk.domain.language import FALLBACK

Load = Callable[[str], QTranslator | None]


class Translations:
    """Installs one translator at a time; German is what stands in the source."""

    def __init__(self, folder: Path, engine: QQmlEngine, load: Load | None = None) -> None:
        """Read `kiosk_<language>.qm` from `folder`, or use `load`."""
        self._folder = folder
        self._engine = engine
        self._load = load or self._from_file
        self._language = FALLBACK
        self._translator: QTranslator | None = None

    def use(self, language: str) -> None:
        """Speak this language from now on; one without a translation leaves the German words."""
        if language == self._language:
            return
        self._language = language
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator = None if language == FALLBACK else self._load(language)
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)
        self._engine.setUiLanguage(language)
        self._engine.retranslate()

    def _from_file(self, language: str) -> QTranslator | None:
        translator = QTranslator()
        found = translator.load(str(self._folder / f"kiosk_{language}.qm"))
        return translator if found else None
