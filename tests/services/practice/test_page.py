"""What every page of a practice says, and its first and last one."""

from __future__ import annotations

import pytest

from kiosk.domain.practice.run import BEFORE, FINISH, INTRO
from kiosk.services.practice.snapshots import TextRow
from tests.support.form_factory import make_course, make_practice
from tests.support.practice_pages import NAME, asked, on, shown


def test_every_page_knows_its_practice() -> None:
    """Its name and icon, who helps, which service it belongs to, and a key that tells places apart."""
    page = shown(on("da", person="erika"))
    assert (page.practice, page.name, page.icon, page.minutes) == ("hund", "Hund anmelden", "pets", 5)
    assert (page.person, page.service, page.fallback) == ("Erika Beispiel", "hund-anmelden", False)
    assert page.key == "2/0/da"
    assert shown(on("da", person="otto")).person == ""
    assert shown(on("da"), asked(NAME)).service == ""
    assert shown(on("da"), language="tr").fallback


def test_the_introduction_offers_the_sample_people_that_there_are() -> None:
    """With what the content says about them."""
    page = shown(on(INTRO, BEFORE))
    assert (page.mode, page.title, page.text) == ("intro", "Hund anmelden", "Sie melden einen Hund an.")
    assert page.rows == (TextRow("erika", "Erika Beispiel", value="Sie hat einen Hund.", icon="badge"),)


def test_the_end_says_what_was_practised_and_what_comes_now() -> None:
    """In three groups of lines."""
    page = shown(on(FINISH, 1))
    assert (page.mode, page.title) == ("finish", "Hund anmelden")
    assert [(row.key, row.title, row.kind) for row in page.rows] == [
        ("learned.1", "Gelernt", "learned"),
        ("next.1", "Es geht weiter.", "next"),
        ("next.2", "Und weiter.", "next"),
        ("home.1", "Ausweis", "home"),
    ]


def test_a_place_that_is_not_there_is_an_empty_check_page() -> None:
    """A practice without a form, whose step is no longer in the content."""
    page = shown(on("weg"), make_course(make_practice()))
    assert (page.mode, page.rows) == ("check", ())


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("", ("", "")),
        ("iban", ("Lieber nicht", "Das sieht nach einem Konto aus.")),
        ("telefon", ("Lieber nicht", "Schreiben Sie hier nichts Echtes.")),
    ],
)
def test_the_stop_for_real_data_has_words_for_its_kind(kind: str, said: tuple[str, str]) -> None:
    """Or general ones."""
    page = shown(on("da", stopped=kind))
    assert (page.stop_title, page.stop_text) == said
