"""What the screen shows of a practice: frozen values, one for each place that a run can be on."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.practice.course import Course
from kiosk.domain.practice.run import Run
from kiosk.services.pages.common import Context
from kiosk.services.practice.words import Words


@dataclass(frozen=True)
class Place:
    """Where a person is, with all that a page is made from."""

    context: Context
    course: Course
    run: Run
    words: Words


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field to fill in; `sample` is what "Beispiel einsetzen" would put in, as a person reads it."""

    key: str
    kind: str
    label: str
    hint: str
    raw: str
    error: str
    keyboard: str
    unit: str
    optional: bool
    sample: str
    longest: int
    writable: bool = True
    day: str = ""
    month: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One of several answers, documents or ways; `first`, `second` and `rest` are written in its picture."""

    key: str
    title: str
    chosen: bool = False
    picture: str = ""
    first: str = ""
    second: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class TextRow:
    """A line of text; `kind` says where it stands, `target` what it leads to."""

    key: str
    title: str
    kind: str = ""
    value: str = ""
    target: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class PracticePage:
    """What a practising person sees. `mode` is intro, question, list, check, step or finish.

    On a page with one field, `field` is its pointer and `kind` its kind; `typing` says whether anything
    is written here, and `keyboard` with which keys it begins; `tries` counts the times that "Weiter"
    found something missing.
    """

    key: str
    mode: str
    practice: str
    title: str
    name: str = ""
    section: str = ""
    text: str = ""
    why: str = ""
    layout: str = "plain"
    field: str = ""
    kind: str = ""
    typing: bool = False
    keyboard: str = "text"
    tries: int = 0
    number: int = 0
    count: int = 0
    minutes: int = 0
    icon: str = ""
    notes: str = ""
    fields: tuple[FieldRow, ...] = ()
    options: tuple[OptionRow, ...] = ()
    problems: tuple[TextRow, ...] = ()
    rows: tuple[TextRow, ...] = ()
    add: str = ""
    can_add: bool = False
    has_sample: bool = False
    helped: bool = False
    help: str = ""
    stop_title: str = ""
    stop_text: str = ""
    query: str = ""
    picture: str = ""
    first: str = ""
    second: str = ""
    rest: str = ""
    next: str = ""
    digits: int = 0
    digits_wanted: int = 0
    wait_ms: int = 0
    person: str = ""
    service: str = ""
    fallback: bool = False


def make_page(mode: str, title: str, **parts: object) -> PracticePage:
    """A snapshot with what one kind of place has; `practice_page` adds what all have."""
    return PracticePage("", mode, "", title, **parts)  # type: ignore[arg-type]
