"""Shows what somebody is writing, in a window that follows every save; nothing is stored."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace

from kiosk.adapters.clock import SystemClock
from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.adapters.event_log import FileEventLog
from kiosk.adapters.places import Places
from kiosk.bootstrap.common import icons, load_settings
from kiosk.services.exhibition import Exhibition
from kiosk.services.preview import PreviewFolder
from kiosk.services.staff import Briefing, StaffService
from kiosk.services.survey.ports import Forgetting


def preview(options: argparse.Namespace, places: Places) -> int:
    """Open the window on the content as it is now; 2 where it has never been whole yet."""
    from kiosk.ui import environment  # noqa: PLC0415 -- before Qt, and only for the window

    environment.prepare(os.environ)
    settings, _ = load_settings(options, places)
    clock = SystemClock()
    folder = PreviewFolder(DiskContentFolder(places.content), icons(places), clock.today())
    first = folder.look()
    if first is None or first.catalogue is None:
        for problem in first.problems if first else ():
            sys.stderr.write(f"{problem.where}: {problem.words}\n")
        return 2
    if settings.stand not in first.catalogue.stands:
        settings = replace(settings, stand=min(first.catalogue.stands, default=""))
    from kiosk.ui import application  # noqa: PLC0415

    setup = application.Setup(
        settings=settings,
        clock=clock,
        log=FileEventLog(places.state / "kiosk.log"),
        assets=places.assets,
        staff=StaffService(settings, clock),
        exhibition=Exhibition(first.catalogue, settings, preview=True),
        briefing=Briefing(),
        windowed=True,
        size=options.size,
        preview=folder,
        answers=Forgetting(),
    )
    return application.run(setup)
