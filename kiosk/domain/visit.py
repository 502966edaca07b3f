"""One visit as one immutable value, from the first touch until everything is forgotten.

Invariants: whatever a visitor typed or chose is a field of `Visit`; ending a visit replaces the value by
a fresh one; time comes in as an argument (s, monotonic); `transition` is the only way to another state.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from kiosk.domain.practice.run import Run, back, can_go_back
from kiosk.domain.survey_filling import Ending, Filling
from kiosk.domain.visit_events import (
    CoachToggled,
    Event,
    Finished,
    HelpCalled,
    LanguageChosen,
    LetterChosen,
    Note,
    Noted,
    Opened,
    Page,
    PlaceChosen,
    PlaceHeld,
    Practised,
    Printed,
    ReachToggled,
    Resumed,
    SchemeCycled,
    Scrolled,
    Searched,
    Surveyed,
    TermClosed,
    TermOpened,
    TextSizeCycled,
    Tick,
    Touched,
    TurnedTo,
    View,
    WentBack,
    WentHome,
)

TRAIL_LIMIT = 40
NOTEPAD_LIMIT = 12
SEARCH_LIMIT = 60
COACHED = 2.0
"""Factor on the idle time while a volunteer explains: two people who talk do not touch."""


class Phase(StrEnum):
    """What the screen is doing."""

    ATTRACT = "attract"
    WAKING = "waking"
    ACTIVE = "active"
    WARNING = "warning"
    HELD = "held"
    """The visitor stepped aside; the page is covered, and a touch alone does not uncover it."""
    FAREWELL = "farewell"


class TextSize(StrEnum):
    """The three text sizes."""

    NORMAL = "normal"
    LARGE = "large"
    HUGE = "huge"


class Scheme(StrEnum):
    """The three colour schemes."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Effect(StrEnum):
    """What the outside has to do after a transition."""

    FORGET = "forget"


SCALE = {TextSize.NORMAL: 1.0, TextSize.LARGE: 1.4, TextSize.HUGE: 1.75}
"""Factor on every font size (leserlich.info on DIN 1450: 1.4 and 1.75)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The stand's times in s: idle until the warning, warning, guard after waking, farewell, a held place."""

    idle_s: float = 90.0
    warning_s: float = 30.0
    guard_s: float = 0.7
    farewell_s: float = 6.0
    held_s: float = 120.0


@dataclass(frozen=True, slots=True)
class Visit:
    """Everything that one visitor has done; nothing of it exists anywhere else."""

    home_place: str
    place: str
    phase: Phase = Phase.ATTRACT
    since: float = 0.0
    active_at: float = 0.0
    language: str = "de"
    text_size: TextSize = TextSize.NORMAL
    scheme: Scheme = Scheme.LIGHT
    reach: bool = False
    trail: tuple[Page, ...] = (Page(View.START),)
    search_text: str = ""
    letter: str = ""
    notepad: tuple[Note, ...] = ()
    term: str = ""
    practice: Run | None = None
    survey: Filling | None = None
    help_called: bool = False
    coached: bool = False
    printed: tuple[str, ...] = ()
    """The sheets that the visitor asked for."""

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.trail[-1]

    @property
    def inside(self) -> Run | None:
        """The run whose page is shown, if it has a place to go back to inside the practice."""
        run = self.practice if self.page.view is View.PRACTICE else None
        return run if can_go_back(run) else None


def fresh(home_place: str, now: float = 0.0, phase: Phase = Phase.ATTRACT) -> Visit:
    """A visit in which nobody has done anything."""
    return Visit(home_place=home_place, place=home_place, phase=phase, since=now, active_at=now)


Outcome = tuple[Visit, tuple[Effect, ...]]

Choice = TypeVar("Choice", TextSize, Scheme)


def transition(visit: Visit, event: Event, now: float, rules: Rules) -> Outcome:
    """The state after an event, and what has to be done about it."""
    if isinstance(event, Tick):
        return _tick(visit, now, rules)
    if visit.phase is not Phase.ACTIVE and isinstance(event, Touched):
        return _touched(visit, now), ()
    if visit.phase not in (Phase.ACTIVE, Phase.WARNING, Phase.HELD):
        return visit, ()
    if isinstance(event, Finished):
        return fresh(visit.home_place, now, Phase.FAREWELL), (Effect.FORGET,)
    return _stepped(visit, event, now), ()


def _stepped(visit: Visit, event: Event, now: float) -> Visit:
    match visit.phase, event:
        case Phase.HELD, Resumed():
            return replace(visit, phase=Phase.ACTIVE, since=now, active_at=now)
        case ((Phase.HELD | Phase.WARNING), _):
            # What a page says late (a list that comes to rest) is not somebody's touch.
            return visit
        case _, PlaceHeld():
            return replace(visit, phase=Phase.HELD, since=now)
        case _:
            return replace(_act(visit, event), active_at=now)


def next_deadline(visit: Visit, rules: Rules) -> float | None:
    """When the next `Tick` changes something (s, monotonic); None while nothing is pending."""
    match visit.phase:
        case Phase.ATTRACT:
            return None
        case Phase.WAKING:
            return visit.since + rules.guard_s
        case Phase.ACTIVE:
            return visit.active_at + rules.idle_s * (COACHED if visit.coached else 1.0)
        case Phase.WARNING:
            return visit.since + rules.warning_s
        case Phase.HELD:
            return visit.since + rules.held_s
        case Phase.FAREWELL:  # pragma: no branch -- there is no other phase
            return visit.since + rules.farewell_s


