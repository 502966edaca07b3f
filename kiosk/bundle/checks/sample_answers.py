"""Sample answers: valid by JSON Schema, complete where they lead, and no question that nobody comes to."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kiosk.bundle.checks.forms import can_be_filled_in, questions
from kiosk.bundle.draft import Draft, Entry
from kiosk.bundle.findings import Report
from kiosk.bundle.layout import Kind
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Condition, Form
from kiosk.domain.form.review import open_pages, problems_on
from kiosk.domain.form.samples import entries
from kiosk.domain.form.standing import settle
from kiosk.domain.practice.model import Practice
from kiosk.validation.json_schema import SchemaChecker, schema_problem

_DAY = re.compile(r"([0-9]{4})\.([0-9]{1,2})\.([0-9]{1,2})")


def check(draft: Draft, report: Report) -> None:
    """Let every sample person fill in every form, on the day of the content's version."""
    checker = SchemaChecker(day_of(draft.header.version))
    for entry in draft.of(Kind.PRACTICE):
        practice: Practice = entry.value
        if practice.form is not None and _schemas(entry, practice.form, report):
            _Sampling(entry, practice.form, checker, report).check(practice.samples)


def day_of(version: str) -> dt.date:
    """The day that a version like "2026.11.21" means, as what is past then stays past; else the last day."""
    found = _DAY.match(version)
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else dt.date.max
    except ValueError:
        return dt.date.max


def _schemas(entry: Entry, form: Form, report: Report) -> bool:
    """Whether the form's schema and those of its conditions are complete and valid."""
    before = len(report.errors())
    schemas = {"form": form.schema}
    schemas |= {
        path: part.schema for path, part in entry.parts if isinstance(part, Condition) and part.schema
    }
    for path, schema in schemas.items():
        problem = schema_problem(schema)
        if problem is not None:
            remedy = "schema.json oder die Bedingung in uischema.json ändern."
            report.error(entry.spot(path), problem.rstrip("."), remedy)
    return len(report.errors()) == before


class _Sampling:
    def __init__(self, entry: Entry, form: Form, checker: SchemaChecker, report: Report) -> None:
        self._entry = entry
        self._form = form
        self._checker = checker
        self._report = report
        self._seen: set[str] = set()

    def check(self, samples: Mapping[str, str]) -> None:
        """Fill in the form with each sample."""
        readable = {name: text for name, text in samples.items() if can_be_filled_in(self._form, text)}
        for person, text in readable.items():
            self._person(f"samples.{person}", json.loads(text))
        for path, question in questions(self._entry):
            if samples and question.key not in self._seen:
                message = f"Keine Beispielperson kommt zur Frage „{question.key}“"
                remedy = "In sample.json eine Person ergänzen, die hierher kommt."
                self._report.warning(replace(self._entry.spot(path), field=question.key), message, remedy)

    def _person(self, path: str, sample: Mapping[str, Json]) -> None:
        wrong = [
            one for one in self._checker.problems(self._form.schema, sample) if one.keyword != "required"
        ]
        for problem in wrong:
            why = f"{problem.keyword} {problem.detail}".strip()
            self._error(
                path, problem.path, f"Diese Antwort passt nicht zum Schema ({why})", "Antwort ändern."
            )
        standing = settle(self._form, entries(self._form, sample), self._checker)
        pages = {page.id: page for page in standing.every_page()}
        self._seen |= {page.question.key for page in pages.values()}
        if wrong:
            return
        for page_id in sorted(open_pages(self._form, standing, self._checker)):
            for problem in problems_on(pages[page_id], self._form, standing, self._checker):
                message = f"Auf der Seite „{page_id}“ fehlt eine Antwort ({problem.keyword})"
                self._error(path, problem.path, message, "Antwort ergänzen.")
        asked = set(_answers(standing.instance, ""))
        for pointer in _answers(sample, ""):
            if pointer not in asked:
                message, remedy = "Danach wird diese Person nicht gefragt", "Antwort löschen."
                self._report.warning(self._entry.spot(path + _dotted(pointer)), message, remedy)

    def _error(self, path: str, pointer: str, message: str, remedy: str) -> None:
        self._report.error(self._entry.spot(path + _dotted(pointer)), message, remedy)


def _answers(value: Json, pointer: str) -> Iterator[str]:
    """The pointers of everything that is no object and no list of objects."""
    if isinstance(value, Mapping):
        for name, below in value.items():
            yield from _answers(below, f"{pointer}/{name}")
    elif isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
        for at, below in enumerate(value):
            yield from _answers(below, f"{pointer}/{at}")
    else:
        yield pointer


def _dotted(pointer: str) -> str:
    """A JSON pointer as a path of fields."""
    return re.sub(r"/([0-9]+)(?=/|$)", r"[\1]", pointer).replace("/", ".")
