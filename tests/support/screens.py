"""The real screen with the real content, opened off-screen for a test.

A test opens it with `open_screen`; it is closed after the test, and any warning of Qt fails the test.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.settings import Settings
from kiosk.domain.visit import Phase
from kiosk.domain.visit_events import Tick, View
from kiosk.services.exhibition import Exhibition
from kiosk.services.handbook import Chapter, chapters
from kiosk.services.paper.printing import Printing
from kiosk.services.presenter.pairing import PairingParts
from kiosk.services.preview import PreviewFolder
from kiosk.services.staff import Briefing, StaffService
from kiosk.services.survey.ports import AnswerStore
from kiosk.services.update.desk import ContentDesk
from kiosk.ui.application import Screen, Setup, make_application
from tests.support.answers import MemoryAnswers, MemoryFiles
from tests.support.desk import StandInDesk
from tests.support.phone import stand_in_parts

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
_HARMLESS = ("This plugin does not support propagateSizeHints",)  # said by the offscreen platform


class FakeClock:
    """Time that a test moves; a running one goes on by itself too."""

    def __init__(self, *, running: bool = False) -> None:
        """Begin at 1000 s."""
        self._start = time.monotonic() if running else None
        self._time = 1000.0

    def now(self) -> float:
        """Seconds, monotonic."""
        return self._time + (time.monotonic() - self._start if self._start is not None else 0.0)

    def today(self) -> date:
        """A day that never changes."""
        return date(2026, 11, 21)

    def advance(self, seconds: float) -> None:
        """Let time go by at once."""
        self._time += seconds


@dataclass
class MemoryLog:
    """A log that remembers its lines."""

    entries: list[tuple[str, int]] = field(default_factory=list)

    def note(self, code: str, number: int = 0) -> None:
        """Remember one line."""
        self.entries.append((code, number))


@dataclass
class _Opened:
    screen: Screen
    warnings: list[str]
    before: object
    kept: bool = False


_opened: list[_Opened] = []


@cache
def application() -> QGuiApplication:
    """The one application of the process."""
    return make_application(ASSETS)


@cache
def icons() -> frozenset[str]:
    """The names that can be drawn."""
    return frozenset(json.loads((ASSETS / "icons" / "symbols.json").read_text(encoding="utf-8")))


@cache
def real_catalogue() -> Catalogue:
    """The content that ships, compiled once."""
    catalogue = read(DiskContentFolder(ROOT / "content").read(), icons()).catalogue
    assert catalogue is not None
    return catalogue


@cache
def handbook() -> tuple[Chapter, ...]:
    """The chapters that ship."""
    return chapters({path.name: path.read_bytes() for path in (ASSETS / "handbuch").glob("*.md")})


def open_screen(  # noqa: PLR0913 -- each one is what some test is about
    qapp: object,
    size: tuple[int, int] = (1920, 1080),
    stand: str = "gladbeck",
    clock: FakeClock | None = None,
    *,
    trouble: bool = False,
    locked: bool = False,
    report: str = "",
    catalogue: Catalogue | None = None,
    briefing: Briefing | None = None,
    desk: ContentDesk | None = None,
    preview: PreviewFolder | None = None,
    rehearse: str | None = None,
    answers: AnswerStore | None = None,
    printing: Callable[[FakeClock], Printing] | None = None,
    pairing: PairingParts | None = None,
    **settings: object,
) -> Screen:
    """Open and show the screen in the attract state; without a clock, time runs and can be advanced.

    `settings` are fields of `Settings`; `catalogue` replaces the content that ships; `trouble` opens
    the screen without content, `locked` as on a stand, `rehearse` as at home. Without a `desk` a stand-in
    plays one; `printing` makes its printer (`support.paper`); `preview` opens it for somebody who writes in a
    folder.
    """
    assert qapp is not None
    chosen = Settings(stand=stand, **settings)  # type: ignore[arg-type]
    time_of_day = clock or FakeClock(running=True)
    content = catalogue or real_catalogue()
    warnings: list[str] = []
    before = qInstallMessageHandler(None)
    setup = Setup(
        settings=chosen,
        clock=time_of_day,
        log=MemoryLog(),
        assets=ASSETS,
        staff=StaffService(chosen, time_of_day),
        exhibition=None if trouble else Exhibition(content, chosen, preview=preview is not None),
        briefing=briefing or Briefing(report, "Programm 1.0", handbook()),
        windowed=not locked,
        size=size,
        desk=desk or StandInDesk(),
        preview=preview,
        rehearse=rehearse,
        answers=answers or MemoryAnswers(),
        exports=MemoryFiles(),
        printing=printing(time_of_day) if printing else None,
        pairing=pairing or stand_in_parts(),
    )
    screen = Screen(setup, warnings.append)
    _opened.append(_Opened(screen, warnings, before))
    screen.show()
    screen.window.requestActivate()
    settle()
    return screen


def close(screen: Screen) -> None:
    """Close a screen before the end of the test; what Qt complained about fails the test."""
    for opened in list(_opened):
        if opened.screen is screen:
            _opened.remove(opened)
            screen.close()
            qInstallMessageHandler(opened.before)  # type: ignore[arg-type]
            complaints = [text for text in opened.warnings if not text.startswith(_HARMLESS)]
            assert complaints == []


@contextmanager
def kept_open(screen: Screen) -> Iterator[Screen]:
    """Keep a screen open from test to test; what Qt complains about is then heard by pytest-qt."""
    opened = next(opened for opened in _opened if opened.screen is screen)
    opened.kept = True
    qInstallMessageHandler(opened.before)  # type: ignore[arg-type]
    yield screen
    close(screen)


def close_all() -> None:
    """Close every screen that is still open."""
    for opened in list(reversed(_opened)):
        if not opened.kept:
            close(opened.screen)


def warnings_of(screen: Screen) -> list[str]:
    """What Qt complained about so far; a test that expects a complaint clears the list."""
    return next(opened.warnings for opened in _opened if opened.screen is screen)


def log_of(screen: Screen) -> list[tuple[str, int]]:
    """The lines that the screen wrote to its log."""
    log = screen.setup.log
    assert isinstance(log, MemoryLog)
    return log.entries


def settle(ms: int = 30) -> None:
    """Let the screen live for a moment of real time; Qt's usual timers may be 5 % early."""
    loop = QEventLoop()
    timer = QTimer(loop)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(ms)
    loop.exec()


def let_pass(screen: Screen, seconds: float) -> None:
    """Move the screen's clock, tell the visit, and let the screen draw what came of it."""
    clock = screen.setup.clock
    assert isinstance(clock, FakeClock)
    clock.advance(seconds)
    screen.visits.send(Tick())
    settle()


def phase_of(screen: Screen) -> Phase:
    """What the screen is doing now."""
    return screen.visits.visit.phase


def view_of(screen: Screen) -> View:
    """The page that is shown now."""
    return screen.visits.visit.page.view


def wake(screen: Screen) -> None:
    """From the attract state to the start page, as after the first touch."""
    screen.session.touch()
    let_pass(screen, 1.0)
    assert screen.visits.visit.phase is Phase.ACTIVE