def _touched(visit: Visit, now: float) -> Visit:
    match visit.phase:
        case Phase.WAKING | Phase.HELD:
            return visit
        case Phase.WARNING:
            return replace(visit, phase=Phase.ACTIVE, since=now, active_at=now)
        case _:
            return fresh(visit.home_place, now, Phase.WAKING)


def _tick(visit: Visit, now: float, rules: Rules) -> Outcome:
    deadline = next_deadline(visit, rules)
    if deadline is None or now < deadline:
        return visit, ()
    match visit.phase:
        case Phase.WAKING:
            return replace(visit, phase=Phase.ACTIVE, since=now, active_at=now), ()
        case Phase.ACTIVE:
            return replace(visit, phase=Phase.WARNING, since=now), ()
        case Phase.WARNING | Phase.HELD:
            return fresh(visit.home_place, now), (Effect.FORGET,)
        case _:
            return fresh(visit.home_place, now), ()


def _act(visit: Visit, event: Event) -> Visit:  # noqa: PLR0911 -- one for each event
    match event:
        case Opened(page) | TurnedTo(page):
            return _go(visit, page, in_place=isinstance(event, TurnedTo))
        case WentBack():
            if visit.term:
                return replace(visit, term="")
            if visit.inside is not None:
                return _practised(visit, back(visit.inside))
            return replace(visit, trail=visit.trail[:-1] or visit.trail)
        case WentHome():
            return replace(visit, trail=(Page(View.START),), search_text="", letter="", term="")
        case Scrolled(position):
            return replace(visit, trail=(*visit.trail[:-1], replace(visit.page, scroll=max(0, position))))
        case TermOpened(term):
            return replace(visit, term=term)
        case TermClosed():
            return replace(visit, term="")
        case Surveyed(filling):
            return _surveyed(visit, filling)
        case _:
            return _choose(visit, event)


def _choose(visit: Visit, event: Event) -> Visit:  # noqa: PLR0911 -- as above
    match event:
        case PlaceChosen(place):
            trail = visit.trail[:-1] if visit.page.view is View.PLACES else visit.trail
            return replace(visit, place=place, trail=trail or (Page(View.START),))
        case LanguageChosen(language):
            trail = visit.trail[:-1] if visit.page.view is View.LANGUAGES else visit.trail
            return replace(visit, language=language, trail=trail or (Page(View.START),))
        case TextSizeCycled():
            return replace(visit, text_size=_next(visit.text_size))
        case SchemeCycled():
            return replace(visit, scheme=_next(visit.scheme))
        case ReachToggled():
            return replace(visit, reach=not visit.reach)
        case Searched(text):
            return replace(visit, search_text=text[:SEARCH_LIMIT])
        case LetterChosen(letter):
            return replace(visit, letter=letter)
        case Practised(run):
            return _practised(visit, run)
        case Noted(note):
            return replace(visit, notepad=_toggled(visit.notepad, note))
        case _:
            return _accompanied(visit, event)


def _accompanied(visit: Visit, event: Event) -> Visit:
    match event:
        case HelpCalled(wanted):
            return replace(visit, help_called=wanted)
        case CoachToggled():
            return replace(visit, coached=not visit.coached)
        case Printed(sheet, lost):
            kept = tuple(other for other in visit.printed if other != lost)
            return replace(visit, printed=(*kept, sheet))
        case _:
            return visit


def _practised(visit: Visit, run: Run) -> Visit:
    """A place in a practice begins at its top; only from a change one finds the check page as it was left."""
    before = visit.practice
    stays = before is not None and (len(before.trail), before.spot) == (len(run.trail), run.spot)
    changing = run.returning or (before is not None and before.returning)
    if stays or changing or visit.page.view is not View.PRACTICE:
        return replace(visit, practice=run)
    trail = (*visit.trail[:-1], replace(visit.page, scroll=0))
    return replace(visit, practice=run, trail=trail)


def _surveyed(visit: Visit, filling: Filling) -> Visit:
    """From answers that were sent there is no way back to the questions."""
    if filling.ending is Ending.OPEN:
        return replace(visit, survey=filling)
    before = tuple(page for page in visit.trail if page.view is not View.SURVEY)
    return replace(visit, survey=filling, trail=(*before, Page(View.SURVEY, "", "thanks")))


def _go(visit: Visit, page: Page, *, in_place: bool) -> Visit:
    if replace(visit.page, scroll=0) == replace(page, scroll=0):
        return replace(visit, term="")
    trail = visit.trail[:-1] if in_place and len(visit.trail) > 1 else visit.trail
    if page.view is View.START:
        trail = ()
    letter = "" if page.view in (View.LETTERS, View.WORDS) else visit.letter
    kept = (*trail[:1], *trail[1:][-(TRAIL_LIMIT - 2) :])
    return replace(visit, trail=(*kept, page), letter=letter, term="")


def _next(value: Choice) -> Choice:
    members = list(type(value))
    return members[(members.index(value) + 1) % len(members)]


def _toggled(notepad: tuple[Note, ...], note: Note) -> tuple[Note, ...]:
    if note in notepad:
        return tuple(kept for kept in notepad if kept != note)
    return (*notepad, note)[-NOTEPAD_LIMIT:]
