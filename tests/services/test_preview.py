"""What an author's folder holds: new content, or every problem with its place; and never an exception."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from kiosk.domain.errors import EnvironmentProblem
from kiosk.services.preview import Look, PreviewFolder, Problem
from tests.support.content_tree import ICONS, changed, content_tree

STAND = "stands/gladbeck.yaml"
TODAY = date(2027, 6, 18)


class HandFolder:
    """A folder whose files and mishaps a test sets."""

    def __init__(self) -> None:
        self.files: Mapping[str, bytes] = content_tree()
        self.broken: Exception | None = None
        self.label = "1"
        self.reads = 0

    def fingerprint(self) -> str:
        if self.broken is not None:
            raise self.broken
        return self.label

    def read(self) -> Mapping[str, bytes]:
        self.reads += 1
        return self.files


def made(folder: HandFolder) -> PreviewFolder:
    return PreviewFolder(folder, ICONS, TODAY)


def test_the_first_look_reads_and_the_next_only_after_a_change() -> None:
    folder = HandFolder()
    preview = made(folder)
    look = preview.look()
    assert look is not None
    assert look.catalogue is not None
    assert (look.problems, look.warnings, look.unchecked) == ((), 0, 3)
    assert preview.last is look
    assert preview.look() is None
    assert folder.reads == 1
    folder.label = "2"
    assert preview.look() == look
    assert folder.reads == 2


def test_broken_content_is_told_with_file_line_and_field() -> None:
    folder = HandFolder()
    folder.files = changed(STAND, "{de: Digitaltag}\n", "{de: Digitaltag}\nevent_until: morgen\nphon: 1\n")
    look = made(folder).look()
    assert look is not None
    assert look.catalogue is None
    words = "„phon“ ist hier unbekannt. Meinten Sie „phone“?"
    assert look.problems[0].where == "stands/gladbeck.yaml, Zeile 5, phon"
    assert look.problems[0].words.startswith(words)


def test_a_problem_without_a_field_names_the_line() -> None:
    folder = HandFolder()
    folder.files = {path: data for path, data in content_tree().items() if path != "hosts.yaml"}
    look = made(folder).look()
    assert look is not None
    assert "hosts.yaml, Zeile 1" in [problem.where for problem in look.problems]


def test_dates_that_are_over_count_as_warnings() -> None:
    folder = HandFolder()
    folder.files = changed(STAND, "{de: Digitaltag}\n", "{de: Digitaltag}\nevent_until: 2027-06-01\n")
    look = made(folder).look()
    assert look is not None
    assert look.warnings == 1


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (
            EnvironmentProblem("Hier liegt kein Inhalt.", where="/x", remedy="Nennen Sie ihn."),
            Problem("0", "/x", "Hier liegt kein Inhalt. Nennen Sie ihn."),
        ),
        (
            FileNotFoundError(2, "No such file", "/x/a"),
            Problem("0", "/x/a", "Das lässt sich nicht lesen: No such file."),
        ),
        (
            OSError(5, "Input/output error"),
            Problem("0", "", "Das lässt sich nicht lesen: Input/output error."),
        ),
    ],
)
def test_a_folder_that_cannot_be_read_is_a_problem_told_once_and_over_when_it_can(
    error: Exception, problem: Problem
) -> None:
    folder = HandFolder()
    preview = made(folder)
    assert preview.look() is not None
    folder.broken = error
    assert preview.look() == preview.last == Look(None, (problem,))
    assert preview.look() is None
    folder.broken = None
    look = preview.look()  # the same files as before, but the screen says that something is wrong
    assert look is not None
    assert look.catalogue is not None
    folder.broken = error
    assert preview.look() == Look(None, (problem,))
