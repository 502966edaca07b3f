from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocumentFragment

from kiosk.domain.prose import Block, BlockKind, Span, plain
from kiosk.services.pages.common import lines
from kiosk.ui.bridge.markup import markup, shown_lines

TAG = re.compile(r"<[^>]*>")
OURS = re.compile(r"</?b>|<a href=\"[a-z-]+\">|</a>")
NASTY = st.sampled_from(
    ["<b>", "</a>", "<img src=x>", "&amp;", "&#60;", "\"'", "<!--", "<a href='x'>", "&lt;script&gt;", "a<b>c"]
)
LETTERS = st.characters(categories=("L", "N", "P", "S"), include_characters=" ")
TEXTS = st.lists(st.one_of(NASTY, st.text(LETTERS, max_size=6)), max_size=4).map("".join)
SPANS = st.lists(
    st.builds(Span, TEXTS, st.booleans(), st.sampled_from(["", "online-ausweis", "wbs"])), max_size=5
).map(tuple)


@settings(max_examples=300, deadline=None)
@given(SPANS)
def test_the_eye_sees_exactly_the_characters(spans: tuple[Span, ...]) -> None:
    made = markup(spans)
    assert all(OURS.fullmatch(tag) for tag in TAG.findall(made))
    seen = QTextDocumentFragment.fromHtml(f"<p>|{made}|</p>").toPlainText()
    seen = seen.replace("\u200b", "")  # where an address may break
    assert squeezed(seen) == squeezed(f"|{plain(spans)}|")


def squeezed(text: str) -> str:
    """HTML draws several spaces as one."""
    return re.sub(r"[ \u00a0]+", " ", text)


def test_a_word_and_a_strong_word_are_our_tags() -> None:
    spans = (Span("Mit "), Span("BundID", term="bundid"), Span(" & "), Span("PIN", strong=True))
    assert markup(spans) == 'Mit <a href="bundid">BundID</a> &amp; <b>PIN</b>'


def test_the_target_of_a_word_cannot_break_out() -> None:
    assert markup((Span("x", term='"><img src="y'),)) == ('<a href="&quot;&gt;&lt;img src=&quot;y">x</a>')


def test_lines_carry_what_is_spoken_beside_what_is_drawn() -> None:
    steps = Block(BlockKind.STEPS, ((Span("Öffnen <b>"),), (Span("Lesen", term="pin"),)))
    first, second = shown_lines(lines((steps,)))
    assert (first.kind, first.number, first.markup, first.plain) == (
        "steps",
        1,
        "Öffnen &lt;b&gt;",
        "Öffnen <b>",
    )
    assert (second.number, second.has_terms, first.has_terms) == (2, True, False)
