"""The commands of authors and staff."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.adapters.clock import SystemClock
from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.adapters.places import Places
from kiosk.adapters.settings_file import TomlSettings
from kiosk.bootstrap.common import icons
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.staff_area import Role


def content(options: argparse.Namespace, places: Places) -> int:
    """Check or compile content."""
    from kiosk.adapters.durable import FolderWriter  # noqa: PLC0415
    from kiosk.cli import content as command  # noqa: PLC0415

    if options.action == "schemas":
        return command.write_schemas(sys.stdout, FolderWriter(options.out or Path("schemas")))
    if options.action == "diff":
        from kiosk.bootstrap.signing import run_difference  # noqa: PLC0415

        return run_difference(options, places)
    if options.action in ("export", "import"):
        return _spreadsheet(options, places)
    files = DiskContentFolder(options.folder or places.content).read()
    known = icons(places)
    if options.action == "check":
        today = SystemClock().today()
        return command.check(files, known, sys.stdout, show_notes=options.alle, today=today)
    return command.build(files, known, sys.stdout, FolderWriter(options.out or Path("bundle")))


def _spreadsheet(options: argparse.Namespace, places: Places) -> int:
    """`kiosk content export|import --xlsx`."""
    from kiosk.adapters.durable import FolderWriter  # noqa: PLC0415
    from kiosk.adapters.workbook import Workbook  # noqa: PLC0415
    from kiosk.bundle.sheets.accept import make_plan  # noqa: PLC0415
    from kiosk.cli import sheets  # noqa: PLC0415

    if options.xlsx is None:
        raise EnvironmentProblem("Welche Tabelle?", remedy="Nennen Sie ihn: --xlsx inhalt.xlsx")
    folder = options.folder or places.content
    files, book = DiskContentFolder(folder).read(), Workbook(options.xlsx)
    if options.action == "export":
        if book.exists() and not options.ja:
            raise EnvironmentProblem(
                "Die Tabelle gibt es schon.",
                where=str(options.xlsx),
                remedy="Nehmen Sie einen anderen Namen, oder ersetzen Sie sie mit --ja.",
            )
        return sheets.export(files, icons(places), sys.stdout, book.save)
    ask = sheets.yes if options.ja else _asked
    plan = make_plan(files, icons(places), book.load())
    return sheets.take_in(plan, sys.stdout, ask, None if options.probe else FolderWriter(folder))


def _asked(prompt: str) -> str:
    """What somebody answers at the terminal; nobody there means no."""
    try:
        return input(prompt)
    except EOFError:
        return ""


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
        role = Role.VOLUNTEER if options.volunteer else Role.STAFF
        return command.new_pin(store, command.ask, sys.stdout, role)
    return command.show(store, str(places.settings), sys.stdout)
