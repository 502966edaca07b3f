"""Pairs a volunteer's phone: one code, one phone, and when both are over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from kiosk.domain.pairing import is_local, pairing_url
from kiosk.services.codes import Code, make_pairing_code
from kiosk.services.ports import Clock
from kiosk.services.presenter.phone_messages import (
    LIFETIME_S,
    Did,
    HelpSeen,
    Here,
    Listening,
    News,
    Open,
    Paired,
    PhoneTrouble,
    Trouble,
)
from kiosk.services.presenter.ports import PresenterDesk, SpeakerNotes
from kiosk.services.update.mailbox import Mailbox

STARTING_S = 20.0
"""So long the helper may take to begin."""
_MINUTE_S = 60


class PairingState(StrEnum):
    """How far it is."""

    OFF = "off"
    STARTING = "starting"
    WAITING = "waiting"
    """The code is on the screen."""
    PAIRED = "paired"
    ENDED = "ended"
    FAILED = "failed"


class PairingEnd(StrEnum):
    """Why a pairing is over."""

    NONE = ""
    TIME = "time"
    """No phone brought the code in time."""
    GONE = "gone"
    """The phone went away and did not come back in time."""
    TOUR = "tour"
    """The tour is over."""


_ACTIVE = frozenset({PairingState.STARTING, PairingState.WAITING, PairingState.PAIRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """How things stand. `url` and `code` are there only while a phone may come; times in whole minutes."""

    state: PairingState = PairingState.OFF
    url: str = ""
    code: Code | None = None
    minutes_left: int = 0
    here: bool = False
    """The paired phone is awake and reaches the stand."""
    end: PairingEnd = PairingEnd.NONE
    trouble: PhoneTrouble | None = None


class PhoneLine(Protocol):
    """The helper process that the phone talks to."""

    def start(self, opening: Open, heard: Callable[[News], None], ended: Callable[[], None]) -> None:
        """Start it. What it says and its end are told in the screen's own thread; a failed start is an end.

        One that still runs is stopped first and tells nothing more.
        """
        ...

    def tell(self, notes: SpeakerNotes) -> None:
        """Let the phone show this; without a helper nothing happens."""
        ...

    def stop(self) -> None:
        """End it, if one runs; nothing more is told."""
        ...


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the helper listens: an address or an interface, and a port (0: any free one)."""

    address: str
    port: int = 0


@dataclass(frozen=True, slots=True)
class PairingParts:
    """What the composition root hands to the screen for it; `mailbox` is where the helper's news come in."""

    line: PhoneLine
    spot: Spot
    new_code: Callable[[], str]
    mailbox: Mailbox


class PairingService:
    """Switched on by a volunteer; off again by itself, at the latest when the tour is over."""

    def __init__(
        self, parts: PairingParts, desk: PresenterDesk, clock: Clock, help_seen: Callable[[], None]
    ) -> None:
        """Begin switched off. `help_seen` is called when the volunteer saw a call for help."""
        self._line = parts.line
        self._spot = parts.spot
        self._new_code = parts.new_code
        self._desk = desk
        self._clock = clock
        self._help_seen = help_seen
        self._view = Pairing()
        self._secret = ""
        self._since = 0.0
        self._touring = False
        self._listeners: list[Callable[[], None]] = []
        desk.listen(self._follow)

    @property
    def possible(self) -> bool:
        """Whether somebody said where to listen."""
        return self._spot.address != ""

    @property
    def view(self) -> Pairing:
        """As of now."""
        left = self._since + LIFETIME_S - self._clock.now()
        waiting = self._view.state is PairingState.WAITING
        return replace(self._view, minutes_left=max(1, -int(-left // _MINUTE_S)) if waiting else 0)

    def listen(self, listener: Callable[[], None]) -> None:
        """Hear of every change."""
        self._listeners.append(listener)

    def switch_on(self) -> None:
        """Show a new code; a phone that was paired is not any more."""
        if not self.possible:
            return
        self._secret = self._new_code()
        self._become(Pairing(state=PairingState.STARTING))
        opening = Open(self._spot.address, self._spot.port, self._secret)
        self._line.start(opening, self._hear, self._lose)
        if self._view.state in _ACTIVE:
            self._touring = self._desk.notes.tour != ""
            self._line.tell(self._desk.notes)

    def switch_off(self) -> None:
        """End the pairing; nothing of it is valid any more."""
        self._finish(Pairing())

    def tick(self) -> None:
        """Look at the clock; to be called every few seconds while it is on."""
        gone = self._clock.now() - self._since
        match self._view.state:
            case PairingState.STARTING if gone > STARTING_S:
                self._finish(Pairing(state=PairingState.FAILED, trouble=PhoneTrouble.STOPPED))
            case PairingState.WAITING if gone > LIFETIME_S:
                self._finish(Pairing(state=PairingState.ENDED, end=PairingEnd.TIME))
            case PairingState.PAIRED if not self._view.here and gone > LIFETIME_S:
                self._finish(Pairing(state=PairingState.ENDED, end=PairingEnd.GONE))
            case _:
                pass

    def _follow(self) -> None:
        """Pass the notes on; a tour that is over takes the pairing with it."""
        if self._view.state not in _ACTIVE:
            return
        notes = self._desk.notes
        if self._touring and not notes.tour:
            self._finish(Pairing(state=PairingState.ENDED, end=PairingEnd.TOUR))
            return
        self._touring = notes.tour != ""
        self._line.tell(notes)

    def _hear(self, news: News) -> None:
        """Believe the helper only what fits to how things stand."""
        state = self._view.state
        match news:
            case Listening(address, port) if state is PairingState.STARTING:
                self._show(address, port)
            case Paired() if state is PairingState.WAITING:
                self._become(Pairing(state=PairingState.PAIRED, here=True))
            case Here(here) if state is PairingState.PAIRED:
                self._become(replace(self._view, here=here))
            case Did(command) if state is PairingState.PAIRED:
                self._desk.command(command)
            case HelpSeen() if state is PairingState.PAIRED:
                self._help_seen()
            case Trouble(reason):
                self._finish(Pairing(state=PairingState.FAILED, trouble=reason))
            case _:
                pass

    def _show(self, address: str, port: int) -> None:
        if not is_local(address) or not port:
            self._finish(Pairing(state=PairingState.FAILED, trouble=PhoneTrouble.ADDRESS))
            return
        url = pairing_url(address, port, self._secret)
        code = make_pairing_code(address, port, self._secret)
        self._become(Pairing(state=PairingState.WAITING, url=url, code=code))

    def _lose(self) -> None:
        self._finish(Pairing(state=PairingState.FAILED, trouble=PhoneTrouble.STOPPED))

    def _finish(self, view: Pairing) -> None:
        self._line.stop()
        self._secret = ""
        self._become(view)

    def _become(self, view: Pairing) -> None:
        self._view, self._since = view, self._clock.now()
        for listener in self._listeners:
            listener()
