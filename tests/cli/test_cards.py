"""`kiosk cards`."""

from __future__ import annotations

import argparse
import io
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.durable import FolderWriter
from kiosk.cli import cards
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.tour.model import StepText, Tour, TourStep, TourText
from tests.support.catalogue_factory import make_catalogue
from tests.support.paper import PlainTypesetter

WORDS = TourText(title="Hund anmelden", summary="Ein Antrag.", steps={"a": StepText(say="Guten Tag.")})
TOUR = Tour(id="hund", order=1, icon="pets", minutes=8, steps=(TourStep(id="a"),), texts={"de": WORDS})


def run(*arguments: str) -> tuple[int, list[str], PlainTypesetter]:
    parser = argparse.ArgumentParser()
    cards.add_parser(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
    options = parser.parse_args(["cards", "notes", *arguments])
    out, setter = io.StringIO(), PlainTypesetter()
    code = cards.run(
        options,
        catalogue=replace(make_catalogue(), tours={TOUR.id: TOUR}),
        typesetter=setter,
        writer=FolderWriter,
        out=out,
    )
    return code, out.getvalue().splitlines(), setter


def test_four_cards_on_a_sheet(tmp_path: Path) -> None:
    path = tmp_path / "karten.pdf"
    code, lines, setter = run("hund", "--to", str(path))
    assert code == 0
    assert path.is_file()
    assert lines[0] == f"{path}: Sprechkarten, vier auf einem Blatt A4, 1 kB."
    assert "Schneiden" in lines[1]
    [(template, data)] = setter.asked
    assert (template, data["alone"]) == ("notes", False)


def test_each_card_on_its_page_in_a_folder(tmp_path: Path) -> None:
    _, lines, setter = run("hund", "--a6", "--to", str(tmp_path))
    assert (tmp_path / "sprechkarten-hund.pdf").is_file()
    assert len(lines) == 1
    assert setter.asked[0][1]["alone"] is True


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "karten.pdf"
    path.write_bytes(b"mine")
    with pytest.raises(EnvironmentProblem, match="gibt es schon"):
        run("hund", "--to", str(path))
    run("hund", "--ja", "--to", str(path))
    assert path.read_bytes() == b"%PDF-"


def test_a_tour_that_does_not_exist_is_helped(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match=r"Die Vorführung „hu“.*Möglich: hund"):
        run("hu", "--to", str(tmp_path / "x.pdf"))
