"""Markdown to sections of blocks and spans.

Only paragraphs, simple lists, strong words and marks for glossary words are read; everything else
that Markdown can do is a finding at its line, so nothing reaches the screen that nobody drew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kiosk.bundle.characters import read_text
from kiosk.bundle.findings import Report, Spot
from kiosk.bundle.markdown_spans import heading_text, read_spans
from kiosk.domain.prose import Block, BlockKind, Span

_PARSER = (
    MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["lheading", "reference", "entity"])
)
_DEEPEST_HEADING = 2
_LISTS = {"bullet_list_open": BlockKind.BULLETS, "ordered_list_open": BlockKind.STEPS}
_REFUSED = {
    "blockquote_open": ("Zitate mit > gibt es hier nicht", "Als Absatz schreiben."),
    "code_block": ("Die Zeile ist zu weit eingerückt", "Die Leerzeichen am Anfang löschen."),
    "fence": ("Programmtext mit ``` gibt es hier nicht", "Als Absatz schreiben."),
    "hr": ("Trennlinien gibt es hier nicht", "Die Zeile löschen."),
    "html_block": ("HTML gibt es hier nicht", "Als Absatz schreiben."),
    "table_open": ("Tabellen gibt es hier nicht", "Als Liste schreiben."),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it; `lines` has the line of each item of each block."""

    level: int
    heading: str
    line: int
    blocks: tuple[Block, ...]
    lines: tuple[tuple[int, ...], ...]


def parse(data: bytes, file: str, report: Report) -> tuple[Section, ...] | None:
    """Read one Markdown file; None where its bytes are not text."""
    text = read_text(data, file, report)
    if text is None:
        return None
    return _Reader(_PARSER.parse(text), file, report).sections()


class _Reader:
    """Walks once over the flat list of tokens."""

    def __init__(self, tokens: Sequence[Token], file: str, report: Report) -> None:
        self._tokens = tokens
        self._file = file
        self._report = report
        self._at = 0

    def sections(self) -> tuple[Section, ...]:
        """All sections of the file, in their order."""
        found: list[Section] = []
        if self._at < len(self._tokens) and self._tokens[0].type != "heading_open":
            line = _line(self._tokens[0])
            self._error(line, "Vor der ersten Überschrift steht Text", "Mit „# Titel“ anfangen.")
            self._blocks()
        while self._at < len(self._tokens):
            found.append(self._section())
        return tuple(found)

    def _section(self) -> Section:
        opening, inline = self._take(3)[:2]
        line, level = _line(opening), int(opening.tag[1:])
        if level > _DEEPEST_HEADING:
            self._error(line, f"Überschriften mit {'#' * level} gibt es hier nicht", "# oder ## verwenden.")
        heading = heading_text(inline, Spot(self._file, line), self._report)
        blocks, lines = self._blocks()
        return Section(level, heading, line, blocks, lines)

    def _blocks(self) -> tuple[tuple[Block, ...], tuple[tuple[int, ...], ...]]:
        blocks: list[Block] = []
        lines: list[tuple[int, ...]] = []
        while self._at < len(self._tokens) and self._tokens[self._at].type != "heading_open":
            token = self._tokens[self._at]
            if token.type == "paragraph_open":
                blocks.append(Block(BlockKind.PARAGRAPH, (self._spans(self._take(3)[1]),)))
                lines.append((_line(token),))
            elif token.type in _LISTS:
                block, item_lines = self._list(self._whole())
                blocks.append(block)
                lines.append(item_lines)
            else:
                self._error(_line(token), *_REFUSED[token.type])
                self._whole()
        return tuple(blocks), tuple(lines)

    def _list(self, tokens: Sequence[Token]) -> tuple[Block, tuple[int, ...]]:
        if tokens[0].attrGet("start") is not None:
            remedy = (
                "Mit 1. beginnen. Kein Absatz zwischen zwei Schritten. Ein Datum nicht an den Zeilenanfang."
            )
            self._error(_line(tokens[0]), "Die Liste beginnt nicht mit 1.", remedy)
        items: list[tuple[Span, ...]] = []
        lines: list[int] = []
        for at, token in enumerate(tokens):
            if token.type != "list_item_open" or token.level > 1:
                continue
            if [inner.type for inner in tokens[at + 1 : at + 5 : 3]] != ["paragraph_open", "list_item_close"]:
                message = "Der Punkt ist leer, hat zwei Absätze oder eine Liste in sich"
                self._error(_line(token), message, "Genau ein Absatz je Punkt, nur eine Ebene.")
                continue
            items.append(self._spans(tokens[at + 2]))
            lines.append(_line(token))
        return Block(_LISTS[tokens[0].type], tuple(items)), tuple(lines)

    def _spans(self, inline: Token) -> tuple[Span, ...]:
        return read_spans(inline.children or [], Spot(self._file, _line(inline)), self._report)

    def _take(self, count: int) -> Sequence[Token]:
        start = self._at
        self._at += count
        return self._tokens[start : self._at]

    def _whole(self) -> Sequence[Token]:
        """Take a token, and everything up to its closing one."""
        depth, count = 0, 0
        while count == 0 or depth > 0:
            depth += self._tokens[self._at + count].nesting
            count += 1
        return self._take(count)

    def _error(self, line: int, message: str, remedy: str) -> None:
        self._report.error(Spot(self._file, line), message, remedy)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1
