"""Who gets in: one code for one phone, then nobody else. Pure: times (s, monotonic) come as arguments."""

from __future__ import annotations

from enum import StrEnum
from hmac import compare_digest

from kiosk.adapters.phone.rate import Rate

MOST_WRONG = 5
"""Wrong codes in one minute, from whomever; the next one closes the door for a minute."""
MINUTE_S = 60.0


class Admission(StrEnum):
    """What a code brings."""

    IN = "in"
    WRONG = "wrong"
    TAKEN = "taken"
    """Another phone is in."""
    LOCKED = "locked"
    """There were too many wrong codes."""


class Gate:
    """Opens once. Code and session are compared in constant time and live only in this process."""

    def __init__(self, code: str, session: str, now: float, lifetime_s: float) -> None:
        """`code` lets one phone in during `lifetime_s`; that phone then shows `session`."""
        self._code = code
        self._session = session
        self._lifetime_s = lifetime_s
        self._seen = now
        self._paired = False
        self._closed = False
        self._wrong = Rate(MOST_WRONG, MINUTE_S)
        self._locked_until = now

    @property
    def session(self) -> str:
        """What the phone that is in shows from then on."""
        return self._session

    @property
    def paired(self) -> bool:
        """Whether a phone is in."""
        return self._paired

    def enter(self, code: str, now: float) -> Admission:
        """Try a code; while the door is locked even the right one does not open it."""
        if now < self._locked_until:
            return Admission.LOCKED
        right = compare_digest(code.encode(), self._code.encode())
        if right and not self._paired and self._alive(now):
            self._paired = True
            self._seen = now
            return Admission.IN
        if not self._wrong.allows(now):
            self._locked_until = now + MINUTE_S
            return Admission.LOCKED
        return Admission.TAKEN if self._paired else Admission.WRONG

    def knows(self, session: str, now: float) -> bool:
        """Whether it is the phone that is in; it stays in as long as it comes again in time."""
        right = compare_digest(session.encode(), self._session.encode())
        if not (right and self._paired and self._alive(now)):
            return False
        self._seen = now
        return True

    def close(self) -> None:
        """Let nobody in any more, and nobody back."""
        self._closed = True

    def _alive(self, now: float) -> bool:
        return not self._closed and now - self._seen <= self._lifetime_s
