"""From changed cells to new files: only what changed, all problems at once, nothing by halves."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.bundle.sheets.columns import DIFFERENCES, LAWS, MEMORY, SERVICES, TEXTS
from kiosk.bundle.sheets.model import Odd
from tests.support.content_tree import changed, content_tree
from tests.support.workbooks import Editor

ROOT = Path(__file__).parents[3]
HUND = "services/hund-anmelden/service.yaml"
TEXT = "services/hund-anmelden/de.md"


def real_content() -> tuple[dict[str, bytes], frozenset[str]]:
    folder = ROOT / "content"
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    return files, frozenset((ROOT / "assets" / "icons.txt").read_text(encoding="utf-8").split())


def difference(editor: Editor) -> dict[str, list[str]]:
    """The lines that went and came, by file; there must be no problem."""
    plan = editor.plan()
    assert [str(one) for one in (*plan.problems, *plan.errors)] == []
    found = {}
    for path, data in plan.files.items():
        old = editor.files.get(path, b"").decode().splitlines()
        lines = [line for line in difflib.ndiff(old, data.decode().splitlines()) if line[0] in "+-"]
        found[path] = sorted(lines, key=lambda line: line[0] == "+")
    return found


def problems(editor: Editor, files: dict[str, bytes] | None = None) -> list[str]:
    plan = editor.plan(files)
    assert plan.refused()
    return [str(problem) for problem in plan.problems]


def test_untouched_sheets_change_nothing() -> None:
    plan = Editor(content_tree()).plan()
    assert (plan.changes, plan.files, plan.refused(), plan.forgetful) == ((), {}, False, False)


def test_untouched_sheets_of_the_real_content_change_nothing() -> None:
    plan = Editor(*real_content()).plan()
    assert (plan.changes, plan.files, plan.refused(), plan.advice) == ((), {}, False, ())


def test_every_real_service_changes_in_one_line_of_each_file() -> None:
    editor = Editor(*real_content())
    services = [str(row[0]) for row in editor.rows[SERVICES][1:]]
    for service in services:
        editor.put(SERVICES, service, "Online: Quelle", "=SUMME(A1) „neu“")
        editor.put(TEXTS, f"{service}/de", "Das kostet es", "Fragen Sie Ihre Stadt.")
    found = difference(editor)
    assert set(found) == {
        f"services/{service}/{name}" for service in services for name in ("service.yaml", "de.md")
    }
    for path, lines in found.items():
        if path.endswith(".yaml"):
            assert [line[0] for line in lines] == ["-", "+"]
            assert lines[1] == '+   source: "=SUMME(A1) „neu“"'
        else:
            assert [line for line in lines if line[0] == "+"] == ["+ Fragen Sie Ihre Stadt."]


def test_a_changed_fact_changes_its_line() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Gebühr (de)", "13 €")
    editor.put(SERVICES, "hund-anmelden", "Gebühr: geprüft", "nein")
    editor.put(SERVICES, "hund-anmelden", "Anmeldung", "nicht nötig; Konto im Portal")
    editor.put(DIFFERENCES, "hund-anmelden/marl", "Gebühr (de)", "120 €")
    assert difference(editor) == {
        HUND: [
            "-   login: [none, bundid-basis]",
            "-   short: {de: keine}",
            "-   checked: true",
            "-     fee: {de: 100 €}",
            "+   login: [none, eigenes-konto]",
            '+   short: {de: "13 €"}',
            "+   checked: false",
            '+     fee: {de: "120 €"}',
        ]
    }


def test_leading_zeros_dates_and_formulas_stay_texts() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Gebühr: Stand", "2026-06")
    editor.put(SERVICES, "hund-anmelden", "Gebühr: Quelle", "007")
    editor.put(SERVICES, "hund-anmelden", "Dauer: Quelle", '=HYPERLINK("https://x")')
    assert difference(editor) == {
        HUND: [
            "-   source: Website",
            "-   source: Website",
            '+   source: "007"',
            '+   as_of: "2026-06"',
            '+   source: "=HYPERLINK(\\"https://x\\")"',
        ]
    }


def test_a_changed_section_changes_its_lines() -> None:
    editor = Editor(content_tree())
    editor.put(TEXTS, "hund-anmelden/de", "Titel", "Den Hund anmelden")
    editor.put(TEXTS, "hund-anmelden/de", "Das brauchen Sie", "- Ihren Ausweis\n- das Datum")
    assert difference(editor) == {
        TEXT: [
            "- # Hund anmelden",
            "- - Ihren Personalausweis",
            "+ # Den Hund anmelden",
            "+ - Ihren Ausweis",
        ]
    }


def test_a_new_record_gets_the_form_of_the_project() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-abmelden", "Frist (de)", "1 Woche")
    editor.put(SERVICES, "hund-abmelden", "Frist: Quelle", "Satzung")
    editor.put(SERVICES, "hund-abmelden", "Link", "https://www.gladbeck.de/hund")
    editor.put(SERVICES, "hund-abmelden", "Link: Quelle", "Website")
    editor.put(SERVICES, "hund-abmelden", "Zeigen bis", "2030-01-31")
    editor.put(SERVICES, "hund-abmelden", "Verwandte Leistungen", "hund-anmelden")
    assert difference(editor)["services/hund-abmelden/service.yaml"] == [
        '+   link: {url: "https://www.gladbeck.de/hund", source: "Website", checked: false}',
        "+ deadline:",
        '+   short: {de: "1 Woche"}',
        '+   source: "Satzung"',
        "+   checked: false",
        "+ related: [hund-anmelden]",
        '+ show_until: "2030-01-31"',
    ]


def test_rows_can_be_added() -> None:
    editor = Editor(content_tree())
    editor.add(
        DIFFERENCES, Kennung="hund-abmelden", Ort="gladbeck", Online_möglich="gar nicht", Quelle="Anruf"
    )
    editor.add(
        DIFFERENCES,
        Kennung="hund-anmelden",
        Ort="gladbeck",
        **{"Hinweis_(de)": "Neu."},
        Quelle="Anruf",
        geprüft="ja",
    )
    editor.add(LAWS, Kennung="hund-anmelden", Gesetz="§ 2 HundStG", Quelle="Gesetz", Stand="2026")
    editor.add(LAWS, Kennung="hund-anmelden", Gesetz="§ 3 HundStG", Quelle="Gesetz")
    assert difference(editor) == {
        "services/hund-abmelden/service.yaml": [
            "+ places:",
            "+   gladbeck:",
            "+     online: none",
            '+     source: "Anruf"',
            "+     checked: false",
        ],
        HUND: [
            '+   - {name: "§ 2 HundStG", source: "Gesetz", as_of: "2026", checked: false}',
            '+   - {name: "§ 3 HundStG", source: "Gesetz", checked: false}',
            "+   gladbeck:",
            '+     note: {de: "Neu."}',
            '+     source: "Anruf"',
            "+     checked: true",
        ],
    }


def test_taking_the_same_sheets_in_again_changes_nothing() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Gebühr (de)", "13 €")
    editor.add(
        DIFFERENCES, Kennung="hund-abmelden", Ort="gladbeck", Online_möglich="gar nicht", Quelle="Anruf"
    )
    editor.put(TEXTS, "hund-anmelden/de", "Das kostet es", "13 €.")
    editor.add(LAWS, Kennung="hund-anmelden", Gesetz="§ 2 HundStG", Quelle="Gesetz")
    again = editor.plan({**editor.files, **editor.plan().files})
    assert (again.changes, again.files, again.refused()) == ((), {}, False)


def test_a_text_in_another_language_becomes_a_file() -> None:
    files = changed("bundle.yaml", "languages: [de]", "languages: [de, tr]")
    editor = Editor(files)
    titles = editor.rows[TEXTS][0]
    editor.rows[TEXTS].append(["hund-anmelden", "tr", *(f"Metin {at}." for at in range(len(titles) - 2))])
    plan = editor.plan()
    assert not plan.refused()
    assert plan.files["services/hund-anmelden/tr.md"].startswith(
        b"# Metin 0.\n\nMetin 1.\n\n## what\nMetin 2.\n\n## who\n"
    )


def test_an_emptied_row_goes() -> None:
    editor = Editor(content_tree())
    editor.clear(DIFFERENCES, "hund-anmelden/marl", 2)
    editor.clear(LAWS, "hund-anmelden/1", 3)
    lines = difference(editor)[HUND]
    assert [line for line in lines if line[0] == "+"] == ["+ laws: []"]
    assert "- places:" in lines


def test_the_mark_before_a_file_and_its_line_ends_stay() -> None:
    files = {
        path: data.replace(b"\n", b"\r\n") if path in {HUND, TEXT} else data
        for path, data in content_tree().items()
    }
    files[HUND] = b"\xef\xbb\xbf" + files[HUND]
    editor = Editor(files)
    editor.put(SERVICES, "hund-anmelden", "Frist (de)", "3 Wochen")
    editor.put(SERVICES, "hund-anmelden", "Link", "https://www.gladbeck.de")
    editor.put(SERVICES, "hund-anmelden", "Link: Quelle", "Website")
    editor.put(TEXTS, "hund-anmelden/de", "Das kostet es", "a\n\nb")
    plan = editor.plan()
    assert not plan.refused()
    for path in (HUND, TEXT):
        assert plan.files[path].count(b"\n") == plan.files[path].count(b"\r\n")
    assert plan.files[HUND].startswith(b"\xef\xbb\xbfleika")


def test_what_changed_elsewhere_meanwhile_stays() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Dauer (de)", "2 Tage")
    newer = changed(HUND, "short: {de: keine}", "short: {de: 20 €}")
    plan = editor.plan(newer)
    assert not plan.refused()
    assert b"20 \xe2\x82\xac" in plan.files[HUND]
    assert [change.column.title for change in plan.changes] == ["Dauer (de)"]


def test_what_changed_on_both_sides_is_a_conflict() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Gebühr (de)", "10 €")
    newer = changed(HUND, "short: {de: keine}", "short: {de: 20 €}")
    message = (
        "Diese Angabe wurde inzwischen auch im Inhalt geändert. Dort steht: „20 €“ — "
        "Die Tabelle neu ausgeben und die Änderung dort eintragen."
    )
    assert problems(editor, newer) == [f"Leistungen, {spot(editor, 'Gebühr (de)')}: {message}"]


def spot(editor: Editor, title: str, sheet: str = SERVICES, key: str = "hund-anmelden") -> str:
    at = editor.rows[sheet][0].index(title)
    row = editor.rows[sheet].index(editor.row(sheet, key)) + 1
    return f"{'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at] if at < 26 else 'A' + chr(ord('A') + at - 26)}{row}"


def test_a_row_that_is_new_on_both_sides_is_a_conflict() -> None:
    editor = Editor(content_tree())
    editor.add(DIFFERENCES, Kennung="hund-anmelden", Ort="gladbeck", **{"Gebühr_(de)": "1 €"}, Quelle="a")
    newer = changed(HUND, "  marl:\n", '  gladbeck:\n    fee: {de: "2 €"}\n    source: b\n  marl:\n')
    assert len(problems(editor, newer)) == 2


def test_a_row_that_came_or_went_meanwhile_is_not_the_editors_doing() -> None:
    editor = Editor(content_tree())
    newer = changed(HUND, "  marl:\n", '  gladbeck:\n    fee: {de: "2 €"}\n    source: b\n  marl:\n')
    assert editor.plan(newer).files == {}
    assert not editor.plan(newer).refused()
    editor = Editor(newer)
    assert problems(editor, content_tree()) == [
        "Vor Ort, Zeile 2: „hund-anmelden / gladbeck“ gibt es im Inhalt nicht mehr — Die Zeile löschen."
    ]


def test_without_its_memory_a_workbook_is_compared_with_today() -> None:
    editor = Editor(content_tree())
    del editor.rows[MEMORY]
    plan = editor.plan(changed(HUND, "short: {de: keine}", "short: {de: 20 €}"))
    assert plan.forgetful
    assert [(change.old, change.new) for change in plan.changes] == [("20 €", "keine")]


def test_all_problems_are_told_at_once_by_their_cells() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "LeiKa-Schlüssel", Odd.NUMBER)
    editor.put(SERVICES, "hund-anmelden", "Online möglich", "ja")
    editor.put(SERVICES, "hund-abmelden", "Symbol", "haus")
    editor.put(SERVICES, "hund-abmelden", "Lebenslagen", "altag")
    editor.put(SERVICES, "hund-abmelden", "Gebühr (de)", "")
    editor.put(SERVICES, "hund-abmelden", "Dauer: Quelle", "")
    editor.put(SERVICES, "hund-abmelden", "Online: Stand", "gestern")
    editor.put(DIFFERENCES, "hund-anmelden/marl", "Quelle", "")
    editor.put(DIFFERENCES, "hund-anmelden/marl", "Link", "http://www.marl.de")
    editor.put(LAWS, "hund-anmelden/1", "Gesetz", "")
    editor.put(TEXTS, "hund-anmelden/de", "Was ist das?", "*schräg*")
    editor.put(TEXTS, "hund-anmelden/de", "Für wen ist das?", "")
    editor.put(TEXTS, "hund-anmelden/de", "So geht es", "## Überschrift")
    editor.put(TEXTS, "hund-anmelden/de", "Titel", "x" * 41)
    found = problems(editor)
    for sheet, key, title, said in (
        (
            SERVICES,
            "hund-anmelden",
            "LeiKa-Schlüssel",
            "Hier steht eine Zahl statt eines Textes — Die Zelle als Text",
        ),
        (SERVICES, "hund-anmelden", "Online möglich", "„ja“ ist kein erlaubter Wert — Erlaubt: ganz,"),
        (SERVICES, "hund-abmelden", "Symbol", "Das Zeichen „haus“"),
        (
            SERVICES,
            "hund-abmelden",
            "Lebenslagen",
            "Lebenslage „altag“ gibt es nicht — Meinten Sie „alltag“?",
        ),
        (SERVICES, "hund-abmelden", "Gebühr (de)", "Hier fehlt eine Angabe — Ausfüllen."),
        (SERVICES, "hund-abmelden", "Dauer: Quelle", "Hier fehlt eine Angabe — Ausfüllen."),
        (DIFFERENCES, "hund-anmelden/marl", "Quelle", "Hier fehlt eine Angabe — Ausfüllen."),
        (LAWS, "hund-anmelden/1", "Gesetz", "Hier fehlt eine Angabe — Ausfüllen."),
        (TEXTS, "hund-anmelden/de", "Was ist das?", "Kursiv gibt es hier nicht"),
        (TEXTS, "hund-anmelden/de", "Für wen ist das?", "Der Abschnitt ist leer"),
        (TEXTS, "hund-anmelden/de", "So geht es", "Eine Zeile beginnt mit #"),
    ):
        start = f"{sheet}, {spot(editor, title, sheet, key)}: {said}"
        assert [line for line in found if line.startswith(start)], (start, found)
    assert len(found) == len(set(found))


def test_checks_between_facts_find_their_cells_too() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-abmelden", "Online: Stand", "gestern")
    editor.put(SERVICES, "hund-anmelden", "Verwandte Leistungen", "hund-abmeldn")
    editor.put(DIFFERENCES, "hund-anmelden/marl", "Link", "http://www.marl.de")
    editor.put(DIFFERENCES, "hund-anmelden/marl", "Link: Quelle", "Website")
    editor.put(TEXTS, "hund-anmelden/de", "Titel", "x" * 41)
    found = problems(editor)
    stand, related = spot(editor, "Online: Stand", key="hund-abmelden"), spot(editor, "Verwandte Leistungen")
    link = spot(editor, "Link", DIFFERENCES, "hund-anmelden/marl")
    assert found[0].startswith(f"Leistungen, {stand}: „gestern“ ist kein Datum")
    assert found[0].endswith("ohne Datum die Zelle leeren.")  # not the line: that would be a whole row
    assert found[1].startswith(f"Leistungen, {related}: Leistung „hund-abmeldn“ gibt es nicht")
    assert found[2].startswith("Texte, C")
    assert "41 Zeichen" in found[2]
    assert found[3].startswith(f"Vor Ort, {link}: ")


def test_what_the_checks_find_elsewhere_is_told_as_it_is() -> None:
    plan = Editor(content_tree()).plan(changed("stands/gladbeck.yaml", "icon: home", "icon: haus"))
    assert [finding.file for finding in plan.errors] == ["stands/gladbeck.yaml"]
    assert plan.files == {}


def test_new_warnings_are_advice() -> None:
    editor = Editor(content_tree())
    editor.put(DIFFERENCES, "hund-anmelden/marl", "Hinweis (de)", "Ein Wort und noch eines. " * 12)
    editor.put(SERVICES, "meldebescheinigung", "Lebenslagen", "alltag")
    plan = editor.plan()
    assert not plan.refused()
    note = spot(editor, "Hinweis (de)", DIFFERENCES, "hund-anmelden/marl")
    assert any(line.startswith(f"Vor Ort, {note}: Der Hinweis hat ") for line in plan.advice)
    assert any(line.startswith("content/situations.yaml:") for line in plan.advice)


WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30
).filter(lambda text: text.strip() == text)


@given(WORDS)
@settings(deadline=None, max_examples=40)
def test_any_text_arrives_whole_or_is_refused_by_its_cell(text: str) -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Online: Quelle", text)
    editor.put(TEXTS, "hund-anmelden/de", "Das kostet es", text)
    plan = editor.plan()
    assert plan.errors == ()
    if plan.refused():
        places = {
            f"Leistungen, {spot(editor, 'Online: Quelle')}",
            f"Texte, {spot(editor, 'Das kostet es', TEXTS)}",
        }
        assert {str(problem.spot) for problem in plan.problems} <= places
    else:
        again = Editor({**editor.files, **plan.files})
        assert again.get(SERVICES, "hund-anmelden", "Online: Quelle") == text
        assert again.get(TEXTS, "hund-anmelden/de", "Das kostet es") == text


@pytest.mark.parametrize("sheet", [SERVICES, DIFFERENCES, LAWS, TEXTS])
def test_order_of_rows_and_columns_does_not_matter(sheet: str) -> None:
    editor = Editor(content_tree())
    head, *rows = editor.rows[sheet]
    editor.rows[sheet] = [list(reversed(row)) for row in (head, [], *reversed(rows))]
    editor.rows[sheet][1] = []
    plan = editor.plan()
    assert (plan.changes, plan.refused()) == ((), False)
