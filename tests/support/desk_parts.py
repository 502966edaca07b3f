"""What a content desk works with, each part in a test's hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TypeVar

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.release.clock_floor import BUILT, Floor
from kiosk.domain.release.model import FileRef, Generation, Origin
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.domain.release.timetable import Timetable
from kiosk.services.update.desk import DeskView
from kiosk.services.update.desk_service import DeskService, Parts
from kiosk.services.update.messages import Message, Offer, to_line
from kiosk.services.update.rounds import Rounds
from kiosk.services.update.running import Stick
from kiosk.services.update.words import Words
from tests.support.catalogue_factory import make_catalogue
from tests.support.stand_ins import HandClock, ListLog

T = TypeVar("T")
NOW = BUILT + timedelta(days=30, hours=9)
GERMANY = timezone(timedelta(hours=1))
OFFER = Offer(
    key="k1",
    origin=Origin.STICK,
    operator="Stadt Gladbeck",
    signers=("Petra Presse",),
    published=NOW - timedelta(days=1),
    version="2026.12.1",
    changes=("1 Dienst neu",),
    before_after=(("Hund anmelden, Frist", "1 Woche", "2 Wochen"),),
    size=1_234_567,
)
GOOD_STICK = Stick("STICK", pack="/media/stick/gladbeck.standpaket")
WRONG_STICK = Stick("FOTOS", problem=Reason.NOT_A_KIOSK_STICK)


class ScriptedRunner:
    """Starts nothing; a test says what the updater says and when it ends."""

    def __init__(self) -> None:
        """Nothing runs."""
        self.started: list[tuple[str, ...]] = []
        self.stops = 0
        self._heard: Callable[[bytes], None] | None = None
        self._ended: Callable[[], None] | None = None

    def start(
        self, arguments: Sequence[str], heard: Callable[[bytes], None], ended: Callable[[], None]
    ) -> None:
        """Remember the wish."""
        self.started.append(tuple(arguments))
        self._heard, self._ended = heard, ended

    def stop(self) -> None:
        """Say nothing any more."""
        self.stops += self.is_running
        self._heard = self._ended = None

    @property
    def is_running(self) -> bool:
        """Whether somebody waits for its words."""
        return self._ended is not None

    def say(self, *found: Message | bytes) -> None:
        """Say these lines."""
        for one in found:
            assert self._heard is not None
            self._heard(one if isinstance(one, bytes) else to_line(one))

    def end(self) -> None:
        """End."""
        ended, self._heard, self._ended = self._ended, None, None
        assert ended is not None
        ended()

    def answer(self, *found: Message | bytes) -> None:
        """Say these lines and end."""
        self.say(*found)
        self.end()


class HandWorker:
    """Does at once what it is given, or when a test lets it."""

    def __init__(self) -> None:
        """Work at once."""
        self.held = False
        self._waiting: list[Callable[[], None]] = []

    def do(self, work: Callable[[], T], then: Callable[[T | Exception], None]) -> None:
        """Do it."""

        def done() -> None:
            came: T | Exception
            try:
                came = work()
            except Exception as error:  # noqa: BLE001 -- as the real one
                came = error
            then(came)

        if self.held:
            self._waiting.append(done)
        else:
            done()

    def let_go(self) -> None:
        """Do what was held back."""
        self.held = False
        while self._waiting:
            self._waiting.pop(0)()


class HandSticks:
    """A test plugs in and pulls."""

    def __init__(self) -> None:
        """Nothing is plugged in."""
        self.there: tuple[Stick, ...] = ()
        self.looks = 0
        self.changed: Callable[[tuple[Stick, ...]], None] | None = None

    def watch(self, changed: Callable[[tuple[Stick, ...]], None]) -> None:
        """Tell how it is."""
        self.changed = changed
        changed(self.there)

    def look(self) -> None:
        """Tell again, when the test says so."""
        self.looks += 1

    def close(self) -> None:
        """Tell nothing more."""
        self.changed = None

    def plug(self, *sticks: Stick) -> None:
        """Have exactly these plugged in."""
        self.there = sticks
        if self.changed is not None:
            self.changed(sticks)


@dataclass
class HandCalendar:
    """A date that a test moves."""

    now: datetime = NOW

    def utc(self) -> datetime:
        """Now."""
        return self.now


@dataclass
class HandMemory:
    """A floor in memory."""

    floor: Floor = field(default_factory=Floor)

    def load(self) -> Floor:
        """The floor."""
        return self.floor

    def save(self, floor: Floor) -> None:
        """Remember it."""
        self.floor = floor


class MemoryArchive:
    """Generations in memory; implements `running.Archive` and `running.Shelf`."""

    def __init__(self) -> None:
        """Nothing was installed yet."""
        self.generations: list[Generation] = []
        self.pointer = 0
        self.marks: dict[int, str] = {}
        self.broken: set[int] = set()
        self.failing = False
        self.loaded: list[int] = []

    def install(self, **said: object) -> Generation:
        """One more generation."""
        number = len(self.generations) + 1
        made = replace(generation(number), **said)  # type: ignore[arg-type]
        self.generations.append(made)
        return made

    def current(self) -> Generation | None:
        """What the pointer names, or the newest before it that is whole."""
        if self.failing:
            raise OSError(5, "Input/output error")
        good = [one for one in self.generations if one.number <= self.pointer and self._usable(one.number)]
        return good[-1] if good else None

    def waiting(self) -> Generation | None:
        """The newest usable one after the pointer's."""
        later = [one for one in self.generations if one.number > self.pointer and self._usable(one.number)]
        return later[-1] if later else None

    def history(self) -> tuple[Generation, ...]:
        """All."""
        return tuple(reversed(self.generations))

    def is_complete(self, number: int) -> bool:
        """Whether a test has not broken it."""
        return number not in self.broken

    def rejected(self, number: int) -> str | None:
        """Why not."""
        return self.marks.get(number)

    def activate(self, number: int) -> None:
        """Move the pointer."""
        if self.failing:
            raise Refused(Reason.NO_ROOM)
        self.pointer = number

    def reject(self, number: int, why: str) -> None:
        """Mark it."""
        self.marks[number] = why

    def load(self, number: int) -> Catalogue:
        """A catalogue whose version is the number."""
        self.loaded.append(number)
        if number in self.broken:
            raise Refused(Reason.DAMAGED, "region/terms.json")
        return replace(make_catalogue(), version=str(number))

    def _usable(self, number: int) -> bool:
        return number not in self.marks and number not in self.broken


