"""The inline part of Markdown: text, strong words and glossary marks; all else is a finding."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from kiosk.bundle.findings import Report, Spot
from kiosk.domain.prose import Span

TERM = "term:"
"""How the address of a glossary mark begins."""

_LEFTOVER = re.compile(r"\]\(|\]\[|\]:|\*\*|&#?\w+;|https?://|term:")
_LINK_REMEDY = "Adressen stehen in der YAML-Datei. Glossarwörter: [Wort](term:id)."
_REFUSED = {
    "code_inline": ("Programmtext mit ` gibt es hier nicht", "Die Zeichen ` löschen."),
    "em_open": ("Kursiv gibt es hier nicht", "**fett** schreiben oder die Sternchen löschen."),
    "html_inline": ("HTML gibt es hier nicht", "Die spitzen Klammern löschen."),
    "image": ("Bilder gibt es in Texten nicht", "Das Bild löschen."),
    "s_open": ("Durchgestrichenes gibt es hier nicht", "Die Zeichen ~~ löschen."),
}
_BREAKS = frozenset({"softbreak", "hardbreak"})


def heading_text(inline: Token, spot: Spot, report: Report) -> str:
    """A heading as plain text; marks in it are findings."""
    spans = read_spans(inline.children or [], spot, report)
    if any(span.strong or span.term for span in spans):
        report.error(spot, "In der Überschrift steht mehr als Text", "Nur Text in die Überschrift schreiben.")
    return "".join(span.text for span in spans).strip()


def read_spans(tokens: Sequence[Token], spot: Spot, report: Report) -> tuple[Span, ...]:
    """The spans of one paragraph or list item; neighbours that look alike are joined."""
    found: list[Span] = []
    strong, term = 0, ""
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            strong += token.nesting
        elif token.type == "link_open":
            term = _term(token, spot, report)
        elif token.type == "link_close":
            term = ""
        elif token.type in _REFUSED:
            report.error(spot, *_REFUSED[token.type])
        else:
            text = " " if token.type in _BREAKS else token.content
            _append(found, Span(text, bool(strong), term))
    whole = "".join(span.text for span in found)
    leftover = _LEFTOVER.search(whole)
    if leftover:
        report.error(spot, f"„{leftover.group()}“ würde so auf dem Bildschirm stehen", _LINK_REMEDY)
    return tuple(found)


def _term(token: Token, spot: Spot, report: Report) -> str:
    address = str(token.attrGet("href"))
    if address.startswith(TERM) and len(address) > len(TERM) and token.attrGet("title") is None:
        return address.removeprefix(TERM)
    report.error(spot, f"Der Verweis auf „{address}“ ist hier nicht erlaubt", _LINK_REMEDY)
    return ""


def _append(found: list[Span], span: Span) -> None:
    if found and (found[-1].strong, found[-1].term) == (span.strong, span.term):
        found[-1] = Span(found[-1].text + span.text, span.strong, span.term)
    elif span.text:
        found.append(span)
