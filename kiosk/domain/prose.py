"""Running text as data: blocks of spans, so that no markup ever reaches the screen unparsed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """How the items of a block are drawn."""

    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    STEPS = "steps"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters with one look; `term` is the glossary id that a tap explains."""

    text: str
    strong: bool = False
    term: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph (a single item) or one list (an item per point)."""

    kind: BlockKind
    items: tuple[tuple[Span, ...], ...]


def plain(spans: tuple[Span, ...]) -> str:
    """The spans as bare characters, for speech, search and the accessibility tree."""
    return "".join(span.text for span in spans)


def plain_blocks(blocks: tuple[Block, ...]) -> str:
    """All items of all blocks as bare characters, one item a line."""
    return "\n".join(plain(item) for block in blocks for item in block.items)


def terms(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The glossary ids that the blocks mark, each once, in reading order."""
    found = (span.term for block in blocks for item in block.items for span in item if span.term)
    return tuple(dict.fromkeys(found))
