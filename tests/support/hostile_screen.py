"""A process with the real screen and what the store holds: opens every page, stays for a while, ends.

`python -m tests.support.hostile_screen --folder DIR --words TEXT --seconds N`. Its last line says that it
lives, how many pages it opened, and on how many of them the words stood as they were written.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.adapters.clock import SystemClock
from kiosk.adapters.event_log import FileEventLog
from kiosk.adapters.places import Places
from kiosk.domain.settings import Settings
from kiosk.domain.visit_events import Finished, Opened, Page, Tick, Touched, View
from kiosk.services.exhibition import Exhibition
from kiosk.services.staff import Briefing, StaffService
from kiosk.services.update.self_test import pages
from kiosk.ui import environment
from tests.architecture.tree import ROOT

if TYPE_CHECKING:
    from kiosk.ui.application import Screen

SIZE = (1280, 800)
_FRAME_S = 0.003
_WAKING_S = 1.0


def main() -> int:
    """Show everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True, help="root of trust and state")
    parser.add_argument("--words", default="")
    parser.add_argument("--seconds", type=float, default=1.0)
    options = parser.parse_args()
    environment.prepare(os.environ)
    places = Places(
        assets=ROOT / "assets",
        content=options.folder / "content",
        settings=options.folder / "settings.toml",
        state=options.folder / "state",
    )
    with _switched_on(places, Settings(stand="gladbeck", pin_hash="x")) as screen:
        opened, seen = _visit(screen, options.words)
        end = time.monotonic() + options.seconds
        while time.monotonic() < end:  # the attract loop turns its pictures meanwhile
            _wait(0.2)
        assert not screen.window.grabWindow().isNull()
    sys.stdout.write(f"alive {opened} {seen}\n")
    return 0


@contextmanager
def _switched_on(places: Places, settings: Settings) -> Iterator[Screen]:
    """As `kiosk run` does it, with the same objects."""
    from kiosk.bootstrap import renewal  # noqa: PLC0415 -- Qt comes after the environment is clean
    from kiosk.ui.application import Screen, Setup, make_application  # noqa: PLC0415

    log = FileEventLog(places.state / "kiosk.log")
    signed = renewal.begin(settings, places, log)
    assert signed is not None
    opened = renewal.open_release(signed)
    assert opened.catalogue is not None, opened.problems
    exhibition = Exhibition(opened.catalogue, settings)
    clock = SystemClock()
    desk, live = renewal.make_desk(signed, exhibition, opened, clock)
    make_application(places.assets)
    setup = Setup(
        settings=settings,
        clock=clock,
        log=log,
        assets=places.assets,
        staff=StaffService(settings, clock),
        exhibition=exhibition,
        briefing=Briefing(),
        windowed=True,
        size=SIZE,
        desk=desk,
        live=live,
    )
    complaints: dict[str, None] = {}
    screen = Screen(setup, lambda text: complaints.update({text: None}))
    screen.show()
    try:
        yield screen
    finally:
        screen.close()
        sys.stderr.writelines(f"Qt: {text[:300]}\n" for text in complaints)


def _visit(screen: Screen, words: str) -> tuple[int, int]:
    """Open every page, every word, every practice; how many there were, and how many showed the words."""
    assert screen.setup.exhibition is not None
    catalogue = screen.setup.exhibition.catalogue
    counts = [_look(screen, words)]
    screen.visits.send(Touched())
    _wait(_WAKING_S)
    screen.visits.send(Tick())
    for page in [*pages(catalogue), Page(View.HELP)]:
        screen.visits.send(Opened(page))
        counts.append(_look(screen, words))
    for term in catalogue.terms:
        screen.session.openTerm(term)
        counts.append(_look(screen, words))
        screen.session.closeTerm()
    for practice in catalogue.practices:
        screen.practising.start(practice)
        counts.append(_look(screen, words))
    screen.visits.send(Finished())
    return len(counts), sum(counts)


def _look(screen: Screen, words: str) -> bool:
    from kiosk.ui.journey.hand import Hand  # noqa: PLC0415

    _wait(_FRAME_S)
    assert not screen.window.grabWindow().isNull()
    return any(words in text for text in Hand(screen).texts())


def _wait(seconds: float) -> None:
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    raise SystemExit(main())
