"""Why a release is not taken over: one reason, one sentence, one thing to do."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kiosk.domain.errors import KioskError


class Reason(StrEnum):
    """Every reason there is; staff read its sentence."""

    NOT_A_KIOSK_STICK = "not-a-kiosk-stick"
    UNKNOWN_SIGNER = "unknown-signer"
    SIGNATURE_WRONG = "signature-wrong"
    OLDER = "older"
    EXPIRED = "expired"
    OTHER_TOWN = "other-town"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    NO_ROOM = "no-room"
    NEWER_KIOSK = "newer-kiosk"
    UNREADABLE = "unreadable"
    NOT_ALLOWED = "not-allowed"
    UNREACHABLE = "unreachable"
    CLOCK = "clock"
    NOT_SHOWN = "not-shown"


SENTENCES: Mapping[Reason, tuple[str, str]] = {
    Reason.NOT_A_KIOSK_STICK: (
        "Auf diesem Stick liegt kein Inhalt für den Kiosk.",
        "Schreiben Sie den Stick am Büro-PC neu: „kiosk stick“.",
    ),
    Reason.UNKNOWN_SIGNER: (
        "Der Inhalt kommt von jemandem, den dieser Stand nicht kennt.",
        "Nehmen Sie den Stick Ihrer eigenen Stadt.",
    ),
    Reason.SIGNATURE_WRONG: (
        "Die Unterschrift fehlt oder stimmt nicht.",
        "Veröffentlichen Sie den Inhalt am Büro-PC neu und schreiben Sie den Stick noch einmal.",
    ),
    Reason.OLDER: (
        "Der Inhalt ist älter als der, der schon hier ist.",
        "Nehmen Sie den neueren Stick. Eine alte Fassung stellen Sie im Personal-Bereich wieder her.",
    ),
    Reason.EXPIRED: (
        "Die Unterschrift ist abgelaufen.",
        "Veröffentlichen Sie den Inhalt am Büro-PC neu. Der Stand zeigt weiter, was er hat.",
    ),
    Reason.OTHER_TOWN: (
        "Der Inhalt ist für eine andere Stadt.",
        "Nehmen Sie den Stick für diesen Stand.",
    ),
    Reason.DAMAGED: (
        "Eine Datei ist beschädigt.",
        "Schreiben Sie den Stick noch einmal. Hilft das nicht, nehmen Sie einen anderen Stick.",
    ),
    Reason.TOO_LARGE: (
        "Der Inhalt ist größer als erlaubt.",
        "Verkleinern Sie Bilder und veröffentlichen Sie neu.",
    ),
    Reason.NO_ROOM: (
        "Auf diesem Gerät ist kein Platz für den neuen Inhalt.",
        "Rufen Sie die Technik an.",
    ),
    Reason.NEWER_KIOSK: (
        "Der Inhalt ist für ein neueres Programm gemacht.",
        "Lassen Sie zuerst das Programm des Standes erneuern.",
    ),
    Reason.UNREADABLE: (
        "Der Stick lässt sich nicht lesen.",
        "Stecken Sie ihn noch einmal ein. Er muss mit FAT32 oder exFAT formatiert sein.",
    ),
    Reason.NOT_ALLOWED: (
        "Der Inhalt führt zu einer Adresse, die nicht freigegeben ist.",
        "Nehmen Sie die Adresse heraus, oder lassen Sie sie freigeben.",
    ),
    Reason.UNREACHABLE: (
        "Der Server mit dem neuen Inhalt antwortet nicht.",
        "Der Stand versucht es später von selbst noch einmal.",
    ),
    Reason.CLOCK: (
        "Die Uhr dieses Geräts geht falsch.",
        "Stellen Sie Datum und Uhrzeit.",
    ),
    Reason.NOT_SHOWN: (
        "Der neue Inhalt ließ sich nicht zeigen.",
        "Der Stand zeigt wieder die vorige Fassung. Geben Sie die Meldung dem Büro.",
    ),
}


class Refused(KioskError):
    """A release is refused whole; what the stand shows stays as it is."""

    kind = "Nicht übernommen"

    def __init__(self, reason: Reason, detail: str = "") -> None:
        """Take sentence and remedy of the reason; `detail` names the file, the host or the version."""
        message, remedy = SENTENCES[reason]
        super().__init__(message, where=detail, remedy=remedy)
        self.reason = reason
