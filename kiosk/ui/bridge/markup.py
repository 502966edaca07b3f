"""Spans as the few tags of Qt's StyledText that we emit ourselves; everything else is escaped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from kiosk.domain.prose import Span
from kiosk.services.pages.common import Line

_INSIDE_ADDRESS = re.compile(r"\.(?=[^\W\d_]{2})")
_MAY_BREAK = "\u200b"
"""Zero width: a line may end after a dot of an address, instead of in the middle of a word."""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line as QML draws it: `markup` for the eye, `plain` for the accessibility tree."""

    key: str
    kind: str
    number: int
    markup: str
    plain: str
    has_terms: bool


def markup(spans: tuple[Span, ...]) -> str:
    """The spans as StyledText; a glossary word becomes a link whose target is its id."""
    return "".join(_tagged(span) for span in spans)


def shown_lines(lines: tuple[Line, ...]) -> tuple[ShownLine, ...]:
    """The lines ready for a model."""
    return tuple(
        ShownLine(
            key=line.key,
            kind=line.kind,
            number=line.number,
            markup=markup(line.spans),
            plain=line.plain,
            has_terms=any(span.term for span in line.spans),
        )
        for line in lines
    )


def _tagged(span: Span) -> str:
    text = _INSIDE_ADDRESS.sub(f".{_MAY_BREAK}", escape(span.text))
    if span.strong:
        text = f"<b>{text}</b>"
    if span.term:
        text = f'<a href="{escape(span.term)}">{text}</a>'
    return text
