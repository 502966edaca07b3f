"""Changing a section of a text touches nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bundle import markdown_source
from kiosk.bundle.findings import Report
from kiosk.bundle.sheets import markdown_edit
from kiosk.domain.catalogue import Module

SERVICES = sorted((Path(__file__).parents[3] / "content" / "services").glob("*/*.md"))
TEXT = "# Title #\n\n\nOne.\nTwo.\n\n## what\n\nWhat.\n##   who  ##\n- a\n\n  \n## cost\n\n## law\nEnd."
LINES = st.lists(
    st.sampled_from(
        ["", "Text.", "- Punkt", "1. Schritt", "  weiter", "Das #1", "**fett** ä€𝄞", "\\# kein Titel"]
    )
    | st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp"))),
    max_size=6,
)


def test_sections_are_what_stands_between_headings() -> None:
    assert markdown_edit.sections(TEXT) == {
        "title": "Title",
        "summary": "One.\nTwo.",
        "what": "What.",
        "who": "- a",
        "cost": "",
        "law": "End.",
    }


@pytest.mark.parametrize(
    ("name", "new", "old", "expected"),
    [
        ("title", "Other", "# Title #", "# Other #"),
        ("summary", "A\n\nB", "\n\n\nOne.\nTwo.\n\n", "\n\n\nA\n\nB\n\n"),
        ("what", "W", "\n\nWhat.\n##", "\n\nW\n##"),
        ("who", "", "- a\n\n  \n", "\n\n  \n"),
        ("cost", "1 €", "## cost\n\n", "## cost\n1 €\n\n"),
        ("law", "New.", "End.", "New."),
    ],
)
def test_one_section_changes_one_place(name: str, new: str, old: str, expected: str) -> None:
    assert TEXT.count(old) == 1
    changed = markdown_edit.rewrite(TEXT, {name: new})
    assert changed == TEXT.replace(old, expected)
    assert markdown_edit.sections(changed) == {**markdown_edit.sections(TEXT), name: new}
    windows = markdown_edit.rewrite(TEXT.replace("\n", "\r\n"), {name: new})
    assert windows == changed.replace("\n", "\r\n")
    assert markdown_edit.sections(windows) == markdown_edit.sections(changed)


def test_the_section_of_a_line_is_known() -> None:
    names = [markdown_edit.name_at(f"before\n{TEXT}", line) for line in range(1, 17)]
    assert names == ["", "title", *["summary"] * 5, *["what"] * 3, *["who"] * 4, "cost", "cost"]


@pytest.mark.parametrize("text", ["# a", "b\n## c", "   ###### d", "#\te", "x\n#"])
def test_a_heading_is_seen(text: str) -> None:
    assert markdown_edit.has_heading(text)


@pytest.mark.parametrize("text", ["#a", "    # b", "c # d", "\\# e", "####### f", "Nr. #1"])
def test_what_is_no_heading_is_not_taken_for_one(text: str) -> None:
    assert not markdown_edit.has_heading(text)


def test_a_new_text_has_the_form_of_the_project() -> None:
    for path in SERVICES:
        text = path.read_text(encoding="utf-8")
        assert markdown_edit.compose(markdown_edit.sections(text)) == text


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.parent.name)
def test_real_texts_without_a_change_are_not_touched(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    sections = markdown_edit.sections(text)
    assert set(sections) == {"title", "summary", *Module}
    assert markdown_edit.rewrite(text, sections) == text


@given(st.dictionaries(st.sampled_from(["summary", *Module]), LINES), st.sampled_from(["\n", "\r\n"]))
def test_any_text_can_be_put_into_any_section(lines: dict[str, list[str]], newline: str) -> None:
    new = {name: "\n".join(below).strip() for name, below in lines.items()}
    new = {name: body for name, body in new.items() if not markdown_edit.has_heading(body)}
    text = SERVICES[0].read_text(encoding="utf-8").replace("\n", newline)
    expected = {**markdown_edit.sections(text), **new}
    changed = markdown_edit.rewrite(text, new)
    assert markdown_edit.sections(changed) == expected
    assert markdown_edit.sections(markdown_edit.compose(expected)) == expected
    if all(new.values()):
        assert markdown_edit.rewrite(changed, markdown_edit.sections(text)) == text


@given(
    st.lists(
        st.sampled_from(["# a", "## b", " ## c ##", "###", "- # d", "text", "", "#e", "    # f", "## g #h"])
    )
)
def test_headings_are_those_of_markdown(lines: list[str]) -> None:
    text = "\n".join(["# a", *lines])
    report = Report()
    read = markdown_source.parse(text.encode(), "x.md", report)
    assert read is not None
    if not report.errors():
        headings = [section.heading for section in read if section.heading]
        assert [one["name"] for one in markdown_edit._headings(text)] == headings
