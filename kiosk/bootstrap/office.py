"""The commands of authors and staff."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.adapters.places import Places
from kiosk.adapters.settings_file import TomlSettings
from kiosk.bootstrap.common import icons


def content(options: argparse.Namespace, places: Places) -> int:
    """Check or compile content."""
    from kiosk.adapters.durable import FolderWriter  # noqa: PLC0415
    from kiosk.cli import content as command  # noqa: PLC0415

    if options.action == "schemas":
        return command.write_schemas(sys.stdout, FolderWriter(options.out or Path("schemas")))
    files = DiskContentFolder(options.folder or places.content).read()
    known = icons(places)
    if options.action == "check":
        return command.check(files, known, sys.stdout, show_notes=options.alle)
    return command.build(files, known, sys.stdout, FolderWriter(options.out or Path("bundle")))


def practice(options: argparse.Namespace, places: Places) -> int:
    """Check the practices."""
    from kiosk.cli import practice as command  # noqa: PLC0415

    files = DiskContentFolder(options.folder or places.content).read()
    return command.check(files, icons(places), sys.stdout, show_notes=options.alle)


def settings(options: argparse.Namespace, places: Places) -> int:
    """Show or change the settings of the stand."""
    from kiosk.cli import settings as command  # noqa: PLC0415

    store = TomlSettings(places.settings)
    if options.action == "set":
        return command.change(store, options.key or "", options.value or "", sys.stdout)
    if options.action == "pin":
        return command.new_pin(store, command.ask, sys.stdout)
    return command.show(store, str(places.settings), sys.stdout)
