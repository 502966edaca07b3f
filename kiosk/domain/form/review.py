"""What is wrong on a page, what is wrong at all, and what the summary says."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.form.answers import Answers, Entry, value_of
from kiosk.domain.form.checking import Checker, Problem
from kiosk.domain.form.model import Field, Form
from kiosk.domain.form.standing import Page, Standing, count


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A line of the check-answers page: a field with its entry, or a list with the number of its items."""

    page: str
    section: str
    pointer: str
    field: Field | None
    entry: Entry


def problems_on(page: Page, form: Form, standing: Standing, checker: Checker) -> tuple[Problem, ...]:
    """What keeps the page from being complete: the first problem of each of its fields, in their order."""
    return tuple(problem for found, problem in _located(form, standing, checker) if found.id == page.id)


def first_open(
    form: Form, standing: Standing, checker: Checker, excused: frozenset[str] = frozenset()
) -> Page | None:
    """The first page that is not complete, nor let through all the same; None when there is none."""
    incomplete = open_pages(form, standing, checker) - excused
    return next((page for page in standing.every_page() if page.id in incomplete), None)


def open_pages(form: Form, standing: Standing, checker: Checker) -> frozenset[str]:
    """The ids of all pages that are not complete."""
    return frozenset(page.id for page, _ in _located(form, standing, checker))


def summary(standing: Standing, answers: Answers) -> tuple[SummaryLine, ...]:
    """What was answered and is shown, in order; exactly what the instance holds, and nothing else."""
    lines: list[SummaryLine] = []
    for page in standing.every_page():
        repeat = page.question.repeat
        if repeat is not None:
            lines.append(SummaryLine(page.id, page.section, repeat.path, None, count(answers, repeat)))
        for pointer, field in page.fields():
            entry = answers.get(pointer, "")
            if value_of(field, entry) is not None:
                lines.append(SummaryLine(page.id, page.section, pointer, field, entry))
    return tuple(lines)


def _located(form: Form, standing: Standing, checker: Checker) -> list[tuple[Page, Problem]]:
    """The first problem of each field with its page; what belongs to no shown field is left out."""
    owners = {pointer: page for page in standing.every_page() for pointer in page.pointers}
    found: dict[str, tuple[Page, Problem]] = {}
    for problem in checker.problems(form.schema, standing.instance):
        pointer = problem.path
        while pointer and pointer not in owners:
            pointer = pointer.rpartition("/")[0]
        if not pointer or pointer in owners[pointer].disabled:
            continue
        if pointer == problem.path or owners[pointer].question.repeat is None:
            found.setdefault(pointer, (owners[pointer], Problem(pointer, problem.keyword, problem.detail)))
    order = {pointer: number for number, pointer in enumerate(owners)}
    return [found[pointer] for pointer in sorted(found, key=order.__getitem__)]
