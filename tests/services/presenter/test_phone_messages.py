"""The lines between screen and helper: what is said is understood, what is not expected says nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.services.presenter.phone_messages import (
    LONGEST_NEWS,
    LONGEST_ORDER,
    LONGEST_TEXT,
    MOST_ASKED,
    Did,
    HelpSeen,
    Here,
    Listening,
    News,
    Notes,
    Open,
    Order,
    Paired,
    PhoneTrouble,
    Trouble,
    bounded,
    line,
    news_from,
    order_from,
)
from kiosk.services.presenter.ports import AskedNote, Command, SpeakerNotes
from tests.support.phone import ADDRESS, CODE, NOTES

ORDERS = (Open("wlan0", 0, CODE), Open(ADDRESS, 8080, CODE, 5.0), Notes(NOTES), Notes(SpeakerNotes()))
NEWS = (
    Listening(ADDRESS, 8080),
    Paired(),
    Here(here=True),
    Did(Command.NEXT),
    HelpSeen(),
    Trouble(PhoneTrouble.PORT),
)


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_arrives_as_it_was(order: Order) -> None:
    assert order_from(line(order)) == order


@pytest.mark.parametrize("news", NEWS)
def test_news_arrive_as_they_were(news: News) -> None:
    assert line(news).endswith(b"\n")
    assert news_from(line(news)) == news
    assert order_from(line(news)) is None


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\n",
        b"{}",
        b"[]",
        b"null",
        b'{"says":"paired"',
        b'{"says":"shutdown"}',
        b'{"says":"did","command":"format"}',
        b'{"says":"did","command":["next"]}',
        b'{"says":"here","here":1}',
        b'{"says":"listening","address":"' + b"a" * 41 + b'","port":1}',
        b'{"says":"listening","address":"a","port":65536}',
        b'{"says":"listening","address":"a","port":-1}',
        b'{"says":"trouble","reason":"\xff"}',
        b'{"says":"paired","x":"' + b"x" * LONGEST_NEWS + b'"}',
        b"[" * 400,
    ],
)
def test_what_no_helper_says_says_nothing(said: bytes) -> None:
    assert news_from(said) is None


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b'{"says":"open"}',
        b'{"says":"open","address":"a","port":0,"code":"x","lifetime_s":0}',
        b'{"says":"notes","notes":{"say":7}}',
        b'{"says":"notes","notes":{}, "x":"' + b"x" * LONGEST_ORDER + b'"}',
    ],
)
def test_what_no_screen_says_says_nothing(said: bytes) -> None:
    assert order_from(said) is None


@given(st.binary(max_size=80))
def test_no_line_is_an_error(said: bytes) -> None:
    assert news_from(said) is None or said.startswith(b"{")
    assert order_from(said) is None or said.startswith(b"{")


def test_the_longest_notes_fit_into_a_line() -> None:
    text = "\N{SPEAKING HEAD IN SILHOUETTE}" * 9_999
    asked = tuple(AskedNote(question=text, answer=text) for _ in range(99))
    notes = SpeakerNotes(
        tour=text, title=text, say=text, notes=text, question=text, asked=asked, next_say=text
    )
    cut = bounded(notes)
    assert len(line(Notes(cut))) <= LONGEST_ORDER
    assert order_from(line(Notes(cut))) == Notes(cut)
    assert len(cut.say) == LONGEST_TEXT
    assert len(cut.asked) == MOST_ASKED


def test_usual_notes_are_not_cut() -> None:
    assert bounded(NOTES) == NOTES
