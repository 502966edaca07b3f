"""The page of a practice for QML: one place after the other, and nothing of it afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.services.practice.snapshots import FieldRow, OptionRow, PracticePage, TextRow
from kiosk.ui.bridge.page_objects import clear
from kiosk.ui.bridge.practice_objects import PracticeObject

FIELD = FieldRow(
    key="/name",
    kind="text",
    label="Name",
    hint="",
    raw="Bello",
    error="",
    keyboard="text",
    unit="",
    optional=False,
    sample="",
    longest=60,
)
NAME = PracticePage("2/0/name", "question", "hund", "Wie heißt Ihr Hund?", fields=(FIELD,), typing=True)
SEX = PracticePage("3/0/sex", "question", "hund", "Ist es ein Rüde?", options=(OptionRow("yes", ""),))


@pytest.fixture
def page(qapp: object) -> PracticeObject:
    assert qapp
    return PracticeObject()


def told(page: PracticeObject) -> list[tuple[str, int, int]]:
    """What the page says and how many rows it has, each time that it tells of a change."""
    found: list[tuple[str, int, int]] = []
    page.changed.connect(
        lambda: found.append(
            (str(page.property("mode")), page.field_rows.rowCount(), page.option_rows.rowCount())
        )
    )
    return found


def test_the_view_of_a_place_goes_before_the_rows_of_the_next_come(page: PracticeObject) -> None:
    """An empty mode takes it away; it never sees rows that are not its own."""
    page.show(NAME)
    heard = told(page)
    page.show(SEX)
    assert heard == [("", 1, 0), ("question", 0, 1)]


def test_who_writes_stays_on_the_page(page: PracticeObject) -> None:
    """The same place is not taken away; nobody would lose the cursor over a letter."""
    page.show(NAME)
    heard = told(page)
    page.show(replace(NAME, fields=(replace(FIELD, raw="Bell"),)))
    assert heard == [("question", 1, 0)]


def test_between_two_places_nothing_is_said_of_either(page: PracticeObject) -> None:
    """No title, no digits, no picture: a view that is on its way out shows nothing."""
    page.show(replace(NAME, digits=3, picture="pin"))
    seen: list[tuple[object, ...]] = []
    names = ("title", "field", "kind", "typing", "digits", "picture", "stopTitle")
    page.changed.connect(lambda: seen.append(tuple(page.property(name) for name in names)))
    page.show(SEX)
    assert seen[0] == ("", "", "", False, 0, "", "")


def test_cleared_it_holds_nothing(page: PracticeObject) -> None:
    page.show(replace(NAME, problems=(TextRow("/name", "fehlt"),), rows=(TextRow("a", "Bello"),)))
    clear(page)
    assert page.page is None
    rows = (page.field_rows, page.option_rows, page.problem_rows, page.text_rows)
    assert [model.rowCount() for model in rows] == [0, 0, 0, 0]
    assert page.property("title") == ""
