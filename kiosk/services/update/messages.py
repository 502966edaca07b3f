"""What the updater tells the screen: one JSON object a line, of a fixed shape and of limited size.

The updater handles what strangers wrote; the screen therefore believes it no more than a file. A line that is
too long, no JSON, of another shape or of an unknown kind is dropped. Unknown fields are dropped too, so that
an updater of the next version can still talk to this screen.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

import msgspec

from kiosk.domain.release.model import Origin
from kiosk.domain.release.refusal import Reason, Refused

LONGEST_LINE = 524_288
"""Bytes; a longer line is dropped. The largest offer fits: 300 texts of 400 characters."""
LONGEST_TEXT = 400
"""Characters of one text; what is longer is cut where it is written."""
MOST_ROWS = 60
"""Rows of one list."""

Text: TypeAlias = Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)]
Count: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
Texts: TypeAlias = Annotated[tuple[Text, ...], msgspec.Meta(max_length=MOST_ROWS)]
Rows: TypeAlias = Annotated[tuple[tuple[Text, Text, Text], ...], msgspec.Meta(max_length=MOST_ROWS)]
Moment: TypeAlias = Annotated[datetime, msgspec.Meta(tz=True)]


class Step(msgspec.Struct, frozen=True, tag_field="says", tag="step"):
    """How far it is: bytes done of bytes in all."""

    done: Count
    total: Count


class Offer(msgspec.Struct, frozen=True, tag_field="says", tag="offer"):
    """A verified release that could be taken over; `key` names exactly this one."""

    key: Text
    origin: Origin
    operator: Text
    signers: Texts
    published: Moment
    version: Text
    changes: Texts
    before_after: Rows
    size: Count


class Nothing(msgspec.Struct, frozen=True, tag_field="says", tag="nothing"):
    """The source was read and verified, and has what the stand has."""


class Installed(msgspec.Struct, frozen=True, tag_field="says", tag="installed"):
    """A generation is whole and safe; it waits to be shown."""

    number: Count


class Refusal(msgspec.Struct, frozen=True, tag_field="says", tag="refused"):
    """It is not taken over, and why; `retry_after_s` is what a mirror asked for, in seconds."""

    reason: Reason
    detail: Text = ""
    retry_after_s: Annotated[float, msgspec.Meta(ge=0, le=1e9)] = 0.0


class Problem(msgspec.Struct, frozen=True, tag_field="says", tag="problem"):
    """Something at this machine is in the way: a disk, a file, another updater."""

    message: Text
    remedy: Text = ""
    where: Text = ""


class Ending(msgspec.Struct, frozen=True):
    """Until when a role's signature holds."""

    role: Text
    expires: Moment


class Proved(msgspec.Struct, frozen=True, tag_field="says", tag="proved"):
    """Whether the metadata of a stored generation holds, offline, and all its objects are there in size."""

    number: Count
    holds: bool
    detail: Text = ""
    roles: Annotated[tuple[Ending, ...], msgspec.Meta(max_length=MOST_ROWS)] = ()


class Damaged(msgspec.Struct, frozen=True, tag_field="says", tag="damaged"):
    """A stored object is not what was signed."""

    number: Count
    path: Text


class Tried(msgspec.Struct, frozen=True, tag_field="says", tag="tried"):
    """The rehearsal of a generation: everything was built and drawn once, or what failed."""

    number: Count
    passed: bool
    detail: Text = ""


Message: TypeAlias = Step | Offer | Nothing | Installed | Refusal | Problem | Proved | Damaged | Tried

_decoder: msgspec.json.Decoder[Message] = msgspec.json.Decoder(Message)
_encoder = msgspec.json.Encoder()


def to_line(message: Message) -> bytes:
    """One line, with its end."""
    return _encoder.encode(message) + b"\n"


def from_line(line: bytes) -> Message | None:
    """The message of a line; None for whatever is none."""
    if len(line) > LONGEST_LINE:
        return None
    try:
        return _decoder.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def clean(text: str) -> str:
    """A text as it may be shown: visible characters only, cut to what a line may hold."""
    seen = "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in text)
    return seen if len(seen) <= LONGEST_TEXT else seen[: LONGEST_TEXT - 1] + "…"


def refusal_of(error: Refused, retry_after_s: float = 0.0) -> Refusal:
    """The message for a refusal."""
    return Refusal(error.reason, clean(error.where), retry_after_s)
