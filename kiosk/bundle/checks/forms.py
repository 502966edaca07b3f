"""Forms: pages that can be told apart, choices to choose from, schemas and sample answers that are JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from kiosk.bundle.checks.scripts import RESERVED
from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report
from kiosk.bundle.layout import Kind
from kiosk.domain.form.model import Condition, ConditionKind, Field, FieldKind, Form, Question, Repeat
from kiosk.domain.form.samples import entries
from kiosk.domain.practice.model import Practice

MOST_ITEMS = 20
_WITH_OPTIONS = frozenset({FieldKind.CHOICE, FieldKind.SEARCH, FieldKind.SEVERAL, FieldKind.UPLOAD})
_REBUILD = "schema.json und uischema.json prüfen."


def check(draft: Draft, report: Report) -> None:
    """Look at every form, and whether its sample answers can be filled in."""
    for entry in draft.of(Kind.PRACTICE):
        practice: Practice = entry.value
        seen: set[str] = set()
        for path, part in entry.parts:
            wrong = _part(part, seen)
            if wrong is not None:
                report.error(entry.spot(path), wrong, _REBUILD)
        for person, text in practice.samples.items():
            if practice.form is None or not can_be_filled_in(practice.form, text):
                message = "Diese Antworten passen nicht zum Formular"
                report.error(
                    entry.spot(f"samples.{person}"), message, "Jedes Feld mit schema.json vergleichen."
                )


def questions(entry: Entry) -> Iterator[tuple[str, Question]]:
    """Every question of the entry's form with its path, those about the items of a list too."""
    return ((path, part) for path, part in entry.parts if isinstance(part, Question))


def can_be_filled_in(form: Form, text: str) -> bool:
    """Whether sample answers are JSON of a form that could have been entered."""
    try:
        entries(form, json.loads(text))
    except (ArithmeticError, ValueError, TypeError, RecursionError):
        return False
    return True


def _part(part: object, seen: set[str]) -> str | None:
    """What is wrong with one part of a form; `seen` collects the keys of pages."""
    match part:
        case Form(schema=schema, sections=sections):
            return None if _is_object(schema) and sections else "Das Formular ist leer"
        case Question(key=key):
            twice = key in seen or key in RESERVED
            seen.add(key)
            return f"„{key}“ gibt es zweimal, oder es ist ein Name der Übung" if twice else _question(part)
        case Field(kind=kind, options=options, longest=longest):
            fits = bool(options) == (kind in _WITH_OPTIONS) and longest > 0
            return None if fits else "Das Feld lässt sich nicht ausfüllen"
        case Repeat(least=least, most=most, questions=below):
            fits = 0 <= least <= most <= MOST_ITEMS and most > 0 and not _has_list(below)
            return None if fits else "Die Liste lässt sich nicht ausfüllen"
        case Condition(kind=kind, schema=schema, parts=parts):
            alone = kind is ConditionKind.SCHEMA
            return None if _is_object(schema) == alone == (not parts) else "Die Bedingung ist unvollständig"
        case _:
            return None


def _question(question: Question) -> str | None:
    return None if bool(question.fields) != bool(question.repeat) else "Hier wird nichts gefragt"


def _has_list(below: Iterable[Question]) -> bool:
    return any(question.repeat for question in below)


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False