class HandStage:
    """A screen that remembers what it was given."""

    def __init__(self) -> None:
        """Show nothing yet."""
        self.shown: list[str] = []
        self.days: list[date] = []
        self.fails = False

    def show(self, catalogue: Catalogue, published: date) -> None:
        """Show it, or not."""
        if self.fails:
            raise KeyError(catalogue.version)
        self.shown.append(catalogue.version)
        self.days.append(published)


class Desk:
    """A desk with all its parts."""

    def __init__(self, *, mirror: str = "", shown: Generation | None = None, generations: int = 0) -> None:
        """With `generations` installed, the newest of them shown."""
        self.archive = MemoryArchive()
        for _ in range(generations):
            self.archive.install()
        self.archive.pointer = generations
        self.by_hand, self.by_itself, self.rehearsing = ScriptedRunner(), ScriptedRunner(), ScriptedRunner()
        self.worker, self.sticks, self.clock = HandWorker(), HandSticks(), HandClock()
        self.calendar, self.memory, self.log = HandCalendar(), HandMemory(), ListLog()
        self.stage = HandStage()
        table = Timetable(7, 3600.0) if mirror else None
        self.rounds = Rounds(self.by_itself, self.clock, self.calendar, table)
        parts = Parts(
            archive=self.archive,
            shelf=self.archive,
            memory=self.memory,
            sticks=self.sticks,
            worker=self.worker,
            by_hand=self.by_hand,
            by_itself=self.by_itself,
            rehearsing=self.rehearsing,
            clock=self.clock,
            calendar=self.calendar,
            log=self.log,
            words=Words(GERMANY),
            mirror=mirror,
        )
        on_screen = shown or (self.archive.generations[-1] if generations else None)
        self.service = DeskService(parts, self.rounds, on_screen)
        self.told = 0
        self.service.listen(self._hear)

    @property
    def view(self) -> DeskView:
        """How things stand."""
        return self.service.view

    def open(self, *, quiet: bool = True) -> None:
        """The first frame is there."""
        self.service.open(self.stage)
        self.service.quiet(quiet)

    def go_on(self, seconds: float) -> None:
        """Let time pass."""
        self.clock.go_on(seconds)
        self.service.tick()

    def _hear(self) -> None:
        self.told += 1


def generation(number: int) -> Generation:
    """A generation that came from a stick."""
    return Generation(
        number=number,
        origin=Origin.STICK,
        installed=NOW - timedelta(hours=1),
        published=datetime(2026, 12, number, 8, tzinfo=UTC),
        content_version=f"2026.12.{number}",
        operator="Stadt Gladbeck",
        signers=("Petra Presse",),
        floors={"root": 1},
        files=(FileRef(path="region/bundle.json", sha256=f"{number:064x}", size=10),),
        summary="1 Dienst neu",
    )
