"""Filling a survey in: choosing, writing, the stop for real data, and what is sent of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.survey import LONGEST_SENTENCE, Option, Question, QuestionKind
from kiosk.domain.survey_filling import (
    FACES,
    Ending,
    Filling,
    choose,
    harmless,
    leave_out,
    options,
    sendable,
    tidy,
    write,
)
from kiosk.services.survey.service import find
from tests.support.surveys import make_survey

SURVEY = make_survey()
FACE, ONE, SEVERAL, SENTENCE = SURVEY.questions
EMPTY = Filling(survey=SURVEY.id)


def no_real_data(_text: str) -> str:
    return ""


def test_what_there_is_to_choose() -> None:
    assert options(FACE) == FACES == ("5", "4", "3", "2", "1")
    assert options(ONE) == ("ja", "nein")
    assert options(SENTENCE) == ()


@pytest.mark.parametrize(
    ("question", "pressed", "answer"),
    [
        (FACE, ("4",), ("4",)),
        (FACE, ("4", "1"), ("1",)),
        (FACE, ("4", "4"), None),
        (FACE, ("6",), None),
        (ONE, ("ja", "nein"), ("nein",)),
        (ONE, ("vielleicht",), None),
        (SEVERAL, ("c", "a"), ("a", "c")),
        (SEVERAL, ("c", "a", "c"), ("a",)),
        (SEVERAL, ("a", "a"), None),
        (SENTENCE, ("a",), None),
    ],
)
def test_choosing(question: Question, pressed: tuple[str, ...], answer: tuple[str, ...] | None) -> None:
    filling = EMPTY
    for one in pressed:
        filling = choose(filling, question, one)
    assert filling.answers.get(question.id) == answer


def test_other_answers_stay() -> None:
    filling = choose(choose(EMPTY, FACE, "3"), ONE, "ja")
    assert filling.answers == {FACE.id: ("3",), ONE.id: ("ja",)}
    assert leave_out(filling, FACE).answers == {ONE.id: ("ja",)}


def test_writing() -> None:
    filling = write(EMPTY, SENTENCE, "Mehr Bänke", no_real_data)
    assert (filling.answers, filling.stopped) == ({SENTENCE.id: ("Mehr Bänke",)}, "")
    assert write(filling, SENTENCE, "", no_real_data).answers == {}
    assert write(EMPTY, SENTENCE, "x" * 999, no_real_data).answers == {SENTENCE.id: ("x" * LONGEST_SENTENCE,)}
    assert write(EMPTY, ONE, "ja", no_real_data) == EMPTY


@pytest.mark.parametrize(
    ("text", "kept", "kind"),
    [
        ("Rufen Sie an: 02043 991234 bitte", "Rufen Sie an: bitte", "telefon"),
        ("Meine Adresse gerda.gruen@web.de", "Meine Adresse", "e-mail"),
        ("IBAN DE02 1203 0000 0000 2020 51", "IBAN", "iban"),
        ("Ausweis L01X00T471", "Ausweis", "ausweisnummer"),
        ("Um 18 Uhr ist schon zu.", "Um 18 Uhr ist schon zu.", ""),
    ],
)
def test_what_looks_real_is_taken_out_and_the_rest_stays(text: str, kept: str, kind: str) -> None:
    assert harmless(text, find) == (kept, kind)
    filling = write(EMPTY, SENTENCE, text, find)
    assert (filling.answers[SENTENCE.id], filling.stopped) == ((kept,), kind)


def test_what_stays_real_without_its_digits_goes_as_a_whole() -> None:
    assert harmless("böse 1", lambda text: "böse" if "böse" in text else "") == ("", "böse")


def test_the_notice_stays_while_one_writes_on_and_goes_with_the_page() -> None:
    filling = write(EMPTY, SENTENCE, "02043 991234", find)
    assert (filling.stopped, filling.answers) == ("telefon", {})
    further = write(filling, SENTENCE, "Ein Satz", find)
    assert (further.stopped, further.answers) == ("telefon", {SENTENCE.id: ("Ein Satz",)})
    assert leave_out(further, SENTENCE) == EMPTY


def test_what_is_sent() -> None:
    filling = Filling(
        survey=SURVEY.id,
        answers={
            FACE.id: ("2",),
            ONE.id: ("gone",),
            SEVERAL.id: ("c", "a", "gone"),
            SENTENCE.id: ("  Mehr\n Bänke\u200b, 02043 991234 ",),
            "other": ("x",),
        },
    )
    assert sendable(SURVEY, filling, find) == {
        FACE.id: ("2",),
        SEVERAL.id: ("a", "c"),
        SENTENCE.id: ("Mehr Bänke ,",),
    }
    assert sendable(SURVEY, replace(filling, answers={SENTENCE.id: (" \n",)}), find) == {}
    assert sendable(SURVEY, EMPTY, find) == {}
    assert EMPTY.ending is Ending.OPEN


def test_options_that_this_kind_does_not_need_are_not_offered() -> None:
    worded = replace(FACE, options=(Option(id="5", text={"de": "Sehr leicht"}),))
    assert options(worded) == FACES
    assert worded.kind is QuestionKind.FACES


@given(st.text())
def test_a_sentence_is_one_visible_line(text: str) -> None:
    made = tidy(text)
    assert len(made) <= LONGEST_SENTENCE
    assert made.isprintable()
    assert tidy(made) == made.strip() == " ".join(made.split())
