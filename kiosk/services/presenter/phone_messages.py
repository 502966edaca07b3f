"""What the screen and the helper that serves the volunteer's phone tell each other: one JSON object a line.

The helper handles what strangers send; the screen believes it no more than a file. A line that is too long,
no JSON, of another shape or of an unknown kind says nothing.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Annotated, TypeAlias

import msgspec

from kiosk.domain.pairing import HIGHEST_PORT
from kiosk.services.presenter.ports import AskedNote, Command, SpeakerNotes

LONGEST_ORDER = 1_048_576
"""Bytes of a line to the helper; the longest notes fit, whatever is written in them."""
LONGEST_NEWS = 512
"""Bytes of a line to the screen."""
LONGEST_TEXT = 4_000
"""Characters of one text of the notes; what is longer is cut where it is written."""
MOST_ASKED = 12
LIFETIME_S = 600.0
"""So long a code waits for its phone, and a pairing for a phone that went away."""

Short: TypeAlias = Annotated[str, msgspec.Meta(max_length=40)]
Port: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=HIGHEST_PORT)]


class PhoneTrouble(StrEnum):
    """Why no phone can be paired."""

    ADDRESS = "address"
    """This machine has no such address or interface, or it is none of a local network."""
    PORT = "port"
    """Something else uses the port."""
    STOPPED = "stopped"
    """The helper could not be started, or ended by itself."""


class Open(msgspec.Struct, frozen=True, tag_field="says", tag="open"):
    """Listen there (address or interface; port 0: any free one), and let in whoever brings the code."""

    address: Short
    port: Port
    code: Short
    lifetime_s: Annotated[float, msgspec.Meta(gt=0, le=86_400)] = LIFETIME_S


class Notes(msgspec.Struct, frozen=True, tag_field="says", tag="notes"):
    """What the phone shows from now on."""

    notes: SpeakerNotes


class Listening(msgspec.Struct, frozen=True, tag_field="says", tag="listening"):
    """The helper answers at this address."""

    address: Short
    port: Port


class Paired(msgspec.Struct, frozen=True, tag_field="says", tag="paired"):
    """A phone brought the code; nobody else can any more."""


class Here(msgspec.Struct, frozen=True, tag_field="says", tag="here"):
    """Whether the paired phone asks for news; a phone in a pocket does not."""

    here: bool


class Did(msgspec.Struct, frozen=True, tag_field="says", tag="did"):
    """The volunteer pressed a button."""

    command: Command


class HelpSeen(msgspec.Struct, frozen=True, tag_field="says", tag="help-seen"):
    """The volunteer saw that a visitor calls for help."""


class Trouble(msgspec.Struct, frozen=True, tag_field="says", tag="trouble"):
    """The helper cannot do its work, and ends."""

    reason: PhoneTrouble


Order: TypeAlias = Open | Notes
News: TypeAlias = Listening | Paired | Here | Did | HelpSeen | Trouble
_ORDERS: msgspec.json.Decoder[Order] = msgspec.json.Decoder(Order)
_NEWS: msgspec.json.Decoder[News] = msgspec.json.Decoder(News)


def line(message: Order | News) -> bytes:
    """A message as a line."""
    return msgspec.json.encode(message) + b"\n"


def order_from(line: bytes) -> Order | None:
    """What the screen says, or None where it is no such line."""
    if len(line) > LONGEST_ORDER:
        return None
    try:
        return _ORDERS.decode(line)
    except (msgspec.MsgspecError, UnicodeError):
        return None


def news_from(line: bytes) -> News | None:
    """What the helper says, or None where it is no such line."""
    if len(line) > LONGEST_NEWS:
        return None
    try:
        return _NEWS.decode(line)
    except (msgspec.MsgspecError, UnicodeError):
        return None


def bounded(notes: SpeakerNotes) -> SpeakerNotes:
    """The notes with every text cut to what fits into a line."""
    return replace(
        notes,
        tour=notes.tour[:LONGEST_TEXT],
        title=notes.title[:LONGEST_TEXT],
        say=notes.say[:LONGEST_TEXT],
        notes=notes.notes[:LONGEST_TEXT],
        question=notes.question[:LONGEST_TEXT],
        asked=tuple(
            AskedNote(question=one.question[:LONGEST_TEXT], answer=one.answer[:LONGEST_TEXT])
            for one in notes.asked[:MOST_ASKED]
        ),
        next_say=notes.next_say[:LONGEST_TEXT],
    )
