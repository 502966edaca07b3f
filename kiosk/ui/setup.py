"""What the composition root hands to the screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.settings import Settings
from kiosk.services.exhibition import Exhibition
from kiosk.services.paper.printing import Printing
from kiosk.services.ports import Clock, EventLog
from kiosk.services.presenter.pairing import PairingParts
from kiosk.services.preview import PreviewFolder
from kiosk.services.staff import Briefing, StaffService
from kiosk.services.survey.ports import AnswerStore, FilePlace
from kiosk.services.update.desk import ContentDesk
from kiosk.services.update.running import Live


@dataclass(frozen=True, slots=True)
class Setup:
    """What the composition root hands to the screen."""

    settings: Settings
    clock: Clock
    log: EventLog
    assets: Path
    staff: StaffService
    exhibition: Exhibition | None
    briefing: Briefing
    windowed: bool
    size: tuple[int, int] | None = None
    desk: ContentDesk | None = None
    preview: PreviewFolder | None = None
    live: Live | None = None
    pairing: PairingParts | None = None
    answers: AnswerStore | None = None
    exports: FilePlace | None = None
    printing: Printing | None = None
    rehearse: str | None = None
    """Somebody practises presenting, beside their notes: the tour to begin with, or "" for the list."""
