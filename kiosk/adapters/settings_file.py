"""The stand's settings as a TOML file."""

from __future__ import annotations

import json
import tomllib
from dataclasses import fields
from pathlib import Path

from kiosk.adapters.durable import write_file
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.settings import Settings, from_mapping


class TomlSettings:
    """Implements `ports.SettingsStore`."""

    def __init__(self, path: Path) -> None:
        """Use the file at `path`, which need not exist."""
        self.path = path

    def load(self) -> Settings:
        """Read the file strictly; no file means the defaults."""
        try:
            raw = tomllib.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, UnicodeDecodeError) as error:
            raise EnvironmentProblem(
                "Die Einstellungen lassen sich nicht lesen.", where=str(self.path)
            ) from error
        except (ValueError, RecursionError) as error:  # TOMLDecodeError, and numbers and lists without end
            raise EnvironmentProblem(
                f"Die Einstellungen sind kein gültiges TOML: {error}.",
                where=str(self.path),
                remedy="Berichtigen Sie die Zeile oder löschen Sie die Datei.",
            ) from error
        return from_mapping(raw, str(self.path))

    def save(self, settings: Settings) -> None:
        """Write every setting, one a line."""
        lines = (
            f"{field.name} = {json.dumps(getattr(settings, field.name), ensure_ascii=False)}"
            for field in fields(Settings)
        )
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_file(self.path, ("\n".join(lines) + "\n").encode())
        except OSError as error:
            raise EnvironmentProblem(
                f"Die Einstellungen lassen sich nicht schreiben: {error.strerror}.", where=str(self.path)
            ) from error
