"""The service that practises: every wish reaches the engine, and only where it fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import FieldKind
from kiosk.domain.practice.model import Choice, Entry, Practice, Step
from kiosk.domain.practice.run import CHECK, FINISH, INTRO, Run
from kiosk.domain.settings import Settings
from kiosk.domain.visit import Visit
from kiosk.domain.visit_events import Page, Tick, Touched, View, WentBack, WentHome
from kiosk.services.exhibition import Exhibition
from kiosk.services.practice.service import LONGEST_QUERY, PracticeService
from kiosk.services.visit import VisitService
from tests.support.catalogue_factory import make_catalogue
from tests.support.form_factory import (
    make_choice,
    make_field,
    make_form,
    make_list,
    make_practice,
    make_question,
    make_unit,
)
from tests.support.stand_ins import HandClock

ERIKA: dict[str, Json] = {
    "hund": {"name": "Bello"},
    "farben": ["rot"],
    "kinder": [{"name": "Mia"}],
    "ja": True,
}
FORM = make_form(
    make_question(make_field("/hund/name"), make_field("/hund/art", required=False), key="hund"),
    make_choice("/farben", "rot", "grün", kind=FieldKind.SEVERAL),
    make_list(),
    make_field("/ja", FieldKind.DECLARATION),
)
LOGIN = make_unit(
    "anmelden",
    Step(id="wahl", choices=(Choice(key="karte", to="pin"),)),
    Step(id="pin", entry=Entry(digits=2, to="end", accept=("12",))),
)
DOG = make_practice(FORM, units=("anmelden",), samples={"erika": ERIKA})


class Stand:
    """A stand where somebody practises."""

    def __init__(self, practice: str = "hund") -> None:
        """Wake it, and open a practice."""
        catalogue = replace(make_catalogue(), practices={one.id: one for one in (DOG, LOGIN)})
        clock = HandClock()
        self.visits = VisitService("gladbeck", Settings().rules(), clock)
        self.exhibition = Exhibition(catalogue, Settings(stand="markt"))
        self.service = PracticeService(self.exhibition, self.visits, clock)
        self.visits.send(Touched())
        clock.go_on(1)
        self.visits.send(Tick())
        if practice:
            self.service.start(practice)

    @property
    def visit(self) -> Visit:
        """The state of the visit."""
        return self.visits.visit

    @property
    def run(self) -> Run:
        """Where the person is."""
        assert self.visit.practice is not None
        return self.visit.practice

    def take_over(self, *practices: Practice) -> None:
        """Other content comes."""
        self.exhibition.take_over(replace(make_catalogue(), practices={one.id: one for one in practices}))
        self.service.renew()

    def at(self, key: str) -> Stand:
        """Go on, with sample answers, until this place."""
        while self.run.spot.key != key:
            self.service.fill_page()
            self.service.advance()
        return self


def test_a_course_is_made_once() -> None:
    """With every building block of the content; there is none for what the content does not have."""
    service = Stand("").service
    course = service.course("hund")
    assert course is not None
    assert course is service.course("hund")
    assert list(course.units) == ["anmelden"]
    assert service.course("nie") is None


def test_a_course_of_other_content_is_made_anew() -> None:
    stand = Stand("")
    before = stand.service.course("hund")
    stand.take_over(replace(DOG), LOGIN)
    course = stand.service.course("hund")
    assert course is not before
    assert course == before
    stand.take_over(LOGIN)
    assert stand.service.course("hund") is None


def test_a_person_stays_where_the_practice_is_still_the_same() -> None:
    stand = Stand().at("wahl")
    run = stand.run
    stand.take_over(replace(DOG), replace(LOGIN))
    assert stand.run is run
    stand.service.advance()


@pytest.mark.parametrize(
    "practices", [(replace(DOG, minutes=99), LOGIN), (DOG, replace(LOGIN, minutes=99))], ids=["own", "unit"]
)
def test_a_person_begins_anew_where_the_practice_or_its_unit_changed(practices: tuple[Practice, ...]) -> None:
    stand = Stand().at("wahl")
    stand.take_over(*practices)
    assert stand.run.spot.key == "intro"
    assert stand.visit.page.view is View.PRACTICE


def test_a_practice_that_is_gone_is_left_to_the_page() -> None:
    stand = Stand().at("wahl")
    run = stand.run
    stand.take_over(LOGIN)
    assert stand.run is run
    Stand("").take_over(DOG)  # and nobody practising is no trouble


def test_a_practice_is_opened_at_its_introduction() -> None:
    """What the content does not have is not opened."""
    stand = Stand("")
    stand.service.start("nie")
    assert stand.visit.page == Page(View.START)
    stand.service.start("hund")
    assert stand.visit.page == Page(View.PRACTICE, "hund")
    assert stand.run == Run("hund")


def test_a_practice_goes_on_where_it_was_left() -> None:
    """Unless it was finished, or another one was begun meanwhile."""
    stand = Stand().at("farben")
    left = stand.run
    stand.visits.send(WentHome())
    stand.service.start("hund")
    assert stand.run == left
    stand.service.start("anmelden")
    assert stand.run == Run("anmelden")
    stand.service.start("hund")
    assert stand.run == Run("hund")
    stand.at("wahl").service.choose("karte")
    for digit in "12":
        stand.service.digit(digit)
    stand.at(FINISH).service.start("hund")
    assert stand.run == Run("hund")


def test_again_drops_everything() -> None:
    """From the beginning."""
    stand = Stand().at("farben")
    stand.service.again()
    assert stand.run == Run("hund")


def test_a_whole_practice_by_its_wishes() -> None:
    """Person, texts, ticks, a list, a declaration, a change, a choice, digits: to the end."""
    stand = Stand()
    service = stand.service
    service.choose_person("erika")
    service.write("/hund/name", "Arko")
    service.advance()
    service.toggle("/farben", "grün")
    service.advance()
    service.add_item()
    assert stand.run.spot.key == "kinder[0].name"
    service.fill("/kinder/0/name")
    service.advance()
    service.open_item(0)
    service.advance()
    service.advance()
    service.declare("/ja")
    service.advance()
    assert stand.run.spot.key == CHECK
    service.change("kinder")
    service.remove_item(0)
    service.advance()
    assert stand.run.answers == {"/hund/name": "Arko", "/farben": ("grün",), "/kinder": 0, "/ja": True}
    service.advance()
    service.choose("karte")
    for digit in ("3", "", "1", "2"):
        service.digit(digit)
    service.advance()
    assert (stand.run.spot.key, stand.run.person) == (FINISH, "erika")


def test_a_declaration_is_agreed_to_and_taken_back() -> None:
    """One key for both."""
    stand = Stand().at("ja")
    stand.service.declare("/ja")
    assert stand.run.answers["/ja"] is True
    stand.service.declare("/ja")
    assert stand.run.answers["/ja"] is False


def test_a_full_list_and_a_page_without_a_list_add_nothing() -> None:
    """The person stays where they are."""
    stand = Stand().at("hund")
    before = stand.run
    stand.service.add_item()
    assert stand.run == before
    stand.at("kinder")
    for number in range(1, 21):
        stand.service.add_item()
        assert stand.run.answers["/kinder"] == number
        stand.visits.send(WentBack())
    full = stand.run
    stand.service.add_item()
    assert stand.run == full


def test_real_data_is_stopped_and_the_word_about_it_can_be_closed() -> None:
    """The search is the real one: a valid account number of nobody's sample."""
    stand = Stand().at("hund")
    stand.service.write("/hund/art", "DE02120300000000202051")
    assert (stand.run.answers["/hund/art"], stand.run.stopped) == ("", "iban")
    stand.service.dismiss_stop()
    assert stand.run.stopped == ""
    stand.service.write("/hund/art", "Dackel")
    assert (stand.run.answers["/hund/art"], stand.run.stopped) == ("Dackel", "")


