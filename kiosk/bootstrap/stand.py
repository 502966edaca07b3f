"""Starts the screen of a stand."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace
from types import ModuleType

from kiosk import __version__
from kiosk.adapters.bundle_store import FolderBundleStore
from kiosk.adapters.clock import SystemClock
from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.adapters.event_log import FileEventLog
from kiosk.adapters.handbook import handbook_files
from kiosk.adapters.places import Places
from kiosk.adapters.process_guard import forbid_dumps
from kiosk.adapters.settings_file import TomlSettings
from kiosk.bootstrap.common import icons, load_settings, root_file
from kiosk.bootstrap.paper import printing
from kiosk.bootstrap.phone import pairing_parts
from kiosk.bootstrap.survey import answers, exports
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import KioskError
from kiosk.domain.settings import Settings
from kiosk.services.content import ContentKeeper, OpenedContent
from kiosk.services.exhibition import Exhibition
from kiosk.services.handbook import chapters
from kiosk.services.staff import Briefing, StaffService, random_pin, with_pin
from kiosk.services.update.opening import OpenedRelease

AGAIN = 75
"""`kiosk.ui.application.AGAIN`, without loading Qt for it."""


def run(options: argparse.Namespace, places: Places) -> int:
    """Show the screen until it is ended."""
    from kiosk.ui import environment  # noqa: PLC0415 -- before Qt, and only for the window

    forbid_dumps()
    environment.prepare(os.environ)
    log = FileEventLog(places.state / "kiosk.log")
    while (code := _show(options, places, log)) == AGAIN:
        pass
    return code


def _show(options: argparse.Namespace, places: Places, log: FileEventLog) -> int:
    """Show the screen once; a stand that had no content begins anew as soon as it has some."""
    settings, problems = load_settings(options, places)
    renewal = _renewal(settings, places)
    signed = renewal.begin(settings, places, log) if renewal else None
    from kiosk.ui import application  # noqa: PLC0415 -- while another process proves what is installed

    opened = renewal.open_release(signed) if renewal and signed is not None else OpenedRelease()
    settings, exhibition, problems = _exhibition(settings, problems, opened, places, log)
    if not settings.pin_hash and not options.windowed:
        settings = _first_pin(settings, places)
    clock = SystemClock()
    desk, live = None, None
    if renewal and signed is not None:
        desk, live = renewal.make_desk(signed, exhibition, opened, clock)
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
        desk=desk,
        live=live,
        pairing=pairing_parts(settings),
        answers=answers(places),
        exports=exports(settings, places),
        printing=printing(settings, places, clock),
    )
    return application.run(setup)


def _renewal(settings: Settings, places: Places) -> ModuleType | None:
    """What takes over signed content; a stand without a root of trust need not wait for it."""
    if root_file(settings, places) is None:
        return None
    from kiosk.bootstrap import renewal  # noqa: PLC0415

    return renewal


def journey(options: argparse.Namespace, places: Places) -> int:
    """Walk a visit without a screen and leave pictures."""
    from kiosk.ui import environment  # noqa: PLC0415

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    environment.prepare(os.environ)
    log = FileEventLog(places.state / "kiosk.log")
    settings, problems = load_settings(options, places)
    settings, exhibition, _ = _exhibition(settings, problems, OpenedRelease(), places, log)
    if exhibition is None:
        return 2
    from kiosk.ui.application import Setup  # noqa: PLC0415
    from kiosk.ui.journey.record import record  # noqa: PLC0415

    clock = SystemClock()
    staff = StaffService(settings, clock)
    setup = Setup(settings, clock, log, places.assets, staff, exhibition, Briefing(), windowed=True)
    return record(setup, options.out)


def _open_content(places: Places, log: FileEventLog) -> OpenedContent:
    store = FolderBundleStore(places.state / "bundles")
    folder = DiskContentFolder(places.content, salt=__version__)
    return ContentKeeper(store, icons(places), log).open(folder)


def _exhibition(
    settings: Settings,
    problems: list[KioskError],
    installed: OpenedRelease,
    places: Places,
    log: FileEventLog,
) -> tuple[Settings, Exhibition | None, list[KioskError]]:
    """The installed content where it has this stand, else what the program ships."""
    problems += installed.problems
    exhibition = None
    if installed.catalogue is not None and installed.generation is not None:
        try:
            exhibition = Exhibition(installed.catalogue, settings, installed.generation.published.date())
        except KioskError as error:
            problems.append(error)
    if exhibition is None:
        opened = _open_content(places, log)
        problems += opened.problems
        settings, exhibition = _shipped(opened.catalogue, settings, problems)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    return settings, exhibition, problems


def _shipped(
    catalogue: Catalogue | None, settings: Settings, problems: list[KioskError]
) -> tuple[Settings, Exhibition | None]:
    if catalogue is None:
        return settings, None
    try:
        return settings, Exhibition(catalogue, settings)
    except KioskError as error:
        problems.append(error)
    stands = sorted(catalogue.stands)
    if not stands:
        return settings, None
    settings = replace(settings, stand=stands[0])
    return settings, Exhibition(catalogue, settings)


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
