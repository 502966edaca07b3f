"""A tour on the real services, with the small content: what every command does, and that nothing is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kiosk.domain.form.model import FieldKind
from kiosk.domain.practice.model import Practice
from kiosk.domain.practice.run import Run
from kiosk.domain.settings import Settings
from kiosk.domain.tour.model import (
    Act,
    Asked,
    Goal,
    Pointing,
    PracticeAct,
    StepText,
    Tour,
    TourStep,
    TourText,
)
from kiosk.domain.tour.run import HOLD_LIMIT_S, IDLE_S
from kiosk.domain.visit import Effect, Phase, Scheme, TextSize, Visit, fresh
from kiosk.domain.visit_events import (
    Finished,
    HelpCalled,
    LanguageChosen,
    Note,
    Noted,
    Opened,
    Page,
    PlaceHeld,
    SchemeCycled,
    Searched,
    Tick,
    Touched,
    View,
)
from kiosk.services.exhibition import Exhibition
from kiosk.services.practice.service import PracticeService
from kiosk.services.presenter.ports import AskedNote, Command, PresenterDesk, SpeakerNotes
from kiosk.services.presenter.service import GROUP_SIZE, OfferedTour, PresenterService
from kiosk.services.visit import VisitService
from tests.support.form_factory import make_choice, make_form, make_practice
from tests.support.small_content import small_catalogue
from tests.support.stand_ins import HandClock

NAME, RACE, MIXED, ALL_TRUE = "/name", "/rasse", "/mischling", "/erklaerung"


def act(kind: Act, field: str = "", choice: str = "") -> PracticeAct:
    return PracticeAct(act=kind, field=field, choice=choice)


WALK = Tour(
    id="weg",
    order=5,
    icon="pets",
    minutes=4,
    steps=(
        TourStep(id="start", open=Goal(view="start"), ask=True),
        TourStep(
            id="hund", open=Goal(view="service", subject="hund-anmelden"), point=Pointing(at="practice")
        ),
        TourStep(id="reden"),
        TourStep(
            id="name",
            open=Goal(view="practice", subject="hund"),
            practise=(act(Act.BEGIN), act(Act.FILL, NAME)),
        ),
        TourStep(id="rasse", practise=(act(Act.NEXT), act(Act.CHOOSE, MIXED, "no"), act(Act.NEXT))),
        TourStep(id="mops", practise=(act(Act.CHOOSE, RACE, "mops"), act(Act.NEXT))),
        TourStep(id="ja", practise=(act(Act.CHOOSE, ALL_TRUE), act(Act.NEXT), act(Act.NEXT))),
        TourStep(id="code", practise=(act(Act.NEXT), act(Act.TYPE, choice="123"))),
        TourStep(id="absenden", practise=(act(Act.NEXT), act(Act.CHOOSE, choice="senden"))),
    ),
    texts={
        "de": TourText(
            title="Der Weg",
            summary="Alles einmal.",
            steps={
                "start": StepText(
                    say="Willkommen.",
                    question="Wer war schon da?",
                    asked=(Asked(question="Wo?", answer="Da."),),
                ),
                "hund": StepText(say="Ein Hund.", notes="Langsam."),
            },
        ),
        "en": TourText(title="The way", summary="Everything once.", steps={}),
    },
)


class Talk:
    """A volunteer at a stand."""

    def __init__(self, *tours: Tour, practices: Mapping[str, Practice] | None = None) -> None:
        self.clock = HandClock()
        shipped = small_catalogue()
        found = {tour.id: tour for tour in tours or (WALK,)}
        catalogue = replace(
            shipped, tours={**shipped.tours, **found}, practices={**shipped.practices, **(practices or {})}
        )
        exhibition = Exhibition(catalogue, Settings(stand="gladbeck"))
        self.visits = VisitService(exhibition.stand.place, Settings().rules(), self.clock)
        self.practising = PracticeService(exhibition, self.visits, self.clock)
        self.desk = PresenterService(exhibition, self.visits, self.practising, self.clock)
        self.told: list[SpeakerNotes] = []
        self.effects: list[Effect] = []
        self.desk.listen(lambda: self.told.append(self.desk.notes))
        self.visits.on_effect(self.effects.append)

    def walk(self, *commands: Command, tour: str = "weg") -> Talk:
        self.desk.start(tour)
        for command in commands:
            self.desk.command(command)
        return self

    def on(self, steps: int) -> Talk:
        return self.walk(*[Command.NEXT] * steps)

    @property
    def visit(self) -> Visit:
        return self.visits.visit

    @property
    def run(self) -> Run:
        assert self.visit.practice is not None
        return self.visit.practice

    def let_pass(self, seconds: float) -> Phase:
        self.clock.go_on(seconds)
        self.visits.send(Tick())
        return self.visit.phase


def test_without_a_tour_no_command_does_anything() -> None:
    talk = Talk()
    before = talk.visit
    for command in Command:
        talk.desk.command(command)
    talk.desk.report_missing(missing=True)
    talk.desk.start("gibt-es-nicht")
    assert talk.visit is before
    assert (talk.told, talk.desk.notes, talk.desk.step) == ([], SpeakerNotes(), None)


def test_the_tours_are_offered_in_their_order_and_in_the_language_of_the_visit() -> None:
    talk = Talk()
    assert [tour.key for tour in talk.desk.tours] == ["weg", "hund"]
    assert talk.desk.tours[0] == OfferedTour("weg", "Der Weg", "Alles einmal.", 4, "pets")
    talk.on(0).visits.send(LanguageChosen("en"))
    assert [tour.title for tour in talk.desk.tours] == ["The way", "Einen Hund anmelden"]
    nameless = replace(WALK, id="stumm", texts={})
    assert OfferedTour("stumm", "stumm", "", 4, "pets") in Talk(nameless).desk.tours


def test_a_tour_begins_with_a_fresh_visit_whatever_was_there() -> None:
    talk = Talk()
    talk.visits.send(Touched())
    talk.let_pass(1)
    talk.visits.send(Searched("meine Sorgen"))
    talk.visits.send(Noted(Note("service", "hund-anmelden", "gladbeck")))
    talk.desk.start("weg")
    assert talk.effects == [Effect.FORGET]
    assert talk.visit == fresh("gladbeck", talk.clock.now(), Phase.ACTIVE)


def test_the_notes_are_those_of_the_step() -> None:
    desk: PresenterDesk = Talk().on(0).desk
    assert desk.notes == SpeakerNotes(
        tour="weg",
        title="Der Weg",
        number=1,
        count=9,
        say="Willkommen.",
        question="Wer war schon da?",
        asked=(AskedNote(question="Wo?", answer="Da."),),
        next_say="Ein Hund.",
        minutes=4,
    )
    desk.command(Command.NEXT)
    assert (desk.notes.number, desk.notes.say, desk.notes.notes, desk.notes.next_say) == (
        2,
        "Ein Hund.",
        "Langsam.",
        "",
    )


def test_a_step_opens_its_page_and_one_without_stays() -> None:
    talk = Talk().on(1)
    assert talk.visit.page == Page(View.SERVICE, "hund-anmelden")
    assert talk.desk.step is WALK.steps[1]
    talk.desk.command(Command.NEXT)
    assert talk.visit.page == Page(View.SERVICE, "hund-anmelden")


def test_steps_practise_as_a_visitor_would() -> None:
    talk = Talk().on(3)
    assert (talk.run.person, talk.run.answers) == ("erika", {NAME: "Bello"})
    talk.desk.command(Command.NEXT)
    assert talk.run.answers[MIXED] is False
    talk.desk.command(Command.NEXT)
    assert talk.run.answers[RACE] == "mops"
    talk.desk.command(Command.NEXT)
    assert talk.run.answers[ALL_TRUE] is True
    assert talk.run.spot.key == "lesen"
    talk.desk.command(Command.NEXT)
    assert (talk.run.spot.key, talk.run.digits) == ("code", "123")
    talk.desk.command(Command.NEXT)
    assert talk.run.spot.key == "fertig"


def test_a_page_is_filled_with_the_sample_answers() -> None:
    filled = replace(
        WALK,
        steps=(
            TourStep(
                id="name",
                open=Goal(view="practice", subject="hund"),
                practise=(act(Act.BEGIN), act(Act.FILL)),
            ),
        ),
    )
    assert Talk(filled).on(0).run.answers == {NAME: "Bello"}


def test_what_does_not_fit_the_place_changes_nothing() -> None:
    acts = tuple(act(kind, "/gibt/es/nicht", "mops") for kind in Act)
    astray = replace(WALK, steps=(TourStep(id="start", open=Goal(view="start"), practise=acts),))
    assert Talk(astray).on(0).visit.practice is None
    gone = replace(
        WALK,
        steps=(
            TourStep(id="weg", open=Goal(view="practice", subject="hund"), practise=(act(Act.BEGIN), *acts)),
        ),
    )
    talk = Talk(gone).on(0)
    assert talk.run.answers == {}


def test_one_of_several_answers_is_ticked() -> None:
    """The small form has no such field, so another practice takes its place."""
    colours = make_practice(
        make_form(make_choice("/farben", "rot", "grün", kind=FieldKind.SEVERAL)), samples={"erika": {}}
    )
    tick = TourStep(
        id="farben",
        open=Goal(view="practice", subject="hund"),
        practise=(act(Act.BEGIN), act(Act.CHOOSE, "/farben", "grün")),
    )
    talk = Talk(replace(WALK, steps=(tick,)), practices={"hund": colours}).on(0)
    assert talk.run.answers == {"/farben": ("grün",)}


def test_a_strange_truth_is_no_answer() -> None:
    strange = replace(
        WALK,
        steps=(
            *WALK.steps[:4],
            TourStep(id="rasse", practise=(act(Act.NEXT), act(Act.CHOOSE, MIXED, "vielleicht"))),
        ),
    )
    talk = Talk(strange).on(4)
    assert talk.run.answers.get(MIXED) != "yes"


def test_back_restores_what_was_there_and_next_goes_on_from_it() -> None:
    talk = Talk().on(4)
    later = talk.visit
    talk.desk.command(Command.BACK)
    assert talk.run.answers == {NAME: "Bello"}
    assert talk.desk.notes.number == 4
    talk.desk.command(Command.NEXT)
    assert talk.visit == later
    for _ in range(9):
        talk.desk.command(Command.BACK)
    assert talk.desk.notes.number == 1
    assert talk.visit == fresh("gladbeck", talk.clock.now(), Phase.ACTIVE)


def test_repeat_plays_the_step_anew_after_people_touched_the_screen() -> None:
    talk = Talk().on(3)
    shown = talk.visit
    talk.practising.write(NAME, "Waldi")
    talk.visits.send(Opened(Page(View.HELP)))
    talk.desk.command(Command.REPEAT)
    assert talk.visit == shown


def test_next_goes_on_from_the_tours_own_state() -> None:
    talk = Talk().on(3)
    talk.visits.send(Searched("Mein Nachbar"))
    talk.visits.send(Opened(Page(View.SEARCH)))
    talk.desk.command(Command.NEXT)
    assert talk.visit.search_text == ""
    assert talk.visit.page == Page(View.PRACTICE, "hund")
    assert talk.run.answers[MIXED] is False


def test_what_people_set_stays_theirs() -> None:
    talk = Talk().on(1)
    talk.visits.send(SchemeCycled())
    talk.visits.send(LanguageChosen("en"))
    talk.visits.send(HelpCalled(wanted=True))
    talk.desk.command(Command.BACK)
    assert (talk.visit.scheme, talk.visit.language, talk.visit.help_called) == (Scheme.DARK, "en", True)
    assert (talk.desk.notes.title, talk.desk.notes.help_wanted) == ("The way", True)


def test_after_the_last_step_there_is_no_other() -> None:
    talk = Talk().on(8)
    shown = talk.visit
    talk.desk.command(Command.NEXT)
    assert talk.desk.notes.number == talk.desk.notes.count == 9
    assert talk.visit == shown


def test_stop_is_a_finished_visit_and_nothing_is_left() -> None:
    talk = Talk().on(4)
    talk.effects.clear()
    talk.desk.command(Command.STOP)
    assert talk.effects == [Effect.FORGET]
    assert talk.visit == fresh("gladbeck", talk.clock.now(), Phase.FAREWELL)
    assert (talk.desk.notes, talk.desk.step) == (SpeakerNotes(), None)
    assert talk.desk._before == []
    assert talk.visits.rules == Settings().rules()


@pytest.mark.parametrize("end", ["finished", "bug"])
def test_a_visit_that_ends_takes_the_tour_with_it(end: str) -> None:
    talk = Talk().on(2)
    if end == "finished":
        talk.visits.send(Finished())
    else:
        talk.visits.replace_home("gladbeck")
    assert talk.desk.notes == SpeakerNotes()


def test_another_tour_takes_the_place_of_the_first() -> None:
    talk = Talk().on(3)
    talk.desk.start("hund")
    assert (talk.desk.notes.tour, talk.desk.notes.number) == ("hund", 1)
    assert talk.visit.practice is None


def test_a_speaker_may_talk_and_is_asked_in_the_end() -> None:
    talk = Talk().on(1)
    assert talk.let_pass(IDLE_S - 1) is Phase.ACTIVE
    talk.desk.command(Command.NEXT)
    assert talk.let_pass(IDLE_S - 1) is Phase.ACTIVE
    assert talk.let_pass(2) is Phase.WARNING
    assert talk.let_pass(Settings().warning_s) is Phase.ATTRACT
    assert talk.desk.notes == SpeakerNotes()


def test_a_command_answers_the_question_of_the_stand() -> None:
    talk = Talk().on(1)
    talk.let_pass(IDLE_S + 1)
    talk.desk.command(Command.NEXT)
    assert talk.visit.phase is Phase.ACTIVE
    assert talk.desk.notes.number == 3


def test_held_time_stands_still_but_not_for_ever() -> None:
    talk = Talk().on(1)
    talk.clock.go_on(60)
    talk.desk.command(Command.HOLD)
    assert talk.let_pass(HOLD_LIMIT_S - 1) is Phase.ACTIVE
    assert (talk.desk.notes.held, talk.desk.notes.elapsed_s) == (True, 60)
    talk.visits.send(Opened(Page(View.HELP)))
    assert talk.let_pass(HOLD_LIMIT_S - 1) is Phase.ACTIVE
    assert talk.let_pass(2) is Phase.WARNING
    assert not talk.desk.notes.held
    talk.visits.send(Touched())
    assert talk.let_pass(IDLE_S + 1) is Phase.WARNING


def test_going_on_brings_the_shorter_time_back() -> None:
    talk = Talk().walk(Command.HOLD, Command.HOLD)
    assert talk.visits.seconds_to_deadline() == IDLE_S


def test_the_question_of_the_stand_is_seen() -> None:
    talk = Talk().walk(Command.BLACK, Command.FREEZE)
    assert (talk.desk.notes.black, talk.desk.notes.frozen) == (True, True)
    talk.let_pass(IDLE_S + 1)
    assert (talk.desk.notes.black, talk.desk.notes.frozen) == (False, False)


def test_the_view_for_a_group_is_larger_and_gives_back_what_was() -> None:
    talk = Talk().walk(Command.NEXT, Command.GROUP)
    assert talk.visit.text_size is GROUP_SIZE
    talk.desk.command(Command.NEXT)
    assert talk.visit.text_size is GROUP_SIZE
    talk.desk.command(Command.GROUP)
    assert talk.visit.text_size is TextSize.NORMAL


def test_a_held_place_is_left_by_a_command() -> None:
    talk = Talk().on(1)
    talk.visits.send(PlaceHeld())
    assert talk.desk.notes.tour == "weg"
    talk.desk.command(Command.NEXT)
    assert talk.visit.phase is Phase.ACTIVE


def test_listeners_hear_what_differs_in_more_than_the_time() -> None:
    talk = Talk().on(0)
    talk.told.clear()
    talk.clock.go_on(5)
    talk.visits.send(Opened(Page(View.HELP)))
    assert talk.told == []
    talk.desk.report_missing(missing=True)
    talk.desk.report_missing(missing=True)
    assert [notes.missing for notes in talk.told] == [True]
    assert talk.told[0].elapsed_s == 5
    talk.desk.command(Command.BLACK)
    talk.visits.send(HelpCalled(wanted=True))
    assert [(notes.black, notes.help_wanted) for notes in talk.told[1:]] == [(True, False), (True, True)]


def test_every_played_step_is_told_even_if_it_says_the_same() -> None:
    talk = Talk().on(8)
    plays, told = talk.desk.plays, len(talk.told)
    talk.desk.report_missing(missing=True)
    talk.desk.command(Command.REPEAT)
    assert not talk.desk.notes.missing
    assert talk.desk.plays == plays + 1
    assert len(talk.told) > told + 1


def test_help_is_told_without_a_tour_too() -> None:
    talk = Talk()
    talk.visits.send(Touched())
    talk.let_pass(1)
    talk.visits.send(HelpCalled(wanted=True))
    assert [notes.help_wanted for notes in talk.told] == [True]


def test_a_stand_that_waits_longer_goes_on_doing_so() -> None:
    clock = HandClock()
    exhibition = Exhibition(small_catalogue(), Settings(stand="gladbeck"))
    visits = VisitService("gladbeck", replace(Settings().rules(), idle_s=86_400), clock)
    desk = PresenterService(exhibition, visits, PracticeService(exhibition, visits, clock), clock)
    desk.start("hund")
    assert visits.seconds_to_deadline() == 86_400
