"""Keys of a test's people as a publisher uses them."""

from __future__ import annotations

from collections.abc import Iterable

from securesystemslib.signer import CryptoSigner

from tests.support.town_operator import PUBLISHER, key


class MemoryKeys:
    """Implements `Keys` of `kiosk.trust.office.publishing` for people; remembers what was asked for."""

    def __init__(self, *people: str) -> None:
        """Have the keys of these people; of the publisher where none are named."""
        self._keys = {key(name).public_key.keyid: key(name) for name in people or (PUBLISHER,)}
        self.asked: list[str] = []

    @property
    def known(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(self._keys)

    def unlock(self, keyids: Iterable[str]) -> tuple[CryptoSigner, ...]:
        """Hand them out."""
        self.asked = list(keyids)
        return tuple(self._keys[keyid] for keyid in self.asked)
