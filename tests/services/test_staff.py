"""Letting staff in: the right PIN opens, guessing gets slower, and nothing is stored but a hash."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from kiosk.adapters.settings_file import TomlSettings
from kiosk.domain.pin import hash_pin, is_acceptable, matches
from kiosk.domain.settings import Settings
from kiosk.services.staff import NEW_PIN_DIGITS, Answer, StaffService, random_pin, set_pin
from tests.support.stand_ins import HandClock

PIN = "274916"
SETTINGS = Settings(pin_hash=hash_pin(PIN, b"0123456789abcdef"))


def test_without_a_pin_nobody_gets_in() -> None:
    service = StaffService(Settings(), HandClock())
    assert service.try_pin("") is Answer.NO_PIN
    assert service.try_pin(PIN) is Answer.NO_PIN


def test_the_right_pin_opens() -> None:
    service = StaffService(SETTINGS, HandClock())
    assert service.try_pin(PIN) is Answer.OPEN
    assert service.waiting_s() == 0


def test_guessing_has_to_wait_and_even_the_right_pin_waits() -> None:
    clock = HandClock()
    service = StaffService(SETTINGS, clock)
    assert [service.try_pin("000000") for _ in range(3)] == [Answer.WRONG, Answer.WRONG, Answer.WAIT]
    assert service.waiting_s() == 30
    clock.go_on(29.5)
    assert service.waiting_s() == 1
    assert service.try_pin(PIN) is Answer.WAIT
    clock.go_on(0.5)
    assert service.try_pin("000000") is Answer.WAIT
    assert service.waiting_s() == 60
    clock.go_on(60)
    assert service.try_pin(PIN) is Answer.OPEN


def test_getting_in_forgives_what_was_wrong() -> None:
    service = StaffService(SETTINGS, HandClock())
    answers = [service.try_pin(pin) for pin in ("1", "2", PIN, "3", "4", PIN)]
    assert answers == [Answer.WRONG, Answer.WRONG, Answer.OPEN, Answer.WRONG, Answer.WRONG, Answer.OPEN]


def test_a_new_pin_is_stored_as_a_salted_hash(tmp_path: Path) -> None:
    store = TomlSettings(tmp_path / "settings.toml")
    before = Settings(stand="marl")
    changed = set_pin(store, before, PIN)
    assert store.load() == changed
    assert changed.stand == "marl"
    assert matches(PIN, changed.pin_hash)
    assert PIN not in store.path.read_text("utf-8")
    assert set_pin(store, before, PIN).pin_hash != changed.pin_hash


@pytest.mark.parametrize("pin", ["", "12345", "123456", "000000", "abcdef"])
def test_a_simple_pin_is_not_stored(tmp_path: Path, pin: str) -> None:
    store = TomlSettings(tmp_path / "settings.toml")
    with pytest.raises(ValueError, match="pin"):
        set_pin(store, Settings(), pin)
    assert not store.path.exists()


def test_a_random_pin_is_an_acceptable_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(is_acceptable(random_pin()) for _ in range(50))
    digits = iter("123456" + "000000" + PIN)
    monkeypatch.setattr(secrets, "choice", lambda _: next(digits))
    assert random_pin() == PIN
    assert len(PIN) == NEW_PIN_DIGITS
