"""The settings file: read strictly, written durably, and errors that name file and key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.adapters.settings_file import TomlSettings
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.settings import LIMITS, Settings, with_value
from tests.support.disk import FullDisk, Ledger


@pytest.fixture
def store(tmp_path: Path) -> TomlSettings:
    return TomlSettings(tmp_path / "config" / "settings.toml")


def written(store: TomlSettings, text: str | bytes) -> TomlSettings:
    store.path.parent.mkdir(exist_ok=True)
    store.path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return store


def test_without_a_file_the_defaults_hold(store: TomlSettings) -> None:
    assert store.load() == Settings()
    assert not store.path.parent.exists()


def test_what_staff_write_is_read(store: TomlSettings) -> None:
    text = '# Stand in Gladbeck\nstand = "gladbeck"\nidle_s = 120\nevent_date = "2027-06-18"\n'
    assert written(store, text).load() == Settings(stand="gladbeck", idle_s=120.0, event_date="2027-06-18")


def test_what_is_saved_is_read_again(store: TomlSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    store.path.parent.mkdir()
    ledger = Ledger(store.path.parent, monkeypatch)
    saved = Settings("marl", 32.0, 700.0, 500.0, 100.0, 40.0, "2027-06-18", "02365 990", "scrypt$a$b")
    store.save(saved)
    assert store.load() == saved
    assert ledger.lines == ["sync .settings.toml.tmp", "rename settings.toml", "sync ."]


TEXTS = ("stand", "phone", "pin_hash")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(st.sampled_from(TEXTS), st.text(max_size=30)),
    st.fixed_dictionaries({}, optional={key: st.floats(*limits) for key, limits in LIMITS.items()}),
)
def test_whatever_may_be_set_survives_the_file(
    store: TomlSettings, texts: dict[str, str], numbers: dict[str, float]
) -> None:
    made = Settings()
    for key, value in {**texts, **numbers}.items():
        try:
            made = with_value(made, key, value, "test")
        except EnvironmentProblem:
            assert not str(value).isprintable()
    store.save(made)
    assert store.load() == made


def test_faces_and_quotes_survive_the_file(store: TomlSettings) -> None:
    made = replace(Settings(), stand='Straße "1" \\ 😀')
    store.save(made)
    assert store.load() == made


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("idle = 90", "idle"),
        ('idle_s = "viel"', "idle_s"),
        ("idle_s = true", "idle_s"),
        ("idle_s = 5", "idle_s"),
        (f"idle_s = {'9' * 400}", "idle_s"),
        ("idle_s = nan", "idle_s"),
        ("stand = 5", "stand"),
        ("[stand]\nname = 'x'", "stand"),
        ('stand = "a\\u0000b"', "stand"),
        ('event_date = "18.6.2027"', "event_date"),
        ("event_date = 2027-06-18", "event_date"),
    ],
)
def test_a_wrong_setting_names_the_file_and_the_key(store: TomlSettings, text: str, key: str) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        written(store, text).load()
    assert caught.value.where == str(store.path)
    assert f"„{key}“" in caught.value.message


@pytest.mark.parametrize(
    "text",
    [
        "stand = ",
        "stand",
        '{"stand": "marl"}',
        "stand = 'a'\nstand = 'b'",
        'stand = "\\ud83d"',
        f"idle_s = {'9' * 5000}",
        f"idle_s = {'[' * 5000}",
        b"\xff\xfe",
        b"\x00",
    ],
)
def test_a_file_that_is_no_toml_is_a_problem_at_the_machine(store: TomlSettings, text: str | bytes) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        written(store, text).load()
    assert caught.value.where == str(store.path)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=80))
def test_any_file_is_read_or_refused_in_words(store: TomlSettings, data: bytes) -> None:
    try:
        written(store, data).load()
    except EnvironmentProblem as problem:
        assert problem.where == str(store.path)  # noqa: PT017 -- refusing is one of two right answers


def test_a_folder_in_its_place_is_a_problem(store: TomlSettings) -> None:
    store.path.mkdir(parents=True)
    with pytest.raises(EnvironmentProblem, match="nicht lesen"):
        store.load()
    with pytest.raises(EnvironmentProblem, match="nicht schreiben"):
        store.save(Settings())


def test_without_room_the_old_settings_stay(store: TomlSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    store.save(Settings(stand="marl"))
    FullDisk(0, monkeypatch)
    with pytest.raises(EnvironmentProblem, match="No space left"):
        store.save(Settings(stand="herten"))
    assert store.load().stand == "marl"
