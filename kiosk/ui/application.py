"""The Qt application: fonts, bridge objects, the window."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QObject,
    QRect,
    Qt,
    QTimer,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QClipboard, QFont, QFontDatabase, QGuiApplication, QImageReader, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.language import FALLBACK
from kiosk.domain.settings import Settings
from kiosk.domain.visit import Effect, Phase, Rules
from kiosk.domain.visit_events import HelpCalled
from kiosk.services.exhibition import Exhibition
from kiosk.services.paper.taking import Taking
from kiosk.services.ports import Clock
from kiosk.services.practice.service import PracticeService
from kiosk.services.presenter.pairing import PairingService
from kiosk.services.presenter.service import PresenterService
from kiosk.services.survey.desk import desk_for
from kiosk.services.survey.service import SurveyService
from kiosk.services.update.running import Live, Stage
from kiosk.services.visit import VisitService
from kiosk.ui.at_home import AtHome
from kiosk.ui.bridge.attract import Attract
from kiosk.ui.bridge.keys import KeySource
from kiosk.ui.bridge.metrics import Metrics
from kiosk.ui.bridge.pages import Pages
from kiosk.ui.bridge.practice import Practice
from kiosk.ui.bridge.preview import Preview
from kiosk.ui.bridge.printing import Printing
from kiosk.ui.bridge.session import Session
from kiosk.ui.bridge.staff import Staff
from kiosk.ui.bridge.survey import Survey
from kiosk.ui.bridge.symbols import Symbols
from kiosk.ui.ending import ends_when_asked
from kiosk.ui.faults import hook, message_handler, unraisable
from kiosk.ui.input_watch import InputWatch
from kiosk.ui.notes_screen import side_by_side
from kiosk.ui.presenting import Presenting
from kiosk.ui.renewal import Renewal, ShowingStage, TroubleStage
from kiosk.ui.setup import Setup as Setup  # noqa: PLC0414 -- everybody finds it here
from kiosk.ui.snapshot import UNREADABLE, Snapshot
from kiosk.ui.translation import Translations

if TYPE_CHECKING:
    from kiosk.ui.preview import PreviewWatch

QML = Path(__file__).parent / "qml"
NAME = "digitaltag-kiosk"
AGAIN = 75
"""The exit code of a screen that wants to begin anew: there was no content, and now there is."""
_IMAGE_MEGABYTES = 64
_WARM_UP_MS = 1500
_DAY_MS = 600_000
"""How often the calendar is looked at while nobody touches the screen."""
_PREVIEW_IDLE_S = 86_400.0
"""An author who is writing is still there."""
_SWEEP_MS = 400
"""After a visit, when its last page is surely gone and the goodbye is shown."""


def make_application(assets: Path) -> QGuiApplication:
    """The Qt application with our fonts; never given the command line (it would read options from it)."""
    existing = QCoreApplication.instance()
    app = existing if isinstance(existing, QGuiApplication) else QGuiApplication([NAME])
    app.setApplicationName(NAME)
    app.setQuitOnLastWindowClosed(True)
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    QImageReader.setAllocationLimit(_IMAGE_MEGABYTES)
    for font in sorted((assets / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    QFontDatabase.addApplicationFont(str(assets / "icons" / "KioskSymbols.ttf"))
    QFont.insertSubstitution("Fira Sans", "Noto Sans Arabic")
    app.setFont(QFont("Fira Sans"))
    return app


def load_symbols(assets: Path) -> dict[str, int]:
    """The icon font's table, name to code point."""
    table = json.loads((assets / "icons" / "symbols.json").read_text(encoding="utf-8"))
    return {name: int(point, 16) for name, point in table.items()}


