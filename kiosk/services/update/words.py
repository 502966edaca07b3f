"""The German words of the content desk: dates, sizes, where something came from, what ends when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from kiosk.domain.release.expiry import Ending, Urgency
from kiosk.domain.release.model import REGION, Generation, Origin
from kiosk.services.update.desk import ShownGeneration, ShownOffer
from kiosk.services.update.messages import Offer

_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_KILO, _MEGA = 1_000, 1_000_000

ORIGINS = {
    Origin.SHIPPED: "mit dem Programm",
    Origin.STICK: "vom Stick",
    Origin.MIRROR: "vom Server",
    Origin.RESTORED: "wiederhergestellt",
}

ROLES = {
    "root": "Die Urkunde der Schlüssel",
    "targets": "Die Freigabe der Adressen und Orte",
    "snapshot": "Die Liste der Fassungen",
    "timestamp": "Der Zeitstempel",
    REGION: "Die Unterschrift für die ganze Region",
}
"""What staff call a role; any other role is that of a place."""

CLOCK_BEHIND = "Die Uhr dieses Geräts geht nach. Stellen Sie Datum und Uhrzeit."
CLOCK_AHEAD = (
    "Die Uhr dieses Geräts geht vielleicht weit vor. Prüfen Sie Datum und Uhrzeit. "
    "Solange sie falsch ist, nimmt der Stand keinen neuen Inhalt an."
)
SAME_ON_STICK = "Auf dem Stick ist der Inhalt, den der Stand schon hat."
SAME_ON_MIRROR = "Auf dem Server ist der Inhalt, den der Stand schon hat."
NO_STICK = "Es steckt kein Stick."
NO_MIRROR = "Für diesen Stand ist kein Server eingestellt."
WAITS = "Der neue Inhalt ist vollständig gespeichert. Er erscheint, sobald niemand am Stand ist."
IS_SHOWN = "Der neue Inhalt wird jetzt gezeigt."
LOOKS_AT_STICK = "Der Stick wird gelesen und geprüft."
LOOKS_AT_MIRROR = "Der Server wird gefragt."
INSTALLS = "Der neue Inhalt wird gespeichert. Der Stick muss stecken bleiben."
FETCHES = "Der neue Inhalt wird vom Server geholt."
RESTORES = "Die frühere Fassung wird geprüft."
TRIES = "Der neue Inhalt wird einmal ganz durchprobiert."
DIED = "Das Prüfprogramm ist stehen geblieben."
DIED_REMEDY = "Am Stand hat sich nichts geändert. Versuchen Sie es noch einmal."
SLOW = "Das dauert zu lange."


class Words:
    """Speaks of moments as the stand's place has them."""

    def __init__(self, zone: tzinfo | None = None) -> None:
        """Use the time of `zone`; None is the machine's own."""
        self._zone = zone

    def day(self, moment: datetime) -> str:
        """For example "21. November 2026"."""
        local = moment.astimezone(self._zone)
        return f"{local.day}. {_MONTHS[local.month - 1]} {local.year}"

    def time(self, moment: datetime) -> str:
        """For example "21. November 2026, 9:05 Uhr"."""
        local = moment.astimezone(self._zone)
        return f"{self.day(moment)}, {local.hour}:{local.minute:02} Uhr"

    def clock(self, now: datetime) -> str:
        """For example "Freitag, 20. November 2026, 10:05 Uhr"."""
        return f"{_WEEKDAYS[now.astimezone(self._zone).weekday()]}, {self.time(now)}"

    def offer(self, offer: Offer) -> ShownOffer:
        """An offer to read."""
        return ShownOffer(
            key=offer.key,
            origin=ORIGINS[offer.origin],
            operator=offer.operator,
            signers=names(offer.signers),
            published=self.time(offer.published),
            version=offer.version,
            changes=offer.changes,
            before_after=offer.before_after,
            size=size(offer.size),
        )

    def generation(
        self, generation: Generation, *, current: bool, restorable: bool, refused: str = ""
    ) -> ShownGeneration:
        """A row of the history; `refused` says why it could not be shown."""
        origin = ORIGINS[generation.origin]
        detail = f"Unterschrieben: {names(generation.signers)}. " if generation.signers else ""
        detail += f"Gespeichert am {self.time(generation.installed)}, {origin}."
        return ShownGeneration(
            key=str(generation.number),
            title=f"Fassung vom {self.day(generation.published)}",
            detail=f"{detail} {refused}".rstrip(),
            changes=generation.summary,
            current=current,
            restorable=restorable,
        )

    def ending(self, ending: Ending) -> str:
        """That a signature ends, and what to do."""
        role = ROLES.get(ending.role, "Die Unterschrift für diesen Ort")
        day = self.day(ending.expires)
        todo = (
            "Veröffentlichen Sie am Büro-PC neu."
            if ending.role not in {"root", "targets"}
            else "Sagen Sie es den Personen, die die Haupt-Schlüssel haben."
        )
        if ending.urgency is Urgency.OVER:
            return f"{role} ist am {day} abgelaufen. Der Stand zeigt weiter, was er hat. {todo}"
        hurry = " Es eilt." if ending.urgency is Urgency.URGENT else ""
        return f"{role} gilt nur noch {days(ending.days)}, bis {day}.{hurry} {todo}"

    def mirror_fails(self, since: datetime) -> str:
        """That the mirror has not answered for a while."""
        return f"Der Server mit dem neuen Inhalt antwortet seit dem {self.time(since)} nicht."


def names(signers: Sequence[str]) -> str:
    """For example "Anna Muster und Ben Beispiel"."""
    if not signers:
        return "ohne Namen"
    if len(signers) == 1:
        return signers[0]
    return f"{', '.join(signers[:-1])} und {signers[-1]}"


def days(number: int) -> str:
    """For example "1 Tag"."""
    if number == 0:
        return "weniger als einen Tag"
    return "1 Tag" if number == 1 else f"{number} Tage"


def size(number: int) -> str:
    """Bytes as people say them: "12 kB", "3,4 MB"."""
    if number < _MEGA:
        return f"{-(-number // _KILO)} kB"
    return f"{number / _MEGA:.1f} MB".replace(".", ",")
