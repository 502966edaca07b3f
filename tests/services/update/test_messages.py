"""Lines between updater and screen: nothing but what was agreed passes."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.release.model import Origin
from kiosk.domain.release.refusal import Reason, Refused
from kiosk.services.update import messages
from kiosk.services.update.messages import LONGEST_LINE, LONGEST_TEXT, Message, clean, from_line, to_line

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
OFFER = messages.Offer(
    key="ab12",
    origin=Origin.STICK,
    operator="Stadt Gladbeck",
    signers=("Anna Muster",),
    published=NOW,
    version="2026.11.21",
    changes=("3 Dienste neu", "1 Link geändert"),
    before_after=(("Hund anmelden, Kosten", "13 €", "15 €"),),
    size=12_000,
)
ALL: tuple[Message, ...] = (
    messages.Step(3, 10),
    OFFER,
    messages.Nothing(),
    messages.Installed(7),
    messages.Refusal(Reason.DAMAGED, "region/terms.json", 3.5),
    messages.Problem("Die Platte ist voll.", "Rufen Sie die Technik an.", "/var"),
    messages.Proved(7, holds=True, roles=(messages.Ending("timestamp", NOW),)),
    messages.Damaged(7, "region/terms.json"),
    messages.Tried(7, passed=False, detail="service, hund-anmelden"),
)


@pytest.mark.parametrize("message", ALL)
def test_every_message_comes_back_from_its_line(message: Message) -> None:
    line = to_line(message)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert from_line(line) == message


def test_a_field_of_the_next_version_does_not_hurt() -> None:
    tree = json.loads(to_line(messages.Installed(7)))
    assert from_line(json.dumps({**tree, "mood": "good"}).encode()) == messages.Installed(7)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"Traceback (most recent call last):\n",
        b'{"says": "shutdown"}',
        b'{"says": "installed"}',
        b'{"says": "installed", "number": -1}',
        b'{"says": "installed", "number": "7"}',
        b'{"says": "refused", "reason": "mood"}',
        b'{"says": "refused", "reason": "damaged", "retry_after_s": 1e300}',
        b'{"says": "proved", "number": 1, "holds": 1}',
        b'{"says": "proved", "number": 1, "holds": true, "roles": [{"role": "x"}]}',
        b'{"says": "offer", "published": "2026-01-01T00:00:00"}',
        b'[{"says": "nothing"}]',
        b"\xff\xfe",
        b"[" * 5000,
        b'{"says": "damaged", "number": 1, "path": "' + b"a" * (LONGEST_TEXT + 1) + b'"}',
        b'{"says": "nothing", "x": "' + b"a" * LONGEST_LINE + b'"}',
    ],
)
def test_any_other_line_is_dropped(line: bytes) -> None:
    assert from_line(line) is None


@given(st.binary(max_size=400))
def test_no_bytes_raise(line: bytes) -> None:
    assert from_line(line) is None or isinstance(from_line(line), Message)


def test_a_text_that_is_shown_is_visible_and_short() -> None:
    assert clean("Grüße, Ärger – 13 €") == "Grüße, Ärger – 13 €"
    assert clean("a\u202eb\nc\ud800") == "a\ufffdb\ufffdc\ufffd"
    assert len(clean("x" * 1000)) == LONGEST_TEXT


def test_a_refusal_becomes_a_message_that_can_be_sent() -> None:
    message = messages.refusal_of(Refused(Reason.DAMAGED, "m\udcfcll" * 200), 2.0)
    assert from_line(to_line(message)) == message
    assert (message.reason, message.retry_after_s) == (Reason.DAMAGED, 2.0)
