"""What the command line understands."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk import __version__

LIGHT = frozenset(
    {"run", "rehearse", "journey", "content", "practice", "settings", "update", "phone", "typeset"}
)
"""Commands that need nothing of the office: a window must not wait for its options."""


def parser(asked: str = "") -> argparse.ArgumentParser:
    """Every command with its options; those of the office only where `asked` is none of the others."""
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
    run.add_argument(
        "--watch", action="store_true", help="Vorschau: zeigen, was gerade geschrieben wird (mit --content)"
    )
    rehearse = commands.add_parser(
        "rehearse", parents=[common], help="eine Vorführung am eigenen Computer üben, mit den Notizen daneben"
    )
    rehearse.add_argument(
        "tour", nargs="?", default="", help="Name der Vorführung, zum Beispiel hund-anmelden"
    )
    rehearse.add_argument("--size", type=_size, help="Größe des Fensters, zum Beispiel 1080x1920")
    journey = commands.add_parser(
        "journey", parents=[common], help="den Weg eines Besuchs gehen, mit Bildern"
    )
    journey.add_argument("--out", type=Path, required=True, help="Ordner für die Bilder")
    content = commands.add_parser("content", parents=[common], help="Inhalt prüfen oder übersetzen")
    content.add_argument("action", choices=("check", "build", "schemas", "diff", "export", "import"))
    content.add_argument("folder", nargs="?", type=Path, help="Ordner mit dem Inhalt")
    content.add_argument("other", nargs="?", type=Path, help="zum Vergleichen: der Ordner mit dem Neuen")
    content.add_argument("--xlsx", type=Path, help="die Tabelle, zum Beispiel inhalt.xlsx (export, import)")
    content.add_argument("--ja", action="store_true", help="ohne Rückfrage schreiben (export, import)")
    content.add_argument("--probe", action="store_true", help="nur sagen, was sich ändern würde (import)")
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
    settings.add_argument(
        "--volunteer", action="store_true", help="die PIN für Vorführungen (nur mit pin): weniger Rechte"
    )
    if asked == "typeset":  # the kiosk calls this and the next itself
        typeset = commands.add_parser("typeset", parents=[common])
        typeset.add_argument("template")
        typeset.add_argument("assets")
    if asked == "phone":
        commands.add_parser(
            "phone", parents=[common]
        )  # the kiosk calls it itself; nobody else needs to see it
    if asked not in LIGHT or asked == "update":
        from kiosk.bootstrap import update  # noqa: PLC0415 -- a window need not wait for it

        update.add_parser(commands, common)
    if asked not in LIGHT:
        _add_office(commands, common)
    return whole


def _add_office(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    from kiosk.cli import cards, keys, poster, publish, stick, survey, trust  # noqa: PLC0415

    for command in (publish, stick, keys, trust, survey, poster, cards):
        command.add_parser(commands, common)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)
