"""The keys in a folder, for publishing: only those that are needed are unlocked, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress

from securesystemslib.signer import CryptoSigner

from kiosk.domain.release.keys import KeyCard, WrongPassphrase
from kiosk.trust.keys.opened import OpenKey
from kiosk.trust.keys.ring import KEY_SUFFIX, KeyRing

TRIES = 3


class RingKeys:
    """Implements `publishing.Keys`."""

    def __init__(self, ring: KeyRing, ask: Callable[[str], str]) -> None:
        """Use the keys of `ring`; `ask` shows a prompt and does not show what is typed."""
        cards = ring.cards()
        self._files = {
            card.keyid: (file, card)
            for file, card in cards
            if isinstance(card, KeyCard) and file.endswith(KEY_SUFFIX)
        }
        self._ring = ring
        self._ask = ask

    @property
    def known(self) -> frozenset[str]:
        """The ids of the keys whose files are here; cards alone sign nothing."""
        return frozenset(self._files)

    def unlock(self, keyids: Iterable[str]) -> tuple[CryptoSigner, ...]:
        """Ask for the passphrase of each key that is needed.

        Raises:
            KeyProblem: three wrong passphrases, or the key's printed page was never tested.
        """
        secrets: dict[str, str] = {}
        return tuple(self._opened(*self._files[keyid], secrets).signer for keyid in keyids)

    def _opened(self, file: str, card: KeyCard, secrets: dict[str, str]) -> OpenKey:
        """Open a key; who has several keys with one passphrase types it once."""
        if card.holder in secrets:
            with suppress(WrongPassphrase):
                return self._ring.open(file, secrets[card.holder])
        prompt = f"Passwort für {card.title} von {card.holder}: "
        for _ in range(TRIES - 1):
            secrets[card.holder] = self._ask(prompt)
            try:
                return self._ring.open(file, secrets[card.holder])
            except WrongPassphrase as problem:
                prompt = f"{problem.message} Noch einmal: "
        return self._ring.open(file, self._ask(prompt))
