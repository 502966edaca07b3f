"""The handbook: chapters in reading order, whatever the files are like."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.services.handbook import Chapter, chapters


def test_the_chapters_that_most_people_need_come_first() -> None:
    names = ["anhang", "papier", "ehrenamt", "vorfuehren", "zuletzt", "personal"]
    files = {f"{name}.md": f"# {name.upper()}\n\nText.\n".encode() for name in names}
    found = chapters({**files, "README.md": b"# Index", "bild.png": b"x"})
    expected = ["personal", "ehrenamt", "vorfuehren", "papier", "anhang", "zuletzt"]
    assert [chapter.key for chapter in found] == expected
    assert found[0] == Chapter("personal", "PERSONAL", "Text.")
    assert chapters({}) == ()


def test_a_file_without_a_title_is_named_after_itself() -> None:
    assert chapters({"anhang.md": b"Nur Text."}) == (Chapter("anhang", "Anhang", "Nur Text."),)
    assert chapters({"leer.md": b""}) == (Chapter("leer", "Leer", ""),)


def test_code_becomes_bold() -> None:
    text = (
        "# Starten\n\nTippen Sie `kiosk run` ein.\n\n```sh\nkiosk run\n\nkiosk settings pin\n```\nFertig.\n"
    )
    (chapter,) = chapters({"a.md": text.encode()})
    assert "`" not in chapter.text
    assert "Tippen Sie **kiosk run** ein." in chapter.text
    assert "**kiosk run**\n\n**kiosk settings pin**\n" in chapter.text
    assert chapter.text.endswith("Fertig.")


@settings(deadline=None)
@given(st.dictionaries(st.text(max_size=9).map(lambda name: f"{name}.md"), st.binary(max_size=60)))
def test_any_files_are_a_handbook(files: dict[str, bytes]) -> None:
    assert len(chapters(files)) == len(files.keys() - {"README.md"})
