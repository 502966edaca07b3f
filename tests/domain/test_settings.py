"""Settings of a stand: limits, and errors that name the file and the key."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from kiosk.domain.ergonomics import Screen
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.settings import LIMITS, Settings, area_names, from_mapping, with_value
from kiosk.domain.visit import Rules

FILE = "settings.toml"


def test_nothing_said_is_the_default() -> None:
    assert from_mapping({}, FILE) == Settings()


def test_what_is_said_is_taken_over() -> None:
    raw = {
        "stand": "gladbeck",
        "diagonal_in": 32,
        "idle_s": 120.5,
        "event_date": "2027-06-18",
        "phone": "115",
    }
    assert from_mapping(raw, FILE) == Settings(
        stand="gladbeck", diagonal_in=32.0, idle_s=120.5, event_date="2027-06-18", phone="115"
    )


@pytest.mark.parametrize("key", LIMITS)
def test_limits_are_allowed_and_not_a_step_beyond(key: str) -> None:
    low, high = LIMITS[key]
    assert getattr(with_value(Settings(), key, low, FILE), key) == low
    assert getattr(with_value(Settings(), key, str(high), FILE), key) == high
    for beyond in (low - 0.1, high + 0.1, str(high + 1), float("nan"), float("inf"), 10**400, -(10**400)):
        with pytest.raises(EnvironmentProblem, match=key):
            with_value(Settings(), key, beyond, FILE)


@pytest.mark.parametrize("value", ["", "192.168.4.1", "10.0.0.1", "127.0.0.1", "wlan0", "wlp3s0"])
def test_where_a_phone_may_reach_the_stand(value: str) -> None:
    assert with_value(Settings(), "phone_address", value, FILE).phone_address == value


@pytest.mark.parametrize("value", ["", "Stand", "HP_LaserJet-4", "drucker.2@rathaus"])
def test_names_of_queues(value: str) -> None:
    assert with_value(Settings(), "printer", value, FILE).printer == value


@pytest.mark.parametrize("value", ["a4", "receipt"])
def test_paper_that_can_be_printed_on(value: str) -> None:
    assert with_value(Settings(), "paper", value, FILE).paper == value


def test_the_defaults_are_within_the_limits() -> None:
    assert all(low <= getattr(Settings(), key) <= high for key, (low, high) in LIMITS.items())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("idle", 90),
        ("printer", "-d"),
        ("printer", "zwei Drucker"),
        ("printer", "stand;rm"),
        ("printer", "x" * 128),
        ("paper", "a5"),
        ("phone_address", "0.0.0.0"),  # noqa: S104 -- refused
        ("phone_address", "::"),
        ("phone_address", "8.8.8.8"),
        ("phone_address", "192.168.4.1:80"),
        ("phone_address", "http://192.168.4.1"),
        ("phone_address", "wlan0; reboot"),
        ("phone_port", 65536),
        ("phone_port", "http"),
        ("", ""),
        ("idle_s", "viel"),
        ("idle_s", ""),
        ("idle_s", [90]),
        ("idle_s", None),
        ("bottom_mm", True),
        ("stand", 5),
        ("stand", {}),
        ("phone", True),
        ("phone", "115\n116"),
        ("stand", "gladbeck\x00"),
        ("stand", "\ud800"),
        ("event_date", "18.6.2027"),
        ("event_date", "2027-02-30"),
        ("trust_root", 1),
        ("areas", "Gladbeck"),
        ("areas", "gladbeck, ../marl"),
        ("areas", "gladbeck,"),
        ("mirror", "inhalt.example.de"),
        ("mirror", "http://inhalt.example.de"),
        ("mirror", "https://"),
        ("mirror", "https://anna@inhalt.example.de/"),
        ("mirror", "https://inhalt.example.de/?x=1"),
        ("mirror", "https://inhalt.example.de/#x"),
        ("mirror", "https://inhalt.example.de/../x y"),
        ("mirror", "https://inhalt..example.de/"),
        ("mirror", "https://inhalt.example.de/" + "a" * 300),
    ],
)
def test_a_wrong_setting_names_the_file_and_the_key(key: str, value: object) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        from_mapping({key: value}, FILE)
    assert caught.value.where == FILE
    assert f"„{key}“" in caught.value.message


def test_an_unknown_key_is_answered_with_the_known_ones() -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        with_value(Settings(), "idle", 90, FILE)
    assert all(field.name in caught.value.remedy for field in fields(Settings))


def test_a_date_may_be_taken_away_again() -> None:
    assert with_value(Settings(event_date="2027-06-18"), "event_date", "", FILE) == Settings()


@pytest.mark.parametrize(
    "mirror",
    [
        "",
        "https://inhalt.example.de",
        "https://inhalt.example.de:8443/kiosk/gladbeck/",
        "https://192.0.2.7/x",
        "http://127.0.0.1:8080/",
        "http://localhost/x",
    ],
)
def test_a_mirror_is_an_https_address_or_this_machine(mirror: str) -> None:
    assert with_value(Settings(), "mirror", mirror, FILE).mirror == mirror


def test_the_areas_are_a_list() -> None:
    assert with_value(Settings(), "areas", "gladbeck, marl", FILE).areas == "gladbeck, marl"
    assert area_names("gladbeck, bad-salzuflen") == ("gladbeck", "bad-salzuflen")
    assert area_names("") == ()


def test_changing_one_value_leaves_the_others() -> None:
    before = Settings(stand="marl", phone="115", pin_hash="x")
    assert with_value(before, "idle_s", "120", FILE) == replace(before, idle_s=120.0)


@hypothesis_settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([f.name for f in fields(Settings)]),
        st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.none()),
    )
)
def test_any_values_are_taken_or_refused_in_words(raw: dict[str, object]) -> None:
    try:
        settings = from_mapping(raw, FILE)
    except EnvironmentProblem as problem:
        assert problem.where == FILE  # noqa: PT017 -- refusing is one of two right answers
    else:
        assert all(low <= getattr(settings, key) <= high for key, (low, high) in LIMITS.items())


def test_rules_and_screen_come_from_the_settings() -> None:
    settings = Settings(idle_s=100, warning_s=40, diagonal_in=32, bottom_mm=700, distance_mm=500)
    assert settings.rules() == Rules(idle_s=100, warning_s=40)
    assert settings.screen(1080, 1920) == Screen(1080, 1920, 32, 700, 500)
