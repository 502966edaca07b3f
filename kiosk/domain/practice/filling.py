"""Filling in: what a person writes, what a sample person says, items of lists, and the stop for real data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from kiosk.domain.form.answers import DATE_PARTS, SEPARATOR, Entry
from kiosk.domain.form.model import TYPED, Field, FieldKind, Personal
from kiosk.domain.form.standing import Page, count
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.run import CHECK, Run

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
    """Set one entry of the present page; plausible real data is blanked at once and named in `stopped`.

    What stands there already is no news: a field that was just blanked may say so, and takes back nothing.
    """
    page = present_page(course, run)
    field = page.field_at(pointer) if page else None
    if field is None:
        return run
    entry = _cut(field, entry)
    if entry == run.answers.get(pointer):
        return run
    kind = find(entry, course.exempt) if field.kind in _TELLING and isinstance(entry, str) else ""
    if kind:
        return replace(_answered(course, run, {**run.answers, pointer: ""}), stopped=kind)
    answers = {**run.answers, pointer: entry}
    if _says_who(course, answers, pointer):
        blanked = dict.fromkeys(course.personal_near(pointer), "")
        return replace(_answered(course, run, {**answers, **blanked}), stopped=NAME_AND_BIRTHDAY)
    return replace(_answered(course, run, answers), stopped="")


def toggle(course: Course, run: Run, pointer: str, option: str) -> Run:
    """Tick an option of a field with several answers, or take the tick away."""
    page = present_page(course, run)
    field = page.field_at(pointer) if page else None
    if field is None or field.kind is not FieldKind.SEVERAL or option not in field.options:
        return run
    before = run.answers.get(pointer, ())
    chosen = before if isinstance(before, tuple) else ()
    now = tuple(one for one in chosen if one != option) if option in chosen else (*chosen, option)
    return _answered(course, run, {**run.answers, pointer: now})


def fill(course: Course, run: Run, pointer: str) -> Run:
    """Put the sample answer into one field of the present page."""
    page = present_page(course, run)
    sample = course.sample_for(run, pointer)
    if sample is None or page is None or page.field_at(pointer) is None:
        return run
    return _with(course, run, {pointer: sample}, {pointer})


def has_sample(course: Course, run: Run, page: Page) -> bool:
    """Whether any sample person knows an answer for the page."""
    return any(course.sample_for(run, pointer) is not None for pointer in page.pointers)


def page_sample(course: Course, run: Run, page: Page) -> Mapping[str, Entry]:
    """The answers for a page's fields, as one sample person would leave it: the chosen one, or who knows any.

    What they leave out stays empty, unless it is demanded; then anybody's answer will do.
    """
    people = (run.person, *course.people())
    said = (course.samples.get(person, {}) for person in people)
    own = next((sample for sample in said if any(pointer in sample for pointer in page.pointers)), {})
    found = {
        pointer: course.sample_for(run, pointer)
        for pointer, field in page.fields()
        if pointer not in page.disabled and (pointer in own or field.required)
    }
    return {pointer: entry for pointer, entry in found.items() if entry is not None}


def fill_page(course: Course, run: Run, page: Page) -> Run:
    """Put the sample answers into everything on a page; a list gets all items of the sample person."""
    repeat = page.question.repeat
    if repeat is None:
        answers = page_sample(course, run, page)
        emptied = dict.fromkeys((one for one in page.pointers if answers and one in run.answers), "")
        return _with(course, run, {**emptied, **answers}, page.pointers)
    chosen = course.samples.get(run.person, {})
    every = (sample for sample in (chosen, *course.samples.values()) if repeat.path in sample)
    sample = next((sample for sample in every if count(sample, repeat) >= repeat.least), None)
    if sample is None:
        return run
    below = {key: value for key, value in sample.items() if _is_inside(key, repeat.path)}
    kept = {key: value for key, value in run.answers.items() if not _is_inside(key, repeat.path)}
    return _with(course, replace(_without_items(run, page), answers=kept), below, page.pointers)


def add_item(course: Course, run: Run) -> Run:
    """One more item of the present list, unless it is full."""
    page = present_page(course, run)
    repeat = page.question.repeat if page else None
    if repeat is None or count(run.answers, repeat) >= repeat.most:
        return run
    return _with(course, run, {repeat.path: count(run.answers, repeat) + 1}, ())


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
    return _answered(course, _without_items(run, page), {**kept, repeat.path: number - 1})


def press_digit(course: Course, run: Run, digit: str) -> Run:
    """Type a digit of a number that the present step asks for; "" takes the last one away."""
    step = course.step(run)
    entry = step.entry if step else None
    if entry is not None and not digit:
        return replace(run, digits=run.digits[:-1], problems=())
    if entry is None or len(run.digits) >= entry.digits or not (len(digit) == 1 and digit.isdecimal()):
        return run
    return replace(run, digits=run.digits + digit, problems=())


def _with(course: Course, run: Run, entries: Mapping[str, Entry], pointers: Iterable[str]) -> Run:
    cleared = tuple(problem for problem in run.problems if problem.path not in set(pointers))
    filled = _answered(course, run, {**run.answers, **entries})
    return replace(filled, problems=cleared, stopped="")


def _answered(course: Course, run: Run, answers: Mapping[str, Entry]) -> Run:
    """The run with other answers; they may take away pages that lie on the way back."""
    standing = course.standing(answers)
    there = {CHECK, *(page.id for page in standing.every_page())} if standing else {CHECK}
    gone = (spot for spot in run.trail if course.form_at(spot.stage) and spot.key not in there)
    return replace(run, answers=answers, gone=frozenset(gone))


def _without_items(run: Run, page: Page) -> Run:
    """Without what is known about the items of a list page: they are others now."""
    inside = f"{page.id}["
    return replace(
        run,
        done=frozenset(one for one in run.done if not one.startswith(inside)),
        excused=frozenset(one for one in run.excused if not one.startswith(inside)),
        tries={one: tries for one, tries in run.tries.items() if not one.startswith(inside)},
        problems=(),
    )


def _cut(field: Field, entry: Entry) -> Entry:
    if field.kind in TYPED and isinstance(entry, str):
        return entry[: field.longest]
    if field.options and isinstance(entry, str):
        return entry if entry in field.options else ""
    return entry


def _says_who(course: Course, answers: Mapping[str, Entry], pointer: str) -> bool:
    """Whether name and birth date, neither of them a sample person's, are both there now."""
    near = course.personal_near(pointer)
    if pointer not in near:
        return False
    own = {kind for path, kind in near.items() if _is_own(course, kind, answers.get(path, ""))}
    return {Personal.NAME, Personal.BIRTH_DATE} <= own


def _is_own(course: Course, kind: Personal, entry: Entry) -> bool:
    return isinstance(entry, str) and _is_telling(kind, entry) and not _is_invented(course, entry)


def _is_invented(course: Course, entry: str) -> bool:
    """Whether a sample person says it, or would if it were written to its end."""
    return any(_plain(one).startswith(_plain(entry)) for one in course.exempt)


def _plain(entry: str) -> str:
    return SEPARATOR.join(part.strip().lstrip("0").casefold() for part in entry.split(SEPARATOR))


def _is_telling(kind: Personal, entry: str) -> bool:
    if kind is Personal.NAME:
        return len(entry.strip()) >= _SHORTEST_NAME
    parts = entry.split(SEPARATOR)
    return len(parts) == DATE_PARTS and all(parts) and len(parts[-1]) == _YEAR_DIGITS


def _is_inside(pointer: str, list_pointer: str) -> bool:
    return pointer == list_pointer or pointer.startswith(list_pointer + "/")
