"""Staff make posters with the real command and the real content, and look at the sheets."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import bootstrap
from kiosk.adapters.content_folder import DiskContentFolder
from kiosk.adapters.paper.typesetter import TypstTypesetter
from kiosk.adapters.places import ROOT
from kiosk.bundle.reading import read
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.language import FALLBACK
from kiosk.domain.qr import LONGEST
from kiosk.domain.tour.model import Asked, StepText, Tour, TourStep, TourText
from kiosk.services.paper import posters
from kiosk.services.paper.cards import notes_data
from kiosk.services.paper.formats import FORMATS, Format
from kiosk.services.paper.poster_model import as_data, occasion
from tests.support.printed import Box, Printed

STAND = "gladbeck"
PORTAL = "https://serviceportal.gladbeck.de"
DPI = {
    "a4": 80,
    "a3": 60,
    "a2": 40,
    "aufsteller": 120,
    "aufsteller-a5": 100,
    "karte": 100,
    "visitenkarte": 200,
}
"""Enough for the code of each; a phone sees more."""
SAFE_MM = 3.5
"""What an office printer leaves white; no letter stands there."""
LONG = (
    "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsänderungsbescheinigung"
    "s"
    "antragsbearbeitungsgebührenermäßigungsberechtigungsnachweisformularausfüllungshilfestellung"
)
KEYS = list(FORMATS)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    icons = frozenset(json.loads((ROOT / "assets/icons/symbols.json").read_text("utf-8")))
    found = read(DiskContentFolder(ROOT / "content").read(), icons).catalogue
    assert found is not None
    return found


def sheet_size(paper: Format) -> tuple[float, float]:
    """The size of the page that comes out of the printer: cards lie on A4."""
    return (210, 297) if paper.copies > 1 else (paper.width_mm, paper.height_mm)


def make(folder: Path, key: str, *what: str) -> Printed:
    path = folder / f"{key}.pdf"
    arguments = ("poster", key, *what, "--stand", STAND, "--settings", str(folder / "none.toml"))
    assert bootstrap.main([*arguments, "--to", str(path)]) == 0
    return Printed(path)


def demand_whole(sheet: Printed, size: tuple[float, float], codes: list[Box], rim: float = SAFE_MM) -> None:
    """Every letter lies on the sheet, away from its edge, and none lies on another or on a code."""
    [words] = sheet.words()
    assert words
    across, down = size
    for word in words:
        box = word.box
        assert box.left >= rim, word
        assert box.right <= across - rim, word
        # The box of a word has room above and below its letters.
        assert box.top >= rim - 2, word
        assert box.bottom <= down - rim + 2, word
    for number, word in enumerate(words):
        assert not [other for other in words[number + 1 :] if word.core.overlaps(other.core)], word
        assert not [code for code in codes if word.core.overlaps(code)], word


def demand_accessible(sheet: Printed, title: str) -> None:
    assert sheet.root["/Lang"] == "de"
    assert sheet.root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in sheet.root
    assert title in sheet.title


@pytest.mark.parametrize("key", KEYS)
def test_a_service_on_every_paper(tmp_path: Path, key: str) -> None:
    paper = FORMATS[key]
    sheet = make(tmp_path, key, "--service", "hund-anmelden")
    assert sheet.sizes() == [sheet_size(paper)]
    seen = sheet.codes(DPI[key])
    # A table stand has a code on each side.
    assert [code.text for code in seen] == [PORTAL] * max(paper.copies, 2 if paper.folds_mm else 1)
    demand_accessible(sheet, f"{paper.words}: Hund anmelden, Stadt Gladbeck")
    text = sheet.text()
    for told in ("Hund anmelden" if key != "aufsteller" else "anmelden", "gladbeck.de", "115"):
        assert told in text
    demand_whole(sheet, sheet_size(paper), [code.box for code in seen])


@pytest.mark.parametrize("key", KEYS)
def test_the_longest_title_of_the_content(tmp_path: Path, catalogue: Catalogue, key: str) -> None:
    def longest_word(service: str) -> int:
        return max(map(len, catalogue.services[service].texts[FALLBACK].title.split()))

    for service in {
        max(catalogue.services, key=longest_word),
        max(catalogue.services, key=lambda one: len(catalogue.services[one].texts[FALLBACK].title)),
    }:
        sheet = make(tmp_path / service, key, "--service", service)
        seen = sheet.codes(DPI[key])
        assert seen
        demand_whole(sheet, sheet_size(FORMATS[key]), [code.box for code in seen])


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("with_code", [False, True])
def test_an_invitation(tmp_path: Path, key: str, with_code: bool) -> None:
    what = ("--stand-invitation", "--with-code") if with_code else ("--stand-invitation",)
    sheet = make(tmp_path, key, *what)
    seen = sheet.codes(DPI[key])
    assert {code.text for code in seen} == ({PORTAL} if with_code else set())
    assert "Fußgängerzone Gladbeck" in sheet.text()
    demand_whole(sheet, sheet_size(FORMATS[key]), [code.box for code in seen])


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    "title", [LONG, "x" * 175, "Ämter, Übungen, Öffnungszeiten und Größe für Straßenfußballer"]
)
def test_a_title_that_nobody_foresaw(tmp_path: Path, catalogue: Catalogue, key: str, title: str) -> None:
    at = occasion(catalogue, STAND)
    poster = replace(posters.service_poster(at, "hund-anmelden"), title=title)
    setter = TypstTypesetter(ROOT / "assets")
    path = tmp_path / "long.pdf"
    path.write_bytes(setter.typeset(FORMATS[key].template, as_data(poster, FORMATS[key])))
    sheet = Printed(path)
    seen = sheet.codes(DPI[key])
    assert {code.text for code in seen} == {PORTAL}
    demand_whole(sheet, sheet_size(FORMATS[key]), [code.box for code in seen])


@pytest.mark.parametrize("key", KEYS)
def test_marks_lie_outside_the_bleed(tmp_path: Path, key: str) -> None:
    paper = FORMATS[key]
    sheet = make(tmp_path, key, "--portal", "--marks")
    wide, high = paper.width_mm, paper.height_mm
    assert sheet.boxes() == {
        "MediaBox": (wide + 20, high + 20),
        "TrimBox": (wide, high),
        "BleedBox": (wide + 6, high + 6),
    }
    assert sheet.sizes() == [(wide + 20, high + 20)]
    # One card lies alone on its page.
    assert len(sheet.codes(DPI[key])) == (2 if paper.folds_mm else 1)
    demand_whole(sheet, sheet.sizes()[0], [code.box for code in sheet.codes(DPI[key])], rim=10 + SAFE_MM)


def test_the_service_of_another_town_leads_there(tmp_path: Path) -> None:
    sheet = make(tmp_path, "a4", "--portal", "--place", "castrop-rauxel")
    assert [code.text for code in sheet.codes(80)] == ["https://serviceportal.castrop-rauxel.de"]
    assert "Castrop-Rauxel" in sheet.text()


def test_an_address_that_nobody_documented_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.pdf"
    arguments = ["poster", "a4", "--portal", "--place", "datteln", "--stand", STAND, "--to", str(path)]
    assert bootstrap.main(arguments) == 2
    told = capsys.readouterr().err
    assert "nur nach einem Muster vermutet" in told
    assert "content/places/datteln.yaml" in told
    assert not path.exists()


def test_the_towns_survey_once_the_stand_names_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    arguments = ["poster", "a4", "--survey", "--stand", STAND, "--content", str(content)]
    path = tmp_path / "umfrage.pdf"
    stand = content / "stands" / f"{STAND}.yaml"
    before = stand.read_text("utf-8")
    if re.search("^survey_link:", before, re.MULTILINE) is None:
        assert bootstrap.main([*arguments, "--to", str(path)]) == 2
        assert "Tragen Sie dort „survey_link“" in capsys.readouterr().err
        link = "https://www.gladbeck.de/umfrage"
        stand.write_text(f"{before}\nsurvey_link:\n  url: {link}\n  source: Test\n", "utf-8")
    assert bootstrap.main([*arguments, "--to", str(path)]) == 0
    sheet = Printed(path)
    assert [code.text for code in sheet.codes(80)] == ["https://www.gladbeck.de/umfrage"]
    assert "Ihre Meinung zählt" in sheet.text()


def test_content_with_errors_makes_no_poster(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    (content / "bundle.yaml").write_text("format: 1\n", "utf-8")
    for command in (("poster", "a4", "--portal"), ("cards", "notes", "hund-anmelden")):
        arguments = [*command, "--stand", STAND, "--content", str(content), "--to", str(tmp_path / "x.pdf")]
        assert bootstrap.main(arguments) == 2
        assert "„kiosk content check“ nennt sie" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_broken_settings_are_told_and_do_not_hinder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("stand = [", "utf-8")
    path = tmp_path / "x.pdf"
    arguments = ["poster", "a4", "--portal", "--stand", STAND, "--settings", str(settings), "--to", str(path)]
    assert bootstrap.main(arguments) == 0
    assert "settings.toml" in capsys.readouterr().err
    assert path.is_file()


def test_a_title_is_legible_from_five_metres(tmp_path: Path, catalogue: Catalogue) -> None:
    """Capitals of 1/300 of the distance are read with ease, of 1/400 well; on A3 titles have them."""
    for service, least in (("hund-anmelden", 5000 / 300), ("meldebescheinigung", 5000 / 400)):
        sheet = make(tmp_path / service, "a3", "--service", service)
        word = catalogue.services[service].texts[FALLBACK].title.split()[0]
        box = next(found.box for found in sheet.words()[0] if found.text == word)
        # The box is as high as the font's ascent and descent; capitals are 0.689 em of 1.2 em.
        assert (box.bottom - box.top) * 0.689 / 1.2 > least


def test_from_a_clean_environment(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable, "-I", "-c",
            f"import sys; sys.path.insert(0, {str(ROOT)!r}); from kiosk import bootstrap; bootstrap.main()",
            "poster", "a3", "karte", "--service", "hund-anmelden", "--portal", "--stand", STAND,
            "--to", "plakate",
        ],
        check=False, capture_output=True, text=True, encoding="utf-8",
        cwd=tmp_path, env={"HOME": str(tmp_path), "PATH": os.defpath, "LANG": "C.UTF-8"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    names = [
        "hund-anmelden-a3.pdf",
        "hund-anmelden-karte.pdf",
        "portal-gladbeck-a3.pdf",
        "portal-gladbeck-karte.pdf",
    ]
    assert sorted(path.name for path in (tmp_path / "plakate").iterdir()) == names
    assert "Noch nicht nachgeprüft" in done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plakate"]


@pytest.mark.parametrize("alone", [False, True])
def test_speaker_notes_of_every_tour(tmp_path: Path, catalogue: Catalogue, alone: bool) -> None:
    for tour in catalogue.tours.values():
        path = tmp_path / f"{tour.id}.pdf"
        extra = ["--a6"] if alone else []
        assert bootstrap.main(["cards", "notes", tour.id, *extra, "--to", str(path)]) == 0
        sheet = Printed(path)
        size = (105.0, 148.5) if alone else (210.0, 297.0)
        assert set(sheet.sizes()) == {size}
        words = tour.texts[FALLBACK]
        demand_accessible(sheet, f"Sprechkarten: {words.title}")
        text = sheet.text() if alone else ""
        for number, step in enumerate(tour.steps, start=1) if alone else ():
            assert f"{number} von {len(tour.steps)}" in text
            for told in (words.steps[step.id].say, words.steps[step.id].question):
                assert " ".join(told.split()) in text
        for word in (one for page in sheet.words() for one in page):
            assert word.box.left >= SAFE_MM
            assert word.box.right <= size[0] - SAFE_MM
            assert word.box.bottom <= size[1] - SAFE_MM


def test_speaker_notes_that_say_very_much_go_on_on_other_cards(tmp_path: Path) -> None:
    say = "Das ist ein Satz mit Umlauten: Größe, Übung, Änderung. " * 20
    asked = tuple(Asked(question=f"Frage {number} – warum?", answer=say) for number in range(3))
    text = StepText(say=say, notes=say * 2, question=say, asked=asked)
    words = TourText(title=LONG, summary="Kurz.", steps={"a": text})
    tour = Tour(id="t", order=1, icon="pets", minutes=8, steps=(TourStep(id="a"),), texts={FALLBACK: words})
    path = tmp_path / "long.pdf"
    path.write_bytes(TypstTypesetter(ROOT / "assets").typeset("notes", notes_data(tour, alone=True)))
    sheet = Printed(path)
    pages = sheet.words()
    assert len(pages) > 5
    for words_there in pages:
        for number, word in enumerate(words_there):
            assert word.box.left >= SAFE_MM
            assert word.box.right <= 105 - SAFE_MM
            assert word.box.bottom <= 148.5 - SAFE_MM
            assert not [one for one in words_there[number + 1 :] if word.core.overlaps(one.core)], word


@pytest.mark.parametrize("key", KEYS)
def test_the_longest_address_that_may_become_a_code(tmp_path: Path, catalogue: Catalogue, key: str) -> None:
    url = "https://serviceportal.gladbeck.de/" + "Onlinedienste/Entry?x=" + "a" * 244
    assert len(url) == LONGEST
    place = catalogue.places["gladbeck"]
    assert place.portal is not None
    place = replace(place, portal=replace(place.portal, url=url))
    at = replace(occasion(catalogue, STAND), place=place)
    path = tmp_path / "long.pdf"
    data = as_data(posters.portal_poster(at), FORMATS[key])
    path.write_bytes(TypstTypesetter(ROOT / "assets").typeset(FORMATS[key].template, data))
    sheet = Printed(path)
    seen = sheet.codes(DPI[key] * 2)
    assert {code.text for code in seen} == {url}
    demand_whole(sheet, sheet_size(FORMATS[key]), [code.box for code in seen])
