"""The content as sheets."""

from __future__ import annotations

from kiosk.bundle.sheets.columns import DIFFERENCES, LAWS, MEMORY, SERVICES, TEXTS
from kiosk.bundle.sheets.guide import GUIDE
from kiosk.bundle.sheets.memory import FORMAT
from tests.support.content_tree import changed, content_tree
from tests.support.workbooks import Editor


def test_every_service_has_its_rows() -> None:
    editor = Editor(content_tree())
    assert [table.name for table in editor.book.tables] == [SERVICES, DIFFERENCES, LAWS, TEXTS]
    assert [row[0] for row in editor.rows[SERVICES]] == [
        "Kennung",
        "hund-abmelden",
        "hund-anmelden",
        "meldebescheinigung",
    ]
    assert editor.row(SERVICES, "hund-anmelden")[:9] == [
        "hund-anmelden",
        "Hund anmelden",
        "99102013104000",
        "pets",
        "alltag",
        "Hund; Steuer",
        "ganz",
        "Stadt",
        "nicht nötig; BundID mit Passwort",
    ]
    assert editor.row(DIFFERENCES, "hund-anmelden/marl")[:3] == ["hund-anmelden", "marl", "Hund anmelden"]
    assert editor.row(LAWS, "hund-anmelden/1") == [
        "hund-anmelden",
        "1",
        "Hund anmelden",
        "§ 18 BMG",
        "Gesetz",
        "",
        "ja",
    ]
    assert editor.get(TEXTS, "hund-anmelden/de", "Das brauchen Sie") == "- Ihren Personalausweis\n- das Datum"
    assert editor.rows[MEMORY][0] == [FORMAT]
    assert editor.book.lists["Orte"] == ("gladbeck", "kreis-recklinghausen", "marl")
    assert editor.book.guide == GUIDE


def test_languages_come_from_the_bundle_and_from_the_files() -> None:
    files = changed(
        "services/hund-anmelden/service.yaml", "short: {de: 2 Wochen}", "short: {de: 2 Wochen, uk: 2 тижні}"
    )
    titles = Editor(files).rows[SERVICES][0]
    assert "Frist (uk)" in titles
    assert "Hinweis (uk)" in titles


def test_the_guide_is_a_title_and_pairs() -> None:
    assert GUIDE[0] == ("So arbeiten Sie mit dieser Tabelle", "")
    assert all(about and said for about, said in GUIDE[1:])
