"""What the kiosk says when an answer does not fit: by keyword, by kind of field, by format."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kiosk.bundle.checks.practice_keys import ERROR, KEYWORDS, LABEL, STEP_TEXT, Key
from kiosk.domain.form.model import FieldKind

PLACES = frozenset({"count", "field", "limit", "sample"})
"""Places in braces that messages have."""

FORMATS = ("date", "past-date", "email", "iban", "bic", "steuer-id", "plz", "kennzeichen", "telefon")
REAL_DATA = ("iban", "steuer-id", "ausweisnummer", "e-mail", "telefon", "name-geburtstag")
"""What a person can be stopped for typing."""

_NEEDED = frozenset({"error.required", "error.format", "error.other", "error.digits", "error.wrong"})


@cache
def message_keys() -> dict[str, Key]:
    """Every key that a file of messages may have."""
    return dict(_keys())


def _keys() -> Iterator[tuple[str, Key]]:
    for name in (*KEYWORDS, "other", "digits", "wrong"):
        yield f"error.{name}", Key(ERROR, needed=f"error.{name}" in _NEEDED)
    for kind in (*FieldKind, "repeat"):
        for name in KEYWORDS:
            yield f"error.{kind}.{name}", Key(ERROR, needed=False)
    for name in FORMATS:
        yield f"error.format.{name}", Key(ERROR)
    for name in ("", *(f"{one}." for one in REAL_DATA)):
        yield f"stop.{name}title", Key(LABEL, needed=not name)
        yield f"stop.{name}text", Key(STEP_TEXT, needed=False)
    yield "help.sample", Key(ERROR)
    yield "summary.error", Key(LABEL)
    yield "summary.errors", Key(LABEL)
