"""`kiosk survey`: how many people answered, and their answers as a table."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TextIO

from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.survey import Survey
from kiosk.services.survey.ports import AnswerStore
from kiosk.services.survey.table import table

NAME = "survey"


def add_parser(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], common: argparse.ArgumentParser
) -> None:
    """What the command line understands."""
    command = commands.add_parser(NAME, parents=[common], help="die Antworten der Umfrage")
    command.add_argument("action", choices=("count", "export"))
    command.add_argument("--to", type=Path, help="Datei für die Tabelle, zum Beispiel umfrage.csv (export)")


def count(store: AnswerStore, out: TextIO) -> int:
    """Say how many people sent answers."""
    out.write(f"{store.count()}\n")
    return 0


def export(
    store: AnswerStore,
    surveys: Mapping[str, Survey],
    to: Path | None,
    write: Callable[[Path, bytes], None],
    out: TextIO,
) -> int:
    """Write all answers into a file that is not there yet; they stay on the stand.

    Raises:
        EnvironmentProblem: no file is named, it is there already, or it cannot be written.
    """
    if to is None:
        raise EnvironmentProblem("Wohin?", remedy="Nennen Sie eine Datei: --to umfrage.csv")
    if to.exists():
        raise EnvironmentProblem(
            "Die Datei gibt es schon.", where=str(to), remedy="Nehmen Sie einen anderen Namen."
        )
    data = table(surveys, store.read())
    try:
        write(to, data)
    except OSError as error:
        raise EnvironmentProblem(
            f"Die Datei lässt sich nicht schreiben: {error.strerror}.", where=str(to)
        ) from error
    out.write(f"{store.count()} Personen haben geantwortet. Die Tabelle liegt in {to}.\n")
    return 0
