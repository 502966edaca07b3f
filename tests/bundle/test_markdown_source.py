"""Markdown: the small allowed part becomes blocks, all else is found at its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bundle.findings import Report
from kiosk.bundle.markdown_source import Section, parse
from kiosk.domain.prose import Block, BlockKind, Span


def read(text: str) -> tuple[tuple[Section, ...] | None, list[tuple[int, str]]]:
    report = Report()
    sections = parse(text.encode(), "a.md", report)
    return sections, [(finding.line, finding.message) for finding in report]


def paragraph(*spans: Span) -> Block:
    return Block(BlockKind.PARAGRAPH, (spans,))


def test_sections_blocks_and_lines() -> None:
    sections, found = read(
        "# Titel\n\nEin Satz.\n\nNoch\neiner.\n\n## needs\n- a\n- b\n\n## steps\n1. c\n\n2. d\n"
    )
    assert found == []
    assert sections == (
        Section(1, "Titel", 1, (paragraph(Span("Ein Satz.")), paragraph(Span("Noch einer."))), ((3,), (5,))),
        Section(2, "needs", 8, (Block(BlockKind.BULLETS, ((Span("a"),), (Span("b"),))),), ((9, 10),)),
        Section(2, "steps", 12, (Block(BlockKind.STEPS, ((Span("c"),), (Span("d"),))),), ((13, 15),)),
    )


def test_strong_words_and_glossary_marks() -> None:
    sections, found = read("# T\nIhr **Ausweis**, die [BundID](term:bundid), **[PIN](term:pin)** \\*.\n")
    assert found == []
    assert sections is not None
    assert sections[0].blocks == (
        paragraph(
            Span("Ihr "),
            Span("Ausweis", strong=True),
            Span(", die "),
            Span("BundID", term="bundid"),
            Span(", "),
            Span("PIN", strong=True, term="pin"),
            Span(" *."),
        ),
    )


def test_a_line_that_ends_in_spaces_is_still_one_paragraph() -> None:
    sections, found = read("# T\neins  \nzwei\n")
    assert found == []
    assert sections is not None
    assert sections[0].blocks == (paragraph(Span("eins zwei")),)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("Text\n\n# T\n", 1, "Vor der ersten"),
        ("# T\n\n### tief\n", 3, "###"),
        ("# **T**\n", 1, "mehr als Text"),
        ("# T\n\n<div>x</div>\n", 3, "HTML"),
        ("# T\n\na <b>x\n", 3, "HTML"),
        ("# T\n\n![b](b.png)\n", 3, "Bilder"),
        ("# T\n\n`x`\n", 3, "Programmtext"),
        ("# T\n\n```\nx\n```\n", 3, "Programmtext"),
        ("# T\n\n    x\n", 3, "eingerückt"),
        ("# T\n\n> x\n", 3, "Zitate"),
        ("# T\n\n---\n", 3, "Trennlinien"),
        ("# T\n\n|a|b|\n|-|-|\n|1|2|\n", 3, "Tabellen"),
        ("# T\n\n*x*\n", 3, "Kursiv"),
        ("# T\n\n~~x~~\n", 3, "Durchgestrichenes"),
        ("# T\n\n- a\n  - b\n", 3, "Der Punkt ist leer"),
        ("# T\n\n- a\n\n  b\n", 3, "zwei Absätze"),
        ("# T\n\n- a\n-\n", 4, "Der Punkt ist leer"),
        ("# T\n\n1. a\n\nb\n\n2. c\n", 7, "beginnt nicht mit 1."),
        ("# T\n\n[x](https://x.de)\n", 3, "„https://x.de“ ist hier nicht erlaubt"),
        ("# T\n\n<https://x.de>\n", 3, "nicht erlaubt"),
        ("# T\n\n[x](term:)\n", 3, "nicht erlaubt"),
        ('# T\n\n[x](term:a "b")\n', 3, "nicht erlaubt"),
        ("# T\n\n[x](javascript:1)\n", 3, "„](“"),
        ("# T\n\n[x]: https://x.de\n", 3, "„]:“"),
        ("# T\n\nhttps://x.de\n", 3, "„https://“"),
        ("# T\n\na&nbsp;b\n", 3, "„&nbsp;“"),
        ("# T\n\nterm:x\n", 3, "„term:“"),
        ("# T\n\n**x\n", 3, "„**“"),
        ("# T\n\nx\u202ey\n", 3, "Schreibrichtung"),
    ],
)
def test_what_is_not_allowed_is_found_at_its_line(text: str, line: int, says: str) -> None:
    _, found = read(text)
    assert (line, True) in [(at, says in message) for at, message in found], found


def test_a_marked_picture_leaves_no_empty_span() -> None:
    sections, _ = read("# T\n\n**![b](b.png)**\n")
    assert sections is not None
    assert sections[0].blocks == (paragraph(),)


def test_an_empty_file_has_no_sections() -> None:
    assert read("") == ((), [])


def test_what_is_no_text_is_nothing() -> None:
    report = Report()
    assert parse(b"\xff", "a.md", report) is None
    assert len(report.errors()) == 1


@given(st.text(alphabet="ab#*-1.[]()<>&`~|!:\\_ \n", max_size=60))
def test_any_text_is_read_or_found_wrong_and_shows_no_markup(text: str) -> None:
    sections, found = read(text)
    assert sections is not None
    spans = [
        span for section in sections for block in section.blocks for item in block.items for span in item
    ]
    assert all(span.text for span in spans)
    assert found or not any("](" in span.text or "**" in span.text for span in spans)
