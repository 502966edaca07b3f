from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kiosk.domain.settings import Settings
from kiosk.domain.visit import Rules
from kiosk.domain.visit_events import Page, View
from kiosk.services.exhibition import Exhibition
from kiosk.services.practice.service import PracticeService
from kiosk.services.visit import VisitService
from kiosk.ui.bridge.pages import Pages
from kiosk.ui.bridge.session import Session
from kiosk.ui.bridge.snapshot_model import SnapshotModel
from tests.support.screens import FakeClock, real_catalogue


class Desk:
    """Pages and session over the real content, awake."""

    def __init__(self) -> None:
        clock = self.clock = FakeClock()
        settings = Settings(stand="gladbeck")
        self.visits = VisitService("gladbeck", Rules(), clock)
        self.exhibition = Exhibition(real_catalogue(), settings)
        self.practising = PracticeService(self.exhibition, self.visits, clock)
        self.pages = Pages(self.exhibition, self.visits, self.practising)
        self.session = Session(self.visits)
        self.session.touch()
        clock.advance(1)
        self.session._tick()


@pytest.fixture
def desk(qapp: object) -> Desk:
    assert qapp
    return Desk()


def keys(model: SnapshotModel) -> list[str]:
    role = next(role for role, name in model.roleNames().items() if bytes(name.data()) == b"key")
    return [str(model.data(model.index(row), role)) for row in range(model.rowCount())]


def page(desk: Desk, name: str) -> Any:  # noqa: ANN401 -- one of nine classes
    """A page object; `QObject.property` cannot hand out objects of our own classes."""
    return getattr(desk.pages, name)


def rows(desk: Desk, name: str, model: str) -> list[str]:
    return keys(getattr(page(desk, name), model))


def test_the_start_page_shows_situations_in_order_and_three_first_services(desk: Desk) -> None:
    wanted = sorted(real_catalogue().situations.values(), key=lambda situation: situation.order)
    assert rows(desk, "start", "situations") == [situation.id for situation in wanted]
    assert rows(desk, "start", "featured") == list(real_catalogue().stands["gladbeck"].first_services[:3])


def test_a_page_is_filled_when_it_is_shown(desk: Desk) -> None:
    desk.session.open("situation", "wohnen", "")
    assert "wohnsitz-ummelden" in rows(desk, "listing", "rows")
    desk.session.open("places", "", "")
    assert len(rows(desk, "listing", "rows")) == 13


@pytest.mark.parametrize("view", ["letters", "words"])
def test_everything_stands_under_exactly_one_letter(desk: Desk, view: str) -> None:
    desk.session.open(view, "", "")
    found: list[str] = []
    for letter in rows(desk, "letters", "letters"):
        if [letter] != chosen_letters(desk):
            desk.session.chooseLetter(letter)
        found += rows(desk, "letters", "rows")
    catalogue = real_catalogue()
    assert sorted(found) == sorted(catalogue.services if view == "letters" else catalogue.terms)


def chosen_letters(desk: Desk) -> list[str]:
    model = page(desk, "letters").letters
    roles = {bytes(name.data()): role for role, name in model.roleNames().items()}
    indexes = [model.index(row) for row in range(model.rowCount())]
    return [model.data(i, roles[b"key"]) for i in indexes if model.data(i, roles[b"chosen"])]


GONE = [
    ("service", "gibt-es-nicht", ""),
    ("module", "gibt-es-nicht", "steps"),
    ("module", "hund-anmelden", "gibt-es-nicht"),
    ("offer", "gibt-es-nicht", ""),
    ("take", "gibt-es-nicht", "service"),
    ("take", "hund-anmelden", "unsinn"),
]


@pytest.mark.parametrize("gone", GONE)
def test_a_page_about_something_that_is_gone_leads_to_the_start(
    desk: Desk, gone: tuple[str, str, str]
) -> None:
    desk.session.open("letters", "", "")
    desk.session.open(*gone)
    assert desk.visits.visit.trail == (Page(View.START),)
    assert desk.session.property("view") == "start"


def test_a_code_that_another_town_does_not_have_leads_to_the_start(desk: Desk) -> None:
    desk.session.open("take", "hund-anmelden", "service")
    desk.session.open("places", "", "")
    desk.session.choosePlace("kreis-recklinghausen")
    assert desk.session.property("view") == "start"


def test_what_was_typed_is_dropped_when_the_search_is_left(desk: Desk) -> None:
    desk.session.open("search", "", "")
    desk.session.search("hund")
    search = page(desk, "search")
    assert (search.property("text"), rows(desk, "search", "rows")[0]) == ("hund", "hund-anmelden")
    desk.session.open("letters", "", "")
    assert (search.property("text"), rows(desk, "search", "rows")) == ("", [])


def test_nothing_of_a_visit_stays_in_any_page(desk: Desk) -> None:
    desk.session.note("service", "hund-anmelden")
    desk.session.note("service", "meldebescheinigung")
    desk.session.open("notepad", "", "")
    assert len(rows(desk, "listing", "rows")) == 2
    desk.session.open("service", "hund-anmelden", "")
    desk.session.open("take", "hund-anmelden", "service")
    desk.session.openTerm("bundid")
    desk.session.finish()
    left = {
        "listing": rows(desk, "listing", "rows"),
        "term": rows(desk, "term", "lines"),
        "service": page(desk, "service").property("title"),
        "take": page(desk, "take").property("title"),
        "code": page(desk, "take").property("rows"),
    }
    assert left == {"listing": [], "term": [], "service": "", "take": "", "code": ""}


