"""What it means that a key is lost or stolen, in sentences for the people concerned."""

from __future__ import annotations

from enum import StrEnum

from kiosk.domain.release.keys import Purpose


class Loss(StrEnum):
    """What happened to a key."""

    LOST = "lost"
    """Nobody has it any more, or its holder left."""
    STOLEN = "stolen"
    """Somebody else may have it."""


_STAND = "Die Stände zeigen weiter, was sie haben."

_LOST = {
    Purpose.ROOT: (
        "Ein Haupt-Schlüssel fehlt. Zwei sind noch da, das reicht für alles.",
        "Geht noch einer verloren, lässt sich nichts mehr ändern. Ersetzen Sie ihn deshalb bald.",
    ),
    Purpose.TARGETS: (
        "Der Freigabe-Schlüssel fehlt. Veröffentlichen geht weiter.",
        "Neue Adressen, neue Bereiche und neue Bereichs-Schlüssel gehen erst mit einem neuen.",
    ),
    Purpose.CONTENT: (
        "Ein Bereichs-Schlüssel fehlt. Dieser Bereich lässt sich damit nicht mehr ändern.",
        "Alle anderen Bereiche sind nicht betroffen.",
    ),
    Purpose.PUBLISHING: (
        "Der Ausgabe-Schlüssel fehlt. Ohne ihn lässt sich nichts veröffentlichen.",
        _STAND,
    ),
}
_STOLEN = {
    Purpose.ROOT: (
        "Wer einen Haupt-Schlüssel stiehlt, kann damit allein nichts tun. Es braucht zwei.",
        "Ersetzen Sie ihn heute. Mit einem zweiten gehört dem Dieb alles.",
    ),
    Purpose.TARGETS: (
        "Der Dieb kann Adressen freigeben und fremde Bereichs-Schlüssel eintragen.",
        "Zu einem Stand kommt das nur zusammen mit dem Ausgabe-Schlüssel.",
        "Prüfen Sie nach dem Wechsel mit „kiosk trust status“, ob alle Namen stimmen.",
    ),
    Purpose.CONTENT: (
        "Der Dieb kann Inhalt für diesen einen Bereich unterschreiben, sonst nichts.",
        "Er kann keinen anderen Bereich ändern und keine Adresse freigeben.",
        "Zu einem Stand kommt das nur zusammen mit dem Ausgabe-Schlüssel.",
        "Veröffentlichen Sie den Bereich nach dem Wechsel aus Ihrem eigenen Inhalt neu.",
    ),
    Purpose.PUBLISHING: (
        "Der Dieb kann Stände auf einem alten Stand halten, aber keinen Inhalt erfinden.",
        "Hat dieselbe Person auch einen Bereichs-Schlüssel, sperren Sie ihn gleich mit.",
    ),
}


def meaning(purpose: Purpose, loss: Loss) -> tuple[str, ...]:
    """What it means for the town, and what must be done."""
    return (_LOST if loss is Loss.LOST else _STOLEN)[purpose]


AFTER = (
    "Ein Stand erfährt davon beim nächsten Holen vom Server oder vom nächsten Stick.",
    "Vernichten Sie das Blatt des alten Schlüssels und löschen Sie seine Datei.",
)
"""What holds after every exchange."""
