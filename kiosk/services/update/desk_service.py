"""The content desk: what staff wish, what the updater says, and how things stand, in German.

It decides and keeps; it reads no stick, opens no connection, verifies nothing and draws nothing. Staff's own
wishes run as one updater, what the stand does by itself (asking the mirror, hashing what is stored) as
another, which gives way to them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.domain.release import clock_floor
from kiosk.domain.release.model import Generation
from kiosk.domain.release.refusal import SENTENCES, Reason
from kiosk.services.ports import Clock, EventLog
from kiosk.services.update import messages, words
from kiosk.services.update.activation import Activation
from kiosk.services.update.desk import DeskState, DeskView, ShownDate
from kiosk.services.update.errand import Errand
from kiosk.services.update.ports import Calendar
from kiosk.services.update.rounds import Rounds
from kiosk.services.update.running import (
    Archive,
    ClockMemory,
    Runner,
    Shelf,
    Stage,
    Stick,
    StickWatch,
    Worker,
)
from kiosk.services.update.stock import Stock, take_stock
from kiosk.services.update.words import Words

STICK, MIRROR = "--stick", "--mirror"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the desk works with; `mirror` is the host that is asked, or empty."""

    archive: Archive
    shelf: Shelf
    memory: ClockMemory
    sticks: StickWatch
    worker: Worker
    by_hand: Runner
    by_itself: Runner
    rehearsing: Runner
    clock: Clock
    calendar: Calendar
    log: EventLog
    words: Words
    mirror: str = ""
    dates: Callable[[], tuple[ShownDate, ...]] = tuple


