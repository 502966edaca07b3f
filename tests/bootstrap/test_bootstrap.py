"""The composition root: commands, and a start that nothing broken can stop. The window is left out."""

from __future__ import annotations

import getpass
import logging
import os
import re
import runpy
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest

import kiosk.ui
from kiosk import __version__, bootstrap
from kiosk.adapters.places import standard_places
from kiosk.adapters.settings_file import TomlSettings
from kiosk.bootstrap import command_line, common, stand
from kiosk.bundle.decode import decode
from kiosk.domain.pin import matches
from kiosk.domain.settings import Settings
from kiosk.services.exhibition import Exhibition
from kiosk.services.ports import Clock, EventLog
from kiosk.services.staff import Answer, Briefing, StaffService
from tests.support.content_tree import changed, content_tree
from tests.support.stand_ins import write_tree

PIN_LINE = re.compile(r"PIN für das Personal: (\d{6})\n")


@dataclass
class Shown:
    """What the window is given; the fields of `kiosk.ui.application.Setup`, in their order."""

    settings: Settings
    clock: Clock
    log: EventLog
    assets: Path
    staff: StaffService
    exhibition: Exhibition | None
    briefing: Briefing
    windowed: bool
    size: tuple[int, int] | None = None
    desk: object = None
    preview: object = None
    live: object = None
    pairing: object = None
    answers: object = None
    exports: object = None
    printing: object = None
    rehearse: str | None = None

    @property
    def content(self) -> Exhibition:
        """The exhibition, where there must be one."""
        assert self.exhibition is not None
        return self.exhibition


@dataclass
class Machine:
    """A machine of its own for a start: folders, and what reaches the window."""

    root: Path
    patch: pytest.MonkeyPatch
    setups: list[Shown] = field(default_factory=list)
    guarded: list[bool] = field(default_factory=list)
    journeys: list[Path] = field(default_factory=list)

    @property
    def settings(self) -> Path:
        """The stand's settings file."""
        return self.root / "config" / "settings.toml"

    @property
    def content(self) -> Path:
        """Where authors' files lie."""
        return self.root / "content"

    def start(self, *arguments: str) -> int:
        """Run the program with this machine's folders."""
        folders = {"settings": self.settings, "state": self.root / "state", "content": self.content}
        named = [part for name, path in folders.items() for part in (f"--{name}", str(path))]
        with self.patch.context() as patch:
            patch.setattr(os, "environ", dict(os.environ))
            return bootstrap.main([*arguments, *named])

    def shown(self) -> Shown:
        """What the one window was given."""
        (setup,) = self.setups
        return setup

    def load(self) -> Settings:
        """The settings file as it is now."""
        return TomlSettings(self.settings).load()

    def write_settings(self, text: str) -> None:
        """Write the settings file."""
        self.settings.parent.mkdir(exist_ok=True)
        self.settings.write_text(text, "utf-8")


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    made = Machine(tmp_path, monkeypatch)
    write_tree(made.content, content_tree())

    def run(setup: Shown) -> int:
        made.setups.append(setup)
        return 0

    def record(setup: Shown, out: Path) -> int:
        made.setups.append(setup)
        made.journeys.append(out)
        return 0

    application = ModuleType("kiosk.ui.application")
    application.__dict__.update(Setup=Shown, run=run)
    recorder = ModuleType("kiosk.ui.journey.record")
    recorder.__dict__.update(record=record)
    for module in (application, recorder):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(kiosk.ui, "application", application, raising=False)
    # The tests themselves may leave dumps, and processes that they start too.
    monkeypatch.setattr(stand, "forbid_dumps", lambda: made.guarded.append(True))
    yield made
    logger = logging.getLogger(f"kiosk.events.{tmp_path / 'state' / 'kiosk.log'}")
    for handler in [*logger.handlers]:
        handler.close()
        logger.removeHandler(handler)


