"""From "installed" to "on the screen": rehearsed, decoded aside, swapped while nobody is there.

A generation that fails at any of these steps is rejected for good, and what was shown before is shown on.
The pointer moves only after the screen shows the new content; a power cut in between begins anew.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.errors import KioskError
from kiosk.domain.release.model import Generation
from kiosk.services.ports import Clock, EventLog
from kiosk.services.update.messages import Tried, clean, from_line
from kiosk.services.update.running import Archive, Runner, Shelf, Stage, Worker

PATIENCE_S = 180.0
"""So long a rehearsal may take; one that hangs is a failed one."""
ATTEMPTS = 2
"""A rehearsal that dies may have died of something else."""

STOPPED = "Das Durchproben ist abgebrochen."


class Phase(StrEnum):
    """How far it is."""

    RESTING = "resting"
    TRYING = "trying"
    LOADING = "loading"
    READY = "ready"


class Activation:
    """Handles one generation at a time; a newer one takes the place of one that is not shown yet."""

    def __init__(  # noqa: PLR0913, PLR0917 -- each is another part of the machine
        self,
        store: Archive,
        shelf: Shelf,
        runner: Runner,
        worker: Worker,
        clock: Clock,
        log: EventLog,
        came: Callable[[Generation, str | None], None],
    ) -> None:
        """`came` hears of every generation that is shown (None) or could not be shown (why)."""
        self._store = store
        self._shelf = shelf
        self._runner = runner
        self._worker = worker
        self._clock = clock
        self._log = log
        self._came = came
        self._stage: Stage | None = None
        self._quiet = False
        self._generation: Generation | None = None
        self._catalogue: Catalogue | None = None
        self._heard: Tried | None = None
        self._attempts = 0
        self._since = 0.0
        self.phase = Phase.RESTING

    @property
    def is_busy(self) -> bool:
        """Whether a generation is on its way to the screen."""
        return self.phase is not Phase.RESTING

    def attach(self, stage: Stage) -> None:
        """Use this screen."""
        self._stage = stage

    def begin(self, generation: Generation, *, tried: bool = False) -> None:
        """Bring a generation onto the screen; one that was `tried` (shown before) is not rehearsed."""
        self.stop()
        self._generation = generation
        if tried:
            self._load(generation)
        else:
            self._try(generation)

    def quiet(self, quiet: bool) -> None:  # noqa: FBT001 -- the one thing that it says
        """Whether nobody is at the stand."""
        self._quiet = quiet
        self._show_when_quiet()

    def seconds_left(self) -> float | None:
        """Until `tick` has something to do."""
        if self.phase is not Phase.TRYING:
            return None
        return max(0.0, self._since + PATIENCE_S - self._clock.now())

    def tick(self) -> None:
        """Time went by."""
        if self.phase is Phase.TRYING and self.seconds_left() == 0.0 and self._generation is not None:
            self._runner.stop()
            self._fail(self._generation, STOPPED)

    def stop(self) -> None:
        """Drop what is under way; it can begin anew."""
        self._runner.stop()
        self._rest()
        self._attempts = 0

    def _try(self, generation: Generation) -> None:
        self._attempts += 1
        self._since = self._clock.now()
        self._heard = None
        self.phase = Phase.TRYING
        arguments = ("try", "--number", str(generation.number))
        self._runner.start(arguments, self._hear, lambda: self._tried(generation))

    def _hear(self, line: bytes) -> None:
        message = from_line(line)
        if isinstance(message, Tried):
            self._heard = message

    def _tried(self, generation: Generation) -> None:
        heard = self._heard
        if heard is not None and heard.number == generation.number:
            if heard.passed:
                self._load(generation)
            else:
                self._fail(generation, heard.detail)
        elif self._attempts < ATTEMPTS:
            self._try(generation)
        else:
            self._fail(generation, STOPPED)

    def _load(self, generation: Generation) -> None:
        self.phase = Phase.LOADING

        def loaded(came: Catalogue | Exception) -> None:
            if self._generation is not generation or self.phase is not Phase.LOADING:
                return  # another one has taken its place
            if isinstance(came, Exception):
                self._fail(generation, _why(came))
            else:
                self._catalogue = came
                self.phase = Phase.READY
                self._show_when_quiet()

        self._worker.do(lambda: self._shelf.load(generation.number), loaded)

    def _show_when_quiet(self) -> None:
        generation, catalogue = self._generation, self._catalogue
        if not self._quiet or self._stage is None or generation is None or catalogue is None:
            return
        try:
            self._stage.show(catalogue, generation.published.date())
        except Exception as error:  # noqa: BLE001 -- whatever it was, the former content must stay
            self._fail(generation, _why(error))
            return
        self._rest()
        self._log.note("release-shown", generation.number)

        def moved(came: Exception | None) -> None:
            if came is not None:
                self._log.note("release-pointer-stuck", generation.number)
            self._came(generation, None)

        self._worker.do(lambda: self._store.activate(generation.number), moved)

    def _fail(self, generation: Generation, why: str) -> None:
        self._rest()
        self._log.note("release-rejected", generation.number)

        def rejected(_came: Exception | None) -> None:
            self._came(generation, why)

        self._worker.do(lambda: self._store.reject(generation.number, why), rejected)

    def _rest(self) -> None:
        self._generation = self._catalogue = None
        self.phase = Phase.RESTING


def _why(error: Exception) -> str:
    if isinstance(error, KioskError):
        return clean(f"{error.where}: {error.message}" if error.where else error.message)
    return type(error).__name__
