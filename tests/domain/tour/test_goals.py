"""Which pages a tour can open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.handover import Device
from kiosk.domain.survey import Survey
from kiosk.domain.tour.goals import about, is_there, opens, parts
from kiosk.domain.tour.model import Goal
from kiosk.domain.visit_events import View
from tests.support.catalogue_factory import make_link, make_offer, make_stand
from tests.support.contexts import small_catalogue
from tests.support.form_factory import make_practice


def catalogue() -> Catalogue:
    device = Device(source="", id="handy", order=1, icon="pets", title={}, lead={}, steps=())
    survey = Survey(id="wuensche", title={}, intro={}, thanks={}, questions=())
    return replace(
        small_catalogue(offers=(replace(make_offer("app"), link=make_link()), make_offer("ohne"))),
        practices={"hund": make_practice()},
        devices={"handy": device},
        surveys={"wuensche": survey},
    )


@pytest.mark.parametrize(
    ("view", "subject", "part"),
    [
        ("start", "", ""),
        ("first", "", ""),
        ("letters", "", ""),
        ("search", "", ""),
        ("places", "", ""),
        ("notepad", "", ""),
        ("offers", "", ""),
        ("words", "", ""),
        ("help", "", ""),
        ("languages", "", ""),
        ("practices", "", ""),
        ("survey", "", ""),
        ("devices", "", ""),
        ("situation", "alltag", ""),
        ("service", "hund-anmelden", ""),
        ("module", "hund-anmelden", "needs"),
        ("take", "hund-anmelden", "service"),
        ("take", "app", "offer"),
        ("offer", "app", ""),
        ("practice", "hund", ""),
        ("device", "handy", ""),
    ],
)
def test_every_view_can_be_opened(view: str, subject: str, part: str) -> None:
    assert is_there(catalogue(), Goal(view=view, subject=subject, part=part))


def test_there_is_no_view_without_a_way_to_open_it() -> None:
    """So that a new view is thought of here."""
    named = {"situation", "service", "module", "take", "offer", "practice", "device"}
    assert {view.value for view in View if about(Goal(view=view.value))} == named


@pytest.mark.parametrize(
    ("view", "subject", "part"),
    [
        ("attract", "", ""),
        ("start", "hund-anmelden", ""),
        ("start", "", "offer"),
        ("situation", "geld", ""),
        ("service", "", ""),
        ("service", "hund-anmelden", "needs"),
        ("module", "hund-anmelden", ""),
        ("module", "hund-anmelden", "kosten"),
        ("take", "hund-anmelden", ""),
        ("take", "hund-anmelden", "service@gladbeck"),
        ("take", "app", "service"),
        ("take", "hund-anmelden", "offer"),
    ],
)
def test_a_page_that_there_is_not(view: str, subject: str, part: str) -> None:
    goal = Goal(view=view, subject=subject, part=part)
    assert not is_there(catalogue(), goal)
    assert not opens(catalogue(), make_stand(), goal)


def test_a_code_needs_an_address() -> None:
    assert opens(catalogue(), make_stand(), Goal(view="take", subject="app", part="offer"))
    assert not opens(catalogue(), make_stand(), Goal(view="take", subject="ohne", part="offer"))
    goal = Goal(view="take", subject="hund-anmelden", part="service")
    assert opens(catalogue(), make_stand(), goal)
    assert not opens(catalogue(), make_stand(place="kreis"), goal)


def test_a_survey_is_asked_where_the_stand_has_one() -> None:
    assert not opens(catalogue(), make_stand(), Goal(view="survey"))
    assert opens(catalogue(), replace(make_stand(), survey="wuensche"), Goal(view="survey"))


def test_parts_are_those_of_the_view() -> None:
    assert parts("take") == {"service", "offer"}
    assert parts("start") == {""}
    assert "needs" in parts("module")
