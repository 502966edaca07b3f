"""What the phone shows: the notes with a number that grows with each change."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from kiosk.services.presenter.ports import SpeakerNotes


class Shown(msgspec.Struct, frozen=True):
    """The answer to "what is new?"; `over` is the last thing that a phone hears."""

    number: int
    over: bool
    notes: SpeakerNotes


class Board:
    """Holds the last notes; times in s, monotonic."""

    def __init__(self) -> None:
        """Begin empty; a phone begins with number 0, so that it asks for this one."""
        self.number = 1
        self.over = False
        self._notes = SpeakerNotes()
        self._at = 0.0

    def show(self, notes: SpeakerNotes, now: float) -> None:
        """Show other notes."""
        self._notes, self._at = notes, now
        self.number += 1

    def end(self) -> None:
        """There is nothing more to come."""
        self.over = True
        self.number += 1

    def view(self, now: float) -> bytes:
        """As JSON, with the time that went by since."""
        notes = self._notes
        if notes.tour and not notes.held:
            notes = replace(notes, elapsed_s=notes.elapsed_s + int(now - self._at))
        return msgspec.json.encode(Shown(self.number, self.over, notes))