class Screen(QObject):
    """Owns every long-lived object of the screen, so that none of them dies before the engine."""

    def __init__(self, setup: Setup, warn: Callable[[str], None]) -> None:
        """Build the window without showing it. `warn` hears every message of Qt's engine."""
        super().__init__()
        self.setup = setup
        qInstallMessageHandler(message_handler(setup.log, warn))
        self.metrics = Metrics(setup.settings, self)
        self.symbols = Symbols(load_symbols(setup.assets), self)
        self.staff = Staff(setup.staff, setup.briefing, setup.desk, self)
        self.keys = KeySource(self)
        home = setup.exhibition.stand.place if setup.exhibition else ""
        self.visits = VisitService(home, _rules(setup), setup.clock)
        self.preview = Preview(self)
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        self.veil = Snapshot("veil", UNREADABLE)
        self.veil.serve(self.engine)
        self.translations = Translations(setup.assets / "translations", self.engine)
        properties: dict[str, object] = {
            "metrics": self.metrics,
            "symbols": self.symbols,
            "staff": self.staff,
            "locked": not setup.windowed,
        }
        if setup.exhibition is not None:
            properties |= self._bridges(setup.exhibition, setup.clock)
            component = "Main"
        else:
            self.session = Session(self.visits, self)
            properties["phone"] = setup.settings.phone or "115"
            component = "TroubleWindow"
        self._sweeping = QTimer(self)
        self._sweeping.setSingleShot(True)
        self._sweeping.setInterval(_SWEEP_MS)
        self._sweeping.timeout.connect(self._sweep)
        self._calendar = QTimer(self, interval=_DAY_MS)
        self._calendar.timeout.connect(self._turn)
        self._calendar.start()
        self.visits.on_effect(self._carry_out)
        self.engine.setInitialProperties(properties)
        self.engine.loadFromModule("Kiosk.Shell", component)
        roots = self.engine.rootObjects()
        if not roots:
            raise RuntimeError("Main.qml did not load")
        self.window = cast("QQuickWindow", roots[0])
        self._display: QScreen | None = None
        self.watch = InputWatch(self.window, self.session, self.staff, self.metrics, setup.clock)
        if setup.exhibition is not None:
            self._let_present(setup.settings, setup.rehearse)
        self.session.use_veil(lambda: self.veil.take(self.window), self.veil.drop)
        self.visits.listen(self.staff.follow)
        self.staff.accompanyRequested.connect(self._accompany)
        self.staff.exitRequested.connect(lambda: QCoreApplication.exit(0))
        self._watching = self._watched(setup)
        self._renewal = self._renewed(setup.live) if setup.live is not None else None

    def _bridges(self, exhibition: Exhibition, clock: Clock) -> dict[str, object]:
        """What shows content: the objects that the window asks for, by their names there."""
        exhibition.follow(clock)
        self.practising = PracticeService(exhibition, self.visits, clock)
        self.pages = Pages(exhibition, self.visits, self.practising, self)
        self.practice = Practice(self.practising, self)
        self.asking = SurveyService(exhibition, self.visits, self.setup.answers)
        self.survey = Survey(self.asking, self)
        self.staff.survey.follow(desk_for(exhibition, self.setup.answers, self.setup.exports), self.asking)
        self.session = Session(self.visits, self)
        self.attract = Attract(exhibition, self)
        tours = PresenterService(exhibition, self.visits, self.practising, clock)
        self.presenting = Presenting(tours, clock, self.staff, self)
        if self.setup.pairing is not None:
            came = HelpCalled(wanted=False)
            pairing = PairingService(self.setup.pairing, tours, clock, lambda: self.visits.send(came))
            self.staff.pairing.follow(pairing, self.setup.pairing.mailbox)
        self.printing = Printing(self)
        if self.setup.printing is not None:
            taking = Taking(self.setup.printing.desk, exhibition, self.visits)
            self.printing.follow(self.setup.printing, taking, self.visits)
            self.staff.paper.follow(self.setup.printing)
        self.visits.listen(lambda visit: self.translations.use(visit.language))
        self.visits.listen(lambda visit: self.keys.show(visit.language))
        return {
            "session": self.session,
            "pages": self.pages,
            "preview": self.preview,
            "practice": self.practice,
            "printing": self.printing,
            "survey": self.survey,
            "keys": self.keys,
            "attract": self.attract,
            "presenter": self.presenting.presenter,
        }

    def _let_present(self, settings: Settings, rehearse: str | None) -> None:
        beside = rehearse is not None
        self.presenting.attach(self.window, self.engine, settings, self.symbols, beside=beside)
        self.watch.follow(self.presenting)
        if rehearse is not None:
            self._at_home = AtHome(rehearse, self.presenting.service, self.visits, self.staff, self)

    def show(self) -> None:
        """Fill the screen, or be a window."""
        if self.setup.windowed:
            width, height = self.setup.size or (1280, 800)
            if self.setup.rehearse is not None and self.setup.size is None:
                self.window.setGeometry(side_by_side()[0])
            else:
                self.window.resize(width, height)
            self.window.show()
            return
        self.window.setFlags(
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self.window.setCursor(Qt.CursorShape.BlankCursor)
        # Without a window manager nobody else makes the window as large as the screen. Not window.screen():
        # PySide then takes the QScreen down with the window.
        self._display = QGuiApplication.primaryScreen()
        self._fit(self._display.geometry())
        self._display.geometryChanged.connect(self._fit)
        self.window.showFullScreen()
        self.window.requestActivate()

    @Slot(QRect)
    def _fit(self, area: QRect) -> None:
        self.window.setGeometry(area)

    def warm_up(self) -> None:
        """Load what a first visitor would otherwise wait for."""
        if self.setup.exhibition is not None:
            self.pages.warm_up()
            self.asking.warm_up()

    def renew(self, catalogue: Catalogue, floor: date | None = None) -> None:
        """Show other content at once; the page that is open stays, where there still is such a page.

        `floor` is a day that has surely been, where the content says so.

        Raises:
            EnvironmentProblem: it has no such stand; the old content stays.
        """
        if self.setup.exhibition is not None:
            self.setup.exhibition.take_over(catalogue, floor)
            self.practising.renew()
            self.pages.renew()
            self.presenting.renew()

    def _watched(self, setup: Setup) -> PreviewWatch | None:
        if setup.preview is None or setup.exhibition is None:
            return None
        from kiosk.ui.preview import PreviewWatch  # noqa: PLC0415 -- a stand never needs it

        return PreviewWatch(setup.preview, self.preview, self.renew, self)

    def _renew_quietly(self, catalogue: Catalogue, floor: date | None = None) -> None:
        self.renew(catalogue, floor)
        self._sweeping.start()  # the former content goes now, and not under the next visitor's fingers
        QTimer.singleShot(_WARM_UP_MS, self, self._warm_again)

    @Slot()
    def _warm_again(self) -> None:
        if self.visits.visit.phase is Phase.ATTRACT:
            self.warm_up()

    def _renewed(self, live: Live) -> Renewal:
        stage: Stage
        if self.setup.exhibition is not None:
            stage = ShowingStage(self.setup.exhibition, self.visits, self._renew_quietly)
        else:
            stage = TroubleStage(self.setup.settings, lambda: QCoreApplication.exit(AGAIN))
        renewal = Renewal(live, stage, self.visits, self.staff, self)
        self.window.frameSwapped.connect(renewal.begin, Qt.ConnectionType.SingleShotConnection)
        return renewal

    def close(self) -> None:
        """Take the window down; QML goes first, or its bindings would look for objects that are gone."""
        if self._display is not None:
            self._display.geometryChanged.disconnect(self._fit)
        self._sweeping.stop()
        self._calendar.stop()
        if self._watching is not None:
            self._watching.stop()
        if self._renewal is not None:
            self._renewal.close()
        self.staff.pairing.close()
        if self.setup.exhibition is not None:
            self.presenting.close()
            self.printing.close()
        self.translations.use(FALLBACK)
        self.window.hide()
        shiboken6.delete(self.engine)

    def start_over(self) -> None:
        """After a bug: a fresh visit, as if nobody had been there."""
        self.staff.close()
        self.visits.replace_home(self.visits.visit.home_place)

    @Slot()
    def _turn(self) -> None:
        """The attract loop of a new day; a visit keeps the day on which it began."""
        if self.setup.exhibition is not None and self.visits.visit.phase is Phase.ATTRACT:
            self.setup.exhibition.turn()

    @Slot()
    def _accompany(self) -> None:
        if not self.visits.visit.coached:
            self.session.toggleCoach()

    def _carry_out(self, effect: Effect) -> None:
        if effect is Effect.FORGET:
            clipboard = QGuiApplication.clipboard()
            clipboard.clear()
            if clipboard.supportsSelection():
                clipboard.clear(QClipboard.Mode.Selection)
            self.setup.log.note("visit-ended")
            self._sweeping.start()

    @Slot()
    def _sweep(self) -> None:
        """Free now what engine and interpreter would free some time: words of the last visitor."""
        if shiboken6.isValid(self.engine):
            self.engine.collectGarbage()
        gc.collect()


def _rules(setup: Setup) -> Rules:
    rules = setup.settings.rules()
    return rules if setup.preview is None else replace(rules, idle_s=_PREVIEW_IDLE_S)


def run(setup: Setup) -> int:
    """Show the screen until staff end it or the system asks the process to stop."""
    app = make_application(setup.assets)
    screen = Screen(setup, _unheard)
    sys.excepthook = hook(setup.log, screen.start_over)
    sys.unraisablehook = unraisable(setup.log)
    with ends_when_asked():
        screen.show()
        QTimer.singleShot(_WARM_UP_MS, screen.warm_up)
        setup.log.note("started")
        code = app.exec()
    screen.close()
    setup.log.note("ended", code)
    return code


def _unheard(_message: str) -> None:
    """Engine messages may hold content; the log gets a number, nobody gets the words."""
