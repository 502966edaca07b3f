"""What the command line understands."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk import __version__


def parser() -> argparse.ArgumentParser:
    """Every command with its options."""
    whole = argparse.ArgumentParser(prog="kiosk", description="Der Kiosk für den Digitaltag.")
    whole.add_argument("--version", action="version", version=__version__)
    commands = whole.add_subparsers(dest="command", required=True)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--settings", type=Path, help="Datei mit den Einstellungen des Standes")
    common.add_argument("--state", type=Path, help="Ordner für übersetzten Inhalt und Protokoll")
    common.add_argument("--content", type=Path, help="Ordner mit dem Inhalt")
    common.add_argument("--stand", help="Name des Standes, zum Beispiel gladbeck")
    run = commands.add_parser("run", parents=[common], help="den Kiosk starten (auch ohne Befehl)")
    run.add_argument("--windowed", action="store_true", help="in einem Fenster, zum Ausprobieren")
    run.add_argument("--size", type=_size, help="Größe des Fensters, zum Beispiel 1080x1920")
    journey = commands.add_parser(
        "journey", parents=[common], help="den Weg eines Besuchs gehen, mit Bildern"
    )
    journey.add_argument("--out", type=Path, required=True, help="Ordner für die Bilder")
    content = commands.add_parser("content", parents=[common], help="Inhalt prüfen oder übersetzen")
    content.add_argument("action", choices=("check", "build", "schemas"))
    content.add_argument("folder", nargs="?", type=Path, help="Ordner mit dem Inhalt")
    content.add_argument("--out", type=Path, help="Ordner für das Ergebnis")
    content.add_argument("--alle", action="store_true", help="auch jede ungeprüfte Angabe einzeln nennen")
    practice = commands.add_parser("practice", parents=[common], help="die Übungen prüfen")
    practice.add_argument("action", choices=("check",))
    practice.add_argument("folder", nargs="?", type=Path, help="Ordner mit dem Inhalt")
    practice.add_argument("--alle", action="store_true", help="auch jede ungeprüfte Angabe einzeln nennen")
    settings = commands.add_parser("settings", parents=[common], help="Einstellungen zeigen oder ändern")
    settings.add_argument("action", choices=("show", "set", "pin"))
    settings.add_argument("key", nargs="?")
    settings.add_argument("value", nargs="?")
    return whole


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)
