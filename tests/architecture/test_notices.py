"""Everything that others made is named, and its licence stands beside it."""

from __future__ import annotations

import re

import pytest

from tests.architecture.lock import Pin, normal, pins
from tests.architecture.tree import ROOT, files, short

NOTICES = (ROOT / "THIRD-PARTY-NOTICES.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")] for line in NOTICES.splitlines() if line[:2] == "| "
]
PARTS = {normal(row[0].split(" ")[0]): row for row in ROWS}
MEDIA = {".flac", ".jpg", ".mp4", ".ogg", ".otf", ".png", ".svg", ".ttf", ".wav", ".webm", ".webp"}


@pytest.mark.parametrize("pin", pins("run"), ids=lambda pin: pin.name)
def test_a_locked_package_stands_in_the_notices(pin: Pin) -> None:
    assert pin.name in PARTS, "add a row to THIRD-PARTY-NOTICES.md"
    assert PARTS[pin.name][1] == pin.version


def test_the_notices_name_no_package_that_is_gone() -> None:
    table = NOTICES.split("## Program parts")[1].split("\n## ")[0]
    named = {normal(match) for match in re.findall(r"^\| ([\w.-]+)[^|]*\| \d", table, re.MULTILINE)}
    assert named == {pin.name for pin in pins("run")}


def test_every_licence_text_is_there() -> None:
    for name in re.findall(r"`([\w./-]+\.txt)`", NOTICES):
        places = [ROOT / name, ROOT / "assets" / "licences" / name]
        assert any(place.is_file() and place.stat().st_size > 500 for place in places), name


def test_a_folder_with_media_has_a_licence_beside_it() -> None:
    folders = {path.parent for path in files(*MEDIA, under="assets")}
    without = [folder for folder in folders if not [*folder.glob("LICEN*"), *folder.glob("OFL*")]]
    assert [short(folder) for folder in without] == []


def test_every_font_stands_in_the_notices() -> None:
    known = {row[0] for row in ROWS}
    for path in files(".ttf", ".otf", under="assets"):
        family = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", path.stem.split("-")[0])
        assert any(family in name or path.name in name for name in known), short(path)
