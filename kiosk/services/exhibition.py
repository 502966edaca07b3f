"""The content in use at this stand, and the view of it that the attract screen and pages need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kiosk.domain.catalogue import Catalogue, Stand
from kiosk.domain.dates import EARLIEST, KnownDay, known_day
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.facts import german_date
from kiosk.domain.language import text
from kiosk.domain.publication import of_day
from kiosk.domain.settings import Settings
from kiosk.domain.visit import Phase, Visit
from kiosk.services.pages.common import Context
from kiosk.services.ports import Clock


@dataclass(frozen=True, slots=True)
class ShownSlide:
    """One picture of the attract loop."""

    key: str
    icon: str
    text: str


class Exhibition:
    """Catalogue, stand and settings together; what is shown is the catalogue of the day.

    The day turns while nobody is there and at the first touch, never during a visit: what a visitor has seen
    or put on the Merkzettel stays until the visit ends.
    """

    def __init__(
        self, catalogue: Catalogue, settings: Settings, floor: date = EARLIEST, *, preview: bool = False
    ) -> None:
        """Choose the stand that the settings name. All is shown until a clock is followed.

        `floor` is the latest day that has surely been; a `preview` shows services and offers on every day.

        Raises:
            EnvironmentProblem: the content has no stand of that name.
        """
        self._settings = settings
        self._floor = floor
        self.preview = preview
        self._clock: Clock | None = None
        self._day: KnownDay | None = None
        self._listeners: list[Callable[[], None]] = []
        self.whole = catalogue
        self.catalogue = catalogue
        self.stand: Stand = self._stand_of(catalogue)

    @property
    def day(self) -> KnownDay | None:
        """The day that is shown; None before a clock is followed."""
        return self._day

    @property
    def phone(self) -> str:
        """The number to call: the stand's setting, else the content's."""
        return self._settings.phone or self.stand.phone

    def follow(self, clock: Clock) -> None:
        """Show what the clock's day shows, from now on."""
        self._clock = clock
        self.turn()

    def listen(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever another catalogue is shown."""
        self._listeners.append(listener)

    def turn(self) -> None:
        """Look at the clock; only for moments at which nobody is in a visit."""
        day = known_day(self._clock.today(), self._floor) if self._clock else None
        if day is not None and day != self._day:
            self._day = day
            self._show()

    def take_over(self, catalogue: Catalogue, floor: date | None = None) -> None:
        """Show other content; `floor` is the day of its publication where that is known.

        Raises:
            EnvironmentProblem: it has no stand of that name; the old content stays.
        """
        self._stand_of(catalogue)
        self.whole = catalogue
        self._floor = max(self._floor, floor or self._floor)
        self._day = known_day(self._clock.today(), self._floor) if self._clock else None
        self._show()

    def context(self, visit: Visit) -> Context:
        """What page builders need for a state of the visit."""
        if visit.phase in (Phase.ATTRACT, Phase.WAKING):
            self.turn()
        return Context(self.catalogue, self.stand, visit)

    def slides(self, language: str) -> tuple[ShownSlide, ...]:
        """The attract loop's pictures."""
        return tuple(
            ShownSlide(str(i), slide.icon, text(slide.text, language))
            for i, slide in enumerate(self.stand.slides)
        )

    def eyebrow(self, language: str) -> str:
        """The line above the headline: event, its date where staff have set one, and the stand."""
        named = bool(self.stand.event) or not self.whole.stands[self.stand.id].event
        day = german_date(self._settings.event_date) if named else ""
        return " · ".join(
            part for part in (text(self.stand.event, language), day, self.place_name(language)) if part
        )

    def place_name(self, language: str) -> str:
        """The name of the stand's town."""
        return text(self.catalogue.places[self.stand.place].name, language)

    def _show(self) -> None:
        if self._day is None:
            self.catalogue = self.whole
        else:
            stand = self._settings.stand
            shown = of_day(self.whole, self._day.day, stand, everything=self.preview)
            self.catalogue = shown.catalogue
        self.stand = self._stand_of(self.catalogue)
        for listener in self._listeners:
            listener()

    def _stand_of(self, catalogue: Catalogue) -> Stand:
        stand = catalogue.stands.get(self._settings.stand)
        if stand is None:
            raise EnvironmentProblem(
                f"Den Stand „{self._settings.stand}“ gibt es in diesem Inhalt nicht.",
                where="settings.toml, stand",
                remedy=f"Möglich sind: {', '.join(sorted(catalogue.stands))}.",
            )
        return stand
