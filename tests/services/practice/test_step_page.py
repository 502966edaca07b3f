"""What a practising person sees on the steps of a script."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.form.checking import Problem
from kiosk.domain.practice.model import Choice, Entry, Step, Texts
from kiosk.domain.practice.run import BEFORE, INTRO, Run, Spot
from kiosk.services.practice.page import practice_page
from kiosk.services.practice.snapshots import OptionRow, PracticePage
from tests.support.contexts import make_context
from tests.support.form_factory import make_course, make_practice, make_unit

UNIT_TEXTS: Texts = {
    "de": {
        "title": "Bezahlen",
        "step.wahl.title": "Wie zahlen Sie?",
        "step.wahl.text": "Wählen Sie.",
        "step.wahl.picture.1": "Rechnung",
        "step.wahl.picture.2": "13 €",
        "step.wahl.picture.3": "Stadt",
        "step.wahl.picture.4": "heute",
        "step.wahl.choice.karte": "Mit Karte",
        "step.wahl.choice.karte.picture.1": "Karte",
        "step.pin.title": "Ihre PIN",
        "step.pin.next": "Bestätigen",
    }
}
PAY = make_unit(
    "bezahlen",
    Step(id="wahl", picture="pay", choices=(Choice(key="karte", to="pin", picture="card"),)),
    Step(id="pin", entry=Entry(digits=4, to="warten", accept=("1234",))),
    Step(id="warten", to="end", wait_s=2.5),
    texts=UNIT_TEXTS,
)
PAYING = make_course(
    replace(make_practice(units=("bezahlen",)), texts={"de": {"title": "Hund anmelden"}}), PAY
)


def on(step: str, digits: str = "", *problems: Problem) -> Run:
    return Run("hund", (Spot(BEFORE, INTRO), Spot(0, step)), digits=digits, problems=problems)


def shown(run: Run) -> PracticePage:
    return practice_page(make_context(), PAYING, run)


def test_a_step_speaks_with_the_words_of_its_unit() -> None:
    """Its picture with what is written in it, and its choices with theirs."""
    page = shown(on("wahl"))
    assert (page.mode, page.title, page.section, page.text) == (
        "step",
        "Wie zahlen Sie?",
        "Bezahlen",
        "Wählen Sie.",
    )
    assert (page.picture, page.first, page.second, page.rest) == ("pay", "Rechnung", "13 €", "Stadt\nheute")
    assert page.options == (OptionRow("karte", "Mit Karte", picture="card", first="Karte"),)
    assert (page.digits_wanted, page.wait_ms, page.next) == (0, 0, "")
    assert page.name == "Hund anmelden"


def test_a_step_with_digits_counts_them() -> None:
    """It never says which."""
    page = shown(on("pin", "12"))
    assert (page.digits, page.digits_wanted, page.next, page.problems) == (2, 4, "Bestätigen", ())
    assert "12" not in repr(replace(page, key=""))


@pytest.mark.parametrize(("keyword", "said"), [("wrong", "wrong"), ("digits", "short")])
def test_a_step_says_what_is_wrong_with_the_digits(keyword: str, said: str) -> None:
    """Too few, or the wrong ones."""
    page = shown(on("pin", "", Problem("", keyword, "4")))
    assert [row.title for row in page.problems] == [said]


def test_a_waiting_step_says_how_long() -> None:
    """In ms, as the screen wants it."""
    assert shown(on("warten")).wait_ms == 2500
