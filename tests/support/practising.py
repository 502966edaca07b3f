"""Somebody who practises with the real content, at the services and without a screen."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Field, FieldKind, Form, Question
from kiosk.domain.form.standing import Page
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.model import Practice
from kiosk.domain.practice.run import Run
from kiosk.domain.settings import Settings
from kiosk.domain.visit_events import Practised, Tick, Touched
from kiosk.services.exhibition import Exhibition
from kiosk.services.practice.page import practice_page
from kiosk.services.practice.service import PracticeService
from kiosk.services.practice.snapshots import PracticePage
from kiosk.services.practice.words import Words
from kiosk.services.visit import VisitService
from tests.support.screens import FakeClock, real_catalogue

LONGEST_WAY = 400
"""Pages that nobody passes in one practice; a walk that needs more goes in a circle."""

_FLIPPED = frozenset({FieldKind.CHOICE, FieldKind.SEARCH, FieldKind.YES_NO, FieldKind.SEVERAL})


class Practising:
    """One visitor in one practice. A run is a value: `put` goes back to any that was seen before."""

    def __init__(self, practice: str) -> None:
        """Come to the stand, touch it, and open the practice."""
        clock = FakeClock()
        self.exhibition = Exhibition(real_catalogue(), Settings(stand="gladbeck"))
        self.visits = VisitService(self.exhibition.stand.place, Settings().rules(), clock)
        self.service = PracticeService(self.exhibition, self.visits, clock)
        self.visits.send(Touched())
        clock.advance(1)
        self.visits.send(Tick())
        self.service.start(practice)

    @property
    def run(self) -> Run:
        """Where the visitor is, and what was entered."""
        assert self.visits.visit.practice is not None
        return self.visits.visit.practice

    @property
    def course(self) -> Course:
        """The practice with its units."""
        course = self.service.course(self.run.practice)
        assert course is not None
        return course

    @property
    def page(self) -> PracticePage:
        """What the screen would show."""
        return practice_page(self.exhibition.context(self.visits.visit), self.course, self.run)

    @property
    def words(self) -> Words:
        """The words of the practice."""
        return Words(self.exhibition.context(self.visits.visit), self.course)

    @property
    def form_page(self) -> Page:
        """The page of the form that the visitor is on."""
        standing = self.course.standing(self.run.answers)
        found = standing.find(self.run.spot.key) if standing else None
        assert found is not None
        return found

    def put(self, run: Run) -> None:
        """Be at a place again where somebody was."""
        self.visits.send(Practised(run))

    def enter(self, pointer: str, entry: Entry | None) -> None:
        """Have something in a field; None is an answer that was never given."""
        if entry is None:
            answers = {key: value for key, value in self.run.answers.items() if key != pointer}
            self.put(replace(self.run, answers=answers))
        elif isinstance(entry, tuple):
            self.enter(pointer, None)
            for option in entry:
                self.service.toggle(pointer, option)
        else:
            self.service.write(pointer, entry)

    def fill_on(self) -> None:
        """Let the sample person answer the page, and go on; through a script by its shortest way."""
        mode = self.page.mode
        if mode == "step":
            self.put(shortest_way(self)[-1])
            return
        before = self.run.spot
        if mode in ("question", "list"):
            self.service.fill_page()
        self.service.advance()
        assert self.run.spot != before, f"{self.run.practice}: {before.key} does not lead on"

    def walk(self, until: str = "finish") -> list[Run]:
        """Fill each page and go on; every run on the way, up to the first with the mode `until`."""
        passed = [self.run]
        while self.page.mode != until:
            self.fill_on()
            passed.append(self.run)
            assert len(passed) < LONGEST_WAY
        return passed


def begun(practice: str, person: str) -> Practising:
    """On the first place after the introduction."""
    visitor = Practising(practice)
    if person:
        visitor.service.choose_person(person)
    else:
        visitor.service.advance()
    return visitor


def moves(visitor: Practising) -> dict[str, Run]:
    """Everything that can be done on a step of a script, by its name, with the run that comes of it."""
    here = visitor.run
    step = visitor.course.step(here)
    assert step is not None
    found: dict[str, Run] = {}
    for choice in step.choices:
        visitor.service.choose(choice.key)
        found[f"choose {choice.key}"] = visitor.run
        visitor.put(here)
    entry = step.entry
    if entry is not None:
        tried = {"right": (entry.accept or ("904050",))[0], "wrong": "9" * entry.digits, "short": "9"}
        if entry.digits == 6:
            tried |= {"birthday": "120848", "birthday backwards": "480812"}
        for name, digits in tried.items():
            found[f"type {name}"] = typed(visitor, digits)
            visitor.put(here)
    elif not step.choices:
        visitor.service.advance()
        found["weiter"] = visitor.run
        visitor.put(here)
    return found


def typed(visitor: Practising, digits: str) -> Run:
    """The run after these digits were typed one by one, in place of those that stood there, and "Weiter"."""
    for _ in range(len(visitor.run.digits)):
        visitor.service.digit("")
    for digit in digits:
        visitor.service.digit(digit)
    visitor.service.advance()
    return visitor.run


def shortest_way(visitor: Practising) -> list[Run]:
    """From a step of a script to the first place of the next stage, by as few moves as there are."""
    start = visitor.run
    ways = {start.spot: [start]}
    waiting = [start]
    for run in waiting:
        visitor.put(run)
        for after in moves(visitor).values():
            if after.spot.stage != start.spot.stage:
                return [*ways[run.spot], after]
            if after.spot not in ways:
                ways[after.spot] = [*ways[run.spot], after]
                waiting.append(after)
    raise AssertionError(f"{start.practice}: {start.spot.key} has no way out")


@cache
def practices() -> Mapping[str, Practice]:
    """Every practice of the content by its id."""
    return real_catalogue().practices


def form_practices() -> list[str]:
    """The practices that have a form."""
    return [id_ for id_, practice in practices().items() if practice.form is not None]


def with_people() -> list[tuple[str, str]]:
    """Every practice with each of its sample people; one without a form with nobody."""
    return [(id_, person) for id_, one in practices().items() for person in (one.samples or {"": ""})]


def questions_of(form: Form) -> Iterator[Question]:
    """Every question of a form; those of a list's items after the list."""
    for section in form.sections:
        for question in section.questions:
            yield question
            if question.repeat is not None:
                yield from question.repeat.questions


