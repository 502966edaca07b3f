"""Which words a practice needs, may have, and how long they may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.bundle.checks.step_pictures import LINES
from kiosk.domain.form.model import Field, FieldKind, Form, Question
from kiosk.domain.practice.model import Practice, Script

TITLE = 40
SUMMARY = 220
LABEL = 60
SHORT_LABEL = 30
"""Characters of the name of a field that shares its page."""
DESCRIPTION = 110
WHY = 220
OPTION = 40
ERROR = 120
POINT = 110
"""Characters of a point in a list at the end."""
STEP_TITLE = 60
STEP_TEXT = 260
PICTURE_LINE = 60

KEYWORDS = (
    "additionalProperties",
    "const",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "oneOf",
    "pattern",
    "required",
    "type",
    "uniqueItems",
)
"""What a schema can find wrong with an answer."""
LISTS = {"learned": (2, 4), "home": (2, 6), "next": (2, 4)}
"""The lists at the end, with the fewest and the most of their points."""


@dataclass(frozen=True, slots=True)
class Key:
    """A text: how long it may be, and whether it must be there."""

    most: int
    needed: bool = True

    def joined(self, other: Key) -> Key:
        """A text that has two uses."""
        return Key(min(self.most, other.most), self.needed or other.needed)


def keys_of(practice: Practice) -> dict[str, Key]:
    """Every key that the texts of a practice may have."""
    found: dict[str, Key] = {}
    for name, key in _keys(practice):
        found[name] = key.joined(found[name]) if name in found else key
    return found


def pages_of(form: Form) -> Iterator[Question]:
    """Every page of a form, those about the items of a list too."""
    for section in form.sections:
        for question in section.questions:
            yield question
            if question.repeat is not None:
                yield from question.repeat.questions


def title_of(question: Question) -> str:
    """The key of a page's title: that of its only field, or its own."""
    return question.fields[0].key if len(question.fields) == 1 else question.key


def _keys(practice: Practice) -> Iterator[tuple[str, Key]]:
    yield "title", Key(TITLE)
    yield "summary", Key(SUMMARY)
    for name, (least, most) in LISTS.items():
        yield from _numbered(name, least, most, POINT)
    if practice.form is not None:
        for section in practice.form.sections:
            yield f"{section.key}.label", Key(LABEL)
        for question in pages_of(practice.form):
            yield from _page(question)
    if practice.script is not None:
        yield from _steps(practice.script)


def _page(question: Question) -> Iterator[tuple[str, Key]]:
    title = title_of(question)
    for note in question.notes:
        yield note, Key(WHY)
    yield f"{title}.label", Key(LABEL)
    yield f"{question.key}.label", Key(LABEL, needed=False)
    yield from _around(question.key)
    for field in question.fields:
        yield f"{field.key}.label", Key(LABEL if field.key == title else SHORT_LABEL)
        yield from _around(field.key)
        yield from _field(field)
    if question.repeat is not None:
        yield f"{question.key}.sample", Key(DESCRIPTION, needed=False)
        yield f"{question.key}.add", Key(OPTION, needed=False)
        yield f"{question.key}.item", Key(OPTION, needed=False)
        yield from _errors(question.key, KEYWORDS)


def _around(key: str) -> Iterator[tuple[str, Key]]:
    yield f"{key}.description", Key(DESCRIPTION, needed=False)
    yield f"{key}.why", Key(WHY, needed=False)


def _field(field: Field) -> Iterator[tuple[str, Key]]:
    yield f"{field.key}.sample", Key(DESCRIPTION, needed=False)
    for option in field.options:
        yield f"{field.key}.{option}", Key(OPTION)
    own = field.options if field.kind is FieldKind.UPLOAD else ()
    yield from _errors(field.key, (*KEYWORDS, *own))


def _errors(key: str, keywords: Iterable[str]) -> Iterator[tuple[str, Key]]:
    for keyword in keywords:
        yield f"{key}.error.{keyword}", Key(ERROR, needed=False)


def _steps(script: Script) -> Iterator[tuple[str, Key]]:
    for step in script.steps:
        stem = f"step.{step.id}"
        yield f"{stem}.title", Key(STEP_TITLE)
        yield f"{stem}.text", Key(STEP_TEXT)
        yield f"{stem}.next", Key(OPTION, needed=False)
        yield from _lines(stem, step.picture)
        for choice in step.choices:
            yield f"{stem}.choice.{choice.key}", Key(OPTION)
            yield from _lines(f"{stem}.choice.{choice.key}", choice.picture)


def _lines(stem: str, picture: str) -> Iterator[tuple[str, Key]]:
    least, most = LINES.get(picture, (0, 0))
    yield from _numbered(f"{stem}.picture", least, most, PICTURE_LINE)


def _numbered(stem: str, least: int, most: int, length: int) -> Iterator[tuple[str, Key]]:
    for number in range(1, most + 1):
        yield f"{stem}.{number}", Key(length, needed=number <= least)
