"""The survey's service: from question to question, back to a change, and what is sent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.settings import Settings
from kiosk.domain.survey import Survey
from kiosk.domain.survey_filling import Ending, Filling
from kiosk.domain.visit import Phase, Rules
from kiosk.domain.visit_events import Finished, Opened, Page, Tick, Touched, View, WentBack, WentHome
from kiosk.services.exhibition import Exhibition
from kiosk.services.survey.ports import Forgetting, Tally
from kiosk.services.survey.service import CHECK, SurveyService, number_of, question_at, tallies
from kiosk.services.visit import VisitService
from tests.support.answers import MemoryAnswers
from tests.support.contexts import small_catalogue
from tests.support.screens import FakeClock
from tests.support.surveys import asking, make_survey

SURVEY = make_survey()


class Stand:
    """A visit at a stand that asks, on the survey's first page."""

    def __init__(self, survey: Survey | None = SURVEY) -> None:
        self.clock = FakeClock()
        catalogue = asking(survey) if survey else small_catalogue()
        self.exhibition = Exhibition(catalogue, Settings(stand="markt"))
        self.visits = VisitService("gladbeck", Rules(), self.clock)
        self.store = MemoryAnswers()
        self.service = SurveyService(self.exhibition, self.visits, self.store)
        self.visits.send(Touched())
        self.clock.advance(1)
        self.visits.send(Tick())
        self.visits.send(Opened(Page(View.SURVEY)))

    @property
    def part(self) -> str:
        return self.visits.visit.page.part

    @property
    def filling(self) -> Filling:
        found = self.visits.visit.survey
        assert found is not None
        return found

    def answer_all(self) -> None:
        """Answer every question and arrive at the check."""
        self.service.advance()
        self.service.choose("4")
        self.service.advance()
        self.service.choose("ja")
        self.service.advance()
        self.service.choose("c")
        self.service.choose("a")
        self.service.advance()
        self.service.write("4", "Mehr Bänke")
        self.service.advance()


@pytest.fixture
def stand() -> Stand:
    return Stand()


SENT = {
    Tally("wuensche", "2026.1.1", *rest)
    for rest in (
        ("", ""),
        ("leicht", ""),
        ("leicht", "4"),
        ("bekannt", ""),
        ("bekannt", "ja"),
        ("sorgen", ""),
        ("sorgen", "a"),
        ("sorgen", "c"),
        ("satz", ""),
        ("satz", "Mehr Bänke"),
    )
}


def test_from_the_first_question_to_the_thanks(stand: Stand) -> None:
    stand.answer_all()
    assert stand.part == CHECK
    assert stand.store.answers == {}
    stand.service.send()
    assert set(stand.store.answers) == SENT
    assert stand.visits.visit.page == Page(View.SURVEY, "", "thanks")
    assert stand.filling == Filling(survey="wuensche", ending=Ending.KEPT)
    assert stand.service.problem == ""


def test_after_the_sending_there_is_no_way_back_to_the_questions(stand: Stand) -> None:
    stand.answer_all()
    stand.service.send()
    stand.visits.send(WentBack())
    assert stand.visits.visit.page.view is View.START
    stand.visits.send(Opened(Page(View.SURVEY, "", "1")))
    stand.service.choose("1")
    stand.visits.send(Opened(Page(View.SURVEY, "", CHECK)))
    stand.service.send()
    assert sum(stand.store.answers.values()) == len(SENT)
    assert stand.filling.answers == {}


def test_every_question_may_be_passed_over(stand: Stand) -> None:
    stand.service.advance()
    stand.service.choose("4")
    stand.service.skip()
    for _ in range(3):
        stand.service.skip()
    assert (stand.part, stand.filling.answers) == (CHECK, {})
    stand.service.send()
    assert stand.store.answers == {}
    assert stand.part == CHECK


def test_going_on_without_an_answer_is_passing_over(stand: Stand) -> None:
    for expected in ("1", "2", "3", "4", CHECK, CHECK):
        stand.service.advance()
        assert stand.part == expected


def test_back_leads_through_the_questions_and_keeps_the_answers(stand: Stand) -> None:
    stand.answer_all()
    for expected in ("4", "3", "2", "1", ""):
        stand.visits.send(WentBack())
        assert stand.part == expected
    stand.service.advance()
    assert stand.filling.answers["leicht"] == ("4",)
    stand.visits.send(WentHome())
    stand.visits.send(Opened(Page(View.SURVEY)))
    assert stand.filling.answers["satz"] == ("Mehr Bänke",)


def test_a_change_leads_back_to_the_check(stand: Stand) -> None:
    stand.answer_all()
    stand.service.change(2)
    assert stand.part == "2"
    stand.service.choose("nein")
    stand.service.advance()
    assert stand.part == CHECK
    stand.service.change(3)
    stand.service.skip()
    assert stand.part == CHECK
    stand.service.send()
    assert Tally("wuensche", "2026.1.1", "bekannt", "nein") in stand.store.answers
    assert not any(one.question == "sorgen" for one in stand.store.answers)


