"""The composition root: command line, settings, adapters, services, then the window or a command.

It knows every part and owns every long-lived object; nothing else does. Qt and the commands are imported
only where they are needed, so that the window does not wait for them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kiosk import __version__
from kiosk.adapters.bundle_store import FolderBundleStore
from kiosk.adapters.clock import SystemClock
from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.adapters.event_log import FileEventLog
from kiosk.adapters.handbook import handbook_files
from kiosk.adapters.places import Places, standard_places
from kiosk.adapters.process_guard import forbid_dumps
from kiosk.adapters.settings_file import TomlSettings
from kiosk.domain.errors import KioskError
from kiosk.domain.settings import Settings
from kiosk.services.content import ContentKeeper, OpenedContent
from kiosk.services.exhibition import Exhibition
from kiosk.services.handbook import chapters
from kiosk.services.staff import Briefing, StaffService, random_pin, with_pin


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; without one, the kiosk itself."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(_with_command(given))
    places = _places(options)
    try:
        return int(_COMMANDS[options.command](options, places))
    except KioskError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _with_command(given: list[str]) -> list[str]:
    asks = {"-h", "--help", "--version"}
    return given if given and (given[0] in _COMMANDS or given[0] in asks) else ["run", *given]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="Der Kiosk für den Digitaltag.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
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
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _places(options: argparse.Namespace) -> Places:
    places = standard_places()
    return replace(
        places,
        settings=options.settings or places.settings,
        state=options.state or places.state,
        content=options.content or places.content,
    )


def _load_settings(options: argparse.Namespace, places: Places) -> tuple[Settings, list[KioskError]]:
    """Settings for a start: broken ones are reported and replaced by the defaults, the stand opens."""
    try:
        settings, problems = TomlSettings(places.settings).load(), []
    except KioskError as error:
        settings, problems = Settings(), [error]
    return (replace(settings, stand=options.stand) if options.stand else settings), problems


def _icons(places: Places) -> frozenset[str]:
    table = (places.assets / "icons" / "symbols.json").read_text(encoding="utf-8")
    return frozenset(json.loads(table))


def _open_content(places: Places, log: FileEventLog) -> OpenedContent:
    store = FolderBundleStore(places.state / "bundles")
    folder = DiskContentFolder(places.content, salt=__version__)
    return ContentKeeper(store, _icons(places), log).open(folder)


def _exhibition(
    options: argparse.Namespace, places: Places, log: FileEventLog
) -> tuple[Settings, Exhibition | None, list[KioskError]]:
    settings, problems = _load_settings(options, places)
    opened = _open_content(places, log)
    problems += opened.problems
    exhibition = None
    if opened.catalogue is not None:
        try:
            exhibition = Exhibition(opened.catalogue, settings)
        except KioskError as error:
            problems.append(error)
            stands = sorted(opened.catalogue.stands)
            if stands:
                settings = replace(settings, stand=stands[0])
                exhibition = Exhibition(opened.catalogue, settings)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    return settings, exhibition, problems


def _run(options: argparse.Namespace, places: Places) -> int:
    from kiosk.ui import environment  # noqa: PLC0415 -- before Qt, and only for the window

    forbid_dumps()
    environment.prepare(os.environ)
    log = FileEventLog(places.state / "kiosk.log")
    settings, exhibition, problems = _exhibition(options, places, log)
    if not settings.pin_hash and not options.windowed:
        settings = _first_pin(settings, places)
    clock = SystemClock()
    from kiosk.ui import application  # noqa: PLC0415

    setup = application.Setup(
        settings=settings,
        clock=clock,
        log=log,
        assets=places.assets,
        staff=StaffService(settings, clock),
        exhibition=exhibition,
        briefing=_briefing(settings, places, exhibition, problems),
        windowed=options.windowed,
        size=options.size,
    )
    return application.run(setup)


def _briefing(
    settings: Settings, places: Places, exhibition: Exhibition | None, problems: list[KioskError]
) -> Briefing:
    content = f"Inhalt {exhibition.catalogue.version}" if exhibition else "kein Inhalt"
    return Briefing(
        report="\n".join(str(problem) for problem in problems),
        about=f"Programm {__version__}, {content}, Stand {settings.stand}",
        handbook=chapters(handbook_files(places.assets / "handbuch")),
    )


def _first_pin(settings: Settings, places: Places) -> Settings:
    """A full screen without a way out would be a trap: the first start makes a PIN and says it once.

    Nothing else is stored: what the command line says is meant for this start. Beside a settings file that
    is broken nothing is stored at all, so that staff can mend it; the PIN then holds until the program ends.
    """
    pin = random_pin()
    settings = with_pin(settings, pin)
    store = TomlSettings(places.settings)
    try:
        store.save(replace(store.load(), pin_hash=settings.pin_hash))
    except KioskError as error:
        sys.stderr.write(f"{error}\n")
    sys.stderr.write(
        f"PIN für das Personal: {pin}\nSie wird nur jetzt angezeigt. Ändern: kiosk settings pin\n"
        "Beenden: oben links tippen, oben rechts tippen, dann oben links zwei Sekunden halten.\n"
    )
    return settings


def _journey(options: argparse.Namespace, places: Places) -> int:
    from kiosk.ui import environment  # noqa: PLC0415

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    environment.prepare(os.environ)
    log = FileEventLog(places.state / "kiosk.log")
    settings, exhibition, _ = _exhibition(options, places, log)
    if exhibition is None:
        return 2
    from kiosk.ui.application import Setup  # noqa: PLC0415
    from kiosk.ui.journey.record import record  # noqa: PLC0415

    clock = SystemClock()
    staff = StaffService(settings, clock)
    setup = Setup(settings, clock, log, places.assets, staff, exhibition, Briefing(), windowed=True)
    return record(setup, options.out)


def _content(options: argparse.Namespace, places: Places) -> int:
    from kiosk.adapters.durable import FolderWriter  # noqa: PLC0415
    from kiosk.cli import content  # noqa: PLC0415

    if options.action == "schemas":
        return content.write_schemas(sys.stdout, FolderWriter(options.out or Path("schemas")))
    files = DiskContentFolder(options.folder or places.content).read()
    icons = _icons(places)
    if options.action == "check":
        return content.check(files, icons, sys.stdout, show_notes=options.alle)
    return content.build(files, icons, sys.stdout, FolderWriter(options.out or Path("bundle")))


def _practice(options: argparse.Namespace, places: Places) -> int:
    from kiosk.cli import practice  # noqa: PLC0415

    files = DiskContentFolder(options.folder or places.content).read()
    return practice.check(files, _icons(places), sys.stdout, show_notes=options.alle)


def _settings(options: argparse.Namespace, places: Places) -> int:
    from kiosk.cli import settings  # noqa: PLC0415

    store = TomlSettings(places.settings)
    if options.action == "set":
        return settings.change(store, options.key or "", options.value or "", sys.stdout)
    if options.action == "pin":
        return settings.new_pin(store, settings.ask, sys.stdout)
    return settings.show(store, str(places.settings), sys.stdout)


_COMMANDS = {
    "run": _run,
    "journey": _journey,
    "content": _content,
    "practice": _practice,
    "settings": _settings,
}
