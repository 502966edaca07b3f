"""The main journey as data: from the attract screen to a QR code, the Merkzettel, and goodbye."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Do(StrEnum):
    """What a step does."""

    TOUCH = "touch"
    PRESS = "press"
    TYPE = "type"
    SEE = "see"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what, and with which words."""

    do: Do
    words: str = ""


def touch() -> Step:
    """Touch the screen anywhere."""
    return Step(Do.TOUCH)


def press(words: str) -> Step:
    """Press the button with this name."""
    return Step(Do.PRESS, words)


def type_(words: str) -> Step:
    """Write with the on-screen keyboard."""
    return Step(Do.TYPE, words)


def see(words: str) -> Step:
    """Make sure that these words are on the screen."""
    return Step(Do.SEE, words)


def picture(title: str) -> Step:
    """Take a picture; the title stands under it."""
    return Step(Do.PICTURE, title)


MAIN_JOB: tuple[Step, ...] = (
    picture("Der Bildschirm lädt ein"),
    touch(),
    see("Was möchten Sie online erledigen?"),
    picture("Start: Sie können nichts kaputt machen"),
    press("Suchen"),
    type_("hunt"),
    picture("Die Suche verzeiht Fehler: „hunt“"),
    press("Hund anmelden"),
    see("Das brauchen Sie"),
    picture("Der Dienst: was er kostet, was Sie brauchen"),
    press("So geht es"),
    picture("Schritt für Schritt"),
    press("Was heißt"),
    picture("Ein Wort erklärt sich"),
    press("Verstanden"),
    press("Zurück"),
    press("Mitnehmen"),
    see("Es öffnet sich die Seite von"),
    picture("Mitnehmen: der QR-Code und wohin er führt"),
    press("Auf den Merkzettel"),
    press("Start"),
    press("Wohnen & Umzug"),
    picture("Eine Lebenslage"),
    press("Meldebescheinigung"),
    press("Merken"),
    press("Merkzettel (2)"),
    see("Ihr Merkzettel"),
    picture("Der Merkzettel"),
    press("Hund anmelden"),
    press("Nächster Code"),
    see("Merkzettel, 2 von 2"),
    picture("Ein Code nach dem anderen"),
    press("Start"),
    press("Digitales in meiner Stadt"),
    picture("Digitales in der Stadt"),
    press("Schrift"),
    picture("Größere Schrift, eine Berührung"),
    press("Schrift"),
    press("Schrift"),
    press("Farben"),
    picture("Dunkle Farben"),
    press("Farben"),
    picture("Gelb auf Schwarz"),
    press("Tiefer"),
    picture("Alle Knöpfe unten"),
    press("Fertig"),
    see("Ihr Besuch ist gelöscht"),
    picture("Ihr Besuch ist gelöscht"),
)
"""What `./build/run` walks where there is no screen, and what the tests walk too."""
