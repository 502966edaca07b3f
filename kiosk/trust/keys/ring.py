"""A folder of keys: makes them, lists them, prints their page, proves the page, and restores from it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kiosk.bundle.areas import RESERVED
from kiosk.bundle.layout import is_id
from kiosk.domain.release.keys import KeyCard, KeyProblem, Purpose
from kiosk.domain.release.model import REGION
from kiosk.trust.keys import files, key_file, paper, passphrase
from kiosk.trust.keys.locking import Cost
from kiosk.trust.keys.opened import OpenKey, make_card
from kiosk.trust.keys.page import page

KEY_SUFFIX = ".schluessel"
CARD_SUFFIX = ".karte"
PAGE_SUFFIX = ".html"

_LONGEST_HOLDER = 80
_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class KeyRing:
    """The keys in one folder."""

    def __init__(self, folder: Path, words: Sequence[str], today: date, cost: Cost | None = None) -> None:
        """Use `folder`, which need not exist; a `cost` below the usual one is for tests only."""
        self._folder = folder
        self._words = words
        self._today = today
        self._cost = cost

    def passphrase(self) -> str:
        """A new passphrase of six words."""
        return passphrase.make(self._words)

    def same(self, one: str, other: str) -> bool:
        """Whether two passphrases are the same as people type them."""
        return passphrase.normal(one) == passphrase.normal(other)

    def create(self, purpose: Purpose, area: str, holder: str, secret: str) -> tuple[str, KeyCard]:
        """Make a key, locked with the passphrase `secret`; where its file is, and its card.

        Raises:
            KeyProblem: a holder or an area that cannot be, or the disk does not take the file.
        """
        return self._make(secrets.token_bytes(paper.SEED_BYTES), purpose, area, holder, secret, tested=None)

    def restore(
        self, purpose: Purpose, area: str, holder: str, typed: str, secret: str
    ) -> tuple[str, KeyCard]:
        """Make the key of a printed page again, with a new passphrase; its old file is replaced.

        Raises:
            KeyProblem: the characters are wrong (and where), or as `create`.
        """
        return self._make(paper.read(typed), purpose, area, holder, secret, tested=self._today)

    def cards(self) -> tuple[tuple[str, KeyCard | KeyProblem], ...]:
        """Every key of the folder by file name, and the cards of keys that are elsewhere.

        For a broken file it is said what is wrong with it.
        """
        keys = sorted(self._folder.glob(f"*{KEY_SUFFIX}"))
        cards = sorted(self._folder.glob(f"*{CARD_SUFFIX}"))
        here = {path.stem for path in keys}
        found = [*keys, *(path for path in cards if path.stem not in here)]
        return tuple((path.name, _card_or_problem(path)) for path in found)

    def pages(self) -> tuple[str, ...]:
        """Pages that were printed and never deleted, because the program was killed: each is a whole key."""
        return tuple(str(path) for path in sorted(self._folder.glob(f"*{PAGE_SUFFIX}")))

    def card(self, file: str) -> KeyCard:
        """The card of a key file or card file.

        Raises:
            KeyProblem: no such file, or a broken one.
        """
        path = self._path(file)
        return key_file.read_card(files.read(path), str(path))

    def open(self, file: str, secret: str) -> OpenKey:
        """Unlock a key to sign with it. One whose page was never tested is not opened for that.

        Raises:
            KeyProblem: as `unlock`, or the page was never tested.
        """
        key = self.unlock(file, secret)
        if key.card.paper_tested is None:
            raise KeyProblem(
                "Das gedruckte Blatt dieses Schlüssels ist noch nicht geprüft.",
                where=str(self._path(file)),
                remedy=f"Prüfen Sie es zuerst: kiosk keys restore --check {file}",
            )
        return key

    def unlock(self, file: str, secret: str) -> OpenKey:
        """Unlock a key, tested or not.

        Raises:
            KeyProblem: wrong passphrase, no such file, a broken one.
        """
        path = self._path(file)
        return key_file.open_key(files.read(path), secret, str(path))

    def write_page(self, file: str, secret: str) -> str:
        """Write the page to print; the caller removes it as soon as it is printed.

        Raises:
            KeyProblem: as `unlock`, or the disk does not take it.
        """
        key = self.unlock(file, secret)
        path = self._folder / f"{_stem(key.card)}{PAGE_SUFFIX}"
        files.write(path, page(key).encode())
        return str(path)

    def remove_page(self, path: str) -> None:
        """Delete the page after printing.

        Raises:
            KeyProblem: no right.
        """
        files.remove(Path(path))

    def test(self, file: str, secret: str, typed: str) -> KeyCard:
        """Prove that the printed page brings this key back, and note the day in its file.

        Raises:
            KeyProblem: the characters are wrong (and where), are those of another key, or as `unlock`.
        """
        key = self.unlock(file, secret)
        seed = paper.read(typed)
        if not secrets.compare_digest(seed, key.seed):
            raise KeyProblem(
                "Das Blatt gehört zu einem anderen Schlüssel.",
                remedy=f"Auf dem richtigen Blatt steht der Fingerabdruck {key.card.fingerprint}.",
            )
        card = key.card
        _, tested = self._make(
            seed, card.purpose, card.area, card.holder, secret, tested=self._today, created=card.created
        )
        return tested

    def _make(  # noqa: PLR0913 -- what a key consists of
        self,
        seed: bytes,
        purpose: Purpose,
        area: str,
        holder: str,
        secret: str,
        *,
        tested: date | None,
        created: date | None = None,
    ) -> tuple[str, KeyCard]:
        card = make_card(
            seed,
            purpose=purpose,
            area=_good_area(purpose, area),
            holder=_good_holder(holder),
            created=created or self._today,
            paper_tested=tested,
        )
        stem = self._folder / _stem(card)
        path = stem.with_name(stem.name + KEY_SUFFIX)
        files.write(path, key_file.encode(OpenKey(card, seed), secret, self._cost))
        files.write(stem.with_name(stem.name + CARD_SUFFIX), key_file.encode_card(card), files.OPEN)
        return str(path), card

    def _path(self, file: str) -> Path:
        """A file as the user named it, or the one of that name in the folder."""
        path = Path(file)
        return path if path.is_file() or path.is_absolute() else self._folder / file


def _card_or_problem(path: Path) -> KeyCard | KeyProblem:
    try:
        return key_file.read_card(files.read(path), str(path))
    except KeyProblem as problem:
        return problem


def _good_area(purpose: Purpose, area: str) -> str:
    if purpose is not Purpose.CONTENT:
        if area:
            raise KeyProblem("Nur ein Bereichs-Schlüssel hat einen Bereich.", remedy="Lassen Sie --area weg.")
        return ""
    if area == REGION or (is_id(area) and area not in RESERVED):
        return area
    raise KeyProblem(
        f"Den Bereich „{area}“ kann es nicht geben." if area else "Für welchen Bereich ist der Schlüssel?",
        remedy="Nennen Sie ihn: --area region, oder den Namen eines Ortes, zum Beispiel --area gladbeck.",
    )


def _good_holder(holder: str) -> str:
    name = " ".join(holder.split())
    if name and len(name) <= _LONGEST_HOLDER and name.isprintable():
        return name
    raise KeyProblem(
        "Wem gehört der Schlüssel?" if not name else "Dieser Name ist zu lang oder enthält Sonderzeichen.",
        remedy='Nennen Sie Vor- und Nachnamen: --holder "Anna Muster".',
    )


def _stem(card: KeyCard) -> str:
    name = card.holder.lower().translate(_ASCII)
    plain = "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in name).split())
    return "-".join(filter(None, (card.purpose, card.area, plain[:30], card.keyid[:8])))
