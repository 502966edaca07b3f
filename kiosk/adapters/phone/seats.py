"""Who may hold a connection: few in all, and always some kept for the phone that is in."""

from __future__ import annotations

from collections import Counter

MOST = 8
MOST_OF_ONE = 4
"""Connections of one address, and of all strangers together once a phone is in."""


class Seats:
    """Counts connections by the address that they come from."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._held: Counter[str] = Counter()
        self._phone = ""

    def take(self, peer: str) -> bool:
        """Give one more to this address, or not."""
        strangers = self._held.total() - (self._held[self._phone] if self._phone else 0)
        if self._held.total() >= MOST or self._held[peer] >= MOST_OF_ONE:
            return False
        if self._phone and peer != self._phone and strangers >= MOST_OF_ONE:
            return False
        self._held[peer] += 1
        return True

    def free(self, peer: str) -> None:
        """Take it back."""
        self._held[peer] -= 1
        self._held += Counter()  # drops the addresses that hold none

    def keep_for(self, peer: str) -> None:
        """This address is the phone's."""
        self._phone = peer