class DeskService:
    """Implements `desk.ContentDesk`."""

    def __init__(self, parts: Parts, rounds: Rounds, shown: Generation | None = None) -> None:
        """Begin idle, with `shown` on the screen; `open` starts watching."""
        self._parts = parts
        self._rounds = rounds
        self._view = DeskView(state=DeskState.IDLE, mirror=parts.mirror)
        self._listeners: list[Callable[[], None]] = []
        self._sticks: tuple[Stick, ...] = ()
        self._shown = shown
        self._source: tuple[str, ...] = ()
        self._offer: messages.Offer | None = None
        self._stock = Stock()
        self._is_open = False
        self._errand = Errand(parts.by_hand, parts.clock, self._hear, self._died)
        self._activation = Activation(
            parts.archive,
            parts.shelf,
            parts.rehearsing,
            parts.worker,
            parts.clock,
            parts.log,
            self._came,
        )
        rounds.tell(self._by_itself)

    # How things stand.

    @property
    def view(self) -> DeskView:
        """How things stand."""
        now = self._parts.calendar.utc()
        return replace(
            self._view,
            clock=self._parts.words.clock(now),
            warnings=self._warnings(),
            dates=self._parts.dates(),
            history=self._stock.history,
            stick=bool(self._sticks),
        )

    def listen(self, listener: Callable[[], None]) -> None:
        """Hear of every change of `view`."""
        self._listeners.append(listener)

    def seconds_left(self) -> float | None:
        """Until `tick` has something to do, or None."""
        if not self._is_open:
            return None
        parts = (self._errand, self._activation, self._rounds)
        return min((left for one in parts if (left := one.seconds_left()) is not None), default=None)

    # What the screen tells.

    def open(self, stage: Stage) -> None:
        """Begin: the first frame is on the screen."""
        self._is_open = True
        self._activation.attach(stage)
        self._parts.sticks.watch(self._sticks_changed)
        self._take_stock(self._resume)

    def quiet(self, quiet: bool) -> None:  # noqa: FBT001 -- the one thing that it says
        """Whether nobody is at the stand: no visit, no staff."""
        self._activation.quiet(quiet)
        self._rounds.quiet(quiet)

    def tick(self) -> None:
        """Time went by."""
        self._errand.tick()
        self._activation.tick()
        self._rounds.tick()

    def close(self) -> None:
        """End in good order: no updater outlives the screen, and the clock is remembered."""
        self._is_open = False
        self._parts.sticks.close()
        self._errand.stop()
        self._rounds.stop()
        self._activation.stop()
        memory = self._parts.memory
        memory.save(clock_floor.shut_down(memory.load(), self._parts.calendar.utc()))

    # What staff wish.

    def look(self) -> None:
        """Look again at sticks."""
        if not self._is_busy():
            self._become(DeskState.LOOKING, step=words.LOOKS_AT_STICK)
            self._source = ()
            self._errand.wait()
            self._parts.sticks.look()

    def look_at_mirror(self) -> None:
        """Ask the mirror now."""
        if self._is_busy():
            return
        if not self._parts.mirror:
            self._become(DeskState.IDLE, message=words.NO_MIRROR)
            return
        self._become(DeskState.LOOKING, step=words.LOOKS_AT_MIRROR)
        self._run("look", (MIRROR,))

    def install(self) -> None:
        """Take over what is offered."""
        if self._view.state is DeskState.OFFERED and self._offer is not None:
            step = words.INSTALLS if self._source[0] == STICK else words.FETCHES
            self._become(DeskState.INSTALLING, step=step)
            self._run("install", self._source, "--expect", self._offer.key)

    def dismiss(self) -> None:
        """Put offer or refusal away."""
        if self._view.state in (DeskState.OFFERED, DeskState.REFUSED, DeskState.IDLE):
            self._source, self._offer = (), None
            self._rest()

    def restore(self, key: str) -> None:
        """Show an earlier generation again."""
        known = any(row.key == key and row.restorable for row in self._stock.history)
        if known and not self._is_busy():
            self._parts.log.note("release-restore-wished", int(key))
            self._become(DeskState.INSTALLING, step=words.RESTORES)
            self._run("restore", (), "--number", key)

    # What comes of it.

    def _run(self, command: str, source: tuple[str, ...], *more: str) -> None:
        self._rounds.give_way()
        self._source = source
        self._errand.run((command, *source, *more))

    def _sticks_changed(self, sticks: tuple[Stick, ...]) -> None:
        before, self._sticks = self._sticks, sticks
        if self._sees_source(sticks):
            self._tell()
            return
        # Staff asked, or the stick that everything was about is gone: then every stick counts as new.
        asked = self._view.state is DeskState.LOOKING and not self._source
        anew = self._view.state in (DeskState.LOOKING, DeskState.OFFERED)
        new = [stick for stick in sticks if anew or stick not in before]
        if anew:
            self._errand.stop()
            self._source, self._offer = (), None
            self._rest()
        found = next((stick for stick in new if stick.pack), None)
        if found is not None:
            self._become(DeskState.LOOKING, step=words.LOOKS_AT_STICK)
            self._run("look", (STICK, found.pack))
            return
        for stick in new:
            if stick.problem is not None:
                self._refuse(stick.problem, stick.name)
                return
        if asked:
            self._become(self._resting(), message=words.NO_STICK)
        else:
            self._tell()

    def _sees_source(self, sticks: tuple[Stick, ...]) -> bool:
        """Whether what is under way or offered can go on: its stick is there, or it is about none."""
        match self._view.state:
            case DeskState.INSTALLING:
                return True  # whatever a pulled stick means for it, the updater says
            case DeskState.LOOKING | DeskState.OFFERED:
                on_stick = self._source[:1] == (STICK,)
                return bool(self._source) and (
                    not on_stick or self._source[1] in {one.pack for one in sticks}
                )
            case _:
                return False

    def _hear(self, message: messages.Message) -> None:
        match message:
            case messages.Step(done, total):
                self._become(
                    self._view.state, step=self._view.step, progress=min(1.0, done / total) if total else 0.0
                )
            case messages.Offer():
                self._offer = message
                self._become(DeskState.OFFERED, offer=self._parts.words.offer(message))
            case messages.Nothing():
                same = words.SAME_ON_MIRROR if self._source[:1] == (MIRROR,) else words.SAME_ON_STICK
                self._become(self._resting(), message=same)
            case messages.Installed():
                self._installed()
            case messages.Refusal(reason, detail):
                self._refuse(reason, detail)
            case messages.Problem(text, remedy, where):
                self._parts.log.note("updater-problem")
                self._become(DeskState.REFUSED, message=text, remedy=remedy, where=where)
            case _:
                pass  # not of this errand

    def _died(self, *, slowly: bool) -> None:
        if not self._is_busy():
            return
        self._parts.log.note("updater-died")
        message = words.SLOW if slowly else words.DIED
        self._become(DeskState.REFUSED, message=message, remedy=words.DIED_REMEDY)

    def _by_itself(self, message: messages.Message) -> None:
        """What came of a round: the stand asked the mirror, or looked through what is stored."""
        match message:
            case messages.Installed():
                self._installed()
            case messages.Damaged(number):
                self._parts.log.note("release-damaged", number)
                self._take_stock(self._fall_back)
            case messages.Refusal(reason, detail) if reason is not Reason.UNREACHABLE:
                if self._view.state is DeskState.IDLE:
                    self._refuse(reason, detail)
            case _:
                self._tell()

    def _installed(self) -> None:
        self._parts.log.note("release-installed")
        self._offer = None
        self._become(DeskState.WAITING, message=words.WAITS)
        self._take_stock(self._resume)

    def _resume(self) -> None:
        """Bring onto the screen what is installed and not shown yet."""
        waiting = self._stock.waiting
        if waiting is not None:
            if not self._is_busy():
                self._become(DeskState.WAITING, message=words.WAITS)
            self._activation.begin(waiting)
        elif self._view.state is DeskState.WAITING and not self._activation.is_busy:
            self._refuse(Reason.DAMAGED, "")
        else:
            self._tell()

    def _fall_back(self) -> None:
        """Show what is whole, after something stored turned out to be damaged."""
        current = self._stock.current
        if current is not None and (self._shown is None or current.number != self._shown.number):
            self._activation.begin(current, tried=True)
        self._tell()

    def _came(self, generation: Generation, why: str | None) -> None:
        self._shown = generation if why is None else self._shown
        if not self._is_busy():
            if why is None:
                self._become(DeskState.IDLE, message=words.IS_SHOWN)
            else:
                self._refuse(Reason.NOT_SHOWN, why)
        self._rounds.shown(generation)
        self._take_stock(self._tell)

    # Small pieces.

    def _take_stock(self, then: Callable[[], None]) -> None:
        parts = self._parts

        def taken(came: Stock | Exception) -> None:
            if isinstance(came, Exception):
                parts.log.note("release-store-unreadable")
            else:
                self._stock = came
            then()

        shown = self._shown
        parts.worker.do(lambda: take_stock(parts.archive, parts.memory, parts.words, shown), taken)

    def _is_busy(self) -> bool:
        return self._view.state in (DeskState.LOOKING, DeskState.INSTALLING)

    def _resting(self) -> DeskState:
        return DeskState.WAITING if self._activation.is_busy else DeskState.IDLE

    def _rest(self) -> None:
        state = self._resting()
        self._become(state, message=words.WAITS if state is DeskState.WAITING else "")

    def _refuse(self, reason: Reason, detail: str) -> None:
        self._parts.log.note(f"release-refused-{reason.value}")
        message, remedy = SENTENCES[reason]
        self._become(DeskState.REFUSED, message=message, remedy=remedy, where=messages.clean(detail))

    def _become(self, state: DeskState, **said: object) -> None:
        self._view = replace(DeskView(state=state, mirror=self._parts.mirror), **said)  # type: ignore[arg-type]
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()

    def _warnings(self) -> tuple[str, ...]:
        now, floor = self._parts.calendar.utc(), self._stock.floor
        found: list[str] = []
        if clock_floor.is_behind(now, floor):
            found.append(words.CLOCK_BEHIND)
        elif clock_floor.is_far_ahead(now, floor):
            found.append(words.CLOCK_AHEAD)
        return (*found, *self._rounds.warnings(self._parts.words, clock_floor.reference(now, floor)))
