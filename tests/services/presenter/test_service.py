"""A tour on the real services, with the small content: what every command does, and that nothing is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.form.model import FieldKind
from kiosk.domain.settings import Settings
from kiosk.domain.tour.model import (
    Act,
    Goal,
    TourStep,
)
from kiosk.domain.visit import Effect, Phase, Scheme, TextSize, fresh
from kiosk.domain.visit_events import (
    Finished,
    HelpCalled,
    LanguageChosen,
    Note,
    Noted,
    Opened,
    Page,
    SchemeCycled,
    Searched,
    Touched,
    View,
)
from kiosk.services.presenter.ports import AskedNote, Command, PresenterDesk, SpeakerNotes
from kiosk.services.presenter.service import GROUP_SIZE, OfferedTour
from tests.support.form_factory import make_choice, make_form, make_practice
from tests.support.talk import ALL_TRUE, MIXED, NAME, RACE, WALK, Talk, act


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


def test_the_view_for_a_group_is_larger_and_gives_back_what_was() -> None:
    talk = Talk().walk(Command.NEXT, Command.GROUP)
    assert talk.visit.text_size is GROUP_SIZE
    talk.desk.command(Command.NEXT)
    assert talk.visit.text_size is GROUP_SIZE
    talk.desk.command(Command.GROUP)
    assert talk.visit.text_size is TextSize.NORMAL
