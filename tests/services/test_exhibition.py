"""Catalogue, stand and settings together: what the attract screen says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.dates import ClockState
from kiosk.domain.errors import EnvironmentProblem
from kiosk.domain.facts import german_date
from kiosk.domain.settings import Settings
from kiosk.domain.visit import Phase, Visit, fresh
from kiosk.services.exhibition import Exhibition, ShownSlide
from tests.support.catalogue_factory import make_catalogue, make_offer, make_stand

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


class Calendar:
    """A clock whose day a test sets."""

    def __init__(self, day: date) -> None:
        self.day = day

    def now(self) -> float:
        return 0.0

    def today(self) -> date:
        return self.day


FIRST, SECOND, THIRD = date(2027, 6, 17), date(2027, 6, 18), date(2027, 6, 19)
FAIR = replace(make_offer("fest"), show_from="2027-06-18", show_until="2027-06-18")
WITH_FAIR = make_catalogue(offers=(make_offer(), FAIR), stands=(make_stand("markt"),))


def offers_in(visit: Visit, shown: Exhibition) -> list[str]:
    return list(shown.context(visit).catalogue.offers)


def following(clock: Calendar, *, preview: bool = False) -> Exhibition:
    made = Exhibition(WITH_FAIR, Settings(stand="markt"), preview=preview)
    made.follow(clock)
    return made


def test_without_a_clock_everything_is_shown_and_turning_does_nothing() -> None:
    made = Exhibition(WITH_FAIR, Settings(stand="markt"))
    made.turn()
    assert offers_in(fresh("gladbeck"), made) == ["stadt-app", "fest"]
    assert made.day is None


def test_the_day_turns_while_nobody_is_there_and_at_the_first_touch_but_not_in_a_visit() -> None:
    clock = Calendar(FIRST)
    made = following(clock)
    assert offers_in(fresh("gladbeck"), made) == ["stadt-app"]
    clock.day = SECOND
    assert offers_in(fresh("gladbeck", phase=Phase.ACTIVE), made) == ["stadt-app"]
    assert offers_in(fresh("gladbeck", phase=Phase.WAKING), made) == ["stadt-app", "fest"]
    clock.day = THIRD
    for phase in (Phase.ACTIVE, Phase.WARNING, Phase.FAREWELL):
        assert offers_in(fresh("gladbeck", phase=phase), made) == ["stadt-app", "fest"]
    assert offers_in(fresh("gladbeck"), made) == ["stadt-app"]
    assert made.day is not None
    assert made.day.day == THIRD


def test_listeners_hear_of_another_day_and_of_nothing_else() -> None:
    clock, heard = Calendar(FIRST), list[int]()
    made = following(clock)
    made.listen(lambda: heard.append(len(made.catalogue.offers)))
    made.turn()
    assert heard == []
    clock.day = SECOND
    made.turn()
    assert heard == [2]


def test_in_the_preview_all_offers_are_there() -> None:
    assert offers_in(fresh("gladbeck"), following(Calendar(FIRST), preview=True)) == ["stadt-app", "fest"]


def test_other_content_is_taken_over_with_its_own_day() -> None:
    made = following(Calendar(date(1970, 1, 1)))
    assert made.day is not None
    assert made.day.clock is ClockState.BEHIND
    made.take_over(replace(WITH_FAIR, version="2"), SECOND)
    assert made.whole.version == made.catalogue.version == "2"
    assert offers_in(fresh("gladbeck"), made) == ["stadt-app", "fest"]
    made.take_over(WITH_FAIR, FIRST)  # an older one does not turn the day back
    assert offers_in(fresh("gladbeck"), made) == ["stadt-app", "fest"]


def test_content_can_be_taken_over_without_a_clock() -> None:
    made = exhibition()
    made.take_over(WITH_FAIR)
    assert made.catalogue is WITH_FAIR


def test_content_without_this_stand_is_not_taken_over() -> None:
    made = following(Calendar(FIRST))
    with pytest.raises(EnvironmentProblem):
        made.take_over(make_catalogue(stands=(make_stand("bahnhof"),)))
    assert made.whole is WITH_FAIR


def test_an_event_that_is_over_takes_its_date_along() -> None:
    stand = replace(make_stand("markt"), event_until="2027-06-18")
    clock = Calendar(SECOND)
    made = Exhibition(make_catalogue(stands=(stand,)), Settings(stand="markt", event_date="2027-06-18"))
    made.follow(clock)
    assert made.eyebrow("de") == "Digitaltag · 18.6.2027 · Gladbeck"
    clock.day = THIRD
    made.turn()
    assert made.eyebrow("de") == "Gladbeck"
