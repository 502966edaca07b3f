"""`kiosk content diff`."""

from __future__ import annotations

import argparse
import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from kiosk.bundle.areas import split
from kiosk.bundle.compile import compile_bundle
from kiosk.bundle.reading import read
from kiosk.cli import difference
from kiosk.domain.errors import ContentProblem
from tests.support.content_tree import ICONS, changed, content_tree

CHANGED = changed("services/hund-anmelden/de.md", "# Hund anmelden", "# Hund neu")


def compiled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    reading = read(files, ICONS)
    assert reading.catalogue is not None
    return compile_bundle(reading.catalogue, reading.media)


FOLDERS: dict[Path, Mapping[str, bytes]] = {
    Path("source"): content_tree(),
    Path("changed"): CHANGED,
    Path("compiled"): compiled(content_tree()),
    Path("published"): split(compiled(content_tree())),
    Path("without"): {path: data for path, data in content_tree().items() if not path.startswith("tours/")},
    Path("broken"): changed("stands/gladbeck.yaml", "icon: home", "icon: haus"),
}


def run(*folders: str) -> tuple[int, list[str]]:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    difference.add_argument(parser)
    out = io.StringIO()
    code = difference.run(parser.parse_args(folders), files=FOLDERS.__getitem__, icons=ICONS, out=out)
    return code, out.getvalue().splitlines()


def test_a_new_tour_is_counted_and_named() -> None:
    assert run("without", "source") == (0, ["1 Vorführung neu.", "Vorführung neu: Einen Hund anmelden"])


@pytest.mark.parametrize("old", ["source", "compiled", "published"])
def test_any_kind_of_folder_can_be_compared(old: str) -> None:
    assert run(old, "changed") == (
        0,
        [
            "1 Text geändert.",
            "Hund neu, Titel:",
            "  vorher:  Hund anmelden",
            "  nachher: Hund neu",
        ],
    )


def test_what_is_new_is_named() -> None:
    files = {path: data for path, data in content_tree().items() if not path.startswith("offers/")}
    FOLDERS[Path("fewer")] = files
    _, lines = run("fewer", "source")
    assert lines == ["1 Angebot neu, 1 Bild neu.", "Angebot neu: smartVEST"]


def test_the_same_is_the_same() -> None:
    assert run("compiled", "source") == (0, ["Nichts geändert."])


def test_broken_content_is_named() -> None:
    with pytest.raises(ContentProblem, match=r"Der erste: content/stands/gladbeck\.yaml:10") as caught:
        run("source", "broken")
    assert caught.value.where == "broken"


def test_two_folders_are_needed() -> None:
    assert run("source") == (1, ["Nennen Sie zwei Ordner: kiosk content diff ALT NEU"])
    assert run()[0] == 1
