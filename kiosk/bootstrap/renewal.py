"""The stand's side of signed content: what a start shows, and the desk that brings what is new."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.adapters.calendar import SystemCalendar
from kiosk.adapters.event_log import FileEventLog
from kiosk.adapters.places import Places
from kiosk.adapters.starts import FileStarts
from kiosk.adapters.sticks import MountedSticks
from kiosk.adapters.update_process import ChildRunner, EarlyAnswer, command
from kiosk.adapters.worker import ThreadWorker
from kiosk.bootstrap.common import root_file
from kiosk.bootstrap.update import clock_memory, release_store, vouch_with
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.dates import KnownDay
from kiosk.domain.release.timetable import HOUR_S, Timetable, number_of
from kiosk.domain.settings import Settings
from kiosk.services.exhibition import Exhibition
from kiosk.services.ports import Clock
from kiosk.services.publication import clock_row, shown_dates
from kiosk.services.update.desk import ShownDate
from kiosk.services.update.desk_service import DeskService, Parts
from kiosk.services.update.mailbox import Mailbox
from kiosk.services.update.opening import OpenedRelease, ReleaseKeeper, Verdicts
from kiosk.services.update.rounds import Rounds
from kiosk.services.update.running import Live
from kiosk.services.update.shelf import StoredReleases
from kiosk.services.update.words import Words

PATIENCE_S = 10.0
"""So long a start waits for the proof that another process makes, before it makes it itself."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Signed content at this stand, from the first line of a start on."""

    settings: Settings
    places: Places
    log: FileEventLog
    options: tuple[str, ...]
    answer: EarlyAnswer | None
    starts: FileStarts


def begin(settings: Settings, places: Places, log: FileEventLog) -> Signed | None:
    """Begin to prove what is installed, in another process; None at a stand without a root of trust."""
    if root_file(settings, places) is None:
        return None
    options = _options(settings, places)
    # What was never installed needs no proof.
    installed = (places.state / "releases" / "current").exists()
    answer = EarlyAnswer(command(), ("prove", *options)) if installed else None
    return Signed(settings, places, log, options, answer, FileStarts(places.state / "starts.json"))


def open_release(signed: Signed) -> OpenedRelease:
    """The newest installed content that is signed and whole; empty where there is none."""
    answer = signed.answer
    prove = vouch_with(signed.settings, signed.places)
    if answer is not None:
        prove = Verdicts(lambda: answer.lines(PATIENCE_S), prove)
    return ReleaseKeeper(release_store(signed.places), prove, signed.starts, signed.log).open()


def make_desk(
    signed: Signed, exhibition: Exhibition | None, opened: OpenedRelease, clock: Clock
) -> tuple[DeskService, Live]:
    """The desk, and what joins it to the screen."""
    settings, places = signed.settings, signed.places
    mailbox = Mailbox(_nobody)
    calendar = SystemCalendar()
    store = release_store(places)
    areas = settings.areas or (",".join(sorted(exhibition.whole.places)) if exhibition else "")
    options = (*signed.options, *(("--areas", areas) if areas else ()))
    runner = partial(ChildRunner, mailbox.post, options, command())
    timetable = None
    if settings.mirror:
        # Two stands of one name still differ; a stand spreads anew at each start.
        number = number_of(settings.stand, secrets.token_hex(8))
        timetable = Timetable(number, settings.poll_hours * HOUR_S)
    rounds = Rounds(runner(), clock, calendar, timetable)
    shown = opened.generation
    if shown is not None:
        rounds.proved(opened.roles, shown.published)
    parts = Parts(
        archive=store,
        shelf=StoredReleases(store),
        memory=clock_memory(places),
        sticks=MountedSticks(mailbox.post, Path(settings.stick_folder) if settings.stick_folder else None),
        worker=ThreadWorker(mailbox.post),
        by_hand=runner(),
        by_itself=runner(),
        rehearsing=runner(),
        clock=clock,
        calendar=calendar,
        log=signed.log,
        words=Words(),
        mirror=urlsplit(settings.mirror).hostname or "" if settings.mirror else "",
        dates=_Dates(exhibition),
    )
    desk = DeskService(parts, rounds, shown)
    return desk, Live(desk, mailbox, signed.starts.drawn)


class _Dates:
    """The dates in the content that is shown; found anew when content or day are others."""

    def __init__(self, exhibition: Exhibition | None) -> None:
        self._exhibition = exhibition
        self._made_for: tuple[Catalogue, KnownDay] | None = None
        self._found: tuple[ShownDate, ...] = ()

    def __call__(self) -> tuple[ShownDate, ...]:
        shown = self._exhibition
        if shown is not None and shown.day is not None:
            now = (shown.whole, shown.day)
            if self._made_for is None or self._made_for[0] is not now[0] or self._made_for[1] != now[1]:
                self._made_for = now
                rows = shown_dates(shown.whole, shown.stand.id, shown.day.day)
                self._found = (*clock_row(shown.day), *rows)
        return self._found


def _options(settings: Settings, places: Places) -> tuple[str, ...]:
    """What a process of its own is told about this stand."""
    named = {"settings": places.settings, "state": places.state, "content": places.content}
    options = [part for name, path in named.items() for part in (f"--{name}", str(path))]
    return (*options, "--stand", settings.stand)


def _nobody() -> None:
    """Before the screen is there nobody takes mail."""
