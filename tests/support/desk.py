"""A stand-in for the desk of new content: a test says how things stand, and reads what staff wished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.release.model import Origin
from kiosk.domain.release.refusal import SENTENCES, Reason
from kiosk.services.update import words
from kiosk.services.update.desk import (
    DateKind,
    DeskState,
    DeskView,
    ShownDate,
    ShownGeneration,
    ShownOffer,
)

CLOCK = "Samstag, 21. November 2026, 10:05 Uhr"
HISTORY = (
    ShownGeneration(
        key="3",
        title="Fassung vom 20. November 2026",
        detail="Unterschrieben: Henrike Kowalski. Gespeichert am 20. November 2026, 14:05 Uhr, vom Stick.",
        changes="3 Dienste neu, 1 Link geändert, 12 Texte geändert.",
        current=True,
        restorable=False,
    ),
    ShownGeneration(
        key="2",
        title="Fassung vom 2. Oktober 2026",
        detail="Unterschrieben: Ayşe Öztürk. Gespeichert am 2. Oktober 2026, 6:12 Uhr, vom Server.",
        changes="2 Texte geändert.",
        current=False,
        restorable=True,
    ),
    ShownGeneration(
        key="1",
        title="Fassung vom 14. Juni 2026",
        detail="Unterschrieben: Henrike Kowalski. Gespeichert am 18. Juni 2026, 8:40 Uhr, vom Stick.",
        changes="",
        current=False,
        restorable=True,
    ),
)
OFFER = ShownOffer(
    key="stick:15",
    origin=words.ORIGINS[Origin.STICK],
    operator="Stadt Gladbeck",
    signers="Henrike Kowalski",
    published="20. November 2026, 16:30 Uhr",
    version="15",
    changes=("3 Dienste neu", "1 Link geändert: Wohngeld", "12 Texte geändert"),
    before_after=(
        ("Hund anmelden, Kosten", "96 Euro im Jahr.", "108 Euro im Jahr, ab dem 1. Januar 2027."),
        (
            "Wohnsitz ummelden, Frist",
            "Sie haben eine Woche Zeit. Danach kann es eine Verwarnung geben.",
            "Sie haben zwei Wochen Zeit.",
        ),
        ("Bewohnerparkausweis, Das brauchen Sie", "", "Fahrzeugschein und Ausweis."),
        ("Weihnachtsmarkt, Öffnungszeiten", "Täglich von 11 bis 21 Uhr.", ""),
    ),
    size="4,2 MB, davon 0,3 MB neu",
)
DATES = (
    ShownDate(
        key="a",
        kind=DateKind.HIDDEN,
        title="Sprechstunde Digital-Lotsen",
        detail="War zu sehen bis 15. November 2026.",
    ),
    ShownDate(
        key="b",
        kind=DateKind.COMING,
        title="Hund anmelden: neue Gebühr",
        detail="Zu sehen ab 1. Januar 2027, in 41 Tagen.",
    ),
    ShownDate(
        key="c",
        kind=DateKind.REVIEW,
        title="Wohngeld: Link zum Antrag",
        detail="Zu prüfen bis 1. November 2026, seit 20 Tagen fällig.",
    ),
)
WARNING = (
    "Die Liste der Fassungen gilt nur noch 54 Tage, bis 14. Januar 2027. Veröffentlichen Sie am Büro-PC neu."
)

IDLE = DeskView(
    state=DeskState.IDLE, clock=CLOCK, history=HISTORY, dates=DATES, mirror="inhalte.gladbeck.example"
)
WARNED = replace(IDLE, warnings=(WARNING,), message=words.SAME_ON_MIRROR)
LOOKING = replace(IDLE, state=DeskState.LOOKING, stick=True, step=words.LOOKS_AT_STICK)
OFFERED = replace(IDLE, state=DeskState.OFFERED, stick=True, offer=OFFER)
INSTALLING = replace(OFFERED, state=DeskState.INSTALLING, progress=0.43, step=words.INSTALLS)
WAITING = replace(IDLE, state=DeskState.WAITING, stick=True, message=words.WAITS)


def refused(reason: Reason, where: str = "") -> DeskView:
    """A stick that was not taken over."""
    message, remedy = SENTENCES[reason]
    return replace(IDLE, state=DeskState.REFUSED, stick=True, message=message, remedy=remedy, where=where)


class StandInDesk:
    """Plays a `ContentDesk`."""

    def __init__(self, view: DeskView = IDLE) -> None:
        """Begin with this view."""
        self._view = view
        self._listeners: list[Callable[[], None]] = []
        self.wishes: list[str] = []

    @property
    def view(self) -> DeskView:
        """How things stand."""
        return self._view

    def listen(self, listener: Callable[[], None]) -> None:
        """Hear of every change of `view`."""
        self._listeners.append(listener)

    def play(self, view: DeskView) -> None:
        """Let things stand so, and tell it."""
        self._view = view
        for listener in self._listeners:
            listener()

    def tick(self, clock: str) -> None:
        """Let the clock go on; nobody is told."""
        self._view = replace(self._view, clock=clock)

    def look(self) -> None:
        """Remember the wish."""
        self.wishes.append("look")

    def look_at_mirror(self) -> None:
        """Remember the wish."""
        self.wishes.append("look-at-mirror")

    def install(self) -> None:
        """Remember the wish."""
        self.wishes.append("install")

    def dismiss(self) -> None:
        """Remember the wish."""
        self.wishes.append("dismiss")

    def restore(self, key: str) -> None:
        """Remember the wish."""
        self.wishes.append(f"restore {key}")
