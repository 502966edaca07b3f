"""Running text: what is left of it without looks, and which words it explains."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.prose import Block, BlockKind, Span, plain, plain_blocks, terms

TEXT = (
    Block(BlockKind.PARAGRAPH, ((Span("Die "), Span("BundID", term="bundid"), Span(" ist ein Konto.")),)),
    Block(
        BlockKind.BULLETS,
        (
            (Span("Ihr "), Span("Ausweis", strong=True)),
            (Span("die "), Span("PIN", strong=True, term="pin"), Span(" dazu")),
        ),
    ),
    Block(BlockKind.STEPS, ((Span("Öffnen Sie die "), Span("BundID", term="bundid"), Span(".")),)),
)

SPANS = st.builds(Span, st.text(), st.booleans(), st.sampled_from(["", "bundid", "pin", "eid"]))
BLOCKS = st.builds(
    Block, st.sampled_from(BlockKind), st.lists(st.lists(SPANS).map(tuple), max_size=4).map(tuple)
)


def test_plain_leaves_the_looks_out() -> None:
    assert plain(TEXT[1].items[1]) == "die PIN dazu"
    assert plain(()) == ""


def test_plain_blocks_give_each_item_a_line() -> None:
    assert plain_blocks(TEXT).splitlines() == [
        "Die BundID ist ein Konto.",
        "Ihr Ausweis",
        "die PIN dazu",
        "Öffnen Sie die BundID.",
    ]
    assert plain_blocks(()) == ""
    assert plain_blocks((Block(BlockKind.BULLETS, ()),)) == ""


def test_terms_come_once_and_in_reading_order() -> None:
    assert terms(TEXT) == ("bundid", "pin")
    assert terms(TEXT[::-1]) == ("bundid", "pin")
    assert terms((TEXT[1], TEXT[0])) == ("pin", "bundid")
    assert terms(()) == ()


@given(st.lists(BLOCKS, max_size=5).map(tuple))
def test_nothing_is_lost_and_nothing_is_added(blocks: tuple[Block, ...]) -> None:
    spans = [span for block in blocks for item in block.items for span in item]
    assert plain_blocks(blocks).replace("\n", "") == "".join(span.text for span in spans).replace("\n", "")
    found = terms(blocks)
    assert set(found) == {span.term for span in spans} - {""}
    assert len(found) == len(set(found))


def test_text_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        TEXT[0].kind = BlockKind.STEPS  # type: ignore[misc]


def test_kinds_are_the_words_of_the_bundle() -> None:
    assert [kind.value for kind in BlockKind] == ["paragraph", "bullets", "steps"]
