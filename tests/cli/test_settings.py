"""`kiosk settings …`."""

from __future__ import annotations

import getpass
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.adapters.settings_file import TomlSettings
from kiosk.cli import settings
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.pin import matches
from kiosk.domain.settings import Settings
from kiosk.domain.staff_area import Role


@pytest.fixture
def store(tmp_path: Path) -> TomlSettings:
    return TomlSettings(tmp_path / "settings.toml")


def answers(*pins: str) -> Callable[[str], str]:
    """Somebody who types these PINs."""
    left = iter(pins)
    return lambda _: next(left)


def test_showing_names_the_file_and_every_setting_but_no_hash(store: TomlSettings) -> None:
    store.save(Settings(stand="marl", pin_hash="scrypt$salt$key", volunteer_pin_hash="scrypt$salt$key"))
    out = io.StringIO()
    assert settings.show(store, "settings.toml", out) == settings.OK
    assert out.getvalue().splitlines() == [
        "# settings.toml",
        "stand = marl",
        "diagonal_in = 21.5",
        "bottom_mm = 900.0",
        "distance_mm = 600.0",
        "idle_s = 90.0",
        "warning_s = 30.0",
        "event_date = ",
        "phone = ",
        "pin_hash = eingerichtet",
        "trust_root = ",
        "areas = ",
        "mirror = ",
        "poll_hours = 6.0",
        "volunteer_pin_hash = eingerichtet",
        "printer = ",
        "paper = a4",
        "phone_address = ",
        "phone_port = 0.0",
        "stick_folder = ",
    ]


def test_showing_says_that_there_is_no_pin(store: TomlSettings) -> None:
    out = io.StringIO()
    settings.show(store, "settings.toml", out)
    assert "pin_hash = nicht eingerichtet" in out.getvalue().splitlines()


def test_changing_one_setting_leaves_the_others(store: TomlSettings) -> None:
    store.save(Settings(stand="marl", pin_hash="scrypt$salt$key"))
    out = io.StringIO()
    assert settings.change(store, "idle_s", "120", out) == settings.OK
    assert out.getvalue() == "idle_s = 120.0\n"
    assert store.load() == Settings(stand="marl", idle_s=120.0, pin_hash="scrypt$salt$key")


@pytest.mark.parametrize(
    ("key", "value"), [("idle_s", "5"), ("idle", "90"), ("", ""), ("event_date", "morgen")]
)
def test_an_impossible_change_changes_nothing(store: TomlSettings, key: str, value: str) -> None:
    out = io.StringIO()
    with pytest.raises(EnvironmentProblem) as caught:
        settings.change(store, key, value, out)
    assert caught.value.where == f"kiosk settings set {key}"
    assert out.getvalue() == ""
    assert not store.path.exists()


@pytest.mark.parametrize(
    ("key", "command"),
    [("pin_hash", "kiosk settings pin\n"), ("volunteer_pin_hash", "kiosk settings pin --volunteer\n")],
)
def test_the_hash_cannot_be_set_by_hand(store: TomlSettings, key: str, command: str) -> None:
    out = io.StringIO()
    assert settings.change(store, key, "scrypt$salt$key", out) == settings.FAILED
    assert out.getvalue().endswith(command)
    assert not store.path.exists()


def test_a_new_pin_is_stored_and_never_printed(store: TomlSettings) -> None:
    store.save(Settings(stand="marl"))
    out = io.StringIO()
    assert settings.new_pin(store, answers("274916", "274916"), out) == settings.OK
    assert matches("274916", store.load().pin_hash)
    assert store.load().stand == "marl"
    assert "274916" not in out.getvalue() + store.path.read_text("utf-8")


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [("274916", "274917", "verschieden"), ("123456", "123456", "zu einfach"), ("", "", "zu einfach")],
)
def test_a_pin_that_is_not_taken(store: TomlSettings, first: str, second: str, said: str) -> None:
    out = io.StringIO()
    assert settings.new_pin(store, answers(first, second), out) == settings.FAILED
    assert said in out.getvalue()
    assert not store.path.exists()


def test_a_pin_for_demonstrations_has_its_own_words(store: TomlSettings) -> None:
    out, asked = io.StringIO(), list[str]()
    pins = answers("530186", "530186")

    def ask_for(prompt: str) -> str:
        asked.append(prompt)
        return pins(prompt)

    assert settings.new_pin(store, ask_for, out, Role.VOLUNTEER) == settings.OK
    assert asked[0] == "Neue PIN für Vorführungen (6 bis 12 Ziffern): "
    assert matches("530186", store.load().volunteer_pin_hash)
    assert store.load().pin_hash == ""
    assert settings.new_pin(store, answers("530186", "530186"), out) == settings.FAILED
    assert "gibt es hier schon" in out.getvalue()
    assert store.load().pin_hash == ""


def test_asking_hides_what_is_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getpass", lambda prompt: f"<{prompt}>")
    assert settings.ask("PIN: ") == "<PIN: >"
