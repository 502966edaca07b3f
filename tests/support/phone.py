"""Stand-ins around the volunteer's phone: a helper that says what a test wants, and a demonstration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.services.presenter.pairing import PairingParts, Spot
from kiosk.services.presenter.phone_messages import News, Open
from kiosk.services.presenter.ports import AskedNote, Command, SpeakerNotes
from kiosk.services.update.mailbox import Mailbox

CODE = "k7q3-m2x9-4hpt"
ADDRESS = "192.168.4.1"
PORT = 43_847
URL = f"http://{ADDRESS}:{PORT}/{CODE}"
NOTES = SpeakerNotes(
    tour="hund-anmelden",
    title="Hund anmelden",
    number=3,
    count=8,
    say="Jetzt sehen Sie, was Sie für die Anmeldung brauchen.",
    notes="Zeigen Sie auf die Liste. Lassen Sie den Leuten Zeit.",
    question="Wer von Ihnen hat einen Hund?",
    asked=(AskedNote(question="Was kostet das?", answer="Das legt jede Stadt selbst fest."),),
    next_say="Wir füllen das Formular zusammen aus.",
    minutes=8,
    elapsed_s=217,
)


@dataclass
class StandInLine:
    """Implements `pairing.PhoneLine`: remembers what it was told, says what a test lets it say."""

    told: list[SpeakerNotes] = field(default_factory=list)
    opened: list[Open] = field(default_factory=list)
    running: bool = False
    fails: bool = False
    hear: Callable[[News], None] = print
    end: Callable[[], None] = print

    def start(self, opening: Open, heard: Callable[[News], None], ended: Callable[[], None]) -> None:
        """Run, or end at once."""
        self.opened.append(opening)
        self.hear, self.end = heard, ended
        self.running = not self.fails
        if self.fails:
            ended()

    def tell(self, notes: SpeakerNotes) -> None:
        """Remember it."""
        assert self.running
        self.told.append(notes)

    def stop(self) -> None:
        """Run no more."""
        self.running = False


@dataclass
class StandInDemonstration:
    """Implements `ports.PresenterDesk`."""

    notes: SpeakerNotes = field(default_factory=SpeakerNotes)
    commands: list[Command] = field(default_factory=list)
    listeners: list[Callable[[], None]] = field(default_factory=list)

    def command(self, command: Command) -> None:
        """Remember it."""
        self.commands.append(command)

    def listen(self, listener: Callable[[], None]) -> None:
        """Tell of changes."""
        self.listeners.append(listener)

    def play(self, notes: SpeakerNotes) -> None:
        """Be this far, and tell it."""
        self.notes = notes
        for listener in self.listeners:
            listener()


def stand_in_parts(line: StandInLine | None = None, spot: Spot | None = None) -> PairingParts:
    """What a screen needs to pair a phone, without a process."""
    return PairingParts(
        line=line or StandInLine(),
        spot=spot or Spot(ADDRESS),
        new_code=lambda: CODE,
        mailbox=Mailbox(lambda: None),
    )
