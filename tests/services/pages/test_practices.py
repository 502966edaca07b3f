"""The list of everything that can be practised."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.practice.model import Practice, PracticeKind
from kiosk.services.pages.common import Context, Row
from kiosk.services.pages.practices import practices_page
from tests.support.contexts import make_context, small_catalogue
from tests.support.form_factory import make_practice, make_step, make_unit


def practice(id_: str, order: int, *services: str) -> Practice:
    return replace(make_practice(practice_id=id_, services=services), order=order)


def context(*practices: Practice, language: str = "de") -> Context:
    catalogue = replace(small_catalogue(), practices={one.id: one for one in practices})
    return make_context(catalogue, language=language)


def test_applications_come_first_and_each_kind_in_the_authors_order() -> None:
    """The same place twice is settled by the id."""
    pay = replace(make_unit("bezahlen", make_step("a")), order=1)
    page = practices_page(context(pay, practice("b", 20), practice("c", 10), practice("a", 20)))
    assert [row.key for row in page.rows] == ["c", "a", "b", "bezahlen"]
    assert pay.kind is PracticeKind.UNIT


def test_a_practice_is_a_row() -> None:
    """With its title and what it is about; in German where it does not speak the language."""
    texts = {"de": {"title": "Hund anmelden", "summary": "Sie melden einen Hund an."}, "en": {"title": "Dog"}}
    dog = make_practice(texts=texts)
    row = Row("hund", "practice", "pets", "Hund anmelden", "Sie melden einen Hund an.")
    assert practices_page(context(dog)).rows == practices_page(context(dog, language="tr")).rows == (row,)
    assert practices_page(context(dog, language="en")).rows == (Row("hund", "practice", "pets", "Dog"),)


def test_a_practice_without_words_is_called_by_its_id() -> None:
    """The compiler lets none through; the page stands all the same."""
    wordless = replace(make_practice(), texts={"tr": {"title": "Köpek"}})
    assert practices_page(context(wordless)).rows[0].title == "hund"
