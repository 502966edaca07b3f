"""The survey on the real screen: by finger, by keys, with a change of mind, and with nothing left behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.staff_area import Role, Room
from kiosk.domain.survey_filling import Ending
from kiosk.domain.visit import Phase
from kiosk.domain.visit_events import View
from kiosk.services.survey.page import SurveyPage
from kiosk.ui.application import Screen
from kiosk.ui.journey.hand import Hand
from tests.flows.test_only_keys import Keys
from tests.support.answers import MemoryAnswers
from tests.support.contexts import small_catalogue
from tests.support.practice_hand import Visitor, places_of
from tests.support.practice_hand import start as practise
from tests.support.screens import let_pass, open_screen, phase_of, settle, view_of, wake
from tests.support.surveys import asking

CANARY = "quastelwrumpf"
"""Nobody's word."""
BEGIN = "Ihre Meinung sagen"


class Asked:
    """A visitor with a finger at a stand that asks four questions."""

    def __init__(self, qapp: object, size: tuple[int, int] = (1920, 1080)) -> None:
        self.screen: Screen = open_screen(qapp, size, stand="markt", catalogue=asking())
        wake(self.screen)
        self.hand = Hand(self.screen)

    @property
    def page(self) -> SurveyPage:
        """What the screen was given to show."""
        found = self.screen.pages._survey.page
        assert isinstance(found, SurveyPage)
        return found

    @property
    def sent(self) -> dict[tuple[str, str], int]:
        """What the store holds."""
        store = self.screen.setup.answers
        assert isinstance(store, MemoryAnswers)
        return {(one.question, one.answer): times for one, times in store.answers.items()}

    def answer_all(self) -> None:
        """From the start page to the check."""
        hand = self.hand
        hand.press(BEGIN)
        hand.see("Ihre Wünsche")
        hand.see("4 Fragen, das dauert etwa eine Minute.")
        hand.press("Umfrage beginnen")
        hand.see("Frage 1 von 4")
        hand.press("Gut")
        hand.press("Weiter")
        hand.press("Ja")
        hand.press("Weiter")
        hand.press("Daten")
        hand.press("Betrug")
        hand.press("Weiter")
        hand.see("Bitte keine Namen. Noch 200 Zeichen.")
        hand.type("mehr " + CANARY)
        hand.press("Weiter")


@pytest.fixture
def asked(qapp: object) -> Asked:
    return Asked(qapp)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1024, 600)])
def test_the_whole_survey_by_finger(qapp: object, size: tuple[int, int]) -> None:
    asked = Asked(qapp, size)
    hand = asked.hand
    asked.answer_all()
    hand.see("Möchten Sie das so absenden?")
    hand.see("Betrug\nDaten")
    assert asked.sent == {}
    hand.press("Absenden")
    hand.see("Vielen Dank für Ihre Antworten")
    assert asked.sent == dict.fromkeys(
        [
            ("", ""),
            ("leicht", ""),
            ("leicht", "4"),
            ("bekannt", ""),
            ("bekannt", "ja"),
            ("sorgen", ""),
            ("sorgen", "a"),
            ("sorgen", "b"),
            ("satz", ""),
            ("satz", f"mehr {CANARY}"),
        ],
        1,
    )
    hand.press("Zum Start")
    assert view_of(asked.screen) is View.START
    assert not any(text == BEGIN for text in hand.texts())


def test_a_change_of_mind_and_what_is_passed_over(asked: Asked) -> None:
    hand = asked.hand
    asked.answer_all()
    hand.press("Kannten Sie das schon?, ändern")
    hand.see("Kannten Sie das schon?")
    hand.press("Überspringen")
    hand.see("Übersprungen")
    hand.press("Wie leicht war es?, ändern")
    hand.press("Gar nicht gut")
    hand.press("Übernehmen")
    hand.press("Zurück")
    assert hand.value("Was noch?") == f"mehr {CANARY}"
    hand.press("Weiter")
    hand.press("Absenden")
    answered = {key for key in asked.sent if key[1]}
    assert answered == {("leicht", "1"), ("sorgen", "a"), ("sorgen", "b"), ("satz", f"mehr {CANARY}")}


def test_who_passes_everything_over_sends_nothing(asked: Asked) -> None:
    hand = asked.hand
    hand.press(BEGIN)
    hand.press("Umfrage beginnen")
    for _ in range(4):
        hand.press("Überspringen")
    hand.see("Sie haben alles übersprungen")
    hand.press("Zum Start")
    assert (view_of(asked.screen), asked.sent) == (View.START, {})


def test_a_phone_number_is_gone_while_it_is_typed(asked: Asked) -> None:
    hand = asked.hand
    asked.screen.session.open("survey", "", "4")
    settle()
    hand.type("tel ")
    for digit in "0209 1690":
        hand.type(digit)
        if asked.page.stopped:
            break
    hand.see("Das sah aus wie eine Telefonnummer.")
    assert hand.value("Was noch?") == "tel"
    assert places_of(asked.screen, "0209") == []
    hand.type(" bitte")
    assert hand.value("Was noch?") == "tel bitte"
    hand.press("Weiter")
    hand.press("Absenden")
    assert ("satz", "tel bitte") in asked.sent


@pytest.mark.parametrize("by", [Qt.Key.Key_Tab, Qt.Key.Key_Down])
def test_the_whole_survey_with_nothing_but_keys(asked: Asked, by: Qt.Key) -> None:
    keys = Keys(asked.screen)
    for words in (BEGIN, "Umfrage beginnen", "Geht so", "Weiter", "Nein", "Weiter", "Betrug", "Weiter"):
        keys.choose(words, by)
    assert keys.focused() == "Was noch?"
    asked.hand.write("Danke")
    # In a field of several lines the arrows move between the lines.
    keys.choose("Weiter", Qt.Key.Key_Tab)
    keys.choose("Absenden", by)
    assert {key for key in asked.sent if key[1]} == {
        ("leicht", "3"),
        ("bekannt", "nein"),
        ("sorgen", "a"),
        ("satz", "Danke"),
    }


