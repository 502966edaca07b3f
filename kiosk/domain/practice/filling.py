"""Filling in: what a person writes, what a sample person says, items of lists, and the stop for real data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from kiosk.domain.form.answers import DATE_PARTS, SEPARATOR, Entry
from kiosk.domain.form.model import TYPED, Field, FieldKind, Personal
from kiosk.domain.form.standing import Page, count
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.run import Run

NAME_AND_BIRTHDAY = "name-geburtstag"
Find = Callable[[str, frozenset[str]], str]
"""Names the kind of real data in a text, or ""; what is exempt is let through."""

_TELLING = frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT})
_YEAR_DIGITS = 4
_SHORTEST_NAME = 2


def present_page(course: Course, run: Run) -> Page | None:
    """The page of the form that the run is on."""
    standing = course.standing(run.answers)
    return standing.find(run.spot.key) if standing else None


def write(course: Course, run: Run, pointer: str, entry: Entry, find: Find) -> Run:
    """Set one entry of the present page; plausible real data is blanked at once and named in `stopped`."""
    page = present_page(course, run)
    field = dict(page.fields()).get(pointer) if page else None
    if field is None:
        return run
    entry = _cut(field, entry)
    kind = find(entry, course.exempt) if field.kind in _TELLING and isinstance(entry, str) else ""
    if kind:
        return replace(run, answers={**run.answers, pointer: ""}, stopped=kind)
    answers = {**run.answers, pointer: entry}
    if _says_who(course, answers, pointer):
        blanked = dict.fromkeys(course.personal, "")
        return replace(run, answers={**answers, **blanked}, stopped=NAME_AND_BIRTHDAY)
    return replace(run, answers=answers, stopped="")


def toggle(course: Course, run: Run, pointer: str, option: str) -> Run:
    """Tick an option of a field with several answers, or take the tick away."""
    page = present_page(course, run)
    field = dict(page.fields()).get(pointer) if page else None
    if field is None or field.kind is not FieldKind.SEVERAL or option not in field.options:
        return run
    before = run.answers.get(pointer, ())
    chosen = before if isinstance(before, tuple) else ()
    now = tuple(one for one in chosen if one != option) if option in chosen else (*chosen, option)
    return replace(run, answers={**run.answers, pointer: now})


def fill(course: Course, run: Run, pointer: str) -> Run:
    """Put the sample answer into one field."""
    sample = course.sample_for(run, pointer)
    if sample is None:
        return run
    return _with(run, {pointer: sample}, {pointer})


def fill_page(course: Course, run: Run, page: Page) -> Run:
    """Put the sample answers into everything on a page; a list gets all items of the sample person."""
    repeat = page.question.repeat
    if repeat is None:
        found = {pointer: course.sample_for(run, pointer) for pointer in page.pointers}
        return _with(run, {key: value for key, value in found.items() if value is not None}, page.pointers)
    sample = course.samples.get(run.person) or next(iter(course.samples.values()), {})
    below = {key: value for key, value in sample.items() if _is_inside(key, repeat.path)}
    kept = {key: value for key, value in run.answers.items() if not _is_inside(key, repeat.path)}
    return _with(replace(run, answers=kept), below, page.pointers)


def add_item(course: Course, run: Run) -> Run:
    """One more item of the present list, unless it is full."""
    page = present_page(course, run)
    repeat = page.question.repeat if page else None
    if repeat is None or count(run.answers, repeat) >= repeat.most:
        return run
    return _with(run, {repeat.path: count(run.answers, repeat) + 1}, ())


def remove_item(course: Course, run: Run, item: int) -> Run:
    """Take an item off the present list; those behind it move up."""
    page = present_page(course, run)
    repeat = page.question.repeat if page else None
    if page is None or repeat is None or not 0 <= item < count(run.answers, repeat):
        return run
    number = count(run.answers, repeat)
    kept = {key: value for key, value in run.answers.items() if not _is_inside(key, repeat.path)}
    for old in range(number):
        new = old - (old > item)
        prefix = f"{repeat.path}/{old}/"
        for key, value in run.answers.items():
            if old != item and key.startswith(prefix):
                kept[f"{repeat.path}/{new}/{key.removeprefix(prefix)}"] = value
    done = frozenset(one for one in run.done if not one.startswith(f"{page.id}["))
    return replace(run, answers={**kept, repeat.path: number - 1}, done=done, problems=())


def press_digit(course: Course, run: Run, digit: str) -> Run:
    """Type a digit of a number that the present step asks for; "" takes the last one away."""
    step = course.step(run)
    entry = step.entry if step else None
    if entry is not None and not digit:
        return replace(run, digits=run.digits[:-1], problems=())
    if entry is None or len(run.digits) >= entry.digits or not (len(digit) == 1 and digit.isdecimal()):
        return run
    return replace(run, digits=run.digits + digit, problems=())


def _with(run: Run, entries: Mapping[str, Entry], pointers: Iterable[str]) -> Run:
    cleared = tuple(problem for problem in run.problems if problem.path not in set(pointers))
    return replace(run, answers={**run.answers, **entries}, problems=cleared, stopped="")


def _cut(field: Field, entry: Entry) -> Entry:
    if field.kind in TYPED and isinstance(entry, str):
        return entry[: field.longest]
    if field.options and isinstance(entry, str):
        return entry if entry in field.options else ""
    return entry


def _says_who(course: Course, answers: Mapping[str, Entry], pointer: str) -> bool:
    """Whether name and birth date, neither of them a sample person's, are both there now."""
    if pointer not in course.personal:
        return False
    own = {
        kind
        for path, kind in course.personal.items()
        if _is_telling(kind, answers.get(path, "")) and answers.get(path) not in course.exempt
    }
    return {Personal.NAME, Personal.BIRTH_DATE} <= own


def _is_telling(kind: Personal, entry: Entry) -> bool:
    if not isinstance(entry, str):
        return False
    if kind is Personal.NAME:
        return len(entry.strip()) >= _SHORTEST_NAME
    parts = entry.split(SEPARATOR)
    return len(parts) == DATE_PARTS and all(parts) and len(parts[-1]) == _YEAR_DIGITS


def _is_inside(pointer: str, list_pointer: str) -> bool:
    return pointer == list_pointer or pointer.startswith(list_pointer + "/")
