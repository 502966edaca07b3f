"""The content in use at this stand, and the view of it that the attract screen and pages need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.catalogue import Catalogue, Stand
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.language import text
from kiosk.domain.settings import Settings
from kiosk.domain.visit import Visit
from kiosk.services.pages.common import Context


@dataclass(frozen=True, slots=True)
class ShownSlide:
    """One picture of the attract loop."""

    key: str
    icon: str
    text: str


class Exhibition:
    """Catalogue, stand and settings together."""

    def __init__(self, catalogue: Catalogue, settings: Settings) -> None:
        """Choose the stand that the settings name.

        Raises:
            EnvironmentProblem: the content has no stand of that name.
        """
        stand = catalogue.stands.get(settings.stand)
        if stand is None:
            raise EnvironmentProblem(
                f"Den Stand „{settings.stand}“ gibt es in diesem Inhalt nicht.",
                where="settings.toml, stand",
                remedy=f"Möglich sind: {', '.join(sorted(catalogue.stands))}.",
            )
        self.catalogue = catalogue
        self.stand: Stand = stand
        self._settings = settings

    @property
    def phone(self) -> str:
        """The number to call: the stand's setting, else the content's."""
        return self._settings.phone or self.stand.phone

    def context(self, visit: Visit) -> Context:
        """What page builders need for a state of the visit."""
        return Context(self.catalogue, self.stand, visit)

    def slides(self, language: str) -> tuple[ShownSlide, ...]:
        """The attract loop's pictures."""
        return tuple(
            ShownSlide(str(i), slide.icon, text(slide.text, language))
            for i, slide in enumerate(self.stand.slides)
        )

    def eyebrow(self, language: str) -> str:
        """The line above the headline: event, its date where staff have set one, and the stand."""
        parts = [text(self.stand.event, language), german_date(self._settings.event_date)]
        return " · ".join(part for part in (*parts, self.place_name(language)) if part)

    def place_name(self, language: str) -> str:
        """The name of the stand's town."""
        return text(self.catalogue.places[self.stand.place].name, language)


def german_date(iso: str) -> str:
    """`2027-06-18` as "18.6.2027"; empty stays empty."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day}.{day.month}.{day.year}"
