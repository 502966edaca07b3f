"""Catalogue, stand and settings together: what the attract screen says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.settings import Settings
from kiosk.domain.visit import fresh
from kiosk.services.exhibition import Exhibition, ShownSlide, german_date
from tests.support.catalogue_factory import make_catalogue, make_stand

CATALOGUE = make_catalogue(stands=(make_stand("markt"), make_stand("bahnhof")))


def exhibition(**changes: str) -> Exhibition:
    return Exhibition(CATALOGUE, Settings(**{"stand": "markt", **changes}))  # type: ignore[arg-type]


def test_the_settings_choose_the_stand() -> None:
    assert exhibition().stand is CATALOGUE.stands["markt"]
    assert exhibition(stand="bahnhof").stand is CATALOGUE.stands["bahnhof"]


def test_an_unknown_stand_is_answered_with_the_known_ones() -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        exhibition(stand="hafen")
    assert "„hafen“" in caught.value.message
    assert caught.value.remedy == "Möglich sind: bahnhof, markt."


def test_the_stands_own_phone_number_comes_first() -> None:
    assert exhibition().phone == "115"
    assert exhibition(phone="02043 990").phone == "02043 990"


def test_the_context_holds_what_pages_need() -> None:
    visit = fresh("gladbeck")
    context = exhibition().context(visit)
    assert (context.catalogue, context.stand, context.visit) == (CATALOGUE, CATALOGUE.stands["markt"], visit)


def test_slides_come_in_order_in_the_language_or_in_german() -> None:
    stand = CATALOGUE.stands["markt"]
    second = replace(stand.slides[0], icon="home", text={"de": "Zu Hause", "en": "At home"})
    catalogue = make_catalogue(stands=(replace(stand, slides=(stand.slides[0], second)),))
    slides = Exhibition(catalogue, Settings(stand="markt")).slides("en")
    assert slides == (
        ShownSlide("0", "pets", "Melden Sie Ihren Hund online an"),
        ShownSlide("1", "home", "At home"),
    )


def test_the_line_above_the_headline_has_the_date_that_staff_set() -> None:
    assert exhibition().eyebrow("de") == "Digitaltag · Gladbeck"
    assert exhibition(event_date="2027-06-18").eyebrow("de") == "Digitaltag · 18.6.2027 · Gladbeck"
    assert exhibition().place_name("en") == "Gladbeck"


def test_an_event_without_a_name_leaves_no_dot() -> None:
    catalogue = make_catalogue(stands=(replace(make_stand("markt"), event={}),))
    assert Exhibition(catalogue, Settings(stand="markt")).eyebrow("de") == "Gladbeck"


@pytest.mark.parametrize(
    ("iso", "expected"), [("", ""), ("2027-06-18", "18.6.2027"), ("2026-12-01", "1.12.2026")]
)
def test_dates_are_german(iso: str, expected: str) -> None:
    assert german_date(iso) == expected
