"""The staff PIN: its hash (scrypt, RFC 7914) and the waiting time after wrong tries."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from itertools import pairwise

SHORTEST = 6
LONGEST = 12
_COST = 2**15
_BLOCK = 8
_PARALLEL = 1
_MEMORY = 64 * 1024 * 1024
_FREE_TRIES = 3
_FIRST_WAIT_S = 30.0
_LONGEST_WAIT_S = 900.0
_MOST_DOUBLINGS = 5


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries so far and the moment (s, monotonic) before which no further one is looked at."""

    wrong: int = 0
    blocked_until: float = 0.0


def is_acceptable(pin: str) -> bool:
    """Whether a new PIN is 6 to 12 digits and not one digit over and over or a plain run."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        return False
    steps = {int(b) - int(a) for a, b in pairwise(pin)}
    return steps not in ({0}, {1}, {-1})


def hash_pin(pin: str, salt: bytes) -> str:
    """The hash as it stands in the settings: "scrypt$<salt>$<key>" in base64."""
    key = _derive(pin, salt)
    return "$".join(("scrypt", _text(salt), _text(key)))


def matches(pin: str, stored: str) -> bool:
    """Whether the PIN belongs to the stored hash; a damaged hash matches nothing."""
    try:
        name, salt, key = stored.split("$")
        expected = base64.b64decode(key, validate=True)
        derived = _derive(pin, base64.b64decode(salt, validate=True))
    except ValueError:
        return False
    return name == "scrypt" and hmac.compare_digest(expected, derived)


def after_wrong(tries: Tries, now: float) -> Tries:
    """The record after one more wrong try: three are free, then 30 s doubling to 15 min."""
    wrong = tries.wrong + 1
    over = wrong - _FREE_TRIES
    wait = min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2 ** min(over, _MOST_DOUBLINGS)) if over >= 0 else 0.0
    return Tries(wrong, now + wait)


def after_lesser(tries: Tries) -> Tries:
    """The record after the PIN of volunteers was right: what was wrong is forgiven down to the last free try.

    Who knows that PIN must not be able to guess the other one in the breaks between its waiting times.
    """
    return Tries(min(tries.wrong, _FREE_TRIES - 1))


def waiting_s(tries: Tries, now: float) -> float:
    """Seconds until the next try is looked at; 0 when it is."""
    return max(0.0, tries.blocked_until - now)


def _derive(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=_MEMORY, dklen=32)


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
