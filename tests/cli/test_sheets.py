"""`kiosk content export|import`."""

from __future__ import annotations

import io

from kiosk.bundle.sheets.columns import MEMORY, SERVICES
from kiosk.bundle.sheets.model import Book, Odd
from kiosk.cli import sheets
from kiosk.cli.content import FAILED, OK
from tests.support.content_tree import ICONS, changed, content_tree
from tests.support.workbooks import Editor

HUND = "services/hund-anmelden/service.yaml"


def take_in(
    editor: Editor, answer: str | None = "ja", *, dry: bool = False
) -> tuple[int, list[str], dict[str, bytes]]:
    """What comes of an import; no answer is an input that has ended."""
    out, written = io.StringIO(), dict[str, bytes]()

    def ask(prompt: str) -> str:
        if answer is None:
            raise EOFError
        out.write(f"{prompt}\n")
        return answer

    code = sheets.take_in(editor.plan(), out, ask, None if dry else written.__setitem__)
    return code, out.getvalue().splitlines(), written


def test_exporting_hands_over_a_workbook_and_counts_its_rows() -> None:
    out, saved = io.StringIO(), list[Book]()
    assert sheets.export(content_tree(), ICONS, out, saved.append) == OK
    assert len(saved) == 1
    assert (
        out.getvalue()
        == "Tabelle geschrieben. Zeilen je Blatt: Leistungen 3, Vor Ort 1, Gesetze 3, Texte 3.\n"
    )


def test_content_with_errors_is_not_exported() -> None:
    out, saved = io.StringIO(), list[Book]()
    files = changed("stands/gladbeck.yaml", "icon: home", "icon: haus")
    assert sheets.export(files, ICONS, out, saved.append) == FAILED
    assert saved == []
    first, last = out.getvalue().splitlines()
    assert first.startswith("content/stands/gladbeck.yaml:10: Fehler: ")
    assert last == "Der Inhalt hat Fehler. Beheben Sie sie zuerst. Keine Tabelle geschrieben."


def test_changes_are_told_and_written_after_a_yes() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Gebühr (de)", "13 €")
    code, lines, written = take_in(editor, " Ja ")
    assert code == OK
    assert lines == [
        "Hund anmelden: Gebühr (de): „keine“ → „13 €“",
        "1 Leistung: 1 Angabe.",
        "So übernehmen? (ja/nein) ",
        f"Geändert: {HUND}",
        "Geben Sie die Tabelle neu aus, bevor Sie weiter darin arbeiten.",
    ]
    assert written == {HUND: content_tree()[HUND].replace(b"{de: keine}", '{de: "13 €"}'.encode(), 1)}


def test_nothing_is_written_after_a_no_without_an_answer_or_on_a_trial() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Gebühr (de)", "13 €")
    for answer, dry, last in (
        ("nein", False, "Nichts wurde geändert."),
        (None, False, "Nichts wurde geändert."),
        ("ja", True, "Nur eine Probe. Nichts wurde geändert."),
    ):
        code, lines, written = take_in(editor, answer, dry=dry)
        assert (code, lines[-1], written) == (OK, last, {})


def test_problems_are_told_and_nothing_is_written() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Gebühr (de)", "13 €")
    editor.put(SERVICES, "hund-anmelden", "LeiKa-Schlüssel", Odd.NUMBER)
    code, lines, written = take_in(editor)
    assert (code, written) == (FAILED, {})
    assert lines[0].startswith("Leistungen, C3: Hier steht eine Zahl statt eines Textes — ")
    assert lines[1] == "1 Fehler. Nichts wurde geändert."


def test_content_that_was_broken_before_takes_no_sheet() -> None:
    editor = Editor(content_tree())
    editor.files = changed("stands/gladbeck.yaml", "icon: home", "icon: haus")
    code, lines, _ = take_in(editor)
    assert code == FAILED
    assert lines[0].startswith("content/stands/gladbeck.yaml:10: Fehler: ")


def test_an_untouched_sheet_has_nothing_to_do() -> None:
    assert take_in(Editor(content_tree())) == (
        OK,
        ["Die Tabelle sagt dasselbe wie der Inhalt. Nichts zu tun."],
        {},
    )


def test_warnings_and_a_lost_memory_are_told() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Hinweis (de)", "Ein Wort und noch eines. " * 12)
    del editor.rows[MEMORY]
    _, lines, _ = take_in(editor)
    assert any(line.startswith("Warnung: Leistungen, O3: Der Hinweis hat 299 Zeichen") for line in lines)
    assert (
        "Die Tabelle weiß nicht mehr, woraus sie gemacht ist. Sehen Sie die Änderungen genau durch." in lines
    )


def test_who_does_not_want_to_be_asked_says_yes() -> None:
    editor = Editor(content_tree())
    editor.put(SERVICES, "hund-anmelden", "Gebühr (de)", "13 €")
    assert list(take_in(editor, sheets.yes("?"))[2]) == [HUND]
