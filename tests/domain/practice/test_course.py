"""What a practice says about itself: stages, whose words they use, sample people."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import FieldKind, Personal
from kiosk.domain.practice.model import StageKind
from kiosk.domain.practice.run import Run, Spot
from tests.support.form_factory import (
    form_course,
    make_course,
    make_field,
    make_form,
    make_list,
    make_practice,
    make_script,
    make_step,
    make_unit,
    make_yes_no,
)

NAME = make_field("/name", personal=Personal.NAME)
BORN = make_field("/geboren", FieldKind.DATE, personal=Personal.BIRTH_DATE)
FORM = make_form(NAME, BORN, make_list("/kinder"), make_yes_no("/ja"))
SCRIPT = make_script(make_step("a", "b"), make_step("b"))
PAY = make_unit("bezahlen", make_step("betrag"))
ERIKA: dict[str, Json] = {"name": "Erika", "geboren": "1964-08-12", "kinder": [{"name": "Mia"}], "ja": True}
KARL: dict[str, Json] = {"name": "Karl", "kinder": [{"name": "Ben"}, {"name": "Kim"}]}
WHOLE = make_course(
    make_practice(FORM, SCRIPT, units=("bezahlen",), samples={"erika": ERIKA, "karl": KARL}), PAY
)
EMPTY = make_course(make_practice(script=SCRIPT))


def at(stage: int, key: str, person: str = "") -> Run:
    return Run("hund", (Spot(stage, key),), person=person)


def test_stages_know_what_they_consist_of() -> None:
    """Before the first and after the last there is nothing."""
    assert [WHOLE.kind(stage) for stage in range(-1, 4)] == [
        None,
        StageKind.FORM,
        StageKind.SCRIPT,
        StageKind.UNIT,
        None,
    ]
    assert [WHOLE.form_at(stage) is FORM for stage in range(-1, 4)] == [False, True, False, False, False]
    assert [WHOLE.script_at(stage) for stage in range(-1, 4)] == [None, None, SCRIPT, PAY.script, None]


def test_a_unit_uses_its_own_words() -> None:
    """Every other stage, and what is around them, uses the practice's."""
    assert [WHOLE.owner(stage).id for stage in range(-1, 4)] == ["hund", "hund", "hund", "bezahlen", "hund"]


def test_a_step_is_found_in_the_script_of_its_stage() -> None:
    """Not in another's, and not where no script is."""
    assert WHOLE.step(at(1, "b")) == make_step("b")
    assert WHOLE.step(at(2, "betrag")) == make_step("betrag")
    assert WHOLE.step(at(2, "b")) is None
    assert WHOLE.step(at(0, "name")) is None


def test_without_a_form_nothing_stands() -> None:
    """And nobody is a sample, nothing personal, nothing exempt."""
    assert EMPTY.standing({}) is None
    assert (EMPTY.samples, EMPTY.personal, EMPTY.exempt) == ({}, {}, frozenset())
    standing = WHOLE.standing({})
    assert standing is not None
    assert [page.id for page in standing.pages] == ["name", "geboren", "kinder", "ja"]


def test_the_sample_people_in_the_order_in_which_they_are_offered() -> None:
    """The authors' order; the first is offered first."""
    assert list(WHOLE.people()) == ["erika", "karl"]
    assert WHOLE.samples["karl"] == {
        "/name": "Karl",
        "/kinder": 2,
        "/kinder/0/name": "Ben",
        "/kinder/1/name": "Kim",
    }


def test_a_sample_answer_is_the_chosen_persons_or_anybodys() -> None:
    """Who practises with nobody gets the first one's; where the chosen has none, another's will do."""
    assert WHOLE.sample_for(at(0, "name", "karl"), "/name") == "Karl"
    assert WHOLE.sample_for(at(0, "name"), "/name") == "Erika"
    assert WHOLE.sample_for(at(0, "geboren", "karl"), "/geboren") == "12|8|1964"
    assert WHOLE.sample_for(at(0, "kinder", "erika"), "/kinder/1/name") == "Kim"
    assert WHOLE.sample_for(at(0, "name"), "/kinder/9/name") is None
    assert EMPTY.sample_for(at(0, "a"), "/name") is None


def test_what_samples_say_is_exempt() -> None:
    """Every text of every sample person; not how many, and not yes or no."""
    assert WHOLE.exempt == {"Erika", "12|8|1964", "Mia", "Karl", "Ben", "Kim"}
    blank = form_course(NAME, samples={"erika": {"name": " "}})
    assert blank.exempt == frozenset()


def test_who_somebody_is_stands_outside_of_lists() -> None:
    """The name of a child in a list is not the name of the person who practises."""
    inside = make_list("/kinder", replace(NAME, path="/name"))
    course = form_course(NAME, BORN, inside, make_yes_no("/ja"))
    assert course.personal == {"/name": Personal.NAME, "/geboren": Personal.BIRTH_DATE}
