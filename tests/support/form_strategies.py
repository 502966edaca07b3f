"""Random small practices, and random wishes of somebody who walks through them (hypothesis).

A rule is about an earlier question, as authors write them; anything else may be as it likes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hypothesis import strategies as st

from kiosk.domain.form.answers import Entry
from kiosk.domain.form.checking import Json
from kiosk.domain.form.model import TYPED, Condition, Effect, Field, FieldKind, Personal, Question, Rule
from kiosk.domain.practice import filling, walking
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.run import CHECK, FINISH, Run, back
from tests.support.form_factory import (
    RIGHT,
    all_of,
    any_of,
    form_course,
    make_field,
    make_list,
    make_question,
    make_section,
    matching,
)

OPTIONS = ("a", "b", RIGHT)
REAL = "echt"
"""What `find` takes for real data."""

ENTRIES: Mapping[FieldKind, tuple[Entry, ...]] = {
    FieldKind.TEXT: ("Bello", "", " x ", REAL, "x" * 99),
    FieldKind.LONG_TEXT: ("zwei\nZeilen", "", REAL),
    FieldKind.NUMBER: ("3", "zwölf", "", "1,5"),
    FieldKind.MONEY: ("410,50", "1.2", ""),
    FieldKind.DATE: ("2|4|2024", "40|4|2024", "2||", ""),
    FieldKind.YES_NO: (True, False),
    FieldKind.CHOICE: ("a", "b", "nie"),
    FieldKind.SEARCH: ("b", "nie"),
    FieldKind.SEVERAL: (("b", "a"), ()),
    FieldKind.UPLOAD: (RIGHT, "b"),
    FieldKind.DECLARATION: (True, False),
}
"""What somebody might enter, right and wrong."""

_VALUES: Mapping[FieldKind, Json] = {
    FieldKind.NUMBER: 5,
    FieldKind.MONEY: 12.5,
    FieldKind.DATE: "1964-08-12",
    FieldKind.YES_NO: True,
    FieldKind.CHOICE: "a",
    FieldKind.SEARCH: "b",
    FieldKind.SEVERAL: ["a"],
    FieldKind.UPLOAD: RIGHT,
    FieldKind.DECLARATION: True,
}
_DECIDING: Mapping[FieldKind, Mapping[str, Json]] = {
    FieldKind.YES_NO: {"const": True},
    FieldKind.CHOICE: {"enum": ["a"]},
    FieldKind.NUMBER: {"type": "number", "minimum": 3},
    FieldKind.SEVERAL: {"type": "array", "contains": {"const": "b"}},
}
_PERSONAL = {FieldKind.TEXT: Personal.NAME, FieldKind.DATE: Personal.BIRTH_DATE}
_OFTEN = st.sampled_from((True, True, True, False))
_NUMBERS = st.sampled_from((2, 1, 3, 0))
_KINDS = st.sampled_from([*FieldKind, *(FieldKind.YES_NO,) * 4])

Wish = tuple[str, int, int]
"""What somebody does, and two numbers that say to what."""

_NAMES = (
    *("advance", "advance", "advance", "write", "write", "toggle", "fill", "fill_page"),
    *("back", "change", "alter", "alter", "add", "remove", "open", "person", "hurry"),
)
_SOME = st.lists(st.tuples(st.sampled_from(_NAMES), st.integers(0, 9), st.integers(0, 9)), max_size=15)
_HURRY: Wish = ("hurry", 0, 0)
WISHES = st.builds(lambda first, then: [*first, _HURRY, *then], _SOME, _SOME)
"""Somebody begins, comes to the check page, and is not content yet."""


def find(text: str, exempt: frozenset[str]) -> str:
    """Stand in for the search for real data."""
    return "iban" if text == REAL and text not in exempt else ""


@st.composite
def _rules(draw: st.DrawFn, earlier: Sequence[Field]) -> tuple[Rule, ...]:
    """At most one rule, about questions that come before."""
    deciding = [field for field in earlier if field.kind in _DECIDING]
    if not deciding or not draw(_OFTEN):
        return ()
    parts: list[Condition] = [
        matching(field.path, _DECIDING[field.kind], fails_when_undefined=draw(st.booleans()))
        for field in draw(st.lists(st.sampled_from(deciding), min_size=1, max_size=2))
    ]
    together = draw(st.sampled_from([all_of, any_of]))
    condition = parts[0] if len(parts) == 1 else together(*parts)
    return (Rule(effect=draw(st.sampled_from(Effect)), condition=condition),)


@st.composite
def _fields(draw: st.DrawFn, path: str, earlier: Sequence[Field], *, personal: bool) -> Field:
    made = make_field(path, draw(_KINDS), required=draw(st.booleans()), options=OPTIONS, longest=20)
    if made.kind in TYPED:
        made = replace(made, options=())
    if personal:
        made = replace(made, personal=_PERSONAL.get(made.kind, Personal.NOTHING))
    return replace(made, rules=draw(_rules(earlier)))


@st.composite
def _questions(draw: st.DrawFn, number: int, earlier: Sequence[Field]) -> Question:
    """A field, two typed fields together, or a list of things with two fields."""
    path = f"/f{number}"
    if draw(st.integers(0, 3)) == 0:
        first = draw(_fields("/a", (), personal=False))
        second = draw(_fields("/b", (first,), personal=False))
        least, rules = draw(st.integers(0, 2)), draw(_rules(earlier))
        return make_list(path, first, second, least=least, most=3, names=("/a",), rules=rules)
    field = draw(_fields(path, earlier, personal=True))
    if field.kind in TYPED and draw(st.booleans()):
        other = replace(make_field(path + "x"), rules=draw(_rules(earlier)))
        return make_question(field, other, rules=draw(_rules(earlier)))
    return make_question(field)


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """A practice of one form with a few questions in two sections, and perhaps a sample person."""
    earlier: list[Field] = []
    questions: list[Question] = []
    cut = draw(st.integers(1, 4))
    rules: tuple[Rule, ...] = ()
    for number in range(draw(st.integers(cut, 6))):
        if number == cut:
            rules = draw(_rules(earlier))
        question = draw(_questions(number, tuple(earlier)))
        questions.append(question)
        earlier += question.fields
    sections = [make_section(*questions[:cut], key="eins")]
    if questions[cut:]:
        sections.append(make_section(*questions[cut:], key="zwei", rules=rules))
    sample = draw(_samples(questions))
    return form_course(*sections, samples={"erika": sample} if draw(_OFTEN) else None)


@st.composite
def _samples(draw: st.DrawFn, questions: Sequence[Question]) -> dict[str, Json]:
    """Good answers to nearly all questions."""
    said: dict[str, Json] = {}
    for question in questions:
        for field in question.fields:
            if draw(st.integers(0, 9)):
                said[field.path[1:]] = _VALUES.get(field.kind, "Beispiel")
        if question.repeat is not None:
            items = [draw(_samples(question.repeat.questions)) for _ in range(draw(_NUMBERS))]
            said[question.repeat.path[1:]] = list(items)
    return said


def wished(course: Course, run: Run, wish: Wish) -> Run:
    """What the engine makes of a wish."""
    name, first, second = wish
    if name == "alter":
        return wished(course, wished(course, run, ("change", first, second)), ("write", first, second))
    page = filling.present_page(course, run)
    fields = tuple(page.fields()) if page else ()
    pointer, field = fields[first % len(fields)] if fields else ("/nie", make_field("/nie"))
    entries = ENTRIES[field.kind]
    standing = course.standing(run.answers)
    pages = list(standing.every_page()) if standing else []
    to = pages[first % len(pages)].id if pages else "nie"
    option = OPTIONS[second % len(OPTIONS)]
    wishes: dict[str, Callable[[], Run]] = {
        "add": lambda: filling.add_item(course, run),
        "advance": lambda: walking.advance(course, run),
        "back": lambda: back(run),
        "change": lambda: walking.change(course, run, to),
        "fill": lambda: filling.fill(course, run, pointer),
        "fill_page": lambda: filling.fill_page(course, run, page) if page else run,
        "hurry": lambda: to_check(course, run),
        "open": lambda: walking.open_item(course, run, first % 4),
        "person": lambda: walking.choose_person(course, run, "erika"),
        "remove": lambda: filling.remove_item(course, run, first % 4),
        "toggle": lambda: filling.toggle(course, run, pointer, option),
        "write": lambda: filling.write(course, run, pointer, entries[second % len(entries)], find),
    }
    return wishes[name]()


def to_check(course: Course, run: Run) -> Run:
    """Straight to the check page, or to the end from behind it, by "Weiter" alone."""
    for _ in range(150):
        if run.spot.key in (CHECK, FINISH):
            break
        run = walking.advance(course, run)
    return run
