"""From findings to cells."""

from __future__ import annotations

import pytest

from kiosk.bundle.findings import Finding, Severity
from kiosk.bundle.reading import Reading
from kiosk.bundle.sheets import accept
from kiosk.bundle.sheets.columns import DIFFERENCES, LAWS, SERVICES, TEXTS
from kiosk.bundle.sheets.grid import given_rows
from kiosk.bundle.sheets.locate import Locator
from tests.support.content_tree import content_tree
from tests.support.workbooks import Editor

FACTS = "services/hund-anmelden/service.yaml"


@pytest.fixture
def locator() -> Locator:
    editor = Editor(content_tree())
    rows = {
        (table.name, row.key): row
        for table in editor.book.tables
        for row in given_rows(editor.read(), table, [])
    }
    return Locator(rows, editor.book.tables, lambda _, at: str(at + 1))


def finding(file: str, field: str = "", line: int = 1, message: str = "So nicht") -> Finding:
    return Finding(Severity.ERROR, file, line, field, message, "Anders.")


@pytest.mark.parametrize(
    ("one", "spot"),
    [
        (finding(FACTS, "icon"), f"{SERVICES}, D3"),
        (finding(FACTS, "situations[0]"), f"{SERVICES}, E3"),
        (finding(FACTS, "fee", message="„source“ fehlt"), f"{SERVICES}, T3"),
        (finding(FACTS, message="„fee“ fehlt"), f"{SERVICES}, S3"),
        (finding(FACTS, "access.login[1]"), f"{SERVICES}, I3"),
        (finding(FACTS), f"{SERVICES}, Zeile 3"),
        (finding(FACTS, "unknown"), f"{SERVICES}, Zeile 3"),
        (finding("services/katze/service.yaml", "icon"), SERVICES),
        (finding(FACTS, "places.marl"), f"{DIFFERENCES}, Zeile 2"),
        (finding(FACTS, "places.marl.note.de"), f"{DIFFERENCES}, N2"),
        (finding(FACTS, "laws[0].name"), f"{LAWS}, D3"),
        (finding(FACTS, "laws[0]", message="„name“ fehlt"), f"{LAWS}, D3"),
        (finding("services/hund-anmelden/de.md", line=1), f"{TEXTS}, C3"),
        (finding("services/hund-anmelden/de.md", line=3), f"{TEXTS}, D3"),
        (finding("services/hund-anmelden/de.md", line=13), f"{TEXTS}, G3"),
    ],
)
def test_a_finding_is_about_a_cell(locator: Locator, one: Finding, spot: str) -> None:
    problem = locator.problem(one, content_tree())
    assert problem is not None
    assert str(problem.spot) == spot


def test_a_finding_about_another_file_stays_one(locator: Locator) -> None:
    elsewhere = finding("hosts.yaml", "[0].host")
    assert locator.problem(elsewhere, content_tree()) is None
    reading = Reading(None, {}, (elsewhere, finding(FACTS, "icon")))
    problems = [*filter(None, [locator.problem(finding(FACTS, "icon"), content_tree())])]
    assert accept._locate(reading, locator, content_tree(), problems) == (elsewhere,)
    assert len(problems) == 1


def test_advice_for_files_is_not_given_for_tables() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "LeiKa-Schlüssel", "0123")
    editor.put(TEXTS, "hund-anmelden/de", "Was ist das?", "Siehe [hier](https://www.gladbeck.de).")
    remedies = [problem.remedy for problem in editor.plan().problems]
    assert remedies == [
        "Prüfen und als Text eintippen.",
        "Adressen stehen im Blatt „Leistungen“. Glossarwörter: [Wort](term:id).",
    ]
