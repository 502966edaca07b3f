"""The page on which all answers stand once more."""

from __future__ import annotations

from kiosk.domain.practice.run import CHECK
from kiosk.services.practice.snapshots import TextRow
from tests.support.practice_pages import on, shown


def test_the_check_page_has_a_line_for_each_page() -> None:
    """Under the names of the sections; a group's answers with their names, a list with its items."""
    answers = {
        "/kinder": 1,
        "/kinder/0/name": "Mia",
        "/kinder/0/alter": "4",
        "/name": "Sabine",
        "/geboren": "3|5|1971",
        "/da": True,
        "/farben": ("rot",),
    }
    page = shown(on(CHECK, answers={**answers, "/geheim": "x"}))
    assert page.mode == "check"
    assert page.rows == (
        TextRow("section/sie", "Über Sie", "heading"),
        TextRow("person", "Wer sind Sie?", "line", "Name: Sabine\nGeburtstag: 3.5.1971", "person"),
        TextRow("da", "Haben Sie einen Hund?", "truth", "yes", "da"),
        TextRow("farben", "Welche Farben?", "line", "Rostrot", "farben"),
        TextRow("kinder", "Ihre Kinder", "list", "Mia", "kinder"),
        TextRow("kinder[0].name", "Name", "line", "Mia", "kinder[0].name"),
        TextRow("kinder[0].alter", "alter", "line", "4", "kinder[0].alter"),
    )


def test_the_check_page_shows_what_is_open() -> None:
    """Where it belongs; what was excused is not shown as open."""
    rows = shown(on(CHECK, answers={"/da": True}, excused=frozenset({"farben"}))).rows
    assert [(row.key, row.kind) for row in rows] == [
        ("section/sie", "heading"),
        ("person", "open"),
        ("da", "truth"),
        ("kinder", "list"),
    ]
    assert [row.target for row in rows] == ["", "person", "da", "kinder"]
