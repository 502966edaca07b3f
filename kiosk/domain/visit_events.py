"""What can happen during a visit; each event is a small value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.practice.run import Run
from kiosk.domain.survey_filling import Filling


class View(StrEnum):
    """The pages a visitor can be on."""

    START = "start"
    SITUATION = "situation"
    FIRST = "first"
    LETTERS = "letters"
    SEARCH = "search"
    PLACES = "places"
    SERVICE = "service"
    MODULE = "module"
    TAKE = "take"
    NOTEPAD = "notepad"
    OFFERS = "offers"
    OFFER = "offer"
    WORDS = "words"
    HELP = "help"
    LANGUAGES = "languages"
    PRACTICES = "practices"
    PRACTICE = "practice"
    SURVEY = "survey"
    DEVICES = "devices"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Page:
    """A page and what it is about; `part` is the module of a service or the kind of a thing."""

    view: View
    subject: str = ""
    part: str = ""
    scroll: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the Merkzettel: a service or an offer, as of one place."""

    kind: str
    id: str
    place: str


@dataclass(frozen=True, slots=True)
class Touched:
    """Some touch or key, whatever it hit."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The visitor goes to a page."""

    page: Page


@dataclass(frozen=True, slots=True)
class TurnedTo:
    """The visitor goes to a page that takes the place of the present one."""

    page: Page


@dataclass(frozen=True, slots=True)
class WentBack:
    """The visitor wants the page before."""


@dataclass(frozen=True, slots=True)
class WentHome:
    """The visitor wants the start page."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The visitor is done ("Fertig")."""


@dataclass(frozen=True, slots=True)
class PlaceChosen:
    """Another town."""

    place: str


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    """Another language."""

    language: str


@dataclass(frozen=True, slots=True)
class TextSizeCycled:
    """The next text size."""


@dataclass(frozen=True, slots=True)
class SchemeCycled:
    """The next colour scheme."""


@dataclass(frozen=True, slots=True)
class ReachToggled:
    """Everything operable low, or not."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What stands in the search field now."""

    text: str


@dataclass(frozen=True, slots=True)
class LetterChosen:
    """A letter of an alphabetical list."""

    letter: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Put something on the Merkzettel, or take it off when it is there."""

    note: Note


@dataclass(frozen=True, slots=True)
class TermOpened:
    """A marked word was tapped."""

    term: str


@dataclass(frozen=True, slots=True)
class TermClosed:
    """The explanation of the word was closed."""


@dataclass(frozen=True, slots=True)
class Practised:
    """Something happened in the practice; the run as it is now."""

    run: Run


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet was asked for; `lost` is one that did not come out of the printer."""

    sheet: str
    lost: str = ""


@dataclass(frozen=True, slots=True)
class HelpCalled:
    """The visitor calls for a person, or (not `wanted`) somebody is there."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class CoachToggled:
    """A volunteer helps with this visit and wants hints for each page, or no more."""


@dataclass(frozen=True, slots=True)
class PlaceHeld:
    """The visitor steps aside for a moment ("Platz halten")."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The visitor is back."""


@dataclass(frozen=True, slots=True)
class Surveyed:
    """Something happened in the survey; the answers as they are now."""

    filling: Filling


@dataclass(frozen=True, slots=True)
class Scrolled:
    """The page was moved to a position in px."""

    position: int


Event = (
    Touched
    | Tick
    | Opened
    | TurnedTo
    | WentBack
    | WentHome
    | Finished
    | PlaceChosen
    | LanguageChosen
    | TextSizeCycled
    | SchemeCycled
    | ReachToggled
    | Searched
    | LetterChosen
    | Noted
    | TermOpened
    | TermClosed
    | Practised
    | Surveyed
    | Printed
    | HelpCalled
    | CoachToggled
    | PlaceHeld
    | Resumed
    | Scrolled
)