@pytest.mark.parametrize("number", [0, 5])
def test_what_is_not_there_is_not_changed(stand: Stand, number: int) -> None:
    stand.answer_all()
    stand.service.change(number)
    assert stand.part == CHECK


def test_the_stop_goes_with_the_page(stand: Stand) -> None:
    stand.visits.send(Opened(Page(View.SURVEY, "", "4")))
    stand.service.write("4", "02043 991234")
    assert (stand.filling.stopped, stand.filling.answers) == ("telefon", {})
    stand.service.advance()
    assert (stand.filling.stopped, stand.part) == ("", CHECK)


def test_a_field_of_a_page_that_is_gone_is_not_heard(stand: Stand) -> None:
    stand.answer_all()
    stand.service.write("4", "")
    stand.service.change(1)
    stand.service.write("4", "spät")
    assert stand.filling.answers["satz"] == ("Mehr Bänke",)
    assert stand.filling.answers["leicht"] == ("4",)


def test_wishes_that_fit_no_page_change_nothing(stand: Stand) -> None:
    before = stand.visits.visit
    stand.service.choose("4")  # on the introduction
    stand.service.skip()
    stand.service.send()
    stand.service.change(1)
    assert stand.visits.visit == before
    stand.visits.send(WentHome())
    home = stand.visits.visit
    for wish in (stand.service.advance, stand.service.skip, stand.service.send):
        wish()
    stand.service.choose("4")
    assert stand.visits.visit == home


def test_nothing_is_sent_while_the_visit_is_about_to_end(stand: Stand) -> None:
    stand.answer_all()
    stand.clock.advance(90)
    stand.visits.send(Tick())
    assert stand.visits.visit.phase is Phase.WARNING
    stand.service.send()
    assert stand.store.answers == {}


@pytest.mark.parametrize("end", ["idle", "finished"])
def test_the_end_of_the_visit_drops_everything(stand: Stand, end: str) -> None:
    stand.answer_all()
    if end == "idle":
        for seconds in (90, 30):
            stand.clock.advance(seconds)
            stand.visits.send(Tick())
    else:
        stand.visits.send(Finished())
    assert stand.visits.visit.survey is None
    assert stand.store.answers == {}


def test_answers_that_cannot_be_stored_are_said_to_be_lost(stand: Stand) -> None:
    stand.answer_all()
    stand.store.broken = "Kein Platz."
    stand.service.send()
    assert stand.filling == Filling(survey="wuensche", ending=Ending.LOST)
    assert "Kein Platz" in stand.service.problem
    stand.store.broken = ""
    stand.visits.send(Finished())
    stand.visits.send(Touched())
    stand.clock.advance(1)
    stand.visits.send(Tick())
    stand.visits.send(Opened(Page(View.SURVEY)))
    stand.answer_all()
    stand.service.send()
    assert stand.service.problem == ""


def test_a_stand_without_a_store_says_so(stand: Stand) -> None:
    service = SurveyService(stand.exhibition, stand.visits, None)
    stand.answer_all()
    service.send()
    assert stand.filling.ending is Ending.LOST
    assert "speichert keine" in service.problem


def test_a_stand_that_asks_nothing() -> None:
    stand = Stand(survey=None)
    before = stand.visits.visit
    stand.service.advance()
    stand.service.choose("4")
    stand.service.send()
    stand.service.change(1)
    stand.service.warm_up()
    assert stand.visits.visit == before


def test_answers_to_another_survey_are_left_behind(stand: Stand) -> None:
    stand.answer_all()
    stand.exhibition.take_over(asking(replace(SURVEY, id="neu")))
    stand.visits.send(Opened(Page(View.SURVEY, "", "1")))
    stand.service.choose("2")
    assert stand.filling == Filling(survey="neu", answers={"leicht": ("2",)})


def test_the_words_for_the_stop_are_loaded_before_anybody_writes(stand: Stand) -> None:
    stand.service.warm_up()


def test_answers_become_counts_that_are_not_held_together() -> None:
    made = tallies("w", "1", {"f": ("5",), "c": ("a", "b")})
    assert made == (
        Tally("w", "1"),
        Tally("w", "1", "f"),
        Tally("w", "1", "f", "5"),
        Tally("w", "1", "c"),
        Tally("w", "1", "c", "a"),
        Tally("w", "1", "c", "b"),
    )


def test_the_number_of_a_part() -> None:
    assert [number_of(part) for part in ("", "3", CHECK, "²", "-1", "thanks")] == [0, 3, 0, 0, 0, 0]
    assert question_at(None, "1") is None
    assert question_at(SURVEY, "9") is None
    assert question_at(SURVEY, "1") == SURVEY.questions[0]


def test_a_preview_forgets() -> None:
    store = Forgetting()
    store.keep(tallies("w", "1", {}))
    store.remove(tallies("w", "1", {}))
    assert (store.count(), store.read()) == (0, ())