def test_codes_of_the_merkzettel_are_stepped_through(desk: Desk) -> None:
    for service in ("hund-anmelden", "meldebescheinigung"):
        desk.session.note("service", service)
    desk.session.choosePlace("herten")
    desk.session.note("service", "hund-anmelden")
    desk.session.open("notepad", "", "")
    noted = rows(desk, "listing", "rows")
    assert noted[2] == "service:hund-anmelden@herten"
    desk.pages.openNote(noted[0])
    take = page(desk, "take")
    seen = []
    for _ in range(4):
        seen.append((take.property("position"), take.property("count"), take.property("domain")))
        desk.pages.stepNote(1)
    assert [position for position, _, _ in seen] == [1, 2, 3, 3]
    assert seen[2][2] == "herten.de"
    desk.pages.stepNote(-1)
    assert take.property("position") == 2
    desk.session.back()
    desk.pages.dropNote(noted[1])
    assert rows(desk, "listing", "rows") == [noted[0], noted[2]]


def test_stepping_without_a_code_does_nothing(desk: Desk) -> None:
    before = desk.visits.visit
    desk.pages.stepNote(1)
    assert desk.visits.visit == before


def test_the_frame_knows_place_event_help_and_phone(desk: Desk) -> None:
    read = [desk.pages.property(name) for name in ("place", "eventName", "phone")]
    assert read == ["Gladbeck", "Digitaltag", "115"]
    assert "Bildschirm" in desk.pages.property("help")
    desk.session.choosePlace("herten")
    assert desk.pages.property("place") == "Herten"


def test_scrolling_does_not_draw_the_page_anew(desk: Desk) -> None:
    """A page of many lines must not be built again while a finger moves it."""
    desk.session.open("service", "hund-anmelden", "")
    drawn: list[int] = []
    desk.pages.changed.connect(lambda: drawn.append(1))
    desk.session.scrolled(120)
    assert desk.visits.visit.page.scroll == 120
    assert drawn == []
    desk.session.note("service", "hund-anmelden")
    assert drawn == [1]


@pytest.mark.parametrize(
    ("view", "subject", "kind"),
    [
        ("situation", "wohnen", "situations"),
        ("service", "hund-anmelden", "services"),
        ("offer", "smartvest", "offers"),
    ],
)
def test_a_page_stays_on_other_content_while_there_is_such_a_page(
    desk: Desk, view: str, subject: str, kind: str
) -> None:
    desk.session.open(view, subject, "")
    desk.session.scrolled(30)
    desk.exhibition.take_over(replace(real_catalogue(), version="2"))
    desk.pages.renew()
    assert (desk.visits.visit.page.view.value, desk.visits.visit.page.scroll) == (view, 30)
    left = {id_: one for id_, one in getattr(real_catalogue(), kind).items() if id_ != subject}
    desk.exhibition.take_over(replace(real_catalogue(), **{kind: left}))  # type: ignore[arg-type]
    desk.pages.renew()
    assert desk.visits.visit.page.view is View.START


def test_what_ends_during_a_visit_stays_until_the_visit_ends(desk: Desk) -> None:
    service = replace(real_catalogue().services["hund-anmelden"], show_until="2026-11-21")
    clock = Calendar()
    desk.exhibition.take_over(
        replace(real_catalogue(), services={**real_catalogue().services, service.id: service})
    )
    desk.exhibition.follow(clock)
    desk.session.note("service", service.id)
    clock.day = date(2026, 11, 22)
    desk.session.open("service", service.id, "")
    assert page(desk, "service").page.key == service.id
    desk.session.open("notepad", "", "")
    assert rows(desk, "listing", "rows") == [f"service:{service.id}@gladbeck"]
    desk.session.finish()
    desk.clock.advance(60)
    desk.session._tick()
    desk.session.touch()
    desk.clock.advance(1)
    desk.session._tick()
    desk.session.open("service", service.id, "")
    assert desk.visits.visit.page.view is View.START
    assert service.id not in rows(desk, "start", "featured")


class Calendar(FakeClock):
    """A clock whose day a test sets."""

    day = date(2026, 11, 21)

    def today(self) -> date:
        return self.day


def test_marks_are_for_the_preview_only(desk: Desk) -> None:
    desk.exhibition.follow(Calendar())
    desk.session.open("service", "hund-anmelden", "")
    desk.session.openTerm("bundid")
    models = ("marks", "markDetails", "termMarks")
    assert [keys(getattr(desk.pages, name)) for name in models] == [[], [], []]
    desk.exhibition.preview = True
    desk.pages.renew()
    assert all(keys(getattr(desk.pages, name)) for name in models)
    desk.exhibition.preview = False
    desk.pages.renew()
    assert [keys(getattr(desk.pages, name)) for name in models] == [[], [], []]