def test_a_long_list_of_options_is_narrowed() -> None:
    """By a text of limited length."""
    stand = Stand().at("farben")
    stand.service.narrow("x" * 99)
    assert stand.run.query == "x" * LONGEST_QUERY


def test_filling_needs_a_page() -> None:
    """At the introduction there is nothing to fill."""
    stand = Stand()
    stand.service.fill_page()
    assert stand.run == Run("hund")
    assert stand.run.spot.key == INTRO


WISHES: list[Callable[[PracticeService], None]] = [
    PracticeService.again,
    PracticeService.advance,
    PracticeService.fill_page,
    PracticeService.add_item,
    PracticeService.dismiss_stop,
    lambda service: service.choose_person("erika"),
    lambda service: service.narrow("x"),
    lambda service: service.digit("1"),
]


@pytest.mark.parametrize("wish", WISHES)
def test_elsewhere_no_wish_does_anything(wish: Callable[[PracticeService], None]) -> None:
    """Nobody practises, the page shown is another one, or the content has changed since."""
    nobody = Stand("")
    wish(nobody.service)
    assert nobody.visit.practice is None
    stand = Stand().at("farben")
    stand.visits.send(WentHome())
    before = stand.visit
    wish(stand.service)
    assert stand.visit == before


def test_what_the_first_person_would_wait_for_is_loaded_before() -> None:
    """Validator, search for real data, and the schemas of all forms; the visit notices nothing."""
    stand = Stand("")
    before = stand.visit
    stand.service.warm_up()
    assert stand.visit == before
