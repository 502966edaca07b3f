"""Counts as staff see them."""

from __future__ import annotations

import pytest

from kiosk.services.survey.ports import Tally
from kiosk.services.survey.results import Bar, Result, results, words
from kiosk.services.survey.service import tallies
from tests.support.surveys import make_survey

SURVEY = make_survey()
SURVEYS = {SURVEY.id: SURVEY}
ANSWERS = (
    *tallies("wuensche", "1", {"leicht": ("5",), "sorgen": ("a", "c"), "satz": ("zwei",)}),
    *tallies("wuensche", "1", {"leicht": ("1",), "satz": ("Eins",)}),
    *tallies("wuensche", "2", {"leicht": ("5",), "sorgen": ("a", "weg"), "früher": ("x",)}),
)


def test_bars_sentences_and_people() -> None:
    (found,) = results(SURVEYS, ANSWERS, "wuensche")
    assert (found.title, found.people) == ("Ihre Wünsche", 3)
    faces, one, several, sentence, gone = found.questions
    assert [(bar.answer, bar.title, bar.times) for bar in faces.bars] == [
        ("5", "Sehr gut", 2),
        ("4", "Gut", 0),
        ("3", "Geht so", 0),
        ("2", "Nicht so gut", 0),
        ("1", "Gar nicht gut", 1),
    ]
    assert [bar.share for bar in faces.bars] == pytest.approx([2 / 3, 0, 0, 0, 1 / 3])
    assert (one.answered, [bar.share for bar in one.bars]) == (0, [0, 0])
    assert [(bar.title, bar.times, bar.share) for bar in several.bars] == [
        ("Betrug", 2, 1.0),
        ("Daten", 0, 0.0),
        ("=Formel", 1, 0.5),
        ("weg", 1, 0.5),
    ]
    assert sentence.sentences == (Bar("Eins", "Eins", 1, 0.0), Bar("zwei", "zwei", 1, 0.0))
    assert gone == Result("wuensche", "früher", "früher", "", 1, (Bar("x", "x", 1, 1.0),))


def test_the_stands_own_survey_comes_first_and_unknown_ones_by_their_id() -> None:
    found = results(SURVEYS, (*ANSWERS, Tally("alt", "1"), Tally("alt", "1", "q")), "wuensche")
    assert [(one.survey, one.title, one.people) for one in found] == [
        ("wuensche", "Ihre Wünsche", 3),
        ("alt", "alt", 1),
    ]
    assert found[1].questions == (Result("alt", "q", "q", "", 1),)


def test_a_survey_without_answers_is_shown_only_where_it_is_asked() -> None:
    (found,) = results(SURVEYS, (), "wuensche")
    assert found.people == 0
    assert results(SURVEYS, ()) == ()


def test_an_answer_in_words() -> None:
    faces, one, _, sentence = SURVEY.questions
    assert words(faces, "4") == "Gut"
    assert words(faces, "9") == "9"
    assert words(one, "ja") == "Ja"
    assert words(sentence, "5") == "5"
