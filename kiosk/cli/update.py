"""`kiosk update …`: the one-shot updater. It says what it finds as JSON lines and ends.

The screen starts it and believes nothing but these lines (`kiosk.services.update.messages`). Whatever goes
wrong becomes a line, too; an updater that ends without one has died.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from kiosk.cli.proof import Say, endings, say_proofs
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import KioskError
from kiosk.domain.release import clock_floor
from kiosk.domain.release.model import Generation, Origin, Vouched
from kiosk.domain.release.refusal import Refused
from kiosk.services.update import messages
from kiosk.services.update.install import Found, Installer, Step
from kiosk.services.update.messages import clean
from kiosk.services.update.offer import compare, make_offer, summary
from kiosk.services.update.ports import Calendar, ReleaseArchive, SourceOpener, VerifiedSource
from kiosk.services.update.proving import Prove
from kiosk.services.update.restore import Restorer
from kiosk.services.update.running import ClockMemory

OK, FAILED = 0, 1
EVERY = 200_000
"""Bytes between two lines of progress, about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where to look; `wait_s` tells what a mirror asked for after it refused."""

    opener: SourceOpener
    origin: Origin
    wait_s: Callable[[], float] = float


@dataclass(frozen=True, slots=True, kw_only=True)
class Updater:
    """Everything that the commands work with; `before` is the content that is shown now."""

    store: ReleaseArchive
    installer: Installer
    restorer: Restorer
    areas: tuple[str, ...]
    before: Callable[[], Catalogue | None]
    prove: Prove
    memory: ClockMemory
    calendar: Calendar
    say: Say

    def look(self, source: Source) -> int:
        """Say what the source offers."""
        with self._told(source) as told:
            opener = Noted(source.opener)
            found = self.installer.look(opener, source.origin, self._progress())
            if found is None:
                self._nothing(opener)
            else:
                changes = compare(self.before(), found.examined.catalogue)
                self.say(make_offer(found, source.origin, self.areas, self.store.current(), changes))
        return told.code

    def install(self, source: Source, key: str = "") -> int:
        """Take over what the source offers; with a `key` only that very offer."""

        def summarize(found: Found) -> str:
            return summary(compare(self.before(), found.examined.catalogue))

        with self._told(source) as told:
            opener = Noted(source.opener)
            generation = self.installer.install(
                opener, source.origin, self._progress(), key=key, summarize=summarize
            )
            if generation is None:
                self._nothing(opener)
            else:
                self._installed(generation)
        return told.code

    def restore(self, number: int) -> int:
        """Make an earlier generation wait to be shown again."""
        with self._told() as told:
            self.say(messages.Installed(self.restorer.restore(number).number))
        return told.code

    def check(self, now: datetime) -> int:
        """Prove and hash what is shown, then remove what nobody needs."""
        with self._told() as told:
            current = self.store.current()
            if current is not None:
                say_proofs([current], self.prove, self.say)
                for file in self.store.verify_all():
                    self.say(messages.Damaged(current.number, clean(file.path)))
            self.store.sweep(now)
            self.say(messages.Nothing())
        return told.code

    def rehearse(self, number: int, perform: Callable[[int], None]) -> int:
        """Go through everything that a generation can show."""
        try:
            perform(number)
        except KioskError as error:
            detail = f"{error.where}: {error.message}" if error.where else error.message
            self.say(messages.Tried(number, passed=False, detail=clean(detail)))
            return FAILED
        self.say(messages.Tried(number, passed=True))
        return OK

    def _nothing(self, opener: Noted) -> None:
        """Say that there is nothing new, and how long the signatures hold that were just verified."""
        current = self.store.current()
        if opener.vouched is not None and current is not None:
            self.say(messages.Proved(current.number, holds=True, roles=endings(opener.vouched.roles)))
        self.say(messages.Nothing())

    def _installed(self, generation: Generation) -> None:
        floor = clock_floor.published(self.memory.load(), generation.published, self.calendar.utc())
        self.memory.save(floor)
        self.say(messages.Installed(generation.number))

    def _progress(self) -> Callable[[Step, int, int], None]:
        said = -EVERY

        def tell(step: Step, done: int, total: int) -> None:
            nonlocal said
            if step is not Step.PULLING or done - said >= EVERY or done == total:
                said = done
                self.say(messages.Step(done, total))

        return tell

    @contextmanager
    def _told(self, source: Source | None = None) -> Iterator[_Outcome]:
        outcome = _Outcome()
        try:
            yield outcome
        except Refused as error:
            outcome.code = FAILED
            self.say(messages.refusal_of(error, min(source.wait_s() if source else 0.0, 1e9)))
        except KioskError as error:
            outcome.code = FAILED
            where, remedy = clean(error.where), clean(error.remedy)
            self.say(messages.Problem(clean(error.message), remedy, where))


@dataclass(slots=True)
class _Outcome:
    code: int = OK


class Noted:
    """A `SourceOpener` that remembers what was vouched for."""

    def __init__(self, opener: SourceOpener) -> None:
        """Open through `opener`."""
        self._opener = opener
        self.vouched: Vouched | None = None

    def open(self) -> VerifiedSource:
        """Fetch and verify.

        Raises:
            Refused: as the opener does.
        """
        source = self._opener.open()
        self.vouched = source.vouched
        return source
