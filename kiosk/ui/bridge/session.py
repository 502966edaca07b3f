"""The visit as QML sees it: what to draw, and one slot per wish."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain import visit_events as events
from kiosk.domain.language import is_right_to_left, own_name
from kiosk.domain.visit import SCALE, Phase, Visit
from kiosk.services.visit import VisitService

QML_IMPORT_NAME = "Kiosk.Bridge"
QML_IMPORT_MAJOR_VERSION = 1
_SECOND_MS = 1000
_VIEWS = frozenset(view.value for view in events.View)


@QmlElement
@QmlUncreatable("The session comes from the program")
class Session(QObject):  # type: ignore[operator]
    """Holds the last state of the visit and passes wishes on; wakes up when time itself changes something."""

    changed = Signal()
    warningTick = Signal()

    def __init__(self, service: VisitService, parent: QObject | None = None) -> None:
        """Follow the service. Connect pages to it before the session, so that they are drawn first."""
        super().__init__(parent)
        self._service = service
        self._visit = service.visit
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._tick)
        self._veil = ""
        self._cover: Callable[[], str] = _no_veil
        self._uncover: Callable[[], None] = _nothing
        self._countdown = QTimer(self)
        self._countdown.setInterval(_SECOND_MS)
        self._countdown.timeout.connect(self.warningTick)
        service.listen(self._show)

    def use_veil(self, cover: Callable[[], str], uncover: Callable[[], None]) -> None:
        """Cover a held place with what `cover` gives the address of; `uncover` drops it again."""
        self._cover, self._uncover = cover, uncover

    def _show(self, visit: Visit) -> None:
        self._visit = visit
        if self._veil and visit.phase is not Phase.HELD:
            self._veil = ""
            self._uncover()
        left = self._service.seconds_to_deadline()
        if left is None:
            self._deadline.stop()
        else:
            self._deadline.start(int(left * _SECOND_MS) + 1)
        if visit.phase in (Phase.WARNING, Phase.HELD):
            self._countdown.start()
        else:
            self._countdown.stop()
        self.changed.emit()

    def _tick(self) -> None:
        self._service.send(events.Tick())
        left = self._service.seconds_to_deadline()
        if left is not None and not self._deadline.isActive():
            self._deadline.start(int(left * _SECOND_MS) + 1)

    def _get_phase(self) -> str:
        return self._visit.phase.value

    def _get_view(self) -> str:
        return self._visit.page.view.value

    def _get_subject(self) -> str:
        return self._visit.page.subject

    def _get_part(self) -> str:
        return self._visit.page.part

    def _get_page_key(self) -> str:
        page = self._visit.page
        return f"{len(self._visit.trail)}/{page.view}/{page.subject}/{page.part}"

    def _get_scroll(self) -> int:
        return self._visit.page.scroll

    def _get_language(self) -> str:
        return self._visit.language

    def _get_language_name(self) -> str:
        return own_name(self._visit.language)

    def _get_right_to_left(self) -> bool:
        return is_right_to_left(self._visit.language)

    def _get_text_scale(self) -> float:
        return SCALE[self._visit.text_size]

    def _get_text_size(self) -> str:
        return self._visit.text_size.value

    def _get_scheme(self) -> str:
        return self._visit.scheme.value

    def _get_reach(self) -> bool:
        return self._visit.reach

    def _get_can_go_back(self) -> bool:
        return len(self._visit.trail) > 1 or bool(self._visit.term)

    def _get_noted(self) -> int:
        return len(self._visit.notepad)

    def _get_term(self) -> str:
        return self._visit.term

    def _get_warning_left(self) -> int:
        return self._service.warning_left_s()

    def _get_held_left(self) -> int:
        return math.ceil(self._service.seconds_to_deadline() or 0.0)

    def _get_veil(self) -> str:
        return self._veil

    def _get_help_called(self) -> bool:
        return self._visit.help_called

    def _get_coached(self) -> bool:
        return self._visit.coached

    phase = Property(str, _get_phase, notify=changed)
    view = Property(str, _get_view, notify=changed)
    subject = Property(str, _get_subject, notify=changed)
    part = Property(str, _get_part, notify=changed)
    pageKey = Property(str, _get_page_key, notify=changed)
    scroll = Property(int, _get_scroll, notify=changed)
    language = Property(str, _get_language, notify=changed)
    languageName = Property(str, _get_language_name, notify=changed)
    rightToLeft = Property(bool, _get_right_to_left, notify=changed)
    textScale = Property(float, _get_text_scale, notify=changed)
    textSize = Property(str, _get_text_size, notify=changed)
    scheme = Property(str, _get_scheme, notify=changed)
    reach = Property(bool, _get_reach, notify=changed)
    canGoBack = Property(bool, _get_can_go_back, notify=changed)
    noted = Property(int, _get_noted, notify=changed)
    term = Property(str, _get_term, notify=changed)
    warningLeft = Property(int, _get_warning_left, notify=warningTick)
    heldLeft = Property(int, _get_held_left, notify=warningTick)
    veil = Property(str, _get_veil, notify=changed)
    helpCalled = Property(bool, _get_help_called, notify=changed)
    coached = Property(bool, _get_coached, notify=changed)

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self._service.send(events.Touched())

    @Slot()
    def back(self) -> None:
        """To the page before."""
        self._service.send(events.WentBack())

    @Slot()
    def home(self) -> None:
        """To the start page."""
        self._service.send(events.WentHome())

    @Slot()
    def finish(self) -> None:
        """Forget everything now."""
        self._service.send(events.Finished())

    @Slot()
    def holdPlace(self) -> None:
        """Step aside for a moment; the page is covered."""
        if self._visit.phase is Phase.ACTIVE:
            self._veil = self._cover()
            self._service.send(events.PlaceHeld())

    @Slot()
    def resume(self) -> None:
        """Back again."""
        self._service.send(events.Resumed())

    @Slot()
    def callHelp(self) -> None:
        """Ask for a person."""
        self._service.send(events.HelpCalled(wanted=True))

    @Slot()
    def helpCame(self) -> None:
        """A person is there."""
        self._service.send(events.HelpCalled(wanted=False))

    @Slot()
    def toggleCoach(self) -> None:
        """Hints for the volunteer who helps, or no more."""
        self._service.send(events.CoachToggled())

    @Slot()
    def cycleTextSize(self) -> None:
        """The next text size."""
        self._service.send(events.TextSizeCycled())

    @Slot()
    def cycleScheme(self) -> None:
        """The next colours."""
        self._service.send(events.SchemeCycled())

    @Slot()
    def toggleReach(self) -> None:
        """Everything operable low, or not."""
        self._service.send(events.ReachToggled())

    @Slot(str, str, str)
    def open(self, view: str, subject: str, part: str) -> None:
        """Go to a page by its name; an unknown name goes nowhere."""
        if view in _VIEWS:
            self._service.send(events.Opened(events.Page(events.View(view), subject, part)))

    @Slot(str, str, str)
    def turnTo(self, view: str, subject: str, part: str) -> None:
        """Go to a page instead of the present one, so that back skips the present one."""
        if view in _VIEWS:
            self._service.send(events.TurnedTo(events.Page(events.View(view), subject, part)))

    @Slot(str)
    def choosePlace(self, place: str) -> None:
        """Another town."""
        self._service.send(events.PlaceChosen(place))

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Another language."""
        self._service.send(events.LanguageChosen(language))

    @Slot(str)
    def chooseLetter(self, letter: str) -> None:
        """Another first letter."""
        self._service.send(events.LetterChosen(letter))

    @Slot(str)
    def search(self, text: str) -> None:
        """What stands in the search field now."""
        self._service.send(events.Searched(text))

    @Slot(str, str)
    def note(self, kind: str, key: str) -> None:
        """Put a thing on the Merkzettel, or take it off."""
        self._service.send(events.Noted(events.Note(kind, key, self._visit.place)))

    @Slot(str)
    def openTerm(self, term: str) -> None:
        """Explain a word."""
        self._service.send(events.TermOpened(term))

    @Slot()
    def closeTerm(self) -> None:
        """Close the explanation."""
        self._service.send(events.TermClosed())

    @Slot(int)
    def scrolled(self, position: int) -> None:
        """The page stands at this position in px."""
        self._service.send(events.Scrolled(position))


def _no_veil() -> str:
    """Without a window there is nothing to cover."""
    return ""


def _nothing() -> None:
    """Nor to uncover."""
