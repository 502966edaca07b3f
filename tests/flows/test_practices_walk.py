"""Every practice with every sample person, at the services: straight through, every way, every branch."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

import pytest

from kiosk.domain.form.answers import at
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import Field, FieldKind
from kiosk.domain.form.standing import Page
from kiosk.domain.practice.model import StageKind
from kiosk.domain.practice.run import FINISH, Run
from kiosk.services.practice.snapshots import PracticePage
from tests.support.practising import (
    Practising,
    begun,
    form_practices,
    moves,
    practices,
    questions_of,
    reached,
    with_people,
)

OPEN_PLACE = re.compile(r"\{[^}]*\}")
KEY = re.compile(r"[a-z][\w-]*(\.[\w-]+)*")
"""What `Words` gives where there are no words; no title begins with a small letter."""
STORIES = [(id_, stage) for id_, one in practices().items() for stage in range(len(one.stages))]
UNREACHED: dict[str, set[str]] = {}
"""Questions that no sample person and no other answer leads to, by practice, each with its reason."""


def everything_said(page: PracticePage) -> list[str]:
    """Every word of a page."""
    rows = [text for row in page.rows for text in (row.title, row.value)]
    ways = [text for row in page.options for text in (row.title, row.first, row.second, row.rest)]
    inside = [text for row in page.fields for text in (row.label, row.hint, row.sample, row.error)]
    own = [page.title, page.name, page.section, page.text, page.why, page.notes, page.help, page.next]
    return [*own, page.first, page.second, page.rest, page.add, *rows, *ways, *inside]


def assert_well_said(page: PracticePage) -> None:
    """Nothing is left open in the words of a page, and no key stands where a word should be."""
    for text in everything_said(page):
        assert OPEN_PLACE.search(text) is None, text
    if page.mode in ("question", "list", "step"):
        assert page.title
        assert KEY.fullmatch(page.title) is None, page.title
    for field in page.fields:
        assert field.label
        assert field.label not in (field.key, field.key[1:].replace("/", ".")), field.key


# Straight through


@pytest.mark.parametrize(("practice", "person"), with_people())
def test_the_sample_person_comes_to_the_end_and_every_page_speaks(practice: str, person: str) -> None:
    visitor = begun(practice, person)
    for run in visitor.walk():
        visitor.put(run)
        page = visitor.page
        assert_well_said(page)
        assert page.problems == ()
        assert not page.helped
        assert page.person == (visitor.exhibition.catalogue.persons[person].name if person else "")
    finish = visitor.page
    assert visitor.run.excused == frozenset()
    kinds = [row.kind for row in finish.rows]
    assert all(2 <= kinds.count(kind) <= 6 for kind in ("learned", "next", "home"))


@pytest.mark.parametrize("practice", [id_ for id_, one in practices().items() if one.samples])
def test_somebody_who_is_nobody_comes_to_the_end_too(practice: str) -> None:
    visitor = begun(practice, "")
    visitor.walk()
    assert visitor.page.person == ""


@pytest.mark.parametrize(("practice", "person"), [case for case in with_people() if case[1]])
def test_the_check_page_lists_what_the_sample_says(practice: str, person: str) -> None:
    visitor = begun(practice, person)
    visitor.walk("check")
    sample = json.loads(practices()[practice].samples[person])
    standing = visitor.course.standing(visitor.run.answers)
    assert standing is not None
    expected = dict(summary_of(visitor, list(standing.every_page()), sample))
    shown = {row.target: row.value.split("\n") for row in visitor.page.rows if row.kind != "heading"}
    assert shown == {page: lines for page, lines in expected.items() if lines}
    assert all(row.kind != "open" for row in visitor.page.rows)
    passed = [spot.key for spot in visitor.run.trail if visitor.course.form_at(spot.stage)]
    assert passed == [*(page.id for page in standing.pages), "check"]


def summary_of(visitor: Practising, pages: list[Page], sample: Json) -> Iterator[tuple[str, list[str]]]:
    """What a sample says about each page, read from its JSON and not from the engine."""
    for page in pages:
        repeat = page.question.repeat
        fields = page.question.fields
        if repeat is not None:
            items = at(sample, repeat.path)
            assert isinstance(items, list)
            names = [" ".join(str(at(item, name)) for name in repeat.names) for item in items]
            yield page.id, [", ".join(names)]
            continue
        lines: list[str] = []
        for field in fields:
            value = at(sample, page.base + field.path)
            if value is not None and field.in_summary:
                said = as_read(visitor, field, value)
                lines.append(said if len(fields) == 1 else f"{visitor.words.label(field.key)}: {said}")
        yield page.id, lines


def as_read(visitor: Practising, field: Field, value: Json) -> str:
    """A value of a sample as the summary should say it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(visitor.words.option(field, str(one)) for one in value)
    if isinstance(value, int | float):
        unit = "€" if field.kind is FieldKind.MONEY else field.unit
        number = str(value) if isinstance(value, int) else f"{value:.2f}".replace(".", ",")
        return f"{number} {unit}".strip()
    if field.kind is FieldKind.DATE:
        day = date.fromisoformat(str(value))
        return f"{day.day}.{day.month}.{day.year}"
    return visitor.words.option(field, str(value)) if field.options else str(value)


