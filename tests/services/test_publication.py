"""The dates that staff are told about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.dates import known_day
from kiosk.services.publication import clock_row, shown_dates
from kiosk.services.update.desk import DateKind
from tests.support.catalogue_factory import (
    make_catalogue,
    make_difference,
    make_offer,
    make_service,
    make_stand,
)
from tests.support.tour_factory import make_tour

DAY = date(2027, 6, 18)


def told(catalogue: Catalogue, stand: str = "markt") -> list[tuple[str, str, str]]:
    rows = shown_dates(catalogue, stand, DAY)
    assert len({row.key for row in rows}) == len(rows)
    return [(row.kind.value, row.title, row.detail) for row in rows]


def test_content_without_dates_has_nothing_to_tell() -> None:
    assert told(make_catalogue(offers=(make_offer(),))) == []


@pytest.mark.parametrize(
    ("days", "kind", "detail"),
    [
        ({"show_from": "2027-06-19"}, DateKind.COMING, "Zu sehen ab 19.6.2027."),
        ({"show_from": "2027-07-16"}, DateKind.COMING, "Zu sehen ab 16.7.2027."),
        ({"show_from": "2027-07-17"}, DateKind.HIDDEN, "Zu sehen ab 17.7.2027."),
        ({"show_until": "2027-06-17"}, DateKind.HIDDEN, "War bis 17.6.2027 zu sehen."),
        ({"show_until": "2027-06-18"}, DateKind.COMING, "Nur noch bis 18.6.2027 zu sehen."),
        ({"show_until": "2027-07-16"}, DateKind.COMING, "Nur noch bis 16.7.2027 zu sehen."),
        ({"review_by": "2027-06-17"}, DateKind.REVIEW, "Bitte prüfen: Das war bis 17.6.2027 vorgesehen."),
    ],
)
def test_what_a_day_makes_of_an_offer(days: dict[str, Any], kind: DateKind, detail: str) -> None:
    offers = (make_offer("bleibt"), replace(make_offer("app", "Die App"), **days))
    assert told(make_catalogue(offers=offers)) == [(kind.value, "Die App", detail)]


def test_a_tour_has_its_days_too() -> None:
    tours = {
        "a": replace(make_tour(tour_id="a"), show_from="2027-06-19"),
        "b": replace(make_tour(tour_id="b"), texts={}, review_by="2027-06-01"),
    }
    assert told(replace(make_catalogue(), tours=tours)) == [
        ("review", "b", "Bitte prüfen: Das war bis 1.6.2027 vorgesehen."),
        ("coming", "Eine Vorführung", "Zu sehen ab 19.6.2027."),
    ]


@pytest.mark.parametrize(
    "days", [{"show_until": "2027-07-17"}, {"show_from": "2027-06-18"}, {"review_by": "2027-06-18"}]
)
def test_what_is_far_off_or_fulfilled_is_not_told(days: dict[str, Any]) -> None:
    assert told(make_catalogue(offers=(replace(make_offer(), **days),))) == []


def test_what_stays_although_it_is_over_needs_a_look_and_that_comes_first() -> None:
    services = (
        replace(make_service(), show_until="2027-06-01", review_by="2027-05-01"),
        replace(make_service("wahl", "Briefwahl", situations=()), show_until="2027-06-02"),
    )
    stays = "War bis 1.6.2027 vorgesehen. Bleibt zu sehen, weil die Seite sonst leer wäre."
    assert told(make_catalogue(services)) == [
        ("review", "Hund anmelden", "Bitte prüfen: Das war bis 1.5.2027 vorgesehen."),
        ("review", "Hund anmelden", stays),
        ("hidden", "Briefwahl", "War bis 2.6.2027 zu sehen."),
    ]


def test_differences_slides_and_the_event_are_told_too_of_this_stand_alone() -> None:
    difference = replace(make_difference("Neu"), show_from="2027-06-20")
    stand = replace(make_stand(), event_until="2027-06-01")
    over = replace(stand.slides[0], text={"de": "Noch ein Bild"}, show_until="2027-06-02")
    stand = replace(stand, slides=(*stand.slides, over))
    catalogue = make_catalogue((make_service(places={"gladbeck": difference}),), stands=(stand,))
    here = ("coming", "Hund anmelden, Gladbeck", "Zu sehen ab 20.6.2027.")
    assert told(catalogue) == [
        here,
        ("hidden", "Digitaltag", "War bis 1.6.2027 zu sehen."),
        ("hidden", "Noch ein Bild", "War bis 2.6.2027 zu sehen."),
    ]
    assert told(catalogue, "anderswo") == [here]


def test_the_last_slide_of_all_stays() -> None:
    stand = make_stand()
    stand = replace(stand, slides=(replace(stand.slides[0], show_until="2027-06-02"),))
    (row,) = told(make_catalogue(stands=(stand,)))
    assert row[0] == "review"


def test_an_entry_without_a_german_text_is_told_by_its_name() -> None:
    offer = replace(make_offer("app"), texts={}, review_by="2027-06-01")
    service = replace(make_service("a"), texts={}, review_by="2027-06-01")
    assert [title for _, title, _ in told(make_catalogue((service,), (offer,)))] == ["a", "app"]


def test_a_clock_that_is_wrong_is_named_with_the_day_that_counts() -> None:
    floor = date(2027, 5, 3)
    assert clock_row(known_day(DAY, floor)) == ()
    (behind,) = clock_row(known_day(date(1970, 1, 1), floor))
    assert behind.detail == "Sie geht nach und zeigt den 1.1.1970. So lange gilt hier der 3.5.2027."
    (ahead,) = clock_row(known_day(date(2099, 1, 1), floor))
    assert ahead.detail == "Sie geht vor und zeigt den 1.1.2099. So lange gilt hier der 3.5.2027."
    assert (ahead.kind, ahead.title) == (DateKind.REVIEW, "Die Uhr des Geräts")