def test_escape_goes_back_to_the_question_before(asked: Asked) -> None:
    asked.screen.session.open("survey", "", "")
    asked.screen.survey.advance()
    asked.screen.survey.advance()
    settle()
    asked.hand.key(Qt.Key.Key_Escape)
    assert asked.page.number == 1


@pytest.mark.parametrize("how", ["finished", "idle", "sent"])
def test_the_next_visitor_finds_nothing(asked: Asked, how: str) -> None:
    asked.answer_all()
    if how == "sent":
        asked.hand.press("Absenden")
        assert places_of(asked.screen, CANARY) == []  # the store alone has it now
    if how == "idle":
        let_pass(asked.screen, 91)
        assert phase_of(asked.screen) is Phase.WARNING
        let_pass(asked.screen, 31)
    else:
        asked.hand.press("Fertig")
        let_pass(asked.screen, 7)
    assert phase_of(asked.screen) is Phase.ATTRACT
    assert (asked.sent != {}) == (how == "sent")
    wake(asked.screen)
    assert places_of(asked.screen, CANARY) == []
    asked.hand.press(BEGIN)
    asked.hand.press("Umfrage beginnen")
    assert not asked.page.answered
    asked.screen.session.open("survey", "", "4")
    settle()
    assert asked.hand.value("Was noch?") == ""


def test_answers_that_cannot_be_stored_are_said_and_told_to_staff(asked: Asked) -> None:
    store = asked.screen.setup.answers
    assert isinstance(store, MemoryAnswers)
    store.broken = "Kein Platz auf dem Gerät."
    asked.answer_all()
    asked.hand.press("Absenden")
    asked.hand.see("konnten leider nicht gespeichert werden")
    filling = asked.screen.visits.visit.survey
    assert filling is not None
    assert filling.ending is Ending.LOST
    assert places_of(asked.screen, CANARY) == []
    asked.screen.staff._become("open")
    asked.screen.staff.enter("reports")
    settle()
    asked.hand.see("Kein Platz auf dem Gerät.")


def test_a_stand_without_a_survey_does_not_ask(qapp: object) -> None:
    screen = open_screen(qapp, stand="markt", catalogue=small_catalogue())
    wake(screen)
    assert BEGIN not in Hand(screen).texts()
    screen.session.open("survey", "", "")
    assert view_of(screen) is View.START


# What comes after


def test_from_a_practice_to_the_next_steps_at_home_and_to_the_survey(qapp: object) -> None:
    visitor = Visitor(open_screen(qapp))
    wake(visitor.screen)
    practise(visitor, "hund-abmelden", "Karl Probe")
    visitor.go_to(lambda page: page.mode == "finish")
    visitor.press("Zu Hause weitermachen")
    visitor.hand.see("Womit sind Sie zu Hause online?")
    visitor.hand.press("Gar nicht")
    visitor.hand.see("Ihre nächsten Schritte")
    visitor.hand.see("Telefon: 115")
    visitor.hand.see("Vor Ort: Bürgeramt")
    visitor.hand.press("Merkzettel ansehen")
    assert view_of(visitor.screen) is View.NOTEPAD
    for _ in range(3):
        visitor.hand.press("Zurück")
    assert view_of(visitor.screen) is View.PRACTICE
    visitor.hand.press(BEGIN)
    assert view_of(visitor.screen) is View.SURVEY


def test_from_a_code_to_the_next_steps_at_home(qapp: object) -> None:
    screen = open_screen(qapp)
    wake(screen)
    screen.session.open("take", "hund-anmelden", "service")
    settle()
    hand = Hand(screen)
    hand.press("Zu Hause weitermachen")
    hand.press("iPhone oder iPad")
    hand.see("Öffnen Sie Safari.")


# Staff


def test_volunteers_do_not_see_the_answers(asked: Asked) -> None:
    asked.answer_all()
    asked.hand.press("Absenden")
    staff = asked.screen.staff
    staff._role = Role.VOLUNTEER
    staff._become("open")
    staff.enter("menu")
    settle()
    assert "Umfrage" not in asked.hand.texts()
    staff.enter("survey")
    staff.survey.refresh(inside=True)
    settle()
    assert (staff._room is Room.SURVEY, staff.survey._rows.rowCount(), staff.survey._people) == (False, 0, 0)


def test_staff_see_export_and_delete(asked: Asked) -> None:
    asked.answer_all()
    asked.hand.press("Absenden")
    asked.screen.staff._become("open")
    settle()
    asked.hand.see("1 Person hat geantwortet")
    asked.hand.press("Umfrage")
    asked.hand.see("Wie leicht war es?")
    asked.hand.see("1 (100 %)")
    asked.hand.see(f"mehr {CANARY}")
    asked.hand.press("Als Tabelle exportieren")
    asked.hand.see("Exportiert. Auf dem Stick: umfrage.csv")
    asked.hand.press("Antworten löschen")
    asked.hand.see("Exportierte Antworten löschen?")
    assert asked.sent != {}
    asked.hand.press("Abbrechen")
    asked.hand.press("Antworten löschen")
    asked.hand.press("Ja, löschen")
    assert asked.sent != {}  # the same button twice within half a second: that was no answer
    settle(520)
    asked.hand.press("Ja, löschen")
    assert asked.sent == {}
    asked.hand.see("0 Personen haben geantwortet")
    asked.hand.press("Personal-Bereich schließen")
    assert places_of(asked.screen, CANARY) == []
