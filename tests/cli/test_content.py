"""`kiosk content …`."""

from __future__ import annotations

import io

from kiosk.bundle.decode import decode
from kiosk.cli import content
from tests.support.content_tree import ICONS, changed, content_tree


def test_checking_clean_content_counts_what_is_unchecked_by_file() -> None:
    out = io.StringIO()
    assert content.check(content_tree(), ICONS, out, show_notes=False) == content.OK
    assert out.getvalue().splitlines() == [
        "content/hosts.yaml: 1 ungeprüfte Angabe",
        "content/places/marl.yaml: 1 ungeprüfte Angabe",
        "content/services/hund-anmelden/service.yaml: 1 ungeprüfte Angabe",
        "0 Fehler, 0 Warnungen, 3 ungeprüfte Angaben",
    ]


def test_unchecked_facts_are_listed_on_demand() -> None:
    out = io.StringIO()
    content.check(content_tree(), ICONS, out, show_notes=True)
    assert "content/hosts.yaml:10: Hinweis: Ungeprüft, Quelle: Website" in out.getvalue()


def test_errors_come_before_warnings_and_fail() -> None:
    out = io.StringIO()
    files = {**changed("stands/gladbeck.yaml", "icon: home", "icon: haus"), "a.txt": b""}
    assert content.check(files, ICONS, out, show_notes=False) == content.FAILED
    lines = out.getvalue().splitlines()
    assert lines[0].startswith("content/stands/gladbeck.yaml:10: Fehler: slides[1].icon: ")
    assert lines[1].startswith("content/a.txt:1: Warnung: ")
    assert lines[-1] == "1 Fehler, 1 Warnung, 3 ungeprüfte Angaben"


def test_building_writes_a_bundle_that_decodes() -> None:
    out, written = io.StringIO(), dict[str, bytes]()
    assert content.build(content_tree(), ICONS, out, written.__setitem__) == content.OK
    assert decode(written).version == "2026.11.21"
    assert out.getvalue().splitlines()[0] == "0 Fehler, 0 Warnungen, 3 ungeprüfte Angaben"
    assert out.getvalue().splitlines()[1].startswith("Gebaut: Version 2026.11.21, 19 Dateien, ")


def test_nothing_is_written_where_there_is_an_error() -> None:
    out, written = io.StringIO(), dict[str, bytes]()
    files = changed("stands/gladbeck.yaml", "icon: home", "icon: haus")
    assert content.build(files, ICONS, out, written.__setitem__) == content.FAILED
    assert written == {}
    assert out.getvalue().splitlines()[-1] == "Nichts gebaut."


def test_schemas_are_written_and_named() -> None:
    out, written = io.StringIO(), dict[str, bytes]()
    assert content.write_schemas(out, written.__setitem__) == content.OK
    assert out.getvalue().split() == list(written)
    assert "service.schema.json" in written
