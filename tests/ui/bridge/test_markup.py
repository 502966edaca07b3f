from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.domain.prose import Block, BlockKind, Span, plain
from kiosk.services.pages.common import lines
from kiosk.ui.bridge.markup import markup, shown_lines

TAG = re.compile(r"<[^>]*>")
OURS = re.compile(r"</?b>|<a href=\"[a-z-]+\">|</a>")
NASTY = st.sampled_from(
    [
        "<b>",
        "</a>",
        "<img src=x>",
        "&amp;",
        "&#60;",
        "\"'",
        "<!--",
        "<a href='x'>",
        "&lt;script&gt;",
        "a<b>c",
        "www.gladbeck.de/x",
    ]
)
LETTERS = st.characters(categories=("L", "N", "P", "S"), include_characters=" ")


def spans_of(letters: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Span, ...]]:
    texts = st.lists(st.one_of(NASTY, st.text(letters, max_size=6)), max_size=4).map("".join)
    terms = st.sampled_from(["", "online-ausweis", "wbs"])
    return st.lists(st.builds(Span, texts, st.booleans(), terms), max_size=5).map(tuple)


SPANS = spans_of(LETTERS)
LATIN = spans_of(st.characters(categories=("L", "N", "P", "S"), max_codepoint=0x17F))


@settings(max_examples=300, deadline=None)
@given(SPANS)
def test_the_eye_sees_exactly_the_characters(spans: tuple[Span, ...]) -> None:
    made = markup(spans)
    assert all(OURS.fullmatch(tag) for tag in TAG.findall(made))
    seen = QTextDocumentFragment.fromHtml(f"<p>|{made}|</p>").toPlainText()
    seen = seen.replace("\u200b", "")  # where an address may break
    assert squeezed(seen) == squeezed(f"|{plain(spans)}|")


TWO_TEXTS = b"""
import QtQuick

Item {
    component Plate: Text {
        font.family: "Fira Sans"
        font.features: { "liga": 0, "calt": 0 }
        font.kerning: false
        font.pixelSize: 40
    }

    Plate { objectName: "styled"; textFormat: Text.StyledText }
    Plate { objectName: "plain"; textFormat: Text.PlainText }
}
"""


def test_qt_draws_exactly_the_characters(qapp: object) -> None:
    assert qapp
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(TWO_TEXTS, "file:///texts.qml")
    item = component.create()
    styled, bare = item.findChild(QObject, "styled"), item.findChild(QObject, "plain")
    assert isinstance(styled, QObject)
    assert isinstance(bare, QObject)

    @settings(max_examples=200, deadline=None)
    @given(LATIN)
    def check(spans: tuple[Span, ...]) -> None:
        # Strong words are wider, and spaces at the ends are not drawn: neither is what this is about.
        # A letter that is too many or missing is wider than 4 px.
        thin = (Span("|"), *(Span(squeezed(s.text).strip() or "x", term=s.term) for s in spans), Span("|"))
        styled.setProperty("text", markup(thin))
        bare.setProperty("text", plain(thin))
        assert abs(styled.property("implicitWidth") - bare.property("implicitWidth")) < 4

    check()


def squeezed(text: str) -> str:
    """HTML draws several spaces as one, and a place where a line may end has no width."""
    return re.sub(r"[ \u00a0]+", " ", text.replace("\u200b", ""))


def test_an_address_may_end_a_line_after_a_dot_only() -> None:
    assert markup((Span("www.gladbeck.de, § 1 Abs. 2, z.B. 3.50"),)) == (
        "www.\u200bgladbeck.\u200bde, § 1 Abs. 2, z.B. 3.50"
    )


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
