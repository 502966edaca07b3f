"""Shows the content in a window with the notes beside it, for somebody who practises presenting at home.

Nothing is stored: neither the content as it was compiled, nor a log, nor an answer.
"""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import replace

from kiosk.adapters.clock import SystemClock
from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.adapters.handbook import handbook_files
from kiosk.adapters.places import Places
from kiosk.bootstrap.common import icons, load_settings
from kiosk.domain.catalogue import Catalogue
from kiosk.services.exhibition import Exhibition
from kiosk.services.handbook import chapters
from kiosk.services.preview import PreviewFolder
from kiosk.services.staff import Briefing, StaffService
from kiosk.services.survey.ports import Forgetting


class _NoLog:
    """Implements `EventLog`."""

    def note(self, code: str, number: int = 0) -> None:
        """Forget it."""


def rehearse(options: argparse.Namespace, places: Places) -> int:
    """Open the window; 2 where the content is broken or has no such tour."""
    from kiosk.ui import environment  # noqa: PLC0415 -- before Qt, and only for the window

    environment.prepare(os.environ)
    settings, _ = load_settings(options, places)
    clock = SystemClock()
    catalogue = _read(options, places, clock)
    if catalogue is None:
        return 2
    if settings.stand not in catalogue.stands:
        settings = replace(settings, stand=min(catalogue.stands, default=""))
    from kiosk.ui import application  # noqa: PLC0415

    setup = application.Setup(
        settings=settings,
        clock=clock,
        log=_NoLog(),
        assets=places.assets,
        staff=StaffService(settings, clock),
        exhibition=Exhibition(catalogue, settings),
        briefing=Briefing(handbook=chapters(handbook_files(places.assets / "handbuch"))),
        windowed=True,
        size=options.size,
        answers=Forgetting(),
        rehearse=options.tour,
    )
    return application.run(setup)


def _read(options: argparse.Namespace, places: Places, clock: SystemClock) -> Catalogue | None:
    look = PreviewFolder(DiskContentFolder(places.content), icons(places), clock.today()).look()
    if look is None or look.catalogue is None:
        for problem in look.problems if look else ():
            sys.stderr.write(f"{problem.where}: {problem.words}\n")
        return None
    known = sorted(look.catalogue.tours)
    if options.tour and options.tour not in known:
        sys.stderr.write(
            f"Die Vorführung „{options.tour}“ gibt es nicht. Möglich sind: {', '.join(known)}.\n"
        )
        return None
    return look.catalogue
