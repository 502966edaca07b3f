"""`kiosk practice check`."""

from __future__ import annotations

import io

from kiosk.cli import practice
from kiosk.cli.content import FAILED, OK
from tests.support.content_tree import ICONS, changed


def test_only_practices_are_looked_at() -> None:
    out = io.StringIO()
    files = changed("hosts.yaml", "host: www.gladbeck.de", "host: x")
    assert practice.check(files, ICONS, out, show_notes=False) == OK
    assert out.getvalue() == "0 Fehler, 0 Warnungen, 0 ungeprüfte Angaben\n"


def test_a_mistake_fails() -> None:
    out = io.StringIO()
    files = changed("practice/hund/de.yaml", "title: Hund anmelden\n", "")
    assert practice.check(files, ICONS, out, show_notes=False) == FAILED
    assert out.getvalue().startswith("content/practice/hund/de.yaml:1: Fehler: title: Dieser Text fehlt")


def test_style_is_looked_at_and_a_warning_is_no_failure() -> None:
    out = io.StringIO()
    files = changed("practice/hund/de.yaml", "Sie melden einen Hund an.", "Wort " * 15 + "jetzt.")
    assert practice.check(files, ICONS, out, show_notes=False) == OK
    assert "Ein Satz hat 16 Wörter" in out.getvalue()


def test_unchecked_facts_are_counted_or_listed() -> None:
    files = changed("practice/hund/practice.yaml", "checked: true", "checked: false")
    for show_notes, says in ((False, "1 ungeprüfte Angabe"), (True, "Hinweis: Ungeprüft, Quelle: Website")):
        out = io.StringIO()
        assert practice.check(files, ICONS, out, show_notes=show_notes) == OK
        assert f"content/practice/hund/practice.yaml{':1' if show_notes else ''}: {says}" in out.getvalue()
