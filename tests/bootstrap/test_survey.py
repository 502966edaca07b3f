"""Where a stand keeps the survey's answers, and where staff find the table."""

from __future__ import annotations

from pathlib import Path

from kiosk.adapters.places import Places
from kiosk.bootstrap.survey import answers, exports
from kiosk.domain.settings import Settings
from kiosk.services.survey.service import tallies


def places(root: Path) -> Places:
    return Places(root / "assets", root / "content", root / "settings.toml", root / "state")


def test_answers_lie_in_a_folder_of_their_own_in_the_state(tmp_path: Path) -> None:
    answers(places(tmp_path)).keep(tallies("w", "1", {"f": ("5",)}))
    assert [path.name for path in (tmp_path / "state" / "survey").iterdir()] == ["answers.sqlite"]
    assert answers(places(tmp_path)).count() == 1


def test_the_stick_folder_of_the_settings_gets_the_table(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    exports(Settings(stick_folder=str(stick)), places(tmp_path)).put("umfrage.csv", b"eins")
    assert (stick / "umfrage.csv").read_bytes() == b"eins"
