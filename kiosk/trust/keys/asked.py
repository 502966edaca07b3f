"""The keys of whoever sits at this machine, unlocked when something is to be signed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from securesystemslib.signer import CryptoSigner

from kiosk.domain.release.keys import KeyCard, WrongPassphrase
from kiosk.trust.keys.opened import OpenKey
from kiosk.trust.keys.ring import KEY_SUFFIX, KeyRing

TRIES = 3


class AskedKeys:
    """Implements `Keys` of `kiosk.trust.office.publishing`: asks for a passphrase only when it must.

    A passphrase that opened one key is tried on the next, for people who use one for all of theirs.
    """

    def __init__(self, ring: KeyRing, ask: Callable[[KeyCard], str], say: Callable[[str], None]) -> None:
        """`ask` wants the passphrase of a key, `say` tells that one was wrong."""
        self._ring = ring
        self._ask = ask
        self._say = say
        self._opened: dict[str, OpenKey] = {}
        self._secrets: list[str] = []

    @property
    def known(self) -> Collection[str]:
        """The ids of the keys whose locked files are here."""
        return frozenset(self._files())

    def unlock(self, keyids: Iterable[str]) -> tuple[CryptoSigner, ...]:
        """Those of the keys that are here.

        Raises:
            WrongPassphrase: three wrong ones.
            KeyProblem: a key's page was never tested, or its file is broken.
        """
        files = self._files()
        wanted = [keyid for keyid in keyids if keyid in files]
        for keyid in wanted:
            if keyid not in self._opened:
                self._opened[keyid] = self._open(*files[keyid])
        return tuple(self._opened[keyid].signer for keyid in wanted)

    def _open(self, file: str, card: KeyCard) -> OpenKey:
        for secret in self._secrets:
            try:
                return self._ring.open(file, secret)
            except WrongPassphrase:
                continue
        for _ in range(TRIES - 1):
            try:
                return self._try(file, card)
            except WrongPassphrase as problem:
                self._say(str(problem))
        return self._try(file, card)

    def _try(self, file: str, card: KeyCard) -> OpenKey:
        secret = self._ask(card)
        key = self._ring.open(file, secret)
        self._secrets.append(secret)
        return key

    def _files(self) -> dict[str, tuple[str, KeyCard]]:
        cards = ((name, card) for name, card in self._ring.cards() if Path(name).suffix == KEY_SUFFIX)
        return {card.keyid: (name, card) for name, card in cards if isinstance(card, KeyCard)}
