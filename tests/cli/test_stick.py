"""`kiosk stick`."""

from __future__ import annotations

import argparse
import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.adapters.standpaket import StickFolder
from kiosk.cli import stick
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update.office import Pack, Tell

PACK = Pack(
    operator="Stadt Gladbeck",
    version="2026.11.21",
    published=datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
    until=datetime(2027, 12, 26, tzinfo=UTC),
    signers=("Petra Presse",),
    places=("Gladbeck",),
    files=(("metadata/timestamp.json", b"{}"), ("targets/x", b"12345")),
)
NAME = "stadt-gladbeck-2026.11.21.standpaket"


class Office:
    """Packs one thing, and finds it good or bad."""

    def __init__(self, pack: Pack = PACK, *, good: bool = True) -> None:
        """Hand out `pack`."""
        self._pack = pack
        self._good = good

    def pack(self) -> Pack:
        """The one thing."""
        return self._pack

    def verify(self, path: Path, tell: Tell) -> None:
        """Look whether it is there."""
        assert path.is_file()
        if not self._good:
            raise Refused(Reason.DAMAGED, path.name)
        tell(1.0)


class FullStick(StickFolder):
    """Has no room."""

    def room(self) -> int:
        """Almost none."""
        return 7


def run(
    folder: Path, office: Office | None = None, kind: type[StickFolder] = StickFolder
) -> tuple[int, list[str]]:
    out = io.StringIO()
    options = argparse.Namespace(repository=Path("mirror"), to=folder)
    code = stick.run(options, packing=lambda _: office or Office(), stick=kind, out=out)
    return code, out.getvalue().splitlines()


def names(folder: Path) -> Iterable[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_stick_is_written_proved_and_explained(tmp_path: Path) -> None:
    code, lines = run(tmp_path)
    assert code == 0
    assert names(tmp_path) == ["LIES MICH.html", NAME]
    assert lines[0] == f"Geschrieben und geprüft: {NAME} (1 kB), unterschrieben von Petra Presse."
    assert lines[1].startswith("Übernehmen Sie ihn am Stand bis 26. Dezember 2027")
    assert lines[2:] == ["Der Stick kann abgezogen werden."]
    page = (tmp_path / "LIES MICH.html").read_text("utf-8")
    assert NAME in page
    assert "Petra Presse" in page


def test_other_packs_on_the_stick_are_mentioned_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "alt.standpaket").write_bytes(b"old")
    _, lines = run(tmp_path)
    assert "Auf dem Stick liegt noch: alt.standpaket. Löschen Sie, was Sie nicht brauchen." in lines
    assert (tmp_path / "alt.standpaket").read_bytes() == b"old"


def test_a_pack_that_a_stand_would_refuse_is_removed(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        run(tmp_path, Office(good=False))
    assert names(tmp_path) == []


def test_no_room_is_said_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="zu wenig Platz: nötig 1 kB, frei 1 kB"):
        run(tmp_path, kind=FullStick)
    assert names(tmp_path) == []


def test_what_no_stick_can_hold_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stick, "LARGEST", 6)
    with pytest.raises(EnvironmentProblem, match="zu groß für einen Stick"):
        run(tmp_path)


def test_a_stick_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="Diesen Ordner gibt es nicht"):
        run(tmp_path / "away")


@pytest.mark.parametrize(
    ("operator", "version", "name"),
    [
        ("Stadt Gladbeck", "2026.11.21", NAME),
        ("Kreis Überall/Süd", "1:2", "kreis-ueberall-sued-1-2.standpaket"),
        ("../..", "..", "kiosk-0.standpaket"),
        ("Ж", "", "kiosk-0.standpaket"),
        ("a" * 300, "1", f"{'a' * 60}-1.standpaket"),
    ],
)
def test_names_fit_every_file_system(operator: str, version: str, name: str) -> None:
    assert stick.pack_name(operator, version) == name


def test_the_pack_is_named_after_operator_and_version(tmp_path: Path) -> None:
    run(tmp_path, Office(replace(PACK, operator="Stadt Marl", version="7")))
    assert "stadt-marl-7.standpaket" in names(tmp_path)


def test_the_command_line() -> None:
    parser = argparse.ArgumentParser()
    stick.add_parser(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
    options = parser.parse_args(["stick", "spiegel", "--to", "E:"])
    assert (options.repository, options.to) == (Path("spiegel"), Path("E:"))
