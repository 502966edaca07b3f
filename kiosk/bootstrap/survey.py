"""Wires the survey: where its answers are kept, and the commands that read them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.adapters.export_place import StickOrFolder
from kiosk.adapters.places import Places
from kiosk.adapters.survey_store import SqliteAnswers
from kiosk.domain.settings import Settings


def answers(places: Places) -> SqliteAnswers:
    """Where this stand keeps the answers."""
    return SqliteAnswers(places.state / "survey" / "answers.sqlite")


def exports(settings: Settings, places: Places) -> StickOrFolder:
    """Where staff find what they export."""
    stick = Path(settings.stick_folder) if settings.stick_folder else None
    return StickOrFolder(places.state / "survey", stick)


def survey(options: argparse.Namespace, places: Places) -> int:
    """`kiosk survey count|export`."""
    from kiosk.adapters.durable import write_file  # noqa: PLC0415 -- the screen needs none of these
    from kiosk.bootstrap.update import release_store, shown_now  # noqa: PLC0415
    from kiosk.cli import survey as command  # noqa: PLC0415

    store = answers(places)
    if options.action == "count":
        return command.count(store, sys.stdout)
    shown = shown_now(release_store(places), places)
    return command.export(store, shown.surveys if shown else {}, options.to, write_file, sys.stdout)
