"""`kiosk survey count|export`, as somebody types it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from kiosk.adapters.durable import write_file
from kiosk.adapters.survey_store import SqliteAnswers
from kiosk.bootstrap import main
from kiosk.cli.survey import export
from kiosk.domain.errors import EnvironmentProblem
from kiosk.services.survey.service import tallies
from tests.support.answers import MemoryAnswers
from tests.support.surveys import make_survey


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The folder of a stand at which two people answered."""
    store = SqliteAnswers(tmp_path / "survey" / "answers.sqlite")
    store.keep(tallies("digitaltag", "1", {"leicht": ("5",), "satz": ("=1+1",)}))
    store.keep(tallies("digitaltag", "1", {"leicht": ("4",)}))
    return tmp_path


def test_how_many_people(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", "count", "--state", str(state)]) == 0
    assert capsys.readouterr().out == "2\n"


def test_the_table(state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without content on the stand the words are the ids; the answers stay."""
    to = tmp_path / "umfrage.csv"
    assert main(["survey", "export", "--state", str(state), "--to", str(to)]) == 0
    assert "2 Personen" in capsys.readouterr().out
    text = to.read_bytes().decode("utf-8-sig")
    assert '"digitaltag";"1";"satz";"\'=1+1";"1"\r\n' in text
    assert main(["survey", "count", "--state", str(state)]) == 0
    assert capsys.readouterr().out == "2\n"


def test_a_file_that_is_there_is_not_replaced(
    state: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "umfrage.csv"
    to.write_bytes(b"mine")
    assert main(["survey", "export", "--state", str(state), "--to", str(to)]) == 2
    assert "gibt es schon" in capsys.readouterr().err
    assert to.read_bytes() == b"mine"


def test_no_file_is_named(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", "export", "--state", str(state)]) == 2
    assert "--to umfrage.csv" in capsys.readouterr().err


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="nicht schreiben"):
        export(MemoryAnswers(), {}, tmp_path / "no" / "such.csv", write_file, io.StringIO())


def test_the_words_are_those_of_the_content(tmp_path: Path) -> None:
    survey, store, out = make_survey(), MemoryAnswers(), io.StringIO()
    store.keep(tallies(survey.id, "1", {"leicht": ("5",)}))
    assert export(store, {survey.id: survey}, tmp_path / "x.csv", write_file, out) == 0
    assert '"Wie leicht war es?";"Sehr gut"' in (tmp_path / "x.csv").read_text(encoding="utf-8-sig")