def schema_of(form: Form, pointer: str) -> Mapping[str, Json]:
    """The part of the schema that a pointer into the answers leads to."""
    found = json.loads(form.schema)
    for token in pointer.split("/")[1:]:
        found = found["items"] if token.isdigit() else found["properties"][token]
    assert isinstance(found, dict)
    return found


def is_demanded(field: Field, schema: Mapping[str, Json]) -> bool:
    """Whether nothing at all is a mistake."""
    return field.required or schema.get("const") is True


@cache
def reached(practice: str) -> dict[str, Run]:
    """A run on each question, by its key: all sample people, and each other answer of one of them."""
    found: dict[str, Run] = {}
    turns: list[Run] = []
    for person in practices()[practice].samples:
        visitor = begun(practice, person)
        for run in visitor.walk("check"):
            visitor.put(run)
            if visitor.page.mode in ("question", "list"):
                collect(visitor, found)
                turns += flipped(visitor)
    for turn in turns:
        visitor = begun(practice, "")
        visitor.put(turn)
        standing = visitor.course.standing(turn.answers)
        assert standing is not None
        if {page.question.key for page in standing.every_page()} <= set(found):
            continue
        for run in [turn, *visitor.walk("check")]:
            visitor.put(run)
            if visitor.page.mode in ("question", "list"):
                collect(visitor, found)
        visitor.walk()
    return found


def collect(visitor: Practising, found: dict[str, Run]) -> None:
    """Note the question, and those of the items of a list."""
    here = visitor.run
    page = visitor.form_page
    found.setdefault(page.question.key, here)
    if page.question.repeat is None:
        return
    visitor.service.fill_page()
    for item in range(len(visitor.page.rows)):
        visitor.service.open_item(item)
        while visitor.run.spot != here.spot:
            found.setdefault(visitor.form_page.question.key, visitor.run)
            visitor.fill_on()
    visitor.put(here)


def flipped(visitor: Practising) -> Iterator[Run]:
    """The run after "Weiter" with each other answer to a question with one answer."""
    here = visitor.run
    fields = dict(visitor.form_page.fields())
    if len(fields) == 1:
        pointer, field = next(iter(fields.items()))
        others = {FieldKind.YES_NO: (True, False), FieldKind.SEVERAL: tuple((one,) for one in field.options)}
        for entry in others.get(field.kind, field.options) if field.kind in _FLIPPED else ():
            visitor.enter(pointer, entry)
            visitor.service.advance()
            assert visitor.run.spot != here.spot
            yield visitor.run
            visitor.put(here)