# Every way through every script


@pytest.mark.parametrize(("practice", "stage"), STORIES)
def test_every_step_is_reached_and_every_way_ends(practice: str, stage: int) -> None:
    visitor = begun(practice, "")
    script = visitor.course.script_at(stage)
    if script is None:
        assert visitor.course.kind(stage) is StageKind.FORM
        return
    while visitor.run.spot.stage != stage:
        visitor.fill_on()
    ways: dict[State, set[State]] = {}
    waiting = [visitor.run]
    ends: list[Run] = []
    while waiting:
        run = waiting.pop()
        if state_of(run) in ways:
            continue
        visitor.put(run)
        assert_step_is_whole(visitor)
        after = assert_moves_are_fair(visitor)
        ends += [one for one in after if one.spot.stage != stage]
        ways[state_of(run)] = {state_of(one) for one in after}
        waiting += [one for one in after if one.spot.stage == stage]
    assert {state[1] for state in ways} == {step.id for step in script.steps}
    assert_all_end(ways)
    assert ends
    for run in {one.spot: one for one in ends}.values():
        visitor.put(run)
        assert run.spot.stage == stage + 1
        assert (run.spot.key == FINISH) == (stage + 1 == len(practices()[practice].stages))
        assert run.digits == ""
        visitor.walk()


State = tuple[int, str, int]


def state_of(run: Run) -> State:
    """Where a run is, as far as that decides where it can go."""
    return run.spot.stage, run.spot.key, min(run.tries.get(run.spot.key, 0), 2)


def assert_step_is_whole(visitor: Practising) -> None:
    """A step says what it is about, and has one kind of way on."""
    page, step = visitor.page, visitor.course.step(visitor.run)
    assert step is not None
    assert page.mode == "step"
    assert page.title, step.id
    assert page.text, step.id
    assert_well_said(page)
    assert all(option.title for option in page.options), step.id
    assert [option.key for option in page.options] == [choice.key for choice in step.choices]
    assert page.digits_wanted == (step.entry.digits if step.entry else 0)
    assert bool(page.options) + bool(page.digits_wanted) <= 1


def assert_moves_are_fair(visitor: Practising) -> list[Run]:
    """Too few digits stay with a word, wrong ones lead to help or are told, a birthday is explained."""
    here = visitor.run
    step = visitor.course.step(here)
    assert step is not None
    made = moves(visitor)
    if step.entry is not None:
        entry, tried = step.entry, here.tries.get(step.id, 0)
        short, wrong, right = made["type short"], made["type wrong"], made["type right"]
        assert (short.spot, [one.keyword for one in short.problems]) == (here.spot, ["digits"])
        assert short.tries == here.tries
        assert right.spot.key != here.spot.key
        if entry.accept:
            assert wrong.tries[step.id] == tried + 1
            assert wrong.spot.key == entry.wrong[min(tried, len(entry.wrong) - 1)]
        else:
            assert wrong.spot.key == entry.to
        for name in ("type birthday", "type birthday backwards"):
            if name in made:
                to = entry.birthday or (wrong.spot.key if entry.accept else entry.to)
                assert made[name].spot.key == to
    for name, after in made.items():
        assert after.digits == "" or name == "type short", (step.id, name)
        assert name == "type short" or after.spot != here.spot, (step.id, name)
        visitor.put(after)
        assert_well_said(visitor.page)
    visitor.put(here)
    return list(made.values())


def assert_all_end(ways: dict[State, set[State]]) -> None:
    """From every state there is a way out."""
    good = {state for after in ways.values() for state in after if state not in ways}
    while True:
        more = {state for state, after in ways.items() if state not in good and after & good}
        if not more:
            break
        good |= more
    assert set(ways) - good == set()


# Every branch of every form


@pytest.mark.parametrize("practice", form_practices())
def test_every_question_is_reached(practice: str) -> None:
    form = practices()[practice].form
    assert form is not None
    asked = {question.key for question in questions_of(form)}
    assert asked - set(reached(practice)) == UNREACHED.get(practice, set())
