"""Which pages a form has now: conditions decide it, and what is hidden is kept but does not count.

Invariants: `instance` holds exactly the answered, shown fields; the pages are in the form's order; settling
the same
answers again gives the same standing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kiosk.domain.form.answers import Answers, put, value_of
from kiosk.domain.form.checking import Checker, Json
from kiosk.domain.form.conditions import enabled, shown
from kiosk.domain.form.model import Field, Form, Question, Repeat, Rule, Section

_ROUNDS = 8
"""Rules that depend on each other come to rest after as many rounds as they are deep; a circle is cut
here."""


@dataclass(frozen=True, slots=True)
class Page:
    """A question as it stands now: only its shown fields, asked about the item at `base`.

    What a rule switches off (`disabled`, absolute pointers) is shown and keeps its value, but cannot be
    written in and is not demanded.
    """

    id: str
    question: Question
    section: str
    base: str = ""
    list_id: str = ""
    item: int = -1
    disabled: frozenset[str] = frozenset()

    @property
    def pointers(self) -> tuple[str, ...]:
        """Absolute pointers of what is asked here."""
        if self.question.repeat is not None:
            return (self.question.repeat.path,)
        return tuple(self.base + field.path for field in self.question.fields)

    def fields(self) -> Iterator[tuple[str, Field]]:
        """Each field with its absolute pointer."""
        for field in self.question.fields:
            yield self.base + field.path, field

    def field_at(self, pointer: str) -> Field | None:
        """The field with this pointer, if it can be answered now."""
        return None if pointer in self.disabled else dict(self.fields()).get(pointer)


@dataclass(frozen=True, slots=True)
class Standing:
    """The pages that there are, those of each item of a list page, and the instance that they make."""

    pages: tuple[Page, ...]
    items: Mapping[str, tuple[tuple[Page, ...], ...]]
    instance: Mapping[str, Json]

    def every_page(self) -> Iterator[Page]:
        """All pages in the order in which they are read; a list's item pages follow it."""
        for page in self.pages:
            yield page
            for item in self.items.get(page.id, ()):
                yield from item

    def find(self, id_: str) -> Page | None:
        """The page with this id, also an item's."""
        return next((page for page in self.every_page() if page.id == id_), None)


def settle(form: Form, answers: Answers, checker: Checker) -> Standing:
    """The standing of a form with these answers."""
    standing = _stand(form, answers, _Look(None, checker, everything=True))
    for _ in range(_ROUNDS):
        before = standing.instance
        standing = _stand(form, answers, _Look(before, checker))
        if standing.instance == before:
            break
    return standing


def count(answers: Answers, repeat: Repeat) -> int:
    """How many items a repeat has."""
    number = answers.get(repeat.path, 0)
    return number if isinstance(number, int) else 0


def item_pointer(repeat: Repeat, item: int) -> str:
    """Where an item of a repeat is."""
    return f"{repeat.path}/{item}"


@dataclass(frozen=True, slots=True)
class _Look:
    """By what the rules are judged; the first look, which makes a first instance, sees everything."""

    instance: Json
    checker: Checker
    everything: bool = False

    def shows(self, rules: Iterable[Rule], base: str) -> bool:
        return self.everything or shown(rules, self.instance, base, self.checker)

    def lets(self, rules: Iterable[Rule], base: str) -> bool:
        return self.everything or enabled(rules, self.instance, base, self.checker)


def _stand(form: Form, answers: Answers, look: _Look) -> Standing:
    pages: list[Page] = []
    items: dict[str, tuple[tuple[Page, ...], ...]] = {}
    for section in form.sections:
        if not look.shows(section.rules, ""):
            continue
        for page in _pages(section, section.questions, "", look):
            pages.append(page)
            repeat = page.question.repeat
            if repeat is not None:
                numbers = range(count(answers, repeat))
                items[page.id] = tuple(_item(page, repeat, number, section, look) for number in numbers)
    return Standing(tuple(pages), items, _instance(pages, items, answers))


def _item(page: Page, repeat: Repeat, number: int, section: Section, look: _Look) -> tuple[Page, ...]:
    below = _pages(section, repeat.questions, item_pointer(repeat, number), look)
    return tuple(
        replace(one, id=f"{page.id}[{number}].{one.id}", list_id=page.id, item=number) for one in below
    )


def _pages(section: Section, questions: tuple[Question, ...], base: str, look: _Look) -> Iterator[Page]:
    for question in questions:
        if not look.shows(question.rules, base):
            continue
        fields = tuple(field for field in question.fields if look.shows(field.rules, base))
        around = (*section.rules, *question.rules)
        off = frozenset(base + one.path for one in fields if not look.lets((*around, *one.rules), base))
        # A page on which nothing can be done is not asked.
        is_asked = look.lets(around, base) if question.repeat is not None else len(off) < len(fields)
        if is_asked:
            shown_question = replace(question, fields=fields)
            yield Page(question.key, shown_question, section.key, base, disabled=off)


def _instance(
    pages: list[Page], items: Mapping[str, tuple[tuple[Page, ...], ...]], answers: Answers
) -> dict[str, Json]:
    whole: dict[str, Json] = {}
    for page in pages:
        repeat = page.question.repeat
        if repeat is None:
            _answer(whole, page, answers)
            continue
        made: list[Json] = []
        for item in items[page.id]:
            one: dict[str, Json] = {}
            for below in item:
                _answer(one, below, answers)
            made.append(one)
        put(whole, repeat.path, made or None)
    return whole


def _answer(target: dict[str, Json], page: Page, answers: Answers) -> None:
    for pointer, field in page.fields():
        put(target, field.path, value_of(field, answers.get(pointer)))
