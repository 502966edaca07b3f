"""Keys of people: what each kind is for, and the half of a key that everybody may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.errors import KioskError

_FINGERPRINT_GROUPS = 5
_FINGERPRINT_LETTERS = 4


class KeyProblem(KioskError):  # noqa: N818 -- what people meet is a problem, not an error
    """Something is wrong with a key, its file, its passphrase or its page."""

    kind = "Problem mit einem Schlüssel"


class WrongPassphrase(KeyProblem):
    """The passphrase does not open the key file; another try may."""


class Purpose(StrEnum):
    """What a key may sign."""

    ROOT = "root"
    TARGETS = "targets"
    CONTENT = "content"
    PUBLISHING = "publishing"


NAMES = {
    Purpose.ROOT: "Haupt-Schlüssel",
    Purpose.TARGETS: "Freigabe-Schlüssel",
    Purpose.CONTENT: "Bereichs-Schlüssel",
    Purpose.PUBLISHING: "Ausgabe-Schlüssel",
}

USES = {
    Purpose.ROOT: (
        "Drei Personen haben je einen Haupt-Schlüssel. "
        "Zwei von ihnen bestimmen zusammen, wessen Schlüssel gelten."
    ),
    Purpose.TARGETS: (
        "Der Freigabe-Schlüssel legt fest, wer welchen Bereich schreiben darf. "
        "Er legt auch fest, zu welchen Internet-Adressen die Stände führen dürfen."
    ),
    Purpose.CONTENT: (
        "Der Bereichs-Schlüssel unterschreibt den Inhalt eines Bereichs, zum Beispiel einer Stadt."
    ),
    Purpose.PUBLISHING: (
        "Der Ausgabe-Schlüssel unterschreibt bei jeder Veröffentlichung, was gerade die neueste Fassung ist."
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyCard:
    """The public half of a key: who holds it, what for, `public` (ed25519, hex) and its TUF key id (hex)."""

    purpose: Purpose
    area: str
    """The area of a content key; empty for the others."""
    holder: str
    public: str
    keyid: str
    created: date
    paper_tested: date | None = None
    """When the printed page was last proved to bring this key back; None: never."""

    @property
    def fingerprint(self) -> str:
        """The first 80 bits of the key id in groups, to compare by eye."""
        return fingerprint(self.keyid)

    @property
    def title(self) -> str:
        """What the key is called: "Bereichs-Schlüssel gladbeck"."""
        return f"{NAMES[self.purpose]} {self.area}".rstrip()


def fingerprint(keyid: str) -> str:
    """The first 80 bits of a key id in groups of four letters."""
    size = _FINGERPRINT_LETTERS
    return " ".join(keyid[place : place + size] for place in range(0, _FINGERPRINT_GROUPS * size, size))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a ceremony did and what is still to be done, in German sentences for those who hold the keys."""

    done: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    draft: str = ""
    """Where a root that needs another signature was put; empty where there is none."""
