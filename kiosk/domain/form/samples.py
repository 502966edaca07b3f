"""A sample person's answers as entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kiosk.domain.form.answers import Entry, at, entry_of
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Form, Question
from kiosk.domain.form.standing import item_pointer


def entries(form: Form, sample: Json) -> Mapping[str, Entry]:
    """Everything that the sample says, by absolute pointer, whether it is shown or not."""
    questions = (question for section in form.sections for question in section.questions)
    return dict(_entries(questions, sample, ""))


def _entries(questions: Iterable[Question], sample: Json, base: str) -> Iterator[tuple[str, Entry]]:
    for question in questions:
        for field in question.fields:
            value = at(sample, base + field.path)
            if value is not None:
                yield base + field.path, entry_of(field, value)
        repeat = question.repeat
        if repeat is not None:
            items = at(sample, repeat.path)
            number = len(items) if isinstance(items, list) else 0
            yield repeat.path, number
            for item in range(number):
                yield from _entries(repeat.questions, sample, item_pointer(repeat, item))
