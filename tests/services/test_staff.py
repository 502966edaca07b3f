"""Letting staff in: the right PIN opens, guessing gets slower, and nothing is stored but a hash."""

from __future__ import annotations

import secrets
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.adapters.settings_file import TomlSettings
from kiosk.domain.pin import hash_pin, is_acceptable, matches
from kiosk.domain.settings import Settings
from kiosk.domain.staff_area import Role
from kiosk.services.staff import NEW_PIN_DIGITS, Answer, PinTakenError, StaffService, random_pin, set_pin
from tests.support.stand_ins import HandClock

PIN = "274916"
SETTINGS = Settings(pin_hash=hash_pin(PIN, b"0123456789abcdef"))
LESSER = "530186"
BOTH = replace(SETTINGS, volunteer_pin_hash=hash_pin(LESSER, b"fedcba9876543210"))


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


def test_each_pin_opens_its_own_door() -> None:
    service = StaffService(BOTH, HandClock())
    assert service.try_pin(LESSER) is Answer.VOLUNTEER
    assert service.try_pin(PIN) is Answer.OPEN
    alone = StaffService(replace(BOTH, pin_hash=""), HandClock())
    assert alone.try_pin(LESSER) is Answer.VOLUNTEER
    assert alone.try_pin(PIN) is Answer.WRONG
    assert StaffService(SETTINGS, HandClock()).try_pin(LESSER) is Answer.WRONG


def test_wrong_tries_count_for_both_doors() -> None:
    clock = HandClock()
    service = StaffService(BOTH, clock)
    assert [service.try_pin("000000") for _ in range(3)] == [Answer.WRONG, Answer.WRONG, Answer.WAIT]
    assert service.try_pin(LESSER) is Answer.WAIT
    clock.go_on(30)
    assert service.try_pin(LESSER) is Answer.VOLUNTEER


def test_a_volunteer_cannot_guess_the_staff_pin_without_waiting() -> None:
    """Their own PIN in between forgives no more than down to the last free try."""
    clock = HandClock()
    service = StaffService(BOTH, clock)
    waited = 0
    for number in range(20):
        assert service.try_pin(f"{number:06d}") in (Answer.WRONG, Answer.WAIT)
        waited += service.waiting_s()
        clock.go_on(service.waiting_s())
        assert service.try_pin(LESSER) is Answer.VOLUNTEER
    assert waited == 18 * 30


def test_a_pin_for_demonstrations_is_stored_beside_the_other(tmp_path: Path) -> None:
    store = TomlSettings(tmp_path / "settings.toml")
    changed = set_pin(store, SETTINGS, LESSER, Role.VOLUNTEER)
    assert store.load() == changed
    assert matches(LESSER, changed.volunteer_pin_hash)
    assert changed.pin_hash == SETTINGS.pin_hash


@pytest.mark.parametrize(("pin", "role"), [(PIN, Role.VOLUNTEER), (LESSER, Role.STAFF)])
def test_one_pin_never_opens_both_doors(tmp_path: Path, pin: str, role: Role) -> None:
    store = TomlSettings(tmp_path / "settings.toml")
    with pytest.raises(PinTakenError):
        set_pin(store, BOTH, pin, role)
    assert not store.path.exists()


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
