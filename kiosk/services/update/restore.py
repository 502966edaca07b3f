"""Brings an earlier generation back: a wish of staff, and no open door for old sticks."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.release.model import Generation, Origin
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.ports import EventLog
from kiosk.services.update import floors
from kiosk.services.update.ports import Calendar, ReleaseArchive


class Restorer:
    """Makes a new generation of the files and the proof of an old one."""

    def __init__(self, store: ReleaseArchive, calendar: Calendar, log: EventLog) -> None:
        """Write each return into `log`."""
        self._store = store
        self._calendar = calendar
        self._log = log

    def restore(self, number: int) -> Generation:
        """The new generation, which waits to be shown like any other.

        Its floors are the highest that this stand has seen: what is older than that stays out.

        Raises:
            Refused: the old one is not whole any more (DAMAGED), or there is no room (NO_ROOM).
            EnvironmentProblem: the disk cannot be written, or another process writes.
        """
        with self._store.writing():
            history = self._store.history()
            old = next((one for one in history if one.number == number), None)
            if old is None or not self._store.is_complete(number):
                raise Refused(Reason.DAMAGED, str(number))
            for file in old.files:
                self._store.read(file)
            restored = replace(
                old,
                number=self._store.next_number(),
                origin=Origin.RESTORED,
                installed=self._calendar.utc(),
                floors=floors.seen(history),
                restored_from=old.restored_from or old.number,
                summary="",
            )
            self._store.add(restored, self._store.proof(number))
        self._log.note("release-restored", restored.restored_from)
        return restored