def test_without_a_command_the_kiosk_starts(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.write_settings('stand = "gladbeck"\nidle_s = 120\n')
    assert machine.start() == 0
    shown = machine.shown()
    assert (shown.settings.stand, shown.settings.idle_s) == ("gladbeck", 120.0)
    assert shown.content.catalogue.version == "2026.11.21"
    assert machine.guarded == [True]
    assert (shown.briefing.report, shown.windowed, shown.size) == ("", False, None)
    about = f"Programm {__version__}, Inhalt 2026.11.21, Stand gladbeck"
    assert shown.briefing.about == about
    assert [chapter.key for chapter in shown.briefing.handbook][:2] == ["personal", "ehrenamt"]
    assert (shown.assets / "icons" / "symbols.json").is_file()
    assert PIN_LINE.match(capsys.readouterr().err)
    assert machine.start("run") == 0
    assert len(machine.setups) == 2


def test_the_first_start_makes_a_pin_and_says_it_once(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.start("--stand", "gladbeck")
    said = PIN_LINE.search(capsys.readouterr().err)
    assert said
    assert matches(said[1], machine.load().pin_hash)
    assert machine.shown().staff.try_pin(said[1]) is Answer.OPEN
    machine.start("--stand", "gladbeck")
    assert capsys.readouterr().err == ""
    assert machine.setups[1].settings.pin_hash == machine.setups[0].settings.pin_hash


def test_what_the_command_line_says_is_not_stored(machine: Machine) -> None:
    machine.write_settings('stand = "nirgends"\nphone = "02043 990"\n')
    machine.start("--stand", "gladbeck")
    assert machine.shown().settings.stand == "gladbeck"
    assert machine.shown().briefing.report == ""
    assert (machine.load().stand, machine.load().phone) == ("nirgends", "02043 990")


def test_a_window_for_trying_out_needs_no_pin(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.start("--windowed", "--size", "1080x1920", "--stand", "gladbeck")
    assert (machine.shown().windowed, machine.shown().size) == (True, (1080, 1920))
    assert capsys.readouterr().err == ""
    assert not machine.settings.exists()


@pytest.mark.parametrize("text", ["stand = ", 'stand = "marl"\nidle_s = 5\n', "farbe = 1\n"])
def test_broken_settings_do_not_stop_a_start_and_stay_for_staff_to_mend(
    machine: Machine, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    machine.write_settings(text)
    assert machine.start("--stand", "gladbeck") == 0
    shown = machine.shown()
    assert shown.settings == Settings(stand="gladbeck", pin_hash=shown.settings.pin_hash)
    assert str(machine.settings) in shown.briefing.report
    assert machine.settings.read_text("utf-8") == text
    said = PIN_LINE.search(capsys.readouterr().err)
    assert said
    assert shown.staff.try_pin(said[1]) is Answer.OPEN


def test_an_unknown_stand_falls_back_to_one_that_is_there(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.write_settings('stand = "hafen"\n')
    assert machine.start() == 0
    shown = machine.shown()
    assert shown.content.stand.id == shown.settings.stand == "gladbeck"
    assert "„hafen“" in shown.briefing.report
    assert "„hafen“" in capsys.readouterr().err
    assert machine.load().stand == "hafen"


def test_content_without_a_stand_still_opens_the_window(machine: Machine) -> None:
    (machine.content / "stands" / "gladbeck.yaml").unlink()
    assert machine.start("--windowed") == 0
    assert machine.shown().exhibition is None
    assert "gibt es in diesem Inhalt nicht" in machine.shown().briefing.report


def test_broken_content_keeps_the_last_good(machine: Machine) -> None:
    machine.start("--windowed", "--stand", "gladbeck")
    write_tree(machine.content, {"bundle.yaml": b"broken"})
    assert machine.start("--windowed", "--stand", "gladbeck") == 0
    assert machine.setups[1].content.catalogue.version == "2026.11.21"
    assert "bundle.yaml" in machine.setups[1].briefing.report


def test_without_any_content_the_window_opens_and_says_why(machine: Machine) -> None:
    write_tree(machine.content, {"bundle.yaml": b"broken"})
    assert machine.start() == 0
    assert machine.shown().exhibition is None
    assert "kein Inhalt" in machine.shown().briefing.about
    assert "bundle.yaml" in machine.shown().briefing.report


def test_a_start_cleans_the_environment_of_qt(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = list[str | None]()
    monkeypatch.setenv("QT_PLUGIN_PATH", "/evil")

    def look(_: Shown) -> int:
        seen.append(os.environ.get("QT_PLUGIN_PATH"))
        return 0

    monkeypatch.setattr(sys.modules["kiosk.ui.application"], "run", look)
    assert machine.start("--windowed", "--stand", "gladbeck") == 0
    assert seen == [None]


def test_a_journey_is_walked_and_recorded(machine: Machine, tmp_path: Path) -> None:
    assert machine.start("journey", "--out", str(tmp_path / "out"), "--stand", "gladbeck") == 0
    assert machine.journeys == [tmp_path / "out"]
    assert machine.shown().content.stand.id == "gladbeck"
    assert machine.shown().windowed


def test_without_content_there_is_no_journey(machine: Machine, tmp_path: Path) -> None:
    write_tree(machine.content, {"bundle.yaml": b"broken"})
    assert machine.start("journey", "--out", str(tmp_path / "out")) == 2
    assert machine.setups == []


def test_checking_content(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    assert machine.start("content", "check") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "0 Fehler, 0 Warnungen, 3 ungeprüfte Angaben"
    assert machine.start("content", "check", "--alle") == 0
    assert "content/hosts.yaml:10: Hinweis:" in capsys.readouterr().out


def test_checking_another_folder(
    machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tree(tmp_path / "draft", changed("stands/gladbeck.yaml", "icon: home", "icon: haus"))
    assert machine.start("content", "check", str(tmp_path / "draft")) == 1
    assert "1 Fehler" in capsys.readouterr().out


def test_checking_practices(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    assert machine.start("practice", "check") == 0
    assert capsys.readouterr().out.endswith("0 Fehler, 0 Warnungen, 0 ungeprüfte Angaben\n")
    assert machine.start("practice", "check", str(machine.content), "--alle") == 0


def test_building_content(machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert machine.start("content", "build", "--out", str(out)) == 0
    files = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*.*")}
    assert decode(files).version == "2026.11.21"
    assert "Gebaut: Version 2026.11.21" in capsys.readouterr().out


def test_writing_schemas(machine: Machine, tmp_path: Path) -> None:
    assert machine.start("content", "schemas", "--out", str(tmp_path / "schemas")) == 0
    assert (tmp_path / "schemas" / "service.schema.json").is_file()


def test_a_problem_is_one_line_and_not_a_traceback(
    machine: Machine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert machine.start("content", "check", str(tmp_path / "weg")) == 2
    assert capsys.readouterr().err.startswith("Problem am Gerät in ")


def test_settings_are_shown_and_changed(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    assert machine.start("settings", "set", "stand", "marl") == 0
    assert machine.start("settings", "show") == 0
    out = capsys.readouterr().out.splitlines()
    assert out[:3] == ["stand = marl", f"# {machine.settings}", "stand = marl"]
    assert machine.start("settings", "set", "phone") == 0
    assert machine.load() == Settings(stand="marl")


def test_an_impossible_setting_is_refused(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    assert machine.start("settings", "set") == 2
    assert machine.start("settings", "set", "idle_s") == 2
    assert machine.start("settings", "set", "idle_s", "5") == 2
    assert len(capsys.readouterr().err.splitlines()) == 3
    assert not machine.settings.exists()


def test_broken_settings_are_not_written_over_by_a_command(machine: Machine) -> None:
    machine.write_settings("stand = ")
    assert machine.start("settings", "set", "stand", "marl") == 2
    assert machine.start("settings", "show") == 2
    assert machine.settings.read_text("utf-8") == "stand = "


def test_the_pin_is_asked_for(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getpass", lambda _: "274916")
    assert machine.start("settings", "pin") == 0
    assert matches("274916", machine.load().pin_hash)
    monkeypatch.setattr(getpass, "getpass", lambda _: "530186")
    assert machine.start("settings", "pin", "--volunteer") == 0
    assert matches("530186", machine.load().volunteer_pin_hash)
    assert matches("274916", machine.load().pin_hash)


@pytest.mark.parametrize("tour", ["", "hund"])
def test_at_home_one_rehearses_in_a_window_and_nothing_is_stored(machine: Machine, tour: str) -> None:
    assert machine.start("rehearse", *([tour] if tour else []), "--size", "1000x700") == 0
    shown = machine.shown()
    assert (shown.windowed, shown.size, shown.rehearse) == (True, (1000, 700), tour)
    assert shown.settings.stand == "gladbeck", "the content has no other"
    assert sorted(shown.content.catalogue.tours) == ["hund"]
    shown.log.note("started")
    assert shown.staff.try_pin("274916") is Answer.NO_PIN
    assert not (machine.root / "state").exists()
    assert not machine.settings.exists()


def test_a_tour_that_is_not_there_is_not_rehearsed(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert machine.start("rehearse", "katze") == 2
    assert capsys.readouterr().err == "Die Vorführung „katze“ gibt es nicht. Möglich sind: hund.\n"
    assert machine.setups == []


def test_broken_content_is_not_rehearsed(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    (machine.content / "bundle.yaml").write_text("version: [", "utf-8")
    assert machine.start("rehearse") == 2
    assert "bundle.yaml" in capsys.readouterr().err
    assert machine.setups == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["fliegen"],
        ["content"],
        ["content", "löschen"],
        ["settings", "reset"],
        ["journey"],
        ["--size", "breit"],
        ["--size", "1080"],
        ["--stand"],
    ],
)
def test_what_is_not_understood_is_answered_with_the_usage(
    machine: Machine, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        machine.start(*arguments)
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("usage: kiosk")
    assert machine.setups == []


def test_asking_for_the_version_or_for_help_starts_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (["kiosk", "--version"], ["kiosk", "--help"]):
        monkeypatch.setattr(sys, "argv", arguments)
        with pytest.raises(SystemExit) as caught:
            runpy.run_module("kiosk", run_name="__main__")
        assert caught.value.code == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{__version__}\n")
    assert "Digitaltag" in out


def test_standard_places_are_used_where_nothing_is_said() -> None:
    options = command_line.parser().parse_args(["content", "check"])
    assert common.places_of(options) == standard_places()
